"""The annotated texts: what they must be to count as a yardstick, and how well the rules must do on them."""

import json
import shutil

import pandas as pd
import pytest

from helpers import accuracy, corpus, gold, sources

FIRST = "kazakhstan_uk_parliament_readout"


@pytest.fixture(scope="module")
def measured():
    return accuracy.measure()


@pytest.fixture(scope="module")
def annotated():
    return gold.read()


def test_seven_texts_with_statements_of_all_grades_and_one_without_any(annotated):
    assert annotated.texts.document_id.tolist() == ["01", "02", "03", "04", "05", "06", FIRST]
    assert annotated.statements.grade.value_counts().to_dict() == {"core": 69, "marginal": 3, "reporting": 3}
    assert "06" not in set(annotated.statements.document_id)
    assert len(annotated.traps) == 9


def test_contents_have_no_marks_or_spaces_at_their_edges(annotated):
    assert not annotated.statements.content_text.str.contains(r"^[\s\"“«,:;.]|[\s\"”»,:;]$", regex=True).any()


def test_every_speaker_of_a_statement_is_listed(annotated):
    listed = set(zip(annotated.speakers.document_id, annotated.speakers.name))
    rows = annotated.statements.dropna(subset="speaker")
    assert set(zip(rows.document_id, rows.speaker)) <= listed


def test_the_right_speaker_for_at_least_nineteen_statements_in_twenty(measured):
    assert measured.rates.set_index("mode").loc["all", "both_f1"] >= 0.95


def test_the_right_limits_for_most_statements(measured):
    assert measured.rates.set_index("mode").loc["all", "whole_f1"] >= 0.88


def test_no_title_slogan_or_name_comes_out_as_a_statement(measured):
    assert not measured.differences.what.str.startswith("no statement but").any()


def test_the_first_source_has_nineteen_statements_with_speaker_and_mode(first_source, annotated):
    names = first_source.speakers.set_index("speaker_id").name
    marks = annotated.statements[annotated.statements.document_id == FIRST]
    found = [(one.mode, one.grade, names[one.speaker_id]) for one in first_source.statements.itertuples()]
    assert found == list(zip(marks["mode"], marks.grade, marks.speaker))


def test_the_first_source_has_four_speakers_and_so_many_statements_of_each(first_source):
    counts = first_source.speakers.set_index("name").n_statements
    assert counts[counts > 0].to_dict() == {
        "Yermek Kosherbayev": 11, "British MPs": 3, "Lindsay Hoyle": 4,
        "Ministry of Foreign Affairs of the Republic of Kazakhstan": 1}


@pytest.fixture
def folder(tmp_path):
    """A folder with one annotated text, to be spoiled."""
    for ending in ("txt", "json"):
        shutil.copyfile(gold.FOLDER / f"05.{ending}", tmp_path / f"05.{ending}")
    return tmp_path


def test_a_folder_of_ones_own_is_measured_without_the_warning(folder):
    result = accuracy.measure(folder)
    assert result.n_texts == 1 and "the rules were written with" not in str(result)


def test_a_text_that_changed_since_is_refused(folder):
    (folder / "05.txt").write_text("Another text.", encoding="utf-8")
    with pytest.raises(sources.SourceError, match=r"05\.json: its text has changed since it was annotated"):
        gold.read(folder)


def test_a_missing_text_a_broken_line_and_a_missing_field_are_named(folder):
    (folder / "05.txt").unlink()
    with pytest.raises(sources.SourceError, match=r"05\.json: its text is missing"):
        gold.read(folder)
    shutil.copyfile(gold.FOLDER / "05.txt", folder / "05.txt")
    (folder / "05.json").write_text('{\n "id": 05\n}', encoding="utf-8")
    with pytest.raises(sources.SourceError, match=r"no JSON: .*, line 2"):
        gold.read(folder)
    (folder / "05.json").write_text(json.dumps({"speakers": []}), encoding="utf-8")
    with pytest.raises(sources.SourceError, match="lacks 'statements'"):
        gold.read(folder)


def test_a_folder_without_annotations_is_named(tmp_path):
    with pytest.raises(sources.SourceError, match="there is no annotation here"):
        gold.read(tmp_path)


@pytest.mark.parametrize(("found", "meant", "same"), [
    ("ana ROKE", "Ana Roke", True), ("Dame Ana Roke", "Ana Roke", True), ("Roke", "Ana Roke", False),
    ("Ben Ito", "Ana Roke", False), (None, "Ana Roke", False), ("Ana Roke", None, False), (None, None, True),
    ("the Senate", "Luvenian senators", True), ("Ana and Li Roke", "Ana Roke and Li Roke", True),
    ("Foreign Minister", "Ana Roke", False)])
def test_names_mean_the_same_speaker(found, meant, same):
    speakers = pd.DataFrame([
        ("d", "Ana Roke", "person", ("the Foreign Minister",)), ("d", "Li Roke", "person", ()),
        ("d", "Luvenian senators", "group", ("the Senate",)), ("d", "Ana Roke and Li Roke", "group", ())],
        columns=gold.SPEAKERS)
    assert gold.same(found, meant, speakers) is same


def test_the_texts_of_the_yardstick_can_be_read_as_a_folder():
    assert len(corpus.read(gold.FOLDER).documents) == 6
