"""Paragraphs → quotations: which quotation marks belong together, and what is read where one of them is lost."""

import functools
import re
from collections.abc import Iterable
from typing import NamedTuple

import pandas as pd

from helpers import reference
from helpers.inflection import inflect

# A lost opening mark is only read where at least this much text stands before the closing one: a closing mark
# behind a word or two is more likely a sign for inches, minutes or a slip of the keyboard, unless an attribution
# follows it at once.
SHORTEST_LOST = 30
# So many paragraphs on, the closing mark of a quotation is looked for; so many words make a paragraph of it.
FARTHEST_CLOSING, SHORTEST_INSIDE = 8, 7
# A single mark that closes farther off than this many characters is an apostrophe.
LONGEST_SINGLE = 1500
# So many characters behind a quotation that was never closed, others are looked for.
LONGEST_REST = 3000
# So many words at most may follow the verb of an attribution that closes a quotation from inside its marks.
LONGEST_ATTRIBUTION = 25

# Every branch begins with a plain sign, so that the search can skip to the next of them.
_MARK = re.compile("|".join(["''", "``", *"\"“”„«»″‘’'"]))
_DOUBLE_OPENING, _DOUBLE_CLOSING = set("“„«") | {"``"}, set("”»")
_SINGLE = set("‘’'")
_DASHES = "–—―-"
_DASH_AND_SPACE = re.compile(f"[{_DASHES}] ")
_BEFORE_OPENING = set(" \t\n\r\u00a0\u2009\u202f([{—–-/:\u2060\ufeff")
_AFTER_CLOSING = set(" \t\n\r\u00a0\u2009\u202f)]}—–-/.,;:!?…")
_SENTENCE = re.compile(r"(?<=[.!?…])[\s\u00a0]+(?=[^\W\d_a-z])")
_SPEAKER = r"(?:(?:he|she|they)\s+|the\s+(?:[\w.'’-]+\s+){1,5}|(?:[^\W\d_a-z][\w.'’-]*\s+){1,6})"
_COMMA = r",['’\"”]?\s+(?:[–—―-]\s+)?"
_THAT = re.compile(r"[^.!?,]*\bthat\b")
_AGAIN = re.compile(r"[.,:;]\s*[–—―-]\s+")
_SECOND_DASH = re.compile(r"[.!?]\s+[–—―-]\s")
# What a lone single mark at the start of a paragraph must open to be a quotation: a name may begin with it too.
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur)\b")


class Quotation(NamedTuple):
    """A stretch of text between quotation marks; `start`/`end` with the marks, `first`/`last` without them."""

    start: int
    end: int
    first: int
    last: int
    paragraph: int
    lost: str | None  # "opening" or "closing": the mark that the source lacks


def pair(text: str, paragraphs: Iterable[tuple[int, int]], *, repair: bool = True) -> list[Quotation]:
    """Return the quotations of a document in order; with `repair=False` only those with both marks.

    Marks are paired by their shape and, where the shape does not tell, by what stands left and right of them.
    A closing mark without an opening one opens where its paragraph starts, or behind the quotation before it. An
    opening mark that is never closed runs to where an attribution begins, or to the end of the paragraph. A
    quotation inside another one belongs to the outer one.

    >>> pair('A pipe of 12" was laid.', [(0, 23)])
    []
    >>> [q.lost for q in pair('We are ready," said the Minister.', [(0, 33)])]
    ['opening']
    """
    spans = list(paragraphs)
    found: list[Quotation] = []
    for number, (start, end) in enumerate(spans):
        waiting = repair and bool(found) and _is_open(spans, found[-1], number)
        here = _paragraph(text, start, end, number, waiting)
        if text[start] == "‘" and not (here and here[0].start == start) and _next_opens(text, spans, number):
            here = [Quotation(start, end, start + 1, end, number, "closing")]
        if here and text[start] in _DASHES:
            found += _dashes_before(text, spans, number, found)
        if waiting and here and here[0].lost == "opening" and here[0].start == start:
            found += _between(text, spans, found[-1].paragraph + 1, number)
        found += here
    if repair:
        return found
    return [quote for quote in found if not quote.lost or _carried_on(text, spans, quote)]


def repairs(text: str, paragraphs: Iterable[tuple[int, int]], quotations: Iterable[Quotation]) -> pd.DataFrame:
    """Return one row for each lost mark: start, end, found (the mark that is there), read_as, rule."""
    return pd.DataFrame(lost_marks(text, paragraphs, quotations), columns=["start", "end", "found", "read_as", "rule"])


def lost_marks(
    text: str, paragraphs: Iterable[tuple[int, int]], quotations: Iterable[Quotation]
) -> list[tuple[int, int, str, str, str]]:
    """Return the rows of `repairs`, so that those of many documents can go into one frame.

    An unclosed quotation whose next paragraph opens with a mark again is the printers' custom, not damage.
    """
    spans = list(paragraphs)
    return [_repair(text, quote) for quote in quotations if quote.lost and not _carried_on(text, spans, quote)]


