"""Texts → a sheet of sentences to code, the codes to choose from, and the CSV file in which a coder fills them in."""

import csv
import io
import os
import pathlib
import random
import re
from typing import Any, NamedTuple

import pandas as pd

from helpers import moves, reference, themes

KINDS = {"moves": "No statement", "themes": "No theme"}    # what is coded → the code for a sentence that has none
COLUMNS = ["sentence_id", "sentence", "code", "comment"]
FOLDER = reference.FOLDER.parents[1] / "notebooks"          # beside the notebooks a student sees the sheets
SHIPPED = reference.FOLDER.parent / "coding"
SIZE, SEED = 20, 1
_NONE = {"No statement": "Nobody says, hopes or promises anything here: the writer's own account.",
         "No theme": "None of the themes is what the sentence is about."}
_FORMULA = re.compile(r"^[=+\-@]")      # a spreadsheet would run what begins so


class Row(NamedTuple):
    """One line of a sheet as it stands in the file."""

    line: int
    sentence_id: str
    sentence: str
    code: str
    comment: str


def codebook(kind: str) -> pd.DataFrame:
    """Return the codes of a kind, `moves` or `themes`: code, definition, use_when, not_when, example, near_miss.

    One row is one code; the last one is for sentences that have none. Raises ValueError for another kind.

    >>> codebook("moves")["code"].tolist()[-2:]
    ['Describe', 'No statement']
    """
    if kind not in KINDS:
        raise ValueError(f"'{kind}' cannot be coded here: write 'moves' or 'themes'.")
    book = moves.codebook() if kind == "moves" else themes.codebook()
    book = book.rename(columns={kind.removesuffix("s"): "code"})
    book = book[["code", "definition", "use_when", "not_when", "example", "near_miss"]]
    none = pd.DataFrame({"code": [KINDS[kind]], "definition": [_NONE[KINDS[kind]]]})
    return pd.concat([book, none], ignore_index=True)


def sheet(texts: Any, *, size: int = SIZE, seed: int = SEED) -> pd.DataFrame:
    """Return the sentences to code, in the order of the texts: sentence_id, sentence; one row is one sentence.

    They are drawn by lot from the sentences outside headlines and boilerplate, whether the rules find anything there or
    not. The same texts and the same `seed` give the same sentences; of `size` or fewer all are taken.
    """
    kinds = texts.paragraphs.set_index("paragraph_id")["kind"]
    rows = texts.sentences[texts.sentences["paragraph_id"].map(kinds).isin(["body", "item"]).to_numpy()]
    if len(rows) > size:
        rows = rows.iloc[sorted(random.Random(seed).sample(range(len(rows)), size))]
    return pd.DataFrame({"sentence_id": rows["sentence_id"].tolist(),
                         "sentence": [" ".join(text.split()) for text in rows["text"]]}, dtype="str")


def read(path: pathlib.Path) -> list[Row]:
    """Return the lines of a sheet; raises ValueError, in words, for a file that is no sheet.

    Spreadsheets save in many ways: columns may be separated by commas, semicolons or tabs, and letters that are not
    UTF-8 are read as far as they can be, because only keys and codes count.
    """
    text = path.read_bytes().decode("utf-8-sig", errors="replace")
    first = text.partition("\n")[0]
    separator = max(",;\t", key=first.count)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    header = [cell.strip().lower() for cell in next(lines, [])]
    missing = [name for name in ("sentence_id", "code") if name not in header]
    if missing:
        raise ValueError(f"the first line has no column {' and no column '.join(missing)}; save the sheet as CSV and "
                         "keep its first line")
    rows, before = [], lines.line_num
    for cells in lines:
        named = dict.fromkeys(COLUMNS, "") | dict(zip(header, (cell.strip() for cell in cells)))
        if any(named.values()):
            texts = (re.sub(r"^'(?=[=+\-@])", "", named[name]) for name in ("sentence", "comment"))
            rows.append(Row(before + 1, named["sentence_id"], next(texts), named["code"], next(texts)))
        before = lines.line_num
    return rows


def write(rows: pd.DataFrame, path: pathlib.Path) -> None:
    """Write a sheet (sentence_id, sentence and, where given, code, comment), whole or not at all.

    It begins with the mark by which spreadsheets know UTF-8; a text that one would run as a formula gets an apostrophe.
    """
    whole = rows.reindex(columns=COLUMNS).astype(object).fillna("")
    for name in ("sentence", "comment"):
        whole[name] = [f"'{text}" if _FORMULA.match(text) else text for text in whole[name]]
    draft = path.with_name(f".{path.name}.new")
    draft.write_bytes(whole.to_csv(index=False).encode("utf-8-sig"))
    os.replace(draft, path)


def path_of(kind: str, name: str, folder: pathlib.Path = FOLDER) -> pathlib.Path:
    """Return where the sheet of a coder lies; raises ValueError for a name without a letter.

    >>> path_of("moves", " Ann B. ").name
    'my_moves_Ann_B.csv'
    """
    plain = re.sub(r"[^\w-]+", "_", name).strip("_") if isinstance(name, str) else ""
    if not any(letter.isalpha() for letter in plain):
        raise ValueError("Write your name in quotation marks, such as \"Ann\".")
    return folder / f"my_{kind}_{plain}.csv"
