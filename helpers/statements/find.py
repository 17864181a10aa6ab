"""One document → its statements: periods, cues, sources and contents in the order in which the text has them."""

import functools
import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from helpers import words
from helpers.quotations import Quotation, pair
from helpers.statements import (
    according, attributions, claims, contents, credited, cues, existing, genre, introduced, modes, quoted, spans,
)
from helpers.statements import subjects, transcripts, turns
from helpers.statements.found import Found, attribute, offsets, trim
from helpers.statements.lexicon import verbs
from helpers.statements.periods import Period, split
from helpers.statements.persons import names_person
from helpers.statements.verbs import is_adverb, is_finite, kind_of
from helpers.words import Sentence

# A subject that opens with one of these denies that anybody spoke.
_NOBODY = frozenset(["neither", "no", "nobody", "none"])
# The line that opens a resolution, "The Security Council, meeting in Riga on 3 May,", has so many words at most.
LONGEST_NAME = 30
_MUTE, _PREPOSITIONS = words.of_class("mute"), words.of_class("preposition")


def find(text: str, sentences: list[Sentence], quotations: list[Quotation]) -> list[Found]:
    """Return the statements of one document in the order of the text, speakers not yet known.

    Each carries its source, cue and content as offsets, the rule behind each in plain words, mode and grade.
    """
    labels, news = turns.labels(sentences), genre.is_news(sentences)
    spoken, in_turns = transcripts.read(text, sentences, labels, news)
    narrated = [s for s in sentences if s.kind != "boilerplate" and s.paragraph not in in_turns]
    periods = split(text, narrated, quotations, news)
    found: list[Found] = []
    for period, lead in zip(periods, _leads(periods)):
        found += _period(text, period, lead)
    found = [item for item in found if item.last > item.first]
    for item in found:
        item.spans = _offsets(text, item)
    found = [item for item in found if not _announces(item)]
    found = quoted.gather(text, periods, credited.spoken_before(text, periods, found), labels)
    spoken += [item for item in found if item.quotes]
    found = [item for item in found if not item.quotes] + spoken
    if not news:  # an article's speakers are not searched for other speakers
        found += [inner for outer in spoken for inner in _reported_in_turn(text, sentences, outer)]
    found = _outside_speech(found)
    if news:  # the press is attributed once: whoever is reported at second hand stands in the words of the first
        found = [item for item in found if item.inside is None]
    found = [item for item in found if item.spans and all(end > start for start, end in item.spans)]
    for item in found:
        item.mode = modes.mode(text, item, quotations)
        item.grade = modes.grade(text, item)
    return sorted(found, key=lambda item: (item.spans[0][0], -item.spans[-1][1]))


def _outside_speech(found: list[Found]) -> list[Found]:
    """Leave out what a speaker says of himself inside words that are his already, though no marks stand around them."""
    speech = [
        item
        for item in found
        if not item.quotes
        and item.frame in ("colon", "first", "label")
        and item.inside is None
        and item.rule.startswith(("verb and colon", "“said this”", "label", "paragraph without"))
    ]
    speech.sort(key=lambda item: item.spans[0][0])
    starts = [item.spans[0][0] for item in speech]
    reach = list(itertools.accumulate((item.spans[-1][1] for item in speech), max))
    return [item for item in found if item.inside or not item.spans or not _covered(speech, starts, reach, item)]


def _covered(speech: list[Found], starts: list[int], reach: list[int], item: Found) -> bool:
    """Tell whether a cue stands inside other words; `reach` says how far words go that start up to each place."""
    at = bisect_right(starts, item.cue_start)
    while at and reach[at - 1] >= item.cue_end:
        at -= 1
        if speech[at] is not item and speech[at].spans[-1][1] >= item.cue_end:
            return True
    return False


def _announces(item: Found) -> bool:
    """Tell whether a content only announces a list in the paragraphs behind it: "stressed the following points:"."""
    content = item.period.lower[item.first : item.last]
    return item.period.lower[-1] == ":" and item.frame == "noun" and len(content) <= 6 and "following" in content


