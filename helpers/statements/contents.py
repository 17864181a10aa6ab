"""Cues → contents: what a verb of reporting reports, and in which construction it says so."""

import functools
from typing import NamedTuple

from helpers import reference, words
from helpers.statements import subjects
from helpers.statements.cues import HAVE, Cue, is_adverb
from helpers.statements.lexicon import stance_nouns
from helpers.statements.periods import QUOTED, Period
from helpers.statements.subjects import Source

# How far an adjunct may reach between a verb and its "that": "said in a letter to the Chair on Monday that".
ADJUNCT_REACH = 16
WH = frozenset("how what why whether when where who if".split())
_OBJECTS_WITHOUT_CONTENT = frozenset("this it that them him her us me you these those so one each".split())
_EMPTY_NOUNS = frozenset("following".split())


class Content(NamedTuple):
    """The content of a cue: its first word, its end where that is fixed, the frame and the rule in plain words."""

    first: int
    last: int | None
    frame: str
    rule: str
    agent: Source | None = None
    absent: bool = False  # the construction names no source


def complement(period: Period, cue: Cue) -> Content | None:
    """Return what follows a cue as its content, by the frames that the verb takes; None where nothing does."""
    if cue.kind == "passive":
        return _passive(period, cue)
    at = _manner(period, _skip(period, cue.after))
    if at >= len(period) or period.lower[at:at + 2] == ["not", "to"]:
        return None
    for read in (_quoted, _that, _listed, _infinitive, _gerund, _stance, _with_preposition, _addressed, _named, _object):
        content = read(period, cue, at)
        if content and _says_something(period, content):
            return content
    return None


def clause_follows(period: Period, at: int, reach: int = 25) -> bool:
    """Tell whether a clause starts at `at`: a noun phrase, then a finite verb before the next mark."""
    lower = period.lower
    if at >= len(period) or lower[at] in words.of_class("conjunction"):
        return False
    aside, wanted = _aside_end(period, at, reach), 1
    for i in range(at + 1, min(at + reach, len(period))):
        if aside and aside[0] <= i <= aside[1]:
            continue
        if lower[i] in (";", ":", QUOTED, ",") or lower[i] in ("whose", "where", "when"):
            return False
        if lower[i] in ("who", "which", "that"):
            wanted += 1  # the first verb behind it is the one of the relative clause
        elif subjects.is_finite(period, i) and not subjects.is_auxiliary(lower[i - 1]):
            wanted -= 1
        if not wanted:
            return lower[i - 1] not in ("and", "but", "or") and not is_adverb(lower[i - 1]) or lower[i - 2] not in ("and", "but", "or")
    return False


def _aside_end(period: Period, at: int, reach: int) -> tuple[int, int] | None:
    """Return a short aside between two commas, "the Philippines, represented by X, is"."""
    commas = [i for i in range(at + 1, min(at + reach, len(period))) if period.lower[i] == ","]
    if len(commas) < 2 or commas[1] - commas[0] > 9 or commas[1] + 1 >= len(period):
        return None
    return (commas[0], commas[1]) if subjects.is_finite(period, commas[1] + 1) else None


def _manner(period: Period, at: int) -> int:
    """Skip "in strong terms", "in the strongest words", "in principle"."""
    if period.lower[at:at + 1] != ["in"]:
        return at
    for i in range(at + 1, min(at + 5, len(period))):
        if period.lower[i] in ("terms", "words", "language", "principle", "detail", "manner", "particular", "general"):
            return i + 1
    return at


def _skip(period: Period, at: int) -> int:
    while at < len(period) and (is_adverb(period.lower[at]) or period.lower[at] in ("again", "too", "once", "more")) \
            and not (period.lower[at] == "more" and at + 1 < len(period) and not is_adverb(period.lower[at + 1])):
        at += 1
    return at


def _says_something(period: Period, content: Content) -> bool:
    """A content that is only a pronoun says nothing: "would welcome this"."""
    if content.last is not None:
        return content.last > content.first
    first, lower = content.first, period.lower
    if content.frame == "as":
        return True
    if first >= len(period) or lower[first] in (".", ";", ")"):
        return False
    lonely = first + 1 >= len(period) or lower[first + 1] in subjects.PUNCTUATION - {QUOTED} or lower[first + 1] in ("and", "as", "to", "in")
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
    if start == at and start + 1 < len(period) and period.text[start + 1].isalpha() and (
            period.lower[start + 1] not in words.of_class("conjunction", "preposition")):
        return None  # said “Green Steppe” projects: the quotation is a part of the clause
    return Content(start, None, "quote", "verb, then its quotation")


