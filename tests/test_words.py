"""Words: sentences as lists of words with offsets, word classes, and the forms of verbs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import words


def test_a_sentence_keeps_the_offsets_of_the_document():
    text = "Hello there. Minister Ó Briain said: “We’re ready.”"
    sentence, = words.sentences(text, [(13, len(text), 4, "body")])
    assert (sentence.paragraph, sentence.kind, len(sentence)) == (4, "body", len(sentence.text))
    assert [text[a:b] for a, b in zip(sentence.starts, sentence.ends)] == sentence.text
    assert sentence.lower[:3] == ["minister", "ó", "briain"]


@given(st.text())
def test_the_words_of_any_text_stand_in_order_and_leave_out_white_space_alone(text):
    sentence, = words.sentences(text, [(0, len(text), 0, "body")])
    assert sentence.starts == sorted(sentence.starts) and all(map(str.__len__, sentence.text))
    assert all(a < b for a, b in zip(sentence.starts, sentence.ends))
    assert all(b <= a for b, a in zip(sentence.ends, sentence.starts[1:]))
    assert not any(word.isspace() for word in sentence.text)


@pytest.mark.parametrize("verb, irregular, forms", [
    ("note", "", {"note": "base", "notes": "s", "noted": "past", "noting": "ing"}),
    ("stress", "", {"stress": "base", "stresses": "s", "stressed": "past", "stressing": "ing"}),
    ("agree", "", {"agree": "base", "agrees": "s", "agreed": "past", "agreeing": "ing"}),
    ("convey", "", {"convey": "base", "conveys": "s", "conveyed": "past", "conveying": "ing"}),
    ("deny", "", {"deny": "base", "denies": "s", "denied": "past", "denying": "ing"}),
    ("wish", "", {"wish": "base", "wishes": "s", "wished": "past", "wishing": "ing"}),
    ("tell", "told", {"tell": "base", "tells": "s", "told": "past", "telling": "ing"}),
    ("underlie", "underlay underlain underlying",
     {"underlie": "base", "underlies": "s", "underlay": "past", "underlain": "past", "underlying": "ing"}),
    ("admit", "admits admitted admitting",
     {"admit": "base", "admits": "s", "admitted": "past", "admitting": "ing"}),
    ("vie", "", {"vie": "base", "vies": "s", "vied": "past", "vying": "ing"}),
])
def test_the_forms_of_a_verb(verb, irregular, forms):
    assert words.inflect(verb, irregular) == forms


def test_a_form_that_is_both_base_and_past_counts_as_base():
    assert words.inflect("read", "read")["read"] == "base"


def test_the_word_classes_that_the_rules_ask_for_are_not_empty():
    for name in ("determiner", "preposition", "auxiliary", "modal", "conjunction", "adverb", "weekday", "month",
                 "connective", "quantifier", "negation", "subordinator", "wh"):
        assert words.of_class(name), name
    assert words.of_class("weekday", "month") == words.of_class("weekday") | words.of_class("month")


def test_pronouns_are_found_by_what_they_are():
    assert "they" in words.pronouns(number="pl", case="subject") and "they" not in words.pronouns(person="1")
    assert "his" in words.pronouns(case="possessive")


def test_common_verbs_are_known_by_their_forms():
    assert words.verb_forms()["said"] == "past" and words.verb_forms()["meets"] == "s"
    assert "ministry" not in words.verb_forms()
