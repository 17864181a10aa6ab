"""Toy texts in which every hit and miss can be counted by eye."""

import math

import pandas as pd
import pytest

from helpers import accuracy, gold

TEXT = "Ann said one two three four five. Ben said six seven eight nine ten. Ann noted a b c d e."
ONE, TWO, THREE = "one two three four five", "six seven eight nine ten", "a b c d e"
ANN = (ONE, "Ann Roke", "indirect")
BEN = (TWO, "Ben Ito", "direct")
EXTRA = (THREE, "Ann Roke", "direct")
SPEAKERS = [("d", "Ann Roke", "person", ("Ms. Roke",)), ("d", "Ben Ito", "person", ())]


def source(speaker):
    """Return where the first name of a speaker first stands in the text."""
    first = (speaker or "").partition(" ")[0]
    return (TEXT.index(first), TEXT.index(first) + len(first)) if speaker else (None, None)


def annotated(*said, traps=(), text=TEXT):
    """Return annotations; each of `said` is (words, speaker, mode) and, if need be, grade and what it continues."""
    rows = []
    for number, (words, speaker, mode, *rest) in enumerate(said, 1):
        grade, continues = (*rest, *("core", None)[len(rest):])
        start = text.index(words)
        rows.append(("d", f"s{number}", speaker, *source(speaker), "say", mode, grade, start, start + len(words), words,
                     continues, None, ""))
    places = [("d", text.index(words), text.index(words) + len(words), words, "a title") for words in traps]
    return gold.Gold(pd.DataFrame([("d", "d.txt", text)], columns=gold.TEXTS),
                     pd.DataFrame(rows, columns=gold.STATEMENTS), pd.DataFrame(SPEAKERS, columns=gold.SPEAKERS),
                     pd.DataFrame(places, columns=gold.TRAPS))


def found(*said, text=TEXT):
    """Return finds; each of `said` is (words, name, mode) and, if need be, the key of what it continues."""
    rows = [("d", f"st{number}", text.index(words), text.index(words) + len(words), words, mode, (*rest, None)[0], name,
             *source(name), f"rule {mode}") for number, (words, name, mode, *rest) in enumerate(said, 1)]
    return pd.DataFrame(rows, columns=["document_id", "statement_id", "content_start", "content_end", "content_text",
                                       "mode", "continues", "name", "source_start", "source_end", "rule"])


BOTH = annotated(ANN, BEN)


def rates(result, mode="all"):
    return result.rates.set_index("mode").loc[mode]


def test_one_right_one_missed_one_false():
    result = accuracy.compare(BOTH, found(ANN, EXTRA))
    row = rates(result)
    assert (row.annotated, row.found, row.right, row.precision, row.recall, row.f1) == (2, 2, 1, 0.5, 0.5, 0.5)
    direct = rates(result, "direct")
    assert (direct.annotated, direct.found, direct.right) == (1, 1, 0)
    assert result.differences[["what", "speaker_annotated", "text_found"]].fillna("").values.tolist() == [
        ["missed", "Ben Ito", ""], ["no statement", "", THREE]]


def test_half_of_the_words_is_a_find_but_not_its_limits():
    result = accuracy.compare(BOTH, found(("one two", "Ann Roke", "indirect"), BEN))
    assert (rates(result).right, rates(result).whole) == (2, 1)
    assert result.differences.what.tolist() == ["wrong limits"]


def test_one_word_of_five_is_no_find():
    assert rates(accuracy.compare(BOTH, found(("one", "Ann Roke", "indirect")))).right == 0


def test_each_is_matched_once_and_the_best_first():
    result = accuracy.compare(BOTH, found(("one two three", "Ann Roke", "indirect"), ANN))
    assert (rates(result).right, rates(result).found) == (1, 2)
    assert result.differences.query("what == 'no statement'").text_found.tolist() == ["one two three"]


def test_wrong_speaker_and_wrong_mode_are_finds_with_a_mistake():
    result = accuracy.compare(BOTH, found((ONE, "Ben Ito", "indirect"), (TWO, "Ben Ito", "indirect")))
    row = rates(result)
    assert (row.right, row.speaker_right, row.speaker, row.both_f1, row.mode_right) == (2, 1, 0.5, 0.5, 1)
    assert result.differences.what.tolist() == ["wrong speaker", "wrong mode"]
    assert rates(result, "direct").right == 1       # the pair belongs to the mode that was annotated


def test_marginal_statements_are_neither_demanded_nor_counted_against():
    marks = annotated(ANN, (TWO, "Ben Ito", "indirect", "marginal"))
    for finds in ([ANN],
                  [ANN, (TWO, "Ann Roke", "direct")]):
        row = rates(accuracy.compare(marks, found(*finds)))
        assert (row.annotated, row.found, row.right) == (1, 1, 1)


def test_pieces_of_one_quotation_count_as_one_on_either_side():
    marks = annotated((ONE, "Ann Roke", "direct"), (TWO, "Ann Roke", "direct", "core", "s1"))
    pieces = found((ONE, "Ann Roke", "direct"), (TWO, "Ann Roke", "direct", "st1"))
    whole = found((f"{ONE}. Ben said {TWO}", "Ann Roke", "direct"))
    assert rates(accuracy.compare(marks, pieces)).whole == 1
    assert rates(accuracy.compare(marks, pieces)).found == 1
    assert rates(accuracy.compare(marks, whole)).whole == 1


def test_a_trap_that_comes_out_is_named():
    result = accuracy.compare(annotated(traps=[ONE]), found((ONE, None, "direct")))
    assert result.differences.what.tolist() == ["no statement", "no statement but: a title"]


def test_each_rule_has_its_own_figures_and_the_weakest_comes_first():
    result = accuracy.compare(BOTH, found(ANN, (TWO, None, "direct"), EXTRA))
    table = accuracy.by_rule(result)
    assert table.values.tolist() == [["rule direct", 2, 1, 0.5, 1, 0, 0], ["rule indirect", 1, 1, 1, 1, 1, 1]]


def test_nothing_annotated_and_nothing_found_has_no_rates():
    row = rates(accuracy.compare(annotated(), found()))
    assert (row.annotated, row.found) == (0, 0)
    assert all(math.isnan(row[name]) for name in ("precision", "recall", "f1", "speaker", "recall_low"))


@pytest.mark.parametrize(("right", "of", "low", "high"), [
    (0, 10, 0, 0.278), (10, 10, 0.722, 1), (50, 100, 0.404, 0.596)])
def test_intervals_are_wilsons(right, of, low, high):
    assert accuracy.wilson(right, of) == pytest.approx((low, high), abs=0.001)


def test_the_sentence_counts_and_warns_only_of_the_texts_of_the_rules():
    finds = found(ANN, EXTRA)
    said = "On 1 annotated text the rules find 1 of 2 statements; 1 of the 2 that they find is no statement. " \
           "The speaker is right for 1 of 1."
    assert str(accuracy.compare(BOTH, finds)) == said
    assert str(accuracy.compare(BOTH, finds, kind=True)) == said + (
        " These are the texts the rules were written with, so expect less on yours.")


def test_the_table_is_made_to_be_read():
    table = accuracy.table()
    assert table["mode"].tolist() == ["direct", "indirect", "all"]
    assert table["recall"].str.fullmatch(r"[01]\.\d\d \([01]\.\d\d to [01]\.\d\d\)").all()
    assert table[["annotated", "found", "right"]].iloc[:2].sum().tolist() == table[
        ["annotated", "found", "right"]].iloc[2].tolist()
