"""Words announced in one paragraph and given in the next, and words with a name before or behind them."""

from helpers import words
from helpers.quotations import Quotation
from helpers.statements import turns
from helpers.statements.cues import Cue
from helpers.statements.cues import find as find_cues
from helpers.statements.found import Content, Found, attribute, attribute_label, offsets, trim
from helpers.statements.lexicon import Verb
from helpers.statements.nouns import phrase_end
from helpers.statements.periods import QUOTED, Period
from helpers.statements.persons import names_person
from helpers.statements.sharing import controller, shared
from helpers.statements.subjects import Source, after, before


# So many words may stand between a verb and the colon behind it.
_COLON_REACH = 16
# "said this in Riga, during the talks": what may stand behind "this" where it is the object.
_BEHIND_THIS = ("in", "at", "on", "during", "to", "when", "while", "after", "following")
_LISTING_CLASSES = ("assert", "evaluate", "commit", "direct", "inform", "neutral")


def after_colon(text: str, periods: list[Period], found: list[Found], owner: dict[int, Found]) -> list[Found]:
    """Return what "The spokesperson said:" announces: words in paragraphs of their own, with or without marks."""
    out = []
    for number, period in enumerate(periods[:-1]):
        if period.lower[-1] != ":" or period.kind == "boilerplate":
            continue
        for cue in reversed(find_cues(period)):
            source = _announcer(period, cue, periods[number + 1], found)
            if source:
                content = Content(0, 0, "colon", "verb and colon, the words in the paragraphs behind it")
                item = attribute(period, cue, source, content, True)
                if fill(text, periods, number, item, found, owner):
                    out.append(item)
                break
    return out


def said_this(text: str, periods: list[Period], found: list[Found]) -> list[Found]:
    """Return words in the sentences before: "We appreciate all efforts. Minister X said this in Riga"."""
    out = []
    for number, period in enumerate(periods):
        if not number or periods[number - 1].paragraph != period.paragraph or "this" not in period.lower:
            continue
        for cue in find_cues(period):
            source = before(period, cue) if _says_this(period, cue) else _this_was_said_by(period, cue)
            earlier = [p for p in periods[:number] if p.paragraph == period.paragraph] if source else []
            if source is None or any(f.period in earlier for f in found):
                continue
            item = attribute(period, cue, source, Content(0, 0, "first", "“said this” behind the words"), True)
            item.spans = [trim(text, earlier[0].starts[0], earlier[-1].ends[-1])]
            out.append(item)
    return out


def labelled(text: str, periods: list[Period], found: list[Found], labels: list[turns.Label]) -> list[Found]:
    """Return words behind single labels: "Minister X: “We agree.”" and headlines such as "Minister X: Trade grows"."""
    taken = {id(q) for item in found for q in item.quotes}
    opening = {period.paragraph: period for period in reversed(periods)} if labels else {}
    cues = {id(item.period): item.cue_end for item in sorted(found, key=lambda f: -f.cue_end)} if labels else {}
    out = []
    for label in labels:
        period = opening.get(label.paragraph)
        if period is None or label.asks or cues.get(id(period), label.words + 1) <= label.words:
            continue
        period, first = _behind_label(periods, period, label)
        if period is periods[0] and period.news and first and len(period) - first > 2 and period.lower[-1] != "?":
            out.append(_headed(text, period, label, first))
            continue
        span = None if first is None else _labelled_span(text, period, first, taken)
        if span is None:
            continue
        item = attribute_label(period, 0, (label.last, label.words), (label.first, label.last),
                               (first, len(period)), "label before the words")
        item.quotes = [period.quotes[first]] if period.lower[first] == QUOTED else []
        item.spans = [span]
        out.append(item)
    return out


def signed(text: str, periods: list[Period], found: list[Found]) -> list[Found]:
    """Return quotations with a name behind them: “…” – Minister X and “…” – interview with Ambassador X."""
    taken = {id(q) for item in found for q in item.quotes}
    out = []
    for period in periods:
        for at, quote in period.quotes.items():
            source = None if id(quote) in taken else _signature(period, at + 1)
            if source:
                dash = (period.starts[at + 1], period.ends[at + 1])
                item = attribute_label(period, at + 1, dash, offsets(period, source), (at, at + 1), source.rule)
                item.subject, item.quotes = source, [quote]
                item.spans = [trim(text, quote.first, quote.last)]
                out.append(item)
    return out


def _announcer(period: Period, cue: Cue, following: Period, found: list[Found]) -> Source | None:
    """Return who says what follows, if a cue at the end of a period announces it."""
    announces = cue.verb.frames & {"quote", "that"} or (following.kind == "item" and _takes_list(cue.verb))
    if cue.kind == "passive" or not announces or len(period) - cue.after > _COLON_REACH:
        return None
    if any(f.period is period and f.at == cue.at for f in found):
        return None
    if cue.kind == "participle":
        return controller(period, cue, [f for f in found if f.period is period])[0]
    return before(period, cue) or shared(period, cue, found)


def _takes_list(verb: Verb) -> bool:
    """Tell whether a list can be the object of a verb: "The Council welcomes:"."""
    if not verb.frames & {"noun", "objto"} or verb.grade("noun") != "core":
        return False
    return verb.verb_class in _LISTING_CLASSES


