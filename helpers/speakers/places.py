"""Countries and bodies that someone speaks for: one name for noun, adjective and short form."""

from collections.abc import Iterable

from helpers.speakers import lists, names

_ENDINGS = tuple("ian ean ese ish an en er ic ite i n ais ois nais ch ans se is que que ene enian al".split())


# So many first letters an adjective shares with its noun.
SHARED = 4


def canonical(words: tuple[str, ...], places: frozenset[tuple[str, ...]], more: Iterable[str] = ()) -> str:
    """Return the country or body that some words stand for, as a noun.

    A known country or its adjective gives the country's name. Else an adjective is joined to a place of the text,
    or to another of
    its capitalised words (`more`), that shares its first letters, at least four and all but the ending.

    >>> canonical(("Luvenian",), frozenset({("Luvenia",), ("Lund",)}))
    'Luvenia'
    """
    phrase = tuple(word.lower().replace("’", "'") for word in words)
    known = lists.COUNTRIES.get(phrase) or lists.ADJECTIVES.get(phrase)
    if known or not words:
        return known or ""
    adjective = names.plain("".join(words))
    if "".join(words).isupper() and len(adjective) > SHARED:
        printed = (" ".join(place) for place in places if place != words)
        same = next((place for place in printed if names.plain(place.replace(" ", "")) == adjective), None)
        if same is not None:
            return same
    if adjective.endswith(_ENDINGS):
        nouns = [" ".join(place) for place in places] + [word.title() for word in more]
        fitting = [
            (shared, noun) for noun in nouns if (shared := _stem(adjective, names.plain(noun.replace(" ", ""))))
        ]
        if fitting:
            return max(fitting)[1]
    return " ".join(words)


def _stem(adjective: str, noun: str) -> int:
    """Return how many letters an adjective shares with the noun it can be made from; 0 if it cannot."""
    size = 0
    while size < min(len(adjective), len(noun)) and adjective[size] == noun[size]:
        size += 1
    fits = SHARED <= size >= len(noun) - 3 and adjective != noun and len(noun) <= len(adjective)
    return size if fits and adjective[size:].endswith(_ENDINGS) and len(adjective) - size < 6 else 0
