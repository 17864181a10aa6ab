"""Adjectives that judge: called the visit timely, dismissed as baseless the claim, was heartened to see that Y."""

from helpers import words
from helpers.statements.cues import Cue
from helpers.statements.found import Content
from helpers.statements.nouns import PUNCTUATION, opens_clause
from helpers.statements.periods import QUOTED, Period
from helpers.statements.verbs import is_finite

# Verbs that take an object and an adjective.
_CALLING = frozenset(["call", "consider", "deem", "find", "term"])
_ADJECTIVE_ENDS = ("able", "ible", "ful", "less", "ous", "ive", "imely", "ial", "cal", "nal", "ant", "ent", "tic")
# How far behind its verb the adjective may stand, and the object behind "as" and its adjective.
_REACH, _AS_REACH = 14, 6
_SMALL = words.of_class("determiner", "preposition", "conjunction", "quantifier") | {"and", "or"}
_SENSES = frozenset("see hear learn know find".split())
_CLASSES = ("evaluate", "assert", "believe", "distance")


def called(period: Period, cue: Cue, at: int) -> Content | None:
    """Return the object and its adjective, or "as", the adjective and the object behind it."""
    lower = period.lower
    if lower[at] == "as" and cue.verb.verb_class in _CLASSES:
        return _fronted(period, at)
    if cue.verb.lemma not in _CALLING or lower[at] not in words.of_class("determiner"):
        return None
    for i in range(at + 1, min(at + _REACH, len(period))):
        ends = lower[i] in PUNCTUATION or lower[i] in ("and", "but") or i + 1 == len(period)
        if ends or opens_clause(lower[i]) or is_finite(period, i):
            last = i + (i + 1 == len(period) and lower[i] not in PUNCTUATION)
            apart = last - at > 2 and lower[last - 1].endswith(_ADJECTIVE_ENDS) and lower[last - 2] not in _SMALL
            if apart or lower[i] not in ("and", "but"):
                return Content(at, None, "as", "verb, object and adjective") if apart else None
    return None


def sensed(period: Period, cue: Cue, at: int) -> Content | None:
    """Return what was seen or learned: was heartened to see that Y · was saddened to learn of Y."""
    if period.lower[at] != "to" or at + 2 >= len(period) or period.lower[at + 1] not in _SENSES:
        return None
    first = at + 2
    if cue.verb.verb_class not in ("evaluate", "believe") or "that" not in cue.verb.frames:
        return None
    if period.lower[first] == "that":
        return Content(first + 1, None, "that", "that-clause behind “to see” or “to learn”")
    if period.lower[first] == "of":
        return Content(first + 1, None, "noun", "adjective, “to learn of” and noun phrase")
    return None


def _fronted(period: Period, at: int) -> Content | None:
    """Dismissed as baseless | what had been said · named as a priority | the power line."""
    for i in range(at + 2, min(at + _AS_REACH, len(period) - 1)):
        word, before = period.lower[i], period.lower[i - 1]
        if word in PUNCTUATION or word == QUOTED or is_finite(period, i):
            return None
        if (word in words.of_class("determiner") or word == "what") and before not in _SMALL:
            return Content(at, None, "as", "verb, what something is called and its name")
    return None
