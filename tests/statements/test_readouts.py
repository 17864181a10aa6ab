"""Manners of readouts: lists, joint stances, greetings, and where the narrator goes on, each with near misses."""

# ruff: noqa: E501 (a case is one line, however long)
import pytest


@pytest.mark.cases("""
The Minister joined his counterparts in calling for the release of the hostages.
> The Minister | call for | the release of the hostages | indirect
They joined in expressing their gratitude to the hosts.
> They | express | their gratitude to the hosts | indirect
Oman joined the Union in 1999 by signing the treaty.
We call on all states to join us in condemning the attack.
> We | call on | all states to join us in condemning the attack | direct
We continue to call for calm.
> We | call for | calm | direct
We do not recognise and continue to condemn the illegal annexation of the port.
> We | condemn | the illegal annexation of the port | direct
Minister Kang requested that the Peruvian government continue to take an interest in the difficulties of Korean firms.
> Minister Kang | request | the Peruvian government continue to take an interest in the difficulties of Korean firms | indirect
Finland and Latvia share the view that insurers must be the first to see it.
> Finland and Latvia | share | the view that insurers must be the first to see it | indirect
The Ministers in this regard stressed the need for calm.
> The Ministers | stress | the need for calm | indirect
We confirmed the plan and in this regard agreed to meet in May.
> We | confirm | the plan | direct
> We | agree | to meet in May | direct
Let me express our gratitude to the Government of Oman.
> me | express | our gratitude to the Government of Oman | direct
Should the Council so decide, we would propose a second patrol base.
As Arctic states, we work together to advance security.
""")
def test_a_verb_may_stand_behind_what_joins_it_to_others(case, check):
    check(case)


@pytest.mark.cases("""
The Participating States (a) affirm their commitment to the Convention; (b) undertake to exchange data on migratory fish; and (c) invite other states to accede.
> The Participating States | affirm | their commitment to the Convention | indirect
> The Participating States | undertake | to exchange data on migratory fish | indirect
> The Participating States | invite | other states to accede | indirect
We met in Tonga and, as members: ¶ (a) affirm that our maritime zones shall remain; ¶ (b) undertake to deposit charts. ¶ The talks ended.
> We | affirm | our maritime zones shall remain | direct
> We | undertake | to deposit charts | direct
The Ministers met in Riga. The Ministers: – agreed to set up a hotline; – underlined the value of joint patrols. They then left for Tallinn.
> The Ministers | agree | to set up a hotline | indirect
> The Ministers | underline | the value of joint patrols | indirect
The Ministers also: • agreed to set up a hotline; • underlined the value of joint patrols. They then left for Tallinn.
> The Ministers | agree | to set up a hotline | indirect
> The Ministers | underline | the value of joint patrols | indirect
The United Nations (UN) welcomed the plan.
> The United Nations (UN) | welcome | the plan | indirect
Minister Pia Olsen (V) said the law was overdue.
> Minister Pia Olsen (V) | say | the law was overdue | indirect
The fund has two aims: trade – welcomed by all – and peace.
""")
def test_lists_in_one_line_share_the_subject_before_them(case, check):
    check(case)


@pytest.mark.cases("""
There was broad consensus that the mandate should be extended.
> - | consensus | the mandate should be extended | indirect
There was agreement on the need to harmonise border procedures.
> - | agreement | the need to harmonise border procedures | indirect
There was a convergence of views on the need for reform.
> - | convergence | the need for reform | indirect
There was no agreement that the fund should grow.
There was agreement between the sides.
There was concern in the markets that rates would rise.
There is a need for dialogue, the Minister said.
> the Minister | say | There is a need for dialogue | indirect
No request was made.
""")
def test_a_meeting_may_agree_without_a_source(case, check):
    check(case)


@pytest.mark.cases("""
The European Union stands united in its support for Ukraine.
> The European Union | stand united | its support for Ukraine | indirect
We remain steadfast in our commitment to a rules-based order.
> We | remain steadfast | our commitment to a rules-based order | direct
The Minister was clear that trade must grow.
> The Minister | be clear | trade must grow | indirect
It is clear that trade grows.
It is certain that trade grows.
The EU left no doubt that those responsible would be held to account.
> The EU | leave no doubt | those responsible would be held to account | indirect
The ambassadors left no doubt about their opposition to the bill.
> The ambassadors | leave no doubt | their opposition to the bill | indirect
The two ministers came to the view that the treaty should be renewed.
> The two ministers | come to the view | the treaty should be renewed | indirect
""")
def test_stances_in_an_adjective(case, check):
    check(case)


