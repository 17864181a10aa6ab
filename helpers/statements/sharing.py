"""Whose act a verb without a subject of its own is: "stressed A and expressed B", "…, noting that C"."""

from helpers.statements.cues import Cue
from helpers.statements.found import Found
from helpers.statements.periods import QUOTED, Period
from helpers.statements.spans import outermost
from helpers.statements.subjects import Source, ending_at, main
from helpers.statements.verbs import is_adverb, is_auxiliary, is_finite, kind_of


def shared(period: Period, cue: Cue, found: list[Found]) -> Source | None:
    """Return the subject that a second verb shares with the one before: "stressed A and expressed B"."""
    before = period.lower[cue.first - 1] if cue.first else ""
    if before not in ("and", "but", ",", "or", "also", "then", ")", "then", "well") and before != QUOTED:
        return None
    outer = [
        f
        for f in found
        if f.inside is None and f.subject and f.at < cue.at and f.frame != "first" and f.subject.first < cue.at
    ]
    outer = outermost(period, outer)
    if outer:
        nearest = max(outer, key=lambda item: (item.own, item.at))
        return nearest.subject._replace(rule="shares its subject with the verb before")
    source = main(period, cue.first)
    return source._replace(rule="shares the subject of the main clause") if source else None


def controller(period: Period, cue: Cue, found: list[Found]) -> tuple[Source | None, int]:
    """Return whose act a participle is, "…, noting that" and "Welcoming the plan, he thanked …", and where it ends at most."""
    fronted = kind_of(period.lower[0]) == "ing" or cue.first <= 1
    outer = outermost(period, [f for f in found if f.subject and f.at < cue.at])
    if outer:
        before = max(outer, key=lambda f: (f.own, f.at)).subject
        return before._replace(rule="participle: subject of the statement before it"), len(period)
    source = None if fronted else main(period, cue.first)
    if source:
        return source._replace(rule="participle: subject of the main clause"), len(period)
    if cue.first > 1 and period.lower[cue.first - 1] == ",":  # "Secretary X, agreeing with the plan, stressed …"
        beside = ending_at(period, cue.first - 2)
        closing = next(
            (
                i
                for i in range(cue.after, len(period) - 1)
                if period.lower[i] == "," and (is_finite(period, i + 1) or is_adverb(period.lower[i + 1]))
            ),
            None,
        )
        if beside and closing:
            return beside._replace(rule="participle behind its subject"), closing
    for i in range(cue.after, len(period)):
        if period.lower[i] == "," and i + 1 < len(period):
            for j in range(i + 2, min(i + 25, len(period))):
                if is_finite(period, j):
                    at = j
                    while at > i + 1 and (is_adverb(period.lower[at - 1]) or is_auxiliary(period.lower[at - 1])):
                        at -= 1
                    follower = ending_at(period, at - 1)
                    if follower and follower.open == i + 1:
                        return follower._replace(rule="participle: subject of the main clause behind it"), i
                    break
    return None, len(period)
