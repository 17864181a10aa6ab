"""Contents: which words a verb of reporting reports, construction by construction."""

# ruff: noqa: E501 (a case is one line, however long)
import pytest


@pytest.mark.cases("""
Minister Akosua Osei said that trade between the two countries had doubled in five years.
> Minister Akosua Osei | say | trade between the two countries had doubled in five years | indirect
Deputy Prime Minister Nguyễn Thị Lan noted that the two economies complement each other.
> Deputy Prime Minister Nguyễn Thị Lan | note | the two economies complement each other | indirect
The Ambassador explained to the students that the embassy issues visas within ten days.
> The Ambassador | explain | the embassy issues visas within ten days | indirect
Dr. Ólafur Þór Jónsson told the committee that no decision had been taken and that talks would go on.
> Dr. Ólafur Þór Jónsson | tell | no decision had been taken and that talks would go on | indirect
The Secretary-General reiterated in Nairobi on Tuesday that the ceasefire must be respected by all.
> The Secretary-General | reiterate | the ceasefire must be respected by all | indirect
Foreign Minister Păun has repeatedly emphasized that enlargement remains a strategic choice.
> Foreign Minister Păun | emphasize | enlargement remains a strategic choice | indirect
The President, in his opening remarks, underlined that small states need strong rules.
> The President | underline | small states need strong rules | indirect
State Secretary Błażej Wiśniewski reminded his counterparts that the deadline expires in June.
> State Secretary Błażej Wiśniewski | remind | the deadline expires in June | indirect
They agreed that a joint commission should meet twice a year.
> They | agree | a joint commission should meet twice a year | indirect
Prime Minister Tuilagi informed the delegation that his government had ratified the convention.
> Prime Minister Tuilagi | inform | his government had ratified the convention | indirect
The two ministers were unanimous that the corridor should open this year.
> The two ministers | be unanimous | the corridor should open this year | indirect
Mr Takeda pointed out that, in spite of the crisis, investment had grown.
> Mr Takeda | point out | in spite of the crisis, investment had grown | indirect
Australia hoped that the parties would return to the table.
> Australia | hope | the parties would return to the table | indirect
The Permanent Representative made clear that Malta would not recognise the result.
> The Permanent Representative | make clear | Malta would not recognise the result | indirect
Ambassador Rui Tavares assured the mayor that Lisbon would keep its promise.
> Ambassador Rui Tavares | assure | Lisbon would keep its promise | indirect
The spokeswoman added, however, that the embargo stays in place.
> The spokeswoman | add | the embargo stays in place | indirect
The Minister said the talks that took place in Bergen were difficult but that they would resume.
> The Minister | say | the talks that took place in Bergen were difficult but that they would resume | indirect
The document that the Minister signed is in force.
The fact that the ministers met in Tromsø shows how close the ties are.
It is said that the bridge is older than the town.
The statement that was adopted in Cotonou has three parts.
The Minister noted that imports had risen; that exports had fallen; and that a plan was needed.
> The Minister | note | imports had risen; that exports had fallen; and that a plan was needed | indirect
The Minister said in Rome that the fund was empty and in Paris that it was full.
> The Minister | say | the fund was empty and in Paris that it was full | indirect
The ministers agreed that, if the vote fails, talks should start again.
> The ministers | agree | if the vote fails, talks should start again | indirect
The ministers agreed in principle that the bridge should be built.
> The ministers | agree in principle | the bridge should be built | indirect
""")
def test_a_that_clause_is_the_content_without_its_that(case, check):
    check(case)


