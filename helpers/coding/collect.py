"""Sheets in a folder → everybody's codes, what is wrong in the sheets in words, and the rules' codes beside them."""

import difflib
import pathlib
from collections.abc import Iterator
from typing import Any, NamedTuple

import pandas as pd

from helpers import moves
from helpers.coding import sheets

COLUMNS = ["coder", "unit", "code", "comment"]
RULES = "the rules"


class Gathered(NamedTuple):
    """What lies in the sheets.

    `codes` has one row for one judgement: coder, unit (the sentence_id), code, comment; a sentence without a code is
    missing there. `problems` has one row for one: sheet, line, problem. `stand_ins` are coders who are not real.
    """

    codes: pd.DataFrame
    problems: pd.DataFrame
    stand_ins: list[str]


def gather(sheet: pd.DataFrame, kind: str, folder: pathlib.Path = sheets.FOLDER,
           shipped: pathlib.Path = sheets.SHIPPED) -> Gathered:
    """Return the codes of all sheets `my_KIND_NAME.csv` in a folder, for the sentences of `sheet`.

    While fewer than two people have coded, the sheets of two made-up coders stand in, if they are of these sentences. A
    code may be written in small letters. What cannot be used is left out and named, and nothing is guessed.
    """
    rows, problems = _all(sheet, kind, sorted(folder.glob(f"my_{kind}_*.csv")))
    stand_ins: list[str] = []
    if len({row[0] for row in rows if row[2]}) < 2:
        more, _ = _all(sheet, kind, sorted(shipped.glob(f"{kind}_*.csv")))
        stand_ins = sorted({row[0] for row in more if row[2]})
        rows += [row for row in more if row[0] in stand_ins]
    return Gathered(pd.DataFrame(rows, columns=COLUMNS, dtype="str"),
                    pd.DataFrame(problems, columns=["sheet", "line", "problem"]).astype({"line": "Int64"}), stand_ins)


def rules(texts: Any, sheet: pd.DataFrame, kind: str) -> pd.DataFrame:
    """Return the codes that the rules give to the sentences of a sheet: coder, unit, code, comment; one row a sentence.

    For moves it is the first statement that reaches into the sentence, read only as far as it lies in it. For themes it
    is the theme with most hits outside names, among equals the one that comes first. Else there is none.
    """
    sheets.codebook(kind)
    found = _moves(texts, sheet) if kind == "moves" else _themes(texts, sheet)
    return pd.DataFrame([(RULES, key, *found.get(key, (sheets.KINDS[kind], None))) for key in sheet["sentence_id"]],
                        columns=COLUMNS, dtype="str")


def _all(sheet: pd.DataFrame, kind: str, paths: list[pathlib.Path]) -> tuple[list[tuple], list[tuple]]:
    rows, problems = [], []
    known = {code.casefold(): code for code in sheets.codebook(kind)["code"]}
    for path in paths:
        coder = path.stem.removeprefix("my_").removeprefix(f"{kind}_").replace("_", " ")
        try:
            found = sheets.read(path)
        except ValueError as error:
            problems.append((path.name, None, f"The sheet is left out: {error}."))
            continue
        except OSError as error:
            problems.append((path.name, None, f"The sheet is left out: it cannot be read ({error.strerror})."))
            continue
        codes = dict.fromkeys(sheet["sentence_id"])
        for line, problem in _fill(codes, found, known):
            problems.append((path.name, line, problem))
        problems += [(path.name, None, problem) for problem in _whole(codes, {row.sentence_id for row in found})]
        if any(row is not None for row in codes.values()):
            rows += [(coder, key, *(row or (None, None))) for key, row in codes.items()]
    return rows, problems


def _fill(codes: dict[str, tuple | None], rows: list[sheets.Row], known: dict[str, str]) -> Iterator[tuple[int, str]]:
    """Put the codes of the rows at their sentences, and yield what is wrong with a row as line and problem."""
    lines: dict[str, int] = {}
    if not codes.keys() & {row.sentence_id for row in rows}:
        return
    for row in rows:
        if row.sentence_id not in codes:
            yield row.line, f"'{row.sentence_id}' is no sentence of this sheet; the line is left out."
        elif row.sentence_id in lines:
            yield row.line, f"This sentence stands on line {lines[row.sentence_id]} already; the first line counts."
        else:
            lines[row.sentence_id] = row.line
            code = known.get(" ".join(row.code.split()).casefold())
            if row.code and code is None:
                near = difflib.get_close_matches(row.code.casefold(), known, n=1)
                hint = f" Did you mean '{known[near[0]]}'?" if near else " Take a code of the codebook."
                yield row.line, f"'{row.code}' is no code.{hint}"
            elif code:
                codes[row.sentence_id] = (code, row.comment or None)


def _whole(codes: dict[str, tuple | None], there: set[str]) -> Iterator[str]:
    """Yield what is wrong with a sheet as a whole."""
    number, missing = len(codes), len(codes.keys() - there)
    if missing == number:
        yield "The sheet is left out: it is of other sentences than these."
        return
    if missing:
        yield f"{missing} of the {number} sentences are missing from the sheet."
    left = sum(codes[key] is None for key in codes.keys() & there)
    if left:
        yield f"{left} of the {number} sentences have no code yet; they are left out of every count."


def _moves(texts: Any, sheet: pd.DataFrame) -> dict[str, tuple[str, str]]:
    """Return move and rule for each sentence that a statement reaches into."""
    told = texts.statements[texts.statements["grade"] != "reporting"].sort_values("content_start")
    places = texts.sentences.set_index("sentence_id")[["document_id", "start", "end", "text"]]
    rows = []
    for key, document, start, end, text in places.loc[sheet["sentence_id"]].itertuples():
        here = told[(told["document_id"] == document) & (told["content_start"] < end) & (told["content_end"] > start)]
        if len(here):
            one = here.iloc[0]
            inside = text[max(one["content_start"] - start, 0):one["content_end"] - start]
            rows.append({**one, "sentence_id": key, "content_text": inside})
    found = moves.find(pd.DataFrame(rows, columns=told.columns))
    return {row.sentence_id: (row.move, row.rule) for row in found.itertuples()}


def _themes(texts: Any, sheet: pd.DataFrame) -> dict[str, tuple[str, str]]:
    """Return main theme and the words that show it for each sentence that has one."""
    hits = texts.theme_hits[~texts.theme_hits["masked"].astype(bool)]
    found = {}
    for key, rows in hits[hits["sentence_id"].isin(sheet["sentence_id"])].sort_values("start").groupby("sentence_id"):
        counts = rows.groupby("theme", sort=False).size()
        main = counts.idxmax()      # among equals the first in the frame
        found[key] = (main, "; ".join(rows.loc[rows["theme"] == main, "text"]))
    return found