def fill(
    text: str, periods: list[Period], number: int, item: Found, found: list[Found], owner: dict[int, Found]
) -> bool:
    """Give a statement the words in the paragraphs behind its colon; return whether there are any."""
    following = periods[number + 1]
    if following.paragraph == periods[number].paragraph:
        return False
    if following.lower[0] == QUOTED:
        quotes = _quotations_behind(periods, number, owner)
        if quotes:
            item.quotes, item.frame = quotes, "quote"
            item.spans = [trim(text, quotes[0].first, quotes[-1].last)]
            owner.update({id(q): item for q in quotes})
        return bool(quotes)
    run = _paragraphs_behind(periods, number)
    # items with verbs of their own, "• call on all states to …", are statements of their own
    if not run or following.kind == "item" and any(other.period in run for other in found):
        return False
    item.spans = [trim(text, run[0].starts[0], run[-1].ends[-1])]
    item.mode = "direct"
    return True


def _quotations_behind(periods: list[Period], number: int, owner: dict[int, Found]) -> list[Quotation]:
    """Return the quotations in the paragraphs behind a colon, as far as they stand there alone."""
    quotes: list[Quotation] = []
    for later in periods[number + 1 :]:
        if later.lower[0] != QUOTED or later.paragraph - periods[number].paragraph > 1 + len(quotes):
            break
        if id(later.quotes[0]) in owner or any(word != QUOTED and word.isalnum() for word in later.lower):
            break
        quotes += later.quotes.values()
    return quotes


def _paragraphs_behind(periods: list[Period], number: int) -> list[Period]:
    """Return the paragraphs behind a colon that are of one kind, body or item, and follow without a gap."""
    run, expected, kind = [], periods[number].paragraph + 1, periods[number + 1].kind
    for later in periods[number + 1 :]:
        ends = kind != "body" or later.lower[-1] in (".", "!", "?", ";", ",", ")", "and")
        if later.paragraph > expected or later.kind != kind or not ends:
            break
        expected = later.paragraph + 1
        run.append(later)
    return run


def _says_this(period: Period, cue: Cue) -> bool:
    """Tell "said this in Riga" from "said this plan would go on"."""
    if cue.kind != "finite" or "inverted" not in cue.verb.flags or period.lower[cue.after : cue.after + 1] != ["this"]:
        return False
    behind = period.lower[cue.after + 1 : cue.after + 2]
    return not behind or not behind[0][0].isalpha() or behind[0] in _BEHIND_THIS


def _this_was_said_by(period: Period, cue: Cue) -> Source | None:
    """Return who said it: "This was stated by Minister X"."""
    by = cue.kind == "passive" and "inverted" in cue.verb.flags and period.lower[cue.after : cue.after + 1] == ["by"]
    source = after(period, cue.after + 1) if by and period.lower[0] == "this" and cue.first == 1 else None
    return source and source._replace(rule="agent behind “by”")


def _behind_label(periods: list[Period], period: Period, label: turns.Label) -> tuple[Period, int | None]:
    """Return where the words behind a label begin; a quotation may stand in the paragraph behind it."""
    first = next((i for i, start in enumerate(period.starts) if start >= label.words), None)
    if first is not None:
        return period, first
    following = periods[periods.index(period) + 1 :][:1] or [period]
    return following[0], 0 if following[0].lower[0] == QUOTED else None


def _headed(text: str, period: Period, label: turns.Label, first: int) -> Found:
    """Return the headline of an article that opens with a name: Ada Roy: Talks “Are Over”."""
    item = attribute_label(period, 0, (label.last, label.words), (label.first, label.last), (first, len(period)),
                           "label in the headline of an article")
    item.frame, item.spans = "colon", [trim(text, period.starts[first], period.ends[-1])]
    return item


def _labelled_span(text: str, period: Period, first: int, taken: set[int]) -> tuple[int, int] | None:
    """Return the span of a quotation behind a label, or of a headline that is a clause."""
    quote = period.quotes.get(first)
    if quote is not None and id(quote) not in taken:
        return trim(text, quote.first, quote.last)
    verbs = {"is", "are", "was", "were", "has", "have", "will"} | words.verb_forms().keys()
    if period.kind == "headline" and not period.news and not verbs.isdisjoint(period.lower[first:]):
        return trim(text, period.starts[first], period.ends[-1])
    return None


def _signature(period: Period, dash: int) -> Source | None:
    """Return the name behind a dash, if nothing else follows and it is a person's."""
    if dash + 1 >= len(period) or period.lower[dash] not in ("–", "—", "-", "―", ":"):
        return None
    name = dash + 1
    if period.lower[name : name + 2] == ["interview", "with"]:
        name += 2
    last = phrase_end(period, name)
    told = period.lower[dash] == ":" and last < len(period) and period.lower[last] in words.of_class("preposition")
    if last <= name or last < len(period) and period.lower[last] not in (".", ",", "(") and not told:
        return None
    opens = period.text[name][0].isupper() or period.lower[name] == "the"
    return Source(name, last, "name behind a dash", name) if opens and names_person(period, name, last) else None
