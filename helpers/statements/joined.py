"""Verbs whose form or place depends on who else is named: joined X in condemning Y, A and B share Y, we continue."""

from helpers import words
from helpers.statements.nouns import is_plural
from helpers.statements.periods import Period
from helpers.statements.verbs import group_start, is_auxiliary, kind_of

# "joined the Foreign Ministers of the other member states in calling for": so far may "joined" stand before "in".
_REACH = 14
_TIMES = frozenset("moment minute hour day week month year days weeks months years".split())
_CONTEXTS = frozenset("regard regards respect connection context vein spirit end effect".split())
_JOINING = frozenset(["join", "joins", "joined"])
# Behind these words a base form is in the present: "we continue", "and continue".
_BEFORE_BASE = frozenset(["", "i", "we", "they", "you", "who", "and", "but", ",", "all", "both"])
_HINDERING = words.of_class("modal", "negation") | {"be", "been", "was", "were", "is", "are"}


def joined(period: Period, at: int) -> int | None:
    """Return where the verb group of "joined" starts in "joined the President in | condemning", with "in" at `at`.

    Who joins others in saying something says it; who was joined, or may join, does not.
    """
    for i in range(at - 1, max(at - _REACH, -1), -1):
        if period.lower[i] in _JOINING:
            first = group_start(period, i)
            return first if first and _joins(period, first, i) else None
        if is_auxiliary(period.lower[i]) or not period.lower[i][0].isalnum() and period.lower[i] != ",":
            return None
    return None


def behind_context(period: Period, at: int) -> int:
    """Return where "in this regard" starts that ends before word `at`, or `at`: it stands between subject and verb."""
    if at > 3 and period.lower[at - 1] in _CONTEXTS and period.lower[at - 2] in ("this", "that"):
        return at - 3 if period.lower[at - 3] in ("in", "to", "with") else at
    if at > 2 and period.lower[at - 1] in words.of_class("weekday") and period.lower[at - 2] == "on":
        return at - 2  # , on Monday called for
    if at > 3 and period.lower[at - 1] in ("earlier", "before", "later") and period.lower[at - 2] in _TIMES:
        return at - 3  # had a day earlier described
    return at


def list_mark(period: Period, last: int) -> int | None:
    """Return where "(a)", "(ii)" or "1)" before a verb starts: it counts parts and is no part of the subject."""
    mark = period.text[last - 1] if last else ""
    counts = mark.isdigit() or len(mark) == 1 and mark.islower() or mark and set(mark) <= set("ivx")
    opened = last > 1 and period.lower[last - 2] == "("
    before = period.lower[last - 2] if last > 1 else ":"
    return (last - 2 if opened else last - 1) if counts and (opened or before in (":", ";", "and", ",")) else None


def takes_base(before: str) -> bool:
    """Return whether a base form behind a word is in the present, not "asked that Peru | continue"."""
    return before in _BEFORE_BASE or is_plural(before)


def has_several(period: Period, first: int) -> bool:
    """Return whether two names joined by "and" stand before word `first`: "Finland and Latvia | share the view"."""
    before = period.text[max(0, first - 3) : first]
    joining = before[1:2] == ["and"] or before[1:2] == [","] and period.kind == "headline"
    return len(before) == 3 and joining and before[0][0].isupper() and before[2][0].isupper()


def aside_of_plural(period: Period, closing: int) -> bool:
    """Return whether a plural stands before an aside: "senators, like A and B, say"."""
    opening = next((i for i in range(closing - 1, max(closing - 12, 0), -1) if period.lower[i] == ","), 0)
    return opening > 0 and closing - opening > 1 and is_plural(period.lower[opening - 1])


def plural_head(period: Period, first: int) -> bool:
    """Return whether a plural and a preposition stand before a verb: "advocates within the party | cite it"."""
    for at in range(first - 2, max(first - 9, -1), -1):
        word = period.lower[at]
        if word in words.of_class("preposition") and word != "to":
            if at and is_plural(period.lower[at - 1]):
                return True
        elif not word.isalpha() or is_auxiliary(word) or kind_of(word) or word == "to":
            return False
    return False


def _joins(period: Period, first: int, verb: int) -> bool:
    return period.lower[first - 1] != "to" and _HINDERING.isdisjoint(period.lower[first:verb])
