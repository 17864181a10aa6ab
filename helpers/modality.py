"""The words around a hit → its reserve: is it negated, only possible, or one of many things in a list?

The markers are in `data/reference/modality.csv`. The flags are hints for a reader.
They go by distance in words.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence

from helpers import indicators, reference

NEGATION_REACH = 5      # words between "not" and what it denies; a comma ends the reach
CONDITION_REACH = 25    # words that "could" or "if" still covers; a semicolon or "but" ends the reach
LIST_STEP = 6           # at most so many words between two separators of one list

Flags = Callable[[int, int], tuple[bool, bool, bool]]


def reader() -> Callable[[Sequence[str]], Flags]:
    """Return a function from the words of a sentence to its flags: first, last → negated, conditional, in_list.

    >>> flags = reader()("they could agree on no sanctions".split())
    >>> flags(5, 5)
    (True, True, False)
    >>> reader()("fish , grain and timber".split())(0, 0)
    (False, False, True)
    """
    search = indicators.finder([(row["effect"], row["marker"]) for row in reference.table("modality")])

    def read(words: Sequence[str]) -> Flags:
        marks = defaultdict(list)
        for match in search(words):
            marks[match.label].append(match.last)
        walls = [i for i, word in enumerate(words) if word in (";", ":") or word.lower() == "but"]
        commas = [i for i, word in enumerate(words) if word == ","]
        lists = _list_ranges(words)
        return lambda first, last: (_before(first, marks["negated"], NEGATION_REACH, walls + commas),
                                    _before(first, marks["conditional"], CONDITION_REACH, walls),
                                    any(a <= first and last <= b for a, b in lists))

    return read


def _before(first: int, marks: list[int], reach: int, walls: list[int]) -> bool:
    """Return whether a marker stands close enough before the hit, with no wall between them."""
    return any(0 < first - mark <= reach and not any(mark < wall < first for wall in walls) for mark in marks)


def _list_ranges(words: Sequence[str]) -> list[tuple[int, int]]:
    """Return the ranges of words that look like a list: separators close together, one of them and/or."""
    joints = [i for i, word in enumerate(words) if word in (",", ";") or word.lower() in ("and", "or")]
    runs: list[list[int]] = []
    for joint in joints:
        if runs and joint - runs[-1][-1] <= LIST_STEP:
            runs[-1].append(joint)
        else:
            runs.append([joint])
    return [(run[0] - LIST_STEP, run[-1] + LIST_STEP) for run in runs
            if _is_list({words[i].lower() for i in run}, run)]


def _is_list(marks: set[str], run: list[int]) -> bool:
    return bool(marks & {",", ";"}) and bool(marks & {"and", "or"}) and run[-1] - run[0] > 1
