"""Periods → cues: which words are used as verbs of reporting here, for the same form may be a noun or a name."""

from typing import NamedTuple

from helpers import words
from helpers.statements.lexicon import Verb, candidates, verbs
from helpers.statements.periods import QUOTED, Period
from helpers.statements.persons import countries, names_office
from helpers.statements.uses import FAILING, NEGATIONS, REFUSALS, use
from helpers.statements.verbs import APOSTROPHE_S, BE, is_adverb

# "drew the guest's particular attention to": so far behind its verb may the first word of a set phrase stand.
FARTHEST_PARTICLE = 6
_APOSTROPHES = (*APOSTROPHE_S, "'", "’")
# Behind these, what is said is the feeling: "was heartened to see that".
_SENSES = frozenset(["see", "hear", "learn", "know", "find"])
# Words of degree before an adjective: far more confident.
_DEGREES = frozenset("more less most far so too as very much quite".split())


class Cue(NamedTuple):
    """A verb of reporting in use: where it stands, what form it has, and where its complement begins."""

    at: int  # the verb
    after: int  # first word behind the verb and its particles
    first: int  # first auxiliary or adverb of its verb group
    verb: Verb
    kind: str  # finite, participle, passive or infinitive


def find(period: Period) -> list[Cue]:
    """Return the cues of a period in order, at most one for each verb form that stands there."""
    lexicon, lower, found, skip = verbs(period.news), period.lower, [], -1
    for i in words.places(lexicon, lower):
        entries = candidates(lexicon[lower[i]], lower, i, FARTHEST_PARTICLE) if i > skip else ()
        cue = _read(period, i, entries) if entries else None
        if cue:
            found.append(cue)
            skip = cue.after - 1
    return found


def _read(period: Period, i: int, entries: list[tuple[str, Verb]]) -> Cue | None:
    """Return the cue that a form stands for here, by the first of its verbs that fits."""
    if i and period.text[i][0].isupper() and not _capital_verb(period, i, entries):
        return None
    for form, verb in entries:
        after = None if "news" in verb.flags and not period.news else _particles(period, i, verb)
        used = after and use(period, i, form, verb)
        if used and not _only_introduces(period, i, after, verb):
            return Cue(i, after, used[0], _negated(period, used[0], i, verb), used[1])
    return None


def _negated(period: Period, first: int, i: int, verb: Verb) -> Verb:
    """Return a verb with its negation, so that what is not said is seen as such: "not endorse"."""
    failing = not FAILING.isdisjoint(period.lower[first:i])  # did not fail to note
    if first == i or failing or NEGATIONS.isdisjoint(period.lower[first:i]) or verb.lemma in REFUSALS:
        return verb
    return verb._replace(lemma=f"not {verb.lemma}")


def _capital_verb(period: Period, i: int, entries: list[tuple[str, Verb]]) -> bool:
    """Tell whether a word with a capital is a verb: where a clause opens, and in headlines if it can be no noun."""
    if period.kind == "headline" or period.news and _in_title_case(period):
        return all("noun-too" not in verb.flags for _, verb in entries) or _in_headline(period, i, entries)
    opens = period.lower[i - 1] in (QUOTED, ":", "—", "–", "•", "-", ")") or period.text[i - 1].isdigit()
    return opens or i == 2 and period.lower[1] == "." and len(period.lower[0]) <= 4  # "2. Noting that", "ii. Noted"


def _in_headline(period: Period, i: int, entries: list[tuple[str, Verb]]) -> bool:
    """Tell "Minister Welcomes Talks" from "Trade Reports": the verb is in -s and stands behind an office or a body."""
    named = " ".join(period.lower[:i]) in countries() or names_office(period, 0, i)
    return named and any(kind == "s" for kind, _ in entries) and period.lower[i - 1] not in ("united", "member")


def _only_introduces(period: Period, i: int, after: int, verb: Verb) -> bool:
    """Tell whether the verb of saying is the infinitive behind it: "wished to stress", "was pleased to note"."""
    if period.news and not verb.frames.isdisjoint(("to", "seems")):
        return False  # what somebody wants or plans is what an article reports
    behind = period.lower[after : after + 2]
    if len(behind) < 2 or behind[0] != "to" or behind[1] not in verbs() or behind[1] in _SENSES:
        return False
    return verb.lemma.startswith("be ") or period.lower[i] in words.of_class("governor")


def _in_title_case(period: Period) -> bool:
    """Tell a headline that ends with a full stop: "Mayor Says She Will Go."; nearly all its words have capitals."""
    long = [word for word in period.text if len(word) > 3 and word.isalpha()]
    return len(long) > 3 and sum(word[0].isupper() for word in long) >= 0.8 * len(long)


def _particles(period: Period, i: int, verb: Verb) -> int | None:
    """Return the index behind the verb's particles, or None where they do not stand here."""
    at, lower = i + 1, period.lower
    if not verb.particles:
        return at
    if lower[i] in BE:
        at = _behind_degree(period, at)
    for number, particle in enumerate(verb.particles):
        reach = min(at + _reach(verb, number, lower[at] if at < len(lower) else ""), len(lower))
        while at < reach and lower[at] != particle and (lower[at].isalpha() or lower[at] in _APOSTROPHES):
            at += 1
        if at >= len(lower) or lower[at] != particle:
            return None
        at += 1
    if verb.particles[-1:] == ("to",) and at < len(lower) and _is_infinitive(lower, at):
        return None  # "agreed to hold": the infinitive is the complement of the plain verb
    return at


def _behind_degree(period: Period, at: int) -> int:
    """Return where the adjective stands behind "is": "is also deeply sceptical", in articles also "is not sure"."""
    lower = period.lower
    while at < len(lower) and (is_adverb(lower[at]) or lower[at] in _DEGREES or period.news and lower[at] in NEGATIONS):
        at += 1
    return at


def _reach(verb: Verb, number: int, following: str) -> int:
    """Return how many words on a particle may stand: "drew the guest's attention to", "look forward with joy to"."""
    loose = len(verb.particles) > 1
    if loose and (number == 0 or following in ("with", "of")):
        return FARTHEST_PARTICLE - 1
    return 2 if loose or verb.particles[-1] == "clear" else 1


def _is_infinitive(lower: list[str], at: int) -> bool:
    """Tell a verb behind "to" from a noun, also a rare one: by the list, or by the article behind it."""
    at = next((i for i in range(at, len(lower)) if not is_adverb(lower[i])), at)
    word, follower = lower[at], lower[at + 1] if at + 1 < len(lower) else ""
    if follower in ("of", ",", "."):
        return False
    if word in words.verb_bases():
        return True
    rare = word.isalpha() and not word.endswith("ing") and follower in words.of_class("determiner")
    return rare and word not in words.of_class("determiner", "preposition", "quantifier")
