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


def test_positions_run_from_0_to_1(toy):
    rows = coverage.positions(toy.hits, toy.documents)
    assert rows["position"].between(0, 1).all() and len(rows) == 3


def test_masking_shows_what_names_hide():
    toy = toys.tables("The Ministry of Trade met.")
    rows = coverage.masking(toy.sentences, toy.statements, toy.mentions, BOOK).set_index("theme")
    assert rows.loc["Trade"].tolist() == [1, 0, 1]


def test_first_source_is_silent_on_energy_transport_and_mobility(first_source):
    rows = coverage.totals(first_source.theme_hits, first_source.statements)
    silent = set(rows.loc[rows["n_hits"] == 0, "theme"])
    assert {"Energy and raw materials", "Transport and links", "Mobility"} <= silent
