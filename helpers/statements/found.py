"""What is found on the way to a statement, before its speaker is known."""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from helpers import words
from helpers.quotations import Quotation
from helpers.statements.cues import Cue
from helpers.statements.periods import Period
from helpers.statements.subjects import Source

# A clause of its own, so that it counts even inside what somebody else is reported to have said.
STRONG = frozenset({"that", "bare", "wh", "quote", "colon", "first", "according to"})
_RELATIVE = ("who", "which", "that")
# A single mark that opens inside the span, so that the last one closes it and is no apostrophe.
_OPENED = re.compile(r"(?<!\w)[‘']\w")
_EDGE = " \t\n\r\u00a0\u2009\u202f\"“”„«»″'‘’`,:;.–—-•·*()[]"


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
    def surface(self) -> tuple[int, int] | None:
        """The source as it is shown: in articles the noun with its relative pronoun, "voters who"."""
        if self.source is None or self.subject is None or not self.period.news:
            return self.source
        last, lower = self.subject.last, self.period.lower
        if self.source_rule.startswith("shares its subject"):
            behind = range(last, last + 1 + (lower[last : last + 1] == [","]))
        elif self.source_rule.startswith("the noun that"):
            behind = range(last, self.at)
        else:
            return self.source
        return self.source[0], next((self.period.ends[i] for i in behind if lower[i : i + 1] and lower[i] in _RELATIVE),
                                    self.source[1])

    @property
    def strong(self) -> bool:
        """Whether the content is a clause of its own."""
        return self.frame in STRONG


class Content(NamedTuple):
    """The content of a cue: its first word, its end where that is fixed, the frame, the rule, the agent behind "by"."""

    first: int
    last: int | None
    frame: str
    rule: str
    agent: Source | None = None


def attribute(
    period: Period, cue: Cue, source: Source | None, content: Content, own: bool, left: int | None = None
) -> Found:
    """Return a cue with its source and its content; a content without an end runs to the end of the period."""
    verb = cue.verb
    if left is None:
        left = min(cue.first, source.open) if own and source else cue.first
    last = len(period) if content.last is None else content.last
    item = Found(period, cue.at, left, period.starts[cue.at], period.ends[cue.after - 1], verb.lemma, verb.verb_class,
                 verb.grade(content.frame), content.frame, content.rule, content.first, last, own=own, subject=source)
    if source:
        item.source, item.source_rule = offsets(period, source), source.rule
    return item


def attribute_quotation(
    period: Period, cue: Cue, source: Source, first: int, last: int, rule: str, own: bool = True
) -> Found:
    """Return a cue with its source and the quotations between two words as its content."""
    item = attribute(period, cue, source, Content(first, last, "quote", rule), own)
    item.quotes = [period.quotes[i] for i in range(first, last) if i in period.quotes]
    return item


def attribute_label(
    period: Period, at: int, cue: tuple[int, int], source: tuple[int, int], content: tuple[int, int], rule: str
) -> Found:
    """Return words with a name before or behind them: `cue` and `source` are offsets, `content` counts words."""
    left = content[0] if at else 0  # a label in front stands before the first word
    return Found(period, at, left, *cue, ":", "neutral", "core", "label", rule, *content,
                 source=source, source_rule=rule)


def offsets(period: Period, source: Source) -> tuple[int, int]:
    """Return where the words of a source start and end in the text."""
    return period.starts[source.first], period.ends[source.last - 1]


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a span without white space, quotation marks and end punctuation at its edges; ?, ! and … stay.

    >>> text = '"We agree."'
    >>> text[slice(*trim(text, 0, len(text)))]
    'We agree'
    """
    while start < end and text[start] in _EDGE and not (text[start] in "([" and _closed(text, start, end)):
        start += 1
    while end > start and text[end - 1] in _EDGE and not _belongs(text, start, end):
        end -= 1
    return start, end


def _belongs(text: str, start: int, end: int) -> bool:
    """Tell whether the last sign belongs to the words: a closing bracket, "U.S.", "the ministers’"."""
    sign = text[end - 1]
    if sign in ")]":
        return text.find("(["[sign == "]"], start, end) >= 0
    if sign == ".":
        word = text[start:end].rsplit(None, 1)[-1].lower().lstrip("(“\"'")
        return word in words.of_class("closed_abbreviation")
    return sign in "’'" and text[end - 2 : end - 1] == "s" and not _OPENED.search(text, start, end)


def _closed(text: str, start: int, end: int) -> bool:
    """Tell whether a bracket that opens the words closes inside them, rather than around them."""
    close = {"(": ")", "[": "]"}[text[start]]
    return 0 <= text.find(close, start, end) < end - 1
