"""House styles: how ministries of different countries put what was said."""

# ruff: noqa: E501 (a case is one line, however long)
import pytest


@pytest.mark.cases("""
The Secretary underscored the United States' enduring commitment to the security of Palau.
> The Secretary | underscore | the United States' enduring commitment to the security of Palau | indirect
The Secretary and the Foreign Minister discussed the situation in the Sahel and reaffirmed the strength of the alliance.
> The Secretary and the Foreign Minister | reaffirm | the strength of the alliance | indirect
Secretary Whitlock expressed appreciation for Jordan's leadership and reiterated that the United States stands with its people.
> Secretary Whitlock | express | appreciation for Jordan's leadership | indirect
> Secretary Whitlock | reiterate | the United States stands with its people | indirect
The following is attributable to Spokesperson Ryan Dell: ¶ Deputy Secretary Amy Cho met today with Minister Pita Latu of Tonga. The Deputy Secretary thanked Tonga for its partnership.
> The Deputy Secretary | thank | its partnership | indirect
The Prime Minister began by condemning the attack and said that the UK would always stand by its friends.
> The Prime Minister | condemn | the attack | indirect
> The Prime Minister | say | the UK would always stand by its friends | indirect
The leaders looked forward to speaking again soon.
> The leaders | look forward to | speaking again soon | indirect
Both agreed on the need to keep up the pressure and to stay in close contact.
> Both | agree on | the need to keep up the pressure and to stay in close contact | indirect
Minister for Foreign Affairs Takeshi Mori stated that Japan would support the reform, and requested the cooperation of Fiji.
> Minister for Foreign Affairs Takeshi Mori | state | Japan would support the reform | indirect
> Minister for Foreign Affairs Takeshi Mori | request | the cooperation of Fiji | indirect
In response, Minister Aliyeva stated that she hoped to deepen the partnership.
> Minister Aliyeva | state | she hoped to deepen the partnership | indirect
The two ministers concurred on continuing to work closely together on maritime safety.
> The two ministers | concur | continuing to work closely together on maritime safety | indirect
The two sides concurred that the free flow of trade must be kept up.
> The two sides | concur | the free flow of trade must be kept up | indirect
Minister Yun assessed that relations had entered a new stage, and expressed hope for more visits.
> Minister Yun | assess | relations had entered a new stage | indirect
> Minister Yun | express | hope for more visits | indirect
Li Wenhai pointed out that China and Gabon are good friends, and that both have kept their promises.
> Li Wenhai | point out | China and Gabon are good friends, and that both have kept their promises | indirect
Li Wenhai said China is ready to work with Gabon to carry forward the friendship.
> Li Wenhai | say | China is ready to work with Gabon to carry forward the friendship | indirect
The leaders expressed satisfaction at the pace of work on the metro and directed officials to finish it by March.
> The leaders | express | satisfaction at the pace of work on the metro | indirect
> The leaders | direct | officials to finish it by March | indirect
The Ministers welcomed the early conclusion of the trade talks and appreciated the role of the diaspora.
> The Ministers | welcome | the early conclusion of the trade talks | indirect
> The Ministers | appreciate | the role of the diaspora | indirect
The Secretary-General strongly condemns the shelling of the market and extends his deepest condolences to the families.
> The Secretary-General | condemn | the shelling of the market | indirect
> The Secretary-General | extend | his deepest condolences to the families | indirect
The Secretary-General is deeply concerned about reports of arrests in the capital.
> The Secretary-General | be concerned | reports of arrests in the capital | indirect
The European Union deplores the decision to close the radio station and calls on the authorities to reverse it.
> The European Union | deplore | the decision to close the radio station | indirect
> The European Union | call on | the authorities to reverse it | indirect
The EU reiterates its full support for the mediator, and stands ready to assist.
> The EU | reiterate | its full support for the mediator | indirect
Canada remains committed to a lasting peace, said Minister Leblanc-Roy.
> Minister Leblanc-Roy | say | Canada remains committed to a lasting peace | indirect
“New Zealand values this partnership,” Ms Harawira says.
> Ms Harawira | say | New Zealand values this partnership | direct
“It builds on decades of work. ¶ “We are proud of it,” Ms Harawira says.
> Ms Harawira | say | It builds on decades of work. ¶ “We are proud of it | direct
Foreign Minister Anke Lindner issued the following statement today (3 May) on the election in Ghana: ¶ I congratulate the people of Ghana on a peaceful vote. ¶ We will keep up our close cooperation.
> Foreign Minister Anke Lindner | issue | I congratulate the people of Ghana on a peaceful vote. ¶ We will keep up our close cooperation | direct
The sides noted with satisfaction the dynamic growth of trade, which reached 3 billion dollars.
> The sides | note | the dynamic growth of trade, which reached 3 billion dollars | indirect
Mutual interest was expressed in the development of rail transport.
> - | express | Mutual interest was expressed in the development of rail transport | indirect
Particular emphasis was placed on the fight against smuggling.
> - | place | Particular emphasis was placed on the fight against smuggling | indirect
The Uzbek side confirmed its readiness to host the next round, and the Tajik side accepted with gratitude.
> The Uzbek side | confirm | its readiness to host the next round | indirect
At the end of the meeting, the interlocutors agreed to continue regular contacts at various levels.
> the interlocutors | agree | to continue regular contacts at various levels | indirect
The Minister drew the attention of his colleague to the rights of migrant workers.
> The Minister | draw attention to | the rights of migrant workers | indirect
The Minister commended the Ambassador on his work and wished him every success in his new post.
> The Minister | commend | the Ambassador on his work | indirect
> The Minister | wish | every success in his new post | indirect
The Swiss delegation, led by State Secretary Reto Camenisch, said it was ready to host talks.
> The Swiss delegation | say | it was ready to host talks | indirect
A spokesperson for the ministry told the news agency that two citizens were missing.
> A spokesperson for the ministry | tell | two citizens were missing | indirect
The statement said that the ministry was following events closely.
> The statement | say | the ministry was following events closely | indirect
The talks were held in a warm and friendly atmosphere.
The meeting was attended by the ambassadors of Chile and Peru.
The visit is an expression of the deep friendship of the two peoples.
The sides exchanged views on the agenda and reviewed the state of the talks.
Issues of mutual interest were discussed.
Minister Diallo met with Minister Onishi to discuss fisheries and exchange notes.
""")
def test_the_prose_of_many_ministries(case, check):
    check(case)