def _next_opens(text: str, spans: list[tuple[int, int]], number: int) -> bool:
    """Tell whether the next paragraph opens with a single mark, too: one quotation over several paragraphs."""
    return number + 1 < len(spans) and text[spans[number + 1][0]] == "‘"


def _is_open(spans: list[tuple[int, int]], quote: Quotation, number: int) -> bool:
    """Tell whether a quotation that was never closed may go on in a paragraph not far behind it."""
    runs_on = quote.lost == "closing" and quote.end == spans[quote.paragraph][1]
    return runs_on and number - quote.paragraph <= FARTHEST_CLOSING


def _dashes_before(text: str, spans: list[tuple[int, int]], number: int, found: list[Quotation]) -> list[Quotation]:
    """Return the paragraphs of speech right before one that a dash opens: – A. | – B, says the Minister."""
    first = number
    while first and text[spans[first - 1][0]] in _DASHES and text[spans[first - 1][1] - 1] in ".!?…":
        first -= 1
    taken = found[-1].paragraph if found else -1
    return [Quotation(*spans[n], spans[n][0] + 2, spans[n][1], n, None) for n in range(max(first, taken + 1), number)]


def _between(text: str, spans: list[tuple[int, int]], first: int, last: int) -> list[Quotation]:
    """Return the paragraphs inside a quotation that opens before and closes behind them; not a header between."""
    inside = [number for number in range(first, last) if len(text[slice(*spans[number])].split()) >= SHORTEST_INSIDE]
    return [Quotation(*spans[number], *spans[number], number, None) for number in inside]


def _paragraph(text: str, start: int, end: int, number: int, waiting: bool = False) -> list[Quotation]:
    if text[start] in _DASHES and not _MARK.search(text, start + 1, end):
        return _dashed(text, start, end, number)
    found: list[Quotation] = []
    opened: list[tuple[int, int]] = []
    for match in _MARK.finditer(text, start, end):
        left, right = match.span()
        if found and left < found[-1].end:
            continue
        if match.group() in _SINGLE:
            found += [] if opened else _in_single_marks(text, left, start, end, number)
        elif _opens(text, start, end, match, bool(opened)):
            opened.append((left, right))
        elif opened:
            outer, first = opened.pop()
            if not opened:
                found += _around_dashes(text, Quotation(outer, right, first, left, number, None))
        else:
            begin = _lost_opening(text, start, left, found)
            if left - begin >= SHORTEST_LOST or waiting and begin == start or _attributed_at(text, begin, left, right):
                found.append(Quotation(begin, right, begin, left, number, "opening"))
    return found + _unclosed(text, *opened[0], end, number) if opened else found


def _attributed_at(text: str, begin: int, left: int, right: int) -> bool:
    """Tell whether an attribution follows a closing mark at once, and words rather than a number stand before it."""
    spoken = text[begin:left].count(" ") > 0 and not text[left - 1].isdigit()
    return spoken and bool(_attribution(r"\s*,?\s*").match(text, right))


def _around_dashes(text: str, quote: Quotation) -> list[Quotation]:
    """Cut «We agree, – said the Minister. – But we need time»: in many languages the marks stand around it all."""
    found, at, first = [], quote.start, quote.first
    while _has_dash(text, first, quote.last):
        attributed = _attribution(r"[,.!?…]\s*[–—―-]\s*").search(text, first, quote.last)
        if not attributed:
            break
        again = _AGAIN.search(text, attributed.end(), quote.last)
        if not again and len(text[attributed.end() : quote.last].split()) > LONGEST_ATTRIBUTION:
            break
        found.append(Quotation(at, attributed.start() + 1, first, attributed.start() + 1, quote.paragraph, None))
        if not again:
            return found
        at, first = again.end() - 2, again.end()
    return [*found, quote._replace(start=at, first=first)]


def _has_dash(text: str, first: int, last: int) -> bool:
    return bool(_DASH_AND_SPACE.search(text, first, last))


def _in_single_marks(text: str, left: int, start: int, end: int, number: int) -> list[Quotation]:
    """Return the quotation in single marks that opens at `left`, if one does; its closing mark may be lost."""
    close = _single(text, left, end)
    if close:
        return [Quotation(left, close, left + 1, close - 1, number, None)]
    if left > start or text[left] == "’":
        return []
    return [q for q in _unclosed(text, left, left + 1, end, number)
            if q.end < end and _FIRST_PERSON.search(text, q.first, q.last)]


