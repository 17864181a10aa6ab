"""Whether a clause follows, and what may stand between a verb and its complement."""

from helpers import words
from helpers.statements.joined import behind_context
from helpers.statements.lexicon import stance_nouns
from helpers.statements.nouns import PUNCTUATION
from helpers.statements.periods import QUOTED, Period
from helpers.statements.verbs import is_adverb, is_auxiliary, is_finite, kind_of

# What opens a time behind a verb: "said last week".
_CONDITIONS = frozenset("if when while although though unless once because".split())
_TIMES = frozenset("last next late earlier later early".split())
_TIME_NOUNS = frozenset("week month year weekend morning afternoon evening night spring summer autumn fall".split())
# What one says that is no clause: "said a few words of farewell".
_RITUAL = frozenset("word words prayer prayers mass goodbye farewell grace nothing".split())
# "in strong terms", "in principle": how something is said, not what.
_MANNER = frozenset("terms words language principle detail manner particular general".split())


def clause_follows(period: Period, at: int, reach: int = 25) -> bool:
    """Return whether a clause starts at `at`: a noun phrase, then a finite verb before the next mark."""
    lower = period.lower
    if at >= len(period) or lower[at] in words.of_class("conjunction") and lower[at] != "both":
        return False
    if lower[at] in ("he", "she", "they", "we", "i", "it") and lower[at + 1 : at + 2] and lower[at + 1][-1].isalpha():
        return lower[at + 1] not in words.of_class("preposition", "conjunction")
    if is_finite(period, at) and "’" in lower[at] or "'" in lower[at][1:-1] and is_finite(period, at):
        return True  # "he'll", "they're": subject and verb in one
    aside, wanted, relative = _aside(period, at, reach), 1, False
    for i in range(at + 1, min(at + reach, len(period))):
        if i in aside:
            continue
        if lower[i] == QUOTED and _names(period, i):
            continue
        if lower[i] in (";", ":", QUOTED, ",", "whose", "where", "when"):
            return False
        if lower[i] in ("who", "which", "that"):
            relative, wanted = True, wanted + 1  # the first verb behind it is the one of the relative clause
        elif lower[behind_context(period, i) - 1] == "and" and not relative and _goes_on_before(period, i):
            return False  # "the unity of all and tasked ministers with Y"
        elif is_finite(period, i) and not is_auxiliary(lower[i - 1]):
            wanted -= 1
        if not wanted:
            return not _joined_to_verb(period, i)
    return False


def clause_goes_on(period: Period, at: int) -> bool:
    """Return whether a clause starts at `at` whose verb stands far off: "said their friends, most of them rich, were".

    Only for verbs that take no noun phrase: behind "said" a noun can only be the subject of what is said.
    """
    lower, small = period.lower, words.of_class("preposition", "conjunction", "weekday", "time", "month")
    if at >= len(period) or lower[at] in small or lower[at] in PUNCTUATION or is_adverb(lower[at]):
        return False
    if lower[at] in _TIMES or is_auxiliary(lower[at]) and period.text[at][0].islower():
        return False  # "said last week", "that he said was rejected"
    end = next((i for i in range(at + 1, len(period)) if lower[i] in (";", ":", ",", ".")), len(period))
    if not _RITUAL.isdisjoint(lower[at : at + 4]):
        return False
    long = end - at > (2 if period.news else 5)
    if long and lower[at] not in words.of_class("empty_object") and kind_of(lower[at]) != "ing":
        return True  # "said people misunderstand him", "said the same of him"
    return any(lower[i] == QUOTED and lower[i - 1] != "," or is_finite(period, i) for i in range(at + 1, len(period)))


def condition_follows(period: Period, at: int) -> bool:
    """Return whether a clause opens with its condition at `at`: "believe | if they agree, the talks will go on"."""
    if at >= len(period) or period.lower[at] not in _CONDITIONS:
        return False
    comma = next((i for i in range(at + 2, min(at + 25, len(period) - 1)) if period.lower[i] == ","), None)
    return comma is not None and clause_follows(period, at + 1) and clause_follows(period, comma + 1)


