"""Terms that a text lays down for somebody: "the Ministers of A and B (hereinafter the “Participants”)"."""

from helpers import words
from helpers.speakers import lists
from helpers.speakers.actors import Register

Term = tuple[int, int, int]
_LAID_DOWN = frozenset("hereinafter hereafter collectively together jointly referred".split())
_OPENING = frozenset({"(", "hereinafter", "hereafter"})
_MARKS = frozenset("“ ” \" ‘ ’ ' « » „ ''".split())
_JOINING = frozenset("of and the for & , ’s 's".split())
# A bracket with a term has fewer words than that.
_LENGTH = 24


def laid_down(register: Register) -> dict[tuple[str, ...], Term]:
    """Return by its words each term of a text: the number of a sentence and the range of words there that it means."""
    out: dict[tuple[str, ...], Term] = {}
    for number, sentence in enumerate(register.sentences):
        if _OPENING.isdisjoint(sentence.lower):
            continue
        for at in [i for i, word in enumerate(sentence.lower) if word in _OPENING]:
            end = at - (at > 0 and sentence.text[at - 1] == ",")
            first = _meant(sentence, end)
            for term in _terms(sentence, at + 1) if first < end else ():
                out.setdefault(term, (number, first, end))
    return out


def _terms(sentence: words.Sentence, at: int) -> list[tuple[str, ...]]:
    """Return the terms in a bracket: the capitals between marks, or behind "hereinafter"; of several the plural ones.
    """
    marked = [i for i in range(at, min(at + _LENGTH, len(sentence))) if sentence.text[i] in _MARKS]
    closed = next((i for i in range(at, min(at + _LENGTH, len(sentence))) if sentence.text[i] == ")"), at)
    end = closed if sentence.text[at - 1] == "(" else marked[1] + 1 if len(marked) > 1 else at
    quoted = [i for i in range(at, end) if sentence.text[i] in _MARKS]
    if not quoted and _LAID_DOWN.isdisjoint(sentence.lower[at:end]):
        return []
    ranges = [(a + 1, b) for a, b in zip(quoted[::2], quoted[1::2])] or [(at, end)]
    found = list(filter(None, (_term(sentence, first, last) for first, last in ranges)))
    return [term for term in found if len(found) < 2 or term[-1].endswith("s")]


def _term(sentence: words.Sentence, first: int, last: int) -> tuple[str, ...]:
    """Return the capitals of a range without an article; nothing if it has none."""
    while first < last and (sentence.text[first].islower() or sentence.lower[first] in lists.DETERMINERS | {","}):
        first += 1
    return tuple(sentence.lower[first:last]) if first < last and sentence.text[first][0].isupper() else ()


def _meant(sentence: words.Sentence, end: int) -> int:
    """Return where the capitals before a bracket begin; a comma joins them only where "and" follows it."""
    first = end
    while first and (sentence.text[first - 1][0].isupper() or sentence.lower[first - 1] in _JOINING):
        if sentence.text[first - 1] == "," and "and" not in sentence.lower[first:end]:
            break
        first -= 1
    while first < end and sentence.lower[first] in _JOINING - {"the"}:
        first += 1
    return first
