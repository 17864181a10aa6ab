"""Paragraphs → sentences, by NLTK's Punkt with our list of abbreviations."""

import functools
import re

import pandas as pd
from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

from helpers import documents as counts
from helpers import reference

# Punkt reads straight marks; one character stands for one, so offsets hold.
_PLAIN = str.maketrans("’‘“”„«»", "''\"\"\"\"\"")
_INSIDE = re.compile(r"[.?!…]['\"”’»)\]]*\s")
_FIRST = re.compile(r"[^\W_]")
_NUMBER = re.compile(r"\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]+)[.)]$")
_DOTTED = re.compile(r"(?<!\w)(?:[^\W\d_]\.){2,}['\"”’»)\]]*$")
_TITLES = {"title"}
_LC = 2**5 + 2**4 + 2**3     # Punkt's flags: seen in small letters at the start, inside, and anywhere


def split(paragraphs: pd.DataFrame, documents: pd.DataFrame, repairs: pd.DataFrame) -> pd.DataFrame:
    """Return one row a sentence, with offsets into the document; a sentence never leaves its paragraph."""
    stops = {(key, end - 1) for key, end, found in zip(repairs.document_id, repairs.end, repairs.found) if found == ".."}
    rows = []
    for paragraph, key, start, text in zip(paragraphs.paragraph_id, paragraphs.document_id, paragraphs.start,
                                           paragraphs.text):
        read = _read_as(text, [end - start for doc, end in stops if doc == key]) if ".." in text else text
        for number, (a, b) in enumerate(spans(read), 1):
            b = b + 1 if read[b:b + 1] != text[b:b + 1] else b
            rows.append((f"{paragraph}.s{number}", paragraph, key, start + a, start + b, text[a:b],
                         counts.count_words(text[a:b])))
    return pd.DataFrame(rows, columns=["sentence_id", "paragraph_id", "document_id", "start", "end", "text", "n_words"])


def spans(text: str) -> list[tuple[int, int]]:
    """Return (start, end) of each sentence of a paragraph.

    >>> text = 'He met R. S. Okonedo-Blythe in the U.S. He said: "We agree." They left at 5 p.m.'
    >>> [text[start:end] for start, end in spans(text)]
    ['He met R. S. Okonedo-Blythe in the U.S.', 'He said: "We agree."', 'They left at 5 p.m.']
    """
    if not _INSIDE.search(text):
        return [(0, len(text))] if text.strip() else []
    plain = text.translate(_PLAIN)
    merged: list[tuple[int, int]] = []
    for start, end in _punkt().span_tokenize(plain):
        if merged and _goes_on(plain, *merged[-1], start):
            merged[-1] = (merged[-1][0], end)
        elif end > start:
            merged.append((start, end))
    return merged


def _read_as(text: str, places: list[int]) -> str:
    """Return the text with a space for each second full stop, so that Punkt sees one."""
    letters = list(text)
    for place in places:
        if 0 <= place < len(letters):
            letters[place] = " "
    return "".join(letters)


def _goes_on(text: str, start: int, end: int, begin: int) -> bool:
    """Tell whether what follows a break of Punkt's is still the same sentence."""
    before, first = text[start:end], _FIRST.search(text, begin)
    if not first or not _FIRST.search(before):
        return not first or False
    word = re.match(r"[\w'-]+", text[first.start():])[0].lower()
    if first[0].islower():
        return True
    if _NUMBER.fullmatch(before.strip()):
        return True
    last = before.rsplit(None, 1)[-1].lstrip("(\"'[").lower()
    return last in _never() or bool(_DOTTED.search(before)) and word not in _starters()


@functools.cache
def _starters() -> frozenset[str]:
    return reference.words("stopwords")


@functools.cache
def _never() -> frozenset[str]:
    return frozenset(row["abbreviation"].lower() for row in reference.table("abbreviations") if row["kind"] in _TITLES)


@functools.cache
def _punkt() -> PunktSentenceTokenizer:
    parameters = PunktParameters()
    parameters.abbrev_types = {row["abbreviation"].lower().rstrip(".") for row in reference.table("abbreviations")
                               if row["kind"] != "end"}
    parameters.sent_starters = set(_starters())
    for word in _starters() - {"i"}:
        parameters.ortho_context[word] = _LC
    return PunktSentenceTokenizer(parameters)
