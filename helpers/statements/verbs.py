"""Which words are verbs, auxiliaries and adverbs here, as far as form and neighbours show."""

import functools

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
    return word in words.of_class("adverb") or (
        word.endswith("ly") and len(word) > 4 and word not in _NOT_ADVERBS
    )


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
    kind = forms().get(word)
    if kind is None or kind == "ing" or period.text[i][0].isupper():
        return False
    if before in words.of_class("determiner", "preposition", "quantifier") and before not in (
        "that",
        "this",
        "these",
    ):
        return False
    if kind == "past":
        follower = period.lower[i + 1] if i + 1 < len(period) else ""
        return follower != "by" and before not in ("'s", "’s")
    if kind == "s":
        return before not in ("'s", "’s") and not before.endswith(("al", "ic", "ive", "ary", "ous", "ent"))
    return before in ("we", "i", "they", "you", "who") or (
        before.endswith("s") and word not in _nounlike() and before not in ("'s", "’s")
    )


@functools.cache
def forms() -> dict[str, str]:
    return words.verb_forms()


@functools.cache
def _nounlike() -> frozenset[str]:
    rows = reference.table("reporting_verbs")
    return frozenset(row["verb"].split()[0] for row in rows if "noun-too" in row["flags"].split())
