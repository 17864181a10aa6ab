"""Articles of the press: how they are told from official releases, and what is read in them alone."""

# ruff: noqa: E501 (a case is one line, however long)
import pytest

from helpers import reference, words
from helpers.statements import genre

# Words by which a text is taken for an article; no statement stands in them.
PRESS = " ¶ On Monday there was a rally of voters, reporters and pollsters."


def judged(text: str) -> bool:
    return genre.is_news(words.sentences(text, [(0, len(text), 0, "body")]))


def test_an_article_is_told_by_the_words_of_the_press():
    assert judged("Voters told reporters on Tuesday that the poll was wrong, and critics of the senator agreed.")


@pytest.mark.parametrize("text", [
    "The ministers of the two sides met in the embassy and discussed bilateral cooperation.",
    "The Minister met the ambassador. Reporters, voters, critics and activists waited at the ministry and the embassy.",
    "Reporters were there.",                           # one word is too few
    "",
])
def test_a_release_and_a_text_without_signs_are_no_articles(text):
    assert not judged(text)


def test_no_word_stands_for_both_kinds_of_text():
    rows = [row["word"] for row in reference.table("genre_words")]
    assert len(rows) == len(set(rows)) and all(word == word.lower() and " " not in word for word in rows)


@pytest.mark.cases("""
The mayor wants to ban cars from the centre.
> The mayor | want | to ban cars from the centre | indirect
The governor plans to close two schools.
> The governor | plan | to close two schools | indirect
The company seeks to calm its owners.
> The company | seek | to calm its owners | indirect
The two men decided that the house was too small.
> The two men | decide | the house was too small | indirect
The author despises the new law.
> The author | despise | the new law | indirect
The minister saw the strike as a threat.
> The minister | see | the strike as a threat | indirect
The teachers fear the reform will fail.
> The teachers | fear | the reform will fail | indirect
""")
def test_wishes_plans_and_judgements_report_in_articles_only(case, check):
    check(case._replace(text=case.text + PRESS))


@pytest.mark.cases("""
The mayor wants to ban cars from the centre.
The governor plans to close two schools.
The company seeks to calm its owners.
The author despises the new law.
The voters backing the mayor went home.
The mayor is expected to resign in May.
The treasurer was accused of theft.
His promise to build a bridge was old.
""")
def test_releases_do_not_have_them(case, check):
    check(case)


@pytest.mark.cases("""
The mayor did not endorse the plan.
> The mayor | not endorse | the plan | indirect
The union hasn't said whether it has a strategy for the autumn.
> The union | not say | whether it has a strategy for the autumn | indirect
The mayor will announce a new tax next week.
> The mayor | announce | a new tax next week | indirect
The mayor would never support such a tax.
> The mayor | not support | such a tax | indirect
""")
def test_what_is_not_said_is_marked_and_what_will_be_said_counts(case, check):
    check(case._replace(text=case.text + PRESS))


@pytest.mark.cases("""
About four out of ten said life would be worse.
> About four out of ten | say | life would be worse | indirect
Many of them think the party is lost.
> Many of them | think | the party is lost | indirect
Still, 52 percent of the owners say they would sell.
> 52 percent of the owners | say | they would sell | indirect
Advisers who have run the numbers argue that the plan is cheap.
> Advisers | argue | the plan is cheap | indirect
The town's biggest clubs, like the Lions and the Bears, say the pitch is wet.
> The town's biggest clubs | say | the pitch is wet | indirect
The rest of the wood was cut on a hill near the town.
""")
def test_shares_of_people_and_subjects_with_a_clause_of_their_own(case, check):
    check(case._replace(text=case.text + PRESS))


@pytest.mark.cases("""
The mayor is expected to resign in May.
> - | expect | The mayor is expected to resign in May | indirect
The treasurer was accused of theft.
> - | accuse | The treasurer was accused of theft | indirect
The speech is seen as a warning.
> - | see | The speech is seen as a warning | indirect
Asked whether he would resign, the mayor laughed.
> - | ask | whether he would resign | indirect
The mayor was asked whether he would resign.
> - | ask | whether he would resign | indirect
The letter was found in a drawer.
""")
def test_what_is_said_of_somebody_by_nobody_in_particular(case, check):
    check(case._replace(text=case.text + PRESS))


