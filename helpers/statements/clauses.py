"""Whether a clause follows, and what may stand between a verb and its complement."""

from helpers import words
from helpers.statements.lexicon import stance_nouns
from helpers.statements.periods import QUOTED, Period
from helpers.statements.verbs import is_adverb, is_auxiliary, is_finite


def clause_follows(period: Period, at: int, reach: int = 25) -> bool:
    """Tell whether a clause starts at `at`: a noun phrase, then a finite verb before the next mark."""
    lower = period.lower
    if at >= len(period) or lower[at] in words.of_class("conjunction"):
        return False
    if lower[at] in ("he", "she", "they", "we", "i", "it") and lower[at + 1 : at + 2] and lower[at + 1].isalpha():
        return lower[at + 1] not in words.of_class("preposition", "conjunction")
    aside, wanted = _aside_end(period, at, reach), 1
    for i in range(at + 1, min(at + reach, len(period))):
        if aside and aside[0] <= i <= aside[1]:
            continue
        if lower[i] in (";", ":", QUOTED, ",") or lower[i] in ("whose", "where", "when"):
            return False
        if lower[i] in ("who", "which", "that"):
            wanted += 1  # the first verb behind it is the one of the relative clause
        elif is_finite(period, i) and not is_auxiliary(lower[i - 1]):
            wanted -= 1
        if not wanted:
            return (
                lower[i - 1] not in ("and", "but", "or")
                and not is_adverb(lower[i - 1])
                or lower[i - 2] not in ("and", "but", "or")
            )
    return False


def skip_adverbs(period: Period, at: int) -> int:
    while (
        at < len(period)
        and (is_adverb(period.lower[at]) or period.lower[at] in ("again", "too", "once"))
        and period.lower[at] not in ("further", "more", "early")  # behind a verb they open a noun phrase
    ):
        at += 1
    return at


def skip_manner(period: Period, at: int) -> int:
    """Skip "in strong terms", "in the strongest words", "in principle", "with satisfaction"."""
    if period.lower[at : at + 1] == ["with"]:
        for i in range(at + 1, min(at + 4, len(period))):
            if period.lower[i] in stance_nouns():
                return i + 1
        return at
    if period.lower[at : at + 1] != ["in"]:
        return at
    for i in range(at + 1, min(at + 5, len(period))):
        if period.lower[i] in (
            "terms",
            "words",
            "language",
            "principle",
            "detail",
            "manner",
            "particular",
            "general",
        ):
            return i + 1
    return at


def _aside_end(period: Period, at: int, reach: int) -> tuple[int, int] | None:
    """Return a short aside between two commas, "the Philippines, represented by X, is"."""
    commas = [i for i in range(at + 1, min(at + reach, len(period))) if period.lower[i] == ","]
    if len(commas) < 2 or commas[1] - commas[0] > 9 or commas[1] + 1 >= len(period):
        return None
    return (commas[0], commas[1]) if is_finite(period, commas[1] + 1) else None
