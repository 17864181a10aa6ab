"""The words that a decision quotes → their place in the text and the statements that are meant.

Statements are known by their words and not by their keys, so that a decision outlives a change of the rules.
"""

import re
from collections.abc import Iterable

LIKE, SAME = 0.5, 0.8       # share of words in common: to be the statement that is meant; to be the same statement
Span = tuple[int, int]


class Misfit(Exception):
    """A decision does not fit its text. The message says why."""


def occurrences(text: str, where: str, start: int | None) -> list[Span]:
    """Return where the words stand, whole and with any white space between; with `start` only the nearest place.

    >>> occurrences("We agree. We\\nagree.", "We agree", None), occurrences("We agree. We agree.", "We agree", 9)
    ([(0, 8), (10, 18)], [(10, 18)])
    """
    words = r"\s+".join(map(re.escape, where.split()))
    whole = (r"\b" if where[0].isalnum() else "") + words + (r"\b" if where[-1].isalnum() else "")
    found = [match.span() for match in re.finditer(whole, text)]
    if not found:
        raise Misfit("these words are not in the text")
    return found if start is None else [min(found, key=lambda span: abs(span[0] - start))]


def single(text: str, where: str, start: int | None) -> Span:
    """Return the one place where the words stand; raises Misfit if there are more and `start` does not decide."""
    found = occurrences(text, where, start)
    if len(found) > 1:
        raise Misfit(_several(len(found)))
    return found[0]


def meant(text: str, rows: list[dict], where: str, start: int | None) -> list[dict]:
    """Return the statements that the words mean: as content, as source, or as a piece of a content; else raise Misfit.

    As content: the one that shares most words, at least half. As source: all that are attributed by these very words
    at this place. As a piece: the innermost content that holds them.
    """
    spans = occurrences(text, where, start)
    found = _by_content(text, rows, spans) or _by_source(rows, spans) or _by_piece(rows, spans)
    if not found:
        raise Misfit("no statement has these words as its content or source")
    if len(found) > 1:
        raise Misfit(_several(len(spans)) if len(spans) > 1 else "two statements fit these words: quote more of them")
    return found[0]


def share(text: str, one: Span, other: Span) -> float:
    """Return how many of the words of two spans both have in common, 0 to 1.

    >>> share("We agree on trade.", (0, 11), (3, 17))
    0.5
    """
    ours, theirs = (_words(text, span) for span in (one, other))
    return len(ours & theirs) / len(ours | theirs) if ours | theirs else 0.0


def _by_content(text: str, rows: list[dict], spans: Iterable[Span]) -> list[list[dict]]:
    likely = [(share(text, span, content(row)), row) for row in rows for span in spans
              if content(row)[0] < span[1] and span[0] < content(row)[1]]
    best = max((value for value, _ in likely), default=0)
    return [[row] for value, row in likely if value == best >= LIKE]


def _by_source(rows: list[dict], spans: Iterable[Span]) -> list[list[dict]]:
    groups = ([row for row in rows if (row["source_start"], row["source_end"]) == span] for span in spans)
    return [group for group in groups if group]


def _by_piece(rows: list[dict], spans: Iterable[Span]) -> list[list[dict]]:
    found: dict[str, list[dict]] = {}
    for start, end in spans:
        holders = [row for row in rows if content(row)[0] <= start and end <= content(row)[1]]
        if holders:
            inner = min(holders, key=lambda row: content(row)[1] - content(row)[0])
            found[inner["statement_id"]] = [inner]
    return list(found.values())


def content(row: dict) -> Span:
    """Return where the content of a statement stands."""
    return row["content_start"], row["content_end"]


def _words(text: str, span: Span) -> set[int]:
    return {word.start() + span[0] for word in re.finditer(r"\w+", text[span[0]:span[1]])}


def _several(number: int) -> str:
    return f"these words stand at {number} places: quote more of them, or say in 'start' which place is meant"
