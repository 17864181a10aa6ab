"""Can I use this statistic here? Every measure with the least text it needs, and what to look at below that.

The gates are `data/reference/gates.csv`: a rule of this workbook, stricter than what software usually allows.
"""

from dataclasses import dataclass

import pandas as pd

from helpers import documents as documents_of
from helpers import indicators, reference


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a measure may be used, and two sentences that say why or what to do instead."""

    measure: str
    open: bool
    message: str


def table() -> pd.DataFrame:
    """Return the gates: measure, min_documents, min_words, min_hits, columns, reason, instead.

    Raises reference.ListError, naming the line, where a minimum is no number.

    >>> int(table().set_index("measure").loc["keyness", "min_documents"])
    30
    """
    numbers = ["min_documents", "min_words", "min_hits"]
    for row in reference.table("gates"):
        for column in numbers:
            if not row[column].isdigit():
                raise reference.fail("gates", row,
                                     f"{column} of '{row['measure']}' is '{row[column]}', not a number")
    return reference.frame("gates").astype(dict.fromkeys(numbers, int))


def check(measure: str, documents: pd.DataFrame, hits: int | None = None) -> Verdict:
    """Return whether `measure` may be used on these documents and, where it counts hits, on so many of them.

    A text that comes again, word for word, is no further evidence: only its first copy is counted. Raises
    ValueError for a measure that has no gate.

    >>> one = pd.DataFrame({"n_words": [576]})
    >>> check("keyness", one).open
    False
    >>> check("keyness", one).message
    "Keyness needs 30 texts with 50,000 words, and here is 1 text with 576 words. One text is the whole of \
itself, and with few texts one author's habit looks like a difference, so look at the counts of both sides."
    """
    gates = table().set_index("measure")
    if measure not in gates.index:
        raise ValueError(f"gates: '{measure}' has no gate; the measures are {', '.join(gates.index)}")
    gate = gates.loc[measure]
    n, words, copied = _different(documents)
    have = f"here {'is' if n == 1 else 'are'} {_amount(n, words)}{copied}"
    name, advice = measure[0].upper() + measure[1:], f"{gate['reason']}, so {gate['instead']}."
    need = _amount(gate["min_documents"], gate["min_words"])
    if n < gate["min_documents"] or words < gate["min_words"]:
        return Verdict(measure, False, f"{name} needs {need}, and {have}. {advice}")
    if hits is not None and hits < gate["min_hits"]:
        return Verdict(measure, False, f"{name} needs {gate['min_hits']} hits, and here are {hits}. {advice}")
    return Verdict(measure, True, f"{name} may be used: it needs {need}, and {have}.")


def hold_back(rows: pd.DataFrame, measure: str, documents: pd.DataFrame) -> tuple[pd.DataFrame, str]:
    """Return the rows with the columns that this much text allows, and the message; below the gate only counts.

    >>> rows = pd.DataFrame({"first": ["fair"], "second": ["trade"], "count": [2], "mi": [8.0]})
    >>> hold_back(rows, "association", pd.DataFrame({"n_words": [576]}))[0].columns.tolist()
    ['first', 'second', 'count']
    """
    verdict = check(measure, documents)
    if verdict.open:
        return rows, verdict.message
    closed = indicators.listed(table().set_index("measure").loc[measure, "columns"])
    return rows.drop(columns=[column for column in closed if column in rows]), verdict.message


def overview(documents: pd.DataFrame) -> pd.DataFrame:
    """Return every measure with its verdict on these documents: measure, open, message; one row a measure.

    >>> overview(pd.DataFrame({"n_words": [576]})).set_index("measure").loc["dispersion", "open"].item()
    True
    """
    return pd.DataFrame([check(measure, documents) for measure in table()["measure"]],
                        columns=["measure", "open", "message"])


def _different(documents: pd.DataFrame) -> tuple[int, int, str]:
    """Return number and words of the texts that are no copies of another, and the words that say so."""
    if "text" not in documents:
        return len(documents), int(documents["n_words"].sum()), ""
    first = documents[documents_of.copies(documents).isna()]
    copied = ", copies left out" if len(first) < len(documents) else ""
    return len(first), int(first["n_words"].sum()), copied


def _amount(n: int, words: int) -> str:
    return f"{n} {'text' if n == 1 else 'texts'} with {words:,} words"
