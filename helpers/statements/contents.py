"""Cues → contents: what a verb of reporting reports, and in which construction it says so."""

from helpers import words
from helpers.statements.addressees import addressed, greets, wished, with_preposition
from helpers.statements.clauses import clause_follows, skip_adverbs, skip_manner
from helpers.statements.cues import Cue
from helpers.statements.found import Content
from helpers.statements.lexicon import stance_nouns
from helpers.statements.nouns import PUNCTUATION, opens_clause, phrase_end
from helpers.statements.passives import passive
from helpers.statements.periods import QUOTED, Period
from helpers.statements.verbs import is_adverb, is_finite, kind_of

# How far an adjunct may reach between a verb and its "that": "said in a letter to the Chair on Monday that".
ADJUNCT_REACH = 16
WH = frozenset("how what why whether when where who if".split())
# Light verbs so light that the noun needs a content of its own: "made a proposal to …".
_BARE_LIGHT = frozenset("make give have hold".split())
_SPECIFIED = frozenset("of on that to about for regarding concerning over against".split())
_OBJECTS_WITHOUT_CONTENT = frozenset("this it that them him her us me you these those so one each".split())


def complement(period: Period, cue: Cue) -> Content | None:
    """Return what follows a cue as its content, by the frames that the verb takes; None where nothing does."""
    if cue.kind == "passive":
        return passive(period, cue)
    at = skip_manner(period, skip_adverbs(period, cue.after))
    if at >= len(period) or period.lower[at : at + 2] == ["not", "to"]:
        return None
    for read in (
        _quoted,
        _that,
        _listed,
        _infinitive,
        _gerund,
        _stance,
        wished,
        with_preposition,
        addressed,
        _named,
        _object,
    ):
        content = read(period, cue, at)
        if content and _says_something(period, content):
            return content
    return None


def _says_something(period: Period, content: Content) -> bool:
    """A content that is only a pronoun says nothing: "would welcome this"."""
    if content.last is not None:
        return content.last > content.first
    first, lower = content.first, period.lower
    if content.frame == "as":
        return True
    if first >= len(period) or lower[first] in (".", ";", ")"):
        return False
    lonely = (
        first + 1 >= len(period)
        or lower[first + 1] in PUNCTUATION - {QUOTED}
        or lower[first + 1] in ("and", "as", "to", "in")
    )
    return not (lower[first] in _OBJECTS_WITHOUT_CONTENT and lonely)


def _quoted(period: Period, cue: Cue, at: int) -> Content | None:
    """said, “…” · said: “…” · said that “…”"""
    frames = cue.verb.frames
    if not frames & {"quote", "that", "bare"}:
        return None
    start = at
    if period.lower[start] in (",", ":") and start + 1 < len(period):
        start += 1
    if period.lower[start] != QUOTED:
        return None
    if (
        start == at
        and start + 1 < len(period)
        and period.text[start + 1].isalpha()
        and (period.lower[start + 1] not in words.of_class("conjunction", "preposition"))
    ):
        return None  # said “Green Steppe” projects: the quotation is a part of the clause
    return Content(start, None, "quote", "verb, then its quotation")


