"""Which words are verbs, auxiliaries and adverbs here, as far as form and neighbours show."""

import functools
import re

from helpers import reference, words
from helpers.statements.periods import Period

BE = frozenset("be is are was were been being am 's 're ’s ’re".split())
HAVE = frozenset("have has had having 've ’ve".split())
DO = frozenset("do does did".split())
# Words in -ly that are no adverbs, so that a noun is not skipped on the way to the subject.
_NOT_ADVERBS = frozenset(
    "ally family assembly reply supply monopoly july italy anomaly rally only early likely friendly".split()
)


@functools.lru_cache(maxsize=65536)
def is_adverb(word: str) -> bool:
    """Tell whether a word may stand between a subject and its verb without being either."""
    if word in ("both", "all", "each", "some", "any", "many", "several"):
        return False  # "both leaders", "all parties": a part of the noun phrase
    return word in words.of_class("adverb") or (word.endswith("ly") and len(word) > 4 and word not in _NOT_ADVERBS)


# "said by telephone": not the agent of a passive.
CHANNELS = frozenset("telephone phone email e-mail video letter fax text satellite message post".split())
_NOT_PAST = frozenset("hundred sacred naked indeed agreed-upon kindred".split())
# "he'd", "they're": a subject and its verb in one word.
_CLITIC = re.compile(r"(?:i|you|he|she|it|we|they|there|that|who)['’](?:d|ll|re|ve|m|s)")


def is_auxiliary(word: str) -> bool:
    return word in BE or word in HAVE or word in DO or word in words.of_class("modal")


def is_finite(period: Period, i: int) -> bool:
    """Tell whether word `i` is a finite verb, as far as its form and its neighbours show."""
    word = period.lower[i]
    before = period.lower[i - 1] if i else ""
    if word in ("'s", "’s"):
        return before in words.pronouns(case="subject") or before in ("that", "there", "who")
    if is_auxiliary(word):
        return word not in ("be", "being", "been", "having")
    if _CLITIC.fullmatch(word):
        return True
    kind = kind_of(word)
    if kind is None or kind == "ing" or period.text[i][0].isupper():
        return False
    if before in words.of_class("determiner", "preposition", "quantifier") and before not in (
        "that",
        "this",
        "these",
    ):
        return False
    if kind == "past" and is_adverb(before) and i > 1 and period.lower[i - 2] in words.of_class("determiner"):
        return False  # "the newly elected President"
    if kind == "past":
        follower = period.lower[i + 1] if i + 1 < len(period) else ""
        by_agent = follower == "by" and period.lower[i + 2 : i + 3] and period.lower[i + 2] not in CHANNELS
        return not by_agent and before not in ("'s", "’s")
    if kind == "s":
        return before not in ("'s", "’s") and not before.endswith(("al", "ic", "ive", "ary", "ous", "ent"))
    return before in ("we", "i", "they", "you", "who") or (
        before.endswith("s") and word not in _nounlike() and before not in ("'s", "’s")
    )


def kind_of(word: str) -> str | None:
    """Return the kind of verb form that a word in small letters may be; unknown words in -ed are taken for a past."""
    kind = words.verb_forms().get(word)
    return kind or ("past" if word.endswith("ed") and len(word) > 4 and word not in _NOT_PAST else None)


@functools.cache
def _nounlike() -> frozenset[str]:
    rows = reference.table("reporting_verbs")
    return frozenset(row["verb"].split()[0] for row in rows if "noun-too" in row["flags"].split())
