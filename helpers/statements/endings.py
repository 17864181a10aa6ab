"""Where contents end in articles, which add much to what somebody judges: "backed Ms Lee | in May", "| - for now"."""

from helpers import words
from helpers.statements.found import Found
from helpers.statements.nouns import opens_clause
from helpers.statements.periods import WITH_COMMA, Period
from helpers.statements.verbs import APOSTROPHE_S, is_finite, kind_of

_CLAUSES = ("that", "wh", "colon", "objto", "bare")
_OBJECTS = words.pronouns(case="object") | {"it", "this"}
# What begins something else behind a pronoun that is judged: "praised him | on Monday", not "praised him for".
_BEHIND_PRONOUN = words.of_class("preposition", "weekday", "subordinator") | {","}
_BEHIND_PRONOUN -= frozenset("as for of to from with into against".split())
# Words behind a comma that add something to the thing just named, or say something else.
_ADDED = frozenset("which who whom whose a an but".split())
_MARKS = frozenset([",", "when", "during", "until", "by", "because", "before", "after"])
_DASHES = frozenset(["—", "–", "-", "--"])
# What stands behind a name that is judged and no longer belongs to it: "backed Ms Lee | in May".
_BEHIND_NAME = frozenset("in on at until before after by during because while since who which when but".split())


def end_in_article(period: Period, item: Found, end: int) -> int | None:
    """Return where a content ends in an article, or None: "praised him | on Monday", "backed it | - for now"."""
    dash = _lone_dash(period, item.first, end)
    end = dash or end
    if item.frame in _CLAUSES:
        return dash
    first, lower = item.first, period.lower
    if lower[first] in _OBJECTS and first + 1 < end and lower[first + 1] in _BEHIND_PRONOUN:
        return first + 1
    if item.frame == "noun" and (named := _behind_name(period, first, end)):
        return named
    closed = next((i + 1 for i in range(first, end - 1) if period.text[i] == WITH_COMMA), None)
    marks = (i for i in range(first + 1, closed or end - 1) if lower[i] in _MARKS)
    return next((i for i in marks if _goes_on(period, i)), closed or dash)


def _lone_dash(period: Period, first: int, end: int) -> int | None:
    """Return where a dash stands that nothing closes: "would vote for it | - at least this year"."""
    dashes = [i for i in range(first + 1, end - 1) if period.lower[i] in _DASHES and _is_free(period, i)]
    return dashes[0] if len(dashes) == 1 else None


def _is_free(period: Period, i: int) -> bool:
    """Tell a dash between two spaces from a hyphen in a name."""
    between = period.ends[i - 1] < period.starts[i] and period.ends[i] < period.starts[i + 1]
    return between or period.lower[i] in ("—", "–")


def _behind_name(period: Period, first: int, end: int) -> int | None:
    """Return where a name ends that is judged, if what follows is said of something else: "backed Ms Lee | in May"."""
    at = first
    while at < end and (period.text[at][0].isupper() or at > first and period.text[at] == "."):
        at += 1
    if at == first or at >= end or period.lower[at] in APOSTROPHE_S:
        return None
    if period.lower[at] in _BEHIND_NAME or is_finite(period, at):
        return at
    lists = period.lower[at] == "," and "and" in period.lower[at : at + 10]
    return at if period.lower[at] == "," and not lists else None


def _goes_on(period: Period, i: int) -> bool:
    """Tell what an article adds to a thing it names: ", which", ", a former minister", "when", "by naming"."""
    word, follower = period.lower[i], period.lower[i + 1]
    if word in ("when", "during", "until", "because"):
        return True
    if word in ("by", "before", "after"):
        return kind_of(follower) == "ing" or word != "by" and opens_clause(follower)
    return word == "," and follower in _ADDED
