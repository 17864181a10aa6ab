"""Forms → uses: whether a form is a verb of reporting here, and in which form of the verb, not a noun or a name."""

from helpers import words
from helpers.statements.joined import aside_of_plural, behind_context, has_several, joined, plural_head, takes_base
from helpers.statements.lexicon import Verb, verbs
from helpers.statements.nouns import counts_people, is_plural, opens_clause
from helpers.statements.periods import QUOTED, Period
from helpers.statements.persons import names_absolute
from helpers.statements.verbs import (
    APOSTROPHE_S, ASKED, BE, DO, HAVE, SAYING, behind_number, is_adverb, is_auxiliary, kind_of, names_month,
)

# To refuse, and not to refuse, is a stance: did not rule out that.
REFUSALS = frozenset(["rule out", "exclude", "deny", "reject", "dismiss"])
# To hide nothing, and not to fail to say something, is to say it.
ONLY_DENIED, FAILING = frozenset(["hide", "conceal"]), frozenset("fail failed fails forget forgot omit".split())
NEGATIONS = words.of_class("negation")
# What stands before a verb that opens an item of a list: "• Welcome the plan".
_BULLETS = (":", "•", "-", "–", "·", "*", "o", ")", ".")
_MODALS = words.of_class("modal")
_HELPERS = words.of_class("auxiliary", "modal", "negation") | BE | HAVE | DO
_NO_OBJECTS = words.of_class("preposition", "conjunction", "auxiliary", "modal") - {"to", "with"} | BE | HAVE | DO
# Words that need no noun: one says, each recognised, some saw.
_ONE = frozenset("one another each neither either".split())
_SOMEBODY = _ONE | frozenset("some many most few several others".split())
# Behind these words a form in -s or a base form is a noun, and one in -ed stands before its noun.
_BEFORE_NOUN = words.of_class("determiner", "preposition", "quantifier", "number") - {"all", "both", "that"}
_BEFORE_PARTICIPLE = words.of_class("determiner", "quantifier") - {"all", "both", "that", "this", "these"}


def use(period: Period, i: int, form: str, verb: Verb) -> tuple[int, str] | None:
    """Return (first word of the verb group, kind) if the form is a verb of reporting here, else None."""
    first, helpers = _group(period, i)
    before = period.lower[first - 1] if first else ""
    denied = not helpers.isdisjoint(NEGATIONS)
    if verb.lemma in ONLY_DENIED and not denied:
        return None
    if denied and verb.lemma not in REFUSALS | ONLY_DENIED and not period.news:
        return None
    if helpers & _MODALS and not (period.news and (form == "base" or helpers & (BE | HAVE))):
        return (first, "finite") if _courtesy(helpers, before, period.lower[0]) else None
    if form == "ing":
        return _ing(period, first, helpers, before)
    if form == "past":
        return _past(period, i, first, helpers, verb)
    if form == "base" and before == "to" and not helpers:
        return _infinitive(period, first) or _purpose(period, first)
    if form == "s" and not helpers and period.news and before in _ONE and "noun-too" not in verb.flags:
        return (first, "finite") if _complement_follows(period, i + 1) else None
    counted = form == "base" and counts_people(before) and "noun-too" not in verb.flags
    if (before in _BEFORE_NOUN or before in APOSTROPHE_S) and not counted or _is_noun(period, i, verb):
        return None
    if before.isdigit() and not counted:
        return None
    stands = not helpers if form == "s" else _base(period, i, first, helpers, verb)
    return (first, "finite") if stands else None


def _is_noun(period: Period, i: int, verb: Verb) -> bool:
    """Tell "special thanks were extended" and "the state reports of 2030": a noun by what stands behind it."""
    follower = period.lower[i + 1] if i + 1 < len(period) else ""
    if follower in SAYING:
        return True  # reform advocates say
    if i and period.lower[i - 1] in ("i", "we", "they", "you"):
        return False  # which they hope will
    return "noun-too" in verb.flags and not verb.particles and (is_auxiliary(follower) or follower == "of")


