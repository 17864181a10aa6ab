"""What can stand between an office and the name of its holder: "Joint Secretary, MoD, Norland Shri Ada Bloom"."""

from helpers import words
from helpers.speakers import lists

_SENT = frozenset({"accredited", "resident", "based", "responsible", "designated", "currently"})
_LINKING = frozenset({",", "of", "the", "for", "and", "&", "(", ")"})
# An insertion has fewer words than that, an abbreviation fewer letters.
_LENGTH = 12
_LETTERS = 7


def end(sentence: words.Sentence, at: int) -> int:
    """Return the last word of an insertion that begins at a word and ends before an honorific with a name; else 0.

    It names the body or the country of the office, or says where its holder is accredited.
    """
    if sentence.text[at] != "," and sentence.lower[at] not in _SENT:
        return 0
    last = min(at + _LENGTH, len(sentence))
    if lists.HONORIFICS_BY_FIRST.keys().isdisjoint(sentence.lower[at + 2 : last]):
        return 0
    stop = next((i for i in range(at + 2, last) if _titled(sentence, i)), 0)
    if not stop or "." in sentence.text[at:stop]:
        return 0
    if sentence.lower[at] in _SENT:
        return stop - 1 if sentence.text[stop - 1] == "," else 0
    inside = [i for i in range(at + 1, stop) if sentence.lower[i] not in _LINKING]
    known = inside and all(_of_body(sentence, i, at, stop) for i in inside)
    return stop - 1 if known else 0


def _of_body(sentence: words.Sentence, at: int, first: int, stop: int) -> bool:
    """Return whether a capitalised word belongs to a body, its abbreviation or a country, and to no office."""
    word, lower = sentence.text[at], sentence.lower[at]
    if not word[0].isupper() or (lower,) in lists.OFFICES or (lower,) in lists.PLURALS:
        return False
    letters = 2 <= len(word) < _LETTERS and word[1:] != word[1:].lower()
    starts = range(max(first, at - 3), at + 1)
    country = any(lists.longest(lists.COUNTRIES_BY_FIRST, sentence.lower, i, stop) > at - i for i in starts)
    return letters or country or lower in lists.FIELDS or (lower,) in lists.BODIES


def _titled(sentence: words.Sentence, at: int) -> bool:
    """Return whether an honorific with a capital behind it stands at a word."""
    if sentence.lower[at] not in lists.HONORIFICS_BY_FIRST:
        return False
    size = lists.longest(lists.HONORIFICS_BY_FIRST, sentence.lower, at, len(sentence))
    behind = sentence.text[at + size : at + size + 1] if size else []
    return bool(behind) and sentence.text[at][0].isupper() and (behind[0][0].isupper() or behind == ["."])
