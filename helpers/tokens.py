"""Sentences → tokens: words, numbers and punctuation marks with their offsets."""

import functools
import re

import pandas as pd
from nltk.stem.snowball import SnowballStemmer

from helpers import documents, reference

_APOSTROPHES = str.maketrans("’‘", "''", "\u00ad")
_LETTER = re.compile(r"[^\W\d_]")


def spans(text: str) -> list[tuple[int, int]]:
    """Return (start, end) of each token; every character that is no white space lies in exactly one.

    >>> text = "Mr. Roke’s U.S.-led talks ended at 9:20 a.m."
    >>> [text[start:end] for start, end in spans(text)]
    ['Mr.', 'Roke', '’s', 'U.S.-led', 'talks', 'ended', 'at', '9:20', 'a.m.']
    """
    return [match.span() for match in _pattern("@" in text or "://" in text or "www." in text).finditer(text)]


def split(sentences: pd.DataFrame, mentions: pd.DataFrame) -> pd.DataFrame:
    """Return one row a token, with its norm (small letters, one apostrophe), Snowball stem and what it is."""
    raise NotImplementedError


@functools.cache
def _pattern(addresses: bool) -> re.Pattern:
    """Compile the pattern; abbreviations keep their full stop where the list says so."""
    kinds: dict[str, list[str]] = {}
    for row in reference.table("abbreviations"):
        kinds.setdefault("number" if row["kind"] in ("number", "weekday") else "other", []).append(
            re.escape(row["abbreviation"]))
    listed = "|".join(sorted(kinds["other"], key=len, reverse=True))
    counted = "|".join(sorted(kinds["number"], key=len, reverse=True))
    parts = [r"[A-Za-z]++(?=[ ,])", *[documents.ADDRESS] * addresses, rf"(?:{listed})(?!\w)", rf"(?:{counted})(?=\s*\d)",
             r"[A-HJ-Z]\.(?=\s+[^\W\d_a-z])", documents.WORD, documents.CLITIC, r"''|``|\.{2,}|-{2,}", r"\S"]
    return re.compile("|".join(parts))
