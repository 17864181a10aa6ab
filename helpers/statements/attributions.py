"""Cues → statements: what one cue attributes to whom, beside a quotation or with a complement of its own."""

from helpers import words
from helpers.statements.clauses import clause_follows
from helpers.statements.contents import complement
from helpers.statements.cues import Cue
from helpers.statements.found import Content, Found, attribute, attribute_quotation
from helpers.statements.inserted import clause_start, content_first, ends, may_stand_behind, past_adjuncts
from helpers.statements.lexicon import verbs
from helpers.statements.nouns import PUNCTUATION, opens_clause
from helpers.statements.periods import QUOTED, Period
from helpers.statements.persons import names_person
from helpers.statements.sharing import ABSOLUTE, controller, shared
from helpers.statements.subjects import Source, after, before, nearest
from helpers.statements.verbs import is_auxiliary, is_finite, kind_of

# A quotation of so many words is speech, whatever stands at its end.
SPEECH_WORDS = 4
# Frames in which a participle behind a noun says what is told: "sent a memo explaining that Y".
_TOLD_BY_NOUN = frozenset(["that", "bare", "quote", "wh", "colon"])
_RELATIVES = frozenset("which who whom that what".split())
# Frames whose content may stand before the verb: a verb with none of them says nothing without a complement.
_BEFORE_VERB = frozenset(["quote", "that", "bare", "as"])
_AT_CLAUSE_START = frozenset(["(", ",", ":", ";", ".", "—", "–", "-", QUOTED, "and", "but", "•", ")"])


def is_speech(text: str, period: Period, at: int) -> bool:
    """Return whether a quotation is speech, not a title, a slogan or a scare quote that stands as a noun."""
    quote = period.quotes[at]
    inner = text[quote.first : quote.last].strip()
    before = period.lower[at - 1] if at else ""
    if before and before not in _AT_CLAUSE_START:
        return False
    if before in ("and", "but") and inner[:1].islower():
        return False  # "the plan is bold and “works for all,” he said": the end of a clause
    if before == ":" and len(inner.split()) > 1:
        return True
    return quote.lost is not None or inner[-1:] in ",.?!…;" or len(inner.split()) >= SPEECH_WORDS


def read(text: str, period: Period, cue: Cue, found: list[Found]) -> list[Found]:
    """Return what one cue attributes: usually one statement, two pieces for an interrupted quotation, or none."""
    content = complement(period, cue)
    if cue.verb.particles[-2:] == ("as", "saying"):
        return _cited(period, cue)
    if cue.kind == "passive" or "seems" in cue.verb.frames:
        return [_from_passive(period, cue, content)] if content else []
    if cue.kind == "participle":
        return _from_participle(text, period, cue, content, found)
    if content is None and _BEFORE_VERB.isdisjoint(cue.verb.frames):
        return []
    source = before(period, cue)
    if source and source.open and period.lower[source.open - 1] in ("if", "unless", "whether", "until", "once"):
        return []  # what somebody would say
    around = _around(text, period, cue, source) if not content or content.frame != "that" else []
    if around:
        return around
    if source is None and (behind := _inverted(period, cue)):
        return content_first(period, cue, behind, cue.first - 1)
    if content is None and source and not source.open and _clause_behind_comma(period, cue):
        content = Content(cue.after + 1, None, "bare", "clause without “that” behind a comma")
    if source and not (content and content.frame == "that"):
        content = _of_relative(period, cue, source) or content
    if content is None and source and _parts_relative(period, cue, source):
        relative = Content(source.open - 1, None, "first", "relative clause around its attribution")
        return [attribute(period, cue, source, relative, True, left=source.open - 1)]
    if content is None:
        behind_clause = source and source.open and may_stand_behind(period, cue)
        return content_first(period, cue, source, source.open - 1) if behind_clause else []
    if source and content.frame == "quote" and _interrupts(text, period, source, content):
        return _around_clause(period, cue, source)
    return _from_subject(text, period, cue, source, content, found)


