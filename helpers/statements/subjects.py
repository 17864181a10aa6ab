"""Cues → sources: which words before or behind a verb of reporting name the one who speaks."""

from typing import NamedTuple

from helpers import words
from helpers.statements.cues import Cue
from helpers.statements.nouns import _OF, CLAUSE_OPENERS, PUNCTUATION, phrase_end, walk, whole_list
from helpers.statements.periods import QUOTED, Period
from helpers.statements.persons import has_name, heads, is_name, is_person, titled_person, titles
from helpers.statements.verbs import is_adverb, is_auxiliary, is_finite, kind_of

_DASHES = frozenset(["–", "—", "―", "-", "--"])


class Source(NamedTuple):
    """The words that name a source: from `first` up to `last` in the period, and the rule that found them."""

    first: int
    last: int
    rule: str
    open: int  # where the clause of this source begins


def before(period: Period, cue: Cue) -> Source | None:
    """Return the subject that ends right before the verb group of a cue, or None."""
    return ending_at(period, cue.first - 1)


def after(period: Period, at: int) -> Source | None:
    """Return the subject that starts at `at`, behind its verb: "said Minister Shen"."""
    last = phrase_end(period, at)
    if last == at:
        return None
    lower = period.lower
    # "said the Foreign Minister, Dr. Joris van der Linde": the part with the personal name is the source
    if last + 1 < len(period) and lower[last] == "," and not has_name(period, at, last):
        end = phrase_end(period, last + 1)
        if end > last + 1 and is_name(period, last + 1, end):
            return Source(last + 1, end, "source behind the verb, named in an apposition", at)
    return Source(at, last, "source behind the verb", at)


def main(period: Period, upto: int) -> Source | None:
    """Return the subject of the first finite verb before `upto`: the one a participle or a second verb shares."""
    for i in range(1, min(upto, len(period))):
        if is_finite(period, i) and not (i and period.lower[i - 1] in ("who", "which", "that")):
            first = i
            while first and (is_adverb(period.lower[first - 1]) or is_auxiliary(period.lower[first - 1])):
                first -= 1
            source = ending_at(period, first - 1)
            if source:
                return source._replace(rule="subject of the main clause")
    return None


def ending_at(period: Period, last: int) -> Source | None:
    """Return the noun phrase whose final word is `last`, if it can be the subject of the verb behind it."""
    if last < 0:
        return None
    word = period.lower[last]
    if word in words.pronouns(case="subject"):
        if word in ("who", "which"):
            return _antecedent(period, last)
        return Source(last, last + 1, "pronoun before the verb", last)
    if word in ("who", "which", "that"):
        return _antecedent(period, last)
    if word == ",":
        return _around_apposition(period, last)
    if word in _DASHES:
        return _around_dashes(period, last)
    if word in ("both", "all") and (last == 0 or period.lower[last - 1] in PUNCTUATION):
        return Source(last, last + 1, "pronoun before the verb", last)
    if (
        word in CLAUSE_OPENERS
        or word in PUNCTUATION - {")"}
        or word in words.of_class("conjunction", "preposition", "determiner")
    ):
        return None
    first, clean = walk(period, last)
    if not clean or first > last or kind_of(period.lower[first]) == "ing":
        return None
    first = whole_list(period, first)
    return Source(first, last + 1, "noun phrase before the verb", first)


def _around_dashes(period: Period, closing: int) -> Source | None:
    """Return the subject before an aside between dashes: "X – a former minister – said"."""
    opening = next((i for i in range(closing - 2, 0, -1) if period.lower[i] in _DASHES), None)
    if opening is None:
        return None
    first, clean = walk(period, opening - 1)
    return Source(first, opening, "noun phrase before an aside", first) if clean and first < opening else None


