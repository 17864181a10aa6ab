"""Cues → contents: what a verb of reporting reports, and in which construction it says so."""

import functools
from collections.abc import Callable

from helpers import words
from helpers.statements.addressees import addressed, before_modifiers, greets, wished, with_preposition
from helpers.statements.called import called, sensed
from helpers.statements.clauses import clause_follows, clause_goes_on, condition_follows, opens_time, skip_adverbs
from helpers.statements.clauses import skip_aside, skip_manner
from helpers.statements.cues import Cue
from helpers.statements.found import Content
from helpers.statements.lexicon import stance_nouns
from helpers.statements.nouns import PUNCTUATION, opens_clause, phrase_end
from helpers.statements.passives import passive, seeming
from helpers.statements.periods import QUOTED, Period
from helpers.statements.reported import listed, quoted, quoted_behind, that
from helpers.statements.verbs import APOSTROPHE_S, is_adverb, is_finite, kind_of

# How far behind its verb a noun of stance, what something is called, and a clause behind an adjunct may stand.
_STANCE_REACH, _NAME_REACH, _CLAUSE_REACH = 12, 18, 12
# Light verbs so light that the noun needs a content of its own: "made a proposal to …".
_TIMES, _BARE_LIGHT = frozenset("during at in on after before throughout".split()), {"make", "give", "have", "hold"}
# "offered the guests | the assurance that", "sent him | a message": what opens the noun phrase behind an addressee.
_OPENS_THANKS = frozenset("a an the his her its their our my".split())
_OWN = frozenset("his its their our my a an".split())
_PREPOSITIONS, _CONJUNCTIONS = words.of_class("preposition"), words.of_class("conjunction", "subordinator")
# Pronouns that alone can be what an article reports: praised him; opposed it, but not "said it".
_PERSONS, _SUBJECTS = words.pronouns(case="object"), words.pronouns(case="subject")
_JUDGED = dict.fromkeys(("evaluate", "commit", "distance", "believe"), _PERSONS | {"it", "this", "that", "these"})
_MARKS, _DETERMINERS = PUNCTUATION - {QUOTED}, words.of_class("determiner") | words.pronouns(case="possessive")


def complement(period: Period, cue: Cue) -> Content | None:
    """Return what follows a cue as its content, by the frames that the verb takes; None where nothing does."""
    if cue.kind == "passive":
        return passive(period, cue)
    if "seems" in cue.verb.frames:
        return seeming(period, cue)
    at = skip_aside(period, skip_manner(period, skip_adverbs(period, cue.after)))
    if at >= len(period):
        return None
    if cue.verb.lemma.startswith("be ") and (felt := sensed(period, cue, at)):
        return felt
    for read in _open_to(cue.verb.frames):
        content = read(period, cue, at)
        if content and content.frame == "noun" and cue.verb.grade("noun") == "marginal":
            content = quoted_behind(period, cue, at) or content
        if content and _says_something(period, content, cue):
            return content
    return None


@functools.cache
def _open_to(frames: frozenset[str]) -> tuple[Callable[[Period, Cue, int], Content | None], ...]:
    """Return the constructions that a verb with these frames may stand in, in the order in which they are tried."""
    return tuple(read for read, wanted in _CONSTRUCTIONS if not wanted or not frames.isdisjoint(wanted))


def _says_something(period: Period, content: Content, cue: Cue) -> bool:
    """Tell "would welcome a plan" from "would welcome this": a content that is only a pronoun says nothing."""
    first, lower = content.first, period.lower
    if content.last is not None or content.frame == "as":
        return content.last is None or content.last > first
    if first >= len(period) or lower[first] in (".", ";", ")"):
        return False
    if lower[first] not in words.of_class("empty_object"):
        return True
    if period.news and content.frame == "noun" and lower[first] in _JUDGED.get(cue.verb.verb_class, _PERSONS):
        return True  # praised him
    follower = lower[first + 1] if first + 1 < len(period) else "."
    if content.frame == "objto" and follower == "to":
        return True  # advises them to carry copies
    return follower not in PUNCTUATION - {QUOTED} and follower not in ("and", "as", "to", "in")


def _infinitive(period: Period, cue: Cue, at: int) -> Content | None:
    """X agreed to Y · X vowed not to Y · X said to the guests that Y."""
    if period.lower[at : at + 2] == ["not", "to"]:
        return Content(at, None, "to", "verb and infinitive") if "to" in cue.verb.frames else None
    if period.lower[at] == "for" and "to" in cue.verb.frames and cue.verb.lemma != "ask":
        behind = range(at + 2, _reach(period, at))
        named = any(period.lower[i] == "to" and _opens_infinitive(period, i + 1) for i in behind)
        return Content(at, None, "to", "verb and infinitive with its subject") if named else None
    if period.lower[at] != "to" or at + 1 >= len(period):
        return None
    verb = _opens_infinitive(period, skip_adverbs(period, at + 1))
    if verb and "to" in cue.verb.frames:
        return Content(at, None, "to", "verb and infinitive")
    if verb or not cue.verb.frames & {"that", "quote", "stance"}:
        return None
    end = phrase_end(period, at + 1)
    if at + 1 < end < len(period):
        return that(period, cue, end) or quoted(period, cue, end) or _stance(period, cue, end)
    return None


