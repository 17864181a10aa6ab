"""Sentences + mentions → the places of names: bodies, offices, persons, whatever else is written with capitals.

A name such as "Group for Cooperation with the South" holds words of a theme without being about it. Themes,
phrases and echoes therefore ask first where the names are.
"""

import bisect
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

import pandas as pd

from helpers import reference, tokens

COLUMNS = ["document_id", "sentence_id", "start", "end", "text", "kind"]
_INSIDE = frozenset("of the for and on with to in at de la al & ( ) 's ’s".split())
_NO_BODY = ("country", "document", "meeting")   # a republic is a place; a treaty and a summit are topics
_STOPS = (".", "!", "?", "”", "\"", "»", ";")
_HEADLINE_SHARE = 0.6   # with a larger share of capitals a line is in title case, and they prove nothing


def find(sentences: pd.DataFrame, mentions: pd.DataFrame | None = None) -> pd.DataFrame:
    """Return the names in the sentences; names never overlap, and the longest wins.

    One row is one place of a name: document_id, sentence_id, start, end (offsets into the document), text,
    kind. Kind is `body`, `office`, `person` (a mention found by the register of speakers) or `other` (a
    place, a title, any other run of words with capitals). A word with a capital only because it opens the
    sentence is no name, unless the text writes it with a capital elsewhere too.

    >>> rows = pd.DataFrame([("d", "d:s1", 0, 48, "Today the Ministry of Trade thanked Port Almere.")],
    ...                     columns=["document_id", "sentence_id", "start", "end", "text"])
    >>> find(rows)[["text", "kind"]].values.tolist()
    [['Ministry of Trade', 'body'], ['Port Almere', 'other']]
    """
    kinds = _kinds()
    mentioned = _mentioned(mentions)
    rows: list[tuple] = []
    for document, group in sentences.groupby("document_id", sort=False):
        lines = [(sid, start, text, tokens.spans(text))
                 for sid, start, text in zip(group["sentence_id"], group["start"], group["text"])]
        inner = _inner_capitals(lines)
        for sid, start, text, spans in lines:
            found = [(start + a, start + b, _kind(text[a:b], kinds)) for a, b in _runs(text, spans, inner)]
            for a, b, kind in _longest(found + mentioned.get(sid, [])):
                rows.append((document, sid, a, b, text[a - start:b - start], kind))
    return pd.DataFrame(rows, columns=COLUMNS)


class Spans:
    """The spans of one document, sorted, ready for the question: does any of them cover this place?"""

    __slots__ = ("starts", "ends")

    def __init__(self, spans: Iterable[tuple[int, int]] = ()):
        ordered = sorted(spans)
        self.starts = [start for start, _ in ordered]
        self.ends = [end for _, end in ordered]

    def cover(self, start: int, end: int) -> bool:
        """Return whether one span touches any character between `start` and `end`."""
        at = bisect.bisect_left(self.starts, end) - 1
        return at >= 0 and self.ends[at] > start

    def begin(self, start: int) -> bool:
        """Return whether one span begins at `start`."""
        at = bisect.bisect_left(self.starts, start)
        return at < len(self.starts) and self.starts[at] == start


def by_document(names: pd.DataFrame) -> dict[str, Spans]:
    """Return the spans of each document's names, for fast questions about single words."""
    places = defaultdict(list)
    for document, start, end in zip(names["document_id"], names["start"], names["end"]):
        places[document].append((start, end))
    return defaultdict(Spans, {document: Spans(spans) for document, spans in places.items()})


def _kinds() -> dict[str, str]:
    """Return the nouns that head the name of a body or an office, with the kind of name they make."""
    bodies = {row["body"].lower(): "body" for row in reference.table("bodies") if row["kind"] not in _NO_BODY}
    return bodies | {row["office"].lower(): "office" for row in reference.table("offices")}


def _mentioned(mentions: pd.DataFrame | None) -> dict[str, list[tuple[int, int, str]]]:
    """Return the mentions that are names or titles; a pronoun or "the group" is none."""
    places = defaultdict(list)
    if mentions is not None and len(mentions):
        kinds = {"name": "person", "short name": "person", "office": "office"}
        for sid, start, end, form in zip(*(mentions[c] for c in ("sentence_id", "start", "end", "form"))):
            if form in kinds:
                places[sid].append((start, end, kinds[form]))
    return places


def _inner_capitals(lines: list[tuple]) -> Counter:
    """Count the words that the document writes with a capital inside a sentence, headlines left out."""
    seen: Counter = Counter()
    for _, _, text, spans in lines:
        if not _title_case(text, spans):
            seen.update(text[a:b] for a, b in spans[1:] if text[a].isupper())
    return seen


def _title_case(text: str, spans: list[tuple[int, int]]) -> bool:
    words = [text[a] for a, b in spans if text[a].isalpha() and b - a > 3]
    capitals = sum(first.isupper() for first in words)
    return not text.endswith(_STOPS) and len(words) > 2 and capitals > _HEADLINE_SHARE * len(words)


def _runs(text: str, spans: list[tuple[int, int]], inner: Counter) -> Iterator[tuple[int, int]]:
    """Yield the runs of words with capitals; small words may stand between two of them."""
    stop = reference.words("stopwords")
    title = _title_case(text, spans)
    begin = last = None
    for number, (a, b) in enumerate(spans):
        word = text[a:b]
        if _capital(word) and not (word.lower() in stop and begin is None) and (not title or word in inner):
            begin = number if begin is None else begin
            last = number
        elif begin is not None and word.lower() not in _INSIDE:
            yield from _trim(text, spans, begin, last, inner)
            begin = None
    if begin is not None:
        yield from _trim(text, spans, begin, last, inner)


def _capital(word: str) -> bool:
    return word[0].isupper() and any(c.isalpha() for c in word)


def _trim(text: str, spans: list[tuple[int, int]], begin: int, last: int,
          inner: Counter) -> Iterator[tuple[int, int]]:
    """Yield the run without a first word whose only capital is that of the sentence."""
    word = text[slice(*spans[begin])]
    if begin == 0 and word not in inner and not word[1:2].isupper():
        following = text[slice(*spans[1])] if len(spans) > 1 else ""
        if begin == last or not (_capital(following) or following == "of"):
            begin = next((i for i in range(1, last + 1) if _capital(text[slice(*spans[i])])), None)
    if begin is not None:
        yield spans[begin][0], spans[last][1]


def _kind(text: str, kinds: dict[str, str]) -> str:
    """Return the kind of the first head in the name: "Speaker of the House" is an office, not a house."""
    words = text.lower().replace("’", "'").replace("'s ", " ").split()
    for at, word in enumerate(words):
        for head in (" ".join(words[at:at + 2]), word, word.removesuffix("s")):
            if head in kinds:
                return kinds[head]
    return "other"


def _longest(spans: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    taken: list[tuple[int, int, str]] = []
    for span in sorted(spans, key=lambda s: (s[0] - s[1], s[2] == "other")):
        if all(span[1] <= other[0] or other[1] <= span[0] for other in taken):
            taken.append(span)
    return sorted(taken)