@pytest.mark.cases("""
The Foreign Minister thanked his Bulgarian counterpart, Deputy Prime Minister Ivan Stoychev, for the help in the evacuation.
> The Foreign Minister | thank | the help in the evacuation | indirect
Minister Rahimi told Ambassador de Souza e Silva, who leaves Kabul next week, that her work would be remembered.
> Minister Rahimi | tell | her work would be remembered | indirect
The Deputy Prime Minister and Minister of Finance, Ms. Tamar Gelashvili, announced on Friday that taxes would fall.
> Ms. Tamar Gelashvili | announce | taxes would fall | indirect
According to Deputy Minister for European Affairs Jana Horáková, talks on the chapter will open in June.
> Deputy Minister for European Affairs Jana Horáková | according to | talks on the chapter will open in June | indirect
The President of the Senate, the Hon. Peter Gathii, MP, noted that both chambers had approved the treaty.
> the Hon. Peter Gathii, MP | note | both chambers had approved the treaty | indirect
“Trust takes years to build,” said Bishop Emmanuel Adeleke, who has led the talks since 2026, in an interview.
> Bishop Emmanuel Adeleke | say | Trust takes years to build | direct
“Trust takes years to build,” the former Minister for Peace and Reconciliation, Bishop Emmanuel Adeleke, told the forum in Jos.
> Bishop Emmanuel Adeleke | tell | Trust takes years to build | direct
Minister of State Pia Olsen (Greens) said the law was overdue.
> Minister of State Pia Olsen (Greens) | say | the law was overdue | indirect
The Ministers of Foreign Affairs of the Visegrad Group and the Nordic countries, meeting in Gdańsk, reaffirmed their unity.
> The Ministers of Foreign Affairs of the Visegrad Group and the Nordic countries | reaffirm | their unity | indirect
Foreign Minister Ó Dálaigh today called for an immediate, full and unconditional ceasefire.
> Foreign Minister Ó Dálaigh | call for | an immediate, full and unconditional ceasefire | indirect
Speaking at a press conference following the meeting, President Mutasa said he was encouraged by the progress.
> President Mutasa | say | he was encouraged by the progress | indirect
Ambassador Zainab Bello, in her capacity as chair, reminded members that fees were due.
> Ambassador Zainab Bello | remind | fees were due | indirect
The head of Armenian diplomacy stressed that there is no alternative to dialogue.
> The head of Armenian diplomacy | stress | there is no alternative to dialogue | indirect
The Foreign Ministers of the two countries, Eldar Mammadli and Kaja Ots, agreed to lift visas.
> Eldar Mammadli and Kaja Ots | agree | to lift visas | indirect
Both Minister Pires and Governor Nakasone welcomed the new air link.
> Both Minister Pires and Governor Nakasone | welcome | the new air link | indirect
Neither side, the envoy said, wants a war.
> the envoy | say | Neither side, the envoy said, wants a war | indirect
""")
def test_names_and_offices_of_many_shapes(case, check):
    check(case)


