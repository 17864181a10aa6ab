"""Whose act a verb without a subject of its own is: "stressed A and expressed B", "…, noting that C"."""

from helpers import words
from helpers.statements.cues import Cue
from helpers.statements.found import Found
from helpers.statements.nouns import PUNCTUATION
from helpers.statements.periods import QUOTED, Period
from helpers.statements.persons import names_person, people
from helpers.statements.spans import outermost
from helpers.statements.subjects import Source, ending_at, main, nearest
from helpers.statements.verbs import group_start, is_adverb, is_finite, kind_of

# The rule of "…, the Slovene Minister adding that Y".
ABSOLUTE = "noun phrase of its own before a participle"
_BULLETS = frozenset(["–", "—", "-", "•", "·", "*", ")"])


def shared(period: Period, cue: Cue, found: list[Found]) -> Source | None:
    """Return the subject that a second verb shares with the one before: "stressed A and expressed B"."""
    before = period.lower[cue.first - 1] if cue.first else ""
    if before in _BULLETS and (listed := _before_list(period, cue.first - 1)):
        return listed
    if before not in ("and", "but", ",", "or", "also", "then", ")", "well", QUOTED):
        return None
    earlier = [f for f in _with_subject(found, cue) if f.inside is None and f.frame not in ("first", "according to")]
    subject = _nearest_subject(period, [f for f in earlier if f.subject.first < cue.at])
    if subject:
        return subject._replace(rule="shares its subject with the verb before")
    source = nearest(period, cue.first)
    return source._replace(rule="shares the subject of the verb before") if source else None


def _before_list(period: Period, bullet: int) -> Source | None:
    """Return the subject before the colon of a list in one line: The Ministers: – agreed to Y; – welcomed Z."""
    colon = next((i for i in range(bullet, 0, -1) if period.lower[i] == ":"), 0)
    if not colon or period.lower[bullet - 1] not in (":", ";", ",", "and"):
        return None
    while colon > 1 and is_adverb(period.lower[colon - 1]):
        colon -= 1
    source = ending_at(period, colon - 1)
    return source and source._replace(rule="subject of the line that opens the list")


def controller(period: Period, cue: Cue, found: list[Found]) -> tuple[Source | None, int]:
    """Return whose act a participle is, and where it ends at most.

    "X welcomed the plan, noting that Y" · "Welcoming the plan, X thanked Z" · "X, agreeing with the plan, stressed Y".
    """
    own = _with(period, cue)
    if own:
        return own
    subject = _nearest_subject(period, _with_subject(found, cue))
    if subject:
        return subject._replace(rule="participle: subject of the statement before it"), _inserted_end(period, cue)
    opening = next((i for i, word in enumerate(period.lower) if word[0].isalpha()), 0)
    fronted = kind_of(period.lower[opening]) == "ing" or cue.first <= opening + 1
    source = None if fronted else main(period, cue.first)
    if source and period.news and _waits_for_clause(period, source):
        source = nearest(period, cue.first) or source
    if source:
        return source._replace(rule="participle: subject of the main clause"), len(period)
    return _before_participle(period, cue) or _behind_participle(period, cue) or (None, len(period))


def _waits_for_clause(period: Period, source: Source) -> bool:
    """Tell "after X spoke, Y left" and "it was then that Y left", whose first subject is not that of the sentence."""
    opener = period.lower[source.open - 1] if source.open else ""
    subordinate = opener in words.of_class("subordinator") or opener in ("as", "when", "before", "since", "until", "if")
    return subordinate or period.lower[source.first] in ("it", "there")


def _with(period: Period, cue: Cue) -> tuple[Source, int] | None:
    """Return the subject of an absolute participle: …, with the President | noting that Y."""
    start = cue.first
    while start and period.lower[start - 1] not in PUNCTUATION and period.lower[start - 1] != "with":
        start -= 1
    if start in (0, cue.first) or period.lower[start - 1] not in ("with", ","):
        return None
    rule = ABSOLUTE if period.lower[start - 1] == "," else "noun phrase behind “with”"
    source = Source(start, cue.first, rule, start)
    plural = period.lower[cue.first - 1].removesuffix("s") in people()
    return (source, len(period)) if plural or names_person(period, start, cue.first) else None


def _inserted_end(period: Period, cue: Cue) -> int:
    """Return where a participle ends that stands between "and" and the verb that it joins: "and, noting A, | urged"."""
    if period.lower[max(0, cue.first - 2) : cue.first] not in (["and", ","], ["but", ","]):
        return len(period)
    return next((i for i in _commas(period, cue) if _verb_opens(period, i + 1)), len(period))


def _with_subject(found: list[Found], cue: Cue) -> list[Found]:
    """Return the statements before a cue that have a subject."""
    return [f for f in found if f.subject and f.at < cue.at]


def _nearest_subject(period: Period, found: list[Found]) -> Source | None:
    """Return the subject of the last statement that stands inside no other one; one of its own comes first."""
    last_first = sorted(found, key=lambda item: (item.own, item.at), reverse=True)
    last = next(outermost(period, last_first), None)
    return last.subject if last else None


def _before_participle(period: Period, cue: Cue) -> tuple[Source, int] | None:
    """X, agreeing with the plan, stressed Y."""
    comma = cue.first - 1 - (period.lower[cue.first - 1] in ("while", "when", "by", "in"))
    if comma < 1 or period.lower[comma] != ",":
        return None
    source = ending_at(period, comma - 1)
    closing = next((i for i in _commas(period, cue) if _verb_opens(period, i + 1)), None)
    return (source._replace(rule="participle behind its subject"), closing) if source and closing else None


def _behind_participle(period: Period, cue: Cue) -> tuple[Source, int] | None:
    """Welcoming the plan, X thanked Z."""
    for comma in _commas(period, cue):
        verb = next((i for i in range(comma + 2, min(comma + 25, len(period))) if is_finite(period, i)), None)
        source = None if verb is None else ending_at(period, group_start(period, verb, comma + 1) - 1)
        if source and source.open == comma + 1:
            return source._replace(rule="participle: subject of the main clause behind it"), comma
    return None


def _commas(period: Period, cue: Cue) -> list[int]:
    """Return the commas behind a cue, but for one that ends the period."""
    return [i for i in range(cue.after, len(period) - 1) if period.lower[i] == ","]


def _verb_opens(period: Period, at: int) -> bool:
    return is_finite(period, at) or is_adverb(period.lower[at])
