"""Speech that no verb of saying marks: dashes, colons, names below, lost marks; and what only looks like it."""

# ruff: noqa: E501 (a case is one line, however long)
import pytest


@pytest.mark.cases("""
«We shall overcome, – stressed Minister Bakytov, – and we have the will and the means».
> Minister Bakytov | stress | We shall overcome | direct
> Minister Bakytov | stress | and we have the will and the means | direct | continues
The talks ended. «We shall overcome, – stressed the Minister at the talks in Astana».
> the Minister | stress | We shall overcome | direct
“We shall overcome”, – stressed Minister Bakytov. – “We have the will and the means.”
> Minister Bakytov | stress | We shall overcome | direct
> Minister Bakytov | stress | We have the will and the means | direct | continues
Our relations are at a high level, and we want more, - Minister Bakytov emphasised.
> Minister Bakytov | emphasise | Our relations are at a high level, and we want more | direct
– No one was left out. ¶ – We shall send the texts to all, promises State Secretary Hall.
> State Secretary Hall | promise | No one was left out. ¶ – We shall send the texts to all | direct
"The summit - a success - showed it," the Minister said.
> the Minister | say | The summit - a success - showed it | direct
- In reply, the Minister said that he agreed. ¶ - The Ambassador thanked Poland.
> the Minister | say | he agreed | indirect
> The Ambassador | thank | Poland | indirect
""")
def test_dashes_around_speech(case, check):
    check(case)


@pytest.mark.cases("""
Ms Brown was clear: “It is time to act.”
> Ms Brown | be clear | It is time to act | direct
Ms Brown opened the forum with the words “It is time to act.”
> Ms Brown | : | It is time to act | direct
The message from Ms Brown was simple: “It is time to act.”
> Ms Brown | : | It is time to act | direct
“Peace is possible,” laughed the Minister of Finance.
> the Minister of Finance | laugh | Peace is possible | direct
“Peace is possible,” Foreign Minister Halvorsen posted on X.
> Foreign Minister Halvorsen | post | Peace is possible | direct
“Peace is possible,” read the final communiqué.
> the final communiqué | read | Peace is possible | direct
As Ms Brown put it, “it is time to act”.
> Ms Brown | put it | it is time to act | direct
Minister Ruiz left the following message in the book of condolences: “Her memory will live on.”
> Minister Ruiz | leave | Her memory will live on | direct
The Rector quoted the poet: “The sea has no borders.”
The President proposed a toast: “To the river and the fjord!”
The Minister unveiled the plaque: “Here stood the first school.”
The ministers adopted the motto: “One sea, one future.”
“Peace is possible” is the title of the exhibition.
“Peace is possible,” was written on the wall.
“We will come back,” opened in Minsk.
Wreath-laying at the wall, whose inscription reads: “They asked for nothing.”
""")
def test_words_beside_a_name_without_a_verb_of_saying(case, check):
    check(case)


@pytest.mark.cases("""
The spokesperson issued the following statement: ¶ We condemn this attack. It must not be repeated. ¶ We call on all sides to talk.
> The spokesperson | issue | We condemn this attack. It must not be repeated. ¶ We call on all sides to talk | direct
Foreign Minister Ana Sousa issued the following statement on the situation in Gaza: ¶ “The killing must stop. ¶ “We call on all sides to talk.”
> Foreign Minister Ana Sousa | issue | The killing must stop. ¶ “We call on all sides to talk | direct
The following statement was issued by the Spokesperson of the Council: ¶ The Council condemns the attack.
> The Council | condemn | the attack | indirect
The ministers issued the following joint statement: ¶ We met in Riga today. We welcome the truce.
> We | welcome | the truce | direct
The ministers signed the following documents: ¶ 1. A memorandum on trade. ¶ 2. An agreement on visas.
The Minister announced the following measures: ¶ • a new fund; ¶ • a new school.
> The Minister | announce | a new fund; ¶ • a new school | indirect
""")
def test_a_statement_follows_in_paragraphs_of_its_own(case, check):
    check(case)


