"""Quotations over several paragraphs, and those that carry no attribution of their own."""

from helpers.quotations import Quotation
from helpers.statements import credited, turns
from helpers.statements.announced import after_colon, labelled, said_this, signed
from helpers.statements.attributions import is_speech
from helpers.statements.found import Found, trim
from helpers.statements.introduced import stated
from helpers.statements.periods import QUOTED, Period

# Quotations that follow each other: number of the period, place in it, quotation.
Chain = list[tuple[int, int, Quotation]]


def gather(text: str, periods: list[Period], found: list[Found], labels: list[turns.Label]) -> list[Found]:
    """Return the statements with quotations joined over paragraphs; those without a verb go to who spoke last."""
    found = found + labelled(text, periods, found, labels) + signed(text, periods, found)
    found += said_this(text, periods, found)
    owner = {id(quote): item for item in found for quote in item.quotes}
    chains = _chains(text, periods, owner)
    for chain in chains:
        if any(id(q) in owner for _, _, q in chain):
            _extend(text, chain, owner)
    found += after_colon(text, periods, found, owner)
    found += stated(text, periods, found, owner)
    found += _interrupted(text, chains, periods, owner)
    found += credited.headlines(text, periods, found) + credited.unmarked(text, periods, found)
    for chain in chains:
        if not any(id(q) in owner for _, _, q in chain):
            item = credited.below(text, periods, chain[-1][0], [q for _, _, q in chain])
            item = item or _uncued(text, chain, periods, found)
            if item:
                found.append(item)
                owner.update({id(q): item for _, _, q in chain})
    return found


def _interrupted(text: str, chains: list[Chain], periods: list[Period], owner: dict[int, Found]) -> list[Found]:
    """Return the first pieces of quotations that a page header or a caption cuts: “Y | page 2 | Z,” said X."""
    out = []
    for chain, following in zip(chains, chains[1:]):
        out += _goes_on_behind(text, chain, following, periods, owner)
        tail = next((owner[id(q)] for _, _, q in following if id(q) in owner), None)
        if tail is None or all(q.lost != "closing" or id(q) in owner for _, _, q in chain):
            continue
        gap = following[0][2].paragraph - chain[-1][2].paragraph
        if following[0][2].lost == "opening" and 0 < gap <= 3 and tail.source:
            head = _piece(
                text, chain, periods[chain[0][0]], tail, "quotation that goes on behind a header or a caption"
            )
            tail.continues = head
            owner.update({id(q): head for _, _, q in chain})
            out.append(head)
    return out


def _goes_on_behind(text: str, chain: Chain, following: Chain, periods: list[Period], owner: dict[int, Found]):
    """Return the second piece of a quotation that a header or a caption cuts: X said: “Y | Photo: Z | W.”"""
    head, quote = owner.get(id(chain[-1][2])), following[0][2]
    gap = quote.paragraph - chain[-1][2].paragraph
    cut = chain[-1][2].lost == "closing" and quote.lost == "opening" and 0 < gap <= 3
    if head is None or not cut or any(id(q) in owner for _, _, q in following):
        return []
    rule = "quotation that goes on behind a header or a caption"
    piece = _piece(text, following, periods[following[0][0]], head, rule)
    piece.continues = head.continues or head
    owner.update({id(q): piece for _, _, q in following})
    return [piece]


def _chains(text: str, periods: list[Period], owner: dict[int, Found]) -> list[Chain]:
    """Return runs of quotations that follow each other over paragraph ends without narration between them."""
    speech = [
        (number, at, quote)
        for number, period in enumerate(periods)
        for at, quote in sorted(period.quotes.items())
        if id(quote) in owner or is_speech(text, period, at)
    ]
    chains: list[Chain] = []
    for entry in speech:
        if chains and _follows(text, periods, chains[-1][-1], entry):
            chains[-1].append(entry)
        else:
            chains.append([entry])
    return chains


