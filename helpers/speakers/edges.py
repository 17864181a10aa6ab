"""Where the words of a source really begin and end: without marks, dates and the verb of a headline."""

from helpers import words
from helpers.speakers import lists, names

_EDGES = frozenset(
    {
        ",", ":", ";", "also", "and", "then", "meanwhile", ".", "“", "”", '"', "«", "»", "'s", "’s", "–", "—",
        "-", "(", "both of"
    }
)


def inside(sentence: words.Sentence, first: int, last: int) -> tuple[int, int]:
    """Return a range of words without what has been taken with it by mistake."""
    first, last = _trim(sentence, first, last)
    first = _behind_date(sentence, first, last)
    return first, _before_verb(sentence, first, last) if sentence.kind == "headline" else last


def _trim(sentence: words.Sentence, first: int, last: int) -> tuple[int, int]:
    """Return a range of words without marks and adverbs at its edges; the dot of an initial stays."""
    marker = [word.strip("()") for word in sentence.text[first : first + 3]]
    for at in (1, 2):
        if last - first > at + 1 and sentence.text[first + at].endswith(")") and "".join(marker[: at + 1]).isdigit():
            first += at + 1
            break
    while first < last - 1 and (
        sentence.lower[first] in _EDGES
        or len(sentence.text[first]) == 1
        and sentence.text[first].islower()
        and first == 0
    ):
        first += 1
    if last - first > 1 and sentence.lower[first] in {"he", "she"} and sentence.lower[first + 1] not in {"and", ","}:
        capital = any(map(names.capital, sentence.text[first + 1 : last]))
        first, last = (first + 1, last) if capital else (first, first + 1)
    while (
        last - 1 > first
        and sentence.lower[last - 1] in _EDGES
        and not (sentence.text[last - 1] == "." and len(sentence.text[last - 2]) < 3)
    ):
        last -= 1
    return first, last


def _behind_date(sentence: words.Sentence, first: int, last: int) -> int:
    """Return where a source begins behind a date that was taken with it: "On Friday Foreign Minister Bloom"."""
    at = first + (sentence.lower[first] in {"on", "in", "at"})
    while at < last and (sentence.lower[at] in lists.DAYS or sentence.text[at][0].isdigit()):
        at += 1
    dated = at > first + 1 or at > first and sentence.lower[first] in lists.DAYS
    return at if at < last and dated and (sentence.lower[first] == "on" or names.capital(sentence.text[at])) else first


def _before_verb(sentence: words.Sentence, first: int, last: int) -> int:
    """Return where the subject of a headline ends: "Minister Bloom | Meets Envoy"; a verb in "-s" behind an office or a
    name.
    """
    verbs = words.verb_forms()
    for at in range(first + 1, last - 1):
        noun = (sentence.lower[at],) in lists.PLURALS or sentence.lower[at] in lists.FIELDS
        starts = range(max(first, at - 3), at)
        noun = noun or any(lists.longest(lists.COUNTRIES_BY_FIRST, sentence.lower, i, last) > at - i for i in starts)
        if verbs.get(sentence.lower[at]) == "s" and sentence.text[at][0].isupper() and not noun:
            return at
    return last
