"""Periods → cues: which words are used as verbs of reporting here, for the same form may be a noun or a name."""

from typing import NamedTuple

from helpers import words
from helpers.statements.lexicon import Verb, candidates, verbs
from helpers.statements.periods import QUOTED, Period
from helpers.statements.persons import titles
from helpers.statements.verbs import BE, CHANNELS, DO, HAVE, is_adverb, kind_of

_PARTICIPLE_OPENERS = frozenset("while when by after before upon on and also but or besides".split())
# "drew the guest's particular attention to": so far behind its verb may the first word of a set phrase stand.
FARTHEST_PARTICLE = 6


class Cue(NamedTuple):
    """A verb of reporting in use: where it stands, what form it has, and where its complement begins."""

    at: int  # the verb
    after: int  # first word behind the verb and its particles
    first: int  # first auxiliary or adverb of its verb group
    verb: Verb
    kind: str  # finite, participle, passive or infinitive


def find(period: Period) -> list[Cue]:
    """Return the cues of a period in order, at most one for each verb form that stands there."""
    lexicon, found, skip = verbs(), [], -1
    for i, word in enumerate(period.lower):
        if i > skip and word in lexicon:
            cue = _read(period, i, candidates(lexicon[word], period.lower[i + 1 : i + 1 + FARTHEST_PARTICLE]))
            if cue:
                found.append(cue)
                skip = cue.after - 1
    return found


def _read(period: Period, i: int, entries: list[tuple[str, Verb]]) -> Cue | None:
    capital = period.text[i][0].isupper() and i > 0 and period.kind != "headline"
    if capital and not _opens(period, i):
        return None
    if (
        period.kind == "headline"
        and i
        and period.text[i][0].isupper()
        and any("noun-too" in v.flags for _, v in entries)
        and not _in_headline(period, i, entries)
    ):
        return None
    for form, verb in entries:
        if "news" in verb.flags:
            continue
        after = _particles(period, i, verb)
        if after is None:
            continue
        use = _use(period, i, form, verb)
        if use and not _only_introduces(period, i, after, verb):
            first, kind = use
            return Cue(i, after, first, verb, kind)
    return None


def _in_headline(period: Period, i: int, entries: list[tuple[str, Verb]]) -> bool:
    """Tell "Minister Welcomes Talks" from "United States" and "Trade Reports": a verb in -s behind an office or a body."""
    officer = not titles().isdisjoint(period.lower[:i])
    return officer and any(kind == "s" for kind, _ in entries) and period.lower[i - 1] not in ("united", "member")


def _only_introduces(period: Period, i: int, after: int, verb: Verb) -> bool:
    """Tell whether the verb of saying is the infinitive behind it: "wished to stress", "was pleased to note"."""
    governs = verb.lemma.startswith("be ") or period.lower[i] in words.of_class("governor")
    follower = period.lower[after + 1 : after + 2]
    return governs and period.lower[after : after + 1] == ["to"] and bool(follower) and follower[0] in verbs()


def _opens(period: Period, i: int) -> bool:
    return period.lower[i - 1] in (QUOTED, ":", "—", "–", "•", "-", ")") or period.text[i - 1].isdigit()


def _particles(period: Period, i: int, verb: Verb) -> int | None:
    """Return the index behind the verb's particles, or None where they do not stand here."""
    at = i + 1
    lower, loose = period.lower, len(verb.particles) > 1
    for number, particle in enumerate(verb.particles):
        reach = at + (5 if loose and number == 0 else 2 if loose or verb.particles[-1] == "clear" else 1)
        while (
            at < min(reach, len(lower)) and lower[at] != particle and (lower[at].isalpha() or lower[at] in ("'s", "’s"))
        ):
            at += 1
        if at >= len(lower) or lower[at] != particle:
            return None
        at += 1
    if (
        verb.particles
        and verb.particles[-1] == "to"
        and _is_infinitive(lower, at)
        and (at < len(lower) and (lower + [""])[at + 1] not in ("of", ",", "."))
    ):
        return None  # "agreed to hold": the infinitive is the complement of the plain verb
    return at


def _is_infinitive(lower: list[str], at: int) -> bool:
    """Tell a verb behind "to" from a noun, also a rare one: by the list, or by the article behind it."""
    word, follower = (lower[at : at + 2] + ["", ""])[:2]
    small = words.of_class("determiner", "preposition", "quantifier")
    return (
        word in words.verb_bases() or word.isalpha() and word not in small and follower in words.of_class("determiner")
    )