@pytest.mark.cases("""
The judge dismissed Ms. Reed's claim that the sale was a fraud.
> The judge | dismiss | Ms. Reed's claim that the sale was a fraud | indirect
There was fear that the dam would break.
> - | fear | the dam would break | indirect
The fountain hides her promise to build a bridge.
> her | promise | to build a bridge | indirect
It was the proposal that he backed.
He gave the claim that fell flat a new name.
The governor's view is that the tax will fail.
> The governor | view | the tax will fail | indirect
The decision by the council to close the school was wrong.
> the council | decision | to close the school | indirect
His plan to close the school would cost a million.
> His | plan | to close the school | indirect
The mayor stirred anger with a claim that teachers lie.
> The mayor | claim | teachers lie | indirect
Her attacks on the council went on.
> Her | attack | the council | indirect
The attacks on the council went on.
""")
def test_nouns_that_say_something(case, check):
    check(case._replace(text=case.text + PRESS))


@pytest.mark.cases("""
The singer said people misunderstand the song.
> The singer | say | people misunderstand the song | indirect
Neighbours say, the fire began in the attic.
> Neighbours | say | the fire began in the attic | indirect
The tenor said he was tired and wanted a change.
> The tenor | say | he was tired and wanted a change | indirect
The tenor said he was tired and added that he wanted a change.
> The tenor | say | he was tired | indirect
> The tenor | add | he wanted a change | indirect
The house, the owner said, “is a perfect example of modesty” for all.
> the owner | say | The house, the owner said, “is a perfect example of modesty” for all | mixed
The singer said goodbye.
The singer said this again on the last day.
""")
def test_clauses_behind_verbs_of_saying(case, check):
    check(case._replace(text=case.text + PRESS))


@pytest.mark.cases("""
The plan is “too small for the whole town,” said Minister Shen.
> Minister Shen | say | The plan is “too small for the whole town | mixed
The Minister said she wasn't expecting a war.
> The Minister | say | she wasn't expecting a war | indirect
Some have suggested that the treaty is old.
> Some | suggest | the treaty is old | indirect
The Ministers and the envoy both stressed that time was short.
> The Ministers and the envoy | stress | time was short | indirect
But, according to the envoy, the road is closed, so the convoy waits.
> the envoy | according to | the road is closed, so the convoy waits | indirect
“We are late,” the envoy said, according to a transcript.
> the envoy | say | We are late | direct
""")
def test_rules_that_hold_for_all_texts(case, check):
    check(case)


@pytest.mark.cases("""
The group gathered to denounce the new law.
> The group | denounce | the new law | indirect
The workers met to discuss the closure.
> The workers | discuss | the closure | indirect
The mayor was mocked by the governor.
> the governor | mock | The mayor | indirect
The teachers praised him.
> The teachers | praise | him | indirect
The poll showed the mayor with a lead of nine points.
> The poll | show | the mayor with a lead of nine points | indirect
The club's call for a new stadium was heard.
> The club | call | a new stadium | indirect
The owner answered the mayor’s criticism of the new law.
> the mayor | criticism | the new law | indirect
She distanced herself from the plan.
> She | distance herself from | the plan | indirect
They viewed the mayor favourably.
> They | view | the mayor favourably | indirect
The senator was unsure whether it would work.
> The senator | be unsure | whether it would work | indirect
""")
def test_purposes_topics_and_passives_of_judging_report_in_articles(case, check):
    check(case._replace(text=case.text + PRESS))


@pytest.mark.cases("""
The group gathered to denounce the new law.
The workers met to discuss the closure.
The mayor was mocked by the governor.
The poll showed the mayor with a lead of nine points.
The club's call for a new stadium was heard.
The owner answered the criticism of the new law.
She distanced herself from the plan.
They viewed the mayor favourably.
The senator was unsure whether it would work.
""")
def test_purposes_topics_and_passives_report_nothing_in_releases(case, check):
    check(case)


@pytest.mark.cases("""
The group gathered to build a bridge.
The workers met to back the wall with stones.
The mayor was driven by the governor.
The club's response to a new stadium was heard.
The owner saw the point of the new law.
They left the town quickly.
""")
def test_what_nobody_says_is_no_statement_in_articles_either(case, check):
    check(case._replace(text=case.text + PRESS))


@pytest.mark.cases("""
Nine in ten registered voters say the tax is too high.
> Nine in ten registered voters | say | the tax is too high | indirect
Leading doctors say that the tax is too high.
> Leading doctors | say | the tax is too high | indirect
The hall was cold, Ann Kelly said Monday.
> Ann Kelly | say | The hall was cold | indirect
The mayor declined to comment, according to the paper.
> the paper | according to | The mayor declined to comment | indirect
""")
def test_sources_that_look_like_something_else_are_named_in_articles(case, check):
    check(case._replace(text=case.text + PRESS))