def opens_time(period: Period, at: int) -> bool:
    """Return whether a time starts at `at`: "found | last week that", "reported | earlier this month that"."""
    word, *behind = period.lower[at : at + 2] or [""]
    return word in _TIME_NOUNS or word in _TIMES or word == "this" and not _TIME_NOUNS.isdisjoint(behind)


def _names(period: Period, quoted: int) -> bool:
    """Tell the name of the noun behind it: the “Green Steppe” initiative."""
    determined = period.lower[quoted - 1] in words.of_class("determiner") or period.lower[quoted - 1] in ("'s", "’s")
    return determined and quoted + 1 < len(period) and period.text[quoted + 1][0].islower()


def skip_adverbs(period: Period, at: int) -> int:
    """Return where the complement starts behind adverbs: "noted again | that"."""
    while at < len(period) and _is_loose_adverb(period.lower[at]):
        at += 1
    return at


def skip_manner(period: Period, at: int) -> int:
    """Return the place behind "in strong terms", "in the strongest words", "in principle", "with satisfaction"."""
    opening = period.lower[at : at + 1]
    if opening == ["in"] and at + 3 < len(period) and behind_context(period, at + 3) == at:
        return at + 3  # conveyed in this connection an offer
    if opening == ["without"] and not words.of_class("determiner").isdisjoint(period.lower[at + 2 : at + 3]):
        return at + 2  # condemned without reservation the attack
    if opening == ["with"] and not words.of_class("determiner").isdisjoint(period.lower[at + 1 : at + 2]):
        return at  # concurred with the need
    if opening == ["with"]:
        ends, reach = stance_nouns(), 4
    elif opening == ["in"]:
        ends, reach = _MANNER, 5
    else:
        return at
    return next((i + 1 for i in range(at + 1, min(at + reach, len(period))) if period.lower[i] in ends), at)


def skip_aside(period: Period, at: int) -> int:
    """Return the place behind an aside before the object: "condemned, on behalf of the Union, | the attack"."""
    lower = period.lower
    if lower[at : at + 1] != [","] or lower[at + 1 : at + 2] == [","]:
        return at
    closing = next((i for i in range(at + 2, min(at + 14, len(period) - 1)) if lower[i] == ","), None)
    if closing is None or lower[at + 1] not in words.of_class("preposition"):
        return at
    return closing + 1 if lower[closing + 1] in words.of_class("determiner") else at


def _aside(period: Period, at: int, reach: int) -> range:
    """Return the words of a short aside between two commas, "the Philippines, represented by X, is", or none."""
    if period.lower[at + 1 : at + reach].count(",") < 2:
        return range(0)
    commas = [i for i in range(at + 1, min(at + reach, len(period))) if period.lower[i] == ","]
    if commas[1] - commas[0] > 9 or commas[1] + 1 >= len(period):
        return range(0)
    return range(commas[0], commas[1] + 1) if is_finite(period, commas[1] + 1) else range(0)


def _goes_on_before(period: Period, i: int) -> bool:
    """Tell a past behind "and" that goes on the verb before, not "the sick and wounded are", a noun."""
    if kind_of(period.lower[i]) != "past" or is_auxiliary(period.lower[i]) or not is_finite(period, i):
        return False
    return i + 1 >= len(period) or not is_finite(period, i + 1)


def _joined_to_verb(period: Period, i: int) -> bool:
    """Tell a verb that only goes on the one before: "the plan and also thanked"."""
    joining = ("and", "but", "or")
    return period.lower[i - 2] in joining and (period.lower[i - 1] in joining or is_adverb(period.lower[i - 1]))


def _is_loose_adverb(word: str) -> bool:
    if word in ("further", "more", "early"):
        return False  # behind a verb they open a noun phrase
    return is_adverb(word) or word in ("again", "too", "once")
