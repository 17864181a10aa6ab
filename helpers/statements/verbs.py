"""Which words are verbs, auxiliaries and adverbs here, as far as form and neighbours show."""

import functools
import re

from helpers import reference, words
from helpers.statements.periods import Period
from helpers.statements.persons import countries

BE = frozenset("be is are was were been being am 's 're ’s ’re".split())
HAVE = frozenset("have has had having 've ’ve".split())
DO = frozenset("do does did".split())
# The same two signs are a possessive ("Oman's plan") and a short "is" ("he's").
APOSTROPHE_S = ("'s", "’s")
# The end of an adjective: behind it stands a noun, "the financial reports".
_ADJECTIVE_ENDS = ("al", "ic", "ive", "ary", "ous", "ent")
_NOT_PAST = frozenset("hundred sacred naked indeed agreed-upon kindred".split())
# "he'd", "they're": a subject and its verb in one word.
_CLITIC = re.compile(r"(?:i|you|he|she|it|we|they|there|that|who)['’](?:d|ll|re|ve|m|s)")
_AUXILIARIES = BE | HAVE | DO | words.of_class("auxiliary", "modal")
_AUXILIARIES |= {form.replace("'", "’") for form in _AUXILIARIES}
_BEFORE_NOUN = words.of_class("determiner", "preposition", "quantifier")
# People who are asked: "those surveyed | say".
ASKED = frozenset("surveyed polled interviewed questioned canvassed".split())
# Behind a noun that looks like a verb: "reform advocates | say".
SAYING = frozenset("said say believe believed argue argued think insist insisted".split())
# A number of people that needs no noun behind it, what stands before it, and what shows that a verb follows it.
_SOME = frozenset("both all many most some others several few".split())
_EDGES = frozenset([",", ";", "and", "but", "while", "whereas"])
_AFTER_VERB = words.of_class("determiner", "preposition") | words.pronouns(case="object") | {"that", "to"}
# Behind a possessive and a number a form in -s is a plural: "two names".
_NO_VERB_BEHIND = words.of_class("number") | frozenset(APOSTROPHE_S)
_SUBJECTS, _POSSESSIVES = words.pronouns(case="subject"), words.pronouns(case="possessive")


@functools.lru_cache(maxsize=65536)
def is_adverb(word: str) -> bool:
    """Return whether a word may stand between a subject and its verb without being either."""
    if word in ("both", "all", "each", "some", "any", "many", "several"):
        return False  # "both leaders", "all parties": a part of the noun phrase
    if word in words.of_class("adverb"):
        return True
    return word.endswith("ly") and len(word) > 4 and word not in words.of_class("ly_noun")


def is_auxiliary(word: str) -> bool:
    """Return whether a word is a form of be, have or do, or a modal, also with "n't" and with either apostrophe."""
    return word in _AUXILIARIES


def is_finite(period: Period, i: int) -> bool:
    """Return whether word `i` is a finite verb, as far as its form and its neighbours show."""
    word = period.lower[i]
    kind = _finite_kind(word)
    if kind is None:
        return False  # most words: nothing else needs to be asked
    before = period.lower[i - 1] if i else ""
    if kind == "'s":
        return before in _SUBJECTS or before in ("that", "there", "who")
    if kind == "auxiliary":
        return not names_month(period, i)
    if kind == "clitic":
        return True
    if period.text[i][0].isupper() or _asks_for_noun(before) and not (kind == "past" and behind_number(period, i)):
        return False
    if kind == "past":
        return _is_finite_past(period, i, before)
    if kind == "s":
        if i + 1 < len(period) and period.lower[i + 1] in SAYING:
            return False  # tax reform advocates believe
        if i > 1 and period.lower[i - 2] in _POSSESSIVES and word in _nounlike_plural():
            return False  # in his farewell remarks
        return before not in _NO_VERB_BEHIND and not _is_adjective(before)
    return _is_finite_base(word, before)


def behind_number(period: Period, i: int) -> bool:
    """Tell "Many | voiced the hope that" from "both agreed plans": a clause opens with a word for a number."""
    if not i or period.lower[i - 1] not in _SOME or i > 1 and period.lower[i - 2] not in _EDGES:
        return False
    follower = period.lower[i + 1] if i + 1 < len(period) else "."
    return follower in _AFTER_VERB or follower in reference.words("stance_nouns")


def names_month(period: Period, i: int) -> bool:
    """Return whether "May" is the month and "Will" a name: it has a capital inside a sentence."""
    return period.lower[i] in ("may", "will") and i > 0 and period.text[i][0].isupper()


@functools.lru_cache(maxsize=65536)
def kind_of(word: str) -> str | None:
    """Return the kind of verb form that a word in small letters may be; unknown words in -ed are taken for a past."""
    kind = words.verb_forms().get(word)
    return kind or ("past" if word.endswith("ed") and len(word) > 4 and word not in _NOT_PAST else None)


def group_start(period: Period, at: int, least: int = 0) -> int:
    """Return where the verb group of the verb at `at` starts: "has also | noted" starts with "has"."""
    while at > least and (is_adverb(period.lower[at - 1]) or is_auxiliary(period.lower[at - 1])):
        at -= 1
    return at


@functools.lru_cache(maxsize=65536)
def _finite_kind(word: str) -> str | None:
    """Return what kind of finite verb a word may be by its form alone; None if it can be none."""
    if word in APOSTROPHE_S:
        return "'s"
    if word in _AUXILIARIES:
        return None if word in ("be", "being", "been", "having") else "auxiliary"
    if _CLITIC.fullmatch(word):
        return "clitic"
    kind = kind_of(word)
    return None if kind == "ing" else kind


def _asks_for_noun(before: str) -> bool:
    """Tell whether a noun, not a verb, follows: "the reports", "in reports"."""
    if before in ("that", "this", "these"):
        return False
    return before in _BEFORE_NOUN


def _is_finite_past(period: Period, i: int, before: str) -> bool:
    """Tell "the President noted" from "the newly elected President" and "the plan noted by all"."""
    if is_adverb(before) and i > 1 and period.lower[i - 2] in words.of_class("determiner"):
        return False
    agent = period.lower[i + 1 : i + 3]
    by_agent = len(agent) == 2 and agent[0] == "by" and agent[1] not in words.of_class("channel")
    by_agent = by_agent and kind_of(agent[1]) != "ing"  # "began by thanking"
    return not by_agent and before not in APOSTROPHE_S


@functools.lru_cache(maxsize=65536)
def _is_adjective(word: str) -> bool:
    """Tell "the financial | reports" from "the capital | grows", "the Government | hopes"."""
    noun = word in words.of_class("noun_ending") or word in countries()
    return word.endswith(_ADJECTIVE_ENDS) and not noun and not word.endswith(("ment", "-general", "-president"))


def _is_finite_base(word: str, before: str) -> bool:
    """Tell "we report" and "ministers agree" from a noun of the same form."""
    if before in ("we", "i", "they", "you", "who"):
        return True
    return before.endswith("s") and word not in _nounlike() and before not in APOSTROPHE_S


@functools.cache
def _nounlike_plural() -> frozenset[str]:
    return frozenset(noun + "s" for noun in _nounlike())


@functools.cache
def _nounlike() -> frozenset[str]:
    rows = reference.table("reporting_verbs")
    return frozenset(row["verb"].split()[0] for row in rows if "noun-too" in row["flags"].split())
