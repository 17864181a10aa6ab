"""Paragraphs → sentences: at each full stop, question or exclamation mark, does a sentence end?

After a plain word the answer is the capital letter that follows. After an abbreviation, an initial or dots of omission
NLTK's Punkt decides (Kiss and Strunk 2006), with our list of abbreviations in place of a downloaded model.
"""

import functools
import re
from collections.abc import Set

import pandas as pd
from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

from helpers import documents as tables
from helpers import dates, reference

_STOP = re.compile(r"[.?!…][.?!…]*(?:['\"”’»)\]}]+|\s[”»])*(?=\s)")
_FIRST = re.compile(r"\s*(?:[^\w\s]|_)*\s*([^\W_])")
_NEXT = re.compile(r"\s+(\S+)")
_NUMBER = re.compile(r"\(?(?:\d{1,3}|[a-z]|[A-Z]|[ivx]{2,5}|[IVX]{2,5})")
_INITIAL = re.compile(r"(?:.*[^\w])?[^\W\d_]")
_DATELINE = re.compile(r"(.{2,100}?)(?:\s[-–—]+\s|[–—])", re.DOTALL)
_LONGEST_WORD = 60         # characters
_SMALL = 0b111000           # Punkt's flags for a word that is usual in small letters
# Punkt knows straight marks only; one character stands for one.
_STRAIGHT = str.maketrans("’‘“”„«»…", "''\"\"\"\"\".")


def split(paragraphs: pd.DataFrame, documents: pd.DataFrame, repairs: pd.DataFrame) -> pd.DataFrame:
    """Return one row a sentence, with offsets into its document; a sentence never leaves its paragraph.

    What `repairs` reads as the end of a sentence ends one: a double full stop, or a stop without a space after it.
    """
    single: dict[str, set[int]] = {key: set() for key in documents.document_id}
    ends: dict[str, set[int]] = {key: set() for key in documents.document_id}
    for key, end, found, read_as in zip(repairs.document_id, repairs.end, repairs.found, repairs.read_as):
        if found == "..":
            single[key].add(end)
        elif read_as == f"{found} ":
            ends[key].add(end)
    rows = []
    for paragraph, key, begin, text, n_words in zip(*(paragraphs[name].tolist() for name in (
            "paragraph_id", "document_id", "start", "text", "n_words"))):
        places = spans(text, {stop - begin for stop in single[key]}, {end - begin for end in ends[key]})
        counts = _counts(text, places, None if ends[key] else n_words)
        for number, ((start, end), words) in enumerate(zip(places, counts), 1):
            rows.append((f"{paragraph}.s{number}", paragraph, key, begin + start, begin + end, text[start:end], words))
    return tables.frame(rows, ["sentence_id", "paragraph_id", "document_id", "start", "end", "text", "n_words"])


def spans(text: str, single_stops: Set[int] = frozenset(), ends: Set[int] = frozenset()) -> list[tuple[int, int]]:
    """Return (start, end) of each sentence of a paragraph.

    `single_stops` are ends of dots that count as one full stop, `ends` places where a sentence ends without a space.

    >>> text = 'He met R. S. Okonedo-Blythe in the U.S. He said: "We agree." They left at 5 p.m.'
    >>> [text[start:end] for start, end in spans(text)]
    ['He met R. S. Okonedo-Blythe in the U.S.', 'He said: "We agree."', 'They left at 5 p.m.']
    """
    start = _after_dateline(text)
    capitals = None
    found, begin = [], len(text) - len(text.lstrip())
    for match in _STOP.finditer(text, start):
        first = _FIRST.match(text, match.end())
        if not first:
            continue
        if first[1].islower():
            capitals = text.lower() != text if capitals is None else capitals
            if capitals:
                continue
        if match.start() > begin and _ends(text, begin, match, single_stops):
            found.append((begin, match.end()))
            begin = _NEXT.match(text, match.end()).start(1)
    end = len(text.rstrip())
    if begin < end:
        found.append((begin, end))
    return [part for span in found for part in _cut(span, ends)] if ends else found