@pytest.mark.cases("""
The Chair called the meeting timely; the others agreed.
> The Chair | call | the meeting timely | indirect
The Minister called the decision of the court unacceptable.
> The Minister | call | the decision of the court unacceptable | indirect
The Minister called the general.
The President called the opposition leader.
The source dismissed as baseless what had been said about the mission.
> The source | dismiss | as baseless what had been said about the mission | indirect
The dignitary highlighted as a priority the interconnection of electricity grids.
> The dignitary | highlight | as a priority the interconnection of electricity grids | indirect
He served as the head of the mission.
The Ministers viewed with grave concern the spread of online fraud.
> The Ministers | view with concern | the spread of online fraud | indirect
""")
def test_what_something_is_called(case, check):
    check(case)


@pytest.mark.cases("""
President Obama sends you his regards.
> President Obama | send | his regards | indirect
The company offered the families of Gataivai its sincere apologies.
> The company | offer | its sincere apologies | indirect
She promised the deputies to send them a list.
> She | promise | to send them a list | indirect
The envoy entreated the meeting not to “measure an island by its height”.
> The envoy | entreat | the meeting not to “measure an island by its height | mixed
The President was thanked by the Mayor for the gift.
> the Mayor | thank | the gift | indirect
""")
def test_addressees_before_a_content(case, check):
    check(case)


@pytest.mark.cases("""
We welcome President Lee.
The Minister welcomed Prime Minister Anna Lee to Riga.
The Minister welcomed President Lee's visit.
> The Minister | welcome | President Lee's visit | indirect
We welcome Finland and Sweden to the Alliance.
> We | welcome | Finland and Sweden to the Alliance | direct
We also welcome Operation Blue Gate and others like it.
> We | welcome | Operation Blue Gate and others like it | direct
""")
def test_persons_are_greeted_and_states_are_welcomed(case, check):
    check(case)


@pytest.mark.cases("""
Mr Bergmann welcomed the decision and was thanked for his patience.
> Mr Bergmann | welcome | the decision | indirect
The Minister welcomed the news that the road had been built and was in use.
> The Minister | welcome | the news that the road had been built and was in use | indirect
The Minister praised the bridge, which is long and was built in 1930.
> The Minister | praise | the bridge, which is long and was built in 1930 | indirect
Svoboda endorsed the fund, without however committing to a figure.
> Svoboda | endorse | the fund | indirect
He welcomed the plan, without which the talks had failed.
> He | welcome | the plan, without which the talks had failed | indirect
The Minister welcomed the talks held by the parties and the ministers involved in the peace.
> The Minister | welcome | the talks held by the parties and the ministers involved in the peace | indirect
The Minister noted that the ministers met in Rome, and discussed trade.
> The Minister | note | the ministers met in Rome, and discussed trade | indirect
Both sides called for a ceasefire, and the minister promised aid.
> Both sides | call for | a ceasefire | indirect
> the minister | promise | aid | indirect
The Minister praised the work of the nurses and the doctors who saved the child.
> The Minister | praise | the work of the nurses and the doctors who saved the child | indirect
He said he well understood the position of the Government and he appreciated its help.
> He | say | he well understood the position of the Government and he appreciated its help | indirect
It was the Ambassador, the Minister of Infrastructure remarked, who had asked for a daily service.
> the Minister of Infrastructure | remark | It was the Ambassador, the Minister of Infrastructure remarked, who had asked for a daily service | indirect
> the Ambassador | ask | a daily service | indirect | inside
""")
def test_where_the_narrator_goes_on(case, check):
    check(case)