def _around_clause(period: Period, cue: Cue, source: Source) -> list[Found]:
    """The plan, he said, “is a step forward” for all."""
    first = clause_start(period, source.open - 1)
    around = Content(first, len(period), "first", "content first, then its attribution")
    return [attribute(period, cue, source, around, True, left=first)]


def _from_subject(
    text: str, period: Period, cue: Cue, source: Source | None, content: Content, found: list[Found]
) -> list[Found]:
    """Return the statement of a verb with its own subject, with one that it shares, or of a question nobody puts."""
    subject = source or shared(period, cue, found)
    if subject is None and cue.kind == "attached" and content.frame in _TOLD_BY_NOUN:
        subject = controller(period, cue, found)[0]
    if subject is None and cue.kind == "purpose" and _may_be_purpose(cue, content):
        subject = nearest(period, cue.first)
        content = content._replace(rule=f"infinitive: {content.rule}")
    if subject is None and period.news and cue.kind == "finite" and content.frame in ("that", "bare", "wh"):
        subject = _words_before(period, cue)
    if subject is None and period.news and _is_reduced_question(period, cue):
        comma = next((i for i in range(content.first, len(period)) if period.lower[i] == ","), len(period))
        return [attribute(period, cue, content.agent, content._replace(last=comma), True)]
    own = source is not None or cue.kind == "purpose" or subject is not None and subject.rule.startswith("words")
    return _right(text, period, cue, subject, content, own) if subject else []


def _words_before(period: Period, cue: Cue) -> Source | None:
    """Return all words before a verb, where no noun phrase is seen: "Nine in ten registered voters say"."""
    first = cue.first
    while first and period.lower[first - 1] not in PUNCTUATION and not opens_clause(period.lower[first - 1]):
        first -= 1
    while first < cue.first and period.lower[first] in words.of_class("conjunction"):
        first += 1
    return Source(first, cue.first, "words before the verb", first) if first < cue.first else None


def _may_be_purpose(cue: Cue, content: Content) -> bool:
    """Tell "gathered to praise X" from "gathered to back X", an act, and from the topic of a talk."""
    if content.frame == "noun":
        return cue.verb.verb_class in ("evaluate", "assert", "inform", "direct")
    return content.frame in _TOLD_BY_NOUN or content.frame in ("as", "objto")


def _parts_relative(period: Period, cue: Cue, source: Source) -> bool:
    """Tell "the fund, which Mr Lee said | was a duty": the words stand on both sides of the attribution."""
    opening = period.lower[max(0, source.open - 2) : source.open]
    says = "bare" in cue.verb.frames and cue.after < len(period)
    return says and opening in ([",", "which"], [",", "who"]) and is_finite(period, cue.after)


def _clause_behind_comma(period: Period, cue: Cue) -> bool:
    """Tell "opponents say, the tax will rise": the attribution stands first, and a comma behind it."""
    said = {"parenthetical", "no-object"} <= cue.verb.flags and period.lower[cue.after : cue.after + 1] == [","]
    return said and clause_follows(period, cue.after + 1)


def _of_relative(period: Period, cue: Cue, source: Source) -> Content | None:
    """Return the rest of a relative clause: "which critics said | was unfair", "what he called | a disgrace"."""
    if not source.open or cue.after >= len(period) or period.lower[source.open - 1] not in _RELATIVES:
        return None
    frames, opening = cue.verb.frames, period.lower[cue.after]
    if period.news and "bare" in frames and is_finite(period, cue.after):
        return Content(cue.after, None, "bare", "clause whose subject stands before the verb")
    if "as" in frames and (opening == "as" or period.news and _opens_name(opening)):
        return Content(cue.after, None, "as", "what something is called, named before the verb")
    return None


def _opens_name(word: str) -> bool:
    return word == QUOTED or word in words.of_class("determiner")