@pytest.mark.cases("""
The Minister said trade was growing.
> The Minister | say | trade was growing | indirect
President Lindiwe Dube said her country would host the next summit.
> President Lindiwe Dube | say | her country would host the next summit | indirect
The envoy told reporters the first trucks had crossed the border on Sunday.
> The envoy | tell | the first trucks had crossed the border on Sunday | indirect
Ms Ferreira said on Thursday the agreement would enter into force in May.
> Ms Ferreira | say | the agreement would enter into force in May | indirect
The Commissioner believes both sides can find a compromise.
> The Commissioner | believe | both sides can find a compromise | indirect
He hoped cooperation in education would continue.
> He | hope | cooperation in education would continue | indirect
The High Representative said what happened in the port was unacceptable.
> The High Representative | say | what happened in the port was unacceptable | indirect
Prime Minister Rasmus Holm said in a televised address last night there was no alternative to dialogue.
> Prime Minister Rasmus Holm | say | there was no alternative to dialogue | indirect
Mr Bakhtiyor Sodiqov noted the growing number of students who study in Tashkent is a good sign.
> Mr Bakhtiyor Sodiqov | note | the growing number of students who study in Tashkent is a good sign | indirect
The Minister announced Norway will provide 20 million kroner to the fund.
> The Minister | announce | Norway will provide 20 million kroner to the fund | indirect
The mayor assured us the bridge is safe.
> The mayor | assure | the bridge is safe | indirect
The Minister spoke at the seminar.
The delegation left Windhoek on Friday.
The Minister said more than 300 people had been saved.
> The Minister | say | more than 300 people had been saved | indirect
The Minister said there were 300 people on board.
> The Minister | say | there were 300 people on board | indirect
The Minister said if the rains fail, aid must come.
> The Minister | say | if the rains fail, aid must come | indirect
The Minister said, however, the fund was empty.
> The Minister | say | the fund was empty | indirect
The Minister said goodbye.
The Minister said a few words.
The Minister added two names to the list.
""")
def test_a_clause_may_stand_without_that(case, check):
    check(case)


@pytest.mark.cases("""
The Deputy Minister explained how the fund supports small firms.
> The Deputy Minister | explain | how the fund supports small firms | indirect
Ms Oyelaran asked whether the visa rules would change.
> Ms Oyelaran | ask | whether the visa rules would change | indirect
Professor Lindqvist told the audience why the treaty matters.
> Professor Lindqvist | tell | why the treaty matters | indirect
Minister Haddad recalled what his predecessor had promised in 2029.
> Minister Haddad | recall | what his predecessor had promised in 2029 | indirect
The ministers discussed how to improve border controls.
The experts exchanged views on what the region needs.
""")
def test_a_clause_with_a_question_word(case, check):
    check(case)


@pytest.mark.cases("""
The Foreign Minister welcomed the ceasefire in the north.
> The Foreign Minister | welcome | the ceasefire in the north | indirect
Secretary of State Imelda Cruz highlighted the importance of free trade.
> Secretary of State Imelda Cruz | highlight | the importance of free trade | indirect
The Ambassador underscored Bhutan's commitment to the Paris Agreement.
> The Ambassador | underscore | Bhutan's commitment to the Paris Agreement | indirect
Vice-President Kwabena Mensah praised the role played by the peacekeepers.
> Vice-President Kwabena Mensah | praise | the role played by the peacekeepers | indirect
The two ministers condemned the attack on the convoy in the strongest terms.
> The two ministers | condemn | the attack on the convoy in the strongest terms | indirect
Ms Grybauskienė noted with satisfaction the progress made in the energy sector.
> Ms Grybauskienė | note | the progress made in the energy sector | indirect
The sides reaffirmed their support for the sovereignty and territorial integrity of all states.
> The sides | reaffirm | their support for the sovereignty and territorial integrity of all states | indirect
The King's envoy recalled the long friendship between Rabat and Dakar, which dates back to 1960.
> The King's envoy | recall | the long friendship between Rabat and Dakar, which dates back to 1960 | indirect
Prime Minister Soto announced a new scholarship programme for nurses.
> Prime Minister Soto | announce | a new scholarship programme for nurses | indirect
Both heads of delegation appreciated the excellent organisation of the forum.
> Both heads of delegation | appreciate | the excellent organisation of the forum | indirect
The Deputy Minister commended the readiness of Jordan to receive refugees.
> The Deputy Minister | commend | the readiness of Jordan to receive refugees | indirect
President Niinistö's successor proposed a regional conference on water.
> President Niinistö's successor | propose | a regional conference on water | indirect
The Kenyan side supported the candidacy of Uruguay for the Council.
> The Kenyan side | support | the candidacy of Uruguay for the Council | indirect
She acknowledged the difficulties that farmers face.
> She | acknowledge | the difficulties that farmers face | indirect
The Minister warmly welcomed the President to Canberra.
The Mayor welcomed the guests at the airport.
The notes were exchanged in Vientiane.
The Minister would welcome this.
The Foreign Minister strongly condemned, on behalf of the Nordic countries, the attack on the ship.
> The Foreign Minister | condemn | the attack on the ship | indirect
The leaders welcomed, in particular, the start of direct flights.
> The leaders | welcome | the start of direct flights | indirect
The ministers noted the importance, for both countries, of clean rivers.
> The ministers | note | the importance, for both countries, of clean rivers | indirect
""")
def test_a_noun_phrase_is_the_whole_content(case, check):
    check(case)


