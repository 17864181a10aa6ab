"""What a student wrote → a plain value that can be compared, or the reason in words why it cannot."""

import numbers
import re
from collections.abc import Iterable
from typing import Any

import pandas as pd

_MARKS = "\"'“”‘’«».,;:"


class Unreadable(ValueError):
    """The answer is of another kind than the question asks for; the message is a key of messages.csv."""


def blank(answer: object) -> bool:
    """Tell whether nothing was filled in: the three dots still stand there, or an empty text, or a list of these.

    >>> blank(...), blank("..."), blank(["..."]), blank([])     # no entry can be an answer
    (True, True, True, False)
    """
    if isinstance(answer, list):
        return bool(answer) and all(map(blank, answer))
    return answer is ... or answer is None or isinstance(answer, str) and not answer.strip(". …")


def plain(kind: str, answer: Any) -> Any:
    """Return an answer as a value to compare: a whole number, a text in small letters, a tuple or a set.

    `kind` is number, letter, order, name, names, rows or quotation. Raises Unreadable.

    >>> plain("number", 19.0), plain("letter", " B)"), plain("names", ["Ann  Lee", "bo "]) == {"ann lee", "bo"}
    (19, 'b', True)
    """
    if callable(answer):     # .max without its brackets
        raise Unreadable("type_call")
    return _READERS[kind](answer)


def words(text: str) -> str:
    """Return a text in small letters with single spaces and plain apostrophes, without marks around it."""
    return re.sub(r"\s+", " ", text.replace("’", "'")).strip(_MARKS + " ").casefold()


def _number(answer: Any) -> int | float:
    if isinstance(answer, (str, bytes)):
        raise Unreadable("type_number_text")
    if isinstance(answer, (bool, pd.Series, pd.DataFrame)) or not isinstance(answer, numbers.Number):
        raise Unreadable("type_number_table" if isinstance(answer, (pd.Series, pd.DataFrame)) else "type_number")
    if isinstance(answer, complex) or answer != answer:
        raise Unreadable("type_number")
    return int(answer) if answer == answer // 1 else float(answer)


def _letter(answer: Any) -> str:
    letter = words(answer).strip("() ") if isinstance(answer, str) else ""
    if not re.fullmatch("[a-z]", letter):
        raise Unreadable("type_letter")
    return letter


def _order(answer: Any) -> tuple[str, ...]:
    parts = re.findall(r"[^\W\d_]", answer) if isinstance(answer, str) else list(_parts(answer))
    return tuple(map(_letter, parts))


def _name(answer: Any) -> str:
    if not isinstance(answer, str):
        raise Unreadable("type_name_table" if isinstance(answer, (pd.Series, pd.DataFrame)) else "type_name")
    return words(answer)


def alike(given: str, right: str) -> bool:
    """Tell whether a name is the right one, but longer or shorter: "Minister Lee" for "Ann Lee" is not, "Lee" is.

    >>> [alike(given, "ann lee") for given in ("lee", "minister ann lee", "minister lee", "an", "bo")]
    [True, True, False, False, False]
    """
    some, all_ = set(given.split()), set(right.split())
    return len(given) > 2 and (some <= all_ or all_ <= some or given.startswith(right))


def _names(answer: Any) -> frozenset[str]:
    if isinstance(answer, str):
        raise Unreadable("type_names_text")
    return frozenset(map(_name, _parts(answer)))


def _rows(answer: Any) -> frozenset[str]:
    if not isinstance(answer, pd.DataFrame):
        raise Unreadable("type_rows")
    if "statement_id" not in answer:
        raise Unreadable("type_rows_key")
    return frozenset(answer["statement_id"])


def _quotation(answer: Any) -> str:
    if not isinstance(answer, str):
        raise Unreadable("type_name")
    return re.sub(r"\s+", " ", answer).strip(_MARKS + " ")


def _parts(answer: Any) -> Iterable:
    if not pd.api.types.is_list_like(answer) or isinstance(answer, (dict, pd.DataFrame)):
        raise Unreadable("type_names_table" if isinstance(answer, pd.DataFrame) else "type_names")
    return answer


_READERS = {"number": _number, "letter": _letter, "order": _order, "name": _name, "names": _names, "rows": _rows,
            "quotation": _quotation}