def _period(text: str, period: Period, lead: tuple[int, int] | None) -> list[Found]:
    found: list[Found] = according.read(period)
    participles, read = [], cues.find(period)
    for cue in read:
        if found and any(item.at <= cue.at < item.at + 2 for item in found):
            continue
        if lead is not None and cue.kind == "participle" and not found and cue.first == _opening(period):
            found += _listed(period, cue, lead)
            continue
        if cue.kind == "participle" and not any(f.at < cue.at for f in found):
            participles.append(cue)  # a fronted participle waits for the clause behind it
            continue
        found += attributions.read(text, period, cue, found)
        if lead is not None and not found and cue.first == _opening(period):
            found += _listed(period, cue, lead)
    for cue in participles:
        if not any(item.at == cue.at for item in found):
            found += attributions.read(text, period, cue, [])
    found += claims.read(period, {cue.at for cue in read}) + existing.read(period)
    if period.quotes:
        found += introduced.read(text, period, found)
    if not found:
        return []
    closed = spans.close(period, [item for item in found if not _joint_talk(period, item)])
    return [item for item in closed if _can_say(period, item) and (not item.inside or _can_say(period, item.inside))]


def _can_say(period: Period, item: Found) -> bool:
    """Tell a source from "neither side", which says nothing, and from a thing or an event: the treaty, the visit."""
    if item.lemma == "propose" and "toast" in period.lower[item.first : item.first + 3]:
        return False
    if item.subject is None or item.subject.first >= item.subject.last:
        return True
    if item.frame == "according to" and period.news:
        return True  # laws and books are sources of the press
    subject = period.lower[item.subject.first : item.subject.last]
    if item.lemma in ("be clear", "be certain") and subject == ["it"]:
        return False
    if (item.lemma == "stand ready") != (subject in (["we"], ["i"])) and item.lemma in ("stand ready", "learn"):
        return False  # who says "we stand ready" binds himself, of others it is a state; "we learned" tells nothing
    head = next((i for i, word in enumerate(subject) if i and word in _PREPOSITIONS), len(subject)) - 1
    return subject[0] not in _NOBODY and subject[head] not in _MUTE


def _joint_talk(period: Period, item: Found) -> bool:
    """Tell a topic that several "spoke about", which are talks: alone it is a statement only of one source."""
    if item.grade != "marginal" or item.subject is None:
        return False
    subject = period.lower[item.subject.first : item.subject.last]
    if item.lemma.split()[0] in ("be", "remain"):
        return subject not in (["we"], ["i"])
    return "and" in subject or "they" in subject or not words.of_class("collective").isdisjoint(subject)


def _opening(period: Period) -> int:
    at = 2 if len(period.lower[0]) <= 4 and period.lower[1:2] in (["."], [")"]) else 0  # "ii. Welcomed"
    at = 3 if period.lower[0] == "(" and period.lower[2:3] == [")"] else at  # "(a) affirm"
    while at < len(period) and not period.lower[at][0].isalpha():
        at += 1
    while at < len(period) and (is_adverb(period.lower[at]) or period.lower[at] in (")", ".")):
        at += 1
    return at


def _listed(period: Period, cue: cues.Cue, lead: tuple[int, int]) -> list[Found]:
    """Read "• call on all states to …" under "We therefore:"."""
    content = contents.complement(period, cue)
    if content is None:
        return []
    item = attribute(period, cue, None, content._replace(last=None), False)
    item.source, item.source_rule = lead, "shares the subject of the line that opens the list"
    return [item]


def _leads(periods: list[Period]) -> Iterator[tuple[int, int] | None]:
    """Yield for each period the source of the line that opens the list in which it stands; that line has a colon."""
    opener, before = None, None
    for period in periods:
        item = opener is not None and (_is_item(period) or opener.lower[-1] == "," and _resolves(period))
        yield _lead(opener) if item and period.paragraph != before else None
        if period.lower[-1] == ":" or _we_go_on(period) or not item and _opens_resolution(period):
            opener = period
        elif not item:
            opener = None
        before = period.paragraph


def _we_go_on(period: Period) -> bool:
    """Tell "We therefore", at the end of a line without a mark: what stands below it is what we do."""
    last = next((word for word in reversed(period.lower) if not is_adverb(word)), "")
    return last == "we" and len(period) < LONGEST_NAME


def _opens_resolution(period: Period) -> bool:
    """Tell "The General Assembly," in a paragraph of its own, below which each paragraph has a verb."""
    named = period.lower[-1] == "," and 2 < len(period) <= LONGEST_NAME and period.text[0][0].isupper()
    return named and not any(is_finite(period, i) for i in range(period.lower.index(",")))


