"""Which words name a person: offices, honorifics, and capitals that are neither."""

import functools

from helpers import reference, words
from helpers.statements.periods import Period


def names_person(period: Period, first: int, last: int) -> bool:
    """Tell whether a source is a person, by an office, an honorific or a name of two words or more."""
    return any(word in offices() or word in heads() for word in period.lower[first:last]) or (
        is_name(period, first, last)
    )


def is_person(period: Period, first: int, last: int) -> bool:
    """Tell whether a stretch is a personal name, with offices and honorifics at most before it."""
    while first < last and (period.lower[first] in titles() or period.lower[first] in heads()):
        first += 1
    return is_name(period, first, last)


def is_name(period: Period, first: int, last: int) -> bool:
    """Tell whether a stretch is a personal name with at most honorifics: capitals, no article, no "of"."""
    if first >= last or period.lower[first] in words.of_class("determiner", "preposition"):
        return False
    rest = [i for i in range(first, last) if period.lower[i] not in reference.words("honorifics")]
    return (
        0 < len(rest) <= 6
        and all(period.text[i][0].isupper() or period.lower[i] in _particles() for i in rest)
        and not ({period.lower[i] for i in rest} & titles())
    )


def has_name(period: Period, first: int, last: int) -> bool:
    """Tell whether two capitalised words stand side by side that are no office, honorific or body."""
    plain = [w[0].isupper() and period.lower[i + first] not in titles() for i, w in enumerate(period.text[first:last])]
    return any(plain[i] and (plain[i - 1] or period.lower[first + i - 1] in heads()) for i in range(1, len(plain)))


def titled_person(period: Period, first: int) -> bool:
    return period.lower[first] in titles() or period.lower[first] in reference.words("honorifics")


@functools.cache
def titles() -> frozenset[str]:
    return frozenset(
        w
        for phrase in reference.words("offices") | reference.words("bodies")
        for w in phrase.split()
        if w not in ("of", "the", "for")
    )


@functools.cache
def heads() -> frozenset[str]:
    return reference.words("honorifics") | frozenset(w.split()[0] for w in reference.words("offices"))


@functools.cache
def offices() -> frozenset[str]:
    return frozenset(w for phrase in reference.words("offices") for w in phrase.split() if len(w) > 3)


@functools.cache
def people() -> frozenset[str]:
    rows = reference.table("groups")
    return (
        offices()
        | frozenset(row["group"].lower().split()[-1] for row in rows)
        | frozenset("guest guests delegation delegations counterpart participants everyone audience".split())
    )


@functools.cache
def _particles() -> frozenset[str]:
    return frozenset(
        "van von der den de da do dos das del della di du la le bin ibn bint al el af av zu zur ter ten y e i".split()
    )