@pytest.mark.cases("""
“We need peace – not next year, but now – in the whole region,” said President Banda.
> President Banda | say | We need peace – not next year, but now – in the whole region | direct
“Is this the end? No. It is a beginning!” the Minister exclaimed.
> the Minister | exclaim | Is this the end? No. It is a beginning! | direct
“I met Dr. Silva in Washington, D.C. We spoke for an hour,” Mr. Tran said.
> Mr. Tran | say | I met Dr. Silva in Washington, D.C. We spoke for an hour | direct
The Minister stressed: “No child should go hungry”, and thanked the donors.
> The Minister | stress | No child should go hungry | direct
> The Minister | thank | the donors | indirect
In his speech, the Rector quoted the poet: “The sea has no borders.”
In her speech the President said that “no border is for ever”, adding that “walls fall”.
> the President | say | no border is for ever | direct
> the President | add | walls fall | direct
“This is our land,” he said, pointing at the map, “and this is our sea.”
> he | say | This is our land | direct
> he | say | and this is our sea | direct | continues
“Thank you,” said the Minister to the nurses.
> the Minister | say | Thank you | direct
She described Nauru as “small in size, great in heart”.
> She | describe | Nauru as “small in size, great in heart | mixed
“Our cooperation has never been closer”: Minister Lindiwe Zuma on the visit to Hanoi
> Minister Lindiwe Zuma | : | Our cooperation has never been closer | direct
"Our cooperation," he added, "has never been closer. And it will grow."
> he | add | Our cooperation | direct
> he | add | has never been closer. And it will grow | direct | continues
The Minister said he was “cautiously optimistic” and that talks would resume.
> The Minister | say | he was “cautiously optimistic” and that talks would resume | mixed
“Good neighbours help each other,” President Ruiz, who visited the camp, told reporters, “and we are good neighbours.”
> President Ruiz | tell | Good neighbours help each other | direct
> President Ruiz | tell | and we are good neighbours | direct | continues
The forum “Dialogue, Trust, Peace” was opened by the President. “It is a place to listen,” he said.
> he | say | It is a place to listen | direct
""")
def test_quotations_of_many_shapes(case, check):
    check(case)


@pytest.mark.cases("""
The visit is the first by a head of state of Vanuatu since 1998.
The two countries established diplomatic relations on 12 March 1992.
Trade between the two states reached 4.1 billion dollars last year, up from 3.2 billion.
The Ministry supports small firms with grants of up to 5,000 euros.
! to support with money is an act; only the object shows it
The Agreement, which was signed in Doha, commits the parties to a ceasefire.
The report notes are in the annex.
The project is supported by the European Union and carried out by local firms.
The exhibition celebrates the friendship of the two peoples.
The talks were attended by the Minister of Trade and the Governor of the Central Bank.
After the talks, the ministers answered questions of the press.
The Minister also met representatives of the business community and toured the port.
The delegation laid flowers at the monument and signed the book of honour.
The Ambassador presented his credentials to the King.
The President awarded the Order of Friendship to the doctors.
The Prime Minister was accompanied by the Minister of Energy.
The statement was published on the website of the ministry.
As part of the visit, an agreement on the promotion of investments was signed.
The Commission is composed of members of both parliaments.
Both countries are members of the United Nations and support its work.
The Foreign Minister will travel to Baku next week, where he will meet his counterpart.
The school bears the name of the poet, who wrote of hope and peace.
The conference is hosted by Estonia, with the support of the Nordic Council.
The Consulate General reminds and informs in five languages.
The ministers are due to agree the details by May.
The Government is considering a ban on plastic bags.
The new law recognises three official languages.
The convention calls for the protection of seas.
The treaty states that its text is equally authentic in both languages.
The market reacted calmly to the news of the agreement.
The President's welcome ceremony was followed by talks.
The Minister, welcome guest of the fair, cut the ribbon.
The Note Verbale was delivered on Friday.
Voice of the Highlands, a radio station, broadcast the ceremony.
Hope Street was closed for the visit.
The State of Qatar and the State of Kuwait signed a protocol.
Thanks to the aid of Denmark, the wells were repaired.
In recognition of his service, the consul was awarded a medal.
The commitment of the volunteers was visible everywhere.
The call for applications closes on 30 June.
He was accused of fraud and left the country.
Regret is a rare guest in politics.
The concern of the parents is easy to understand.
The two leaders enjoyed a walk in the welcoming gardens of the palace.
Press contact: Maria Lind, +47 555 0199
For more information, see the website of the ministry.
Follow us on social media
The committee meets to agree on rules.
The meeting agreed, the Ambassador flew home.
The parties to the agreement are Togo, Benin and Niger.
The ministers' joint statement is annexed.
The Deputy Minister is known as a friend of Iceland.
The bridge is called the Friendship Bridge.
The company said goodbye to its founder.
Is the region ready for peace?
What did the ministers agree on?
""")
def test_the_narrators_own_sentences_hold_no_statement(case, check):
    check(case)


