"""Personal names: how they are printed, and when a short one can be part of a long one."""

import functools
import re
import unicodedata
from collections.abc import Iterable

from helpers.speakers import lists
from helpers.words import Sentence

# Names come again and again: so many answers are kept.
_REMEMBERED = 50_000
_MARKS = str.maketrans("", "", ".,'()`\"")
# Two letters for one Cyrillic sound are one initial: "Sh. Mirov". ("Yu" and "Ya" are whole names in other languages.)
_DIGRAPHS = frozenset({"sh", "zh", "kh", "ts", "dzh"})
_PARTS = re.compile(r"([-'’ʼ‘])")


def printed(words: Iterable[str], spellings: dict[str, str] | None = None) -> str:
    """Return a name as it is normally written: order kept, capitals normalised.

    `spellings` gives, for a word in capitals, how the text writes it elsewhere ("MCDONALD": "McDonald").

    >>> printed(["SHEN", "Guowei"]), printed(["R.", "S.", "Okonedo-Blythe"])
    ('Shen Guowei', 'R. S. Okonedo-Blythe')
    """
    return " ".join(_cased(word, spellings or {}) for word in words)


def of(sentence: Sentence, first: int, last: int) -> tuple[str, ...]:
    """Return the words of a name as the text spaces them: an initial keeps its dot, a nickname its marks."""
    out: list[str] = []
    for at in range(first, last):
        if out and sentence.starts[at] == sentence.ends[at - 1]:
            out[-1] += sentence.text[at]
        else:
            out.append(sentence.text[at])
    return tuple(out)


def capital(word: str) -> bool:
    """Return whether a word begins as names do: with a capital, or with a small article before one ("al-Rahbi",
    "d’Arvel").

    >>> capital("Minister"), capital("al-Rahbi"), capital("d’Arvel"), capital("well-known")
    (True, True, True, False)
    """
    if word[0].isupper():
        return True
    if len(word) < 4 or word.isalpha() or word.islower():
        return False
    for mark in "-’'":
        small, found, rest = word.partition(mark)
        if found and rest and rest[0].isupper() and small in lists.JOINED_ARTICLES:
            return True
    return False


def _cased(word: str, spellings: dict[str, str]) -> str:
    if not _shouted(word):
        return word
    if word in spellings:
        return spellings[word]
    return "".join(part if i % 2 else part.capitalize() for i, part in enumerate(_PARTS.split(word)))


def _shouted(word: str) -> bool:
    """Return whether a word is a name in capitals and not a pair of initials ("LI", but not "JD" or "J.D.")."""
    letters = [c for c in word if c.isalpha()]
    if len(letters) < 2 or not word.isupper() or "." in word or word in lists.SUFFIXES:
        return False
    return len(letters) > 2 or any(c in "AEIOUY" for c in unicodedata.normalize("NFD", word))


def key(words: Iterable[str]) -> tuple[str, ...]:
    """Return what identifies a name: its words in small letters without accents, dots and suffixes.

    >>> key(["Nguyễn", "Hồng", "Diên"]), key(["R", ".", "Okonedo-Blythe"])
    (('nguyen', 'hong', 'dien'), ('r', 'okonedo-blythe'))
    """
    return _key(tuple(words))


@functools.lru_cache(_REMEMBERED)
def _key(words: tuple[str, ...]) -> tuple[str, ...]:
    parts = (part for word in words if word not in lists.SUFFIXES for part in word.replace(".-", "-").split("."))
    return tuple(plain(part) for part in parts if any(c.isalpha() for c in part))


@functools.lru_cache(_REMEMBERED)
def plain(word: str) -> str:
    """Return a word in small letters, without accents, dots and apostrophes."""
    if word.isascii() and word.isalpha():
        return word.lower()
    if word.isascii():
        return word.lower().translate(_MARKS)
    letters = unicodedata.normalize(
        "NFD", word.casefold().replace("ı", "i").replace("ø", "o").replace("ł", "l").replace("đ", "d")
    )
    return "".join(c for c in letters if not unicodedata.combining(c) and c not in ".,'’‘ʼ`“”()\"")


@functools.lru_cache(_REMEMBERED)
def fits(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Return whether a short name can be part of a long one; an initial stands for a word.

    Without the first word of the long name only words side by side will do, and not those after "bin" (the father's
    name).

    >>> fits(("r", "s", "okonedo-blythe"), ("ruth", "s", "okonedo-blythe")), fits(("ellery",), ("peter", "ellery-voss"))
    (True, False)
    >>> fits(("khalifa", "al", "darwish"), ("hamad", "bin", "khalifa", "al", "darwish"))
    False
    """
    if len(long) > 1 and short[-1:] == long[-1:] and _initials_of(short, long):
        return True
    if not short or len(short) > len(long):
        return False
    left, full = list(long), False
    for word in short:
        found = (
            word if word in left else next((w for w in left if _initial(word, w) or _initial(w, word)), None)
        )
        if found is None:
            return False
        left.remove(found)
        full = full or found == word and len(word) > 1 and word not in lists.PARTICLES
    if not full:
        return False
    if len(short) > 1 and long[0] in left:
        places = [i for i in range(1, len(long)) if long[i : i + len(short)] == short]
        return bool(places) and long[places[0] - 1] not in lists.SON_OF
    return True


@functools.lru_cache(_REMEMBERED)
def spelled(key: tuple[str, ...]) -> int:
    """Return how many words of a name are more than an initial."""
    return sum(len(word) > 1 for word in key)


def _initials_of(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Return whether all but the surname of a short name are initials, of which the long name spells out the first:
    "T. R. Lund" of "Terence Lund".
    """
    given = short[:-1]
    initials = len(given) > 1 and all(len(word) == 1 for word in given)
    return initials and len(long) == 2 and len(long[0]) > 1 and given[0] == long[0][0]


def _initial(short: str, long: str) -> bool:
    """Return whether one word is the initial of another, or the initials of its parts ("k-o" of "karl-otto")."""
    if len(short) == 1:
        return short == long[:1]
    if short in _DIGRAPHS:
        return long.startswith(short)
    return "-" in short and short == "-".join(part[:1] for part in long.split("-"))
