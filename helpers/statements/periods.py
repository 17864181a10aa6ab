"""Paragraphs → periods: sentences in which each quotation is one opaque word, so that no rule looks inside it."""

import functools
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from helpers import reference, words
from helpers.quotations import Quotation
from helpers.statements.lexicon import verbs
from helpers.words import Sentence

# What stands in the list of words where a quotation stands in the text.
QUOTED = "“”"
# How it is written in `text` where a comma of the narrator's stands inside its marks: “Y,” he said.
WITH_COMMA = "“,”"


class Period:
    """A sentence as it is spoken by the narrator: parallel lists of words, and the quotation behind each QUOTED word.

    A period goes on over sentence ends inside a quotation. Adjuncts such as ", for her part," are left out of the
    lists, for they stand between a subject and its verb without changing either; offsets are never touched.
    """

    __slots__ = ("text", "lower", "starts", "ends", "quotes", "paragraph", "kind", "news")

    def __init__(self, paragraph: int, kind: str, news: bool = False):
        self.text: list[str] = []
        self.lower: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.quotes: dict[int, Quotation] = {}
        self.paragraph, self.kind, self.news = paragraph, kind, news

    def __len__(self) -> int:
        return len(self.lower)

    def add(self, text: str, lower: str, start: int, end: int) -> None:
        self.text.append(text)
        self.lower.append(lower)
        self.starts.append(start)
        self.ends.append(end)

    def cut(self, first: int, last: int) -> None:
        """Leave the words from `first` up to `last` out."""
        for column in (self.text, self.lower, self.starts, self.ends):
            del column[first:last]
        self.quotes = {
            i - (last - first if i >= last else 0): q for i, q in self.quotes.items() if not first <= i < last
        }


def split(
    text: str, sentences: Iterable[Sentence], quotations: Iterable[Quotation], news: bool = False
) -> list[Period]:
    """Return the periods of a document in order; `news` tells the rules that they are those of an article."""
    quotes = list(quotations)
    periods: list[Period] = []
    at, open_period = 0, None
    for sentence in sentences:
        period = open_period if open_period and open_period.paragraph == sentence.paragraph else None
        if period is None:
            period = Period(sentence.paragraph, sentence.kind, news)
            periods.append(period)
        while at < len(quotes) and quotes[at].end <= sentence.start:
            at += 1
        at = _fill(period, sentence, quotes, at)
        open_period = period if _goes_on(sentence, quotes, at) else None
    joined = _rejoin(text, periods)
    for period in joined:
        _leave_out_adjuncts(period)
        for at, quote in period.quotes.items():
            if text[quote.first : quote.last].rstrip().endswith(","):
                period.text[at] = WITH_COMMA
    return joined


def _fill(period: Period, sentence: Sentence, quotes: list[Quotation], at: int) -> int:
    if at >= len(quotes) or quotes[at].start >= sentence.end:
        period.text += sentence.text
        period.lower += sentence.lower
        period.starts += sentence.starts
        period.ends += sentence.ends
        return at
    first, length = 0, len(sentence)
    while at < len(quotes) and quotes[at].start < sentence.end:
        opening = bisect_right(sentence.ends, quotes[at].start, first)
        closing = bisect_left(sentence.starts, quotes[at].end, opening)
        _extend(period, sentence, first, opening)
        if _narrates(sentence, opening, closing, quotes[at]):
            _extend(period, sentence, opening + 1, closing - 1)
        elif closing > opening and period.quotes.get(len(period) - 1) is not quotes[at]:
            period.quotes[len(period)] = quotes[at]
            period.add(QUOTED, QUOTED, quotes[at].start, quotes[at].end)
        first = closing
        if first == length:
            return at  # the quotation may go on in the next sentence
        at += 1
    _extend(period, sentence, first, length)
    return at


