"""Attributions of a period: quotations beside their verb, clauses before it, “according to” and its kin."""

from helpers import words
from helpers.quotations import Quotation
from helpers.statements import subjects
from helpers.statements.contents import complement
from helpers.statements.cues import Cue, is_adverb
from helpers.statements.found import Found
from helpers.statements.periods import QUOTED, Period
from helpers.statements.subjects import Source

SPEECH_WORDS = 4
_AT_CLAUSE_START = frozenset([",", ":", ";", ".", "—", "–", "-", QUOTED, "and", "but", "•", ")"])


def is_speech(text: str, period: Period, at: int) -> bool:
    """Tell whether a quotation is speech, not a title, a slogan or a scare quote that stands in the sentence as a noun."""
    quote = period.quotes[at]
    inner = text[quote.first:quote.last].strip()
    before = period.lower[at - 1] if at else ""
    if before and before not in _AT_CLAUSE_START:
        return False
    return quote.lost is not None or inner[-1:] in ",.?!…;" or len(inner.split()) >= SPEECH_WORDS


def read(text: str, period: Period, cue: Cue, found: list[Found]) -> list[Found]:
    """Return what one cue attributes: usually one statement, two pieces for an interrupted quotation, or none."""
    content = complement(period, cue)
    if cue.verb.particles[-2:] == ("as", "saying"):
        return _cited(period, cue)
    if cue.kind == "passive":
        return [_passive(period, cue, content)] if content else []
    if cue.kind == "participle":
        source, comma = _controller(period, cue, found)
        if source is None or content is None:
            return []
        last = min(_end(period, content), comma)
        return [_make(period, cue, source, content.first, last, content.frame, content.rule, False)] if last > content.first else []
    source, own = subjects.before(period, cue), True
    beside = _beside(period, source.open if source else cue.first)
    if beside is not None and is_speech(text, period, beside) and cue.verb.flags & {"inverted", "parenthetical"}:
        behind = subjects.after(period, cue.after) if source is None or source.first <= beside else None
        who = source if source and source.first > beside else behind
        if who and not (content and content.frame == "that"):
            return _around(text, period, cue, who, beside)
    if source is None and cue.first and period.lower[cue.first - 1] in (",", "—", "–") and "inverted" in cue.verb.flags:
        behind = subjects.after(period, cue.after)
        if behind and _ends(period, behind.last) and cue.verb.frames & {"that", "bare"}:
            return _content_first(period, cue, behind, cue.first - 1)
    if content is None:
        if source and source.open and _may_stand_behind(period, cue):
            return _content_first(period, cue, source, source.open - 1)
        return []
    if source is None:
        source, own = _shared(period, cue, found), False
        if source is None:
            return []
    return _right(text, period, cue, source, content, own)


def _cited(period: Period, cue: Cue) -> list[Found]:
    """X quoted Y as saying that … · Y was quoted as saying …: what is reported is Y's."""
    first = cue.after + (cue.after < len(period) and period.lower[cue.after] in ("that", ",", ":"))
    last = next((i for i in range(cue.at + 1, cue.after) if period.lower[i] == "as"), cue.at + 1)
    source = subjects.before(period, cue) if cue.kind == "passive" else Source(cue.at + 1, last, "who is quoted", cue.at + 1)
    if source is None or source.last <= source.first or first >= len(period):
        return []
    if period.lower[first] == QUOTED:
        return [_quoted(period, cue, source, first, first + 1, "“quoted as saying”, then a quotation", True)]
    return [_make(period, cue, source, first, len(period), "that", "“quoted as saying”, then a clause", True)]


def _make(period: Period, cue: Cue, source: Source | None, first: int, last: int, frame: str, rule: str, own: bool,
          left: int | None = None) -> Found:
    verb = cue.verb
    here = min(cue.first, source.open) if own and source and left is None else cue.first if left is None else left
    item = Found(period, cue.at, here, period.starts[cue.at], period.ends[cue.after - 1], verb.lemma, verb.verb_class,
                 verb.grade(frame), frame, rule, first, last, own=own, subject=source)
    if source:
        item.source = (period.starts[source.first], period.ends[source.last - 1])
        item.source_rule = source.rule
    return item


def _end(period: Period, content) -> int:
    return len(period) if content.last is None else content.last


def _passive(period: Period, cue: Cue, content) -> Found:
    item = _make(period, cue, content.agent, content.first, _end(period, content), content.frame, content.rule, False,
                 left=min(content.first, cue.first) if content.frame == "passive" else cue.first - 1)
    item.own = True
    return item


def _right(text: str, period: Period, cue: Cue, source: Source, content, own: bool) -> list[Found]:
    if content.frame != "quote":
        return [_make(period, cue, source, content.first, _end(period, content), content.frame, content.rule, own)]
    last = content.first + 1
    while last < len(period) and (period.lower[last] == QUOTED or (
            last + 1 < len(period) and period.lower[last + 1] == QUOTED and period.lower[last] in (",", "and"))):
        last += 1
    quote = period.quotes[content.first]
    inner = text[quote.first:quote.last].split()
    if len(inner) < 2 and not period.lower[content.first - 1] == ":":
        return []
    return [_quoted(period, cue, source, content.first, last, content.rule, own)]