def _that(period: Period, cue: Cue, at: int) -> Content | None:
    """noted that … · told the press in Riga that … · explained how …"""
    frames, lower = cue.verb.frames, period.lower
    if "that" in frames and lower[at] == "that":
        if "noun" in frames and not clause_follows(period, at + 1) and len(period) - at <= 5:
            return Content(at, None, "noun", "verb and noun phrase")  # echoed that hope
        return Content(at + 1, None, "that", "that-clause")
    if "wh" in frames and lower[at] in WH:
        return Content(at, None, "wh", "clause with a question word")
    if not frames & {"that", "quote"}:
        return None
    free = (lower[at] in words.of_class("preposition", "weekday") or is_adverb(lower[at]) or "whom" in frames
            or lower[at] == ",")
    if not free:
        return None
    closed, aside = lower[at] == ",", _aside_before_that(period, at)
    for i in range(at, min(at + ADJUNCT_REACH, len(period))):
        word = lower[i]
        if aside and aside[0] <= i <= aside[1]:
            continue
        if i > at and lower[i - 1] == "," and words.verb_forms().get(word) == "ing":
            return None
        if word == "that" and "that" in frames and i > at and lower[i - 1] not in ("so", "such") and clause_follows(period, i + 1):
            return Content(i + 1, None, "that", "that-clause behind an adjunct or an addressee")
        if word == ":" and i + 1 < len(period) and "quote" in frames:
            return Content(i + 1, None, "quote" if lower[i + 1] == QUOTED else "colon", "verb, then a colon and the words")
        if word == QUOTED and lower[i - 1] == "," and "quote" in frames and i > at + 1:
            return Content(i, None, "quote", "verb, then its quotation")
        if word in WH and "wh" in frames and "whom" in frames and i > at and word not in ("who", "when", "where"):
            return Content(i, None, "wh", "clause with a question word")
        if word in (";", ".") or (i > at and subjects.is_finite(period, i)):
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
    follower = _skip(period, at + 1)
    verb = follower < len(period) and period.text[follower][0].islower() and (
        period.lower[follower] not in words.of_class("determiner", "preposition", "quantifier")) and (
        period.lower[follower] not in words.pronouns(case="object"))
    if "to" in cue.verb.frames and verb:
        return Content(at, None, "to", "verb and infinitive")
    if verb or not cue.verb.frames & {"that", "quote", "stance"}:
        return None
    end = subjects.nominal(period, at + 1)  # said to the guests that …
    if end < len(period) and end > at + 1:
        return _that(period, cue, end) or _quoted(period, cue, end) or _stance(period, cue, end)
    return None


def _gerund(period: Period, cue: Cue, at: int) -> Content | None:
    word = period.lower[at]
    if "ing" in cue.verb.frames and word.endswith("ing") and words.verb_forms().get(word) == "ing":
        return Content(at, None, "ing", "verb and gerund")
    return None


def _stance(period: Period, cue: Cue, at: int) -> Content | None:
    """expressed readiness to … · voiced strong concern about … · extended to the hosts his sincere thanks"""
    if "stance" not in cue.verb.frames:
        return None
    nouns, lower, light = stance_nouns(), period.lower, cue.verb.lemma.split()[0]
    if lower[at] == "to":
        at = subjects.nominal(period, at + 1)
        if at >= len(period):
            return None
    first = at
    for i in range(at, min(at + 12, len(period))):
        word = lower[i]
        if word in nouns and (light in nouns[word] or not nouns[word]) and not (
                i + 1 < len(period) and lower[i + 1] in ("'s", "’s")):
            return Content(first, None, "stance", "light verb and noun of stance")
        if word in subjects.PUNCTUATION and word not in (",", "-", QUOTED) or word in subjects.CLAUSE_OPENERS or (
                word in words.of_class("preposition") and not (word == "of" and i > at)):
            if word == "to" and i > at:  # extended to his counterpart an invitation; conveyed to Y the thanks
                return None
            break
    return None


