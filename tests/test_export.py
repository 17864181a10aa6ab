"""Tables → files, read back as a spreadsheet or a script would."""

import csv
import dataclasses

import pandas as pd
import pytest

from helpers import corpus, export

NASTY = ("=HYPERLINK(\"http://foreign.example\") Talks\r\n\r\n+4 points, \"quoted\", were made.\r"
         "A lone return; and a\ttab.\r\n- one\r\n- two\r\n@press said -5 and =1+1.\n")


@pytest.fixture(scope="module")
def tables(tmp_path_factory):
    folder = tmp_path_factory.mktemp("texts")
    (folder / "-talks.txt").write_text(NASTY, encoding="utf-8", newline="")
    (folder / "plain.txt").write_text("They met.\u2028They left.", encoding="utf-8", newline="")
    return corpus.read(folder)


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_csv_holds_every_table_row_and_column(tables, tmp_path):
    files = export.write(tables, tmp_path / "new" / "folder")
    assert [file.name for file in files] == [f"{name}.csv" for name in corpus.TABLES]
    for name, file in zip(corpus.TABLES, files):
        table, read = getattr(tables, name), rows(file)
        assert len(read) == len(table)
        assert not read or list(read[0]) == table.columns.tolist()


def test_no_cell_runs_as_a_formula_and_nothing_else_is_changed(tables, tmp_path):
    export.write(tables, tmp_path)
    document = rows(tmp_path / "documents.csv")[0]
    assert document["text"] == "'" + NASTY
    assert document["document_id"] == "'-talks"
    for name in corpus.TABLES:
        table = export.guarded(getattr(tables, name))
        for read, (_, row) in zip(rows(tmp_path / f"{name}.csv"), table.iterrows()):
            for column, cell in read.items():
                assert cell == ("" if pd.isna(row[column]) else str(row[column]))
                assert not isinstance(row[column], str) or not cell.startswith(("=", "+", "-", "@"))


def test_missing_cells_are_empty(tables, tmp_path):
    export.write(tables, tmp_path)
    assert rows(tmp_path / "documents.csv")[1]["date"] == ""


def test_parquet_gives_the_tables_back_as_they_are(tables, tmp_path):
    pytest.importorskip("pyarrow")
    export.write(tables, tmp_path, "parquet")
    assert pd.read_parquet(tmp_path / "documents.parquet").text[0] == NASTY
    for name in corpus.TABLES:
        read = pd.read_parquet(tmp_path / f"{name}.parquet")
        pd.testing.assert_frame_equal(read, getattr(tables, name), check_dtype=False)


def test_excel_shows_text_as_text_and_numbers_as_numbers(tables, tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    export.write(tables, tmp_path, "xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "paragraphs.xlsx").active
    header = [cell.value for cell in sheet[1]]
    first = dict(zip(header, sheet[2]))
    assert header == tables.paragraphs.columns.tolist()
    assert first["text"].value.startswith("'=HYPERLINK") and first["text"].data_type == "s"
    assert first["start"].value == 0 and first["start"].data_type == "n"


def test_what_excel_cannot_hold_is_said(tables, tmp_path):
    pytest.importorskip("openpyxl")
    long = tables.documents.assign(text="x" * 40_000)
    with pytest.raises(export.ExportError, match="32767 characters.*'text'.*Write CSV"):
        export.write(dataclasses.replace(tables, documents=long), tmp_path, "xlsx")
    control = tables.documents.assign(text="a\x01b")
    export.write(dataclasses.replace(tables, documents=control), tmp_path, "xlsx")
    assert pd.read_excel(tmp_path / "documents.xlsx").text[0] == "a\ufffdb"


def test_a_package_that_is_not_there_is_named(tables, tmp_path, monkeypatch):
    monkeypatch.setitem(export.FORMATS, "parquet", "no_such_package")
    with pytest.raises(export.ExportError, match="needs the package no_such_package.*pip install"):
        export.write(tables, tmp_path, "parquet")


def test_a_file_in_the_place_of_the_folder_is_left_alone(tables, tmp_path):
    (tmp_path / "out").write_text("mine", encoding="utf-8")
    with pytest.raises(export.ExportError, match="this is a file"):
        export.write(tables, tmp_path / "out")
    assert (tmp_path / "out").read_text(encoding="utf-8") == "mine"


def test_numbers_and_missing_cells_are_not_guarded():
    table = pd.DataFrame({"text": ["-1", None, "a-b"], "n": [-1, 2, 3], "m": pd.array([-1, None, 2], dtype="Int64")})
    safe = export.guarded(table)
    assert safe.text.tolist()[0] == "'-1" and pd.isna(safe.text[1]) and safe.text[2] == "a-b"
    assert safe.n.tolist() == [-1, 2, 3]
    assert table.text[0] == "-1"