def _dashed(text: str, start: int, end: int, number: int) -> list[Quotation]:
    """Read "– We are ready, says the Minister. – But we need time.": in many languages a dash opens speech."""
    found, at = [], start
    while at < end and text[at] in _DASHES and text[at + 1 : at + 2].isspace():
        attributed = _attribution(_COMMA).search(text, at, end)
        if attributed and _THAT.match(text, attributed.end(), end) or not attributed and not found:
            return found  # an item of a list: "– In reply, the Minister said that …"
        last = attributed.start() + 1 if attributed else end
        found.append(Quotation(at, last, at + 2, last, number, None))
        dash = _SECOND_DASH.search(text, last, end)
        at = dash.end() - 2 if dash else end
    return found


def _opens(text: str, start: int, end: int, match: re.Match, inside: bool) -> bool:
    """Tell whether a double mark opens; neighbours decide for straight marks and against a reversed curly one."""
    before = match.start() == start or text[match.start() - 1] in _BEFORE_OPENING
    after = match.end() >= end or text[match.end()] in _AFTER_CLOSING
    if before != after:
        return before
    if match.group() in _DOUBLE_OPENING | _DOUBLE_CLOSING:
        return match.group() in _DOUBLE_OPENING
    return not inside


def _single(text: str, left: int, end: int) -> int | None:
    """Return the end of a quotation in single marks that opens at `left`, or None: most of them are apostrophes."""
    if left and (text[left - 1].isalnum() or text[left - 1] in ".,!?’'"):
        return None
    if left + 1 >= end or not text[left + 1].isalnum():
        return None
    closing = (at for at in range(left + 2, min(end, left + LONGEST_SINGLE)) if text[at] in "’'")
    return next((at + 1 for at in closing if _closes_single(text, left, at, end)), None)


def _closes_single(text: str, left: int, close: int, end: int) -> bool:
    """Tell a closing mark from "the ministers’ meeting": between words only a short quotation is believed."""
    before, after = text[close - 1], text[close + 1] if close + 1 < end else "."
    if before.isspace() or after.isalnum():
        return False
    return before in ",.!?…" or after in ",.;:!?)" or (close - left < 60 and before != "s")


def _lost_opening(text: str, start: int, mark: int, found: list[Quotation]) -> int:
    """Return where a quotation starts whose opening mark is lost."""
    if found:
        sentence = _SENTENCE.search(text, found[-1].end, mark)
        return sentence.end() if sentence else found[-1].end
    colon = text.rfind(": ", start, mark)
    return colon + 2 if colon - start > 3 and not _SENTENCE.search(text, start, colon) else start


def _unclosed(text: str, left: int, first: int, end: int, number: int) -> list[Quotation]:
    """Read a quotation that is never closed: up to its attribution, else to the end of the paragraph."""
    attributed = _attribution(_COMMA).search(text, first, end)
    last = attributed.start() + 1 if attributed else end
    if last - first <= 1:
        return []
    behind = last + (text[last] in "'’\"”") if attributed else end
    rest = _paragraph(text, behind, end, number) if attributed and end - behind < LONGEST_REST else []
    return [Quotation(left, behind, first, last, number, "closing"), *rest]


@functools.cache
def _attribution(opening: str) -> re.Pattern:
    """Return the pattern of an attribution behind speech: ", said", ", he noted", ", the Foreign Minister says"."""
    verbs = [row for row in reference.table("reporting_verbs") if "inverted" in row["flags"].split()]
    said = {"told"}  # it takes no subject behind it, but stands here before one that is told
    for row in verbs:
        first, *rest = row["verb"].split()
        forms = inflect(first, row["forms"])
        said |= {" ".join([form, *rest]) for form, kind in forms.items() if kind in ("past", "s")}
    return re.compile(rf"{opening}(?:{_SPEAKER}(?:also\s+)?)?(?:{'|'.join(sorted(said))})\b")


def _carried_on(text: str, spans: list[tuple[int, int]], quote: Quotation) -> bool:
    """Tell whether a quotation runs on over the end of its paragraph, as printers' custom has it."""
    following = quote.paragraph + 1
    if quote.lost != "closing" or quote.end != spans[quote.paragraph][1] or following >= len(spans):
        return False
    return text[spans[following][0]] in '"“«„‘'


def _repair(text: str, quote: Quotation) -> tuple[int, int, str, str, str]:
    """Return the row of a lost mark: the mark that is there, how the quotation is read, and by which rule."""
    words = text[quote.first : quote.last].split()
    if quote.lost == "opening":
        start, end = quote.last, quote.end
        read_as = f"a quotation that starts at “{' '.join(words[:4])} …”"
        rule = ("A closing quotation mark has no opening one. The quotation is read from the start of the "
                "paragraph, or from the sentence after the quotation before it.")
    else:
        start, end = quote.start, quote.first
        read_as = f"a quotation that ends at “… {' '.join(words[-4:])}”"
        rule = ("An opening quotation mark has no closing one. The quotation is read up to the attribution, "
                "or to the end of the paragraph.")
    return start, end, text[start:end], read_as, rule
