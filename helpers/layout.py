"""Text → its blocks: where each paragraph starts and ends, and whether it is a headline, body, an item or boilerplate."""

import calendar
import functools
import re

from helpers import reference

# White space, and marks without ink that stand beside it: soft hyphen, zero-width marks, byte-order mark.
_BLANK = " \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\xad\u1680\u180e\u2028\u2029\u202f\u205f\u3000\u2060\ufeff" \
    + "".join(map(chr, range(0x2000, 0x2010)))
_LINE = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_BULLET = re.compile(r"(?:[•▪◦‣●■□○∙·*►➢✓]|[-–—](?=\s))\s*(?=\S)")
_NUMBER = re.compile(r"\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)]\s+(?=\S)", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_END = re.compile(r"[.!?…:;,]['\"”’»)\]]*$")
_STOP = re.compile(r"[.!?…]['\"”’»)\]]*(?=\s+[\"“«(]?[^\W\d_a-z]|$)")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.-]+|[+(]?\d[\d\s()/-]{6,}")
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d(?:\s*(?:[ap]\.?m\.?|h|hrs|GMT|UTC|CET|[+-]\d+))*", re.IGNORECASE)


def blocks(text: str) -> list[tuple[str, int, int]]:
    """Return (kind, start, end) of each block of a text, outer white space left out.

    A block is one line; in a text whose lines are broken to a fixed width (see `_width`) it is a run of full lines.

    >>> blocks("Ministers Meet in Sandvik\\n\\nSandvik, 2 June 2030\\n\\nThey met. They agreed.")
    [('headline', 0, 25), ('boilerplate', 27, 47), ('body', 49, 72)]
    """
    spans = _join(text, [span for match in _LINE.finditer(text) if (span := _trim(text, *match.span()))])
    lines = [text[start:end] for start, end in spans]
    return [(kind, *span) for kind, span in zip(_kinds(lines), spans)]


def dates(line: str) -> list[str]:
    """Return the full dates of a line in ISO form; a date that does not say which number is the month is left out.

    >>> dates("PORT ALMERE, 3 FEBRUARY 2031"), dates("on 31.12.2030"), dates("on 05/06/2030")
    (['2031-02-03'], ['2030-12-31'], [])
    """
    return [iso for match in _date().finditer(line) if (iso := _iso(match))]


def is_date(line: str) -> bool:
    """Tell whether a line says when and where, and nothing else.

    >>> is_date("ZHETKOL, 17:05, 9 September 2032"), is_date("They met on 9 September 2032.")
    (True, False)
    """
    if len(line) > 120 or not _date().search(line):
        return False
    rest = _WORD.findall(_CLOCK.sub(" ", _date().sub(" ", line)))
    small = [word for word in rest if word[0].islower() and word not in reference.words("stopwords")]
    return len(rest) <= 8 and not small and not line.endswith((".", "?", "!"))


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    line = text[start:end]
    left = len(line) - len(line.lstrip(_BLANK))
    right = len(line.rstrip(_BLANK))
    return (start + left, start + right) if left < right else None


def _join(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join the lines of paragraphs that were broken to a fixed width."""
    width = _width(text, spans)
    joined = spans[:1]
    for (start, end), (begin, stop) in zip(spans, spans[1:]):
        if width and _full(text, start, end, begin, stop, width):
            joined[-1] = (joined[-1][0], stop)
        else:
            joined.append((begin, stop))
    return joined


def _width(text: str, spans: list[tuple[int, int]]) -> int | None:
    """Return the width to which the lines of a text were broken, or None if each line is a paragraph.

    The evidence is at least three places where a line breaks inside a sentence (no mark at its end, a small letter at
    the start of the next), all lines there between 50 and 110 characters long, and nine in ten of them so full that the
    next word had no place.
    """
    inside = [(start, end, begin, stop) for (start, end), (begin, stop) in zip(spans, spans[1:])
              if text[begin].islower() and text[end - 1] not in ".!?:;" and _near(text, end, begin)
              and not _marked(text[begin:stop])]
    if len(inside) < 3:
        return None
    width = max(end - start for start, end, _, _ in inside)
    full = sum(_full(text, *places, width) for places in inside)
    return width if 50 <= width <= 110 and full >= 0.9 * len(inside) else None


def _full(text: str, start: int, end: int, begin: int, stop: int, width: int) -> bool:
    """Tell whether the next line goes on with this one: it follows at once and its first word had no place left."""
    first = text[begin:stop].split(None, 1)[0]
    return end - start + 1 + len(first) > width and _near(text, end, begin) and not _marked(text[begin:stop])


def _near(text: str, end: int, begin: int) -> bool:
    return len(_BREAK.findall(text, end, begin)) == 1


def _marked(line: str) -> bool:
    return bool(_BULLET.match(line) or _NUMBER.match(line))


def _kinds(lines: list[str]) -> list[str]:
    """Name the kind of each line: boilerplate first, then headlines at the top, then items; the rest is body."""
    kinds = ["boilerplate" if _is_boilerplate(line) else "" for line in lines]
    if len(lines) > 2 and _is_name(lines[-1]):
        kinds[-1] = "boilerplate"
    top = True
    for at, line in enumerate(lines):
        if kinds[at]:
            continue
        if _is_item(lines, at):
            kinds[at] = "item"
        elif _is_headline(line, "headline" not in kinds, top):
            kinds[at] = "headline"
            continue
        else:
            kinds[at] = "body"
        top = False
    return kinds


def _is_boilerplate(line: str) -> bool:
    if len(line) > 200:
        return False
    low = line.lower()
    whole, starts = _furniture()
    return (low in whole or low.startswith(starts) or is_date(line) or not any(map(str.isalnum, line))
            or bool(_ADDRESS.fullmatch(line)) or (low.startswith("by ") and _is_name(line[3:])))


def _is_name(line: str) -> bool:
    words = line.split()
    return 2 <= len(words) <= 4 and all(word[0].isupper() and word.replace("-", "").replace("’", "").isalpha()
                                        for word in words)


def _is_item(lines: list[str], at: int) -> bool:
    line = lines[at]
    if _BULLET.match(line):
        beside = lines[max(at - 1, 0):at] + lines[at + 1:at + 2]
        return line[0] not in "-–—*" or any(_BULLET.match(other) or other.endswith(":") for other in beside)
    number = _NUMBER.match(line)
    return bool(number) and not (line[0].isdigit() and _STOP.search(line, number.end()))


def _is_headline(line: str, first: bool, top: bool) -> bool:
    """Tell a headline: the first line without a full stop, or a line in title case without one.

    Title case is when more than three quarters of the longer words are capitalised. Lines under the first headline
    are headlines too if they carry no end mark and are short, or are in title case.
    """
    words = _WORD.findall(line[:400])
    if not words or len(line) > 300 or len(words) > 40 or len(_STOP.findall(line)) > 1:
        return False
    title = _title_case(words)
    if _END.search(line):
        return top and title and len(words) > 4 and not line.endswith((":", ",", ";"))
    return first and top or title and len(words) <= (40 if top else 15) or top and len(words) <= 15


def _title_case(words: list[str]) -> bool:
    longer = [word for word in words if len(word) > 3] or words
    return sum(not word[0].islower() for word in longer) > 0.75 * len(longer)


@functools.cache
def _furniture() -> tuple[frozenset[str], tuple[str, ...]]:
    rows = reference.table("boilerplate")
    return (frozenset(row["line"].lower() for row in rows if row["match"] == "whole"),
            tuple(row["line"].lower() for row in rows if row["match"] == "start"))


@functools.cache
def _date() -> re.Pattern:
    months = "|".join(sorted((row["month"] for row in reference.table("months")), key=len, reverse=True))
    return re.compile(rf"\b(?:(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?: of)?\s+(?P<m1>{months})\.?,?\s+(?P<y1>\d{{4}})"
                      rf"|(?P<m2>{months})\.?\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y2>\d{{4}})"
                      r"|(?P<y3>\d{4})-(?P<m3>\d\d)-(?P<d3>\d\d)|(?P<d4>\d{1,2})\.(?P<m4>\d{1,2})\.(?P<y4>\d{4})"
                      r"|(?P<d5>\d{1,2})/(?P<m5>\d{1,2})/(?P<y5>\d{4}))\b", re.IGNORECASE)


def _iso(match: re.Match) -> str | None:
    form = match.lastgroup[-1]
    day, month, year = (match[part + form] for part in "dmy")
    number = int(month) if month.isdigit() else _months()[month.lower()]
    day, year = int(day), int(year)
    if form == "5":
        if (day > 12) == (number > 12):
            return None
        day, number = max(day, number), min(day, number)
    if not (1 <= number <= 12 and 1 <= day <= calendar.monthrange(year, number)[1] and year > 0):
        return None
    return f"{year:04}-{number:02}-{day:02}"


@functools.cache
def _months() -> dict[str, int]:
    return {row["month"].lower(): int(row["number"]) for row in reference.table("months")}