@pytest.mark.cases("""
The ministers agreed to hold the next round in Montevideo.
> The ministers | agree | to hold the next round in Montevideo | indirect
Iceland pledged to double its contribution to the fund.
> Iceland | pledge | to double its contribution to the fund | indirect
The parties undertook to exchange prisoners before the end of Ramadan.
> The parties | undertake | to exchange prisoners before the end of Ramadan | indirect
Prime Minister Sithole promised to visit the flooded districts.
> Prime Minister Sithole | promise | to visit the flooded districts | indirect
President Araúz proposed to set up a joint working group on migration.
> President Araúz | propose | to set up a joint working group on migration | indirect
The two leaders committed to work together on climate action.
> The two leaders | commit | to work together on climate action | indirect
The Ministers resolved to strengthen cooperation against human trafficking.
> The Ministers | resolve | to strengthen cooperation against human trafficking | indirect
The Minister offered to mediate between the parties.
> The Minister | offer | to mediate between the parties | indirect
The Minister travelled to Kigali to discuss trade.
The ministers are expected to agree on a text.
The delegation came to express condolences.
""")
def test_an_infinitive_is_the_content_with_its_to(case, check):
    check(case)


@pytest.mark.cases("""
The High Commissioner urged all parties to lay down their arms.
> The High Commissioner | urge | all parties to lay down their arms | indirect
Minister Paunović called on the international community to provide humanitarian aid.
> Minister Paunović | call on | the international community to provide humanitarian aid | indirect
President Rahmani invited his counterpart to pay an official visit to Dushanbe.
> President Rahmani | invite | his counterpart to pay an official visit to Dushanbe | indirect
The Council called for an immediate end to the violence.
> The Council | call for | an immediate end to the violence | indirect
Ambassador Kirsi Mäkelä asked the committee to postpone the vote.
> Ambassador Kirsi Mäkelä | ask | the committee to postpone the vote | indirect
We call upon the authorities in Malabo to release the crew.
> We | call upon | the authorities in Malabo to release the crew | direct
The group requested the Secretariat to prepare a report.
> The group | request | the Secretariat to prepare a report | indirect
The Foreign Minister warned against any attempt to change borders by force.
> The Foreign Minister | warn | any attempt to change borders by force | indirect
Denmark encouraged the transitional government to hold elections without delay.
> Denmark | encourage | the transitional government to hold elections without delay | indirect
The Minister called on the President at the palace.
The Ambassador will call on the mayor to open the road.
""")
def test_a_directive_keeps_its_addressee_and_infinitive(case, check):
    check(case)


@pytest.mark.cases("""
Prime Minister Aliyu thanked the hosts for their warm hospitality.
> Prime Minister Aliyu | thank | their warm hospitality | indirect
The Speaker congratulated the new president on her election.
> The Speaker | congratulate | her election | indirect
Minister Vella briefed the ambassadors on the results of the summit.
> Minister Vella | brief | the results of the summit | indirect | marginal
The delegation thanked the people of Tonga.
> The delegation | thank | the people of Tonga | indirect
Mr Otgonbayar looked forward to the next meeting in Ulaanbaatar.
> Mr Otgonbayar | look forward to | the next meeting in Ulaanbaatar | indirect
The ministers agreed on the need for regular consultations.
> The ministers | agree on | the need for regular consultations | indirect
The Minister assured his guest of Spain's continued support.
> The Minister | assure | Spain's continued support | indirect
The Governor paid tribute to the soldiers who lost their lives.
> The Governor | pay tribute to | the soldiers who lost their lives | indirect
The Prime Minister thanked Minister Okonjo for Finance and Trade.
> The Prime Minister | thank | Minister Okonjo for Finance and Trade | indirect
The participants were thanked with flowers.
The minister looked for a compromise.
The ministers took note of the report.
The Minister looked forward to opening the road in May.
> The Minister | look forward to | opening the road in May | indirect
Both sides looked forward to hosting the games.
> Both sides | look forward to | hosting the games | indirect
The Minister looks forward to welcoming Mr Obi in Riga.
> The Minister | look forward to | welcoming Mr Obi in Riga | indirect
The ministers committed to strengthening their cooperation.
> The ministers | commit to | strengthening their cooperation | indirect
The Minister agreed to opening a consulate in Hue.
> The Minister | agree to | opening a consulate in Hue | indirect
The two leaders concurred with the need for reform.
> The two leaders | concur | the need for reform | indirect
The Minister agreed with the Ambassador's view that trust matters.
> The Minister | agree with | the Ambassador's view that trust matters | indirect
The Minister apologised for the delay.
> The Minister | apologise | the delay | indirect
The Minister asked for patience.
> The Minister | ask | patience | indirect
The Minister stressed over the exam.
The Minister asked questions.
They looked forward to seeing each other soon.
> They | look forward to | seeing each other soon | indirect
""")
def test_a_preposition_heads_the_topic(case, check):
    check(case)


