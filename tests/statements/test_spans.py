"""Spans: where contents begin and end, and what stands inside what."""

# ruff: noqa: E501 (a case is one line, however long)
import pytest


@pytest.mark.cases("""
The envoy promised that her committee would look into it; she did not specify when the section would reopen.
> The envoy | promise | her committee would look into it | indirect
He stressed that the fleet would sail; it would not wait.
> He | stress | the fleet would sail; it would not wait | indirect
He stressed that the fleet would sail; he would not say when.
> He | stress | the fleet would sail | indirect
The Minister said that trade had grown, while the Ambassador noted that tourism had fallen.
> The Minister | say | trade had grown | indirect
> the Ambassador | note | tourism had fallen | indirect
The President welcomed the pact; his guest thanked him for the support.
> The President | welcome | the pact | indirect
> his guest | thank | the support | indirect
The Minister agreed to a meeting, but the envoy asked for more time.
> The Minister | agree to | a meeting | indirect
> the envoy | ask | more time | indirect
Mr Sato stressed that the pact, which was signed in 2027, and the fund, which was set up in 2028, must stay.
> Mr Sato | stress | the pact, which was signed in 2027, and the fund, which was set up in 2028, must stay | indirect
She said that the road was safe, the port was open and the airport would follow.
> She | say | the road was safe, the port was open and the airport would follow | indirect
The Minister welcomed the opening of an office in Washington D.C.
> The Minister | welcome | the opening of an office in Washington D.C. | indirect
The Council condemned the attack, in which twelve people died.
> The Council | condemn | the attack, in which twelve people died | indirect
The Minister thanked Kenya for its role and the two ministers then signed the treaty.
> The Minister | thank | its role | indirect
The Prime Minister announced the plan in a statement on Friday.
> The Prime Minister | announce | the plan | indirect
The Deputy Minister warned that the crisis could spread if nothing was done.
> The Deputy Minister | warn | the crisis could spread if nothing was done | indirect
The Minister hoped that the talks would succeed, after which he left for Lima.
> The Minister | hope | the talks would succeed | indirect
The Rector said that the school was old. It was built in 1720.
> The Rector | say | the school was old | indirect
The Minister underlined the need for reform, and Ms Aho agreed with him that it was urgent.
> The Minister | underline | the need for reform | indirect
> Ms Aho | agree with | it was urgent | indirect
Minister Ndlovu said that water is life (see the annex) and that dams are needed.
> Minister Ndlovu | say | water is life (see the annex) and that dams are needed | indirect
The Foreign Minister noted that Greece, for its part, would send two ships, and that Italy would send one.
> The Foreign Minister | note | Greece, for its part, would send two ships, and that Italy would send one | indirect
They agreed that aid was short, and discussed the next steps.
> They | agree | aid was short | indirect
Ms Vale said that Chad values its ties with Oman and regards Oman as a close friend.
> Ms Vale | say | Chad values its ties with Oman and regards Oman as a close friend | indirect
Ms Vale said that the ports are open, and the two countries have always supported each other.
> Ms Vale | say | the ports are open, and the two countries have always supported each other | indirect
Ms Vale said that the ports are open, and the two countries supported the plan.
> Ms Vale | say | the ports are open | indirect
> the two countries | support | the plan | indirect
Ms Vale says that the ports are open and regards the delay as a mistake.
> Ms Vale | say | the ports are open | indirect
> Ms Vale | regard | the delay as a mistake | indirect
(1) The Minister explained that the port was open.
> The Minister | explain | the port was open | indirect
""")
def test_where_a_content_ends(case, check):
    check(case)


@pytest.mark.cases("""
Mr Dahl said that Estonia and Latvia had reaffirmed their support for the corridor.
> Mr Dahl | say | Estonia and Latvia had reaffirmed their support for the corridor | indirect
> Estonia and Latvia | reaffirm | their support for the corridor | indirect | inside
The spokeswoman said that President Kiptoo had promised to visit Apia.
> The spokeswoman | say | President Kiptoo had promised to visit Apia | indirect
> President Kiptoo | promise | to visit Apia | indirect | inside
The Minister recalled that the Secretary-General had called for an immediate ceasefire.
> The Minister | recall | the Secretary-General had called for an immediate ceasefire | indirect
> the Secretary-General | call for | an immediate ceasefire | indirect | inside
According to the ministry, Minister Adeyemi told his colleague that the loan would be paid.
> the ministry | according to | Minister Adeyemi told his colleague that the loan would be paid | indirect | reporting
> Minister Adeyemi | tell | the loan would be paid | indirect | inside
The newspaper quoted the Minister as saying that the talks had failed.
> the Minister | quote as saying | the talks had failed | indirect
The Minister said that he welcomed the decision and that he hoped for more.
> The Minister | say | he welcomed the decision and that he hoped for more | indirect
“We welcome the decision and thank our partners,” said the Minister.
> the Minister | say | We welcome the decision and thank our partners | direct
The Minister noted the UK's position that borders must not change.
> The Minister | note | the UK's position that borders must not change | indirect
The President expressed his belief that all would agree to meet again.
> The President | express | his belief that all would agree to meet again | indirect
""")
def test_a_source_inside_what_another_says(case, check):
    check(case)
