"""Where paragraphs stand and of which kind they are: texts small enough to count by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import layout

SENTENCE = "The Minister of Trade noted that the talks had been useful."


def kinds(text):
    return [(kind, text[start:end]) for kind, start, end in layout.blocks(text)]


def test_headline_date_body_items_and_boilerplate():
    text = ("Official Visit of the Foreign Secretary to Luvenia\n\nPORT ALMERE, 3 FEBRUARY 2031\n\n"
            "A memorandum was signed. It covers two areas:\n• hours for cadets;\n• exchange of data.\n\n"
            "Media contact: press@foreign.example\n###\n")
    assert [kind for kind, _ in kinds(text)] == ["headline", "boilerplate", "body", "item", "item", "boilerplate",
                                                 "boilerplate"]


@pytest.mark.parametrize("line", [
    "President of Zhetkol receives Karaspan Prime Minister",        # sentence case
    "JOINT STATEMENT OF THE MINISTERS OF ENERGY",
    "“The corridor is a contract” – interview with Ambassador R. S. Okonedo-Blythe",
    "Minister Visits Washington, D.C.",
    "Who Will Pay for the Corridor?",
    "Hello",
])
def test_first_lines_that_are_headlines(line):
    assert kinds(f"{line}\n\n{SENTENCE}")[0] == ("headline", line)
    assert kinds(line) == [("headline", line)]


@pytest.mark.parametrize("line", [
    SENTENCE,
    "The Minister met the President. They agreed. They will meet again in spring",
    "We therefore:",
    "Dear friends,",
    "What is your answer to this?",
    "The Minister of Foreign Affairs of the Republic of Orzhan Daulet Beksultanov held talks with Senator Roke.",
])
def test_first_lines_that_are_not(line):
    assert kinds(f"{line}\n\n{SENTENCE}")[0] == ("body", line)


def test_navigation_before_the_headline_does_not_hide_it():
    text = (f" Go to the main site\nPresident receives Prime Minister\n\n    17:05, 9 September 2032\n"
            f"    {SENTENCE}\n    Dinara Seitova")
    assert [kind for kind, _ in kinds(text)] == ["boilerplate", "headline", "boilerplate", "body", "boilerplate"]


def test_a_second_headline_and_one_between_paragraphs():
    text = f"Ministers Meet\nTalks on fish and grain\n{SENTENCE}\nNext Steps\n{SENTENCE}\n{SENTENCE}"
    assert [kind for kind, _ in kinds(text)] == ["headline", "headline", "body", "headline", "body", "body"]


@pytest.mark.parametrize("line", [
    "Photo: Press service of the Head of State", "Photo credit: Ministry", "Related Information (Relations)", "ENDS",
    "- END -", "###", "* * *", "For further information, visit our pages", "https://foreign.example/news/1",
    "Home > News > Top Stories",
    "press@foreign.example", "+44 20 7946 0000", "By Dinara Seitova", "(Unofficial translation)", "© The Ministry",
])
def test_boilerplate(line):
    assert kinds(f"Ministers Meet\n{SENTENCE}\n{line}\n{SENTENCE}")[2] == ("boilerplate", line)


@pytest.mark.parametrize("line", [
    "Photo exhibitions were opened in both capitals by the two ministers.", "The talks were held at the end of May.",
    "Endsley Roke opened the talks with a remark on grain.", "By Friday the two sides had agreed on the text.",
    "Shared values bind both sides.", "1. At the outset, the Minister thanked his host. They agreed.",
    "R. S. Okonedo-Blythe: I hope so! But I am no prophet.", "2030 was a good year for both countries.",
    "– We shall see, the Minister replied.",
])
def test_lines_that_are_body_though_they_look_otherwise(line):
    assert kinds(f"Ministers Meet\n{SENTENCE}\n{line}\n{SENTENCE}")[2] == ("body", line)


@pytest.mark.parametrize("line", [
    "• call on all states", "- call on all states;\n- urge operators", "– one\n– two", "* one\n* two",
    "(a) to review the fund;", "a) to review the fund", "(iv) to review the fund", "1. simulator hours",
    "2) mutual recognition;",
])
def test_items(line):
    found = kinds(f"Ministers Meet\n{SENTENCE}\n{line}\n{SENTENCE}")
    assert [kind for kind, _ in found[2:-1]] == ["item"] * (line.count("\n") + 1)


def test_a_dash_after_a_colon_is_an_item():
    assert kinds("They agreed to:\n- meet again\nThey left.")[1] == ("item", "- meet again")


WRAPPED = ("Orzhan Minister Meets Senators\n\n"
           "The Minister of Foreign Affairs of Orzhan held talks with members of the\n"
           "Senate of Luvenia in Port Almere and thanked them for the welcome that his\n"
           "delegation had been given on its way through the eastern provinces of the\n"
           "country.\n\n"
           "In turn, the senators welcomed the growing number of projects and said that\n"
           "reliable transit mattered to every harbour on the coast, now and in future\n"
           "years.\n\n"
           "They agreed to:\n• meet again;\n• open a centre for the study of the Sary valley, of its waters and of\n"
           "  grain.\n")


def test_lines_of_fixed_width_are_joined():
    found = kinds(WRAPPED)
    assert [kind for kind, _ in found] == ["headline", "body", "body", "body", "item", "item"]
    assert found[1][1].startswith("The Minister") and found[1][1].endswith("country.")
    assert found[1][1].count("\n") == 3          # the slice of the text, its line breaks included
    assert found[2][1].endswith("years.")


def test_windows_line_ends_do_not_change_what_is_joined():
    assert len(kinds(WRAPPED.replace("\n", "\r\n"))) == len(kinds(WRAPPED))


def test_a_place_above_a_date_is_no_headline():
    text = f"Ministers Meet\n{SENTENCE}\nPort Almere\n14 May 2031"
    assert [kind for kind, _ in kinds(text)] == ["headline", "body", "boilerplate", "boilerplate"]


def test_lines_that_only_happen_to_be_short_are_not_joined():
    text = ("Ministers Meet\nThe minister met the president of the senate on Monday in the afternoon.\n"
            "the second line starts with a small letter and is a list of things\nthe third one does as well\n"
            "They agreed to meet again in the course of the year.\n")
    assert len(kinds(text)) == 5


@pytest.mark.parametrize("mark", ["\n", "\r\n", "\r", "\u2028", "\u2029", "\x85", "\x0c", "\n\u00a0\n",
                                  "\n\ufeff\u00ad\n"])
def test_every_kind_of_line_end_and_blank_line(mark):
    assert kinds(f"\ufeff Ministers Meet\u00a0{mark}\u00a0{SENTENCE}\u00ad{mark}") == [
        ("headline", "Ministers Meet"), ("body", SENTENCE)]


@pytest.mark.parametrize(("text", "found"), [
    ("", []), (" \n\u00a0\ufeff\n", []), ("...", [("boilerplate", "...")]), ("— ! ? —", [("boilerplate", "— ! ? —")]),
    ("They met.", [("body", "They met.")]),
])
def test_very_small_texts(text, found):
    assert kinds(text) == found


PIECES = st.sampled_from(["\n", "\r\n", "\r", " ", "\u00a0", "\u00ad", "\ufeff", "\u2028", "The minister met the", ". ",
                          "• ", "1. ", "(a) ", "Ministers Meet", "14 May 2031", "- ", "“", '"', "x" * 40, "\u0301",
                          "🙂", "日本"])


@given(st.one_of(st.text(), st.lists(PIECES, max_size=40).map("".join)))
def test_blocks_are_in_order_and_leave_out_blanks_alone(text):
    last = 0
    for kind, start, end in layout.blocks(text):
        assert kind in ("headline", "body", "item", "boilerplate")
        assert last <= start < end <= len(text)
        assert not text[start].isspace() and not text[end - 1].isspace()
        assert not text[last:start].strip(layout._BLANK)
        last = end
    assert not text[last:].strip(layout._BLANK)
