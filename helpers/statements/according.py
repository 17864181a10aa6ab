"""Attributions without a verb: according to X, in the words of X, in X’s view."""

from helpers import words
from helpers.statements.clauses import clause_follows
from helpers.statements.found import Found, offsets
from helpers.statements.lexicon import verbs
from helpers.statements.nouns import is_plural, opens_clause, phrase_end
from helpers.statements.periods import QUOTED, Period
from helpers.statements.persons import names_person
from helpers.statements.subjects import Source
from helpers.statements.verbs import is_auxiliary, is_finite


# "according to plan": a standard, not a source.
_OPENINGS = frozenset(["according", "in", "as", "to", "per", "by"])
_POLLS = frozenset("poll polls survey surveys".split())
_COUNTS = frozenset("account accounts admission count estimate estimates tally reckoning argument logic".split())
_REACH = 20  # an adjunct that opens a clause ends at a comma within so many words
_ENDS_SOURCE = words.of_class("preposition", "time", "weekday", "conjunction") | words.pronouns(case="subject")
_OBJECTS, _CONJUNCTIONS = words.pronouns(case="object"), words.of_class("conjunction")
_STANDARDS = ("plan", "schedule", "law", "agreement", "programme")


def read(period: Period) -> list[Found]:
    """Return what “according to X”, “in the words of X” and “in X's view” attribute."""
    out = []
    for i in words.places(_OPENINGS, period.lower):
        word, opening = period.lower[i], None
        if word == "according" and period.lower[i + 1 : i + 2] == ["to"]:
            opening = (i, i + 2, "according to")
        elif word == "in" and period.lower[i + 1 : i + 2] in (["his"], ["her"], ["their"], ["the"]):
            opening = _in_words(period, i)
        if word == "as" and (item := _as_noted(period, i)):
            out.append(item)
        elif word in ("in", "to", "per", "by") and period.news:
            opening = _in_poll(period, i)
        if opening and not (i > 4 and period.lower[0] == QUOTED):
            item = _adjunct(period, *opening)
            if item and not (out and item.first <= out[-1].at < item.last and item.at < out[-1].last):
                out.append(item)  # of two that would each hold the other, the first counts
    return out


def _as_noted(period: Period, i: int) -> Found | None:
    """Return the clause behind "as noted by X," and "as was stressed,": a passive without a subject."""
    at = i + 1 + (period.lower[i + 1 : i + 2] in (["was"], ["has"]))
    entries = verbs().get(period.lower[at], {}).get("", ()) if i in (0, 2) and at < len(period) else ()
    verb = next((verb for kind, verb in entries if kind == "past" and {"that", "noun"} <= verb.frames), None)
    by = verb is not None and period.lower[at + 1 : at + 2] == ["by"]
    comma = phrase_end(period, at + 2) if by else at + 1
    agent = Source(at + 2, comma, "agent behind “by”", at + 2) if by else None
    if verb is None or by and comma <= at + 2 or period.lower[comma : comma + 1] != [","] or comma + 2 >= len(period):
        return None
    item = Found(period, at, i, period.starts[at], period.ends[at], verb.lemma, verb.verb_class, "core", "according to",
                 "“as noted”, then the clause", comma + 1, len(period), subject=agent)
    if agent:
        item.source, item.source_rule = offsets(period, agent), agent.rule
    return item


def _in_poll(period: Period, i: int) -> tuple[int, int, str] | None:
    """Return the source in "in a new poll", "per the bank", "by her own account" and, before a clause, "to critics"."""
    word, lower = period.lower[i], period.lower
    near = lower[i + 2 : i + _REACH]
    named = {"in": _POLLS, "by": _COUNTS}.get(word)
    may = not named.isdisjoint(near) if named else word == "per" or _opens(period, i)
    last = _source_end(period, i + 1) if may else 0
    if last <= i + 1 or last >= len(period):
        return None
    if word == "per":
        return (i, i + 1, "per") if period.text[i + 1][0].isupper() or lower[i + 1] == "the" else None
    if word == "by":
        return (i, i + 1, "by the account of") if lower[last - 1] in _COUNTS and last - i > 2 else None
    if word == "in":  # "in the polls" inside a sentence goes with a noun
        named = (i < 2 or last - i > 3) and "of" not in lower[i:last]
        return (i, i + 1, "in") if named and not _POLLS.isdisjoint(lower[i + 2 : last]) else None
    somebody = lower[i + 1] in _OBJECTS or is_plural(lower[last - 1]) or names_person(period, i + 1, last)
    return (i, i + 1, "to") if lower[last] == "," and somebody else None


def _in_words(period: Period, i: int) -> tuple[int, int, str] | None:
    """Return where the source stands in "in the words of X" and "in his words", and what stands for the cue."""
    lower = period.lower
    if lower[i + 1] == "the" and lower[i + 2 : i + 4] in (["words", "of"], ["opinion", "of"], ["view", "of"]):
        return (i, i + 4, f"in the {lower[i + 2]} of")
    if lower[i + 2 : i + 3] and lower[i + 2] in ("words", "opinion", "view") and lower[i + 1] != "the":
        return (i, i + 1, f"in the {lower[i + 2]} of")
    return None