def _with_preposition(period: Period, cue: Cue, at: int) -> Content | None:
    """briefed participants on … · thanked X for … · spoke about …"""
    prepositions, lower = cue.verb.prepositions, period.lower
    if not prepositions:
        return None
    for i in range(at, min(at + 25, len(period) - 1)):
        word = lower[i]
        if word in prepositions and not (i > at and word in ("of", "to") and not _addressee_ends(period, at, i)) and not (
                word in ("for", "on", "in") and i > at and period.text[i - 1][0].isupper() and _titled(period, at, i)):
            marginal = f"prep:{word}"
            return Content(i + 1, None, marginal, "verb, preposition and topic") if _topic(period, i + 1) else None
        if i > at and subjects.is_finite(period, i) or word in subjects.CLAUSE_OPENERS or word in (";", ":", ".", QUOTED):
            return None
        if word == "," and not any(lower[j] in prepositions for j in range(i + 1, min(i + 20, len(period)))):
            return None
    return None


def _titled(period: Period, first: int, preposition: int) -> bool:
    """Tell whether a preposition belongs to an office: "Minister for Foreign Affairs"."""
    follower = period.text[preposition + 1] if preposition + 1 < len(period) else ""
    return follower[:1].isupper() and any(w in _offices() for w in period.lower[max(first, preposition - 3):preposition])


@functools.cache
def _offices() -> frozenset[str]:
    return frozenset(w for phrase in reference.words("offices") for w in phrase.split() if len(w) > 3)


def _addressee_ends(period: Period, at: int, i: int) -> bool:
    """An "of" ends an addressee where no name follows: "informed the envoy of his", not "informed the Minister of Trade"."""
    behind = period.text[i + 1:i + 3]
    capital = behind and (behind[0][0].isupper() or behind[0].lower() in ("the", "state") and behind[-1][0].isupper())
    return not capital or period.lower[i - 1] in words.pronouns(case="object")


def _topic(period: Period, at: int) -> bool:
    """Tell a topic from a time: "spoke on trade", "spoke on Wednesday"."""
    if at >= len(period) or period.lower[at] in subjects.PUNCTUATION - {QUOTED} or period.lower[at].isdigit():
        return False
    return period.lower[at] not in words.of_class("weekday", "month") and period.lower[at] not in ("background", "condition")


def _addressed(period: Period, cue: Cue, at: int) -> Content | None:
    """told reporters the talks had begun · urged all parties to fulfil … · invited X to visit"""
    frames, lower = cue.verb.frames, period.lower
    if not frames & {"whom", "objto"} or lower[at] in subjects.PUNCTUATION - {QUOTED}:
        return None
    if "objto" in frames:
        for i in range(at + 1, min(at + 30, len(period) - 1)):
            if lower[i] == "to" and period.text[i + 1][0].islower() and lower[i + 1] not in words.of_class(
                    "determiner", "preposition", "quantifier"):
                return Content(at, None, "objto", "verb, addressee and infinitive")
            if lower[i] in subjects.CLAUSE_OPENERS or lower[i] in (";", ":", ".") or subjects.is_auxiliary(lower[i]):
                break
        if cue.verb.lemma in ("invite", "urge") and lower[at] not in words.of_class("preposition"):
            return Content(at, None, "objto", "verb and addressee")
    if "whom" in frames and "bare" in frames:
        end = subjects.nominal(period, at)
        if at < end < len(period) and clause_follows(period, end):
            return Content(end, None, "bare", "clause without “that” behind an addressee")
    return None


def _named(period: Period, cue: Cue, at: int) -> Content | None:
    """called it “a grave error” · described the talks as useful"""
    if "as" not in cue.verb.frames or period.lower[at] in words.of_class("preposition", "conjunction"):
        return None
    lower, small = period.lower, words.of_class("preposition", "determiner", "quantifier")
    called = Content(at, None, "as", "verb, object and what it is called")
    if lower[at] in _OBJECTS_WITHOUT_CONTENT and at + 1 < len(period) and lower[at + 1] not in subjects.PUNCTUATION - {QUOTED} and (
            lower[at + 1] not in words.of_class("preposition") or lower[at + 1] == "as"):
        return called
    for i in range(at + 1, min(at + 18, len(period))):
        if lower[i] == "as" or lower[i] == QUOTED and lower[i - 1] not in small:
            return called
        if lower[i] in ("a", "an") and lower[i - 1] not in words.of_class("preposition"):
            return called
        if lower[i] in subjects.PUNCTUATION or lower[i] in subjects.CLAUSE_OPENERS or subjects.is_finite(period, i):
            return None
    return None