@pytest.mark.cases("""
The Minister expressed readiness to share Estonia's experience in digital services.
> The Minister | express | readiness to share Estonia's experience in digital services | indirect
Both sides expressed deep concern over the situation in the strait.
> Both sides | express | deep concern over the situation in the strait | indirect
President Chávez-Mora voiced hope that the dialogue would lead to peace.
> President Chávez-Mora | voice | hope that the dialogue would lead to peace | indirect
The Ambassador conveyed his government's condolences to the families of the victims.
> The Ambassador | convey | his government's condolences to the families of the victims | indirect
Foreign Minister Jóhannesson extended to the hosts his sincere gratitude for the welcome.
> Foreign Minister Jóhannesson | extend | his sincere gratitude for the welcome | indirect
The Emir expressed his full confidence that the two brotherly countries would go on along this path.
> The Emir | express | his full confidence that the two brotherly countries would go on along this path | indirect
Ms Thapa expressed interest in learning from Rwanda, in exchanging experts and in opening a school.
> Ms Thapa | express | interest in learning from Rwanda, in exchanging experts and in opening a school | indirect
The sides shared the view that the fund needs reform.
> The sides | share | the view that the fund needs reform | indirect
The Lao side raised concerns about the quality of the water.
> The Lao side | raise | concerns about the quality of the water | indirect
Mr Janssens expressed his and his wife's thanks for the invitation.
> Mr Janssens | express | his and his wife's thanks for the invitation | indirect
President Tan offered his congratulations on the anniversary of independence.
> President Tan | offer | his congratulations on the anniversary of independence | indirect
The Minister attaches great importance to the protection of minorities.
> The Minister | attach | great importance to the protection of minorities | indirect
The Foreign Minister expressed, on behalf of the Hungarian Government, sincere gratitude for the help.
> The Foreign Minister | express | sincere gratitude for the help | indirect
The Minister took the express train to Basel.
The company extended the runway by 300 metres.
The Ambassador has a strong interest in music.
The Minister gave an assurance that the road would be built.
> The Minister | give | the road would be built | indirect
The Minister made an appeal to all sides to stop.
> The Minister | make | an appeal to all sides to stop | indirect
The parties confirmed their interest in, and readiness for, joint work.
> The parties | confirm | their interest in, and readiness for, joint work | indirect
The Minister paid a visit to the port.
The Minister gave a dinner in honour of the guest.
""")
def test_a_light_verb_and_a_noun_of_stance(case, check):
    check(case)


@pytest.mark.cases("""
The Minister called the agreement a milestone in the relations of the two countries.
> The Minister | call | the agreement a milestone in the relations of the two countries | indirect
Ms Nakamura described the talks as frank and useful.
> Ms Nakamura | describe | the talks as frank and useful | indirect
The President called it an act of piracy.
> The President | call | it an act of piracy | indirect
The envoy characterised the situation along the border as calm.
> The envoy | characterise | the situation along the border as calm | indirect
The Minister views the corridor as an opportunity for the whole region.
> The Minister | view | the corridor as an opportunity for the whole region | indirect
The President called the Prime Minister by telephone.
The new building is called Peace House.
""")
def test_what_something_is_called(case, check):
    check(case)


