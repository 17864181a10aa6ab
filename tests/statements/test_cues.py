"""Cues: which words report here, for the same form may be a noun, an act, a plan or a wish."""

# ruff: noqa: E501 (a case is one line, however long)
import pytest


@pytest.mark.cases("""
The Minister did not say that the embassy would close.
The Minister will announce the new measures in June.
The Prime Minister would welcome an invitation.
The President may call for a new vote.
The Ambassador never promised to resign.
The sides are expected to agree on a joint text.
If the Council condemned the attack, the talks would end.
The Deputy Minister is to brief the ambassadors on the results.
The envoys plan to express their concern to the mayor.
The delegation hopes to visit Tarawa in spring.
> The delegation | hope | to visit Tarawa in spring | indirect
The Foreign Ministry did not rule out further sanctions.
> The Foreign Ministry | rule out | further sanctions | indirect
The Minister denied that troops had crossed the river.
> The Minister | deny | troops had crossed the river | indirect
Prime Minister Aliaj rejected the accusation that the vote had been bought.
> Prime Minister Aliaj | reject | the accusation that the vote had been bought | indirect
The spokesperson refused to comment.
The Governor dismissed the rumours about a devaluation.
> The Governor | dismiss | the rumours about a devaluation | indirect
The Minister has not yet confirmed the date.
""")
def test_what_is_negated_planned_or_supposed_is_not_said(case, check):
    check(case)


@pytest.mark.cases("""
The ministers discussed trade, energy and migration.
The two sides exchanged views on the situation in the Gulf of Guinea.
The parties reviewed the progress made in the implementation of the road map.
The presidents touched upon the question of water.
The delegations consulted on the agenda of the next summit.
The foreign ministers took stock of bilateral cooperation.
The sides had a frank exchange of opinions about the elections.
The interlocutors considered prospects for trade and agreed to hold a business forum.
> The interlocutors | agree | to hold a business forum | indirect
The ministers discussed the crisis and called for a ceasefire.
> The ministers | call for | a ceasefire | indirect
Minister Idris raised the issue of fishing quotas.
> Minister Idris | raise | the issue of fishing quotas | indirect | marginal
The Ambassador spoke about the role of women in diplomacy.
> The Ambassador | speak | the role of women in diplomacy | indirect | marginal
The Deputy Minister outlined the priorities of the Polish presidency.
> The Deputy Minister | outline | the priorities of the Polish presidency | indirect | marginal
The two ministers spoke about the role of women in diplomacy.
The parties outlined the priorities for the year.
""")
def test_joint_talk_with_a_topic_alone_is_no_statement(case, check):
    check(case)


@pytest.mark.cases("""
The Minister visited the port, met the mayor and opened the bridge.
The heads of state signed a declaration on friendship.
The President handed over the letters of credence.
The Prime Minister launched a programme for young farmers.
The Government decided to close two consulates.
The Minister has supported three orphanages since 2020.
! to support with money is an act; only the object shows it
The Council adopted the report.
Slovakia recognised the new state in 1993.
! diplomatic recognition of a state is an act
The hosts greeted the delegation with bread and salt.
The President received the Foreign Minister of Togo.
The sides paid attention to the situation of minorities.
The Ministry issues visas on Mondays.
The Minister's note was handed to the Ambassador.
The Ambassador's call for calm was printed in all papers.
In his welcome address the rector spoke Latin.
The state reports of 2030 and the claims of the company are in the archive.
The support of the European Union was essential for the project.
With the support of Finland, the school was rebuilt.
The agreed text runs to forty pages.
The much-praised film opens on Friday.
The stated aim of the visit was trade.
Photo credit: Ministry of Foreign Affairs
Source: Press Service of the President
The Minister recalled the Ambassador for consultations.
The Government recalled its ambassador from Bamako.
The Minister raised his glass.
The Government raised taxes.
The Minister shared a meal with the farmers.
The Minister resolved the dispute by talking to both.
The Minister told the guests a story.
The Minister extended his stay.
The accord was opened in Apia, where 14 states signed the text.
""")
def test_acts_nouns_and_credits_are_no_cues(case, check):
    check(case)


@pytest.mark.cases("""
The Minister went on to say that the harvest had been saved.
> The Minister | go on to say | the harvest had been saved | indirect
President Bektenov took the opportunity to thank the doctors.
> President Bektenov | thank | the doctors | indirect
The Ambassador wished to stress that the offer was final.
> The Ambassador | stress | the offer was final | indirect
We would like to thank the city of Graz for its hospitality.
> We | thank | its hospitality | direct
I want to emphasise that our policy has not changed.
> I | emphasise | our policy has not changed | direct
The Chair continued by noting that the budget had been halved.
> The Chair | note | the budget had been halved | indirect
The Minister began by thanking the organisers.
> The Minister | thank | the organisers | indirect
The Minister had an opportunity to see the gardens.
The Minister met the families to express sympathy.
""")
def test_an_infinitive_reports_only_where_it_is_done(case, check):
    check(case)


@pytest.mark.cases("""
Finnish President is confident that the alliance will hold.
> Finnish President | be confident | the alliance will hold | indirect
The Minister was pleased to note that exports had doubled.
> The Minister | note | exports had doubled | indirect
The ministers were convinced that dialogue was the only way.
> The ministers | be convinced | dialogue was the only way | indirect
The Minister is grateful for the aid sent by Oman.
> The Minister | be grateful | the aid sent by Oman | indirect
She was certain that the two parliaments would ratify the treaty.
> She | be certain | the two parliaments would ratify the treaty | indirect
The students were happy.
The road is ready to be opened.
The Minister was late for the ceremony.
""")
def test_an_adjective_may_be_a_cue(case, check):
    check(case)


@pytest.mark.cases("""
Minister Radev has long argued that sanctions hurt farmers.
> Minister Radev | argue | sanctions hurt farmers | indirect
The Deputy Minister is calling on all sides to show restraint.
> The Deputy Minister | call on | all sides to show restraint | indirect
President Moïse-Laurent does believe that peace is near.
> President Moïse-Laurent | believe | peace is near | indirect
The ministers jointly and firmly condemned the bombing of the hospital.
> The ministers | condemn | the bombing of the hospital | indirect
The Ministers note with concern the rise of hate speech.
> The Ministers | note | the rise of hate speech | indirect
Norway and Malawi commend the work of the observers.
> Norway and Malawi | commend | the work of the observers | indirect
The Commission had already recognized that the rules were unclear.
> The Commission | recognize | the rules were unclear | indirect
The Minister also once again reaffirmed Lithuania's support for Moldova.
> The Minister | reaffirm | Lithuania's support for Moldova | indirect
In Lusaka, the Chinese side reiterates its adherence to the principle.
> the Chinese side | reiterate | its adherence to the principle | indirect
The Turkish side attaches particular importance to direct flights.
> The Turkish side | attach | particular importance to direct flights | indirect
The Minister had earlier said that the road would open.
> The Minister | say | the road would open | indirect
The Minister did say that the road would open.
> The Minister | say | the road would open | indirect
The Minister warned the firms not to break the rules.
> The Minister | warn | the firms not to break the rules | indirect
""")
def test_any_tense_of_a_verb_and_either_spelling(case, check):
    check(case)
