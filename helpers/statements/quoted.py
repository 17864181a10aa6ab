"""Quotations over several paragraphs, and those that carry no attribution of their own."""

from helpers.quotations import Quotation
from helpers import words
from helpers.statements import turns
from helpers.statements.attributions import is_speech
from helpers.statements.found import Found, trim
from helpers.statements.periods import QUOTED, Period
from helpers.words import Sentence


def gather(text: str, sentences: list[Sentence], periods: list[Period], quotations: list[Quotation], found: list[Found],
           labels: list[turns.Label]) -> list[Found]:
    """Return the statements with quotations joined over paragraphs, and those without a verb given to who spoke last."""
    found = found + _labelled(text, periods, found, labels) + _signed(text, periods, found)
    found += _said_this(text, periods, found)
    chains = _chains(text, periods)
    owner = {id(quote): item for item in found for quote in item.quotes}
    for chain in chains:
        owners = [owner[id(q)] for _, _, q in chain if id(q) in owner]
        if owners:
            _extend(text, chain, owners, owner)
    found += _after_colon(text, sentences, periods, found, owner)
    for chain in chains:
        if not any(id(q) in owner for _, _, q in chain):
            item = _uncued(text, chain, periods, found)
            if item:
                found.append(item)
                owner.update({id(q): item for _, _, q in chain})
    return found


def _chains(text: str, periods: list[Period]) -> list[list[tuple[int, int, Quotation]]]:
    """Return runs of quotations that follow each other over paragraph ends without narration between them."""
    speech = [(number, at, quote) for number, period in enumerate(periods) for at, quote in sorted(period.quotes.items())
              if is_speech(text, period, at)]
    chains: list[list[tuple[int, int, Quotation]]] = []
    for entry in speech:
        if chains and _follows(text, periods, chains[-1][-1], entry):
            chains[-1].append(entry)
        else:
            chains.append([entry])
    return chains


def _follows(text: str, periods: list[Period], left, right) -> bool:
    if right[1] != 0 or periods[right[0]].paragraph - periods[left[0]].paragraph not in (0, 1) or right[0] == left[0]:
        return False
    return not text[left[2].end:right[2].start].strip(" \t\r\n\u00a0.")


def _extend(text: str, chain, owners: list[Found], owner: dict[int, Found]) -> None:
    """Give every quotation of a chain to the statement that has one of them: the one behind it, else the one before."""
    for position, (_, _, quote) in enumerate(chain):
        if id(quote) in owner:
            continue
        later = next((owner[id(q)] for _, _, q in chain[position + 1:] if id(q) in owner), None)
        item = later or next(owner[id(q)] for _, _, q in reversed(chain[:position]) if id(q) in owner)
        item.quotes = sorted([*item.quotes, quote], key=lambda q: q.start)
        item.spans = [trim(text, item.quotes[0].first, item.quotes[-1].last)]
        owner[id(quote)] = item


def _uncued(text: str, chain, periods: list[Period], found: list[Found]) -> Found | None:
    number, at, quote = chain[0]
    period = periods[number]
    if at != 0 or len(text[quote.first:quote.last].split()) < 4 or period.kind == "headline":
        return None
    if not all(mark == QUOTED or not mark.isalnum() for mark in period.lower):
        return None
    before = [f for f in found if f.spans and f.spans[0][0] < quote.first and f.source
              and period.paragraph - f.period.paragraph in (0, 1) and f.inside is None]
    direct = [f for f in before if f.quotes or f.mode == "direct"]
    last = max(direct or [f for f in before if f.period.paragraph == period.paragraph], key=lambda f: f.spans[-1][1], default=None)
    if last is None:
        return None
    item = Found(period, at, 0, last.cue_start, last.cue_end, last.lemma, last.verb_class, "core", "quote",
                 "quotation without a verb of its own: it goes on from the statement before", 0, 1, source=last.source,
                 source_rule="goes on from the statement before")
    item.quotes = [q for _, _, q in chain]
    item.spans = [trim(text, chain[0][2].first, chain[-1][2].last)]
    item.continues = (last.continues or last) if last in direct else None
    return item


def _after_colon(text: str, sentences: list[Sentence], periods: list[Period], found: list[Found], owner) -> list[Found]:
    """Read "The spokesperson said:" whose words follow in paragraphs of their own, with or without marks."""
    from helpers.statements import attributions, cues
    out = []
    for number, period in enumerate(periods):
        if period.lower[-1] != ":" or number + 1 >= len(periods) or period.kind == "boilerplate":
            continue
        for cue in reversed(cues.find(period)):
            if cue.kind not in ("finite", "infinitive", "participle") or not (
                    cue.verb.frames & {"quote", "that"} or (periods[number + 1].kind == "item" and _takes_list(cue.verb))):
                continue
            if any(f.period is period and f.at == cue.at for f in found) or len(period) - cue.after > 16:
                continue
            source = attributions.subjects.before(period, cue) or attributions._shared(period, cue, found)
            if cue.kind == "participle":
                source, _ = attributions._controller(period, cue, [f for f in found if f.period is period])
            if source is None:
                continue
            item = attributions._make(period, cue, source, 0, 0, "colon", "verb and colon, the words in the paragraphs behind it", True)
            if _fill(text, sentences, periods, number, item, owner):
                out.append(item)
            break
    return out