def _quoted(period: Period, cue: Cue, source: Source, first: int, last: int, rule: str, own: bool) -> Found:
    item = _make(period, cue, source, first, last, "quote", rule, own)
    item.quotes = [period.quotes[i] for i in range(first, last) if i in period.quotes]
    return item


def _beside(period: Period, opening: int) -> int | None:
    """Return the position of a quotation right before an attribution that begins at `opening`."""
    at = opening - 1
    if at >= 0 and period.lower[at] in (",", "—", "–", "-"):
        at -= 1
    return at if at >= 0 and period.lower[at] == QUOTED else None


def _around(text: str, period: Period, cue: Cue, source: Source, quoted: int) -> list[Found]:
    """“A,” said X. · “A,” said X, “B.”"""
    first = quoted
    while first and (period.lower[first - 1] == QUOTED or (period.lower[first - 1] in (",", "and") and first > 1
                                                           and period.lower[first - 2] == QUOTED)):
        first -= 1
    rule = "quotation, then source and verb" if source.first < cue.at else "quotation, then verb and source"
    head = _quoted(period, cue, source, first, quoted + 1, rule, True)
    head.left = first
    at = max(source.last, _past_adjuncts(period, max(cue.after, source.last)))
    while at < len(period) and period.lower[at] in (",", ":", "and", "."):
        at += 1
    if at < len(period) and period.lower[at] == QUOTED and is_speech(text, period, at):
        tail = _quoted(period, cue, source, at, at + 1, "goes on behind its attribution", True)
        tail.continues, tail.left = head, at
        return [head, tail]
    return [head]


def _content_first(period: Period, cue: Cue, source: Source, comma: int) -> list[Found]:
    """X is Y, he noted. · X, he noted, is Y."""
    if comma < 2 or period.lower[comma] not in (",", "—", "–"):
        return _as_clause(period, cue, source)
    first = next((i + 1 for i in range(comma - 1, -1, -1) if period.lower[i] in (";", QUOTED)), 0)
    after = max(source.last, _past_adjuncts(period, cue.after))
    goes_on = after + 1 < len(period) and period.lower[after] == "," and _continues_clause(period, first, comma, after + 1)
    if not goes_on and not any(subjects.is_finite(period, i) for i in range(first, comma)):
        return []
    item = _make(period, cue, source, first, len(period) if goes_on else comma, "first", "content first, then its attribution", True)
    item.left = first
    return [item]


def _as_clause(period: Period, cue: Cue, source: Source) -> list[Found]:
    """As X noted in Riga, Y is Z."""
    comma = next((i for i in range(cue.after, len(period)) if period.lower[i] == ","), None)
    if comma is None or comma + 2 >= len(period) or source.open != 1 or period.lower[0] != "as":
        return []
    quoted = period.lower[comma + 1] == QUOTED
    if quoted:
        return [_quoted(period, cue, source, comma + 1, comma + 2, "“as X said”, then the words", True)]
    return [_make(period, cue, source, comma + 1, len(period), "according to", "“as X said”, then the clause", True)]


def _continues_clause(period: Period, first: int, comma: int, at: int) -> bool:
    """Tell whether the reported clause goes on behind an inserted attribution, rather than a participle or a new clause."""
    if any(subjects.is_finite(period, i) for i in range(first, comma)):
        return not (words.verb_forms().get(period.lower[at]) == "ing" or period.lower[at] in ("and", "while", "but", "who"))
    return True


def _past_adjuncts(period: Period, at: int) -> int:
    """Skip what may stand behind a verb of saying without being content: a place, a day, an addressee."""
    lower = period.lower
    while at < len(period) and lower[at] not in subjects.PUNCTUATION and lower[at] not in subjects.CLAUSE_OPENERS:
        at += 1
    return at


def _may_stand_behind(period: Period, cue: Cue) -> bool:
    """Tell whether a verb of saying can close the clause that it reports: "…, he noted in Riga"."""
    if "parenthetical" not in cue.verb.flags or not cue.verb.frames & {"that", "bare"}:
        return False
    at = cue.after
    if at < len(period) and not _ends(period, at):
        adjunct = period.lower[at] in words.of_class("preposition", "weekday", "subordinator") or is_adverb(period.lower[at])
        if cue.verb.verb_class == "turn" or not (adjunct or "whom" in cue.verb.frames):
            return False
    return _ends(period, _past_adjuncts(period, at))


def _ends(period: Period, at: int) -> bool:
    return at >= len(period) or period.lower[at] in (".", ",", ";", "—", "–", "…", "!", "(")


def _shared(period: Period, cue: Cue, found: list[Found]) -> Source | None:
    """Return the subject that a second verb shares with the one before: "stressed A and expressed B"."""
    before = period.lower[cue.first - 1] if cue.first else ""
    if before not in ("and", "but", ",", "or", "also", "then", ")", "then", "well") and before != QUOTED:
        return None
    outer = [f for f in found if f.inside is None and f.subject and f.at < cue.at and f.frame != "first" and f.subject.first < cue.at]
    if outer:
        return outer[0].subject._replace(rule="shares its subject with the verb before") if len(outer) == 1 else (
            max(outer, key=lambda f: (f.own, f.at)).subject._replace(rule="shares its subject with the verb before"))
    source = subjects.main(period, cue.first)
    return source._replace(rule="shares the subject of the main clause") if source else None