def _antecedent(period: Period, pronoun: int) -> Source | None:
    """Return the noun phrase that "who" or "which" stands for."""
    at = pronoun - 1
    if at >= 0 and period.lower[at] == ",":
        at -= 1
    if at < 0 or period.lower[at] in PUNCTUATION:
        return None
    first = at
    lower = period.lower
    while first > 0:
        word = lower[first - 1]
        if word in PUNCTUATION or word in CLAUSE_OPENERS or is_finite(period, first - 1):
            break
        if word in words.of_class("preposition") - _OF and not (
            period.text[first][0].isupper() and first >= 2 and lower[first - 2] in heads()
        ):
            break
        if word == "and" or kind_of(word) == "ing":
            break
        first -= 1
        if lower[first] in words.of_class("determiner") and lower[first - 1 : first] != ["of"]:
            break
    return Source(first, at + 1, "the noun that “who” or “which” stands for", first)


def _around_apposition(period: Period, comma: int) -> Source | None:
    """Return the subject before a closed aside: "X, a spokesman for Y, said"."""
    for at in range(comma - 1, -1, -1):  # "We, the Ministers of A, B and C, reaffirm"
        if period.lower[at] in ("we", "i") and period.lower[at + 1] == ",":
            return Source(at, at + 1, "pronoun before an aside", at)
        if is_finite(period, at) or period.lower[at] in CLAUSE_OPENERS or period.lower[at] in (";", ":", QUOTED):
            break
    nearest = None
    for opening in range(comma - 1, max(comma - 40, 0), -1):
        if period.lower[opening] != ",":
            if period.lower[opening] in (";", ":", QUOTED, ".", "…") and opening < comma - 1:
                return nearest
            continue
        if opening + 1 >= comma or opening == 0:
            continue
        if (
            is_person(period, opening + 1, comma)
            and (titled_person(period, opening + 1) or not has_name(period, _clause_start(period, opening), opening))
            and _office_before(period, opening)
        ):
            return Source(opening + 1, comma, "name in apposition before the verb", opening + 1)
        first, clean = walk(period, opening - 1)
        if period.lower[first] in words.of_class("month", "weekday") or period.lower[first].isdigit():
            continue
        if (
            not clean
            or first > opening - 1
            or (
                first > 0
                and period.lower[first - 1]
                not in ("that", ",", "and", "but", ";", ":", "while", "as", ".", ")", "–", "—", "-", QUOTED)
            )
        ):
            continue
        if first and period.lower[first - 1] == "," and not _aside(period, opening + 1):
            continue
        if not _aside(period, opening + 1):
            continue
        if is_person(period, opening + 1, comma) and not has_name(period, first, opening):
            return Source(opening + 1, comma, "name in apposition before the verb", first)
        found = Source(first, opening, "noun phrase before an aside", first)
        if not first or period.lower[first - 1] != "," or is_person(period, first, opening):
            return found
        nearest = nearest or found  # the noun phrase may itself stand in an aside: look further to the left first
    return nearest


def _aside(period: Period, at: int) -> bool:
    word = period.lower[at]
    return not titles().isdisjoint(period.lower[at : at + 4]) or (
        word in CLAUSE_OPENERS
        or word in words.of_class("determiner", "preposition")
        or word in heads()
        or period.text[at][0].isupper()
        or kind_of(word) in ("ing", "past")
        or word in ("accompanied", "together")
        or word.isdigit()
        or is_adverb(word)
        or word == QUOTED
    )


def _clause_start(period: Period, at: int) -> int:
    while (
        at
        and period.lower[at - 1] not in CLAUSE_OPENERS
        and not (period.lower[at - 1] in PUNCTUATION and period.lower[at - 1] != ",")
        and not is_finite(period, at - 1)
    ):
        at -= 1
    return at


def _office_before(period: Period, opening: int) -> bool:
    """Tell whether an office stands in the clause before a comma, so that a person behind the comma is its holder."""
    first = _clause_start(period, opening)
    return any(word in titles() for word in period.lower[first:opening]) and (
        period.lower[first] not in words.of_class("preposition")
    )
