"""Where a noun phrase starts and where it ends, seen from a verb beside it."""

import functools

from helpers import reference, words
from helpers.statements.periods import QUOTED, Period
from helpers.statements.persons import heads, titles
from helpers.statements.verbs import is_adverb, is_auxiliary, is_finite, kind_of

# Words that open a clause: a noun phrase to the left of a verb does not reach over them.
CLAUSE_OPENERS = frozenset(
    """that who which whom whose while when whereas because although though if since unless until
    but nor so as where how what whether than""".split()
)
PUNCTUATION = frozenset(
    [",", ";", ":", "—", "–", "-", "(", ")", "[", "]", "…", ".", "?", "!", "•", "/", "“", "”", '"', QUOTED]
)
_TIMES = frozenset("today yesterday earlier later recently also meanwhile then tomorrow now".split())
_OF = frozenset("of".split())


def walk(period: Period, last: int) -> tuple[int, bool]:
    """Walk left from `last` to where its noun phrase starts; tell whether a clause can start there."""
    at, lower = last, period.lower
    while at >= 0:
        word = lower[at]
        if word == ")" and "(" in lower[max(0, at - 12) : at]:
            at = at - 1 - lower[max(0, at - 12) : at][::-1].index("(") - 1
            continue
        if word == QUOTED and 0 < at < last and _names(period, at):
            at -= 1
            continue
        if word in PUNCTUATION or word in CLAUSE_OPENERS:
            break
        if word in ("and", "or"):
            joined = _joined(period, at)
            if joined is None:
                break
            at = joined
            continue
        if (at < last or is_auxiliary(word)) and is_finite(period, at) and not _reduced(period, at):
            if kind_of(word) and at < last and trimmed(period, at + 1, last) == at + 1:
                return at + 1, "bare" in word or _is_saying(word)
            return at + 1, False
        at -= 1
    first = trimmed(period, at + 1, last)
    return first, first <= last and lower[last] not in words.of_class("preposition", "determiner")


def whole_list(period: Period, first: int) -> int:
    """Take "A, B and C" whole: the list goes on to the left over commas while names stand there and no verb."""
    at = first
    while at >= 2 and period.lower[at - 1] == "," and "and" in period.lower[first : first + 25]:
        start = at - 2
        while start >= 0 and period.lower[start] not in PUNCTUATION and period.lower[start] not in CLAUSE_OPENERS:
            if is_finite(period, start) or period.lower[start] in words.of_class("preposition") - _OF - {"for"}:
                return first
            start -= 1
        if not (period.text[at - 2][0].isupper() and period.text[start + 1][0].isupper()):
            return first
        if start >= 0 and period.lower[start] != ",":
            return start + 1 if period.lower[start] in CLAUSE_OPENERS else first
        at = start + 1
        if start < 0:
            return 0
    return first


def phrase_end(period: Period, at: int) -> int:
    """Return the end of a noun phrase that starts at `at`; a preposition goes on it after an office or as "of"."""
    lower, text, n = period.lower, period.text, len(period)
    first = at
    while at < n:
        word = lower[at]
        if (
            word in PUNCTUATION
            and word != "-"
            or word in CLAUSE_OPENERS
            or word in _TIMES
            or word in words.of_class("weekday")
        ):
            break
        if (
            word in words.pronouns(case="subject")
            or word in words.pronouns(case="object")
            and at == first
            and word != "her"
        ):
            return at + 1 if at == first else at
        if word in words.of_class("preposition"):
            if at == first or at + 1 >= n:
                break
            titled = (text[at - 1][0].isupper() or lower[at - 1] in titles()) and (
                text[at + 1][0].isupper() or lower[at + 1] in ("the",)
            )
            if word != "of" and not (word in ("for", "to", "on") and titled and holds_office(period, first, at)):
                break
        elif at > first and _onset(period, at):
            break
        elif word in ("and", "or"):
            if at + 1 >= n or not (text[at + 1][0].isupper() or lower[at + 1] in words.of_class("determiner")):
                break
            if lower[at + 1] in words.of_class("determiner") and not text[at - 1][0].isupper():
                break
        elif (
            at > first
            and text[at][0].islower()
            and (is_finite(period, at) or kind_of(word) == "ing" or is_adverb(word))
        ):
            break
        at += 1
    return at


