"""Sentences → the table of tokens."""

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers import documents, sentences, tokens

NOBODY = pd.DataFrame({"sentence_id": [], "form": [], "start": [], "end": []})


def frames(*texts):
    rows = [(f"d{number}.txt", text, "") for number, text in enumerate(texts)]
    raw = pd.DataFrame(rows, columns=["path", "text", "sha256"])
    described = documents.describe(raw)
    paragraphs = documents.paragraphs(described)
    return described, sentences.split(paragraphs, described, documents.damage(paragraphs, described))


def of(text, mentions=NOBODY):
    return tokens.split(frames(text)[1], mentions)


def names(text, mentions=NOBODY):
    found = of(text, mentions)
    return found.text[found.in_name].tolist()


def test_one_sentence_whole():
    found = of("The ministers’ talks ended.")
    assert found.columns.tolist() == ["token_id", "sentence_id", "document_id", "start", "end", "text", "norm", "stem",
                                      "is_word", "is_stopword", "in_name"]
    assert found.text.tolist() == ["The", "ministers", "’", "talks", "ended", "."]
    assert found.token_id.tolist()[0] == "d0:p01.s1.t01"
    assert found.norm.tolist() == ["the", "ministers", "'", "talks", "ended", "."]
    assert found.stem.tolist() == ["the", "minist", "'", "talk", "end", "."]
    assert found.is_word.tolist() == [True, True, False, True, True, False]
    assert found.is_stopword.tolist() == [True, False, False, False, False, False]
    assert not found.in_name.any()


def test_norm_joins_what_differs_only_in_print():
    assert of("The co\u00adoperation, CO-OPERATION and co‑operation don’t differ.").norm.tolist()[1:6] == [
        "cooperation", ",", "co-operation", "and", "co-operation"]


def test_runs_of_capitals_inside_a_sentence_are_names():
    assert names("Today the Ministry of Trade of Orzhan thanked Port Almere for it.") == [
        "Ministry", "of", "Trade", "of", "Orzhan", "Port", "Almere"]
    assert names("He spoke for the Ministry of the Sea.") == ["Ministry", "of", "the", "Sea"]


def test_a_capital_that_only_opens_a_sentence_or_quotation_is_no_name():
    assert names("Talks were useful.") == []
    assert names("He said: “Talks were useful.”") == []
    assert names("Port Almere was chosen.") == ["Port", "Almere"]
    assert names("I said that I agree.") == []


def test_a_headline_in_title_case_says_nothing_about_names():
    assert names("Orzhan Minister Meets Members of the Senate in Port Almere") == []


def test_a_mention_by_name_or_office_is_a_name_and_a_pronoun_is_not():
    text = "He met the foreign minister."
    mentions = pd.DataFrame([("d0:p01.s1", "office", 7, 27), ("d0:p01.s1", "pronoun", 0, 2)],
                            columns=["sentence_id", "form", "start", "end"])
    assert names(text, mentions) == ["the", "foreign", "minister"]


def test_nothing_gives_an_empty_table_with_the_same_columns():
    assert tokens.split(frames("They met.")[1][:0], NOBODY).columns.tolist() == of("They met.").columns.tolist()


@settings(max_examples=40)
@given(st.lists(st.text(max_size=60), min_size=1, max_size=3))
def test_offsets_and_keys_hold_on_any_text(texts):
    described, split = frames(*texts)
    found = tokens.split(split, NOBODY)
    whole = dict(zip(described.document_id, described.text))
    assert found.token_id.is_unique
    assert set(found.sentence_id) <= set(split.sentence_id)
    for row in found.itertuples():
        assert whole[row.document_id][row.start:row.end] == row.text
    counted = found.groupby("sentence_id").is_word.sum().reindex(split.sentence_id, fill_value=0)
    assert counted.tolist() == split.n_words.tolist()
    for key, text in whole.items():
        inside = "".join(split.text[split.document_id == key])
        assert "".join(found.text[found.document_id == key]) == "".join(inside.split())