def _group(period: Period, i: int) -> tuple[int, set[str]]:
    """Walk left over adverbs and auxiliaries; return where the verb group starts and the auxiliaries met."""
    helpers, at = set(), i
    while at:
        at = behind_context(period, at)
        word, earlier = period.lower[at - 1], period.lower[at - 2] if at > 1 else ""
        if word in _HELPERS:
            if names_month(period, at - 1):
                break
            if word in APOSTROPHE_S and earlier not in words.pronouns(case="subject"):
                break  # a possessive: "he's" is a verb, "Oman's" is none
            helpers.add(word)
            if word.endswith(("n't", "n’t")):
                helpers.add(word[:-3])
        elif not _inside_group(period, at, word, earlier):
            break
        at -= 1
    return at, helpers


def _inside_group(period: Period, at: int, word: str, earlier: str) -> bool:
    """Tell what may stand in a verb group beside auxiliaries: "they all note", "jointly and firmly condemned"."""
    if word in ("both", "all", "each") and (earlier in ("they", "we") or period.text[at - 2][0].isupper() and at > 1):
        return True
    if word in ("both", "all", "each") and (earlier in HAVE or earlier in _MODALS):
        return True  # the senators have both backed it
    if word == "and" and at > 2 and is_adverb(earlier) and is_adverb(period.lower[at]):
        return True
    if at == 1 and period.text[0] in ("Only", "ONLY"):
        return False
    return is_adverb(word) or word in ("since", "long") and earlier in HAVE


def _courtesy(helpers: set[str], before: str, opening: str) -> bool:
    """I would like to thank, we can only welcome: the modal is a form of courtesy, and the act is done by saying it.

    Behind a condition, "should they agree, we would propose", nothing is done yet.
    """
    courtesy = not helpers.isdisjoint({"would", "must", "can"}) and before in ("i", "we") and "not" not in helpers
    return courtesy and opening not in ("should", "if", "had", "were")


def _ing(period: Period, first: int, helpers: set[str], before: str) -> tuple[int, str] | None:
    """Accept "is noting" as finite, and a participle at the start, behind a comma or behind "while"."""
    if helpers & BE:
        return (first, "finite")
    if before == "in" and (start := joined(period, first - 1)) is not None:
        return (start, "finite")
    if before == "on" and first > 1 and period.lower[first - 2] in ("go", "keep", "carry"):
        return None  # "important to go on supporting it"
    opens = first == 0 or before in (",", ";", ".", "—", "–", QUOTED) or before in words.of_class("participle_opener")
    if opens or helpers & HAVE or names_absolute(period, first):
        return (first, "participle")
    return (first, "attached") if period.news and _noun_before(period, first, before) else None


def _noun_before(period: Period, first: int, before: str) -> bool:
    """Tell whether a participle stands behind its noun: "voters backing the plan", "with X calling for it"."""
    if not before.isalpha() or is_auxiliary(before) or is_adverb(before):
        return False
    if kind_of(before):
        return kind_of(before) in ("base", "s") and _after_determiner(period, first - 1)
    if before == "those":
        return True
    return before not in words.of_class("determiner", "preposition", "quantifier", "conjunction", "subordinator")


def _after_determiner(period: Period, at: int) -> bool:
    """Tell "sent a fundraising email | stressing Y" from "they help | building it": a noun, though it may be a verb."""
    before = period.lower[at - 1 : at] + period.lower[at - 2 : at - 1]
    return any(word in words.of_class("determiner") or word in APOSTROPHE_S for word in before)


def _past(period: Period, i: int, first: int, helpers: set[str], verb: Verb) -> tuple[int, str] | None:
    """Accept "was noted" as passive, "noted" and "has noted" as finite; not "the noted plan", "noted by all"."""
    if helpers & BE:
        return (first, "finite") if _has_said(period, i, first, helpers) else (first, "passive")
    if "having" in helpers:
        return (first, "participle") if first == 0 or period.lower[first - 1] in (",", ".") else None
    if helpers - NEGATIONS:
        return (first, "finite") if helpers & HAVE else None
    if first and period.lower[first - 1] in _BEFORE_PARTICIPLE and not behind_number(period, i):
        some = period.news and period.lower[first - 1] in _SOMEBODY and _complement_follows(period, i + 1)
        return (first, "finite") if some and _opens_clause(period, first - 1) else None
    by = period.lower[i + 1 : i + 3]
    agent = by[:1] == ["by"] and "by" not in verb.prepositions and words.of_class("channel").isdisjoint(by)
    return None if agent else (first, "finite")