def _adjunct(period: Period, at: int, source_at: int, lemma: str) -> Found | None:
    """Return the statement of an adjunct with its source: according to X, Y · Y, according to X."""
    lower = period.lower
    possessive = lemma.startswith("in the") and source_at == at + 1
    pronoun = possessive or source_at < len(period) and _is_pronoun(period, source_at)
    last = source_at + 1 if pronoun else _source_end(period, source_at)
    if last <= source_at or last > len(period) or _is_standard(period, source_at, last, bool(pronoun)):
        return None
    behind = last + 1 if possessive else last
    content = _content(period, at, behind)
    if content is None or content[0] >= len(period) or _only_attributes(period, *content):
        return None
    if content[1] - content[0] < 2 and lower[content[0]] != QUOTED:
        return None
    if lemma == "in" and content[1] == at and not any(is_finite(period, i) for i in range(*content)):
        return None  # his rise in the polls
    rule = "source of the words" if lemma.startswith("in the") else f"source behind “{lemma}”"
    cue_end = period.ends[behind - 1 if possessive else source_at - 1]
    return _statement(period, at, cue_end, lemma, Source(source_at, last, rule, source_at), content)


def _statement(
    period: Period, at: int, cue_end: int, lemma: str, source: Source, content: tuple[int, int]
) -> Found:
    """Return an adjunct with its source and the words that it attributes; a quotation is given as such."""
    first, end = content
    item = Found(period, at, at if first else 0, period.starts[at], cue_end, lemma, "neutral", "core", "according to",
                 f"“{lemma}”", first, end, subject=source, source=offsets(period, source), source_rule=source.rule)
    if period.lower[first] == QUOTED:
        item.quotes = [period.quotes[i] for i in range(first, min(end, len(period))) if i in period.quotes]
    return item


def _is_pronoun(period: Period, at: int) -> bool:
    """Tell "him" and "her" from "her plan"."""
    word, follower = period.lower[at], period.lower[at + 1] if at + 1 < len(period) else "."
    return word in _OBJECTS and (word != "her" or not follower[0].isalpha() and follower != QUOTED)


def _source_end(period: Period, first: int) -> int:
    """Return the end of a source; in articles all words up to a mark or a preposition, and a title in marks."""
    last = phrase_end(period, first)
    while period.news and first <= last < len(period) - 1:
        word = period.lower[last]
        plain = word[0].isalnum() and not is_auxiliary(word) and word not in _ENDS_SOURCE and not opens_clause(word)
        opens = last == first and plain or last > first and (plain or word == "/" or _names(period, last))
        if not opens:
            break
        last = max(last + 1, phrase_end(period, last + 1))
    return last


def _names(period: Period, at: int) -> bool:
    """Tell the title of a book in marks, her “clawback” plan, from a quotation that is attributed."""
    return period.lower[at] == QUOTED and period.lower[at - 1] != ","


def _only_attributes(period: Period, first: int, end: int) -> bool:
    """Tell "“Y,” X said, according to a transcript", where all words before it are the attribution of a quotation."""
    last = end - 1 - (period.lower[end - 1] == ",")
    return first > 0 and period.lower[first - 1] == QUOTED and last - first < 8 and period.lower[last] in verbs()


def _is_standard(period: Period, first: int, last: int, pronoun: bool) -> bool:
    """Tell "according to rank", "according to the law": a standard, not a source."""
    word = period.lower[first]
    if last == first + 1 and not (period.news and period.lower[last : last + 1] != ["."] and last < len(period)):
        return not pronoun and period.text[first].islower() and not word.endswith(("s", "a"))
    return last == first + 2 and word in ("the", "this") and period.lower[first + 1] in _STANDARDS


def _content(period: Period, at: int, behind: int) -> tuple[int, int] | None:
    """Return the words attributed, behind an adjunct that opens the clause or before one that closes it."""
    lower, n = period.lower, len(period)
    if _opens(period, at):
        if period.news and behind < n and lower[behind] not in (",", QUOTED):
            behind = next((i for i in range(behind, min(behind + _REACH, n)) if lower[i] == ","), behind)
        return behind + (behind < n and lower[behind] == ","), n
    if at == 2 and lower[1] == "," and lower[behind : behind + 1] == [","]:
        return behind + 1, n  # "But, according to X, Y"
    if lower[at - 1] == "," and lower[behind : behind + 1] == [","] and _goes_on(period, at, behind + 1):
        return 0, n
    if behind < n - 1 and lower[behind] not in (".", ";") and lower[at - 1] not in (",", QUOTED):
        return None
    if lower[0] == QUOTED and at <= 2:
        return 0, 1
    return next((i + 1 for i in range(at - 3, -1, -1) if lower[i] == ";" or _speech_ends(period, i)), 0), at


def _opens(period: Period, at: int) -> bool:
    """Tell whether an adjunct opens the clause; in articles behind "but" and "and", too."""
    lower = period.lower
    if at == 0 or lower[at - 1] in (";", ":", "•") or at == 1 and not lower[0].isalpha() and lower[0] != QUOTED:
        return True
    return period.news and at == 1 and lower[0] in _CONJUNCTIONS


def _speech_ends(period: Period, at: int) -> bool:
    """Tell a quotation of another clause; in articles one inside a sentence is mostly a word in marks."""
    return period.lower[at] == QUOTED and not (period.news and at and period.lower[at - 1].isalpha())


def _goes_on(period: Period, at: int, behind: int) -> bool:
    """Tell whether the clause goes on behind an inserted "according to X": its verb comes next, or all of it."""
    if any(is_finite(period, i) for i in range(behind, min(behind + 4, len(period)))):
        return True
    fronted = period.news and not any(is_finite(period, i) for i in range(at))
    return fronted and clause_follows(period, behind)
