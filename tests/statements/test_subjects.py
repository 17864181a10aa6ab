"""Sources: which words name the one who speaks."""

# ruff: noqa: E501 (a case is one line, however long)
import pytest


@pytest.mark.cases("""
Zhang Meilin, spokesperson for the Ministry of Commerce, said that the tariffs would be lifted.
> Zhang Meilin | say | the tariffs would be lifted | indirect
The Minister of Foreign Affairs, Juan Carlos Etxeberria, said that the tariffs would be lifted.
> Juan Carlos Etxeberria | say | the tariffs would be lifted | indirect
The head of the Georgian delegation, Deputy Minister Lasha Kobakhidze, emphasised that peace needs patience.
> Deputy Minister Lasha Kobakhidze | emphasise | peace needs patience | indirect
H.E. Mr. Abdulla bin Khalid Al-Mansoori, Minister of Economy of the State of Qatar, welcomed the agreement.
> H.E. Mr. Abdulla bin Khalid Al-Mansoori | welcome | the agreement | indirect
Marie-Claire Ndayishimiye, who leads the commission, noted that the vote was fair.
> Marie-Claire Ndayishimiye | note | the vote was fair | indirect
The Prime Minister, who arrived in Valletta on Monday, thanked Malta for its solidarity.
> The Prime Minister | thank | its solidarity | indirect
Ambassador Sanjaasürengiin Oyuun, speaking on behalf of the group, called for restraint.
> Ambassador Sanjaasürengiin Oyuun | call for | restraint | indirect
The European Union's Special Envoy for the Horn of Africa, Dr Annika Weber, urged calm.
> Dr Annika Weber | urge | calm | indirect
Foreign Minister Ahn Ji-woo, together with her Thai counterpart, condemned the missile test.
> Foreign Minister Ahn Ji-woo | condemn | the missile test | indirect
Kofi Baah, 34, a farmer from Tamale, said that prices had fallen.
> Kofi Baah | say | prices had fallen | indirect
Foreign Minister Gonçalves, speaking in Dili, Timor-Leste, said that the port would open in May 2032.
> Foreign Minister Gonçalves | say | the port would open in May 2032 | indirect
The Minister's spokesperson, Tom Reyes, said the trip was off.
> Tom Reyes | say | the trip was off | indirect
President Reva, in Nadi, Fiji, for the summit, called for calm.
> President Reva | call for | calm | indirect
The Deputy Minister, Mr. Aram Sargsian received the Ambassador and thanked him for his work.
> Mr. Aram Sargsian | thank | his work | indirect
""")
def test_asides_stand_between_a_subject_and_its_verb(case, check):
    check(case)


@pytest.mark.cases("""
The spokesperson for the Ministry of Foreign Affairs of the Kyrgyz Republic said that the border was open.
> The spokesperson for the Ministry of Foreign Affairs of the Kyrgyz Republic | say | the border was open | indirect
The newly elected President of the Parliamentary Assembly of the Council of Europe stressed that rules bind all.
> The newly elected President of the Parliamentary Assembly of the Council of Europe | stress | rules bind all | indirect
Latvian Minister of Defence Artis Kalniņš and his Danish colleague Mette Skou welcomed the exercise.
> Latvian Minister of Defence Artis Kalniņš and his Danish colleague Mette Skou | welcome | the exercise | indirect
The Foreign Ministers of Chile, Peru and Ecuador reaffirmed their commitment to the Amazon.
> The Foreign Ministers of Chile, Peru and Ecuador | reaffirm | their commitment to the Amazon | indirect
The United Arab Emirates welcomed the release of the prisoners.
> The United Arab Emirates | welcome | the release of the prisoners | indirect
Members of the Namibian Parliament asked when the pipeline would be ready.
> Members of the Namibian Parliament | ask | when the pipeline would be ready | indirect
Sir Alun Prys-Davies and Baroness Okafor expressed gratitude for the visit.
> Sir Alun Prys-Davies and Baroness Okafor | express | gratitude for the visit | indirect
The ministers present in Riga agreed that sanctions should stay.
> The ministers present in Riga | agree | sanctions should stay | indirect
Minister for Women, Youth and Sport Teuila Leavai said that sport unites people.
> Minister for Women, Youth and Sport Teuila Leavai | say | sport unites people | indirect
""")
def test_a_long_noun_phrase_is_one_source(case, check):
    check(case)