def _names(period: Period, at: int) -> bool:
    """Tell a quotation that is a name inside a noun phrase, the “Green Steppe” initiative, from speech."""
    before, behind = period.text[at - 1], period.text[at + 1]
    return (
        before[0].isalpha()
        and period.lower[at - 1] not in words.verb_forms()
        and (behind[0].islower() or period.lower[at - 1] in words.of_class("determiner", "preposition"))
    )


def _reduced(period: Period, at: int) -> bool:
    """Tell a participle behind its noun, "the ministers gathered in Riga", from a finite verb."""
    follower = period.lower[at + 1] if at + 1 < len(period) else ""
    return (
        kind_of(period.lower[at]) == "past"
        and at > 0
        and not is_auxiliary(period.lower[at])
        and (follower in words.of_class("preposition") and period.lower[at] not in _past_of_saying())
    )


@functools.cache
def _past_of_saying() -> frozenset[str]:
    return frozenset(
        form
        for row in reference.table("reporting_verbs")
        if "that" in row["frames"].split()
        for form, kind in words.inflect(row["verb"].split()[0], row["forms"]).items()
        if kind == "past"
    )


def _is_saying(word: str) -> bool:
    return word in _past_of_saying()


def _joined(period: Period, conjunction: int) -> int | None:
    """Return where to go on left of "and" if it joins two parts of one subject; None if it joins two clauses."""
    at = conjunction - 1
    while at >= 0 and period.lower[at] not in CLAUSE_OPENERS and period.lower[at] not in PUNCTUATION:
        if is_finite(period, at) and not _reduced(period, at):
            # "said a number of senators and congressmen have": a bare noun opens no clause of its own
            return conjunction - 1 if _bare_noun(period, conjunction + 1) else None
        at -= 1
    if at >= 0 and period.lower[at] in (",",) and at == conjunction - 1:
        return None
    return conjunction - 1


def _bare_noun(period: Period, at: int) -> bool:
    small = words.of_class("determiner", "quantifier", "number") | words.pronouns()
    return at < len(period) and period.text[at][0].islower() and period.lower[at] not in small


def trimmed(period: Period, first: int, last: int) -> int:
    """Cut what stands before the noun phrase itself: adverbs, a date, or an adjunct such as "During the talks"."""
    lower = period.lower
    while first < last and (
        is_adverb(lower[first])
        or lower[first] in _TIMES
        or lower[first] in words.of_class("weekday")
        or lower[first] in ("and", "or", "both")
        and lower[first] != "both"
        or (first == 0 and lower[first].rstrip(".").isdigit())
    ):
        first += 1
    if lower[first] in words.of_class("preposition") and lower[first] not in ("all",):
        return _behind_adjunct(period, first, last)
    return first


def _behind_adjunct(period: Period, first: int, last: int) -> int:
    """Return where the subject starts behind a fronted adjunct without a comma: "In a statement the mayor said"."""
    lower, prepositions = period.lower, words.of_class("preposition")
    determiners = words.of_class("determiner")
    for at in range(last, first, -1):
        onset = (
            lower[at] in determiners
            or lower[at] in words.pronouns(case="subject")
            or (lower[at] in heads() and period.text[at][0].isupper() and not _chained(period, at))
        )
        if onset and lower[at - 1] not in prepositions and lower[at - 1] not in determiners and at - 1 > first:
            return at
    return last + 1


def _chained(period: Period, at: int) -> bool:
    """Tell whether an office word follows another part of the same title: "Prime Minister", "Foreign Minister"."""
    return period.lower[at - 1] in heads() or period.lower[at - 1] in (
        "and",
        "foreign",
        "prime",
        "deputy",
        "first",
    )


def _onset(period: Period, at: int) -> bool:
    """Tell whether a second noun phrase starts here: "told reporters | the talks had begun"."""
    small = words.of_class("determiner") | words.pronouns(case="possessive")
    before = period.lower[at - 1]
    return (
        period.lower[at] in small
        and period.lower[at] not in ("'s", "’s")
        and before not in small
        and (
            before not in words.of_class("preposition", "quantifier", "conjunction")
            and before not in ("and", "all", "both")
        )
    )


def holds_office(period: Period, first: int, at: int) -> bool:
    return any(word in titles() for word in period.lower[first:at])
