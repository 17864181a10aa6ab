"""Relative clauses, absolutes and denials that report: which, he noted, is Y · X adding that Y · did not hide Y."""

# ruff: noqa: E501 (a case is one line, however long)
import pytest


@pytest.mark.cases("""
The Minister regretted the slow pace of the talks, which, she pointed out, had been going on for six years.
> The Minister | regret | the slow pace of the talks | indirect
> she | point out | which, she pointed out, had been going on for six years | indirect
He praised the work of the fund, which Mr Vale said was a duty rather than an honour.
> He | praise | the work of the fund | indirect
> Mr Vale | say | which Mr Vale said was a duty rather than an honour | indirect
He praised the work of the fund, which Mr Vale leads.
> He | praise | the work of the fund, which Mr Vale leads | indirect
Both Ministers reaffirmed their support, the Slovene Minister adding that her country would sign.
> Both Ministers | reaffirm | their support | indirect
> the Slovene Minister | add | her country would sign | indirect
The Minister welcomed the plan, adding that her country would sign.
> The Minister | welcome | the plan | indirect
> The Minister | add | her country would sign | indirect
According to the communiqué, the two sides underscored the need for peace and agreed to meet again.
> the communiqué | according to | the two sides underscored the need for peace and agreed to meet again | indirect
> the two sides | underscore | the need for peace | indirect | inside
> the two sides | agree | to meet again | indirect | inside
According to the Minister, Oman supports peace and hopes for talks.
> the Minister | according to | Oman supports peace and hopes for talks | indirect
""")
def test_an_attribution_may_stand_in_a_clause_behind_its_noun(case, check):
    check(case)


@pytest.mark.cases("""
The Minister did not hide his concern at the slow pace of the talks.
> The Minister | not hide | his concern at the slow pace of the talks | indirect
The Minister hid his papers in a drawer.
The envoy did not fail to recall that the first pilots had been trained in Blida.
> The envoy | recall | the first pilots had been trained in Blida | indirect
The envoy failed to mention that the talks were over.
The envoy made no secret of her anger at the delay.
> The envoy | make no secret of | her anger at the delay | indirect
He would, he stressed, personally see to it that nobody waited.
> he | stress | He would, he stressed, personally see to it that nobody waited | indirect
Mr Vale considered it important to go on supporting free media.
> Mr Vale | consider | it important to go on supporting free media | indirect
Mr Vale wished the Estonian people a short winter.
> Mr Vale | wish | a short winter | indirect
The importance was highlighted of sharing what had been learned.
> - | highlight | The importance was highlighted of sharing what had been learned | indirect
Spokesperson: Delphine Aarts
""")
def test_what_is_denied_or_parted_is_read_whole(case, check):
    check(case)


@pytest.mark.cases("""
The Minister praised Cyprus as a friend, a role which, as he said, had become clear in May.
> The Minister | praise | Cyprus as a friend | indirect
> he | say | a role which, as he said, had become clear in May | indirect
They agreed to draw up a plan, which they hope will be ready by June.
> They | agree | to draw up a plan | indirect
> they | hope | which they hope will be ready by June | indirect
Mr Vale answered that he would look into it, but made no promise.
> Mr Vale | answer | he would look into it | indirect
Mr Vale affirmed that Chad values its ties with Oman while receiving the Omani envoy.
> Mr Vale | affirm | Chad values its ties with Oman | indirect
The leaders pledge to support Chad for as long as it takes.
> The leaders | pledge | to support Chad for as long as it takes | indirect
The leaders welcome the plan and look forward to the talks.
> The leaders | welcome | the plan | indirect
> The leaders | look forward to | the talks | indirect
Praising the guest, Mr Vale expressed his joy at the talks, suggested a visit, and asked for help.
> Mr Vale | praise | the guest | indirect
> Mr Vale | express | his joy at the talks | indirect
> Mr Vale | suggest | a visit | indirect
> Mr Vale | ask | help | indirect
Mr Vale on Monday said that it was late.
> Mr Vale | say | it was late | indirect
This, said the visiting official, would save time.
> the visiting official | say | This, said the visiting official, would save time | indirect
The need for a pact was noted, as well as the urgency of the matter.
> - | note | The need for a pact was noted, as well as the urgency of the matter | indirect
Regret was voiced by both delegations for the loss of life.
> both delegations | voice | Regret was voiced by both delegations for the loss of life | indirect
Morocco, which had at first voiced doubts about the cost, sent two aircraft.
> Morocco | voice | doubts about the cost, sent two aircraft | indirect
! a main clause that goes on with a past form behind a relative clause
Mr Lee made an appeal for help. She gave assurances that there was no dispute.
> Mr Lee | make | help | indirect
> She | give | there was no dispute | indirect
""")
def test_clauses_beside_a_content(case, check):
    check(case)


@pytest.mark.cases("""
Mr Vale regretted the cutting of the cable, which he described as vandalism.
> Mr Vale | regret | the cutting of the cable | indirect
> he | describe | as vandalism | indirect
We therefore ¶ (a) undertake to pool the work, ¶ (b) request the Bank to waive the fee.
> We | undertake | to pool the work | direct
> We | request | the Bank to waive the fee | direct
""")
def test_what_is_said_of_the_noun_before(case, check):
    check(case)


@pytest.mark.cases("""
Mr Vale vowed not to sign the treaty. The sides agreed not to use force.
> Mr Vale | vow | not to sign the treaty | indirect
> The sides | agree | not to use force | indirect
Mr Vale believes if they agree, the talks will go on.
> Mr Vale | believe | if they agree, the talks will go on | indirect
The port was open, and as Ms Vale noted, ships could enter.
> Ms Vale | note | ships could enter | indirect
Reform advocates said the port was open.
> Reform advocates | say | the port was open | indirect
Those surveyed said the port was open.
> Those surveyed | say | the port was open | indirect
Mr Vale said for weeks he's the only envoy.
> Mr Vale | say | he's the only envoy | indirect
The Minister did not agree to use force.
""")
def test_conditions_denied_infinitives_and_nouns_that_look_like_verbs(case, check):
    check(case)