def _resolves(period: Period) -> bool:
    """Tell a paragraph of a resolution: "Recalling its decision", "1. Condemns the attack"."""
    opening = _opening(period)
    return opening < len(period) and kind_of(period.lower[opening]) in ("ing", "s", "past")


def _lead(period: Period) -> tuple[int, int] | None:
    if period.lower[-1] == ",":
        source = subjects.ending_at(period, period.lower.index(",") - 1)
    else:
        source = subjects.main(period, len(period)) or _before_colon(period)
    return offsets(period, source) if source else None


def _before_colon(period: Period) -> subjects.Source | None:
    """Return the subject at the end of a line that has no verb: "The Ministers therefore:"."""
    last = len(period) - 1
    while last and (is_adverb(period.lower[last - 1]) or period.lower[last - 1] in (":", ",")):
        last -= 1
    return subjects.ending_at(period, last - 1)


def _is_item(period: Period) -> bool:
    """Tell whether a period is an item of a list: by its kind, a bullet or number, or a small first letter."""
    if period.kind == "item":
        return True
    opening = _opening(period)
    return opening < len(period) and (opening > 0 or period.text[opening][0].islower())


def _offsets(text: str, item: Found) -> list[tuple[int, int]]:
    period, last = item.period, min(item.last, len(item.period))
    if item.quotes:
        return [trim(text, item.quotes[0].first, item.quotes[-1].last)]
    start, end = period.starts[item.first], period.ends[last - 1]
    return [trim(text, start, end)]


def _reported_in_turn(text: str, sentences: list[Sentence], outer: Found) -> list[Found]:
    """Return what a speaker reports of somebody else's words inside his own: "the Minister told me that …"."""
    out: list[Found] = []
    if outer.quotes and _told().isdisjoint(text[slice(*outer.spans[0])].lower().split()):
        return out
    inside = _inside(text, sentences, *outer.spans[0])
    nested = pair(text, [outer.spans[0]]) if len(outer.quotes) < 2 else []
    for period in split(text, inside, nested):
        for item in _period(text, period, None):
            somebody = item.subject and _somebody_else(period, item, out)
            if item.inside is None and somebody and not (outer.quotes and _own_stance(period, item)):
                item.spans, item.inside = _offsets(text, item), outer
                out.append(item)
    return out


@functools.cache
def _told() -> frozenset[str]:
    """Return the past forms of the verbs that report: a quotation without one tells nobody else's words."""
    return frozenset(form for form, entries in verbs().items() for kind, _ in entries.get("", ()) if kind == "past")


def _inside(text: str, sentences: list[Sentence], start: int, end: int) -> list[Sentence]:
    """Return the sentences of a span; the first and the last may hold an attribution besides, which is cut off."""
    first = max(0, bisect_right(sentences, start, key=lambda s: s.start) - 1)
    last = bisect_left(sentences, end, key=lambda s: s.start)
    held = [s for s in sentences[first:last] if s.end > start]
    return [
        s if start <= s.start and s.end <= end else
        Sentence(text, max(s.start, start), min(s.end, end), s.paragraph, s.kind) for s in held
    ]


def _own_stance(period: Period, item: Found) -> bool:
    """Tell what a speaker says for his own side, "Norway believes that", from what others told: "Norway assured us"."""
    return kind_of(period.lower[item.at]) != "past"


def _somebody_else(period: Period, item: Found, before: list[Found]) -> bool:
    """Tell whether a third person is reported: by name or office in a clause, or as "he" behind such a report."""
    first, last = item.subject.first, item.subject.last
    word = period.text[first]
    if turns.is_first_person(word) and word.lower() not in ("my", "our"):
        return False
    if word.lower() != "you" and period.lower[item.at + 1 : item.at + 2] in (["me"], ["us"]):
        return True
    if any(item.source == earlier.source for earlier in before) or before and word.lower() in ("he", "she"):
        return True
    person = names_person(period, first, last) or last - first == 1 and word[0].isupper() and first > 0
    return item.frame in ("that", "bare", "wh", "quote") and (
        person
        or word[0].isupper()
        and last - first == 1
        and word.lower()
        not in ("he", "she", "it", "they", "this", "that", "there", "everyone", "everybody", "you", "nobody")
    )
