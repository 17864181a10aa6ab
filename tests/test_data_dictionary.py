"""data/README.md against what is really there: columns, types, lists, and the bytes of the source."""

import hashlib
import pathlib
import re

import pandas as pd
import pytest

from helpers import corpus, reference

DATA = pathlib.Path(__file__).parent.parent / "data"
README = (DATA / "README.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"^### `(\w+)`: one row is [^\n]+\n(.*?)(?=^##|\Z)", README, re.MULTILINE | re.DOTALL))


def described(name):
    return re.findall(r"^\| `(\w+)` \| ([^|]+) \| [^|]{3,} \|$", SECTIONS[name], re.MULTILINE)


def kind(column):
    if pd.api.types.is_bool_dtype(column):
        return "yes/no"
    return "whole number" if pd.api.types.is_integer_dtype(column) else "text"


def test_every_table_is_described():
    assert list(SECTIONS) == list(corpus.TABLES)


@pytest.mark.parametrize("name", corpus.TABLES)
def test_every_column_is_described_with_its_type(first_source, name):
    table = getattr(first_source, name)
    assert described(name) == [(column, kind(table[column])) for column in table.columns]


@pytest.mark.parametrize("name", corpus.TABLES)
def test_an_empty_table_has_the_same_columns_and_types(tmp_path, first_source, name):
    (tmp_path / "one.txt").write_text("...", encoding="utf-8")
    empty, full = getattr(corpus.read(tmp_path), name), getattr(first_source, name)
    assert [(column, kind(empty[column])) for column in empty] == [(column, kind(full[column])) for column in full]


def test_every_list_is_described_and_every_described_list_is_there():
    listed = re.findall(r"^\| `([\w.]+\.csv)` \|", README, re.MULTILINE)
    assert listed == sorted(path.name for path in reference.FOLDER.glob("*.csv"))


def test_every_text_is_described_with_its_size_and_checksum():
    for path in (DATA / "source").iterdir():
        section = README.split(f"### `{path.name}`")[1].split("\n## ")[0]
        data = path.read_bytes()
        assert f"`{hashlib.sha256(data).hexdigest()}`" in section
        assert f"{len(data):,} bytes" in section


def test_what_the_readme_quotes_stands_in_the_text(first_source):
    assert "Ministry of Foreign Affairs of the Republic of Kazakhstan reports" in first_source.paragraphs.text[1]
