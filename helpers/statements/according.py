"""Attributions without a verb: according to X, in the words of X, in X’s view."""

from helpers import words
from helpers.statements.found import Found
from helpers.statements.nouns import phrase_end
from helpers.statements.periods import QUOTED, Period
from helpers.statements.subjects import Source
from helpers.statements.verbs import is_finite


def read(text: str, period: Period) -> list[Found]:
    """Return what “according to X”, “in the words of X” and “in X's view” attribute."""
    out = []
    for i, word in enumerate(period.lower):
        read_here = None
        if word == "according" and period.lower[i + 1 : i + 2] == ["to"]:
            read_here = (i, i + 2, "according to")
        elif word == "in" and period.lower[i + 1 : i + 2] in (["his"], ["her"], ["their"], ["the"]):
            read_here = _in_words(period, i)
        if read_here and not (i > 2 and QUOTED in period.lower[:i] and period.lower[0] == QUOTED and i > 4):
            item = _adjunct(period, *read_here)
            if item:
                out.append(item)
    return out


def _in_words(period: Period, i: int) -> tuple[int, int, str] | None:
    lower = period.lower
    if lower[i + 1] == "the" and lower[i + 2 : i + 4] in (["words", "of"], ["opinion", "of"], ["view", "of"]):
        return (i, i + 4, f"in the {lower[i + 2]} of")
    if lower[i + 2 : i + 3] and lower[i + 2] in ("words", "opinion", "view") and lower[i + 1] != "the":
        return (i, i + 1, f"in the {lower[i + 2]} of")
    return None


def _goes_on(period: Period, at: int) -> bool:
    """Tell whether the clause goes on behind an inserted "according to X": its verb comes next."""
    return any(is_finite(period, i) for i in range(at, min(at + 4, len(period))))


def _adjunct(period: Period, at: int, source_at: int, lemma: str) -> Found | None:
    lower = period.lower
    possessive = lemma != "according to" and source_at == at + 1
    object_pronoun = lower[source_at] in words.pronouns(case="object") if source_at < len(period) else False
    last = source_at + 1 if possessive or object_pronoun else phrase_end(period, source_at)
    if last <= source_at or last > len(period):
        return None
    behind = last + 1 if possessive else last
    if (
        last == source_at + 1
        and period.text[source_at].islower()
        and not lower[source_at].endswith(("s", "a"))
        and not (possessive or object_pronoun)
    ):
        return None  # "according to rank": a standard, not a source
    if (
        lower[source_at] in ("the", "this")
        and last - source_at == 2
        and lower[source_at + 1] in ("plan", "schedule", "law", "agreement", "programme")
    ):
        return None
    if at == 0 or lower[at - 1] in (";", ":", "•") or (at == 1 and not lower[0].isalpha() and lower[0] != QUOTED):
        first = behind + 1 if behind < len(period) and lower[behind] == "," else behind
        end = len(period)
    elif lower[at - 1] == "," and lower[behind : behind + 1] == [","] and _goes_on(period, behind + 1):
        first, end = 0, len(period)
    elif behind >= len(period) - 1 or lower[behind] in (".", ";") or lower[at - 1] == ",":
        first = next((i + 1 for i in range(at - 1, -1, -1) if lower[i] in (";", QUOTED) and i < at - 2), 0)
        end = at
        if lower[0] == QUOTED and at <= 2:
            first, end = 0, 1
    else:
        return None
    if end - first < 2 and lower[first] != QUOTED:
        return None
    source = Source(
        source_at,
        last,
        "source behind “according to”" if lemma == "according to" else "source of the words",
        source_at,
    )
    item = Found(
        period,
        at,
        at if first else 0,
        period.starts[at],
        period.ends[behind - 1 if possessive else source_at - 1],
        lemma,
        "neutral",
        "core",
        "according to",
        f"“{lemma}”",
        first,
        end,
        subject=source,
        source=(period.starts[source.first], period.ends[source.last - 1]),
        source_rule=source.rule,
    )
    item.quotes = (
        [period.quotes[i] for i in range(first, min(end, len(period))) if i in period.quotes]
        if lower[first] == QUOTED
        else []
    )
    return item
