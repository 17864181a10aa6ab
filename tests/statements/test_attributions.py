"""Attributions beside quotations and clauses: in front, behind, around, and without a verb."""

# ruff: noqa: E501 (a case is one line, however long)
import pytest


@pytest.mark.cases("""
“The harbour is open to all,” said Minister Tupou.
> Minister Tupou | say | The harbour is open to all | direct
"We will not leave our neighbours alone," Prime Minister Ferenc Halász said.
> Prime Minister Ferenc Halász | say | We will not leave our neighbours alone | direct
“Peace is the work of many hands,” said Xu Wenjing, head of the delegation.
> Xu Wenjing | say | Peace is the work of many hands | direct
“This is a good day for Chad,” declared the head of state, Idriss Abakar.
> Idriss Abakar | declare | This is a good day for Chad | direct
“Will the road be ready?” asked the Ambassador.
> the Ambassador | ask | Will the road be ready? | direct
«Le dialogue continue, and it will go on,» stressed Ms Hélène Brossard in Geneva.
> Ms Hélène Brossard | stress | Le dialogue continue, and it will go on | direct
“Our farmers need water. Our towns need it too,” Minister Qosimov told journalists in Khujand.
> Minister Qosimov | tell | Our farmers need water. Our towns need it too | direct
“We are grateful for this hospitality,” she added.
> she | add | We are grateful for this hospitality | direct
'We stand with the people of Haiti,' said the Secretary of State.
> the Secretary of State | say | We stand with the people of Haiti | direct
''We stand with the people of Haiti,'' said the Secretary of State.
> the Secretary of State | say | We stand with the people of Haiti | direct
“No one wins such a war”, stated Foreign Minister Jansons.
> Foreign Minister Jansons | state | No one wins such a war | direct
“The first ship sails in May,” according to Captain Olsen.
> Captain Olsen | according to | The first ship sails in May | direct
The film “We will come back,” opened in Minsk.
The ministers visited the exhibition “Two Rivers, One Sea”.
“We agree”, the Minister said.
> the Minister | say | We agree | direct
“Never again”, said Mayor Szymon Kos.
> Mayor Szymon Kos | say | Never again | direct
“No,” said the Minister.
> the Minister | say | No | direct
“We are ready,” Minister Okello was quoted as saying.
> Minister Okello | quote as saying | We are ready | direct
“We are ready to talk”, the statement of the ministry says.
> the statement of the ministry | say | We are ready to talk | direct
""")
def test_a_quotation_before_its_attribution(case, check):
    check(case)


@pytest.mark.cases("""
Minister Tupou said: “The harbour is open to all.”
> Minister Tupou | say | The harbour is open to all | direct
The President of Palau said, "The ocean is our home and we will defend it."
> The President of Palau | say | The ocean is our home and we will defend it | direct
Speaking after the talks, Ms Ilić said: 'There is no plan B.'
> Ms Ilić | say | There is no plan B | direct
In his reply, Ambassador Gustavo Prado wrote: «The offer is still on the table. We expect an answer.»
> Ambassador Gustavo Prado | write | The offer is still on the table. We expect an answer | direct
The spokesperson told reporters: “Nothing has been decided yet.”
> The spokesperson | tell | Nothing has been decided yet | direct
Asked about the delay, the Deputy Minister replied: “We need two more weeks.”
> the Deputy Minister | reply | We need two more weeks | direct
Minister of Health Dr. Ama Boateng concluded: “Vaccines save lives.” The audience applauded.
> Minister of Health Dr. Ama Boateng | conclude | Vaccines save lives | direct
The Chair stated that “the mandate of the mission must be extended without delay”.
> The Chair | state | the mandate of the mission must be extended without delay | direct
The poster said “No parking”.
The sign at the gate reads “Welcome to Oshakati”.
The Foreign Minister made the following statement: “We are ready to talk.”
> The Foreign Minister | make | We are ready to talk | direct
Ms Okello tweeted: “Talks go on.”
> Ms Okello | tweet | Talks go on | direct
The Minister said, in part: “We are ready.”
> The Minister | say | We are ready | direct
""")
def test_a_quotation_behind_its_attribution(case, check):
    check(case)


