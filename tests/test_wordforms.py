"""What one token is: every pair below can be checked by eye."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nltk.tokenize import NLTKWordTokenizer, RegexpTokenizer

from helpers import wordforms

FRAGMENTS = st.lists(st.sampled_from([
    "Minister", "don’t", "Kazakh’s", "U.S.", "H.E.", "No. 5", "No.", "Mr.", "18.3%", "6,000", "2+2", "…", "...", "..",
    "''", "``", " ", " ", " ", "\u00a0", "\n", "’", "‘", "'", '"', "-", "–", "--", "\u00ad", "\u0301", "\ufeff", "_",
    "@", "www.", "http://", "a@b.cd", "s", "S", ".", ",", ":", "/", "+", "%", "é", "日本", "🙂", "½", "5th",
    "C5+1"]), max_size=25).map("".join)


def cut(text):
    return [text[start:end] for start, end in wordforms.spans(text)]


@pytest.mark.parametrize(("text", "tokens"), [
    ("They met.", ["They", "met", "."]),
    ("the All-Party group's long-term aims", ["the", "All-Party", "group", "'s", "long-term", "aims"]),
    ("the Senate’s and ministers’ aims", ["the", "Senate", "’s", "and", "ministers", "’", "aims"]),
    ("It’s his; don’t. O’Brien", ["It", "’s", "his", ";", "don’t", ".", "O’Brien"]),
    ("Mr. Roke and H.E. Ms. Shen", ["Mr.", "Roke", "and", "H.E.", "Ms.", "Shen"]),
    ("R. S. Okonedo-Blythe", ["R.", "S.", "Okonedo-Blythe"]),
    ("under No. 5 of it. They said No.", ["under", "No.", "5", "of", "it", ".", "They", "said", "No", "."]),
    ("a U.S.-led group in the U.S.", ["a", "U.S.-led", "group", "in", "the", "U.S."]),
    ("a Ph.D. student", ["a", "Ph.D.", "student"]),
    ("at 9:20 a.m. on 14/05/2031", ["at", "9:20", "a.m.", "on", "14/05/2031"]),
    ("4.5 million, 18.3%, 6,000 tonnes", ["4.5", "million", ",", "18.3%", ",", "6,000", "tonnes"]),
    ("18 %", ["18", "%"]),
    ("a “2+2” and C5+1 meeting, 2026-2030", ["a", "“", "2+2", "”", "and", "C5+1", "meeting", ",", "2026-2030"]),
    ("5. In 2031.", ["5", ".", "In", "2031", "."]),
    ("wait… and... so", ["wait", "…", "and", "...", "so"]),
    ("increasing role.. They", ["increasing", "role", "..", "They"]),
    ("``We agree,'' he said", ["``", "We", "agree", ",", "''", "he", "said"]),
    ("yes -- or – no", ["yes", "--", "or", "–", "no"]),
    ("see www.foreign.example/a?b=1, or press@foreign.example.",
     ["see", "www.foreign.example/a?b=1", ",", "or", "press@foreign.example", "."]),
    ("https://foreign.example/news.", ["https://foreign.example/news", "."]),
    ("co\u00adoperation cafe\u0301", ["co\u00adoperation", "cafe\u0301"]),
    ("and/or R&D", ["and", "/", "or", "R", "&", "D"]),
    ("(a) 1.7 degrees", ["(", "a", ")", "1.7", "degrees"]),
    ("partnership.He", ["partnership", ".", "He"]),
    ("", []),
    (" \u00a0\n", []),
])
def test_tokens(text, tokens):
    assert cut(text) == tokens


@pytest.mark.parametrize(("text", "words"), [
    ("", 0), ("...", 0), ("2031", 0), ("2+2", 0), ("All-Party", 1), ("Kazakhstan’s", 1), ("5th", 1), ("U.S.", 1),
    ("’s", 0), ("press@foreign.example", 1), ("don’t go", 2), ("It’s late", 2), ("日本 met", 2),
])
def test_count_of_words(text, words):
    assert wordforms.count(text) == words


@given(st.one_of(st.text(), FRAGMENTS))
def test_every_character_with_ink_is_in_exactly_one_token(text):
    last = 0
    for start, end in wordforms.spans(text):
        assert last <= start < end
        assert not text[last:start].strip()
        assert not any(map(str.isspace, text[start:end]))
        last = end
    assert not text[last:].strip()


@given(st.one_of(st.text(), FRAGMENTS))
def test_the_count_is_the_number_of_tokens_that_are_words(text):
    assert wordforms.count(text) == sum(map(wordforms.is_word, cut(text)))


@settings(max_examples=40)
@given(FRAGMENTS.filter(lambda text: not {"\u0301", "½"} & set(text)))
def test_nltk_reads_the_pattern_alike(text):
    """NLTK's RegexpTokenizer runs another engine; but for combining accents and fractions it must cut the same."""
    pattern = wordforms._pattern(wordforms._has_address(text)).pattern
    assert list(RegexpTokenizer(pattern).span_tokenize(text)) == wordforms.spans(text)


def test_nltks_own_tokenizer_agrees_on_plain_prose():
    text = 'The two ministers shared the view that trade had grown, and agreed to meet; "clear rules" were asked for.'
    assert list(NLTKWordTokenizer().span_tokenize(text)) == wordforms.spans(text)


@pytest.mark.parametrize("piece", ["a", "a-", "a'", "A. ", "Mr. ", "@", "a@", "a.b@c.", "1,", "\u00ad", "x... ", "'s",
                                   "www."])
def test_long_runs_of_anything_take_no_longer_than_their_length(piece):
    text = piece * (200_000 // len(piece))
    assert wordforms.spans(text)[-1][1] == len(text.rstrip())
