"""Turns and labels: `NAME:` before what somebody says, and “…” – NAME behind it."""

import functools
from typing import NamedTuple

from helpers import reference, words
from helpers.statements.periods import Period
from helpers.statements.persons import countries
from helpers.words import Sentence

# From this many labelled paragraphs on a text is read as a transcript.
TRANSCRIPT = 2
LONGEST_LABEL = 20
_FIRST_PERSON = words.of_class("first_person")
_OCCASIONS = frozenset("at in during after before following upon to ahead".split())
_OPENING_MARKS = "“«„\"‘"
_CLOSING_MARKS = "”»\"’."


class Label(NamedTuple):
    """A paragraph that opens with a name and a colon: where the name stands and where the words begin."""

    paragraph: int
    first: int
    last: int
    words: int
    asks: bool
    announced: bool = False  # "Quotes attributable to X:" or "X: “Y”": words in marks, not a turn in a talk


def labels(sentences: list[Sentence]) -> list[Label]:
    """Return the labelled paragraphs of a document, in order."""
    found, seen, last = [], set(), None
    for sentence in sentences:
        if sentence.paragraph not in seen:
            seen.add(sentence.paragraph)
            label = None if sentence.kind == "boilerplate" else _label(sentence) or _letter(sentence, found)
            if (
                sentence.lower[:1] == [":"]
                and last is not None
                and _names_somebody(last, range(len(last)))
                and len(last) < LONGEST_LABEL
            ):
                # a page that was copied may set the name in a line of its own
                label = Label(sentence.paragraph, last.start, last.end, sentence.ends[0], False)
            last = sentence
            if label:
                found.append(label)
    return found


def _label(sentence: Sentence) -> Label | None:
    lower = sentence.lower
    colon = lower.index(":") if ":" in lower[:LONGEST_LABEL] else 0
    if not colon:
        return None
    first = 0
    while first < colon and (lower[first].isdigit() or lower[first] in ("-", "–", "—", "•", ".", "*")):
        first += 1
    opening, first = first, _behind_lead(lower, first, colon)
    quoted = sentence.text[colon + 1 : colon + 2] in ([mark] for mark in _OPENING_MARKS)
    name = _without_bracket(lower, first, colon)
    if quoted or colon == len(lower) - 1:
        name = without_occasion(sentence, name)
    if len(name) and lower[name[-1]] in ("asked", "asks"):
        return None  # a reporter asked: Y
    asks = 0 < len(name) <= 3 and any(lower[i] in words.of_class("asking") for i in name)
    a = len(name) == 1 and lower[first] == "a"
    if not asks and not a and not _names_somebody(sentence, name):
        return None
    if sentence.kind == "headline" and _is_topic(sentence, name, quoted) or _is_credit(sentence, colon + 1):
        return None
    heading = quoted or first > opening
    start, end, behind = sentence.starts[name[0]], sentence.ends[name[-1]], sentence.ends[colon]
    return Label(sentence.paragraph, start, end, behind, asks, heading)


def _is_topic(sentence: Sentence, name: range, quoted: bool) -> bool:
    """Tell "Norway: Release the journalists" from "Norway: “We are ready.”": a country before a colon is a topic."""
    country = " ".join(sentence.lower[i] for i in name) in countries()
    return country and not (quoted and sentence.text[-1] in _CLOSING_MARKS)


def _is_credit(sentence: Sentence, at: int) -> bool:
    """Tell "Spokesperson: Kwame Osei", which names who holds an office, from "Spokesperson: Yes."."""
    behind = sentence.text[at:]
    if not 2 <= len(behind) <= 6 or not behind[-1][-1].isalpha():
        return False
    return all(word[0].isupper() or word in (".", "-") or _particle(word.lower()) for word in behind)


def _letter(sentence: Sentence, before: list[Label]) -> Label | None:
    """Read "Q. Will you sign?" and, behind such a question, "A. We will."."""
    asks = sentence.lower[:1] == ["q."]
    if not asks and not (sentence.lower[:1] == ["a."] and before and before[-1].asks):
        return None
    return Label(sentence.paragraph, sentence.starts[0], sentence.ends[0] - 1, sentence.ends[0], asks)


def _without_bracket(lower: list[str], first: int, colon: int) -> range:
    """Return the words of a label that name somebody: "LEE (retired)", "The Minister (Mr. Lee)", "Q [in Thai]"."""
    opening = {")": "(", "]": "["}.get(lower[colon - 1])
    if opening not in lower[first + 1 : colon]:
        return range(first, colon)
    bracket = lower.index(opening, first + 1)
    if lower[first] == "the" and lower[bracket + 1] in reference.words("honorifics"):
        return range(bracket + 1, colon - 1)
    return range(first, bracket)


def _behind_lead(lower: list[str], first: int, colon: int) -> int:
    """Skip "Quotes attributable to", "From" and the like before a name."""
    for at in range(colon - 1, first - 1, -1):
        if lower[at] in ("to", "by", "from") and (at == first or lower[at - 1] in words.of_class("lead")):
            return at + 1
    return first


def _names_somebody(sentence: Sentence, name: range) -> bool:
    small = words.of_class("preposition", "determiner", "conjunction") | {"and"}
    if not len(name) or any(sentence.lower[i] in words.of_class("heading") for i in name):
        return False
    if any(
        not (
            sentence.text[i][0].isupper()
            or sentence.lower[i] in small
            or sentence.text[i] in (",", ".", "-", "’", "'s", "’s")
            or sentence.lower[i] in _offices()
            or _particle(sentence.lower[i])
        )
        for i in name
    ):
        return False
    capitals = [i for i in name if sentence.text[i][0].isupper() and sentence.lower[i] not in small]
    return bool(capitals) and sentence.lower[name[0]] not in words.of_class("preposition", "wh", "subordinator")


def _particle(word: str) -> bool:
    return "-" in word or word in words.of_class("particle", "patronymic")


@functools.cache
def _offices() -> frozenset[str]:
    return frozenset(word for phrase in reference.words("offices") for word in phrase.split())


def without_occasion(sentence: Sentence | Period, name: range) -> range:
    """Return a label without when or to whom it is said: "Minister Lee | at the start of the talks: “Y”"."""
    for at in name[1:]:
        if sentence.lower[at] in _OCCASIONS and at + 1 in name and sentence.text[at + 1][0].islower():
            office = sentence.lower[at - 1] in _offices()  # the Ambassador to both states
            return name if office or at - name[0] < 2 else range(name[0], at)
    return name


def is_transcript(found: list[Label]) -> bool:
    """Tell whether the labels of a document make it a transcript, in which whole paragraphs are somebody's words."""
    return sum(not label.announced for label in found) >= TRANSCRIPT


def names_office(name: str) -> bool:
    """Return whether a label names an office or an honorific: who holds one is asked, and seldom asks."""
    words_of = set(name.lower().replace(",", " ").split())
    return not words_of.isdisjoint(reference.words("offices") | reference.words("honorifics"))


def speaks(sentence: Sentence) -> bool:
    """Tell whether a sentence is in a speaker's own voice: it says I or we."""
    return any(map(is_first_person, sentence.text))


def quotes(sentence: Sentence) -> bool:
    """Tell whether quotation marks stand in a sentence, so that its "I" may be somebody else's."""
    return any(mark in word for word in sentence.text for mark in "“”«»„\"")


def is_first_person(word: str) -> bool:
    """Tell whether a word, in small letters or as it stands, is in the first person: "us" is, "US" is a country.

    >>> is_first_person("our"), is_first_person("their")
    (True, False)
    """
    return word != "US" and word.lower() in _FIRST_PERSON
