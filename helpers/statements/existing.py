"""Stances of a meeting without a source: there was broad agreement that Y, there was consensus on Y."""

from helpers import words
from helpers.statements.clauses import clause_follows
from helpers.statements.found import Found
from helpers.statements.lexicon import nouns
from helpers.statements.nouns import PUNCTUATION
from helpers.statements.periods import Period
from helpers.statements.verbs import is_adverb

# "there was a very broad and growing | consensus": so far behind its verb the noun may stand.
_REACH = 6
# Present and future forms tell a state of things, or a hope: "there is concern in the markets".
_BE = (["was"], ["were"], ["has", "been"], ["had", "been"])
_NONE = frozenset(["no", "little", "not", "without", "scant", "hardly"])
# Behind these nouns a preposition opens what all agree on; behind "concern about" the topic of anybody.
_AGREEING = frozenset(["agreement", "consensus", "convergence", "unanimity"])


def read(period: Period) -> list[Found]:
    """Return what “there was agreement that Y” and “there was consensus on Y” report, of nobody in particular."""
    if "there" not in period.lower:
        return []
    return [item for at, word in enumerate(period.lower) if word == "there" and (item := _existing(period, at))]


def _existing(period: Period, there: int) -> Found | None:
    """Return the statement that opens at "there", if a noun of agreeing or thinking stands behind its verb."""
    be = next((len(form) for form in _BE if period.lower[there + 1 : there + 1 + len(form)] == form), 0)
    first = there + 1 + be
    for at in range(first, min(first + _REACH, len(period) - 2)) if be else ():
        word = period.lower[at]
        if word in _NONE or word in PUNCTUATION or word in words.of_class("preposition"):
            return None
        if word in words.of_class("shared_stance"):
            return _attributed(period, there, at)
    return None


def _attributed(period: Period, there: int, at: int) -> Found | None:
    """Return the noun with its clause, or with its topic behind "on"; "of views" may stand between."""
    noun, behind = nouns().get(period.lower[at]), at + 1
    if period.lower[behind : behind + 2] in (["of", "views"], ["of", "opinion"], ["among", "delegations"]):
        behind += 2
    while behind < len(period) and is_adverb(period.lower[behind]):
        behind += 1
    if noun is None or behind + 1 >= len(period):
        return None
    frame = {"that": "that", "on": "prep:on", "about": "prep:about"}.get(period.lower[behind])
    if frame is None or frame != "that" and period.lower[at] not in _AGREEING:
        return None
    if frame == "that" and not clause_follows(period, behind + 1):
        return None
    return Found(period, at, there, period.starts[at], period.ends[at], noun.lemma, noun.noun_class, "core", frame,
                 "“there was”, a noun and what it says", behind + 1, len(period))
