"""What is found on the way to a statement, before its speaker is known."""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from helpers.quotations import Quotation
from helpers.statements.cues import Cue
from helpers.statements.periods import Period
from helpers.statements.subjects import Source

# A clause of its own, so that it counts even inside what somebody else is reported to have said.
STRONG = frozenset({"that", "bare", "wh", "quote", "colon", "first", "according to"})
# A single mark that opens inside the span, so that the last one closes it and is no apostrophe.
_OPENED = re.compile(r"(?<!\w)[‘']\w")
_EDGE = " \t\n\r\u00a0\u2009\u202f\"“”„«»″'‘’`,:;.–—-•·*()[]"
_CLOSED_ABBREVIATION = frozenset("d.c. u.s. u.k. u.n. e.u. p.m. a.m. jr. sr. st. inc. ltd. co. etc.".split())


@dataclass(slots=True, eq=False)
class Found:
    """One cue with its source and its content, as word positions in a period and as offsets in the text."""

    period: Period
    at: int  # the cue's word in the period
    left: int  # where the words that belong to this attribution begin in the period
    cue_start: int
    cue_end: int
    lemma: str
    verb_class: str
    grade: str
    frame: str
    rule: str
    first: int  # first word of the content
    last: int  # behind its last word
    source: tuple[int, int] | None = None  # offsets
    source_rule: str = "no source is named"
    own: bool = True  # has a subject of its own, so that it can stand inside another statement
    spans: list[tuple[int, int]] = field(default_factory=list)
    quotes: list[Quotation] = field(default_factory=list)
    inside: "Found | None" = None
    continues: "Found | None" = None
    mode: str = "indirect"
    subject: Source | None = None

    @property
    def strong(self) -> bool:
        return self.frame in STRONG


class Content(NamedTuple):
    """The content of a cue: its first word, its end where that is fixed, the frame and the rule in plain words."""

    first: int
    last: int | None
    frame: str
    rule: str
    agent: Source | None = None
    absent: bool = False  # the construction names no source


def attribute(
    period: Period,
    cue: Cue,
    source: Source | None,
    first: int,
    last: int,
    frame: str,
    rule: str,
    own: bool,
    left: int | None = None,
) -> Found:
    verb = cue.verb
    here = min(cue.first, source.open) if own and source and left is None else cue.first if left is None else left
    item = Found(
        period,
        cue.at,
        here,
        period.starts[cue.at],
        period.ends[cue.after - 1],
        verb.lemma,
        verb.verb_class,
        verb.grade(frame),
        frame,
        rule,
        first,
        last,
        own=own,
        subject=source,
    )
    if source:
        item.source = (period.starts[source.first], period.ends[source.last - 1])
        item.source_rule = source.rule
    return item


def attribute_quotation(period: Period, cue: Cue, source: Source, first: int, last: int, rule: str, own: bool) -> Found:
    item = attribute(period, cue, source, first, last, "quote", rule, own)
    item.quotes = [period.quotes[i] for i in range(first, last) if i in period.quotes]
    return item


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a span without white space, quotation marks and end punctuation at its edges; ?, ! and … stay.

    >>> text = '"We agree."'
    >>> text[slice(*trim(text, 0, len(text)))]
    'We agree'
    """
    while start < end and text[start] in _EDGE and not (text[start] in "([" and _closed(text, start, end)):
        start += 1
    while end > start and text[end - 1] in _EDGE:
        if text[end - 1] in ")]" and text.find("(["[text[end - 1] == "]"], start, end) >= 0:
            break
        if text[end - 1] == "." and text[start:end].rsplit(None, 1)[-1].lower().lstrip("(“\"'") in _CLOSED_ABBREVIATION:
            break
        if text[end - 1] in "’'" and text[end - 2 : end - 1] == "s" and not _OPENED.search(text, start, end):
            break
        end -= 1
    return start, end


def _closed(text: str, start: int, end: int) -> bool:
    close = {"(": ")", "[": "]"}[text[start]]
    return 0 <= text.find(close, start, end) < end - 1