@pytest.mark.cases("""
During their conversation, Rubio also "underscored the ironclad commitments of the United States to the Philippines."
> Rubio | underscore | the ironclad commitments of the United States to the Philippines | indirect
The Minister "regretted" nothing.
The plan “proposed by Norway and others” is late.
The Minister said the plan “opened a new road for all of us” and left.
> The Minister | say | the plan “opened a new road for all of us” and left | mixed
""")
def test_marks_around_the_narrators_verb(case, check):
    check(case)


@pytest.mark.cases("""
‘We need help,’ Senator Evans said. ¶ ‘This is in addition to the money for UNHCR's work in Asia. ¶ ‘The Government also provides funds to support its delivery in Indonesia.’ ¶ Senator Evans then left.
> Senator Evans | say | We need help | direct
> Senator Evans | say | This is in addition to the money for UNHCR's work in Asia. ¶ ‘The Government also provides funds to support its delivery in Indonesia | direct | continues
‘Tis late. ¶ ‘Tis very late, they sang.
""")
def test_single_marks_may_open_each_paragraph(case, check):
    check(case)


@pytest.mark.cases("""
The Peace and Security Council, ¶ Recalling its decision of May, ¶ Noting with concern the spread of arms, ¶ 1. Condemns the attack on the convoy; ¶ 2. Calls upon all parties to cease fire; ¶ 3. Decides to remain seized of the matter.
> The Peace and Security Council | recall | its decision of May | indirect
> The Peace and Security Council | note | the spread of arms | indirect
> The Peace and Security Council | condemn | the attack on the convoy | indirect
> The Peace and Security Council | call upon | all parties to cease fire | indirect
The Peace and Security Council of the African Union, at its 900th meeting held on 3 May 2031, ¶ Condemns the attack on the convoy; ¶ Calls upon all parties to cease fire;
> The Peace and Security Council of the African Union | condemn | the attack on the convoy | indirect
> The Peace and Security Council of the African Union | call upon | all parties to cease fire | indirect
Dear colleagues, ¶ Welcoming you in Riga is a joy.
Riga, ¶ Noting is easy. ¶ Welcomes were said.
""")
def test_resolutions_have_their_subject_in_the_line_above(case, check):
    check(case)


@pytest.mark.cases("""
The Secretary-General was heartened to see that children were back in school.
> The Secretary-General | be heartened | children were back in school | indirect
The Minister was saddened to learn of the death of the poet.
> The Minister | be saddened | the death of the poet | indirect
The Minister was happy to see the children.
The Minister was happy to learn Polish.
The Minister was pleased to note that trade grew.
> The Minister | note | trade grew | indirect
The Deputy Minister was at pains to stress that no troops would be deployed.
> The Deputy Minister | stress | no troops would be deployed | indirect
The Minister left it open whether Norway would take part.
> The Minister | leave open | whether Norway would take part | indirect
""")
def test_feelings_about_what_is_seen(case, check):
    check(case)


@pytest.mark.cases("""
Prime Minister conveyed his condolences on the loss of lives and assured all possible assistance.
> Prime Minister | convey | his condolences on the loss of lives | indirect
> Prime Minister | assure | all possible assistance | indirect
The Minister assured the Minister of Trade of support for the plan.
> The Minister | assure | support for the plan | indirect
ECOWAS calls on the authorities to ensure the safety of the President, and holds them responsible for any harm.
> ECOWAS | call on | the authorities to ensure the safety of the President | indirect
Some delegations cautioned against duplication of efforts, while others favoured a broader mandate.
> Some delegations | caution | duplication of efforts | indirect
> others | favour | a broader mandate | indirect
The Foreign Ministers highlighted the importance of trade and pronounced themselves in favour of its reform.
> The Foreign Ministers | highlight | the importance of trade | indirect
> The Foreign Ministers | pronounce in favour of | its reform | indirect
Secretary Whitfield underscored the commitment to the defence of the Philippines and reviewed progress on the bases.
> Secretary Whitfield | underscore | the commitment to the defence of the Philippines | indirect
The Ministers praised the plans drawn and reviewed since May.
> The Ministers | praise | the plans drawn and reviewed since May | indirect
The Minister praised the ministers who met in Rome and signed the treaty.
> The Minister | praise | the ministers who met in Rome and signed the treaty | indirect
The Ministers attach great importance to the Blue Corridor and intend to complete it next year.
> The Ministers | attach | great importance to the Blue Corridor | indirect
Ambassador Ruzicka voiced Slovakia's readiness to share its experience, as did the Czech envoy.
> Ambassador Ruzicka | voice | Slovakia's readiness to share its experience | indirect
""")
def test_where_another_verb_begins(case, check):
    check(case)