def _object(period: Period, cue: Cue, at: int) -> Content | None:
    """welcomed the initiative · said he would come · thanked the hosts"""
    frames, lower = cue.verb.frames, period.lower
    if lower[at] in subjects.PUNCTUATION - {QUOTED} or lower[at] in words.of_class("conjunction", "subordinator") and not (
            lower[at] == "that" and "that" not in frames):
        return None
    if words.verb_forms().get(lower[at]) == "ing" and not ("bare" in frames and clause_follows(period, at)):
        return None
    if "bare" in frames and lower[at] not in words.of_class("preposition") and clause_follows(period, at):
        return Content(at, None, "bare", "clause without “that”")
    if lower[at] in words.of_class("preposition") and lower[at] not in ("over", "about", "some", "around"):
        return None
    if "noun" in frames and not _greets(period, cue, at):
        return Content(at, None, "noun", "verb and noun phrase")
    if "obj" in frames:
        return Content(at, None, "obj", "verb and addressee")
    return None


def _greets(period: Period, cue: Cue, at: int) -> bool:
    """Tell "welcomed the President to Canberra" from "welcomed the President's visit": greeting a person is an act."""
    if cue.verb.lemma not in ("welcome", "greet", "receive", "call on", "call upon"):
        return False
    end = subjects.nominal(period, at)
    heads = period.lower[at:end]
    cut = next((i for i, word in enumerate(heads) if word in ("of", "for", "to") and i), len(heads))
    head = heads[cut - 1] if cut else ""
    if "'s" in heads or "’s" in heads:
        return False
    return head in _people() or subjects._is_name(period, at, end)


@functools.cache
def _people() -> frozenset[str]:
    rows = reference.table("groups")
    return _offices() | frozenset(row["group"].lower().split()[-1] for row in rows) | frozenset(
        "guest guests delegation delegations counterpart participants everyone audience".split())


def _passive(period: Period, cue: Cue) -> Content | None:
    """it was noted that … · the importance of X was stressed · gratitude was expressed for …"""
    verb, lower = cue.verb, period.lower
    subject = subjects.before(period, cue)
    at = _skip(period, cue.after)
    agent, after = _agent(period, at)
    if after < len(period) and lower[after] == "that" and "that" in verb.frames:
        if subject or cue.first == 0:
            return Content(after + 1, None, "that", "passive, then a that-clause", agent, agent is None)
    if "passive" not in verb.flags or subject is None or subject.last - subject.first < 1:
        return None
    generic = {"is", "are", "be"} & set(lower[cue.first:cue.at]) and not HAVE & set(lower[cue.first:cue.at])
    relative = lower[cue.first - 1] in ("which", "that", "who")
    if relative or generic or lower[subject.first] in words.pronouns() or lower[subject.first] in ("this", "these", "it"):
        return None
    if "stance" in verb.frames and "noun" not in verb.frames:
        if not any(word in stance_nouns() for word in lower[subject.first:subject.last]):
            return None
        ends = after < len(period) and lower[after] in words.of_class("preposition")
        last = None if ends and agent is None else subject.last
        return Content(subject.first, last, "passive", "passive with its content as subject", agent, agent is None)
    if "noun" in verb.frames and _abstract(period, subject):
        return Content(subject.first, subject.last, "passive", "passive with its content as subject", agent, agent is None)
    return None


def _abstract(period: Period, subject: Source) -> bool:
    """A passive reports only if its subject is a topic ("the importance of joint patrols"), not a person or a thing done."""
    last = next((i for i in range(subject.first + 1, subject.last) if period.lower[i] in words.of_class("preposition")), subject.last)
    return period.lower[subject.first] not in words.pronouns() and period.lower[last - 1] not in _people() and not (
        subjects.is_person(period, subject.first, subject.last))


def _agent(period: Period, at: int) -> tuple[Source | None, int]:
    if at < len(period) and period.lower[at] == "by":
        source = subjects.after(period, at + 1)
        if source:
            return source._replace(rule="agent behind “by”"), source.last
    return None, at
