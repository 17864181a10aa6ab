"""A text → its blocks: where each paragraph stands, and whether it is a headline, body, an item or boilerplate."""

import functools
import re
from collections.abc import Sequence

from helpers import dates, reference

# White space, and marks without ink that stand beside it: soft hyphen, zero-width marks, byte-order mark.
_BLANK = (" \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\xad\u1680\u180e\u2028\u2029\u202f\u205f\u2060\u3000\ufeff"
          + "".join(map(chr, range(0x2000, 0x2010))))
_LINE = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_BULLET = re.compile(r"(?:[•▪◦‣●■□○∙·►➢✓]|[-–—*](?=\s))\s*(?=\S)")
# An initial before a name ("R. Roke") is no number, so a single capital counts only with a bracket.
_NUMBER = re.compile(r"(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)]|\(?[A-Z]\)|[IVX]{2,5}\.)\s+(?=\S)")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_STOP = re.compile(r"(?<=\w\w\w)[.!?…]['\"”’»)\]]*(?=\s+[\"“«(]?[^\W\d_a-z]|$)")
_ABBREVIATED = re.compile(r"\b(?:[^\W\d_]\.){2,}$")
_CRUMBS = re.compile(r"[\w)]\s+[>›|]\s+\w")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.-]+|[+(]?\d[\d\s()/-]{6,}")
_LONGEST_BOILERPLATE, _LONGEST_HEADLINE, _LONGEST_ABBREVIATION = 200, 300, 20      # characters


def blocks(text: str) -> list[tuple[str, int, int]]:
    """Return (kind, start, end) of each block of a text, without outer white space.

    A block is one line; where lines are broken to a fixed width (see `_width`) it is a run of full lines.

    >>> blocks("Ministers Meet in Sandvik\\n\\nSandvik, 2 June 2030\\n\\nThey met. They agreed.")
    [('headline', 0, 25), ('boilerplate', 27, 47), ('body', 49, 71)]
    """
    spans = [span for match in _LINE.finditer(text) if (span := _trim(text, *match.span()))]
    joined = _join(text, spans)
    return [(kind, *span) for kind, span in zip(_kinds([text[start:end] for start, end in joined]), joined)]


def in_title_case(words: Sequence[str]) -> bool:
    """Tell whether more than three quarters of the longer words are capitalised.

    >>> in_title_case("Ministers Meet in Sandvik".split()), in_title_case("The ministers met in Sandvik".split())
    (True, False)
    """
    longer = [word for word in words if len(word) > 3] or words
    return sum(not word[0].islower() for word in longer) > 0.75 * len(longer)


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    line = text[start:end]
    left, right = len(line) - len(line.lstrip(_BLANK)), len(line.rstrip(_BLANK))
    return (start + left, start + right) if left < right else None


def _join(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join the lines of paragraphs that were broken to a fixed width."""
    width = _width(text, spans)
    if not width:
        return spans
    joined, last = spans[:1], spans[:1]
    for span in spans[1:]:
        if _full(text, *last[0], *span, width):
            joined[-1] = (joined[-1][0], span[1])
        else:
            joined.append(span)
        last = [span]
    return joined


def _width(text: str, spans: list[tuple[int, int]]) -> int | None:
    """Return the width to which the lines of a text were broken, or None if each line is a paragraph.

    The evidence: at least three lines break off inside a sentence (no mark at the end, a small letter at the start
    of the next), the longest of them has 50 to 110 characters, and nine in ten are so full that the next word had no
    place within a tenth of that.
    """
    inside = [(start, end, begin, stop) for (start, end), (begin, stop) in zip(spans, spans[1:])
              if text[begin].islower() and text[end - 1] not in ".!?:;" and _adjacent(text, end, begin)
              and not _is_marked(text[begin:stop])]
    if len(inside) < 3:
        return None
    width = max(end - start for start, end, _, _ in inside)
    full = sum(_full(text, *places, width) for places in inside)
    return width if 50 <= width <= 110 and full >= 0.9 * len(inside) else None


def _full(text: str, start: int, end: int, begin: int, stop: int, width: int) -> bool:
    """Tell whether the next line goes on with this one: it follows at once and its first word had no place left."""
    first = text[begin:stop].split(None, 1)[0]
    return (end - start + 1 + len(first) > 0.9 * width and end - start <= width and _adjacent(text, end, begin)
            and not _is_marked(text[begin:stop]))


def _adjacent(text: str, end: int, begin: int) -> bool:
    return len(_BREAK.findall(text, end, begin)) == 1


def _is_marked(line: str) -> bool:
    return bool(_BULLET.match(line) or _NUMBER.match(line))


def _kinds(lines: list[str]) -> list[str]:
    """Name the kind of each line: boilerplate first, then items, then headlines; what is left is body."""
    kinds: list[str] = []
    top = True
    for at, line in enumerate(lines):
        if _is_boilerplate(line) or _signs(lines, at, "headline" in kinds):
            kinds.append("boilerplate")
            continue
        if _is_item(lines, at):
            kinds.append("item")
        else:
            kinds.append("headline" if _is_headline(line, "headline" not in kinds, top) else "body")
        top = top and kinds[-1] == "headline"
    return kinds


def _is_boilerplate(line: str) -> bool:
    if len(line) > _LONGEST_BOILERPLATE:
        return False
    low = line.lower()
    whole, starts = _furniture()
    return (low.startswith(starts) or low in whole or dates.stands_alone(line) or not any(map(str.isalnum, line))
            or bool(_ADDRESS.fullmatch(line) or _has_crumbs(line)) or low.startswith("by ") and _is_name(line[3:]))


def _has_crumbs(line: str) -> bool:
    """Tell the path to a page: "Home > News > Press"; the marks are looked for first, for few lines have one."""
    return (">" in line or "›" in line or "|" in line) and bool(_CRUMBS.search(line))


@functools.cache
def _furniture() -> tuple[frozenset[str], tuple[str, ...]]:
    rows = reference.table("boilerplate")
    return (frozenset(row["line"].lower() for row in rows if row["match"] == "whole"),
            tuple(row["line"].lower() for row in rows if row["match"] == "start"))


def _signs(lines: list[str], at: int, titled: bool) -> bool:
    """Tell a name that signs the text, or a place on the line above the date."""
    if at == len(lines) - 1:
        return at > 1 and _is_name(lines[at])
    return titled and len(lines[at]) < 40 and dates.stands_alone(lines[at + 1]) and (
        in_title_case(lines[at].split()) and lines[at][-1].isalpha())


def _is_name(line: str) -> bool:
    words = line.split()
    return 2 <= len(words) <= 4 and all(word[0].isupper() and word.replace("-", "").replace("’", "").isalpha()
                                        for word in words)


def _is_item(lines: list[str], at: int) -> bool:
    """Tell a list item. A dash may open a turn of speech, so it needs company; a numbered sentence is body."""
    line = lines[at]
    if _BULLET.match(line):
        beside = lines[max(at - 1, 0):at] + lines[at + 1:at + 2]
        return line[0] not in "-–—*" or any(_BULLET.match(other) or other.endswith(":") for other in beside)
    number = _NUMBER.match(line)
    return bool(number) and not (line[0].isdigit() and _STOP.search(line, number.end()))


def _is_headline(line: str, first: bool, top: bool) -> bool:
    """Tell a headline: the first line if it is not a sentence, or a line in title case.

    It ends in no mark, but for the full stop of an abbreviation and a question mark. Short lines under the first
    headline are headlines too.
    """
    dotted = line[-1] == "." and _ABBREVIATED.search(line, len(line) - _LONGEST_ABBREVIATION)
    if line.rstrip("'\"”’»")[-1:] in tuple(".,;:!…") and not dotted:
        return False
    if len(line) > _LONGEST_HEADLINE or len(_STOP.findall(line)) > 1:
        return False
    words = _WORD.findall(line)
    if not words or len(words) > 40 or line[-1] == "?" and not in_title_case(words):
        return False
    return top and (first or len(words) <= 15) or len(words) <= (40 if top else 15) and in_title_case(words)
