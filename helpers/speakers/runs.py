"""Runs of capitalised words, and what the text shows about each: is it a person or a place?"""

from typing import NamedTuple

from helpers import words
from helpers.speakers import lists, names

_PLACE_BEFORE = frozenset("in to from within across between outside inside throughout near visit visited visits visiting into towards".split())
_CHILD_OF = frozenset({"uulu", "kyzy", "qizi", "uly", "oglu", "ogly"})
_TITLES = frozenset(w for phrase in (*lists.HONORIFICS, *lists.OFFICES) for w in phrase if w not in {"of", "his", "her", "their"})
_VOCABULARY = (_TITLES | lists.RANKS | lists.FIELDS | lists.DAYS
               | {w for phrase in lists.PLURALS for w in phrase} | {w for phrase in lists.BODIES for w in phrase})
_PLACE_WORDS = frozenset(w for phrase in (*lists.COUNTRIES, *lists.ADJECTIVES) for w in phrase)


class Run(NamedTuple):
    """Capitalised words side by side, none of them an office, a body or a country; `first` and `last` count words of the sentence."""

    sentence: int
    first: int
    last: int
    words: tuple[str, ...]
    before: str
    after: str


class Evidence(NamedTuple):
    """What the text shows: runs that name persons, runs that name places, and where each word stands in a run."""

    persons: frozenset[tuple[str, ...]]
    places: frozenset[tuple[str, ...]]
    runs: tuple[Run, ...]
    by_word: dict[str, list[Run]]


def title_case(sentence: words.Sentence) -> bool:
    """Return whether most longer words of a headline are capitalised, so that capitals say nothing about names."""
    if sentence.kind != "headline":
        return False
    long = [word for word in sentence.text if len(word) > 3 and word[0].isalpha()]
    return sum(word[0].isupper() for word in long) > 0.75 * len(long)


def evidence(sentences: list[words.Sentence]) -> Evidence:
    """Return the runs of a document and which of them its own words show to be persons or places."""
    runs, persons, places = [], set(), set()
    by_word: dict[str, list[Run]] = {}
    for number, sentence in enumerate(sentences):
        if title_case(sentence):
            continue
        for run in _runs(number, sentence):
            runs.append(run)
            for word in run.words:
                by_word.setdefault(word.lower(), []).append(run)
            if run.before in _TITLES:
                persons.add(run.words)
            elif run.before in _PLACE_BEFORE or run.after in _TITLES or run.after in lists.FIELDS:
                places.add(run.words)
    return Evidence(frozenset(persons), frozenset(places - persons), tuple(runs), by_word)


def _runs(number: int, sentence: words.Sentence) -> list[Run]:
    """Return the runs of one sentence; small particles and the dots of initials belong to them."""
    text, lower, out = sentence.text, sentence.lower, []
    size, at = len(text), 0
    for i in [i for i, word in enumerate(text) if word[0].isupper() or len(word) > 3 and names.capital(word)]:
        if i < at or not _free(text[i], lower[i]) or i == 0 and lower[i] in lists.OPENERS:
            continue
        at = name_end(sentence, i, size)
        out.append(Run(number, i, at, tuple(text[i:at]), lower[i - 1] if i else "", lower[at] if at < size else ""))
    return out


def _free(word: str, lower: str) -> bool:
    return lower not in _VOCABULARY and lower not in _PLACE_WORDS


def name_end(sentence: words.Sentence, first: int, limit: int) -> int:
    """Return the end of the run of name words that begins at `first`: capitals, small particles before them, initials with their dots."""
    text, lower, at, size = sentence.text, sentence.lower, first + 1, min(limit, len(sentence))
    while at < size:
        word = text[at]
        if names.capital(word):
            if not _free(word, lower[at]) and word not in lists.SUFFIXES and not _inside(sentence, at, size):
                break
            at += 1
        elif word == "." and len(text[at - 1]) == 1 and text[at - 1].isalpha():
            at += 1
        elif lower[at] in lists.PARTICLES:
            ahead = at + 1
            while ahead < size and lower[ahead] in lists.PARTICLES and not text[ahead][0].isupper():
                ahead += 1
            if lower[at] in _CHILD_OF:
                at += 1
            elif ahead < size and names.capital(text[ahead]) and _free(text[ahead], lower[ahead]):
                at = ahead + 1
            else:
                break
        elif word in "‘'’ʼ" and at + 1 < size and text[at + 1][0].isupper() and sentence.starts[at + 1] == sentence.ends[at]:
            at += 2
        else:
            break
    while at > first + 1 and text[at - 1] in lists.POSTNOMINALS:
        at -= 1
    return at


def _inside(sentence: words.Sentence, at: int, size: int) -> bool:
    """Return whether a month's or an office's word stands inside a name ("Theresa May said"): after a name word, before a small one."""
    return sentence.lower[at] in lists.DAYS and not (at + 1 < size and sentence.text[at + 1][0].isdigit())
