"""Attributions by a noun, in articles: X's claim that Y, his promise to Y, concern that Y."""

from helpers import words
from helpers.statements.clauses import clause_follows
from helpers.statements.found import Found, offsets
from helpers.statements.lexicon import Noun, nouns
from helpers.statements.nouns import PUNCTUATION, trimmed, walk
from helpers.statements.periods import QUOTED, Period
from helpers.statements.subjects import Source
from helpers.statements.verbs import APOSTROPHE_S, is_finite

# How many words may stand between the owner and the noun: "his oft-repeated and false claim".
_OWNER_REACH = 5
_POSSESSIVES = words.pronouns(case="possessive")
# Words over which the owner of a noun does not reach.
_NOT_INSIDE = words.of_class("determiner", "preposition", "conjunction")
# Classes of nouns whose "that" opens what they say, not a relative clause.
_JUDGING = ("evaluate", "distance")
_PROPOSITIONAL = ("assert", "distance", "believe", "evaluate")


def read(period: Period, verbs: set[int]) -> list[Found]:
    """Return what nouns of saying, wanting and judging attribute; in official releases they need a verb beside them.

    `verbs` are the places of the verbs of reporting, so that "she fears that" is read only once.
    """
    if not period.news:
        return []
    known, out = nouns(), []
    if known.keys().isdisjoint(period.lower):
        return []
    for i, word in enumerate(period.lower[:-2]):
        noun = known.get(word)
        if noun is not None and i not in verbs and (i == 0 or period.text[i][0].islower()):
            item = _attributed(period, i, noun)
            if item:
                out.append(item)
    return out


def _attributed(period: Period, i: int, noun: Noun) -> Found | None:
    """Return the statement of a noun with its owner; without an owner only a clause with "that" counts."""
    owner, left = _owner(period, i)
    content = _content(period, i + 1, noun, owner is not None)
    if content is None or owner is None and content[0] == "that" and noun.noun_class not in _PROPOSITIONAL:
        return None  # "the proposal that he backed" is no proposal that something be done
    frame, first = content
    last, rule = len(period), "noun and what it says"
    if frame.startswith("prep:"):
        last, rule = _topic_end(period, first), "noun, preposition and topic" + " owned" * (owner is not None)
    item = Found(period, i, left, period.starts[i], period.ends[i], noun.lemma, noun.noun_class, "core", frame,
                 rule, first, last, subject=owner)
    if owner:
        item.source, item.source_rule = offsets(period, owner), owner.rule
    return item


def _content(period: Period, at: int, noun: Noun, owned: bool) -> tuple[str, int] | None:
    """Return the frame and the first word of what a noun says."""
    word = period.lower[at]
    if word == "that" and "that" in noun.complements:
        follows = period.lower[at + 1] == QUOTED or clause_follows(period, at + 1)
        return ("that", at + 1) if follows else None
    if owned and word == "to" and "to" in noun.complements and period.lower[at + 1] in words.verb_bases():
        return "to", at
    if word in noun.prepositions and _judges(noun, word) and period.lower[at + 1] not in PUNCTUATION - {QUOTED}:
        return f"prep:{word}", at + 1
    return None


def _judges(noun: Noun, preposition: str) -> bool:
    """Tell "criticism of X", "calls for X", "worries about X" from "a response to X" and "the issue of X"."""
    asked = noun.noun_class == "direct" and preposition == "for"
    return noun.noun_class in _JUDGING or preposition == "about" or asked


def _topic_end(period: Period, first: int) -> int:
    """Return where the topic behind a noun and its preposition ends: at a mark or before the verb of the clause."""
    for at in range(first, len(period)):
        if period.lower[at] in PUNCTUATION and period.lower[at] != QUOTED or at > first and is_finite(period, at):
            return at
    return len(period)


def _owner(period: Period, i: int) -> tuple[Source | None, int]:
    """Return whose claim it is, "X's" or "his", and where the noun phrase starts."""
    for at in range(i - 1, max(i - 1 - _OWNER_REACH, -1), -1):
        word = period.lower[at]
        if word in APOSTROPHE_S and at:
            first, clean = walk(period, at - 1)
            first = trimmed(period, first, at - 1) if clean else at - 1
            return Source(first, at, "owner of the noun", first), first
        if word == "her" or word in _POSSESSIVES:
            return Source(at, at + 1, "owner of the noun", at), at
        if not word.isalpha() or word in _NOT_INSIDE:
            return None, at + 1
    return None, i