def _narrates(sentence: Sentence, opening: int, closing: int, quote: Quotation) -> bool:
    """Tell an agency that copies a release: the Minister “reaffirmed the need for Y”. The marks hold its verb."""
    whole = opening > 0 and closing - opening > 4 and sentence.ends[closing - 1] == quote.end
    if not whole or sentence.ends[opening] != quote.first or sentence.lower[opening + 2] == "by":
        return False
    before, verb = opening - 1, sentence.text[opening + 1]
    while before and sentence.lower[before] in ("also", "further", "strongly", "again"):
        before -= 1
    readings = verbs().get(verb, {}).get("", ())
    told = any(kind in ("past", "s") and entry.verb_class != "believe" for kind, entry in readings)
    somebody = sentence.text[before][0].isupper() or sentence.lower[before] in words.pronouns(case="subject")
    return told and somebody and sentence.lower[before] not in words.of_class("preposition", "determiner")


def _extend(period: Period, sentence: Sentence, first: int, last: int) -> None:
    period.text += sentence.text[first:last]
    period.lower += sentence.lower[first:last]
    period.starts += sentence.starts[first:last]
    period.ends += sentence.ends[first:last]


def _goes_on(sentence: Sentence, quotes: list[Quotation], at: int) -> bool:
    """Tell whether the sentence ends inside a quotation, so that the period goes on into the next sentence."""
    return at < len(quotes) and quotes[at].start < sentence.end < quotes[at].end


def _rejoin(text: str, periods: list[Period]) -> list[Period]:
    """Join a quotation that ends in ?, ! or a comma with its attribution: “Are we ready?” the Minister asked."""
    out: list[Period] = []
    for period in periods:
        last = out[-1] if out else None
        if last is not None and last.paragraph == period.paragraph and last.lower[-1] == QUOTED and _attributes(period):
            quote = last.quotes[len(last) - 1]
            if text[quote.first : quote.last].rstrip()[-1:] in "?!,…":
                for i, row in enumerate(zip(period.text, period.lower, period.starts, period.ends)):
                    if i in period.quotes:
                        last.quotes[len(last)] = period.quotes[i]
                    last.add(*row)
                continue
        out.append(period)
    return out


def _attributes(period: Period) -> bool:
    """Tell whether a period is no more than an attribution: a few words, one of them a verb of saying, then its end."""
    saying = _saying()
    short = period.lower[:14]
    at = next((i for i, word in enumerate(short) if word in saying), None)
    if at is None or at > 9 or QUOTED in short[:at]:
        return False
    rest = period.lower[at + 1 :]
    adjunct = bool(rest) and rest[0] in words.of_class("preposition", "weekday") and "that" not in rest
    return not rest or rest[0] in ".,:" or adjunct or (at == 0 and len(rest) < 12)


@functools.cache
def _saying() -> frozenset[str]:
    return frozenset(
        form
        for row in reference.table("reporting_verbs")
        if "inverted" in row["flags"].split() and " " not in row["verb"]
        for form, kind in words.inflect(row["verb"], row["forms"]).items()
        if kind in ("past", "s")
    )


def _leave_out_adjuncts(period: Period) -> None:
    """Cut "In turn, " at the start and ", for her part," inside; each ends with a comma of its own."""
    at, lower = 0, period.lower
    while at < len(lower):
        first = at + (lower[at] == ",")
        length = _connective(lower, first)
        if length:
            period.cut(at, first + length + 1)
        else:
            at = lower.index(",", at + 1) if "," in lower[at + 1 :] else len(lower)


def _connective(lower: list[str], first: int) -> int:
    """Return how many words from `first` on are an adjunct that a comma follows, or 0."""
    for length in _connectives().get(lower[first], ()) if first < len(lower) else ():
        last = first + length
        phrase = " ".join(lower[first:last])
        if lower[last : last + 1] == [","] and phrase in words.of_class("connective"):
            return length
    return 0


@functools.cache
def _connectives() -> dict[str, tuple[int, ...]]:
    lengths: dict[str, set[int]] = {}
    for phrase in words.of_class("connective"):
        lengths.setdefault(phrase.split()[0], set()).add(len(phrase.split()))
    return {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()}
