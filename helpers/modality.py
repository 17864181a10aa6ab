"""The words around a hit → its reserve: is it negated, only possible, or one of many things in a list?

The markers are `data/reference/modality.csv`. The flags are hints for a reader.
They go by distance in words.
"""

import functools
from collections import defaultdict
from collections.abc import Callable, Sequence

from helpers import indicators, reference

NEGATION_REACH = 5      # words between "not" and what it denies; a comma ends the reach
CONDITION_REACH = 25    # words that "could" or "if" still covers; a full stop, a semicolon or "but" ends the reach
LIST_STEP = 6           # at most so many words between two separators of one list
_WALLS = frozenset([";", ":", ".", "?", "!"])
_OPENERS = frozenset(["and", "or", "but", "that", "which", "who"])    # "… and if it rains, …": a new clause

Flags = Callable[[int, int], tuple[bool, bool, bool]]


def reader() -> Callable[[Sequence[str]], Flags]:
    """Return a function from the words of a sentence to its flags: first, last → negated, conditional, in_list.

    A word such as "could" covers what follows it; a condition ("if", "unless") covers what stands before it as well,
    where both are in one clause or the condition is tied to it.

    >>> flags = reader()("they could agree on no sanctions".split())
    >>> flags(5, 5)
    (True, True, False)
    >>> reader()("fish , grain and timber".split())(0, 0)
    (False, False, True)
    >>> reader()("they help if it rains".split())(1, 1)
    (False, True, False)
    """
    def read(words: Sequence[str]) -> Flags:
        marks, found = defaultdict(list), _markers()(words)
        for effect, _, last in found:
            marks[effect].append(last)
        walls = [i for i, word in enumerate(words) if word in _WALLS or word.lower() == "but"]
        commas = [i for i, word in enumerate(words) if word == ","]
        behind = [(first, walls + _new_clauses(words, commas, first)) for effect, first, _ in found
                  if effect == "condition" and words[max(0, first - 1)].lower() not in _OPENERS]
        lists, could = _list_ranges(words), marks["conditional"] + marks["condition"]
        return lambda first, last: (_before(first, marks["negated"], NEGATION_REACH, walls + commas),
                                    _before(first, could, CONDITION_REACH, walls)
                                    or any(_before(mark, [last], CONDITION_REACH, ends) for mark, ends in behind),
                                    any(a <= first and last <= b for a, b in lists))

    return read


def holds_condition(words: Sequence[str]) -> bool:
    """Return whether a condition ("if", "unless") stands anywhere in the words.

    >>> holds_condition("to help if it rains".split()), holds_condition("to help even if it rains".split())
    (True, False)
    """
    return any(effect == "condition" for effect, _, _ in _markers()(words))


@functools.cache
def _markers() -> Callable[[Sequence[str]], list[tuple[str, int, int]]]:
    """Return a function from words to their markers: effect, first word, last word; the longest marker wins."""
    effects = {row["marker"]: row["effect"] for row in reference.table("modality")}
    search = indicators.finder([("marker", marker) for marker in effects])
    return lambda words: [(effects[match.indicator], match.first, match.last) for match in search(words)]


def _new_clauses(words: Sequence[str], commas: list[int], first: int) -> list[int]:
    """Return the commas before "and" or "or" that begin a clause: an auxiliary verb stands between them and `first`."""
    return [comma for comma in commas if comma < first and words[comma + 1].lower() in ("and", "or")
            and any(word.lower() in _auxiliaries() for word in words[comma + 2:first])]


@functools.cache
def _auxiliaries() -> frozenset[str]:
    return frozenset(row["word"] for row in reference.table("function_words") if row["class"] in ("auxiliary", "modal"))


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