def _follows(text: str, periods: list[Period], left, right) -> bool:
    if right[1] != 0 or periods[right[0]].paragraph - periods[left[0]].paragraph not in (0, 1) or right[0] == left[0]:
        return False
    if _closes_paragraph(periods, left) and len(periods[right[0]]) > 2:
        return False  # “A,” said X. “B.” | “C,” said Y.
    return not text[left[2].end : right[2].start].strip(" \t\r\n\u00a0.")


def _closes_paragraph(periods: list[Period], left: tuple[int, int, Quotation]) -> bool:
    """Tell whether a whole quotation ends a paragraph in which an attribution stands before it."""
    number, quote = left[0], left[2]
    if quote.lost == "closing" or not number or periods[number - 1].paragraph != periods[number].paragraph:
        return False
    return len(periods[number]) <= 2 and any(word.isalpha() for word in periods[number - 1].lower)


def _extend(text: str, chain: Chain, owner: dict[int, Found]) -> None:
    """Give every quotation of a chain to the statement that has one of them: the one behind it, else the one before."""
    behind: list[Found | None] = [None]
    for _, _, quote in reversed(chain):
        behind.append(owner.get(id(quote), behind[-1]))
    extended: dict[int, Found] = {}
    earlier, goes_on = None, False
    for (_, _, quote), later in zip(chain, reversed(behind[:-1])):
        item = owner.get(id(quote))
        if item is None:
            item = earlier if goes_on and earlier else later or earlier
            item.quotes = [*item.quotes, quote]
            owner[id(quote)] = extended[id(item)] = item
        earlier, goes_on = item, quote.lost == "closing"  # what was opened first is closed first
    for item in extended.values():
        item.quotes.sort(key=lambda q: q.start)
        item.spans = [trim(text, item.quotes[0].first, item.quotes[-1].last)]


def _uncued(text: str, chain: Chain, periods: list[Period], found: list[Found]) -> Found | None:
    """Return a quotation that stands alone in its paragraph, as words of whoever spoke last."""
    number, at, quote = chain[0]
    period = periods[number]
    if at != 0 or len(text[quote.first : quote.last].split()) < 4 or period.kind == "headline":
        return None
    if any(mark != QUOTED and mark.isalnum() for mark in period.lower):
        return None
    gap = 1 + (number > 0 and not any(map(str.isalpha, periods[number - 1].lower)))  # a page number stands between
    last, direct = _spoke_last(period, quote, found, gap)
    if last is None:
        return None
    item = _piece(
        text, chain, period, last, "quotation without a verb of its own: it goes on from the statement before"
    )
    item.continues = (last.continues or last) if direct else None
    return item


def _piece(text: str, chain: Chain, period: Period, model: Found, rule: str) -> Found:
    """Return a quotation as words of the speaker of another statement."""
    item = Found(
        period,
        chain[0][1],
        0,
        model.cue_start,
        model.cue_end,
        model.lemma,
        model.verb_class,
        "core",
        "quote",
        rule,
        0,
        1,
        source=model.source,
        source_rule="the source of the statement that it belongs to",
    )
    item.quotes = [q for _, _, q in chain]
    item.spans = [trim(text, chain[0][2].first, chain[-1][2].last)]
    return item


def _spoke_last(period: Period, quote: Quotation, found: list[Found], gap: int) -> tuple[Found | None, bool]:
    """Return the statement that a lone quotation goes on from, and whether it is direct speech too."""
    before = [
        f
        for f in found
        if 0 <= period.paragraph - f.period.paragraph <= gap
        and f.spans
        and f.spans[0][0] < quote.first
        and f.source
        and f.inside is None
    ]
    direct = [f for f in before if f.quotes or f.mode == "direct"]
    direct += [f for f in before if f.frame == "first" and f.period.paragraph == period.paragraph and f not in direct]
    near = direct or [f for f in before if f.period.paragraph == period.paragraph]
    return max(near, key=lambda f: f.spans[-1][1], default=None), bool(direct)