@pytest.mark.cases("""
“I came with a cheque and I leave with a list. ¶ “It is worth more.” ¶ – The Honourable Jo Roy, Minister of Development
> The Honourable Jo Roy | : | I came with a cheque and I leave with a list. ¶ “It is worth more | direct
“We asked for doors that open inward.” ¶ Ngozi Tamuno, Governor of the Delta ¶ The Governor met the press.
> Ngozi Tamuno | : | We asked for doors that open inward | direct
There is nothing we will not do for Sri Lanka – Bangladesh FM ¶ The Minister met the President on Monday. They spoke for an hour.
> Bangladesh FM | : | There is nothing we will not do for Sri Lanka | direct
New bridge opened – photo gallery ¶ The bridge was opened on Monday. It is long.
From the Minister: ¶ Dear readers, this was the week of the long tables. I spent eleven hours at one. ¶ Yours, Leo Traun
> the Minister | : | Dear readers, this was the week of the long tables. I spent eleven hours at one | direct
Minister Borrell noted that trade had grown. ¶ Since my first visit to Kyiv we have been through a lot ¶ For his part, Minister Kuleba thanked Spain. ¶ The talks took an hour.
> Minister Borrell | note | trade had grown | indirect
> Minister Borrell | note | Since my first visit to Kyiv we have been through a lot | direct
> Minister Kuleba | thank | Spain | indirect
The Minister left for Oslo. ¶ Follow us on the website of the ministry. ¶ The fair opens on Monday. ¶ It is large.
""")
def test_a_name_stands_in_another_line(case, check):
    check(case)


@pytest.mark.cases("""
IOANNA KALLIGA: Will it be a hot summer? ¶ MINISTER KALLAS: It will not. ¶ IOANNA KALLIGA: And if it is? They say you have no plan. ¶ MINISTER KALLAS: I have one.
> MINISTER KALLAS | : | It will not | direct
> MINISTER KALLAS | : | I have one | direct
STAVROS VRETTOS (retired ambassador): Locked drawers also catch fire. ¶ MINISTER KALLAS: (Laughs.) They do.
> STAVROS VRETTOS | : | Locked drawers also catch fire | direct
> MINISTER KALLAS | : | They do | direct
The Minister (Mr. Okello): We have a plan. ¶ Ms. Lee: I have seen no plan.
> Mr. Okello | : | We have a plan | direct
> Ms. Lee | : | I have seen no plan | direct
Question [in Hindi]: Is it true? ¶ Minister Rao: It is. ¶ Question: Since when? ¶ Minister Rao: Since May.
> Minister Rao | : | It is | direct
> Minister Rao | : | Since May | direct
First: To open an office in Riga. ¶ Second: To close the school. ¶ Enquiries: Mr Radebe, press office
""")
def test_labels_with_brackets_and_askers_by_name(case, check):
    check(case)


@pytest.mark.cases("""
“The French side has assured us that security will be strengthened. We thank them,” the Spokesperson said.
> the Spokesperson | say | The French side has assured us that security will be strengthened. We thank them | direct
> The French side | assure | security will be strengthened | indirect | inside
“Minister Abadi told me: ‘They will be home for the feast.’ That is good enough for me,” she said.
> she | say | Minister Abadi told me: ‘They will be home for the feast.’ That is good enough for me | direct
> Minister Abadi | tell | They will be home for the feast | direct | inside
“Norway believes that the sea is open. We support that,” the Minister said.
> the Minister | say | Norway believes that the sea is open. We support that | direct
""")
def test_what_others_said_inside_a_quotation(case, check):
    check(case)


@pytest.mark.cases("""
Neither side disclosed whether the talks would go on.
No minister said that the road was open.
The dialogue underscored the importance of trade.
The treaty states that both texts are valid.
The EU stands ready to help.
We learned that many people had died in the flood.
The Minister did not exclude that the office would be closed.
> The Minister | exclude | the office would be closed | indirect
The sides agreed to open an office, and discussed opportunities for trade.
> The sides | agree | to open an office | indirect
The Minister welcomed the treaty signed and ratified in 2020.
> The Minister | welcome | the treaty signed and ratified in 2020 | indirect
As noted by the Chairman, the flood was the worst in a decade.
> the Chairman | note | the flood was the worst in a decade | indirect
As agreed in Riga, the office opened in May.
The leaders agreed for both sides to share their data.
> The leaders | agree | for both sides to share their data | indirect
He recalled that the flight had begun in May; the number of guests had doubled since.
> He | recall | the flight had begun in May; the number of guests had doubled since | indirect
The President recalled his first visit to Perth; his guest invited him to come again.
> The President | recall | his first visit to Perth | indirect
> his guest | invite | him to come again | indirect
The Ministers: ¶ i. Noted with satisfaction the progress made in health; ¶ ii. Underscored the need for a direct flight.
> The Ministers | note | the progress made in health | indirect
> The Ministers | underscore | the need for a direct flight | indirect
The Prime Minister affirmed during the call the need to spare civilians.
> The Prime Minister | affirm | the need to spare civilians | indirect
He rejected as “completely baseless” the report of a delay.
> He | reject | as “completely baseless” the report of a delay | mixed
2. Noting that time was short, Minister Kang thanked the guests.
> Minister Kang | note | time was short | indirect
> Minister Kang | thank | the guests | indirect
""")
def test_who_says_nothing_and_where_contents_end(case, check):
    check(case)