@pytest.mark.cases("""
During the meeting in Asunción, Minister Benítez noted that exports of beef had grown.
> Minister Benítez | note | exports of beef had grown | indirect
At the end of the ceremony, which lasted two hours, the Rector said that the school would grow.
> the Rector | say | the school would grow | indirect
On 3 May 2031, Albania's Prime Minister announced the opening of an embassy in Ottawa.
> Albania's Prime Minister | announce | the opening of an embassy in Ottawa | indirect
In a telephone call with his Omani counterpart on Friday Foreign Minister Roth condemned the attack.
> Foreign Minister Roth | condemn | the attack | indirect
When asked about the pipeline, Mr Ibragimov said that the work was on schedule.
> Mr Ibragimov | say | the work was on schedule | indirect
After the Minister of Finance had left, the Governor said that rates would stay low.
> the Governor | say | rates would stay low | indirect
With regard to the elections, the Deputy Minister stressed that observers were welcome.
> the Deputy Minister | stress | observers were welcome | indirect
For her part, Ms Daniela Kovač welcomed the initiative.
> Ms Daniela Kovač | welcome | the initiative | indirect
Mr Phiri, for his part, recalled the help given after the cyclone.
> Mr Phiri | recall | the help given after the cyclone | indirect
In turn, the Turkmen diplomat expressed readiness for dialogue.
> the Turkmen diplomat | express | readiness for dialogue | indirect
During the meeting in Riga, the Foreign Ministers of Chile, Peru and Ecuador reaffirmed their commitment to the Amazon.
> the Foreign Ministers of Chile, Peru and Ecuador | reaffirm | their commitment to the Amazon | indirect
At the forum, Minister for Women, Youth and Sport Teuila Leavai said that sport unites people.
> Minister for Women, Youth and Sport Teuila Leavai | say | sport unites people | indirect
On 3 May, Gabon, Togo and Benin called for a summit.
> Gabon, Togo and Benin | call for | a summit | indirect
On 3 May, the Ministry of Energy reports directly to the Prime Minister.
On 3 May, Minister Diallo met with Minister Onishi to discuss fisheries and exchange notes.
""")
def test_adjuncts_stand_before_a_subject(case, check):
    check(case)


@pytest.mark.cases("""
The Minister stressed the role of women and expressed confidence that the reform would succeed.
> The Minister | stress | the role of women | indirect
> The Minister | express | confidence that the reform would succeed | indirect
President Ilves-Tamm thanked Canada for its help, recalled the visit of 2028 and invited the Governor General to Tartu.
> President Ilves-Tamm | thank | its help | indirect
> President Ilves-Tamm | recall | the visit of 2028 | indirect
> President Ilves-Tamm | invite | the Governor General to Tartu | indirect
She noted that tourism had recovered, but warned that costs were rising.
> She | note | tourism had recovered | indirect
> She | warn | costs were rising | indirect
Mr Laurent discussed and welcomed the new schedule.
> Mr Laurent | welcome | the new schedule | indirect
The ministers supported and praised the efforts of the mediators.
> The ministers | praise | the efforts of the mediators | indirect
The Deputy Minister met the mayor, visited the port and praised the quality of the roads.
> The Deputy Minister | praise | the quality of the roads | indirect
The Secretary of State congratulated Samoa on its anniversary and also conveyed greetings from the Queen.
> The Secretary of State | congratulate | its anniversary | indirect
> The Secretary of State | convey | greetings from the Queen | indirect
Foreign Minister Castellanos condemned the coup, called for the release of all detainees, and urged the army to return to barracks.
> Foreign Minister Castellanos | condemn | the coup | indirect
> Foreign Minister Castellanos | call for | the release of all detainees | indirect
> Foreign Minister Castellanos | urge | the army to return to barracks | indirect
The President said that Slovenia would help and that Croatia had offered to do the same, and he thanked both governments.
> The President | say | Slovenia would help and that Croatia had offered to do the same | indirect
> Croatia | offer | to do the same | indirect | inside
> he | thank | both governments | indirect
Minister Bah welcomed the loan and the grant and noted the rise in exports and jobs.
> Minister Bah | welcome | the loan and the grant | indirect
> Minister Bah | note | the rise in exports and jobs | indirect
The ministers met in Sousse and signed a treaty.
The envoy listened and took notes.
They also exchanged views on the Gulf of Aden and stressed the need for patrols.
> They | stress | the need for patrols | indirect
""")
def test_several_verbs_share_one_subject(case, check):
    check(case)


