"""Tables → files: CSV, Parquet or Excel, with cells that a spreadsheet would run as a formula kept from running."""

import importlib.util
import os
import pathlib
import sys
from collections.abc import Callable

import pandas as pd

from helpers import corpus

FORMATS = {"csv": None, "parquet": "pyarrow", "xlsx": "openpyxl"}
_FORMULA = r"^[=+\-@]"
# What an Excel file cannot hold: most control characters, and more characters in a cell or rows in a sheet than this.
_CONTROL = r"[\x00-\x08\x0b\x0c\x0e-\x1f]"
_CELL, _ROWS = 32_767, 1_048_575


class ExportError(Exception):
    """The tables cannot be written. The message says what was being written, what is wrong, and what to do."""


def write(texts: corpus.Corpus, folder: str | os.PathLike, form: str = "csv",
          progress: Callable[[str], None] | None = None) -> list[pathlib.Path]:
    """Write every table as FOLDER/NAME.FORM and return the files; `progress` is called with each name.

    CSV is UTF-8 with a header and RFC 4180 line ends; missing cells are empty. Raises ExportError where the folder is
    a file, the package that a format needs is not there, or an Excel file could not hold a table.
    """
    folder = pathlib.Path(folder)
    package = FORMATS[form]
    if package and not importlib.util.find_spec(package):
        raise ExportError(f"{form}: this format needs the package {package}, which is not installed. "
                          f"Run: {sys.executable} -m pip install {package}, or write CSV.")
    if folder.exists() and not folder.is_dir():
        raise ExportError(f"{folder}: this is a file, so no tables can be written there. Give the name of a folder.")
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for name in corpus.TABLES:
        if progress:
            progress(name)
        files.append(folder / f"{name}.{form}")
        _write(getattr(texts, name), files[-1], form)
    return files


def guarded(table: pd.DataFrame) -> pd.DataFrame:
    """Return a table in which text cells that start with = + - @ have an apostrophe before them.

    Spreadsheets show such a cell as text and do not run it. Numbers stay numbers.

    >>> guarded(pd.DataFrame({"text": ["=1+1", "a = b", None], "n": [-1, 0, 1]}))["text"].tolist()[:2]
    ["'=1+1", 'a = b']
    """
    columns = {name: table[name].str.replace(_FORMULA, lambda sign: "'" + sign[0], regex=True)
               for name in table.columns if pd.api.types.is_string_dtype(table[name])}
    return table.assign(**columns)


def _write(table: pd.DataFrame, file: pathlib.Path, form: str) -> None:
    if form == "parquet":
        table.to_parquet(file, index=False)
    elif form == "xlsx":
        _excel(guarded(table), file)
    else:
        # A lone carriage return in a cell is put in quotation marks only if it is part of the line end.
        guarded(table).to_csv(file, index=False, encoding="utf-8", lineterminator="\r\n")


def _excel(table: pd.DataFrame, file: pathlib.Path) -> None:
    if len(table) > _ROWS:
        raise ExportError(f"{file}: an Excel sheet holds {_ROWS} rows, and this table has {len(table)}. Write CSV.")
    for name in [name for name in table.columns if pd.api.types.is_string_dtype(table[name])]:
        if table[name].str.len().max() > _CELL:
            raise ExportError(f"{file}: an Excel cell holds {_CELL} characters, and one in column '{name}' is longer. "
                              "Write CSV.")
    text = {name: table[name].str.replace(_CONTROL, "\ufffd", regex=True) for name in table.columns
            if pd.api.types.is_string_dtype(table[name])}
    table.assign(**text).to_excel(file, index=False, engine="openpyxl")
