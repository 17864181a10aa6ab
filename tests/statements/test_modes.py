"""Modes: the speaker's own words, the narrator's, or both."""

# ruff: noqa: E501 (a case is one line, however long)
import pytest


@pytest.mark.cases("""
The Minister called the attack “a grave error of judgement”.
> The Minister | call | the attack “a grave error of judgement | mixed
Ms Varga said that the deal was “a slap in the face” of the region.
> Ms Varga | say | the deal was “a slap in the face” of the region | mixed
The Prime Minister warned that “those who sow hatred” would be brought to justice.
> The Prime Minister | warn | those who sow hatred” would be brought to justice | mixed
President Rossi-Lund described the visit as 'a new beginning between old friends'.
> President Rossi-Lund | describe | the visit as 'a new beginning between old friends | mixed
The envoy stressed that Lebanon was ready “to turn the page and start afresh”.
> The envoy | stress | Lebanon was ready “to turn the page and start afresh | mixed
He spoke of a “very dangerous moment” for the whole continent.
> He | speak | a “very dangerous moment” for the whole continent | mixed | marginal
The Minister said that “the time for words is over and the time for deeds has come”.
> The Minister | say | the time for words is over and the time for deeds has come | direct
""")
def test_a_quoted_piece_in_the_narrators_sentence_is_mixed(case, check):
    check(case)


@pytest.mark.cases("""
The Minister welcomed the “Green Corridor” initiative of Zambia.
> The Minister | welcome | the “Green Corridor” initiative of Zambia | indirect
Ambassador Nour said that the film “The Long Road Home” would be shown in Sfax.
> Ambassador Nour | say | the film “The Long Road Home” would be shown in Sfax | indirect
The ministers agreed to hold a forum under the motto “One Sea, One Future”.
> The ministers | agree | to hold a forum under the motto “One Sea, One Future | indirect
The spokesperson said that the so-called “republic” had no standing.
> The spokesperson | say | the so-called “republic” had no standing | indirect
The President praised the book «Voices of the Steppe» and its author.
> The President | praise | the book «Voices of the Steppe» and its author | indirect
The Order “For Merit to the Fatherland” was handed to the Ambassador.
The Minister opened the exhibition “Two Centuries of Maps”.
The conference “Water for Peace, Peace for Water” was held in Mwanza.
The “roof of the world” is a popular name of the region.
The ship “Queen of the Fjords” entered the port.
""")
def test_a_title_or_a_scare_quote_is_not_the_speakers_words(case, check):
    check(case)


@pytest.mark.cases("""
We, the Foreign Ministers of Laos, Nepal and Fiji, reaffirm our commitment to free trade.
> We | reaffirm | our commitment to free trade | direct
I thank the people of Iquitos for their warm welcome.
> I | thank | their warm welcome | direct
We express our deep sorrow at the loss of life in Lae.
> We | express | our deep sorrow at the loss of life in Lae | direct
We urge all sides to show restraint and look forward to a lasting truce.
> We | urge | all sides to show restraint | direct
> We | look forward to | a lasting truce | direct
We met in Suva on 4 June.
Our ministers travelled together.
""")
def test_who_writes_as_we_says_it_by_writing_it(case, check):
    check(case)


@pytest.mark.parametrize("text, form", [
    ("“We are ready to begin,” said Minister Adwoa Sarpong.", "quote"),
    ("Minister Adwoa Sarpong said: “We are ready to begin.”", "quote"),
    ("We are ready to begin, said Minister Adwoa Sarpong.", "quote"),
    ("Minister Adwoa Sarpong said that the road was open.", "reported clause"),
    ("Minister Adwoa Sarpong said the road was open.", "reported clause"),
    ("The road, Minister Adwoa Sarpong noted, was open.", "reported clause"),
    ("According to Minister Adwoa Sarpong, the road was open.", "reported clause"),
    ("Minister Adwoa Sarpong explained how the road was built.", "reported clause"),
    ("Minister Adwoa Sarpong welcomed the opening of the road.", "reported act"),
    ("Minister Adwoa Sarpong expressed hope for a lasting peace.", "reported act"),
    ("Minister Adwoa Sarpong promised to build the road.", "reported act"),
    ("Minister Adwoa Sarpong called on the firms to build the road.", "reported act"),
    pytest.param("She emphasised the necessity of the entry into force of the treaty signed in Hanoi.", "reported act",
                 marks=pytest.mark.xfail(strict=True, reason="a participle behind its noun is taken for a finite verb")),
    ("She emphasised the role of the fund set up in Hanoi.", "reported act"),
    ("She noted the progress made by both sides.", "reported act"),
])
def test_the_form_in_which_a_content_stands(text, form, said):
    one, = said(text)
    assert one.form == form