def _use(period: Period, i: int, form: str, verb: Verb) -> tuple[int, str] | None:
    """Return (first word of the verb group, kind) if the form is a verb of reporting here, else None."""
    first, helpers = _group(period, i)
    before = period.lower[first - 1] if first else ""
    if {"not", "never", "n't", "n’t", "cannot", "neither", "nor"} & helpers and verb.lemma != "rule out":
        return None
    if helpers & words.of_class("modal"):
        return (first, "finite") if _courtesy(period, first, helpers, before) else None
    if form == "ing":
        return _ing(period, i, first, helpers, before)
    if form == "past" and helpers & BE:
        return (first, "passive")
    if form == "base" and before == "to" and not helpers:
        return _infinitive(period, i, first)
    if form == "past" and not helpers:
        if before in words.of_class("determiner", "quantifier") and before not in (
            "all",
            "both",
            "that",
            "this",
            "these",
        ):
            return None
        by = period.lower[i + 1 : i + 3]
        if by[:1] == ["by"] and "by" not in verb.prepositions and not CHANNELS.intersection(by):
            return None
        return (first, "finite")
    if form == "past":
        return (first, "finite") if helpers & HAVE else None
    small = words.of_class("determiner", "preposition", "quantifier", "number")
    if before in small and before not in ("all", "both", "that"):
        return None
    if form == "s":
        return None if helpers else (first, "finite")
    return (first, "finite") if _base(period, first, before, helpers, verb) else None


def _group(period: Period, i: int) -> tuple[int, set[str]]:
    """Walk left over adverbs and auxiliaries; return where the verb group starts and the auxiliaries met."""
    helpers, at = set(), i
    auxiliaries = words.of_class("auxiliary", "modal", "negation")
    while at:
        word = period.lower[at - 1]
        if word in auxiliaries or word in BE or word in HAVE or word in DO:
            # a possessive 's looks like "is": it is one if a noun follows, which here is the verb, so read by context
            if word in ("'s", "’s") and not (
                i - at >= 0 and period.lower[at - 2 : at - 1] and period.lower[at - 2] in words.pronouns(case="subject")
            ):
                break
            helpers.add(word)
        elif (
            word in ("both", "all", "each") and period.lower[at - 2 : at - 1] and period.lower[at - 2] in ("they", "we")
        ):
            pass
        elif word == "and" and at > 2 and is_adverb(period.lower[at - 2]) and is_adverb(period.lower[at]):
            pass  # jointly and firmly condemned
        elif not (
            is_adverb(word)
            or word in ("since", "long")
            and period.lower[at - 2 : at - 1]
            and period.lower[at - 2] in HAVE
        ) or (at - 1 == 0 and period.text[0][0].isupper() and period.text[0].lower() == "only"):
            break
        at -= 1
    return at, helpers


def _courtesy(period: Period, first: int, helpers: set[str], before: str) -> bool:
    """I would like to thank, we can only welcome: the modal is a form of courtesy, and the act is done by saying it."""
    return helpers & {"would", "must", "can"} != set() and before in ("i", "we") and "not" not in helpers


def _ing(period: Period, i: int, first: int, helpers: set[str], before: str) -> tuple[int, str] | None:
    if helpers & BE:
        return (first, "finite")
    if helpers & HAVE:
        return (first, "participle")
    if first == 0 or before in (",", ";", "—", "–", QUOTED) or before in _PARTICIPLE_OPENERS:
        return (first, "participle")
    return None


def _infinitive(period: Period, i: int, first: int) -> tuple[int, str] | None:
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
    if period.lower[at] == "going" or {"not", "never"} & helpers:
        return None
    before = period.lower[start - 1] if start else ""
    if helpers & words.of_class("modal") and not (before in ("i", "we") or "like" == period.lower[at]):
        return None
    return (start, "infinitive")


def _base(period: Period, first: int, before: str, helpers: set[str], verb: Verb) -> bool:
    """Accept a base form behind a plural subject ("we note", "the Ministers note"), not a noun that looks like it."""
    if helpers & DO:
        return True
    if before in ("i", "we", "they", "who", "you"):
        return True
    if before in ("and", ","):
        return any(word in ("we", "i", "they") for word in period.lower[:first]) or period.lower[0] in (
            "we",
            "i",
        )
    if first == 0 or before in (":", "•", "-", "–", "·", "*", "o", ")", "."):
        return period.kind == "item" or period.text[first][0].islower()
    plural = before in ("people", "police", "men", "women", "media") or (
        before.endswith("s") and not before.endswith(("ss", "'s", "’s"))
    )
    return (
        (plural or period.text[first - 1][0].isupper())
        and "noun-too" not in verb.flags
        or (plural and period.kind == "headline")
        or (plural and _complement_follows(period, first + 1))
    )


def _complement_follows(period: Period, at: int) -> bool:
    return at < len(period) and (period.lower[at] in words.of_class("determiner") or period.lower[at] in ("that", "to"))