def _interrupts(text: str, period: Period, source: Source, content: Content) -> bool:
    """Tell "The plan, he said, “is a step forward” for all", where the quotation goes on the clause before."""
    first = clause_start(period, source.open - 1) if source.open > 1 else 0
    if source.open < 2 or period.lower[source.open - 1] != "," or period.lower[first] in words.of_class("preposition"):
        return False
    opening = period.quotes[content.first].first
    return text[opening].islower() and not any(is_finite(period, i) for i in range(first, source.open - 1))


def _is_reduced_question(period: Period, cue: Cue) -> bool:
    """Tell "Asked whether Y, X said Z" and "when asked about Y": a question that nobody in particular puts."""
    before = period.lower[cue.first - 1] if cue.first else ""
    asked = cue.verb.lemma.split()[0] in ("ask", "question", "press") and kind_of(period.lower[cue.at]) == "past"
    return asked and (not cue.first or before in ("when", "if", "while", "once", "whenever"))


def _cited(period: Period, cue: Cue) -> list[Found]:
    """X quoted Y as saying that Z · Y was quoted as saying Z: what is reported is Y's."""
    first = cue.after + (cue.after < len(period) and period.lower[cue.after] in ("that", ",", ":"))
    last = next((i for i in range(cue.at + 1, cue.after) if period.lower[i] == "as"), cue.at + 1)
    source = before(period, cue) if cue.kind == "passive" else Source(cue.at + 1, last, "who is quoted", cue.at + 1)
    if source is None or source.last <= source.first:
        return []
    quoted = _beside(period, source.open)
    if quoted is not None and (first >= len(period) or period.lower[first] == "."):
        return [attribute_quotation(period, cue, source, quoted, quoted + 1, "a quotation, then “quoted as saying”")]
    if first >= len(period):
        return []
    if period.lower[first] == QUOTED:
        return [attribute_quotation(period, cue, source, first, first + 1, "“quoted as saying”, then a quotation")]
    content = Content(first, None, "that", "“quoted as saying”, then a clause")
    return [attribute(period, cue, source, content, True)]


def _from_passive(period: Period, cue: Cue, content: Content) -> Found:
    """The importance of Y was stressed by X."""
    left = min(content.first, cue.first) if content.frame == "passive" else cue.first - 1
    return attribute(period, cue, content.agent, content, True, left=left)


def _from_participle(
    text: str, period: Period, cue: Cue, content: Content | None, found: list[Found]
) -> list[Found]:
    """X welcomed the plan, noting that Y."""
    source, limit = controller(period, cue, found)
    if source is None or content is None:
        return []
    content = content._replace(last=limit if content.last is None else min(content.last, limit))
    items = _right(text, period, cue, source, content, False) if content.last > content.first else []
    for item in items:
        item.left = source.open if source.rule == ABSOLUTE else item.left
    return items


def _inverted(period: Period, cue: Cue) -> Source | None:
    """Return the source behind the verb at the end of a clause: Y, said X."""
    if not cue.first or period.lower[cue.first - 1] not in (",", "—", "–") or "inverted" not in cue.verb.flags:
        return None
    if cue.first > 1 and period.lower[cue.first - 2] in (";", ":"):
        return None  # an item of a list: "; – underlined the value of Y"
    behind = after(period, cue.after)
    if behind is None or not cue.verb.frames & {"that", "bare"}:
        return None
    owned = period.lower[behind.first] in words.pronouns(case="possessive")
    if "noun" in cue.verb.frames and (owned or not names_person(period, behind.first, behind.last)):
        return None  # "…, suggested a visit, …", "…, welcomed our defence ties"
    if ends(period, behind.last):
        return behind
    adjunct = period.lower[behind.last] in words.of_class("preposition", "weekday")
    in_place = adjunct and names_person(period, behind.first, behind.last)
    return behind if in_place and ends(period, past_adjuncts(period, behind.last)) else None