@pytest.mark.cases("""
The Minister said the Government supports the plan.
> The Minister | say | the Government supports the plan | indirect
> the Government | support | the plan | indirect | inside
He believes the Parliament needs time.
> He | believe | the Parliament needs time | indirect
The Minister said his visit to the capital coincides with the feast.
> The Minister | say | his visit to the capital coincides with the feast | indirect
The importance of federal ties was stressed.
> - | stress | The importance of federal ties | indirect
He praised the financial reports.
> He | praise | the financial reports | indirect
""")
def test_a_noun_may_end_like_an_adjective(case, check):
    check(case)


@pytest.mark.cases("""
The Minister said the recovery of trade between both shores tricks nobody at all.
> The Minister | say | the recovery of trade between both shores tricks nobody at all | indirect
The Minister said a few words of thanks to the hosts in Finnish.
He said goodbye to the guests at the airport of Riga.
Amnesty said today releasing a report on the camps.
She assured the President that the senators «are ready to do everything necessary to help».
> She | assure | the senators «are ready to do everything necessary to help | mixed
""")
def test_a_clause_may_have_a_verb_that_no_list_has(case, check):
    check(case)


@pytest.mark.cases("""
The Ministers pointed to the need to fight terror, while strictly observing the law.
> The Ministers | point to | the need to fight terror, while strictly observing the law | indirect
The Minister praised the plan, while the unions rejected it.
> The Minister | praise | the plan | indirect
Secretary Austin spoke with Minister Suh to reaffirm the alliance and emphasize the importance of close cooperation.
""")
def test_what_follows_while(case, check):
    check(case)


@pytest.mark.cases("""
The Minister, Seynabou Ndour, on Monday pleaded for the prompt resumption of the link.
> Seynabou Ndour | plead | the prompt resumption of the link | indirect
Tirana had a day earlier described the ferry as “a bridge that floats”.
> Tirana | describe | the ferry as “a bridge that floats | mixed
The two met on Monday, with both officials reaffirming the importance of freedom of navigation.
> both officials | reaffirm | the importance of freedom of navigation | indirect
The leaders welcomed the statement and look forward to Sweden joining NATO as soon as possible.
> The leaders | welcome | the statement | indirect
> The leaders | look forward to | Sweden joining NATO as soon as possible | indirect
Both sides agreed to increase trade and encourage firms to invest.
> Both sides | agree | to increase trade and encourage firms to invest | indirect
The permits had been issued.
""")
def test_between_a_subject_and_its_verb(case, check):
    check(case)


@pytest.mark.cases("""
The Maritime Organization was thanked for its technical advice.
> - | thank | its technical advice | indirect
It was equally stressed the importance of the course.
> - | stress | the importance of the course | indirect
Regret was voiced by both delegations for the loss of life in the fires.
> both delegations | voice | Regret was voiced by both delegations for the loss of life in the fires | indirect
Gratitude was expressed by the Minister in Riga.
> the Minister | express | Gratitude | indirect
An invitation from the Minister was conveyed to Begum Talukdar.
> - | convey | An invitation from the Minister | indirect
Gratitude was expressed to the Government of Ghana for hosting the session.
> - | express | Gratitude was expressed to the Government of Ghana for hosting the session | indirect
""")
def test_passives_of_translated_readouts(case, check):
    check(case)


