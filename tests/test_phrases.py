"""Phrases: the longest sequences that come back, counted by eye and against a slow count of everything."""

from collections import Counter

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from helpers import phrases
from tests import toys


def found(*texts, said=(), **options):
    toy = toys.tables(*texts, said=said)
    return phrases.find(toy.tokens, toy.sentences, toy.statements, toy.mentions, **options)


def listed(*texts, **options):
    rows = found(*texts, **options)
    return list(zip(rows["phrase"], rows["count"]))


@pytest.mark.parametrize("text, expected", [
    ("They will make a real contribution to peace.\nWe make a real contribution to trade.",
     [("make a real contribution to", 2)]),
    ("close ties.\nclose ties.\nnew close ties.\nnew close ties.", [("new close ties", 2), ("close ties", 4)]),
    ("of the close ties.\nof the close ties.", [("close ties", 2)]),
    ("close ties and.\nclose ties and.", [("close ties", 2)]),
    ("close, ties.\nclose, ties.", []),
    ("good close\nties hold.\ngood close\nties hold.", [("good close", 2), ("ties hold", 2)]),
    ("the the of.\nthe the of.", []),
    ("word", []), ("", []), ("?!", []),
])
def test_phrases_that_come_back(text, expected):
    assert listed(text) == expected


def test_phrases_never_cross_the_end_of_a_sentence_or_of_a_text():
    assert listed("close", "ties", "close", "ties") == []


def test_ranges_and_places():
    row = found("Ann likes close ties.\nBen likes close ties and close ties.", "We have close ties.",
                said=(("ann", "close ties"), ("ben", "close ties"))).set_index("phrase").loc["close ties"]
    assert row[["count", "n_sentences", "n_paragraphs", "n_documents", "n_speakers"]].tolist() == [4, 3, 3, 2, 2]
    assert row["places"] == "d1:10-20; d1:32-42; d1:47-57; d2:8-18"


def test_places_lead_back_to_the_text():
    text = "We like close ties.\nThey like close ties."
    spots = phrases.places(found(text))
    assert {text[a:b] for a, b in zip(spots["start"], spots["end"])} == {"like close ties"}


def test_names_are_set_apart_and_not_cut():
    rows = found("We met the Ministry of Fish Trade.\nThey saw the Ministry of Fish Trade.")
    assert rows[["phrase", "is_name"]].values.tolist() == [["ministry of fish trade", True]]


def test_dates_and_one_word_beside_a_name_are_set_apart_too():
    rows = found("The visit to Mora began in June 2031.\n"
                 "We like the visit to Mora in June 2031 and the long visit to Mora.")
    assert dict(zip(rows["phrase"], rows["is_name"])) == {"visit to mora": True, "june 2031": True}


def test_a_minimum_below_two_is_refused():
    with pytest.raises(ValueError, match="2 or more"):
        found("close ties.", minimum=1)


@settings(max_examples=60)
@given(some.lists(some.lists(some.sampled_from("abcd"), max_size=9), max_size=5))
def test_maximal_sequences_equal_a_slow_count(sentences):
    tokens = pd.DataFrame([(f"s{i}", w, False) for i, words in enumerate(sentences) for w in words],
                          columns=["sentence_id", "norm", "is_stopword"])
    row = phrases.words(tokens)
    fast = {tuple(row["code"][p[0]:p[0] + n]): len(p) for n, groups in phrases._maximal(row["code"].to_numpy(), 2)
            for p in groups}
    codes = dict(zip(tokens["norm"], pd.factorize(tokens["norm"])[0]))
    grams = Counter(tuple(codes[w] for w in words[i:j]) for words in sentences
                    for i in range(len(words)) for j in range(i + 1, len(words) + 1))
    longer = {}
    for gram, n in grams.items():
        for part in (gram[1:], gram[:-1]):
            longer[part] = max(longer.get(part, 0), n)
    assert fast == {g: n for g, n in grams.items() if n > 1 and len(g) > 1 and longer.get(g, 0) < n}


def test_a_word_written_a_thousand_times_is_no_phrase():
    assert listed("fish " * 1000 + "\nclose ties\nclose ties") == [("close ties", 2)]


def test_the_first_source(first_source):
    rows = first_source.phrases.set_index("phrase")
    assert not rows.loc["make a meaningful contribution to", "is_name"]
    assert rows.loc["foreign affairs of the republic of kazakhstan", "is_name"]
    text = first_source.documents["text"].iloc[0]
    spots = phrases.places(first_source.phrases)
    assert len(spots) == first_source.phrases["count"].sum()
    assert all(text[a:b].lower().replace("’", "'").startswith(phrase.split()[0])
               for phrase, a, b in zip(spots["phrase"], spots["start"], spots["end"]))
