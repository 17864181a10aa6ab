"""What one token looks like: the pattern that every count of words and the table of tokens share."""

import functools
import itertools
import operator
import re
import sys
from collections.abc import Iterable

from helpers import reference

# Letters and digits; a soft hyphen, an accent or a joiner inside belongs to the word.
_RUN = r"[^\W_]++(?:[\u00ad\u0300-\u036f\u200c\u200d]++[^\W_]*+)*+"
# Most words are plain letters before a space or comma: tried first, it makes the pattern a third faster.
_COMMON = r"[A-Za-z]++(?=[ ,])"
_ADDRESS = (r"(?:https?://|www\.)[^\s<>«»“”\"]*[^\s<>«»“”\"'’.,;:!?)\]]"
            r"|[^\W_][\w.+-]{0,63}@[^\W_][\w-]*(?:\.[^\W_][\w-]*)+")
_INITIAL = r"[A-HJ-Z]\.(?=\s*[^\W\d_a-z])"
_CLITIC = r"['’‘][sS](?![^\W_])"
_TAIL = r"(?:-[^\W_]++)*+(?![^\W_])"
_DOTTED = rf"(?:[^\W\d_]\.){{2,}}{_TAIL}"
_WORD = (rf"{_RUN}(?:(?:[-‐‑]|['’‘](?![sS](?![^\W_]))|(?<=\d)[.,:/](?=\d)|\+(?=\d)){_RUN})*+(?:(?<=\d)%)?")
_SHORT = r"(?=[^\W\d_]{1,8}\.)"      # nothing longer is an abbreviation: a quick way past the list
_MARK = r"''|``|\.{2,}|-{2,}|\S"
_EDGES = ".,;:!?()[]“”\"«»"      # an apostrophe is not among them: it may belong to 's


def spans(text: str, start: int = 0, end: int = sys.maxsize) -> list[tuple[int, int]]:
    """Return (start, end) of each token between two places; every character but white space lies in exactly one.

    A possessive 's is a token of its own; an abbreviation keeps its full stop where abbreviations.csv lists it; an
    address, a number such as 6,000 or 18.3% and a word with inner hyphens or apostrophes are one token each.

    >>> text = "Mr. Roke’s U.S.-led talks ended at 9:20 a.m."
    >>> [text[start:end] for start, end in spans(text)]
    ['Mr.', 'Roke', '’s', 'U.S.-led', 'talks', 'ended', 'at', '9:20', 'a.m.']
    """
    starts, ends, _ = cut(text, start, end)
    return list(zip(starts, ends))


def cut(text: str, start: int = 0, end: int = sys.maxsize) -> tuple[list[int], list[int], list[str]]:
    """Return the starts, the ends and the texts of the tokens between two places, as `spans` cuts them."""
    while text[start : start + 1].isspace():
        start += 1
    # Each piece is a token with the white space behind it, so that the lengths tell where it stands.
    pieces = _spaced(_has_address(text, start, end)).findall(text, start, end)
    texts = list(map(str.rstrip, pieces))
    starts = list(itertools.accumulate(map(len, pieces), initial=start))
    starts.pop()
    return starts, list(map(operator.add, starts, map(len, texts))), texts


def is_word(token: str) -> bool:
    """Tell whether a token is a word: it has a letter and is not the ending 's.

    >>> [is_word(token) for token in ("All-Party", "5th", "2031", "’s", "–")]
    [True, True, False, False, False]
    """
    return token.isalpha() or any(map(str.isalpha, token)) and not re.fullmatch(_CLITIC, token)


def count(text: str) -> int:
    """Count the words of a text.

    >>> count("The Senate’s All-Party group met 2 ministers at 9:20 a.m.")
    8
    """
    pieces = text.split()
    # No token runs over white space, so a piece of letters between marks is one word; only the rest needs the pattern.
    odd = [piece for piece in itertools.filterfalse(str.isalpha, pieces) if not piece.strip(_EDGES).isalpha()]
    return len(pieces) - len(odd) + sum(map(_count, odd))


@functools.lru_cache(maxsize=65536)
def _count(piece: str) -> int:
    """Count the words between two white spaces; dashes, numbers and “don’t” come again and again."""
    return sum(map(is_word, _pattern(_has_address(piece)).findall(piece)))


def _has_address(text: str, start: int = 0, end: int = sys.maxsize) -> bool:
    return text.find("@", start, end) >= 0 or text.find("://", start, end) >= 0 or text.find("www.", start, end) >= 0


@functools.cache
def _spaced(addresses: bool) -> re.Pattern:
    return re.compile(rf"(?:{_pattern(addresses).pattern})\s*+")


@functools.cache
def _pattern(addresses: bool) -> re.Pattern:
    rows = reference.table("abbreviations")
    counted = _any(row["abbreviation"] for row in rows if row["kind"] == "number")
    titles = [row["abbreviation"].upper() for row in rows if row["kind"] == "title"]
    listed = _any([*titles, *(row["abbreviation"] for row in rows if row["kind"] != "number")])
    short = rf"{_SHORT}(?:{_DOTTED}|{listed}{_TAIL}|{counted}(?=\s*\d)|{_INITIAL})"
    return re.compile("|".join([_COMMON, *[_ADDRESS] * addresses, short, _WORD, _CLITIC, _MARK]))


def _any(words: Iterable[str]) -> str:
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) + ")"