def _that(period: Period, cue: Cue, at: int) -> Content | None:
    """noted that … · told the press in Riga that … · explained how …"""
    frames, lower = cue.verb.frames, period.lower
    if "that" in frames and lower[at] == "that":
        if (
            "noun" in frames
            and len(period) - at <= 5
            and lower[at + 1 : at + 2] != [QUOTED]
            and not (clause_follows(period, at + 1))
        ):
            return Content(at, None, "noun", "verb and noun phrase")  # echoed that hope
        return Content(at + 1, None, "that", "that-clause")
    if "wh" in frames and lower[at] in WH:
        return Content(at, None, "wh", "clause with a question word")
    if not frames & {"that", "quote"}:
        return None
    free = (
        lower[at] in words.of_class("preposition", "weekday")
        or is_adverb(lower[at])
        or "whom" in frames
        or lower[at] == ","
    )
    if not free:
        return None
    closed, aside = lower[at] == ",", _aside_before_that(period, at)
    for i in range(at, min(at + ADJUNCT_REACH, len(period))):
        word = lower[i]
        if aside and aside[0] <= i <= aside[1]:
            continue
        if i > at and (lower[i - 1] == "," and kind_of(word) == "ing" or opens_clause(word) and word not in WH and word != "that"):
            return None
        if (
            word == "that"
            and "that" in frames
            and i > at
            and lower[i - 1] not in ("so", "such")
            and clause_follows(period, i + 1)
        ):
            return Content(i + 1, None, "that", "that-clause behind an adjunct or an addressee")
        if word == ":" and i + 1 < len(period) and "quote" in frames:
            return Content(
                i + 1,
                None,
                "quote" if lower[i + 1] == QUOTED else "colon",
                "verb, then a colon and the words",
            )
        if word == QUOTED and lower[i - 1] == "," and "quote" in frames and i > at + 1:
            return Content(i, None, "quote", "verb, then its quotation")
        if word in WH and "wh" in frames and "whom" in frames and i > at and word not in ("who", "when", "where"):
            return Content(i, None, "wh", "clause with a question word")
        if word in (";", ".") or (i > at and is_finite(period, i)):
            return None
        if word == "," and not closed and i > at:
            return None
    return None


def _aside_before_that(period: Period, at: int) -> tuple[int, int] | None:
    """told me, in front of two interpreters, that"""
    commas = [i for i in range(at, min(at + ADJUNCT_REACH, len(period) - 1)) if period.lower[i] == ","]
    return (commas[0], commas[1]) if len(commas) > 1 and period.lower[commas[1] + 1] == "that" else None


def _listed(period: Period, cue: Cue, at: int) -> Content | None:
    """stressed the following: … · said: We are ready."""
    lower = period.lower
    if lower[at] == ":" and at + 1 < len(period) and cue.verb.frames & {"quote", "that", "bare"}:
        return Content(at + 1, None, "colon", "verb, then a colon and the words")
    for i in range(at, min(at + 6, len(period) - 1)):
        if lower[i] == ":" and lower[i - 1] in ("following", "points", "things", "below") and cue.verb.frames:
            return Content(i + 1, None, "colon", "verb, then a list")
    return None


def _infinitive(period: Period, cue: Cue, at: int) -> Content | None:
    """agreed to hold … · pledged to support …"""
    if period.lower[at] != "to" or at + 1 >= len(period):
        return None
    follower = skip_adverbs(period, at + 1)
    verb = (
        follower < len(period)
        and period.text[follower][0].islower()
        and (period.lower[follower] not in words.of_class("determiner", "preposition", "quantifier"))
        and (period.lower[follower] not in words.pronouns(case="object"))
    )
    if "to" in cue.verb.frames and verb:
        return Content(at, None, "to", "verb and infinitive")
    if verb or not cue.verb.frames & {"that", "quote", "stance"}:
        return None
    end = phrase_end(period, at + 1)  # said to the guests that …
    if end < len(period) and end > at + 1:
        return _that(period, cue, end) or _quoted(period, cue, end) or _stance(period, cue, end)
    return None


def _gerund(period: Period, cue: Cue, at: int) -> Content | None:
    word = period.lower[at]
    if "ing" in cue.verb.frames and word.endswith("ing") and kind_of(word) == "ing":
        return Content(at, None, "ing", "verb and gerund")
    return None


