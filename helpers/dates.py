"""A line of text → the full dates in it, and whether the line says when and where and nothing else."""

import calendar
import functools
import re

from helpers import reference

LONGEST_LINE = 120
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
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
    if len(line) > LONGEST_LINE or not any(map(str.isdigit, line)) or not _pattern().search(line):
        return False
    without_clock = _CLOCK.sub(" ", line).rstrip()
    if without_clock.endswith((".", "?", "!")):
        return False
    rest = _WORD.findall(_pattern().sub(" ", without_clock))
    small = [word for word in rest if word[0].islower() and word not in reference.words("stopwords")]
    return len(rest) <= 5 and not small and (not rest or rest[0].lower() not in _prepositions())


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