def _right(text: str, period: Period, cue: Cue, source: Source, content: Content, own: bool) -> list[Found]:
    """X said that Y · X said: “Y”."""
    if content.frame != "quote":
        return [attribute(period, cue, source, content, own)]
    last = content.first + 1
    while last < len(period) and (period.lower[last] == QUOTED or _links(period, last, last + 1)):
        last += 1
    quote = period.quotes[content.first]
    if len(text[quote.first : quote.last].split()) < 2 and period.lower[content.first - 1] != ":":
        return []  # one word between marks is a term, not speech
    return [attribute_quotation(period, cue, source, content.first, last, content.rule, own)]


def _links(period: Period, at: int, beside: int) -> bool:
    """Tell whether a comma or "and" links two quotations: “Y” and “Z”."""
    return period.lower[at] in (",", "and") and 0 <= beside < len(period) and period.lower[beside] == QUOTED


def _around(text: str, period: Period, cue: Cue, source: Source | None) -> list[Found]:
    """“Y,” said X · “Y,” said X, “Z”."""
    quoted = _beside(period, source.open if source else cue.first)
    if quoted is None or "quote" not in cue.verb.frames:
        return []
    outside = quoted == 0 and period.lower[1] in (",", "–", "—", "-")  # “We agree”, said X
    if not outside and not is_speech(text, period, quoted):
        return _half_quoted(text, period, cue, source, quoted)
    if source is None or source.first <= quoted:
        source = after(period, cue.after)
    if source is None:
        return []
    first = quoted
    while first and (period.lower[first - 1] == QUOTED or _links(period, first - 1, first - 2)):
        first -= 1
    rule = "quotation, then source and verb" if source.first < cue.at else "quotation, then verb and source"
    head = attribute_quotation(period, cue, source, first, quoted + 1, rule)
    head.left = first
    return [head, *_goes_on(text, period, cue, source, head)]


def _half_quoted(text: str, period: Period, cue: Cue, source: Source | None, quoted: int) -> list[Found]:
    """Return a clause that ends in a quotation: The plan is “strategic,” said X."""
    quote = period.quotes[quoted]
    if quoted < 1 or text[quote.first : quote.last].rstrip()[-1:] not in ",?!":
        return []
    before_quote = period.lower[quoted - 1]
    speaks = before_quote in verbs() and not is_auxiliary(before_quote) and kind_of(before_quote) == "past"
    if not before_quote.isalnum() or speaks:
        return []  # “X said “Y,” Z said”: the words are X's
    if source is None or source.first <= quoted:
        source = after(period, cue.after)
    if source is None or not may_stand_behind(period, cue) and source.first < cue.at:
        return []
    first = clause_start(period, quoted)
    content = Content(first, quoted + 1, "first", "content first, then its attribution")
    return [attribute(period, cue, source, content, True, left=first)]


def _goes_on(text: str, period: Period, cue: Cue, source: Source, head: Found) -> list[Found]:
    """Return the second piece of an interrupted quotation: “Y,” said X, “Z”."""
    at = max(source.last, past_adjuncts(period, max(cue.after, source.last)))
    while at < len(period) and period.lower[at] in (",", ":", ";", "and", ".", "–", "—", "-"):
        at += 1
    if at < len(period) and kind_of(period.lower[at]) == "ing":  # “Y,” he said, pointing at the map, “Z”
        closing = next((i for i in range(at, min(at + 12, len(period))) if period.lower[i] in PUNCTUATION), at)
        at = closing + 1 if period.lower[closing] == "," else at
    if at >= len(period) or period.lower[at] != QUOTED or not is_speech(text, period, at):
        return []
    tail = attribute_quotation(period, cue, source, at, at + 1, "goes on behind its attribution")
    tail.continues, tail.left = head, at
    return [tail]


def _beside(period: Period, opening: int) -> int | None:
    """Return the position of a quotation right before an attribution that begins at `opening`."""
    at = opening - 1
    if at > 0 and period.lower[at] == "as":  # “Y,” as X put it
        at -= 1
    while at > opening - 4 and at >= 0 and period.lower[at] in (",", "—", "–", "-"):
        at -= 1
    return at if at >= 0 and period.lower[at] == QUOTED else None
