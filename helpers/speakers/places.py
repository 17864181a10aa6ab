"""Countries and bodies that someone speaks for: one name for noun, adjective and short form."""

from helpers.speakers import lists, names

_ENDINGS = ("ian", "ean", "ese", "ish", "an", "en", "er", "ic", "ite", "i", "n", "s", "naise", "ais", "ois", "nais", "onais", "ch", "ans")
_COMMON = frozenset("republic kingdom commonwealth federation state states union emirate sultanate principality democratic people's "
                    "people’s islamic federal united of the and government".split())


def canonical(words: tuple[str, ...], places: frozenset[tuple[str, ...]]) -> str:
    """Return the country or body that some words stand for, as a noun.

    A known country or its adjective gives the country's name. Else an adjective is joined to a place of the text that shares its
    first letters, at least four and all but the ending.

    >>> canonical(("Luvenian",), frozenset({("Luvenia",), ("Lund",)}))
    'Luvenia'
    """
    phrase = tuple(word.lower().replace("’", "'") for word in words)
    known = lists.COUNTRIES.get(phrase) or lists.ADJECTIVES.get(phrase)
    if known:
        return known
    if words in places and not _adjectival(words[-1], places):
        return " ".join(words)
    return _noun(words, places) or " ".join(words)


def _adjectival(word: str, places: frozenset[tuple[str, ...]]) -> bool:
    return word.lower().endswith(_ENDINGS) and _noun((word,), places) is not None


def _noun(words: tuple[str, ...], places: frozenset[tuple[str, ...]]) -> str | None:
    adjective = names.plain(" ".join(words))
    best, shared = None, 0
    for place in places:
        noun = names.plain(" ".join(place))
        size = _shared(adjective, noun)
        if place != words and size >= 4 and size >= len(noun) - 3 and size >= len(adjective) - 5 and size > shared and len(noun) <= len(adjective) + 1:
            if adjective[size:].endswith(_ENDINGS) or not adjective[size:]:
                best, shared = " ".join(place), size
    return best


def _shared(one: str, other: str) -> int:
    size = 0
    for a, b in zip(one, other):
        if a != b:
            break
        size += 1
    return size
