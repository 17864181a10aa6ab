"""A line of text → the full dates in it, and whether it, or what it begins with, says only when and where."""

import calendar
import functools
import re

from helpers import reference

LONGEST_LINE = 120
_DASH = re.compile(r"\s[-–—]+\s|[–—]|: ")
_STOP = re.compile(r"(?<=\d)\.\s+(?=[“\"«(‘']?[^\W\d_a-z])")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_YEAR = re.compile(r"\d{4}")     # every full date has one: a quick way past most lines
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d(?:\s*(?:[ap]\.?m\.?(?!\w)|h|hrs|GMT|UTC|CET|[+-]\d+))*", re.IGNORECASE)


def find(line: str) -> list[str]:
    """Return the full dates of a line in ISO form; one that leaves open which number is the month is left out.

    >>> find("PORT ALMERE, 3 FEBRUARY 2031"), find("May 14th, 2031"), find("on 31.12.2030"), find("on 05/06/2030")
    (['2031-02-03'], ['2031-05-14'], ['2030-12-31'], [])
    """
    return [iso for match in _pattern().finditer(line) if (iso := _iso(match))]


def stands_alone(line: str) -> bool:
    """Tell whether a line says when and where, and nothing else.

    >>> stands_alone("ZHETKOL, 17:05, 9 September 2032"), stands_alone("They met on 9 September 2032.")
    (True, False)
    """
    if len(line) > LONGEST_LINE or not _YEAR.search(line) or not _pattern().search(line):
        return False
    without_clock = _CLOCK.sub(" ", line).rstrip()
    if without_clock.endswith((".", "?", "!")):
        return False
    rest = _WORD.findall(_pattern().sub(" ", without_clock))
    small = [word for word in rest if word[0].islower() and word not in reference.words("stopwords")]
    return len(rest) <= 5 and not small and (not rest or rest[0].lower() not in _prepositions())


def dateline(line: str) -> str:
    """Return when and where a paragraph says it was written, before its text begins; "" if it does not say so.

    What follows stands behind a dash, a colon, or a full stop behind the date. Before a full stop there may be a place
    and nothing more, because a sentence can end in a date as well.

    >>> dateline("LONDON, 14 May 2031 – The Minister came."), dateline("SANDVIK, 14 May 2031. The Minister came.")
    ('LONDON, 14 May 2031', 'SANDVIK, 14 May 2031')
    >>> dateline("The Agreement of 14 May 2031. It was a good day.")
    ''
    """
    if not _YEAR.search(line, 0, LONGEST_LINE):
        return ""
    before_dash, before_stop = (mark.split(line[:LONGEST_LINE], maxsplit=1) for mark in (_DASH, _STOP))
    if len(before_dash) == 2 and stands_alone(before_dash[0]):
        return before_dash[0]
    head = before_stop[0] if len(before_stop) == 2 else ""
    return head if stands_alone(head) and _names_a_place(head) else ""


@functools.cache
def _pattern() -> re.Pattern:
    names = "|".join(sorted(_months(), key=len, reverse=True))
    return re.compile(
        rf"\b(?:(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?: of)?\s+(?P<m1>{names})\.?,?\s+(?P<y1>\d{{4}})"
        rf"|(?P<m2>{names})\.?\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y2>\d{{4}})"
        r"|(?P<y3>\d{4})-(?P<m3>\d\d)-(?P<d3>\d\d)"
        r"|(?P<d4>\d{1,2})\.(?P<m4>\d{1,2})\.(?P<y4>\d{4})"
        r"|(?P<d5>\d{1,2})/(?P<m5>\d{1,2})/(?P<y5>\d{4}))\b", re.IGNORECASE)


@functools.cache
def _prepositions() -> frozenset[str]:
    """Return what opens a phrase inside a sentence: "On 14 May 2031 – a Wednesday – they met."."""
    return frozenset(row["word"] for row in reference.table("stopwords") if row["class"] == "preposition")


def _names_a_place(head: str) -> bool:
    """Tell whether what stands before the date can be a place: "Port of Sandvik", and not "The Agreement of"."""
    words = [word.lower() for word in _WORD.findall(_pattern().split(head, maxsplit=1)[0])]
    return words[-1:] != ["of"] and not reference.words("stopwords").intersection(words) - {"of"}


@functools.cache
def _months() -> dict[str, int]:
    return {row["month"].lower(): int(row["number"]) for row in reference.table("months")}


def _iso(match: re.Match) -> str | None:
    form = next(number for number in "12345" if match[f"y{number}"])
    day, year = int(match[f"d{form}"]), int(match[f"y{form}"])
    month = _months().get(match[f"m{form}"].lower()) or int(match[f"m{form}"])
    if form == "5":
        if day <= 12 and month <= 12 and day != month:
            return None
        day, month = max(day, month), min(day, month)
    if not (1 <= month <= 12 and year and 1 <= day <= calendar.monthrange(year, month)[1]):
        return None
    return f"{year:04}-{month:02}-{day:02}"
