"""Words announced in one paragraph and given in the next, and words with a name before or behind them."""

from helpers import words
from helpers.statements import turns
from helpers.statements.cues import find as find_cues
from helpers.statements.found import Found, attribute, trim
from helpers.statements.nouns import phrase_end
from helpers.statements.periods import QUOTED, Period
from helpers.statements.persons import names_person
from helpers.statements.sharing import controller, shared
from helpers.statements.subjects import Source, before


def after_colon(text: str, periods: list[Period], found: list[Found], owner: dict[int, Found]) -> list[Found]:
    """Read "The spokesperson said:" whose words follow in paragraphs of their own, with or without marks."""
    out = []
    for number, period in enumerate(periods):
        if period.lower[-1] != ":" or number + 1 >= len(periods) or period.kind == "boilerplate":
            continue
        for cue in reversed(find_cues(period)):
            if cue.kind not in ("finite", "infinitive", "participle") or not (
                cue.verb.frames & {"quote", "that"} or (periods[number + 1].kind == "item" and _takes_list(cue.verb))
            ):
                continue
            if any(f.period is period and f.at == cue.at for f in found) or len(period) - cue.after > 16:
                continue
            source = before(period, cue) or shared(period, cue, found)
            if cue.kind == "participle":
                source, _ = controller(period, cue, [f for f in found if f.period is period])
            if source is None:
                continue
            item = attribute(
                period,
                cue,
                source,
                0,
                0,
                "colon",
                "verb and colon, the words in the paragraphs behind it",
                True,
            )
            if _fill(text, periods, number, item, found, owner):
                out.append(item)
            break
    return out


def said_this(text: str, periods: list[Period], found: list[Found]) -> list[Found]:
    """Read "… we highly appreciate all efforts. Minister X said this in Riga": the words stand in the sentences before."""
    out = []
    for number, period in enumerate(periods):
        if number == 0 or periods[number - 1].paragraph != period.paragraph:
            continue
        for cue in find_cues(period):
            if (
                cue.kind != "finite"
                or period.lower[cue.after : cue.after + 1] != ["this"]
                or not cue.verb.flags & {"inverted"}
            ):
                continue
            if (
                cue.after + 1 < len(period)
                and period.lower[cue.after + 1][0].isalpha()
                and period.lower[cue.after + 1]
                not in ("in", "at", "on", "during", "to", "when", "while", "after", "following")
            ):
                continue
            source = before(period, cue)
            earlier = [p for p in periods[:number] if p.paragraph == period.paragraph]
            if source is None or any(f.period in earlier for f in found):
                continue
            item = attribute(period, cue, source, 0, 0, "first", "“said this” behind the words", True)
            item.spans = [trim(text, earlier[0].starts[0], earlier[-1].ends[-1])]
            out.append(item)
    return out


def labelled(text: str, periods: list[Period], found: list[Found], labels: list[turns.Label]) -> list[Found]:
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
        item = Found(
            period,
            0,
            0,
            label.last,
            label.words,
            ":",
            "neutral",
            "core",
            "label",
            "label before the words",
            first,
            len(period),
            source=(label.first, label.last),
            source_rule="label before the words",
        )
        if period.lower[first] == QUOTED and id(period.quotes[first]) not in taken:
            item.quotes = [period.quotes[first]]
            item.spans = [trim(text, period.quotes[first].first, period.quotes[first].last)]
        elif period.kind == "headline" and any(
            w in words.verb_forms() or w in ("is", "are", "was", "were", "has", "have", "will")
            for w in period.lower[first:]
        ):
            item.spans = [trim(text, period.starts[first], period.ends[-1])]
        else:
            continue
        out.append(item)
    return out


def signed(text: str, periods: list[Period], found: list[Found]) -> list[Found]:
    """Read “…” – Minister X and “…” – interview with Ambassador X."""
    taken = {id(q) for item in found for q in item.quotes}
    out = []
    for period in periods:
        for at, quote in period.quotes.items():
            dash = at + 1
            if dash + 1 >= len(period) or period.lower[dash] not in ("–", "—", "-", "―") or id(quote) in taken:
                continue
            name = dash + 1
            if period.lower[name : name + 2] == ["interview", "with"]:
                name += 2
            last = phrase_end(period, name)
            source = Source(name, last, "name behind a dash", name)
            if (
                last <= name
                or not (last >= len(period) or period.lower[last] in (".", ",", "("))
                or not (period.text[name][0].isupper() or period.lower[name] == "the")
                or not names_person(period, source.first, source.last)
            ):
                continue
            item = Found(
                period,
                dash,
                at,
                period.starts[dash],
                period.ends[dash],
                ":",
                "neutral",
                "core",
                "label",
                "name behind a dash",
                at,
                at + 1,
                source=(period.starts[name], period.ends[last - 1]),
                source_rule="name behind a dash",
                subject=source,
            )
            item.quotes = [quote]
            item.spans = [trim(text, quote.first, quote.last)]
            out.append(item)
    return out


def _takes_list(verb) -> bool:
    return (
        bool(verb.frames & {"noun", "objto"})
        and verb.grade("noun") == "core"
        and (verb.verb_class in ("assert", "evaluate", "commit", "direct", "inform", "neutral"))
    )


def _fill(
    text: str, periods: list[Period], number: int, item: Found, found: list[Found], owner: dict[int, Found]
) -> bool:
    following = periods[number + 1]
    if following.paragraph == periods[number].paragraph:
        return False
    if following.lower[0] == QUOTED:
        quotes = []
        for later in periods[number + 1 :]:
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
    for later in periods[number + 1 :]:
        if (
            later.paragraph > expected
            or later.kind != kind
            or later.lower[-1] not in (".", "!", "?", ";", ",", ")", "and")
            and kind == "body"
        ):
            break
        expected = later.paragraph + 1
        run.append(later)
    # items with verbs of their own, "• call on all states to …", are statements of their own
    if not run or kind == "item" and any(other.period in run for other in found):
        return False
    item.spans = [trim(text, run[0].starts[0], run[-1].ends[-1])]
    item.mode = "direct"
    return True