def _has_said(period: Period, i: int, first: int, helpers: set[str]) -> bool:
    """Tell "he's said he agrees" from "he's said to agree": the short form of "has", not of "is"."""
    if not period.news or helpers - {"'s", "’s"} or period.lower[first - 1 : first] not in (["he"], ["she"]):
        return False
    return period.lower[i + 1 : i + 2] not in (["to"], ["as"], ["by"], ["for"], ["of"])


def _opens_clause(period: Period, at: int) -> bool:
    """Tell whether nothing but the edge of a clause stands before a word: "while | some said"."""
    return not at or not period.lower[at - 1].isalpha() or opens_clause(period.lower[at - 1])


def _infinitive(period: Period, first: int) -> tuple[int, str] | None:
    """Accept "went on to say": an infinitive reports under a verb that only introduces it; its group starts there."""
    at = first - 2
    if at >= 0 and period.lower[at] == "on":
        at -= 1
    if at < 0 or period.lower[at] not in words.of_class("governor"):
        return None
    if kind_of(period.lower[at]) is None:  # "took the opportunity to thank": the verb stands before the noun
        while at and period.lower[at] not in words.verb_forms():
            at -= 1
    start, helpers = _group(period, at)
    if period.lower[at] == "going" or (period.lower[at] in FAILING) == helpers.isdisjoint({"not", "never"}):
        return None
    before = period.lower[start - 1] if start else ""
    if helpers & words.of_class("modal") and before not in ("i", "we") and period.lower[at] != "like":
        return None
    if kind_of(period.lower[at]) == "base" and not helpers and not takes_base(before):
        return None  # "asked that Peru continue to take an interest"
    return (start, "infinitive")


def _purpose(period: Period, first: int) -> tuple[int, str] | None:
    """Accept in articles "gathered to praise X": what somebody sets out to say."""
    return (first - 1, "purpose") if period.news and first > 1 else None


def _base(period: Period, i: int, first: int, helpers: set[str], verb: Verb) -> bool:
    """Accept a base form behind a plural subject ("we note", "the Ministers note"), not a noun that looks like it."""
    before = period.lower[first - 1] if first else ""
    if helpers & DO or helpers & words.of_class("negation", "modal") or before in ("i", "we", "they", "who", "you"):
        return True
    behind = period.lower[first - 2] if first > 1 else ""
    if before in ("them", "us", "those") and behind == "of" or before == "me" and behind == "let":
        return True
    if before in (",", QUOTED) and "inverted" in verb.flags and "noun-too" not in verb.flags and period.news:
        return True  # "…, say experts"
    if counts_people(before) and "noun-too" not in verb.flags:
        return True
    if before == "," and period.news and aside_of_plural(period, first - 1):
        return True
    if before in ("and", ","):
        earlier = period.lower[:first]
        several = not words.of_class("collective").isdisjoint(earlier) and "noun-too" not in verb.flags
        infinitive = any(a == "to" and b in words.verb_bases() for a, b in zip(earlier, earlier[1:]))
        several = several and not infinitive or not {"we", "i", "they"}.isdisjoint(earlier)
        return several or _base_before(period, first)
    if first == 0 or before in _BULLETS:
        return period.kind == "item" or period.text[first][0].islower()
    many = is_plural(before) or has_several(period, first) or period.news and before in (_SOMEBODY - _ONE) | ASKED
    if many and (period.kind == "headline" or first < i or _complement_follows(period, i + 1)):
        return True
    if "noun-too" in verb.flags:
        return False
    return is_plural(before) or period.text[first - 1][0].isupper() or period.news and plural_head(period, first)


def _base_before(period: Period, first: int) -> bool:
    """Tell "The leaders welcome A and | look forward to B": a plural has a verb in the same form before."""
    known, pairs = verbs(period.news), zip(period.lower[: first - 1], period.lower[1:first])
    return any(word in known and kind_of(word) == "base" and is_plural(noun) for noun, word in pairs)


def _complement_follows(period: Period, at: int) -> bool:
    if at >= len(period):
        return False
    if period.news:
        word = period.lower[at]
        return word.isalpha() and word not in _NO_OBJECTS and kind_of(word) != "past"
    return period.lower[at] in words.of_class("determiner") or period.lower[at] in ("that", "to", "with")
