"""Words whose speaker is named beside them, in a line of its own or not again: “Y” | – X, Minister · Y – Minister X."""

import functools

from helpers import words
from helpers.quotations import Quotation
from helpers.statements import turns
from helpers.statements.found import Found, attribute_label, offsets, trim
from helpers.statements.nouns import phrase_end
from helpers.statements.periods import QUOTED, Period
from helpers.statements.persons import names_person
from helpers.statements.subjects import Source
from helpers.statements.verbs import is_finite

_DASHES = ("–", "—", "―", "-")
# A line that names somebody has so many words at most.
LONGEST_CREDIT = 18
# In a text that is told in the third person, at most one paragraph in so many says I or we outside quotation marks.
SELDOM = 3


def below(text: str, periods: list[Period], number: int, quotes: list[Quotation]) -> Found | None:
    """Return quotations that fill their paragraphs and have a name in the line below: “Y” | – X, Minister of Trade."""
    if number + 1 >= len(periods) or any(word.isalnum() for word in periods[number].lower):
        return None
    line = periods[number + 1]
    source = _named(line) if line.paragraph > periods[number].paragraph else None
    if source is None:
        return None
    at = (line.starts[0], line.ends[0])
    item = attribute_label(periods[number], 0, at, offsets(line, source), (0, 1), source.rule)
    item.quotes, item.spans = quotes, [trim(text, quotes[0].first, quotes[-1].last)]
    return item


def headlines(text: str, periods: list[Period], found: list[Found]) -> list[Found]:
    """Return headlines with a name behind a dash: We will rebuild – President X."""
    out = []
    for period in periods:
        if period.kind != "headline" or period.quotes or any(item.period is period for item in found):
            continue
        dash = next((i for i in range(len(period) - 2, 1, -1) if period.lower[i] in _DASHES), None)
        if dash is None or not any(is_finite(period, i) for i in range(dash)):
            continue
        if len(period) - dash < 8 and names_person(period, dash + 1, len(period)):
            name = (period.starts[dash + 1], period.ends[-1])
            item = attribute_label(period, dash, (period.starts[dash], period.ends[dash]), name, (0, dash),
                                   "name behind a dash")
            item.spans = [trim(text, period.starts[0], period.ends[dash - 1])]
            out.append(item)
    return out


def unmarked(text: str, periods: list[Period], found: list[Found]) -> list[Found]:
    """Return paragraphs without marks that say I or you, as words of whoever spoke in the paragraph before.

    A copied page loses the frame that showed a quotation. A narrator who is never "I" elsewhere is not "I" here.
    """
    by_paragraph: dict[int, list[Period]] = {}
    if any(period.news for period in periods[:1]):
        return []  # columnists say I
    for period in periods:
        if period.kind == "body":
            by_paragraph.setdefault(period.paragraph, []).append(period)
    spoken = [number for number, run in by_paragraph.items() if _is_spoken(run)]
    if len(spoken) * SELDOM > len(by_paragraph):
        return []
    last: dict[int, Found] = {}
    taken = {number for item in found if item.spans for number in _touched(by_paragraph, spoken, item)}
    for item in found:
        if item.spans and item.source and item.inside is None and not _of_himself(item):
            last[item.period.paragraph] = item  # the statements stand in the order of the text
    out = []
    for number in spoken:
        run, model = by_paragraph[number], last.get(number - 1)
        if model and number not in taken:
            out.append(_piece(text, run, model))
    return out


def spoken_before(text: str, periods: list[Period], found: list[Found]) -> list[Found]:
    """Return the statements with speech drawn back over the sentences before it: I came. I saw, he said."""
    number_of = {id(period): number for number, period in enumerate(periods)}
    by_period: dict[int, list[Found]] = {}
    for item in found:
        by_period.setdefault(id(item.period), []).append(item)
    covered: set[int] = set()
    for item in found:
        if item.frame != "first" or item.first or item.inside or not item.spans or not _is_spoken([item.period]):
            continue
        number = number_of[id(item.period)]
        while number and _leads_to(periods[number - 1], item.period, by_period):
            number -= 1
            covered.add(id(periods[number]))
        item.spans = [trim(text, periods[number].starts[0], item.spans[0][1])]
    return [item for item in found if id(item.period) not in covered]


def _leads_to(period: Period, following: Period, by_period: dict[int, list[Found]]) -> bool:
    """Tell a sentence of the same speaker in the same paragraph: in the first person, with nobody else as source."""
    if period.paragraph != following.paragraph or not _is_spoken([period]):
        return False
    return all(map(_of_himself, by_period.get(id(period), ())))


def _named(line: Period) -> Source | None:
    """Return the name that a line consists of, with an office behind it: "– Ada Roy, Minister of Trade"."""
    first = 1 if line.lower[0] in _DASHES else 0
    if not first < len(line) <= LONGEST_CREDIT or line.lower[-1] in (":", "?") or QUOTED in line.lower:
        return None
    if any(is_finite(line, i) for i in range(first, len(line))) or not line.text[first][0].isupper():
        return None
    last = phrase_end(line, first)
    behind = line.lower[last : last + 1]
    whole = first == 1 or behind == [","] and names_person(line, last + 1, len(line))
    if last <= first or behind not in ([], [","], ["."], ["("]) or not whole or not names_person(line, first, last):
        return None
    return Source(first, last, "name in the line below the words", first)


def _is_spoken(run: list[Period]) -> bool:
    """Tell a paragraph without quotation marks that says I, we or you."""
    if any(period.quotes for period in run):
        return False
    return not all(_addressing().isdisjoint(period.lower) for period in run)


@functools.cache
def _addressing() -> frozenset[str]:
    return words.pronouns(person="1", case="subject") | frozenset(["my", "me", "you"])


def _touched(by_paragraph: dict[int, list[Period]], spoken: list[int], item: Found) -> list[int]:
    """Return the spoken paragraphs in which a statement or a part of it stands."""
    start, end = item.spans[0][0], item.spans[-1][1]
    return [n for n in spoken if by_paragraph[n][0].starts[0] < end and start < by_paragraph[n][-1].ends[-1]]


def _of_himself(item: Found) -> bool:
    subject = item.subject
    return subject is not None and turns.is_first_person(item.period.lower[subject.first])


def _piece(text: str, run: list[Period], model: Found) -> Found:
    """Return whole paragraphs as direct words of the speaker of another statement."""
    rule = "paragraph without marks in the first or second person, behind a statement"
    item = Found(run[0], 0, 0, model.cue_start, model.cue_end, model.lemma, model.verb_class, "core", "label", rule,
                 0, len(run[0]), source=model.source, source_rule="the source of the statement before it")
    item.spans = [trim(text, run[0].starts[0], run[-1].ends[-1])]
    return item