def _controller(period: Period, cue: Cue, found: list[Found]) -> tuple[Source | None, int]:
    """Return whose act a participle is, "…, noting that" and "Welcoming the plan, he thanked …", and where it ends at most."""
    fronted = words.verb_forms().get(period.lower[0]) == "ing" or cue.first <= 1
    outer = [f for f in found if f.subject and f.at < cue.at]
    if outer:
        before = max(outer, key=lambda f: (f.own, f.at)).subject
        return before._replace(rule="participle: subject of the statement before it"), len(period)
    source = None if fronted else subjects.main(period, cue.first)
    if source:
        return source._replace(rule="participle: subject of the main clause"), len(period)
    if cue.first > 1 and period.lower[cue.first - 1] == ",":  # "Secretary X, agreeing with the plan, stressed …"
        beside = subjects._ending_at(period, cue.first - 2)
        closing = next((i for i in range(cue.after, len(period) - 1) if period.lower[i] == "," and (
            subjects.is_finite(period, i + 1) or is_adverb(period.lower[i + 1]))), None)
        if beside and closing:
            return beside._replace(rule="participle behind its subject"), closing
    for i in range(cue.after, len(period)):
        if period.lower[i] == "," and i + 1 < len(period):
            for j in range(i + 2, min(i + 25, len(period))):
                if subjects.is_finite(period, j):
                    at = j
                    while at > i + 1 and (is_adverb(period.lower[at - 1]) or subjects.is_auxiliary(period.lower[at - 1])):
                        at -= 1
                    follower = subjects._ending_at(period, at - 1)
                    if follower and follower.open == i + 1:
                        return follower._replace(rule="participle: subject of the main clause behind it"), i
                    break
    return None, len(period)


def according(text: str, period: Period) -> list[Found]:
    """Return what “according to X”, “in the words of X” and “in X's view” attribute."""
    out = []
    for i, word in enumerate(period.lower):
        read_here = None
        if word == "according" and period.lower[i + 1:i + 2] == ["to"]:
            read_here = (i, i + 2, "according to")
        elif word == "in" and period.lower[i + 1:i + 2] in (["his"], ["her"], ["their"], ["the"]):
            read_here = _in_words(period, i)
        if read_here and not (i > 2 and QUOTED in period.lower[:i] and period.lower[0] == QUOTED and i > 4):
            item = _adjunct(period, *read_here)
            if item:
                out.append(item)
    return out


def _in_words(period: Period, i: int) -> tuple[int, int, str] | None:
    lower = period.lower
    if lower[i + 1] == "the" and lower[i + 2:i + 4] in (["words", "of"], ["opinion", "of"], ["view", "of"]):
        return (i, i + 4, f"in the {lower[i + 2]} of")
    if lower[i + 2:i + 3] and lower[i + 2] in ("words", "opinion", "view") and lower[i + 1] != "the":
        return (i, i + 1, f"in the {lower[i + 2]} of")
    return None


def _adjunct(period: Period, at: int, source_at: int, lemma: str) -> Found | None:
    lower = period.lower
    possessive = lemma != "according to" and source_at == at + 1
    object_pronoun = lower[source_at] in words.pronouns(case="object") if source_at < len(period) else False
    last = source_at + 1 if possessive or object_pronoun else subjects.nominal(period, source_at)
    if last <= source_at or last > len(period):
        return None
    behind = last + 1 if possessive else last
    if lower[source_at] in ("the", "this") and last - source_at == 2 and lower[source_at + 1] in ("plan", "schedule", "law", "agreement", "programme"):
        return None
    if at == 0 or lower[at - 1] in (";", ":", "•") or (at == 1 and not lower[0].isalpha()):
        first = behind + 1 if behind < len(period) and lower[behind] == "," else behind
        end = len(period)
    elif behind >= len(period) - 1 or lower[behind] in (".", ";"):
        first = next((i + 1 for i in range(at - 1, -1, -1) if lower[i] in (";", QUOTED) and i < at - 2), 0)
        end = at
        if lower[0] == QUOTED and at <= 2:
            first, end = 0, 1
    elif lower[at - 1] == "," and lower[behind] == ",":
        first, end = 0, len(period)
    else:
        return None
    if end - first < 2 and lower[first] != QUOTED:
        return None
    source = Source(source_at, last, "source behind “according to”" if lemma == "according to" else "source of the words", source_at)
    item = Found(period, at, at if first else 0, period.starts[at], period.ends[behind - 1 if possessive else source_at - 1], lemma,
                 "neutral", "core", "according to", f"“{lemma}”", first, end, subject=source,
                 source=(period.starts[source.first], period.ends[source.last - 1]), source_rule=source.rule)
    item.quotes = [period.quotes[i] for i in range(first, min(end, len(period))) if i in period.quotes] if lower[first] == QUOTED else []
    return item
