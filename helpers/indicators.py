"""Written indicators, as a codebook lists them, → where they match in a row of words.

The small language of an indicator, the same wherever the workbook asks for a pattern:
`trade` is that word and no other form · `invest*` is any word that begins so · `*` alone is any one word ·
`...` is up to three words or none · a word with a capital matches only a word with that capital.
"""

import functools
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

GAP = "..."
_GAP_WORDS = 3
_CURLY = str.maketrans("’‘", "''")


@dataclass(frozen=True, slots=True)
class Match:
    """One place where an indicator matches: words `first` to `last`, both included."""

    label: str
    indicator: str
    first: int
    last: int


Finder = Callable[[Sequence[str]], list[Match]]


def finder(indicators: Iterable[tuple[str, str]]) -> Finder:
    """Return a function from the words of a sentence to the matches of (label, indicator) pairs.

    Under one label each word is counted once, and the longest match takes it: with `trade` and `trade union*`
    the words "trade unions" are one match of the longer one. Different labels do not disturb each other.
    Raises ValueError for an indicator without a word.

    >>> find = finder([("trade", "trade"), ("work", "trade union*"), ("trade", "free trade"),
    ...                ("vow", "express* ... hope")])
    >>> [(m.label, m.indicator) for m in find("Unions of free trade meet trade unions".split())]
    [('trade', 'free trade'), ('trade', 'trade'), ('work', 'trade union*')]
    >>> find("they expressed their firm hope".split())
    [Match(label='vow', indicator='express* ... hope', first=1, last=4)]
    """
    patterns = defaultdict(list)
    for label, text in indicators:
        patterns[text.lstrip()[:1].lower()].append((label, text, _parts(text)))

    @functools.cache
    def starting(word: str) -> list[tuple]:
        return [p for first in (word[0].lower(), "*") for p in patterns.get(first, ()) if p[2][0](word)]

    def find(words: Sequence[str]) -> list[Match]:
        words = [word.translate(_CURLY) for word in words]
        found = []
        for at, word in enumerate(words):
            for label, text, parts in starting(word):
                last = _last(words, at, parts)
                if last is not None:
                    found.append(Match(label, text, at, last))
        return _longest_first(found) if len(found) > 1 else found

    return find


def listed(cell: object) -> list[str]:
    """Return the indicators of a cell of a list, which are separated by `;`; an empty cell has none.

    >>> listed("trade; free trade ")
    ['trade', 'free trade']
    """
    return [part.strip() for part in cell.split(";") if part.strip()] if isinstance(cell, str) else []


def _parts(text: str) -> tuple:
    words = text.translate(_CURLY).split()
    if not words or words[0] == GAP or words[-1] == GAP:
        raise ValueError(f"'{text}' is no indicator: it needs a word at both ends")
    return tuple(word if word == GAP else _test(word) for word in words)


@functools.cache
def _test(word: str) -> Callable[[str], bool]:
    """Return the test for one word of an indicator."""
    if word == "*":
        return lambda other: other[0].isalnum()
    flags = 0 if any(c.isupper() for c in word) else re.IGNORECASE
    pattern = re.compile(r"[\w'-]*".join(map(re.escape, word.split("*"))), flags)
    return lambda other: pattern.fullmatch(other) is not None


def _last(words: Sequence[str], at: int, parts: tuple) -> int | None:
    """Return the number of the last word if the parts match from `at` on, else None."""
    for number, part in enumerate(parts):
        if part == GAP:
            rests = (_last(words, at + skip, parts[number + 1:]) for skip in range(_GAP_WORDS + 1))
            return next((last for last in rests if last is not None), None)
        if at >= len(words) or not part(words[at]):
            return None
        at += 1
    return at - 1


def _longest_first(found: list[Match]) -> list[Match]:
    taken: dict[str, set[int]] = defaultdict(set)
    kept = []
    for match in sorted(found, key=lambda m: (m.first - m.last, -len(m.indicator), m.first)):
        places = set(range(match.first, match.last + 1))
        if not places & taken[match.label]:
            taken[match.label] |= places
            kept.append(match)
    return sorted(kept, key=lambda m: (m.first, m.last))