@pytest.mark.cases("""
It was noted that the two chambers of commerce meet every year.
> - | note | the two chambers of commerce meet every year | indirect
It was also emphasised that security is indivisible.
> - | emphasise | security is indivisible | indirect
The importance of cultural exchanges was stressed.
> - | stress | The importance of cultural exchanges | indirect
Gratitude was expressed for the support of the host country.
> - | express | Gratitude was expressed for the support of the host country | indirect
During the meeting, the need to simplify customs procedures was highlighted.
> - | highlight | the need to simplify customs procedures | indirect
It was agreed to open a consulate in Mombasa.
> - | agree | to open a consulate in Mombasa | indirect
The high level of mutual trust was underlined by both ministers.
> both ministers | underline | The high level of mutual trust | indirect
The initiative was welcomed by President Gjorgiev.
> President Gjorgiev | welcome | The initiative | indirect
In the course of the conversation it was pointed out by the Minister that contracts must be kept.
> the Minister | point out | contracts must be kept | indirect
Employees have been asked to work from home.
> - | ask | Employees have been asked to work from home | indirect
Confidence was voiced that the new air link would bring more tourists.
> - | voice | Confidence was voiced that the new air link would bring more tourists | indirect
The city is seen as the gate to the east.
The bridge is said to be the oldest in the valley.
The Minister was welcomed at the airport by the Ambassador.
Views were exchanged on regional matters.
The Ambassador was informed of the decision by the Deputy Minister.
> the Deputy Minister | inform | the decision | indirect | marginal
The Ambassador was told that such acts are unacceptable.
> - | tell | such acts are unacceptable | indirect
Special thanks were extended to the city of Graz.
> - | extend | Special thanks were extended to the city of Graz | indirect
Appreciation was expressed to the Omani side for the help with the evacuation.
> - | express | Appreciation was expressed to the Omani side for the help with the evacuation | indirect
""")
def test_a_passive_may_name_no_source(case, check):
    check(case)


@pytest.mark.cases("""
The Minister noted the following: trade has grown, tourism has doubled and two schools have opened.
> The Minister | note | trade has grown, tourism has doubled and two schools have opened | indirect
The ministers stressed the following points: ¶ • Borders must stay open. ¶ • Aid must reach all districts. ¶ • Talks must resume.
> The ministers | stress | Borders must stay open. ¶ • Aid must reach all districts. ¶ • Talks must resume | indirect
The Council calls for: ¶ - an immediate ceasefire; ¶ - the release of all hostages; ¶ - free access for aid workers.
> The Council | call for | an immediate ceasefire; ¶ - the release of all hostages; ¶ - free access for aid workers | indirect
The participants agreed to: ¶ (a) set up a hotline; ¶ (b) exchange data every month; ¶ (c) meet again in Lomé.
> The participants | agree to | (a) set up a hotline; ¶ (b) exchange data every month; ¶ (c) meet again in Lomé | indirect
The delegation visited the following places: ¶ • the port; ¶ • the museum; ¶ • the university.
The agenda has three points: ¶ • trade; ¶ • visas; ¶ • climate.
""")
def test_a_list_under_one_verb_is_one_statement(case, check):
    check(case)


@pytest.mark.cases("""
Mr Vale conveyed to the Head of State warm greetings from the people of Chad.
> Mr Vale | convey | warm greetings from the people of Chad | indirect
Mr Vale extended to President Sato sincere congratulations on the holiday.
> Mr Vale | extend | sincere congratulations on the holiday | indirect
Mr Vale expressed to the guests gratitude for the visit.
> Mr Vale | express | gratitude for the visit | indirect
Mr Vale conveyed to the guests the greetings of his people.
> Mr Vale | convey | the greetings of his people | indirect
Mr Vale assured the full support of his country.
> Mr Vale | assure | the full support of his country | indirect
Mr Vale assured the envoy of the full support of his country.
> Mr Vale | assure | the full support of his country | indirect
Mr Vale informed the Minister of Trade of his plan.
> Mr Vale | inform | his plan | indirect | marginal
""")
def test_an_addressee_may_stand_beside_a_noun_of_stance(case, check):
    check(case)
