"""Coverage: counts with their base; zeros stay; the headline and names are counted apart."""

import pandas as pd
import pytest

from helpers import coverage, themes
from tests import toys

BOOK = pd.DataFrame({"theme": ["Fish", "Trade", "Moon"], "indicators": ["fish*", "trade", "moon"]})
TEXT = "Trade talks today\nAnn said that trade and fish matter.\nBen said that trade helps.\nThe sea was calm."
SAID = (("ann", "trade and fish matter"), ("ben", "trade helps"))


@pytest.fixture(scope="module")
def toy():
    made = toys.tables(TEXT, said=SAID)
    made.hits = themes.find(made.sentences, made.statements, made.mentions, BOOK, paragraphs=made.paragraphs)
    return made


def test_totals_keep_silent_themes_as_zeros(toy):
    rows = coverage.totals(toy.hits, toy.statements, BOOK).set_index("theme")
    assert rows["n_hits"].to_dict() == {"Trade": 2, "Fish": 1, "Moon": 0}
    assert rows["n_headline"].to_dict() == {"Trade": 1, "Fish": 0, "Moon": 0}
    assert rows["n_speakers"].to_dict() == {"Trade": 2, "Fish": 1, "Moon": 0}


def test_by_gives_the_base_and_the_zeros(toy):
    rows = coverage.by(toy.hits, toy.statements, "speaker_id", BOOK).set_index(["theme", "speaker_id"])
    assert len(rows) == 3 * 2
    assert rows.loc[("Trade", "ann")].tolist() == [1, 1, 1.0] and rows.loc[("Fish", "ben"), "n_statements"] == 0


def test_reporting_lines_are_left_out(toy):
    told = toy.statements.assign(grade=["core", "reporting"])
    assert set(coverage.by(toy.hits, told, "speaker_id", BOOK)["speaker_id"]) == {"ann"}


def test_sentences_that_no_theme_reaches_show_their_words(toy):
    rows = coverage.uncovered(toy.sentences, toy.hits, toy.tokens)
    assert rows[["text", "words"]].values.tolist() == [["The sea was calm.", "sea, calm"]]


def test_the_word_that_reports_is_no_gap_in_the_codebook(toy):
    told = toy.statements.assign(cue_start=[-9, -9], cue_end=[-9, -9])
    told.loc[0, ["cue_start", "cue_end"]] = [TEXT.index("calm"), TEXT.index("calm") + 4]
    assert coverage.uncovered(toy.sentences, toy.hits, toy.tokens, told)["words"].tolist() == ["sea"]


def test_what_a_headline_promises_and_the_text_keeps():
    texts = toys.tables("Trade talks\nThe fish is here.\nFish came.\nTrade grew.", "Moon talks\nNothing came.",
                        "Talks\nTrade grew.", "Fish talks\nTrade grew.\nThe moon rose.")
    hits = themes.find(texts.sentences, None, None, BOOK, paragraphs=texts.paragraphs)
    rows = coverage.headlines(hits, texts.documents.assign(title=["t1", "t2", "t3", "t4"])).set_index("title")
    assert rows.loc["t1"].tolist() == ["d1", "Trade", 1, "Fish", 2]
    assert rows.loc["t2", ["promised", "n_sentences", "n_most"]].tolist() == ["Moon", 0, 0]
    assert pd.isna(rows["most"]["t2"])
    assert rows.loc["t4"].tolist() == ["d4", "Fish", 0, "Trade, Moon", 1] and "t3" not in rows.index


def test_reporting_lines_have_no_speaker_in_the_totals(toy):
    told = toy.statements.assign(grade=["core", "reporting"])
    assert coverage.totals(toy.hits, told, BOOK).set_index("theme").loc["Trade", "n_speakers"] == 1


def test_positions_run_from_0_to_1(toy):
    rows = coverage.positions(toy.hits, toy.documents)
    assert rows["position"].between(0, 1).all() and len(rows) == 3


def test_masking_shows_what_names_hide(toy):
    made = toys.tables("Trade talks\nThe Ministry of Trade met.\nThe Ministry of Trade likes trade.")
    hits, open_ = (themes.find(made.sentences, None, None, BOOK, masked, made.paragraphs) for masked in (True, False))
    assert coverage.masking(hits, BOOK).set_index("theme").loc["Trade"].tolist() == [2, 1, 1]
    assert coverage.masking(open_, BOOK).set_index("theme").loc["Trade"].tolist() == [2, 2, 0]
    assert coverage.masking(toy.hits, BOOK)["difference"].tolist() == [0, 0, 0]


def test_first_source_is_silent_on_energy_transport_and_mobility(first_source):
    rows = coverage.totals(first_source.theme_hits, first_source.statements)
    silent = set(rows.loc[rows["n_hits"] == 0, "theme"])
    assert {"Energy and raw materials", "Transport and links", "Mobility"} <= silent


@pytest.mark.parametrize("dates, periods", [
    (["2031-01-05", "2031-03-01"], ["2031-01", "2031-02", "2031-03"]),
    (["2031-01-05", "2032-12-31"], [f"{year}-{month:02}" for year in (2031, 2032) for month in range(1, 13)]),
    (["2031-01-05", "2033-01-01"], [f"{year}Q{n}" for year in (2031, 2032) for n in range(1, 5)] + ["2033Q1"]),
    (["2031-01-05", "2040-01-01"], [str(year) for year in range(2031, 2041)]),
    ([None, None], [])])
def test_time_runs_in_months_quarters_or_years_without_a_gap(dates, periods):
    documents = pd.DataFrame({"document_id": ["d1", "d2"], "date": pd.Series(dates, dtype="str")})
    two = toys.tables("Ann said that fish matter.", "Ben said that trade and trade help.")
    hits = themes.find(two.sentences, two.statements, two.mentions, BOOK, paragraphs=two.paragraphs)
    rows = coverage.over_time(hits, documents, BOOK)
    assert rows["period"].unique().tolist() == periods
    grid = rows[rows["n_texts"] > 0][["theme", "period", "n_texts", "of"]].values.tolist()
    assert grid == ([["Fish", periods[0], 1, 1], ["Trade", periods[-1], 1, 1]] if periods else [])


def test_the_headline_is_no_mention_on_the_time_line(toy):
    documents = pd.DataFrame({"document_id": ["d1"], "date": ["2031-01-05"]})
    rows = coverage.over_time(toy.hits, documents, BOOK).set_index("theme")["n_texts"]
    assert rows.to_dict() == {"Fish": 1, "Trade": 1, "Moon": 0}


def test_words_that_name_no_topic_are_no_gap_in_the_codebook():
    toy = toys.tables("Ann said that two boats arrived on Monday, unfortunately asking for salt.")
    hits = themes.find(toy.sentences, toy.statements, toy.mentions, BOOK)
    words = coverage.uncovered(toy.sentences, hits, toy.tokens)["words"][0].split(", ")
    assert {"boats", "salt"} <= set(words) and not {"said", "two", "monday", "unfortunately", "asking"} & set(words)
