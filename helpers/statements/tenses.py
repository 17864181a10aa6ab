"""The tense of cues: who tells something in the past goes on in the past himself."""

from helpers.statements.found import Found
from helpers.statements.periods import Period
from helpers.statements.verbs import HAVE, kind_of

_PRESENT_PERFECT = frozenset(["has", "have"])


def in_past(period: Period, item: Found) -> bool:
    """Return whether a cue tells in the past: "said", not "has said"."""
    return kind_of(period.lower[item.at]) == "past" and HAVE.isdisjoint(period.lower[max(0, item.at - 3) : item.at])


def in_present(period: Period, item: Found) -> bool:
    """Return whether a cue is in the present: "regards" in "said that A was rich and regards B as a friend"."""
    if kind_of(period.lower[item.at]) == "past":
        return not _PRESENT_PERFECT.isdisjoint(period.lower[max(item.left, item.at - 3) : item.at])
    return kind_of(period.lower[item.at]) == "s"