def _reach(period: Period, at: int) -> int:
    """Return how far the subject of an infinitive may reach: "agreed for both sides to hold …"."""
    stop = next((i for i in range(at, len(period)) if period.lower[i] in PUNCTUATION), len(period))
    return min(stop, at + _STANCE_REACH)


def _opens_infinitive(period: Period, at: int) -> bool:
    """Tell "to hold" from "to the guests" and "to him"."""
    if period.lower[at : at + 1] == [QUOTED]:
        return period.news  # vowed to “go on”
    if at >= len(period) or not period.text[at][0].islower():
        return False
    if period.lower[at] in ("save", "like", "back"):
        return True  # prepositions and adverbs elsewhere
    small = words.of_class("determiner", "preposition", "quantifier")
    return period.lower[at] not in small and period.lower[at] not in words.pronouns(case="object")


def _gerund(period: Period, cue: Cue, at: int) -> Content | None:
    """X suggested meeting Y; in articles also X endorsed making Y, behind any verb that takes a noun phrase."""
    word = period.lower[at]
    takes = "ing" in cue.verb.frames or period.news and "noun" in cue.verb.frames and kind_of(word) == "ing"
    if takes and word.endswith("ing") and len(word) > 5:
        return Content(at, None, "ing", "verb and gerund")
    return None


def _stance(period: Period, cue: Cue, at: int) -> Content | None:
    """X expressed readiness to Y · X voiced strong concern about Y · X extended to the hosts his thanks."""
    lower = period.lower
    if "stance" not in cue.verb.frames or stance_nouns().keys().isdisjoint(lower[at:]):
        return None
    first, light = _behind_addressee(period, at), cue.verb.lemma.split()[0]
    if light == "have" and first < len(period) and kind_of(lower[skip_adverbs(period, first)]) == "past":
        return None  # had initially voiced reservations
    for i in range(first, min(first + _STANCE_REACH, len(period))):
        if _is_stance(period, i, light):
            bare = light == "share" and lower[at] not in _DETERMINERS or lower[i] in ("views", "opinions", "thoughts")
            bare = bare or light in _BARE_LIGHT
            if bare and words.of_class("topic_opener").isdisjoint(lower[i + 1 : i + 2]):
                return None  # made the declaration in Riga: nothing is told of it
            if light in _BARE_LIGHT and lower[i + 1] in ("that", "of", "for", "on", "about"):
                frame = "that" if lower[i + 1] == "that" else "stance"
                return Content(i + 2, None, frame, "light verb, noun of stance and what it says")
            return Content(first, None, "stance", "light verb and noun of stance")
        if _ends_stance(lower[i], i == first):
            return None
    return None


def _behind_addressee(period: Period, at: int) -> int:
    """Return where the noun phrase begins: extended to the hosts | thanks; expressed, on behalf of all, | thanks."""
    lower = period.lower
    if lower[at] == "to":
        return before_modifiers(period, at + 1, phrase_end(period, at + 1))
    end = at if lower[at] in stance_nouns() or lower[at] in _OWN else phrase_end(period, at)
    if at < end < len(period) and (lower[end] in _OPENS_THANKS or lower[end] in words.pronouns(case="possessive")):
        return end if stance_nouns().keys().isdisjoint(lower[at:end]) else at
    if lower[at] == "," and "," in lower[at + 1 : at + 14]:
        return lower.index(",", at + 1) + 1
    return at


def _is_stance(period: Period, i: int, light: str) -> bool:
    """Tell whether word `i` is a noun of stance that goes with a light verb, not its owner: "the proposal's author"."""
    wanted = stance_nouns().get(period.lower[i])
    if wanted is None or wanted and light not in wanted:
        return False
    return i + 1 >= len(period) or period.lower[i + 1] not in APOSTROPHE_S


def _ends_stance(word: str, opens: bool) -> bool:
    """Tell whether a noun of stance can stand no farther: the noun phrase ends here."""
    if word in PUNCTUATION:
        return word not in (",", "-", QUOTED)
    return opens_clause(word) or word in _PREPOSITIONS and (opens or word != "of")


def _named(period: Period, cue: Cue, at: int) -> Content | None:
    """X called it “Y” · X described the talks as Y."""
    lower = period.lower
    if "as" not in cue.verb.frames or lower[at] in words.of_class("preposition", "conjunction"):
        return None
    called = Content(at, None, "as", "verb, object and what it is called")
    if _pronoun_is_called(period, at):
        return called
    for i in range(at + 1, min(at + _NAME_REACH, len(period))):
        if _opens_name(lower[i], lower[i - 1]) or _judged(period, cue, i):
            return called
        if lower[i] in PUNCTUATION or opens_clause(lower[i]) or is_finite(period, i):
            return None
    return None


