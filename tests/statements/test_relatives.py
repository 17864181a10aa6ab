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
