"""Read the lists in `data/reference`: words, offices and codes that a person can edit in a spreadsheet."""

import csv
import functools
import pathlib

import pandas as pd

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "data" / "reference"


class ListError(ValueError):
    """A list in `data/reference` has a line that cannot be used. The message names the file and the line."""


@functools.cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """Return the rows of `data/reference/NAME.csv`, one dict a row, cells without outer white space.

    Raises ListError for a missing file, a row with too many or too few cells, or an empty first cell.

    >>> table("honorifics")[0]["honorific"] != ""
    True
    """
    path = FOLDER / f"{name}.csv"
    try:
        with open(path, encoding="utf-8-sig", newline="") as file:
            lines = csv.reader(file)
            header = [cell.strip() for cell in next(lines, [])]
            return tuple(_row(path, lines.line_num, header, cells) for cells in lines if any(cells))
    except FileNotFoundError:
        raise ListError(f"{path}: the list is missing. Put the file back from the project's copy.") from None
    except UnicodeDecodeError as error:
        raise ListError(
            f"{path}: byte {error.start} is not UTF-8. Save the file again as CSV UTF-8."
        ) from None


def frame(name: str) -> pd.DataFrame:
    """Return `data/reference/NAME.csv` as a DataFrame, one row a line of the file, empty cells as missing."""
    return pd.DataFrame(list(table(name))).replace("", None)


@functools.cache
def words(name: str, column: str | None = None) -> frozenset[str]:
    """Return one column of a list in lower case, by default the first.

    >>> "the" in words("stopwords")
    True
    """
    rows = table(name)
    column = column or next(iter(rows[0]))
    return frozenset(row[column].lower() for row in rows if row[column])


def fail(name: str, row: dict[str, str], problem: str) -> ListError:
    """Return the error for a row whose content cannot be used, naming the file and the line."""
    line = table(name).index(row) + 2
    return ListError(f"{FOLDER / name}.csv, line {line}: {problem}. Correct the line and run again.")


def _row(path: pathlib.Path, line: int, header: list[str], cells: list[str]) -> dict[str, str]:
    if len(cells) != len(header):
        raise ListError(
            f"{path}, line {line}: {len(cells)} cells, but the header has {len(header)}. "
            "Put a cell that holds a comma in quotation marks, and give every column a cell."
        )
    if not cells[0].strip():
        raise ListError(
            f"{path}, line {line}: the first cell, '{header[0]}', is empty. Fill it or delete the line."
        )
    return dict(zip(header, (cell.strip() for cell in cells)))
