"""The reader's own list of actors: what it adds, and that a line which cannot be used is named."""

import shutil

import pytest

from helpers import reference, speakers, words
from helpers.speakers import listed

HEADER = "name,kind,alias,office,side,comment\n"
TEXT = "Bloom met the press in Lido.\nThe Iron Lady thanked all.\nThe Trade Minister agreed.\nOSS warned of storms.\n"


@pytest.fixture
def write(tmp_path, monkeypatch):
    """Return a function that writes the list; nothing of it is remembered before or after."""

    def forget():
        reference.table.cache_clear()
        listed.rows.cache_clear()

    def write(lines: str):
        (tmp_path / "actors.csv").write_text(HEADER + lines, encoding="utf-8")
        forget()

    shutil.copytree(reference.FOLDER, tmp_path, dirs_exist_ok=True)
    monkeypatch.setattr(reference, "FOLDER", tmp_path)
    forget()
    yield write
    monkeypatch.undo()
    forget()


def resolved(*sources: str, text: str = TEXT) -> list[tuple[str, str | None, str] | None]:
    """Return name, side and rule for each source, asked in the order of the text."""
    spans, at = [], 0
    for number, line in enumerate(text.splitlines(keepends=True)):
        spans.append((at, at + len(line), number, "body"))
        at += len(line)
    resolver = speakers.Resolver(speakers.register(text, words.sentences(text, spans)))
    found = [resolver.resolve(text.index(s), text.index(s) + len(s)) for s in sources]
    return [(f.actor.name, f.actor.side, f.rule) if f.actor else None for f in found]


def test_an_alias_of_the_list_leads_to_its_actor(write):
    write("Ada Bloom,person,the Iron Lady; Bloom,Minister of Trade,Norland,\n")
    name = ("Ada Bloom", "Norland", "your list of actors")
    assert resolved("Bloom", "The Iron Lady") == [name, name]


def test_an_office_of_the_list_is_held_from_then_on(write):
    write("Ada Bloom,person,Bloom,Minister of Trade,Norland,\n")
    assert resolved("Bloom", "The Trade Minister")[1][:2] == ("Ada Bloom", "Norland")


def test_an_institution_gets_its_full_name(write):
    write("Organisation for Sea Safety,institution,OSS,,,\n")
    assert resolved("OSS") == [("Organisation for Sea Safety", None, "your list of actors")]


def test_a_person_of_the_text_takes_name_and_side_from_the_list(write):
    write("Ada Maria Bloom,person,,,Norland,\n")
    text = "Minister Ada Bloom met the press.\nBloom thanked all.\n"
    assert [found[:2] for found in resolved("Ada Bloom", "Bloom", text=text)] == [
        ("Ada Maria Bloom", "Norland")
    ] * 2


def test_a_name_inside_a_longer_word_is_no_alias(write):
    write("Ada Bloom,person,OS,,,\n")
    assert resolved("OSS")[0][0] != "Ada Bloom"


def test_a_note_and_a_missing_list_change_nothing(write, tmp_path):
    (tmp_path / "actors.csv").unlink()
    without = resolved("Bloom", "The Iron Lady", "OSS")
    write("#Ada Bloom,person,the Iron Lady,,,a note\n")
    assert resolved("Bloom", "The Iron Lady", "OSS") == without


@pytest.mark.parametrize(
    "lines, line, problem",
    [
        ("Ada Bloom,human,,,,\n", 2, "human"),
        ("Ada Bloom,person,AB,,,\nAnna Berg,person,AB,,,\n", 3, "AB"),
        ("Ada Bloom,person,,Flower of Trade,,\n", 2, "Flower of Trade"),
        ("Ada Bloom,person\n", 2, "cells"),
        (",person,,,,\n", 2, "empty"),
    ],
)
def test_a_line_that_cannot_be_used_is_named(write, lines, line, problem):
    write(lines)
    with pytest.raises(reference.ListError, match=rf"actors\.csv, line {line}: .*{problem}"):
        listed.rows()


def test_the_list_that_is_shipped_names_nobody():
    assert listed.rows() == ()