@pytest.mark.cases("""
“The harbour is open,” said Minister Tupou, “and it will stay open.”
> Minister Tupou | say | The harbour is open | direct
> Minister Tupou | say | and it will stay open | direct | continues
“We came as guests,” the Bishop said. “We leave as friends.”
> the Bishop | say | We came as guests | direct
> the Bishop | say | We leave as friends | direct | continues
“In a year,” Ms Xhaka predicted, “nobody will remember this dispute.”
> Ms Xhaka | predict | In a year | direct
> Ms Xhaka | predict | nobody will remember this dispute | direct | continues
“The talks were hard,” Mr Tesfaye told the press in Asmara. “They were also fair. We thank our hosts.”
> Mr Tesfaye | tell | The talks were hard | direct
> Mr Tesfaye | tell | They were also fair. We thank our hosts | direct | continues
“Trade is a bridge,” said Prime Minister Solberg-Lie; “walls are not.”
> Prime Minister Solberg-Lie | say | Trade is a bridge | direct
> Prime Minister Solberg-Lie | say | walls are not | direct | continues
“My message is simple,” Governor Aylin Demir continued: “stop the war”.
> Governor Aylin Demir | continue | My message is simple | direct
> Governor Aylin Demir | continue | stop the war | direct | continues
The mayor promised “to repair every bridge in the valley” by May.
> The mayor | promise | to repair every bridge in the valley | mixed
""")
def test_a_quotation_around_its_attribution_is_two_pieces(case, check):
    check(case)


@pytest.mark.cases("""
We are preparing for this visit with care, said the President.
> the President | say | We are preparing for this visit with care | direct
I am proud of our engineers, Minister Olzhas Beketov told the workers.
> Minister Olzhas Beketov | tell | I am proud of our engineers | direct
The economy, she said, is on the right path.
> she | say | The economy, she said, is on the right path | indirect
Exports of timber, Minister Kalla noted, have trebled since the port was opened.
> Minister Kalla | note | Exports of timber, Minister Kalla noted, have trebled since the port was opened | indirect
The embassy will open in spring, the Foreign Minister announced on Wednesday.
> the Foreign Minister | announce | The embassy will open in spring | indirect
The reform is on schedule, according to the Deputy Minister of Justice.
> the Deputy Minister of Justice | according to | The reform is on schedule | indirect
Our two peoples share one river, Ambassador Chanthavong stressed, and one future.
> Ambassador Chanthavong | stress | Our two peoples share one river, Ambassador Chanthavong stressed, and one future | direct
The number of flights, he added, would rise to ten a week.
> he | add | The number of flights, he added, would rise to ten a week | indirect
As the Foreign Minister noted in Skopje, the doors of the alliance remain open.
> the Foreign Minister | note | the doors of the alliance remain open | indirect
He came, he saw the site, and he left.
The ministers met in Basra, officials from both sides present.
In May, the river, Ambassador Chanthavong stressed, belongs to all.
> Ambassador Chanthavong | stress | In May, the river, Ambassador Chanthavong stressed, belongs to all | indirect
On 3 May, the meeting over, the Ambassador flew home.
""")
def test_a_clause_without_marks_before_or_around_its_attribution(case, check):
    check(case)


@pytest.mark.cases("""
According to the Minister of Energy, the plant will open in 2032.
> the Minister of Energy | according to | the plant will open in 2032 | indirect
According to Ambassador Ngozi Eze, more than 4,000 students have applied.
> Ambassador Ngozi Eze | according to | more than 4,000 students have applied | indirect
The harvest, according to Dr. Kim Seo-yeon, was the best in a decade.
> Dr. Kim Seo-yeon | according to | The harvest, according to Dr. Kim Seo-yeon, was the best in a decade | indirect
In the words of President Kaljurand, the treaty is a gift to our children.
> President Kaljurand | in the words of | the treaty is a gift to our children | indirect
According to him, the talks were useful.
> him | according to | the talks were useful | indirect
In the words of the Governor, “no village will be left without a road”.
> the Governor | in the words of | no village will be left without a road | direct
In his opinion, the corridor will bring jobs.
> his | in the opinion of | the corridor will bring jobs | indirect
According to the agreement, the visa fee falls to zero.
The seats were arranged according to rank.
""")
def test_according_to_and_its_kin(case, check):
    check(case)


@pytest.mark.cases("""
“The sea unites us.” – Foreign Minister Anahera Parata
> Foreign Minister Anahera Parata | : | The sea unites us | direct
“This visit opens a new page.” — Ambassador Tomasz Zieliński
> Ambassador Tomasz Zieliński | : | This visit opens a new page | direct
From the Minister: “We will rebuild every school that was lost.”
> the Minister | : | We will rebuild every school that was lost | direct
Quotes attributable to Minister Fiame Tuala: ¶ “Our islands are small but our voice is not.” ¶ “We ask the world to listen.”
> Minister Fiame Tuala | : | Our islands are small but our voice is not.” ¶ “We ask the world to listen | direct
The following is attributable to spokesperson Daniel Achebe: ¶ “The Secretary will travel to Abuja on Sunday.”
> spokesperson Daniel Achebe | : | The Secretary will travel to Abuja on Sunday | direct
Minister Lena Brandt: “Europe must act as one.”
> Minister Lena Brandt | : | Europe must act as one | direct
Programme: “Songs of the North”
The road Pskov – Tartu is open again.
""")
def test_a_name_beside_a_quotation_without_a_verb(case, check):
    check(case)