def _counts(text: str, places: list[tuple[int, int]], whole: int | None) -> list[int]:
    """Count the words of each sentence; the last has what the others leave, where the count of the whole is given.

    It cannot be used where a sentence ends without a space: what is one word of the paragraph may be two there.
    """
    counts = [tables.count_words(text[start:end]) for start, end in (places if whole is None else places[:-1])]
    return counts if whole is None else [*counts, whole - sum(counts)]


def _cut(span: tuple[int, int], ends: Set[int]) -> list[tuple[int, int]]:
    places = [span[0], *sorted(end for end in ends if span[0] < end < span[1]), span[1]]
    return list(zip(places, places[1:]))


def _after_dateline(text: str) -> int:
    """Return where the first sentence may end: after "ZHETKOL CITY. STEPNEWS – ", which is no sentence."""
    head = _DATELINE.match(text) if "." in text[:100] else None
    return head.end() if head and (head[1].isupper() or dates.stands_alone(head[1])) else 0


def _ends(text: str, begin: int, match: re.Match, single_stops: Set[int]) -> bool:
    stop = match[0].strip("'\"”’»)]} \t\n\r")
    if "?" in stop or "!" in stop:
        return True
    following = _NEXT.match(text, match.end())[1]
    if following[0] in "-–—" and len(match[0]) > len(stop):
        return False
    if stop != "." and match.start() + len(stop) not in single_stops:
        return _punkt_ends(text, begin, match, following)
    return _ends_after(text, begin, match, following)


def _ends_after(text: str, begin: int, match: re.Match, following: str) -> bool:
    """Tell whether a full stop ends the sentence, by the word before it and the word after it."""
    if _NUMBER.fullmatch(text, begin, match.start()):
        return False
    word = _word_before(text, begin, match.start()).lstrip("(\"“‘'«[")
    kind = _abbreviations().get(word) or _abbreviations().get(word.lower() if len(word) > 1 else "")
    if kind == "title":
        return False
    if kind == "number":
        return not following[0].isdigit()
    if kind == "end" or not (kind or "." in word or _INITIAL.fullmatch(word)):
        return True
    if "." in word and not kind:
        return _first_word(following) in _starters()
    return _punkt_ends(text, begin, match, following)


def _punkt_ends(text: str, begin: int, match: re.Match, following: str) -> bool:
    return _punkt_breaks(f"{_word_before(text, begin, match.start())}{match[0]} {following}".translate(_STRAIGHT))


@functools.lru_cache(maxsize=4096)
def _punkt_breaks(context: str) -> bool:
    return _punkt().text_contains_sentbreak(context)


def _word_before(text: str, begin: int, end: int) -> str:
    """Return the last word before a stop; the window keeps a long run of initials from being read again and again."""
    words = text[max(begin, end - _LONGEST_WORD):end].rsplit(None, 1)
    return words[-1] if words else ""


def _first_word(following: str) -> str:
    return re.sub(r"^\W+|\W.*$", "", following).lower()


@functools.cache
def _abbreviations() -> dict[str, str]:
    """Return the kind of each abbreviation: a title never ends a sentence, a number stands before a digit."""
    kinds = {row["abbreviation"].removesuffix("."): row["kind"] for row in reference.table("abbreviations")}
    return {word.upper(): kind for word, kind in kinds.items() if kind == "title"} | kinds  # transcripts write MR. LEE


@functools.cache
def _starters() -> frozenset[str]:
    return frozenset(row["word"] for row in reference.table("stopwords") if row["starts"] == "yes")


@functools.cache
def _punkt() -> PunktSentenceTokenizer:
    parameters = PunktParameters()
    parameters.abbrev_types = {word.lower() for word, kind in _abbreviations().items() if kind == "other"}
    parameters.sent_starters = set(_starters())
    for word in _starters() - {"i"}:
        parameters.ortho_context[word] = _SMALL
    return PunktSentenceTokenizer(parameters)