def _judged(period: Period, cue: Cue, i: int) -> bool:
    """Tell in articles "viewed the mayor favourably": how somebody is seen, at the end of the noun phrase."""
    word = period.lower[i]
    return period.news and cue.verb.verb_class == "believe" and word.endswith("ly") and is_adverb(word)


def _pronoun_is_called(period: Period, at: int) -> bool:
    """Tell "called it useful" from "mentioned it in passing"."""
    if period.lower[at] not in words.of_class("empty_object") or at + 1 >= len(period):
        return False
    follower = period.lower[at + 1]
    if follower in words.of_class("preposition"):
        return follower == "as"
    return follower not in PUNCTUATION - {QUOTED}


def _opens_name(word: str, before: str) -> bool:
    """Tell whether a word opens what something is called: "as", an article, a quotation."""
    if word == "as":
        return True
    if word == QUOTED:
        return before not in words.of_class("preposition", "determiner", "quantifier")
    return word in ("a", "an") and before not in words.of_class("preposition")


def _object(period: Period, cue: Cue, at: int) -> Content | None:
    """X welcomed Y · X said Y would Z · X thanked the hosts."""
    frames, word = cue.verb.frames, period.lower[at]
    if word == "as" and "noun" in frames and period.lower[at + 1 : at + 2] == [QUOTED]:
        return Content(at, None, "as", "verb, what something is called and its name")
    clause = "bare" in frames and (clause_follows(period, at) or condition_follows(period, at))
    if word in _MARKS or not clause and _joins(word, frames):
        return None
    far = not clause and "no-object" in cue.verb.flags and clause_goes_on(period, at)
    if far or clause and word not in _PREPOSITIONS:
        return Content(at, None, "bare", "clause without “that”")
    if kind_of(word) == "ing" and not clause:
        return None
    if "bare" in frames and (behind := _clause_behind_adjunct(period, at)):
        return Content(behind, None, "bare", "clause without “that” behind an adjunct")
    if word in _PREPOSITIONS and word not in ("about", "some", "around"):
        return _behind_time(period, cue, at)
    timed = period.news and opens_time(period, at)  # reported last week
    if "noun" in frames and not timed and not greets(period, cue, at):
        return Content(at, None, "noun", "verb and noun phrase")
    return Content(at, None, "obj", "verb and addressee") if "obj" in frames else None


def _behind_time(period: Period, cue: Cue, at: int) -> Content | None:
    """X affirmed during the call the need to Y: the noun phrase stands behind a time or a place."""
    if period.lower[at] not in _TIMES or not {"noun", "that"} <= cue.verb.frames:
        return None
    end = phrase_end(period, at + 1)
    opens = at + 1 < end < len(period) and period.lower[end] in words.of_class("definite", "determiner")
    return Content(end, None, "noun", "verb and noun phrase behind an adjunct") if opens else None


def _joins(word: str, frames: frozenset[str]) -> bool:
    """Tell whether a word opens no object; "that" does where the verb takes no that-clause: "welcomed that"."""
    if word == "that" and "that" not in frames:
        return False
    return word not in ("both", "for") and word in _CONJUNCTIONS


def _clause_behind_adjunct(period: Period, at: int) -> int | None:
    """Return where the clause begins: said on Thursday Y would Z · said in a televised address there was Y."""
    lower = period.lower
    if lower[at] not in words.of_class("preposition", "weekday"):
        return None
    for i in range(at + 1, min(at + _CLAUSE_REACH, len(period))):
        if lower[i] in PUNCTUATION or opens_clause(lower[i]):
            return None
        if _opens_subject(period, i) and _ends_phrase(period, i - 1) and clause_follows(period, i):
            return i
    return None


def _opens_subject(period: Period, i: int) -> bool:
    """Tell an article, a pronoun, "there" or a name that is no date."""
    word = period.lower[i]
    if word in words.of_class("determiner") or word.replace("’", "'").split("'")[0] in _SUBJECTS or word == "there":
        return True
    return period.text[i][0].isupper() and word not in words.of_class("weekday", "month")


def _ends_phrase(period: Period, i: int) -> bool:
    """Tell whether an adjunct can end with word `i`: with a noun or a date, not inside a name."""
    word = period.lower[i]
    if word in words.of_class("preposition", "determiner") or word in words.pronouns(case="possessive"):
        return False
    return period.text[i][0].islower() or word in words.of_class("weekday", "month")


# The constructions in the order in which they are tried, the first that says something is taken; and the frames of
# which a verb needs one at least.
_CONSTRUCTIONS = (
    (quoted, ("quote", "that", "bare")),
    (that, ("that", "wh", "quote")),
    (listed, ()),
    (_infinitive, ()),
    (_gerund, ("ing", "noun")),
    (_stance, ("stance",)),
    (wished, ()),
    (with_preposition, ()),
    (addressed, ("whom", "objto")),
    (_named, ("as",)),
    (called, ("as", "noun")),
    (_object, ()),
)
