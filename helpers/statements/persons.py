"""Which words name a person: offices, honorifics, and capitals that are neither."""

import functools

from helpers import reference, words
from helpers.statements.periods import Period


def names_person(period: Period, first: int, last: int) -> bool:
    """Return whether a source is a person, by an office, an honorific or a name of two words or more."""
    if any(word in offices() or word in heads() for word in period.lower[first:last]):
        return True
    return is_name(period, first, last)


def is_person(period: Period, first: int, last: int) -> bool:
    """Return whether a stretch is a personal name, with offices and honorifics at most before it."""
    if period.lower[first] == "the" and period.lower[first + 1 : first + 2] in (["hon."], ["rt."]):
        first += 1
    while first < last and (period.lower[first] in titles() or period.lower[first] in heads()):
        first += 1
    return is_name(period, first, last)


def is_name(period: Period, first: int, last: int) -> bool:
    """Return whether a stretch is a personal name with at most honorifics: capitals, no article, no "of"."""
    if first >= last or period.lower[first] in words.of_class("determiner", "preposition"):
        return False
    rest = [i for i in range(first, last) if period.lower[i] not in reference.words("honorifics")]
    if not 0 < len(rest) <= 6 or not titles().isdisjoint(period.lower[i] for i in rest):
        return False
    small = words.of_class("particle", "rare_particle")
    return all(period.text[i][0].isupper() or period.lower[i] in small for i in rest)


def has_name(period: Period, first: int, last: int) -> bool:
    """Return whether two capitalised words stand side by side that are no office, honorific or body."""
    plain = [w[0].isupper() and period.lower[i + first] not in titles() for i, w in enumerate(period.text[first:last])]
    return any(plain[i] and (plain[i - 1] or period.lower[first + i - 1] in heads()) for i in range(1, len(plain)))


def is_title(word: str) -> bool:
    """Return whether a word is part of the name of an office or body, or an honorific."""
    return word in titles() or word in reference.words("honorifics")


def names_office(period: Period, first: int, last: int) -> bool:
    """Return whether a word of the name of an office or body stands in a stretch."""
    return not titles().isdisjoint(period.lower[first:last])


def _opens_with_somebody(period: Period, near: list[str], first: int) -> bool:
    """Tell ", the Slovene Minister | adding that Y": a person with an article between a comma and a participle."""
    start = first - near[::-1].index(",")
    opens = start < first and near[start - first] in ("the", "his", "her", "their")
    return opens and names_person(period, start, first)


def names_absolute(period: Period, first: int) -> bool:
    """Return whether somebody is named between ", with" and a participle: ", with the President noting that Y"."""
    near = period.lower[max(0, first - 12) : first]
    if "," in near[1:-1] and near[-1] not in (",", "and", "or") and _opens_with_somebody(period, near, first):
        return True
    at = len(near) - 1 - near[::-1].index("with") if "with" in near else 0
    behind = first - len(near) + at + 1
    somebody = names_person(period, behind, first) or not people().isdisjoint([near[-1], near[-1].removesuffix("s")])
    return at > 0 and near[at - 1] == "," and "," not in near[at:] and somebody


@functools.cache
def titles() -> frozenset[str]:
    """Return the words of the names of offices and bodies: minister, ministry, foreign …"""
    phrases = reference.words("offices") | reference.words("bodies")
    return frozenset(w for phrase in phrases for w in phrase.split()) - {"of", "the", "for"}


@functools.cache
def heads() -> frozenset[str]:
    """Return the words that open the title of a person: Mr, Minister, Deputy …"""
    return reference.words("honorifics") | frozenset(w.split()[0] for w in reference.words("offices"))


@functools.cache
def offices() -> frozenset[str]:
    """Return the words of the names of offices that are longer than three letters."""
    return frozenset(w for phrase in reference.words("offices") for w in phrase.split() if len(w) > 3)


@functools.cache
def countries() -> frozenset[str]:
    """Return the names of countries in small letters."""
    return frozenset(country.lower() for country in reference.words("countries"))


@functools.cache
def people() -> frozenset[str]:
    """Return the nouns for persons and groups: minister, delegation, guests …"""
    groups = frozenset(group.split()[-1] for group in reference.words("groups"))
    return offices() | groups | words.of_class("people")