def _stance(period: Period, cue: Cue, at: int) -> Content | None:
    """expressed readiness to … · voiced strong concern about … · extended to the hosts his sincere thanks"""
    if "stance" not in cue.verb.frames:
        return None
    nouns, lower, light = stance_nouns(), period.lower, cue.verb.lemma.split()[0]
    if lower[at] == "to":
        at = phrase_end(period, at + 1)
    elif lower[at] == "," and "," in lower[at + 1 : at + 14]:  # expressed, on behalf of the Government, gratitude
        at = lower.index(",", at + 1) + 1
    if at >= len(period):
        return None
    first = at
    for i in range(at, min(at + 12, len(period))):
        word = lower[i]
        if (
            word in nouns
            and (light in nouns[word] or not nouns[word])
            and not (i + 1 < len(period) and lower[i + 1] in ("'s", "’s"))
        ):
            if light in _BARE_LIGHT and not _SPECIFIED.intersection(lower[i + 1 : i + 4]):
                return None  # made the declaration in Riga: nothing is told of it
            return Content(first, None, "stance", "light verb and noun of stance")
        if (
            word in PUNCTUATION
            and word not in (",", "-", QUOTED)
            or opens_clause(word)
            or (word in words.of_class("preposition") and not (word == "of" and i > at))
        ):
            if word == "to" and i > at:  # extended to his counterpart an invitation; conveyed to Y the thanks
                return None
            break
    return None


def _named(period: Period, cue: Cue, at: int) -> Content | None:
    """called it “a grave error” · described the talks as useful"""
    if "as" not in cue.verb.frames or period.lower[at] in words.of_class("preposition", "conjunction"):
        return None
    lower, small = period.lower, words.of_class("preposition", "determiner", "quantifier")
    called = Content(at, None, "as", "verb, object and what it is called")
    if (
        lower[at] in _OBJECTS_WITHOUT_CONTENT
        and at + 1 < len(period)
        and lower[at + 1] not in PUNCTUATION - {QUOTED}
        and (lower[at + 1] not in words.of_class("preposition") or lower[at + 1] == "as")
    ):
        return called
    for i in range(at + 1, min(at + 18, len(period))):
        if lower[i] == "as" or lower[i] == QUOTED and lower[i - 1] not in small:
            return called
        if lower[i] in ("a", "an") and lower[i - 1] not in words.of_class("preposition"):
            return called
        if lower[i] in PUNCTUATION or opens_clause(lower[i]) or is_finite(period, i):
            return None
    return None


def _object(period: Period, cue: Cue, at: int) -> Content | None:
    """welcomed the initiative · said he would come · thanked the hosts"""
    frames, lower = cue.verb.frames, period.lower
    if (
        lower[at] in PUNCTUATION - {QUOTED}
        or lower[at] in words.of_class("conjunction", "subordinator")
        and not (lower[at] == "that" and "that" not in frames)
    ):
        return None
    if kind_of(lower[at]) == "ing" and not ("bare" in frames and clause_follows(period, at)):
        return None
    if "bare" in frames and lower[at] not in words.of_class("preposition") and clause_follows(period, at):
        return Content(at, None, "bare", "clause without “that”")
    if "bare" in frames and (behind := _clause_behind_adjunct(period, at)):
        return Content(behind, None, "bare", "clause without “that” behind an adjunct")
    if lower[at] in words.of_class("preposition") and lower[at] not in ("over", "about", "some", "around"):
        return None
    if "noun" in frames and not greets(period, cue, at):
        return Content(at, None, "noun", "verb and noun phrase")
    if "obj" in frames:
        return Content(at, None, "obj", "verb and addressee")
    return None


def _clause_behind_adjunct(period: Period, at: int) -> int | None:
    """said on Thursday the agreement would … · said in a televised address there was …"""
    lower, small = period.lower, words.of_class("preposition", "determiner") | words.pronouns(case="possessive")
    if lower[at] not in words.of_class("preposition", "weekday"):
        return None
    for i in range(at + 1, min(at + 12, len(period))):
        if lower[i] in PUNCTUATION or opens_clause(lower[i]):
            return None
        onset = (
            lower[i] in words.of_class("determiner")
            or lower[i] in words.pronouns(case="subject")
            or (
                lower[i] == "there"
                or period.text[i][0].isupper()
                and lower[i] not in words.of_class("weekday", "month")
            )
        )
        if (
            onset
            and lower[i - 1] not in small
            and (period.text[i - 1][0].islower() or lower[i - 1] in words.of_class("weekday", "month"))
        ):
            if clause_follows(period, i):
                return i
    return None
