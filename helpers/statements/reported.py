"""Contents that are clauses or words: X noted that Y, X said: “Y”, X asked whether Y."""

from helpers import words
from helpers.statements.clauses import clause_follows, opens_time
from helpers.statements.cues import Cue
from helpers.statements.found import Content
from helpers.statements.lexicon import stance_nouns
from helpers.statements.nouns import is_plural, opens_clause
from helpers.statements.periods import QUOTED, Period
from helpers.statements.verbs import is_adverb, is_finite, kind_of

# How far an adjunct may reach between a verb and its "that": "said in a letter to the Chair on Monday that".
ADJUNCT_REACH = 16
WH = frozenset("how what why whether when where who if".split())


def quoted(period: Period, cue: Cue, at: int) -> Content | None:
    """Return the quotation: X said, “Y” · X said: “Y” · X said “Y”."""
    if not cue.verb.frames & {"quote", "that", "bare"}:
        return None
    mark = period.lower[at] in (",", ":") and at + 1 < len(period)
    start = at + mark
    if period.lower[start] != QUOTED or not mark and _is_part_of_clause(period, start):
        return None
    if not mark and not cue.verb.prepositions.isdisjoint(period.lower[start + 1 : start + 2]):
        return None  # thanked “Bron” for minding the shop
    return Content(start, None, "quote", "verb, then its quotation")


def quoted_behind(period: Period, cue: Cue, at: int) -> Content | None:
    """Return the quotation behind a colon: X summed up the visit on social media: “Y”."""
    colon = period.lower.index(":", at) if ":" in period.lower[at:-1] else 0
    if not colon or "quote" not in cue.verb.frames or period.lower[colon + 1] != QUOTED:
        return None
    if any(is_finite(period, i) for i in range(at, colon)):
        return None
    return Content(colon + 1, None, "quote", "verb, then its quotation")


def that(period: Period, cue: Cue, at: int) -> Content | None:
    """Return the clause: X noted that Y · X told the press in Riga that Y · X explained how Y."""
    frames, lower = cue.verb.frames, period.lower
    if "that" in frames and lower[at] == "that":
        if _that_is_article(period, cue, at):
            return Content(at, None, "noun", "verb and noun phrase")
        return Content(at + 1, None, "that", "that-clause")
    if "wh" in frames and lower[at] in WH:
        return Content(at, None, "wh", "clause with a question word")
    if not frames & {"that", "quote"} or not (_may_stand_between(lower[at], frames) or opens_time(period, at)):
        return None
    aside = _aside_before_that(period, at)
    for i in range(at, min(at + ADJUNCT_REACH, len(period))):
        if i in aside:
            continue
        content = _that_or_quotation(period, cue, at, i)
        if content or _ends_adjunct(period, at, i):
            return content
    return None


def listed(period: Period, cue: Cue, at: int) -> Content | None:
    """Return the words behind a colon: X stressed the following: Y · X said: Y."""
    lower = period.lower
    if lower[at] == ":" and at + 1 < len(period) and cue.verb.frames & {"quote", "that", "bare"}:
        return Content(at + 1, None, "colon", "verb, then a colon and the words")
    if ":" not in lower[at : at + 6]:
        return None
    for i in range(at, min(at + 6, len(period) - 1)):
        if lower[i] == ":" and lower[i - 1] in ("following", "points", "things", "below") and cue.verb.frames:
            return Content(i + 1, None, "colon", "verb, then a list")
    return None


def _is_part_of_clause(period: Period, quoted: int) -> bool:
    """Tell "said “Green Steppe” projects would go on", where the quotation is a part of the clause."""
    if quoted + 1 >= len(period) or not period.text[quoted + 1].isalpha():
        return False
    return period.lower[quoted + 1] not in words.of_class("conjunction", "preposition")


def _that_is_article(period: Period, cue: Cue, at: int) -> bool:
    """Tell "echoed that hope": a short noun phrase, no clause."""
    if "noun" not in cue.verb.frames or len(period) - at > 5 or period.lower[at + 1 : at + 2] == [QUOTED]:
        return False
    if is_plural(period.lower[min(at + 1, len(period) - 1)]):
        return False  # recommends that travellers register
    return not clause_follows(period, at + 1)


def _may_stand_between(word: str, frames: frozenset[str]) -> bool:
    """Tell whether a word can open an adjunct or an addressee between a verb and its "that"."""
    if "whom" in frames or word == ",":
        return True
    return word in words.of_class("preposition", "weekday") or is_adverb(word)


def _aside_before_that(period: Period, at: int) -> range:
    """Return the words of an aside: told me, in front of two interpreters, that Y."""
    commas = [i for i in range(at, min(at + ADJUNCT_REACH, len(period) - 1)) if period.lower[i] == ","]
    if len(commas) < 2 or period.lower[commas[1] + 1] != "that":
        return range(0)
    return range(commas[0], commas[1] + 1)


def _that_or_quotation(period: Period, cue: Cue, at: int, i: int) -> Content | None:
    """Return the content that opens at `i`, behind an adjunct or an addressee that starts at `at`."""
    frames, lower, word = cue.verb.frames, period.lower, period.lower[i]
    named = ("noun" in frames or period.news) and lower[i - 1] in stance_nouns()  # agreed with the view that
    unclosed = lower[at] == "," and i > at + 1 and lower[i - 1] != ","  # "He would, he stressed, see to it that"
    if word == "that" and "that" in frames and i > at and not (named or unclosed or lower[i - 1] in ("so", "such")):
        if opens_time(period, i + 1):
            return None  # said in the speech that night
        told = "whom" in frames and i + 1 < len(period) and not is_finite(period, i + 1)  # not "told a crowd that grew"
        said = period.news and (told or "no-object" in cue.verb.flags) or QUOTED in lower[i + 1 : i + 7]
        if said or clause_follows(period, i + 1):
            return Content(i + 1, None, "that", "that-clause behind an adjunct or an addressee")
    if word == ":" and i + 1 < len(period) and "quote" in frames:
        frame = "quote" if lower[i + 1] == QUOTED else "colon"
        return Content(i + 1, None, frame, "verb, then a colon and the words")
    if word == QUOTED and lower[i - 1] == "," and "quote" in frames and i > at + 1:
        return Content(i, None, "quote", "verb, then its quotation")
    if word in WH - {"who", "when", "where"} and {"wh", "whom"} <= frames and i > at:
        return Content(i, None, "wh", "clause with a question word")
    return None


def _runs_over(period: Period, i: int) -> bool:
    """Tell a participle behind a comma, "said in Riga, adding …": what follows is no longer the verb's own."""
    return period.lower[i - 1] == "," and kind_of(period.lower[i]) == "ing"


def _ends_adjunct(period: Period, at: int, i: int) -> bool:
    """Tell whether no "that" of this verb can follow: behind a finite verb, a clause's opener or a second comma."""
    word = period.lower[i]
    if word in (";", "."):
        return True
    if i == at:
        return False
    if word == "," and period.lower[at] != ",":
        return not period.news or period.lower[i + 1 : i + 2] != [QUOTED]
    if opens_clause(word) and word not in WH and word != "that":
        return True
    return _runs_over(period, i) or is_finite(period, i)