@pytest.mark.cases("""
The Minister praised the clinic, noting that it treats 300 patients a day.
> The Minister | praise | the clinic | indirect
> The Minister | note | it treats 300 patients a day | indirect
Prime Minister Aguirre rejected the claim, adding that Bolivia had paid in full.
> Prime Minister Aguirre | reject | the claim | indirect
> Prime Minister Aguirre | add | Bolivia had paid in full | indirect
Welcoming the initiatives of Brunei, the Commissioner thanked the Sultan for his support.
> the Commissioner | welcome | the initiatives of Brunei | indirect
> the Commissioner | thank | his support | indirect
Noting that the treaty is fifty years old, Ambassador Lucie Dvořáková proposed a joint stamp.
> Ambassador Lucie Dvořáková | note | the treaty is fifty years old | indirect
> Ambassador Lucie Dvořáková | propose | a joint stamp | indirect
Recalling with gratitude the help of Poland in 2027, Mayor Honchar said that friends are known in need.
> Mayor Honchar | recall | the help of Poland in 2027 | indirect
> Mayor Honchar | say | friends are known in need | indirect
The sides concluded the talks, expressing hope for an early agreement.
> The sides | express | hope for an early agreement | indirect
Minister Sokolova opened the exhibition, thanking the artists for their work.
> Minister Sokolova | thank | their work | indirect
While welcoming the progress made, the Chair urged members to pay their dues.
> the Chair | welcome | the progress made | indirect
> the Chair | urge | members to pay their dues | indirect
The Foreign Secretary spoke by telephone with her Thai colleague, stressing the need for calm.
> The Foreign Secretary | stress | the need for calm | indirect
"The door is open," the envoy said, adding: "We are waiting for a reply."
> the envoy | say | The door is open | direct
> the envoy | add | We are waiting for a reply | direct
The Minister toured the welcoming hall and the reading room.
The Secretary arrived in the evening, carrying a letter from the King.
The leaders also discussed trade, with the President noting that exports had doubled.
> the President | note | exports had doubled | indirect
The Minister joined the President in condemning the attack.
> The Minister | condemn | the attack | indirect
Oman was joined by Qatar in condemning the attack.
""")
def test_a_participle_shares_the_subject(case, check):
    check(case)


@pytest.mark.cases("""
The delegation, which expressed its gratitude for the welcome, left on Friday.
> The delegation | express | its gratitude for the welcome | indirect
The talks were opened by Minister Hovhannisyan, who stressed the value of direct flights.
> Minister Hovhannisyan | stress | the value of direct flights | indirect
The prize went to Dr Siti Rahayu, who thanked her teachers.
> Dr Siti Rahayu | thank | her teachers | indirect
The delegation met Governor Bello, whom the Minister praised.
The meeting, which took place in Tallinn, lasted two hours.
""")
def test_a_relative_pronoun_stands_for_its_noun(case, check):
    check(case)


@pytest.mark.cases("""
The ministers met in Riga. Both reflected on the talks, and looked forward to a visit.
> Both | look forward to | a visit | indirect
Many voiced concern and called for calm.
> Many | voice | concern | indirect
> Many | call for | calm | indirect
Some supported the plan, but others rejected the idea.
> Some | support | the plan | indirect
> others | reject | the idea | indirect
Some proposed texts were left out.
Some proposed amendments were left out.
""")
def test_a_number_of_people_may_stand_without_a_noun(case, check):
    check(case)
