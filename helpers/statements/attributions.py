"""Cues → statements: what one cue attributes to whom, beside a quotation or with a complement of its own."""

from helpers.statements.contents import complement
from helpers.statements.cues import Cue
from helpers.statements.found import Found, attribute, attribute_quotation
from helpers.statements.inserted import content_first, ends, may_stand_behind, past_adjuncts
from helpers.statements.periods import QUOTED, Period
from helpers.statements.sharing import controller, shared
from helpers.statements.subjects import Source, after, before

SPEECH_WORDS = 4
_AT_CLAUSE_START = frozenset([",", ":", ";", ".", "—", "–", "-", QUOTED, "and", "but", "•", ")"])


def is_speech(text: str, period: Period, at: int) -> bool:
    """Tell whether a quotation is speech, not a title, a slogan or a scare quote that stands in the sentence as a noun."""
    quote = period.quotes[at]
    inner = text[quote.first : quote.last].strip()
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
        return [_from_passive(period, cue, content)] if content else []
    if cue.kind == "participle":
        source, comma = controller(period, cue, found)
        if source is None or content is None:
            return []
        content = content._replace(last=min(_end(period, content), comma))
        return _right(text, period, cue, source, content, False) if content.last > content.first else []
    source, own = before(period, cue), True
    if source and source.open and period.lower[source.open - 1] in ("if", "unless", "whether", "until", "once"):
        return []  # what somebody would say
    beside = _beside(period, source.open if source else cue.first)
    if beside is not None and is_speech(text, period, beside) and "quote" in cue.verb.frames:
        behind = after(period, cue.after) if source is None or source.first <= beside else None
        who = source if source and source.first > beside else behind
        if who and not (content and content.frame == "that"):
            return _around(text, period, cue, who, beside)
    if source is None and cue.first and period.lower[cue.first - 1] in (",", "—", "–") and "inverted" in cue.verb.flags:
        behind = after(period, cue.after)
        if behind and ends(period, behind.last) and cue.verb.frames & {"that", "bare"}:
            return content_first(period, cue, behind, cue.first - 1)
    if content is None:
        if source and source.open and may_stand_behind(period, cue):
            return content_first(period, cue, source, source.open - 1)
        return []
    if source is None:
        source, own = shared(period, cue, found), False
        if source is None:
            return []
    return _right(text, period, cue, source, content, own)


def _cited(period: Period, cue: Cue) -> list[Found]:
    """X quoted Y as saying that … · Y was quoted as saying …: what is reported is Y's."""
    first = cue.after + (cue.after < len(period) and period.lower[cue.after] in ("that", ",", ":"))
    last = next((i for i in range(cue.at + 1, cue.after) if period.lower[i] == "as"), cue.at + 1)
    source = before(period, cue) if cue.kind == "passive" else Source(cue.at + 1, last, "who is quoted", cue.at + 1)
    if source is None or source.last <= source.first or first >= len(period):
        return []
    if period.lower[first] == QUOTED:
        return [
            attribute_quotation(period, cue, source, first, first + 1, "“quoted as saying”, then a quotation", True)
        ]
    return [attribute(period, cue, source, first, len(period), "that", "“quoted as saying”, then a clause", True)]


def _end(period: Period, content) -> int:
    return len(period) if content.last is None else content.last


def _from_passive(period: Period, cue: Cue, content) -> Found:
    item = attribute(
        period,
        cue,
        content.agent,
        content.first,
        _end(period, content),
        content.frame,
        content.rule,
        False,
        left=min(content.first, cue.first) if content.frame == "passive" else cue.first - 1,
    )
    item.own = True
    return item


def _right(text: str, period: Period, cue: Cue, source: Source, content, own: bool) -> list[Found]:
    if content.frame != "quote":
        return [attribute(period, cue, source, content.first, _end(period, content), content.frame, content.rule, own)]
    last = content.first + 1
    while last < len(period) and (
        period.lower[last] == QUOTED
        or (last + 1 < len(period) and period.lower[last + 1] == QUOTED and period.lower[last] in (",", "and"))
    ):
        last += 1
    quote = period.quotes[content.first]
    inner = text[quote.first : quote.last].split()
    if len(inner) < 2 and not period.lower[content.first - 1] == ":":
        return []
    return [attribute_quotation(period, cue, source, content.first, last, content.rule, own)]


def _beside(period: Period, opening: int) -> int | None:
    """Return the position of a quotation right before an attribution that begins at `opening`."""
    at = opening - 1
    if at >= 0 and period.lower[at] in (",", "—", "–", "-"):
        at -= 1
    return at if at >= 0 and period.lower[at] == QUOTED else None


def _around(text: str, period: Period, cue: Cue, source: Source, quoted: int) -> list[Found]:
    """“A,” said X. · “A,” said X, “B.”"""
    first = quoted
    while first and (
        period.lower[first - 1] == QUOTED
        or (period.lower[first - 1] in (",", "and") and first > 1 and period.lower[first - 2] == QUOTED)
    ):
        first -= 1
    rule = "quotation, then source and verb" if source.first < cue.at else "quotation, then verb and source"
    head = attribute_quotation(period, cue, source, first, quoted + 1, rule, True)
    head.left = first
    at = max(source.last, past_adjuncts(period, max(cue.after, source.last)))
    while at < len(period) and period.lower[at] in (",", ":", ";", "and", "."):
        at += 1
    if at < len(period) and period.lower[at] == QUOTED and is_speech(text, period, at):
        tail = attribute_quotation(period, cue, source, at, at + 1, "goes on behind its attribution", True)
        tail.continues, tail.left = head, at
        return [head, tail]
    return [head]
