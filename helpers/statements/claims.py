"""Attributions by a noun, in articles: X's claim that Y, his promise to Y, opposition to Y, the advice of X that Y."""

import functools
from typing import NamedTuple

from helpers import reference, words
from helpers.statements.clauses import clause_follows
from helpers.statements.found import Found, offsets
from helpers.statements.nouns import PUNCTUATION, opens_clause, phrase_end, trimmed, walk
from helpers.statements.periods import QUOTED, Period
from helpers.statements.reported import WH
from helpers.statements.subjects import Source, ending_at
from helpers.statements.verbs import APOSTROPHE_S, HAVE, group_start, is_auxiliary, is_finite

# How many words may stand between the owner and the noun: "his oft-repeated and false claim".
_OWNER_REACH = 5
_POSSESSIVES = words.pronouns(case="possessive")
# Words over which the owner of a noun does not reach.
_NOT_INSIDE = words.of_class("determiner", "preposition", "conjunction")
_BEFORE_OWNER = ("by", "from", "among", "of")
# A noun phrase behind one of these opens its clause, so that the verb of the clause follows its complement.
_BEFORE_CLAUSE = ("that", "and", "but", ";", QUOTED)
_PREPOSITIONS = words.of_class("preposition")


class Claim(NamedTuple):
    """A noun that says, wants or judges, with what may follow it: where its owner is named, and where nobody is."""

    lemma: str
    noun_class: str
    owned: frozenset[str]
    free: frozenset[str]


def read(period: Period, verbs: set[int]) -> list[Found]:
    """Return what nouns of saying, wanting and judging attribute; in official releases they need a verb beside them.

    `verbs` are the places of the verbs of reporting, so that "she fears that" is read only once.
    """
    if not period.news:
        return []
    known, out = _claims(), []
    for i in words.places(known, period.lower[:-2]):
        if i not in verbs and (i == 0 or period.text[i][0].islower()):
            item = _attributed(period, i, known[period.lower[i]])
            if item:
                out.append(item)
    return out


def _attributed(period: Period, i: int, noun: Claim) -> Found | None:
    """Return the statement of a noun with its owner; without an owner fewer complements count."""
    owner, left = _owner(period, i)
    behind = None if owner else _owner_behind(period, i + 1)
    content = _content(period, behind.last, noun.owned) if behind else None
    if content is None:
        behind = None
        content = _content(period, i + 1, noun.owned if owner else noun.free)
    told = _told(period, i + 1) if owner and content is None else None
    if not content and not told:
        return None
    frame, first = content or told
    last = len(period) if told else _end(period, first, frame, left)
    source = owner or behind or _subject(period, left)
    rule = "noun, preposition and topic" if frame.startswith("prep:") else "noun and what it says"
    item = Found(period, i, left, period.starts[i], period.ends[i], noun.lemma, noun.noun_class, "core", frame,
                 rule, first, last, subject=source)
    if source:
        item.source, item.source_rule = offsets(period, source), source.rule
    return item


def _subject(period: Period, left: int) -> Source | None:
    """Return the subject of the verb before the noun, but for forms of be: X stirred anger with a claim that Y."""
    for at in range(left - 1, 0, -1):
        word = period.lower[at]
        if word in PUNCTUATION or opens_clause(word) or word in _PREPOSITIONS and word != "with":
            return None
        if is_finite(period, at):
            acts = word in HAVE or not is_auxiliary(word)
            return ending_at(period, group_start(period, at) - 1) if acts else None
    return None


def _told(period: Period, at: int) -> tuple[str, int] | None:
    """Return what is told of a noun with a verb between: his view is that Y, her plan was to Y."""
    if at + 2 >= len(period) or period.lower[at] not in ("is", "was", "remains"):
        return None
    word = period.lower[at + 1]
    if word == "that":
        return "that", at + 2
    if word == "to" and period.lower[at + 2] in words.verb_bases():
        return "to", at + 1
    return ("wh", at + 1) if word in WH else None


def _content(period: Period, at: int, complements: frozenset[str]) -> tuple[str, int] | None:
    """Return the frame and the first word of what a noun says."""
    if at + 1 >= len(period):
        return None
    word, follower = period.lower[at], period.lower[at + 1]
    if word == "that" and "that" in complements:
        relative = is_finite(period, at + 1)  # a claim that fell flat
        return ("that", at + 1) if follower == QUOTED or not relative and clause_follows(period, at + 1) else None
    if word == "to" and "to" in complements and follower in words.verb_bases():
        return "to", at
    if f"prep:{word}" in complements:
        if follower in WH:
            return "wh", at + 1
        if word == "to" and follower in words.verb_bases() or follower in PUNCTUATION - {QUOTED}:
            return None
        return f"prep:{word}", at + 1
    if "bare" in complements and word in words.pronouns(case="subject") and clause_follows(period, at):
        return "bare", at
    return None


def _end(period: Period, first: int, frame: str, left: int) -> int:
    """Return where the complement of a noun ends: a topic at a mark, and all before the verb of the noun itself."""
    topic, verbs = frame.startswith("prep:"), frame in ("that", "wh", "bare")
    bounded = topic or left == 0 or period.lower[left - 1] in _BEFORE_CLAUSE or opens_clause(period.lower[left - 1])
    for at in range(first, len(period) if bounded else first):
        word = period.lower[at]
        if topic and word in PUNCTUATION and word != QUOTED:
            return at
        if at == first:
            continue
        if word in WH or word in ("that", "which"):
            verbs += 1  # a clause inside, with a verb of its own
        elif is_finite(period, at) and not is_auxiliary(period.lower[at - 1]):
            if not verbs:
                return at
            verbs -= 1
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
        if word in words.of_class("determiner"):
            return None, at
        if not word.isalpha() and "-" not in word or word in _NOT_INSIDE:
            return None, at + 1
    return None, i


def _owner_behind(period: Period, at: int) -> Source | None:
    """Return whose claim it is behind the noun: the advice of X that Y, criticism from X about Y."""
    if period.lower[at] not in _BEFORE_OWNER or at + 2 >= len(period):
        return None
    last = phrase_end(period, at + 1)
    return Source(at + 1, last, "owner behind the noun", at + 1) if at + 1 < last < len(period) - 1 else None


@functools.cache
def _claims() -> dict[str, Claim]:
    """Return each noun of `claim_nouns.csv`, singular and plural, with what may follow it."""
    found: dict[str, Claim] = {}
    for row in reference.table("claim_nouns"):
        noun = row["noun"]
        claim = Claim(noun, row["class"], frozenset(row["owned"].split()), frozenset(row["free"].split()))
        plural = noun[:-1] + "ies" if noun.endswith("y") else noun + "s"
        found.update({noun: claim, plural: claim})
    return found