def _takes_list(verb) -> bool:
    return bool(verb.frames & {"noun", "objto"}) and verb.grade("noun") == "core" and (
        verb.verb_class in ("assert", "evaluate", "commit", "direct", "inform", "neutral"))


def _fill(text: str, sentences: list[Sentence], periods: list[Period], number: int, item: Found, owner) -> bool:
    following = periods[number + 1]
    if following.paragraph == periods[number].paragraph:
        return False
    if following.lower[0] == QUOTED:
        quotes = []
        for later in periods[number + 1:]:
            if later.lower[0] != QUOTED or later.paragraph - periods[number].paragraph > 1 + len(quotes):
                break
            if id(later.quotes[0]) in owner or not all(w == QUOTED or not w.isalnum() for w in later.lower):
                break
            quotes += list(later.quotes.values())
        if not quotes:
            return False
        item.quotes, item.frame = quotes, "quote"
        item.spans = [trim(text, quotes[0].first, quotes[-1].last)]
        owner.update({id(q): item for q in quotes})
        return True
    run, expected = [], periods[number].paragraph + 1
    kind = following.kind
    for later in periods[number + 1:]:
        if later.paragraph > expected or later.kind != kind or later.lower[-1] not in (".", "!", "?", ";", ",", ")", "and") and kind == "body":
            break
        expected = later.paragraph + 1
        run.append(later)
    if not run:
        return False
    item.spans = [trim(text, run[0].starts[0], run[-1].ends[-1])]
    item.mode = "direct"
    return True


def _said_this(text: str, periods: list[Period], found: list[Found]) -> list[Found]:
    """Read "… we highly appreciate all efforts. Minister X said this in Riga": the words stand in the sentences before."""
    from helpers.statements import attributions, cues
    out = []
    for number, period in enumerate(periods):
        if number == 0 or periods[number - 1].paragraph != period.paragraph:
            continue
        for cue in cues.find(period):
            if cue.kind != "finite" or period.lower[cue.after:cue.after + 1] != ["this"] or not cue.verb.flags & {"inverted"}:
                continue
            if cue.after + 1 < len(period) and period.lower[cue.after + 1][0].isalpha() and \
                    period.lower[cue.after + 1] not in ("in", "at", "on", "during", "to", "when", "while", "after", "following"):
                continue
            source = attributions.subjects.before(period, cue)
            before = [p for p in periods[:number] if p.paragraph == period.paragraph]
            if source is None or any(f.period in before for f in found):
                continue
            item = attributions._make(period, cue, source, 0, 0, "first", "“said this” behind the words", True)
            item.spans = [trim(text, before[0].starts[0], before[-1].ends[-1])]
            out.append(item)
    return out


def _labelled(text: str, periods: list[Period], found: list[Found], labels: list[turns.Label]) -> list[Found]:
    """Read single labels: "Minister X: “We agree.”" and headlines such as "Minister X: Trade has doubled"."""
    taken = {id(q) for item in found for q in item.quotes}
    out = []
    for label in labels:
        period = next((p for p in periods if p.paragraph == label.paragraph), None)
        if period is None or label.asks or any(f.period is period and f.cue_end <= label.words for f in found):
            continue
        first = next((i for i, start in enumerate(period.starts) if start >= label.words), None)
        if first is None:
            number = periods.index(period)
            period = periods[number + 1] if number + 1 < len(periods) else period
            if period.lower[0] != QUOTED:
                continue
            first = 0
        item = Found(period, 0, 0, label.last, label.words, ":", "neutral", "core", "label", "label before the words", first,
                     len(period), source=(label.first, label.last), source_rule="label before the words")
        if period.lower[first] == QUOTED and id(period.quotes[first]) not in taken:
            item.quotes = [period.quotes[first]]
            item.spans = [trim(text, period.quotes[first].first, period.quotes[first].last)]
        elif period.kind == "headline" and any(w in words.verb_forms() or w in ("is", "are", "was", "were", "has", "have", "will")
                                               for w in period.lower[first:]):
            item.spans = [trim(text, period.starts[first], period.ends[-1])]
        else:
            continue
        out.append(item)
    return out


def _signed(text: str, periods: list[Period], found: list[Found]) -> list[Found]:
    """Read “…” – Minister X and “…” – interview with Ambassador X."""
    taken = {id(q) for item in found for q in item.quotes}
    out = []
    for period in periods:
        for at, quote in period.quotes.items():
            dash = at + 1
            if dash + 1 >= len(period) or period.lower[dash] not in ("–", "—", "-", "―") or id(quote) in taken:
                continue
            name = dash + 1
            if period.lower[name:name + 2] == ["interview", "with"]:
                name += 2
            from helpers.statements import subjects
            last = subjects.nominal(period, name)
            source = subjects.Source(name, last, "name behind a dash", name)
            if last <= name or not (last >= len(period) or period.lower[last] in (".", ",", "(")) or not (
                    period.text[name][0].isupper() or period.lower[name] == "the") or not subjects.names_person(period, source):
                continue
            item = Found(period, dash, at, period.starts[dash], period.ends[dash], ":", "neutral", "core", "label", "name behind a dash",
                         at, at + 1, source=(period.starts[name], period.ends[last - 1]), source_rule="name behind a dash", subject=source)
            item.quotes = [quote]
            item.spans = [trim(text, quote.first, quote.last)]
            out.append(item)
    return out
