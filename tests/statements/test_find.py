"""Whole texts: quotations over paragraphs, lost marks, headlines, reporting lines, lists, words behind a colon."""

# ruff: noqa: E501 (a case is one line, however long)
import pytest


@pytest.mark.cases("""
“We have waited for this day,” said Minister Toure. ¶ “Our children will study in both languages.”
> Minister Toure | say | We have waited for this day | direct
> Minister Toure | say | Our children will study in both languages | direct | continues
“The winter was hard. ¶ “The spring will be better,” said Governor Amelie Strand.
> Governor Amelie Strand | say | The winter was hard. ¶ “The spring will be better | direct
Minister Kovalenko said: “We have rebuilt the bridge. ¶ “We will rebuild the school. ¶ “We will not stop there.”
> Minister Kovalenko | say | We have rebuilt the bridge. ¶ “We will rebuild the school. ¶ “We will not stop there | direct
The Ambassador said: ¶ “This is a friendship of equals. It rests on trust.” ¶ She then opened the fair.
> The Ambassador | say | This is a friendship of equals. It rests on trust | direct
The spokesperson of the Commission, Nils Aarup, said: ¶ We regret this step. It will not help our farmers. ¶ We call on all members to return to the table.
> Nils Aarup | say | We regret this step. It will not help our farmers. ¶ We call on all members to return to the table | direct
In a message to the nation, President Doré said: ¶ “My fellow citizens, ¶ The flood has taken much from us. ¶ It has not taken our courage.”
> President Doré | say | My fellow citizens, ¶ The flood has taken much from us. ¶ It has not taken our courage | direct
“Our ports are open. Our markets are open,” said Minister Saar. ¶ The Minister then left for Tartu. ¶ “The Singing Fields” is the name of the park.
> Minister Saar | say | Our ports are open. Our markets are open | direct
The Mayor opened the school. ¶ The bell rang: ¶ The children ran out. They were glad.
""")
def test_quotations_over_several_paragraphs(case, check):
    check(case)


@pytest.mark.cases("""
We are ready to sign the treaty this year,” said Minister Hadžić in Mostar.
> Minister Hadžić | say | We are ready to sign the treaty this year | direct
“We are ready to sign the treaty this year, said Minister Hadžić in Mostar.
> Minister Hadžić | say | We are ready to sign the treaty this year | direct
”We are ready to sign the treaty this year“, said Minister Hadžić.
> Minister Hadžić | say | We are ready to sign the treaty this year | direct
Minister Hadžić said: “We are ready to sign the treaty this year.
> Minister Hadžić | say | We are ready to sign the treaty this year | direct
The President noted: Our two nations share a long border and a long history.”
> The President | note | Our two nations share a long border and a long history | direct
„We share one lake and one sky,“ Minister Bregu said.
> Minister Bregu | say | We share one lake and one sky | direct
»We share one lake and one sky«, Minister Bregu said.
> Minister Bregu | say | We share one lake and one sky | direct
``We share one lake and one sky,'' Minister Bregu said.
> Minister Bregu | say | We share one lake and one sky | direct
“He told me, ‘We shall come back,’ and I believed him,” the farmer Adil Noorzai said.
> the farmer Adil Noorzai | say | He told me, ‘We shall come back,’ and I believed him | direct
‘The ministers’ meeting was short, but it was good,’ said Ms Plesner.
> Ms Plesner | say | The ministers’ meeting was short, but it was good | direct
«We call this pact “a house for all”, and it is,» said President Haidara.
> President Haidara | say | We call this pact “a house for all”, and it is | direct
The pipe is 12” wide and 40” long, said the engineer.
> the engineer | say | The pipe is 12” wide and 40” long | indirect
The ministers’ plane landed at 6 o’clock in Malé.
‘We came as guests,’ the Bishop said. ‘We leave as friends.’
> the Bishop | say | We came as guests | direct
> the Bishop | say | We leave as friends | direct | continues
‘We are ready to sign the treaty this year, said Minister Hadžić in Mostar.
> Minister Hadžić | say | We are ready to sign the treaty this year | direct
According to the plan of the town, the pipe is 12” wide.
""")
def test_marks_lost_reversed_nested_or_of_other_kinds(case, check):
    check(case)


@pytest.mark.cases("""
Foreign Minister Welcomes Ceasefire in Border Region ¶ The ceasefire began on Monday. It is the third this year.
> Foreign Minister | welcome | Ceasefire in Border Region | indirect
Prime Minister Takala: Baltic Cable Will Be Repaired by May ¶ Repairs began on Monday. Two ships are at work.
> Prime Minister Takala | : | Baltic Cable Will Be Repaired by May | indirect
Ireland and Ghana agree to expand research cooperation ¶ The two countries have worked together since 1960. They share much.
> Ireland and Ghana | agree | to expand research cooperation | indirect
President Urges Unity ahead of Vote ¶ The vote takes place on Sunday. Six parties take part.
> President | urge | Unity ahead of Vote | indirect
Minister Lacombe Thanks Rescue Teams for Their Courage ¶ The storm hit the coast on Friday. It lasted two days.
> Minister Lacombe | thank | Their Courage | indirect
Minister Visits Port of Berbera ¶ The port was opened in 1850. It has been enlarged since.
Call for Proposals: Small Grants ¶ The grants are open to all schools. They are paid in May.
Support for Farmers in the Highlands ¶ The fund was set up in 2029. It pays for seeds.
""")
def test_headlines_speak(case, check):
    check(case)