@pytest.mark.cases("""
He thanked “Bron” for minding the shop.
> He | thank | minding the shop | indirect
She urged donors “to count roofs, not press releases”.
> She | urge | donors “to count roofs, not press releases | mixed
Shanelle Thom pleaded with them to “stop laminating and start issuing”.
> Shanelle Thom | plead with | them to “stop laminating and start issuing | mixed
They heard the Joint Centre, which informed of 312 calls in the first half-year.
> the Joint Centre | inform | 312 calls in the first half-year | indirect | marginal
The Minister spoke on 5 May in Riga.
Minister Kara summed up the visit on social media: “My host is tall. So are his plans.”
> Minister Kara | sum up | My host is tall. So are his plans | direct
The Minister described the plan at length.
> The Minister | describe | the plan at length | indirect | marginal
I am grateful to all colleagues for their candour.
> I | be grateful | their candour | direct
The Ambassador insisted on daily service.
> The Ambassador | insist on | daily service | indirect
The High Commissioner conveyed in this connection an offer by British Columbia of two aircraft.
> The High Commissioner | convey | an offer by British Columbia of two aircraft | indirect
""")
def test_contents_with_marks_and_numbers(case, check):
    check(case)


@pytest.mark.cases("""
They pledged to continue their support for Ukraine for as long as it takes.
> They | pledge | to continue their support for Ukraine for as long as it takes | indirect
The Minister affirmed that Viet Nam treasures its friendship with Uruguay while receiving President Batlle in Ha Noi.
> The Minister | affirm | Viet Nam treasures its friendship with Uruguay | indirect
The Minister said trade can grow while keeping the rivers clean.
> The Minister | say | trade can grow while keeping the rivers clean | indirect
The leader made known that the Executive counts on help and defended the need for the line.
> The leader | make known | the Executive counts on help | indirect
> the Executive | count on | help | indirect | inside
> The leader | defend | the need for the line | indirect
The Minister said that trade grew and reached the peak of 2019.
> The Minister | say | trade grew and reached the peak of 2019 | indirect
The Minister said the fund helps and that it needs money.
> The Minister | say | the fund helps and that it needs money | indirect
""")
def test_where_what_is_told_ends(case, check):
    check(case)


@pytest.mark.cases("""
They remained unwavering in their support for Ukraine.
We are united in our support for Ukraine.
> We | be united | our support for Ukraine | direct
New Zealand sent word that its ship would be on stand-by.
> New Zealand | send word | its ship would be on stand-by | indirect
Fish, Mr. Lubrano hammered home, had no passport.
> Mr. Lubrano | hammer home | Fish, Mr. Lubrano hammered home, had no passport | indirect
""")
def test_states_of_mind_are_facts_or_bind(case, check):
    check(case)


@pytest.mark.cases("""
The Minister once again drew the interlocutors' attention to the situation in the regions.
> The Minister | draw attention to | the situation in the regions | indirect
Hungary supports the plan of Montenegro, the Minister confirmed.
> the Minister | confirm | Hungary supports the plan of Montenegro | indirect
> Hungary | support | the plan of Montenegro | indirect | inside
The President wished its people safety.
> The President | wish | safety | indirect
The Ministers underlined that (i) the truce must hold; (ii) aid must flow; and (iii) talks must resume.
> The Ministers | underline | (i) the truce must hold; (ii) aid must flow; and (iii) talks must resume | indirect
The Ministry recommends that travellers register online.
> The Ministry | recommend | travellers register online | indirect
The Ministers found the exchange useful and looked forward to its continuation in Luanda.
> The Ministers | find | the exchange useful | indirect
> The Ministers | look forward to | its continuation in Luanda | indirect
The Ministers called the talks of the day useful and constructive.
> The Ministers | call | the talks of the day useful and constructive | indirect
The Minister said a word of welcome and opened the exhibition.
Leaders underlined the importance of unity and tasked ministers with preparing options.
> Leaders | underline | the importance of unity | indirect
> Leaders | task | ministers with preparing options | indirect
The mayor sent a long letter.
""")
def test_manners_of_a_third_reading(case, check):
    check(case)


@pytest.mark.cases("""
All delegates expressed views.
The Minister expressed his views and left.
The Minister expressed his views on trade.
> The Minister | express | his views on trade | indirect
The Minister expressed his opinion that trade grows.
> The Minister | express | his opinion that trade grows | indirect
Luns argued against the plan as also did Hallstein.
> Luns | argue | the plan | indirect
These discussions revealed a close similarity of views.
The Vice President reaffirmed the pact, welcomed our growing defense cooperation.
> The Vice President | reaffirm | the pact | indirect
> The Vice President | welcome | our growing defense cooperation | indirect
""")
def test_views_alone_say_nothing(case, check):
    check(case)
