"""corrections.csv → one row a decision of a reader, each line checked."""

import csv
import os
import pathlib
from collections.abc import Iterator

import pandas as pd

from helpers import reference

FILE = reference.FOLDER.parent / "corrections.csv"
COLUMNS = ["document_id", "action", "where", "start", "value", "who", "why", "date"]
ON_THEMES = ("drop theme", "add theme")
ACTIONS = ("drop", "add", "speaker", "mode", *ON_THEMES)
MODES = ("direct", "mixed", "indirect")
_NEEDED = ("document_id", "action", "where", "who", "why")


def read(source: str | os.PathLike | None) -> pd.DataFrame:
    """Return the decisions for a text or a folder: those of `corrections.csv` beside the texts, then the project's.

    One row is one decision: file, line, and the columns of the file (data/README.md says what they mean); an empty cell
    is missing. Without a source there are none. Raises reference.ListError, naming file and line, for a line that
    cannot be used.

    >>> read(FILE.parent / "source").columns[:4].tolist()
    ['file', 'line', 'document_id', 'action']
    """
    rows = [row for path in _files(source) for row in _rows(path)]
    types = dict.fromkeys(["file", *COLUMNS], "str") | {"line": "int64", "start": "Int64"}
    return pd.DataFrame(rows, columns=["file", "line", *COLUMNS]).astype(types)


def _files(source: str | os.PathLike | None) -> list[pathlib.Path]:
    if source is None:
        return []
    root = pathlib.Path(source)
    beside = (root if root.is_dir() else root.parent) / FILE.name
    return list(dict.fromkeys(path.resolve() for path in (beside, FILE) if path.is_file()))


def _rows(path: pathlib.Path) -> Iterator[tuple]:
    try:
        with open(path, encoding="utf-8-sig", newline="") as file:
            lines = csv.reader(file, strict=True)
            header = [cell.strip() for cell in next(lines, [])]
            _demand(not set(COLUMNS) - set(header), path, 1, "the header must name " + ", ".join(COLUMNS),
                    "Copy the first line of the project's data/corrections.csv")
            before = lines.line_num
            for cells in lines:
                if any(cell.strip() for cell in cells):
                    yield _row(path, before + 1, header, cells)
                before = lines.line_num
    except UnicodeDecodeError as error:
        problem = f"{path}: byte {error.start} is not UTF-8. Save the file again as CSV UTF-8."
        raise reference.ListError(problem) from None
    except csv.Error as error:
        problem = f"{path}, line {lines.line_num}: {error}. Close every quotation mark."
        raise reference.ListError(problem) from None


def _row(path: pathlib.Path, line: int, header: list[str], cells: list[str]) -> tuple:
    _demand(len(cells) == len(header), path, line, f"{len(cells)} cells, but the header has {len(header)}",
            "Put a cell that holds a comma in quotation marks")
    row = dict(zip(header, (cell.strip() or None for cell in cells)))
    for name in _NEEDED:
        _demand(row[name], path, line, f"the cell '{name}' is empty", "Fill it or delete the line")
    action, value = row["action"], row["value"]
    _demand(action in ACTIONS, path, line, f"'{action}' is no action", f"Use {_or(ACTIONS)}")
    _demand(not row["start"] or row["start"].isdecimal(), path, line, f"'{row['start']}' in 'start' is no whole number",
            "Copy content_start from the table of statements, or leave the cell empty")
    _demand(action != "mode" or value in MODES, path, line, f"'{value or ''}' is no mode", f"Use {_or(MODES)}")
    _demand(action != "speaker" or value, path, line, "the speaker is missing in 'value'",
            "Write a name, or: unattributed")
    _demand(action not in ON_THEMES or value, path, line, "the theme is missing in 'value'",
            "Write its name as in data/reference/codebook.csv")
    start = int(row["start"]) if row["start"] else None
    return (str(path), line, *(start if name == "start" else row[name] for name in COLUMNS))


def _demand(holds: object, path: pathlib.Path, line: int, problem: str, remedy: str) -> None:
    if not holds:
        raise reference.ListError(f"{path}, line {line}: {problem}. {remedy}.")


def _or(words: tuple[str, ...]) -> str:
    return f"{', '.join(words[:-1])} or {words[-1]}"
