"""Contents before their attribution or around it: X is Y, he noted; X, he noted, is Y; as he noted, X is Y."""

from helpers import words
from helpers.statements.cues import Cue
from helpers.statements.found import Content, Found, attribute, attribute_quotation
from helpers.statements.nouns import PUNCTUATION, opens_clause
from helpers.statements.periods import QUOTED, Period
from helpers.statements.subjects import Source
from helpers.statements.subjects import after as after_verb
from helpers.statements.verbs import is_adverb, is_finite, kind_of


# Where an attribution may end.
_ENDS = (".", ",", ";", "—", "–", "…", "!", "(")


def content_first(period: Period, cue: Cue, source: Source, comma: int) -> list[Found]:
    """Return the clause before its attribution or around it: Y, X noted · Y, X noted, is Z · as X noted, Y."""
    if cue.verb.lemma == "learn" and period.lower[cue.after : cue.after + 1] == ["from"]:
        source = after_verb(period, cue.after + 1) or source  # the reporting line names whom it was learned from
    if comma > 1 and period.lower[comma - 1 : comma + 1] == [",", "as"]:
        comma -= 1  # Y, as X noted, is Z
    if comma < 1 or period.lower[comma] not in (",", "—", "–", "-"):
        return _as_clause(period, cue, source)
    first = _relative(period, comma) or clause_start(period, comma)
    clause = any(is_finite(period, i) or period.lower[i] == QUOTED for i in range(first, comma))
    says = period.kind == "headline" and source.first > cue.at  # "Cyprus, Latvia share concerns, says Minister"
    clause = clause or says and comma - first > 3
    goes_on = _goes_on(period, max(source.last, past_adjuncts(period, cue.after)), clause)
    if not goes_on and not clause:
        return []
    content = Content(first, len(period) if goes_on else comma, "first", "content first, then its attribution")
    return [attribute(period, cue, source, content, True, left=first)]


def _relative(period: Period, comma: int) -> int | None:
    """Return where a relative clause opens that holds its attribution: "the talks, | which, he noted, have begun".

    A noun may stand before it: "the talks, | a step which, he noted, had come late".
    """
    if comma < 2 or period.lower[comma - 1] not in ("which", "who"):
        return None
    start = comma - 1
    while start > 1 and period.lower[start - 1] != "," and comma - start < 5 and period.lower[start - 1].isalpha():
        start -= 1
    noun = start == comma - 1 or period.lower[start] in words.of_class("determiner")
    return start if noun and period.lower[start - 1] == "," else None


def clause_start(period: Period, end: int) -> int:
    """Return where the clause that ends before `end` starts: behind a semicolon or a quotation that stands alone."""
    goes_on = words.of_class("preposition", "auxiliary", "modal", "conjunction", "subordinator", "wh")
    for i in range(end - 1, -1, -1):
        alone = period.lower[i] == QUOTED and not (i and period.lower[i - 1].isalpha())
        if period.lower[i] == ";" or alone and period.text[i + 1] not in goes_on:
            return i + 1
    return 0


def may_stand_behind(period: Period, cue: Cue) -> bool:
    """Return whether a verb of saying can close the clause that it reports: "…, he noted in Riga"."""
    at = cue.after
    if cue.verb.frames & {"that", "bare"} == set():
        return _is_inserted_turn(period, cue)
    if "parenthetical" not in cue.verb.flags and ("whom" not in cue.verb.frames or ends(period, at)):
        return False  # "…, he told reporters" needs its addressee
    if not ends(period, at):
        adjunct = period.lower[at] in words.of_class("preposition", "weekday", "subordinator")
        adjunct = adjunct or is_adverb(period.lower[at]) or "whom" in cue.verb.frames
        if cue.verb.verb_class == "turn" or not adjunct:
            return False
    return ends(period, past_adjuncts(period, at))


def _is_inserted_turn(period: Period, cue: Cue) -> bool:
    """Tell "The rest, he continued, had left" from "After the break, he continued.", which is an act."""
    inserted = period.lower[cue.after : cue.after + 1] == [","] and _goes_on(period, cue.after, True)
    return "parenthetical" in cue.verb.flags and "quote" in cue.verb.frames and inserted


def past_adjuncts(period: Period, at: int) -> int:
    """Return the place behind what may follow a verb of saying without being content: a place, a day, an addressee."""
    lower = period.lower
    while at < len(period) and lower[at] not in PUNCTUATION and not opens_clause(lower[at]):
        at += 1
    return at


def ends(period: Period, at: int) -> bool:
    """Return whether an attribution can end before word `at`."""
    return at >= len(period) or period.lower[at] in _ENDS


def _as_clause(period: Period, cue: Cue, source: Source) -> list[Found]:
    """As X noted in Riga, Y."""
    comma = next((i for i in range(cue.after, len(period)) if period.lower[i] == ","), None)
    if comma is None or comma + 2 >= len(period) or not source.open or period.lower[source.open - 1] != "as":
        return []
    if source.open > 1 and period.lower[source.open - 2] not in ("and", "but", ";"):
        return []  # only where a clause opens
    if period.lower[cue.at] == "states" and period.lower[comma + 1] in ("we", "our"):
        return []  # "As Arctic states, we …"
    if period.lower[comma + 1] == QUOTED:
        return [attribute_quotation(period, cue, source, comma + 1, comma + 2, "“as X said”, then the words")]
    content = Content(comma + 1, None, "according to", "“as X said”, then the clause")
    return [attribute(period, cue, source, content, True)]


def _goes_on(period: Period, comma: int, clause: bool) -> bool:
    """Tell whether the reported clause goes on behind an inserted attribution, not a participle or a new one."""
    if comma + 1 >= len(period) or period.lower[comma] != ",":
        return False
    follower = period.lower[comma + 1]
    cleft = period.lower[0] == "it" and period.lower[1] in ("was", "is")  # "It was the Mayor, he noted, who asked"
    small = ("and", "while", "but", "who")[3 if period.news else 0 : 3 if cleft else 4]
    return not clause or (kind_of(follower) != "ing" and follower not in small)