@pytest.mark.cases("""
The talks ended on Friday, the Ministry of Foreign Affairs reports.
> the Ministry of Foreign Affairs | report | The talks ended on Friday | indirect | reporting
The Foreign Minister of Yemen arrived in Muscat, the state news agency reported.
> the state news agency | report | The Foreign Minister of Yemen arrived in Muscat | indirect | reporting
A new embassy was opened in Praia, Horizon News learned from the press service of the ministry.
> the press service of the ministry | learn | A new embassy was opened in Praia | indirect | reporting
As the press service of the President reports, the summit will take place in Samarkand.
> the press service of the President | report | the summit will take place in Samarkand | indirect | reporting
According to the press service of the ministry, the two officials met for an hour.
> the press service of the ministry | according to | the two officials met for an hour | indirect | reporting
The Ministry of Energy reports directly to the Prime Minister.
Press reports of the visit were brief.
""")
def test_a_reporting_line_vouches_for_the_story(case, check):
    check(case)


@pytest.mark.cases("""
Minister Rais welcomed the plan. These reforms are designed to help small firms. He thanked Japan for its aid.
> Minister Rais | welcome | the plan | indirect
> He | thank | its aid | indirect
Ambassador Lund met Governor Sow. The Governor said that rain was late. The Ambassador promised help.
> The Governor | say | rain was late | indirect
> The Ambassador | promise | help | indirect
The two ministers met in Bled. They agreed to reopen the railway. Both expressed satisfaction with the talks.
> They | agree | to reopen the railway | indirect
> Both | express | satisfaction with the talks | indirect
“It was a good year,” Ms Quispe said. She added: “The next one will be better.” The hall applauded.
> Ms Quispe | say | It was a good year | direct
> She | add | The next one will be better | direct
Minister Aalto: “We are friends.” The Ambassador replied: “Friends and neighbours.”
> Minister Aalto | : | We are friends | direct
> The Ambassador | reply | Friends and neighbours | direct
The President signed the law. The law takes effect in July. It covers 40 towns.
""")
def test_sentences_after_each_other(case, check):
    check(case)


@pytest.mark.cases("""
“We stand at the beginning of a long road, and we shall walk it side by side with our ¶ Page 2 of 3 ¶ neighbours in the valley,” said Governor Idil Warsame.
> Governor Idil Warsame | say | We stand at the beginning of a long road, and we shall walk it side by side with our | direct
> Governor Idil Warsame | say | neighbours in the valley | direct | continues
Minister Petrosyan said: “The treaty has three parts. ¶ Photo: Ministry of Foreign Affairs ¶ The third one matters most to us.”
> Minister Petrosyan | say | The treaty has three parts | direct
> Minister Petrosyan | say | The third one matters most to us | direct | continues
“The harvest was good,” said Minister Moyo. ¶ 2 ¶ “The next one will be better still.”
> Minister Moyo | say | The harvest was good | direct
> Minister Moyo | say | The next one will be better still | direct | continues
""")
def test_foreign_matter_inside_a_quotation_makes_two_pieces(case, check):
    check(case)


@pytest.mark.cases("""
We are preparing for the flood season with all our strength. Minister Hau Lian said this in Kalay.
> Minister Hau Lian | say | We are preparing for the flood season with all our strength | direct
The fund has paid for 300 wells. This was stated by Minister Ibrahima Kane at the forum in Thiès.
> Minister Ibrahima Kane | state | The fund has paid for 300 wells | indirect
I am happy to be in Cusco. I thank you for your welcome, the Secretary of State said.
> the Secretary of State | say | I am happy to be in Cusco. I thank you for your welcome | direct
The Ambassador opened the fair. She said it was the largest so far.
> She | say | it was the largest so far | indirect
The Minister met farmers. “You feed us,” he told them. “We owe you much.” He then left.
> he | tell | You feed us | direct
> he | tell | We owe you much | direct | continues
Minister Abebe: trade will double ¶ Minister Hana Abebe said on Monday that trade would double. “It takes two years,” she said. ¶ Her guest, Minister Lars Bø, agreed.
> Minister Abebe | : | trade will double | indirect
> Minister Hana Abebe | say | trade would double | indirect
> she | say | It takes two years | direct
“This is a day of joy,” Ms Tanaka said. ¶ The port was built in 1920. ¶ “It is also a day of work,” Mr Lo replied.
> Ms Tanaka | say | This is a day of joy | direct
> Mr Lo | reply | It is also a day of work | direct
The ministers issued a joint statement: ¶ We, the Ministers, welcome the truce. ¶ We urge all sides to respect it.
> We | welcome | the truce | direct
> We | urge | all sides to respect it | direct
The Council: ¶ 1. welcomes the report of the envoy; ¶ 2. calls on all parties to cooperate; ¶ 3. decides to meet again in May.
> The Council | welcome | the report of the envoy | indirect
> The Council | call on | all parties to cooperate | indirect
We therefore: ¶ • reaffirm our support for the court; ¶ • urge all states to join it.
> We | reaffirm | our support for the court | direct
> We | urge | all states to join it | direct
""")
def test_words_and_their_attribution_in_different_places(case, check):
    check(case)
