"""Contents behind an addressee or a preposition: briefed X on …, urged X to …, thanked X for …."""

from helpers import words
from helpers.statements.clauses import clause_follows
from helpers.statements.cues import Cue
from helpers.statements.found import Content
from helpers.statements.nouns import PUNCTUATION, opens_clause, phrase_end
from helpers.statements.periods import QUOTED, Period
from helpers.statements.persons import is_name, offices, people
from helpers.statements.verbs import is_auxiliary, is_finite

# What one wishes somebody, and the words that may stand before it.
_WISHED_HOW = frozenset("every all continued further much great greater good the new a speedy full lasting and".split())


def with_preposition(period: Period, cue: Cue, at: int) -> Content | None:
    """briefed participants on … · thanked X for … · spoke about …"""
    prepositions, lower = cue.verb.prepositions, period.lower
    if not prepositions:
        return None
    for i in range(at, min(at + 25, len(period) - 1)):
        word = lower[i]
        if (
            word in prepositions
            and not (i > at and word in ("of", "to") and not _addressee_ends(period, at, i))
            and not (
                word in ("for", "on", "in") and i > at and period.text[i - 1][0].isupper() and _in_office(period, at, i)
            )
        ):
            marginal = f"prep:{word}"
            return Content(i + 1, None, marginal, "verb, preposition and topic") if _topic(period, i + 1) else None
        if i > at and is_finite(period, i) or opens_clause(word) or word in (";", ":", ".", QUOTED):
            return None
        if word == "," and not any(lower[j] in prepositions for j in range(i + 1, min(i + 20, len(period)))):
            return None
    return None


def addressed(period: Period, cue: Cue, at: int) -> Content | None:
    """told reporters the talks had begun · urged all parties to fulfil … · invited X to visit"""
    frames, lower = cue.verb.frames, period.lower
    if not frames & {"whom", "objto"} or lower[at] in PUNCTUATION - {QUOTED}:
        return None
    if "objto" in frames:
        for i in range(at + 1, min(at + 30, len(period) - 1)):
            if (
                lower[i] == "to"
                and period.text[i + 1][0].islower()
                and lower[i + 1] not in words.of_class("determiner", "preposition", "quantifier")
            ):
                return Content(at, None, "objto", "verb, addressee and infinitive")
            if opens_clause(lower[i]) or lower[i] in (";", ":", ".") or is_auxiliary(lower[i]):
                break
        if cue.verb.lemma in ("invite", "urge") and lower[at] not in words.of_class("preposition"):
            return Content(at, None, "objto", "verb and addressee")
    if "whom" in frames and "bare" in frames:
        end = phrase_end(period, at)
        if at < end < len(period) and clause_follows(period, end):
            return Content(end, None, "bare", "clause without “that” behind an addressee")
    return None


def wished(period: Period, cue: Cue, at: int) -> Content | None:
    """wished Ambassador Lee every success · wished the people of X peace and prosperity"""
    if cue.verb.lemma != "wish":
        return None
    for i in range(at + 1, min(at + 16, len(period))):
        if period.lower[i] in words.of_class("wish"):
            first = i
            while first - 1 > at and period.lower[first - 1] in _WISHED_HOW:
                first -= 1
            return Content(first, None, "noun", "verb, addressee and what is wished")
        if period.lower[i] in PUNCTUATION or is_auxiliary(period.lower[i]):
            return None
    return None


def greets(period: Period, cue: Cue, at: int) -> bool:
    """Tell "welcomed the President to Canberra" from "welcomed the President's visit": greeting a person is an act."""
    if cue.verb.lemma not in ("welcome", "greet", "receive", "call on", "call upon"):
        return False
    end = phrase_end(period, at)
    heads = period.lower[at:end]
    cut = next((i for i, word in enumerate(heads) if word in ("of", "for", "to") and i), len(heads))
    head = heads[cut - 1] if cut else ""
    if "'s" in heads or "’s" in heads:
        return False
    return head in people() or is_name(period, at, end)


def _in_office(period: Period, first: int, preposition: int) -> bool:
    """Tell whether a preposition belongs to an office: "Minister for Foreign Affairs"."""
    follower = period.text[preposition + 1] if preposition + 1 < len(period) else ""
    possessed = period.lower[preposition + 2 : preposition + 3] in (["'s"], ["’s"])  # for Oman's mediation
    return (
        follower[:1].isupper()
        and not possessed
        and any(w in offices() for w in period.lower[max(first, preposition - 3) : preposition])
    )


def _addressee_ends(period: Period, at: int, i: int) -> bool:
    """An "of" ends an addressee where no name follows: "informed the envoy of his", not "informed the Minister of Trade"."""
    behind = period.text[i + 1 : i + 3]
    capital = behind and (behind[0][0].isupper() or behind[0].lower() in ("the", "state") and behind[-1][0].isupper())
    possessed = period.lower[i + 2 : i + 3] in (["'s"], ["’s"])
    return not capital or possessed or period.lower[i - 1] in words.pronouns(case="object")


def _topic(period: Period, at: int) -> bool:
    """Tell a topic from a time: "spoke on trade", "spoke on Wednesday"."""
    if at >= len(period) or period.lower[at] in PUNCTUATION - {QUOTED} or period.lower[at].isdigit():
        return False
    return period.lower[at] not in words.of_class("weekday", "month") and period.lower[at] not in (
        "background",
        "condition",
        "behalf",
    )