@pytest.mark.parametrize("text", [
    "The singer told voters and reporters that he would sing for the senator.",          # no word of releases at all
    "The voters, a pollster and a senator heard of a treaty. " + "The wind blew and the sea was high. " * 20,
])
def test_fewer_words_of_the_press_are_enough_where_those_of_releases_are_rare(text):
    assert judged(text)


@pytest.mark.parametrize("text", [
    "The singer told voters that he would sing.",
    "The voters and a pollster heard of a treaty with the embassy. " + "The wind blew and the sea was high. " * 20,
])
def test_a_text_with_few_words_of_either_is_taken_for_a_release(text):
    assert not judged(text)


@pytest.mark.cases("""
Ann Kelly: Bridge ‘Is Not Safe’ for Buses ¶ The bridge was built in 1902.
> Ann Kelly | : | Bridge ‘Is Not Safe’ for Buses | indirect
Ann Kelly: Is the bridge safe for buses? ¶ The bridge was built in 1902.
Breaking: Bridge closes to buses ¶ The bridge was built in 1902.
The bridge ¶ The bus is red. ¶ A reporter asked: Is it yours? ¶ The tram is ours, too. ¶ Photo: the tram.
> A reporter | ask | Is it yours? | indirect
The bridge ¶ Ann Kelly: Win the bus race. ¶ The bus is red. ¶ Bo Lund: Come in second. ¶ The tram is blue.
""")
def test_a_name_opens_the_headline_of_an_article_but_no_turn(case, check):
    check(case._replace(text=case.text + PRESS))


@pytest.mark.cases("""
Voters who say that the bridge is safe stayed at home.
> Voters who | say | the bridge is safe stayed at home | indirect
Ann Kelly, who said that the bridge was safe, left.
> Ann Kelly, who | say | the bridge was safe | indirect
After the vote ended, Ann Kelly left the hall, saying that she was tired.
> Ann Kelly | say | she was tired | indirect
""")
def test_a_source_is_shown_with_its_relative_pronoun_in_articles(case, check):
    check(case._replace(text=case.text + PRESS))


@pytest.mark.cases("""
Ann Kelly, who said that the bridge was safe, left.
> Ann Kelly | say | the bridge was safe | indirect
""")
def test_a_source_is_shown_without_its_relative_pronoun_in_releases(case, check):
    check(case)


@pytest.mark.cases("""
The voters are also deeply sceptical of the plan.
> The voters | be sceptical | the plan | indirect
Ann Kelly is not sure she can vote for him.
> Ann Kelly | be sure | she can vote for him | indirect
Ann Kelly is bent on winning.
> Ann Kelly | be bent | winning | indirect
The road is also on the left.
""")
def test_attitudes_with_words_of_degree_before_them(case, check):
    check(case._replace(text=case.text + PRESS))


@pytest.mark.cases("""
According to state law, no one may vote twice.
> state law | according to | no one may vote twice | indirect
According to her “fresh air” plan, firms must pay for smoke.
> her “fresh air” plan | according to | firms must pay for smoke | indirect
Fears of “contagion” have grown since May, according to the bank.
> the bank | according to | Fears of “contagion” have grown since May | indirect
The shops pay more tax, according to company documents.
> company documents | according to | The shops pay more tax | indirect
In a college poll released on Monday, the mayor led by ten points.
> a college poll released | in | the mayor led by ten points | indirect
The mayor leads by ten points in the latest college poll.
> the latest college poll | in | The mayor leads by ten points | indirect
By her own account, Ann Kelly never read the law.
> her own account | by the account of | Ann Kelly never read the law | indirect
To many voters, the plan is a step back.
> many voters | to | the plan is a step back | indirect
To the north, the plan is a step back.
His rise in the polls came late.
""")
def test_laws_books_and_polls_are_sources_of_articles(case, check):
    check(case._replace(text=case.text + PRESS))


@pytest.mark.cases("""
Voters broke into chants of “Lock the doors!”
> Voters | chants | Lock the doors! | direct
There were cries of “Shame!” from the crowd.
> the crowd | cries | Shame! | direct
From Ann Kelly's Facebook post: “For the sake of our city, we must move on.”
> Ann Kelly | : | For the sake of our city, we must move on | direct
The shop sells bags of “fresh air”.
""")
def test_cries_and_posts_and_their_words(case, check):
    check(case._replace(text=case.text + PRESS))