@pytest.mark.cases("""
In this regard, the Minister noted that, given the growing demand for energy, both sides should speed up the work on the cable, and invited Georgian firms to take part.
> the Minister | note | given the growing demand for energy, both sides should speed up the work on the cable | indirect
> the Minister | invite | Georgian firms to take part | indirect
Touching upon regional matters, Minister Sharipov stressed that stability in the valley, where three states meet, depends on dialogue, trust and open borders.
> Minister Sharipov | touch upon | regional matters | indirect | marginal
> Minister Sharipov | stress | stability in the valley, where three states meet, depends on dialogue, trust and open borders | indirect
Having thanked the hosts for the welcome, the envoy underlined that the fund, set up in 2028, had paid for 40 schools.
> the envoy | thank | the welcome | indirect
> the envoy | underline | the fund, set up in 2028, had paid for 40 schools | indirect
Ms Larsen, while acknowledging the difficulties, argued that the reform must go on.
> Ms Larsen | acknowledge | the difficulties | indirect
> Ms Larsen | argue | the reform must go on | indirect
The Ministers, recalling the declaration of 2025, reaffirmed their commitment to the goals set out in it.
> The Ministers | recall | the declaration of 2025 | indirect
> The Ministers | reaffirm | their commitment to the goals set out in it | indirect
The Foreign Minister emphasized the importance of the Pacific Fund, expressing the hope that Tuvalu would join, and congratulated Samoa on its presidency.
> The Foreign Minister | emphasize | the importance of the Pacific Fund | indirect
> The Foreign Minister | express | the hope that Tuvalu would join | indirect
> The Foreign Minister | congratulate | its presidency | indirect
He said that he had told the King that the plan was sound.
> He | say | he had told the King that the plan was sound | indirect
The President, for her part, thanked Prime Minister Sall for his visit and noted that it was the first in a decade.
> The President | thank | his visit | indirect
> The President | note | it was the first in a decade | indirect
The sides agreed to intensify trade, to simplify visas and to open a joint chamber of commerce.
> The sides | agree | to intensify trade, to simplify visas and to open a joint chamber of commerce | indirect
Not only did the Minister welcome the plan, he also offered funds.
> the Minister | welcome | the plan | indirect
> he | offer | funds | indirect
! inverted subject behind “not only did”
Both sides stressed the need to implement the agreements reached during the visit of the President to Maputo and expressed confidence that the joint commission, to be held in Beira, would give new impetus to trade.
> Both sides | stress | the need to implement the agreements reached during the visit of the President to Maputo | indirect
> Both sides | express | confidence that the joint commission, to be held in Beira, would give new impetus to trade | indirect
The Minister called the work of the volunteers – doctors, nurses and drivers – an example to all, and promised support.
> The Minister | call | the work of the volunteers – doctors, nurses and drivers – an example to all | indirect
> The Minister | promise | support | indirect
! dashes inside an object before what it is called
Asked whether Bahrain would join, Mr Al-Khalifa replied that no decision had been made.
> Mr Al-Khalifa | reply | no decision had been made | indirect
While the Governor praised the reform, the unions warned of job losses.
> the Governor | praise | the reform | indirect
> the unions | warn | job losses | indirect
The Ambassador, whose term ends in July, expressed his gratitude to the people of Malawi for their friendship.
> The Ambassador | express | his gratitude to the people of Malawi for their friendship | indirect
During the meeting, it was emphasised that Hungary supports enlargement, and the parties agreed to prepare a plan of action.
> - | emphasise | Hungary supports enlargement | indirect
> the parties | agree | to prepare a plan of action | indirect
The delegation of Timor-Leste informed of the measures taken to protect the reefs.
> The delegation of Timor-Leste | inform | the measures taken to protect the reefs | indirect | marginal
The parties expressed their mutual interest in expanding trade, attracting investment, and training staff, and agreed on a visit to Almaty.
> The parties | express | their mutual interest in expanding trade, attracting investment, and training staff | indirect
> The parties | agree on | a visit to Almaty | indirect
Minister Kone noted the need for joint projects in agriculture, and in particular in irrigation.
> Minister Kone | note | the need for joint projects in agriculture, and in particular in irrigation | indirect
The Prime Minister of the Cook Islands, the Hon. Tere Marsters, who opened the forum, said the ocean connects us.
> the Hon. Tere Marsters | say | the ocean connects us | indirect
The President was thanked by the Mayor for the gift.
> the Mayor | thank | the gift | indirect
It is with great sadness that we express our condolences to the families.
> we | express | our condolences to the families | direct
Let me thank you for your kind invitation.
> me | thank | your kind invitation | direct
""")
def test_long_sentences(case, check):
    check(case)
