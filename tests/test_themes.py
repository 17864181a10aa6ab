"""Themes: what the codebook finds, what names hide, and what the flags say."""

import pandas as pd
import pytest

from helpers import reference, themes
from tests import toys


def hits(text, said=(), **options):
    toy = toys.tables(text, said=said)
    return themes.find(toy.sentences, toy.statements, toy.mentions, **options)


def book(**indicators):
    return pd.DataFrame({"theme": list(indicators), "indicators": list(indicators.values())})


def test_the_codebook_is_complete():
    rows = themes.codebook()
    assert rows["theme"].is_unique and len(rows) >= 12
    needed = ["definition", "use_when", "not_when", "example", "near_miss", "indicators"]
    assert rows[needed].notna().all(axis=None)


def test_each_example_shows_its_theme():
    for row in themes.codebook().to_dict("records"):
        found = hits(row["example"])
        assert row["theme"] in set(found.loc[~found["masked"], "theme"]), row["example"]


def test_a_reader_may_bring_a_codebook():
    found = hits("Boats and more boats.", codebook=book(Ships="boat*; ship*"))
    assert found[["theme", "text"]].values.tolist() == [["Ships", "Boats"], ["Ships", "boats"]]


def test_names_of_bodies_are_masked_and_can_be_opened():
    text = "The Ministry of Trade praised trade."
    assert hits(text)[["start", "masked"]].values.tolist() == [[16, True], [30, False]]
    assert not hits(text, masked=False)["masked"].any()


def test_a_name_that_is_an_indicator_counts_where_a_name_begins_with_it():
    order = book(Order="United Nations")
    assert not hits("We thank the United Nations Security Council.", codebook=order)["masked"].any()
    assert hits("We thank the Committee on the United Nations.", codebook=order)["masked"].all()


def test_a_hit_belongs_to_the_innermost_statement():
    found = hits("Ann said that Ben had said that trade helps.",
                 said=(("ann", "Ben had said that trade helps"), ("ben", "trade helps")))
    assert found["statement_id"].tolist() == ["s2"]


def test_a_headline_is_flagged_only_with_paragraphs():
    toy = toys.tables("Trade talks\nTrade grew.")
    found = themes.find(toy.sentences, toy.statements, toy.mentions, paragraphs=toy.paragraphs)
    assert found["in_headline"].tolist() == [True, False]


@pytest.mark.parametrize("text, negated, conditional, in_list", [
    ("Trade grows.", False, False, False),
    ("We want no trade.", True, False, False),
    ("It is not so, but trade grows.", False, False, False),
    ("They could build trade.", False, True, False),
    ("They could wait; trade grows.", False, False, False),
    ("We like fish, trade and music.", False, False, True),
    ("We like trade and music.", False, False, False),
])
def test_flags(text, negated, conditional, in_list):
    row = hits(text, codebook=book(Trade="trade")).iloc[0]
    assert (row["negated"], row["conditional"], row["in_list"]) == (negated, conditional, in_list)


def test_offsets_are_exact_in_the_first_source(first_source):
    text = first_source.documents["text"].iloc[0]
    found = first_source.theme_hits
    assert all(text[a:b] == shown for a, b, shown in zip(found["start"], found["end"], found["text"]))


@pytest.mark.parametrize("line, problem", [
    ("Trade,again,x", "listed twice"), ("Fish,words,", "no indicators"), ("Fish,words,... x", "both ends")])
def test_a_wrong_line_of_the_codebook_is_named(tmp_path, monkeypatch, line, problem):
    (tmp_path / "codebook.csv").write_text(f"theme,definition,indicators\nTrade,words,trade\n{line}\n",
                                           encoding="utf-8")
    monkeypatch.setattr(reference, "FOLDER", tmp_path)
    reference.table.cache_clear()
    try:
        with pytest.raises(reference.ListError, match=f"line 3.*{problem}"):
            themes.codebook()
    finally:
        reference.table.cache_clear()
