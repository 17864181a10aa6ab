"""Verbs in articles of the press: constructions that are read there alone, and what is no statement there either."""

# ruff: noqa: E501 (a case is one line, however long)
import pytest

# Words by which a text is taken for an article; no statement stands in them.
PRESS = " ¶ On Monday there was a rally of voters, reporters and pollsters."


@pytest.mark.cases("""
The mayor endorsed making the bridge wider.
> The mayor | endorse | making the bridge wider | indirect
The council called for closing two schools.
> The council | call for | closing two schools | indirect
The senators have both backed the plan.
> The senators | back | the plan | indirect
He's said he will go.
> He | say | he will go | indirect
He's said to be tired.
> - | say | He's said to be tired | indirect
The mayor sent a long post explaining that the plan had failed.
> The mayor | explain | the plan had failed | indirect
They like hiding the wall.
""")
def test_gerunds_and_forms_that_look_like_something_else(case, check):
    check(case._replace(text=case.text + PRESS))


@pytest.mark.cases("""
The teachers praised him on Monday.
> The teachers | praise | him | indirect
The teachers praised him for his courage.
> The teachers | praise | him for his courage | indirect
The mayor backed the plan, which had cost a fortune.
> The mayor | back | the plan | indirect
The mayor backed the plan when the river rose.
> The mayor | back | the plan | indirect
The mayor backed the plan for a bridge.
> The mayor | back | the plan for a bridge | indirect
""")
def test_what_is_judged_ends_where_the_article_adds_to_it(case, check):
    check(case._replace(text=case.text + PRESS))


@pytest.mark.cases("""
The council closed the road, which neighbours said was unsafe.
> neighbours | say | was unsafe | indirect
The council bought what the mayor called “an old ship of war”.
> the mayor | call | an old ship of war | mixed
He left the house that she described as a ruin.
> she | describe | as a ruin | indirect
He left the house that she described.
""")
def test_relative_clauses_that_somebody_says(case, check):
    check(case._replace(text=case.text + PRESS))


@pytest.mark.cases("""
The bridge seems to be too low.
> - | seem | The bridge seems to be too low | indirect
It appears that the bridge is too low.
> - | appear | the bridge is too low | indirect
She appeared to imply that the bridge was too low.
> She | imply | the bridge was too low | indirect
A ship appeared in the fog.
The mayor was declared the winner.
> - | declare | The mayor was declared the winner | indirect
She left the harbour, which is seen as a ruin.
> - | see | which is seen as a ruin | indirect
The winner was chosen in May.
""")
def test_what_seems_so_to_nobody_in_particular(case, check):
    check(case._replace(text=case.text + PRESS))


@pytest.mark.cases("""
The bridge seems to be too low.
The mayor endorsed making the bridge wider.
The office released a list of names.
""")
def test_releases_have_none_of_them(case, check):
    check(case)


@pytest.mark.cases("""
The office released a list of names.
> The office | release | a list of names | indirect
The office did not respond to a request for comment.
> The office | not respond to | a request for comment | indirect
The singer said in a letter that the “old harbour” was lost.
> The singer | say | the “old harbour” was lost | indirect
""")
def test_words_that_are_spread_and_answered(case, check):
    check(case._replace(text=case.text + PRESS))


@pytest.mark.cases("""
The speech will be seen as a lie.
> - | see | The speech will be seen as a lie | indirect
Critics call it the last of its kind.
> Critics | call | it the last of its kind | indirect
Another says the bridge has cracks.
> Another | say | the bridge has cracks | indirect
Some saw the speech as a threat.
> Some | see | the speech as a threat | indirect
The other notes were lost.
""")
def test_verbs_behind_modals_and_behind_words_that_need_no_noun(case, check):
    check(case._replace(text=case.text + PRESS))


@pytest.mark.cases("""
The mayor vowed to “fight on until the end” in May.
> The mayor | vow | to “fight on until the end” in May | mixed
They want to “build a town that works for everybody,” Ann Kelly said.
> Ann Kelly | say | They want to “build a town that works for everybody | mixed
Ann Kelly “felt a duty to do something about” the bridge, the mayor said.
> the mayor | say | Ann Kelly “felt a duty to do something about” the bridge | mixed
The bridge has cracks, the report found.
> the report | find | The bridge has cracks | indirect
The crowd was loud. (“We want the bridge back,” said one man.)
> one man | say | We want the bridge back | direct
""")
def test_quotations_that_are_a_part_of_what_is_said(case, check):
    check(case._replace(text=case.text + PRESS))


@pytest.mark.cases("""
The mayor said that Ann Kelly had accused the council of theft.
> The mayor | say | Ann Kelly had accused the council of theft | indirect
Ann Kelly wants to leave the council, the mayor said.
> the mayor | say | Ann Kelly wants to leave the council | indirect
Ann Kelly praised the mayor and wants to leave the council.
> Ann Kelly | praise | the mayor | indirect
> Ann Kelly | want | to leave the council | indirect
""")
def test_of_statements_inside_each_other_articles_have_the_outermost(case, check):
    check(case._replace(text=case.text + PRESS))


@pytest.mark.cases("""
Ann Kelly endorsed Bo Lund in May and worked for the town.
> Ann Kelly | endorse | Bo Lund | indirect
Ann Kelly endorsed Bo Lund - at least for now.
> Ann Kelly | endorse | Bo Lund | indirect
Ann Kelly said that the bridge was old – a ruin – and unsafe.
> Ann Kelly | say | the bridge was old – a ruin – and unsafe | indirect
Ann Kelly criticised the mayor by parking a boat on his lawn.
> Ann Kelly | criticise | the mayor | indirect
Ann Kelly praised Bo Lund, Ada Vale and the crew.
> Ann Kelly | praise | Bo Lund, Ada Vale and the crew | indirect
Ann Kelly praised Bo Lund’s boat in the harbour.
> Ann Kelly | praise | Bo Lund’s boat in the harbour | indirect
""")
def test_what_an_article_adds_is_not_judged(case, check):
    check(case._replace(text=case.text + PRESS))
