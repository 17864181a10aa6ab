"""The word lists of this package, read once from `data/reference` into look-up tables."""

import functools
import re
from typing import NamedTuple

from helpers import reference

Words = tuple[str, ...]
_TASKS = ("ation", "ition", "ction", "ment", "ility", "ivity", "isation", "ization", "ology", "ological", "ational")


class Beginning(NamedTuple):
    """The phrases that begin with a word: is it one by itself, and the longer ones by their second word."""

    alone: bool
    longer: dict[str, list[Words]]


def longest(table: dict[str, Beginning], lower: list[str], at: int, limit: int) -> int:
    """Return how many words from `at` on are the longest phrase of a table by first words; 0 if none is."""
    found = table.get(lower[at]) if at < limit else None
    if found is None:
        return 0
    if found.longer and at + 1 < limit:
        for phrase in found.longer.get(lower[at + 1].replace("’", "'"), ()):
            size = len(phrase)
            if size == 2 or at + size <= limit and tuple(w.replace("’", "'") for w in lower[at : at + size]) == phrase:
                return size
    return int(found.alone)


def abstract(word: str) -> bool:
    """Return whether a word is a long noun in "-ation", "-ment", "-ability" …: a task, not a person or a place.

    >>> abstract("unification"), abstract("sustainability"), abstract("clement")
    (True, True, False)
    """
    return len(word) > 9 and word.endswith(_TASKS)


def _by_words(name: str, column: str, value: str) -> dict[Words, str]:
    """Return the cells of one column, split into lower-case words, with the value that stands beside each."""
    return {split(row[column]): row[value] for row in reference.table(name)}


@functools.lru_cache(maxsize=8192)
def split(cell: str) -> Words:
    """Return the words of a cell as tokens; a last apostrophe and "’s" are tokens: "Dato’ Seri", "People’s"."""
    return tuple(re.sub(r"('s?)(?=\s|$)", r" \1", cell.lower().replace("’", "'")).split())


def _by_first(phrases: dict[Words, str]) -> dict[str, Beginning]:
    """Return phrases by their first word, longest first: one look-up a word decides whether any can begin there."""
    out: dict[str, Beginning] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        longer = out.setdefault(phrase[0], Beginning((phrase[0],) in phrases, {})).longer
        if len(phrase) > 1:
            longer.setdefault(phrase[1], []).append(phrase)
    return out


@functools.lru_cache(maxsize=8192)
def plural(phrase: Words) -> Words:
    """Return an office in the plural: the first noun of "secretary of state" takes the s, else the last.

    >>> plural(("secretary", "of", "state")), plural(("deputy",)), plural(("spokesman",))
    (('secretaries', 'of', 'state'), ('deputies',), ('spokesmen',))
    """
    at = phrase.index("of") - 1 if "of" in phrase else len(phrase) - 1
    if phrase[-1] == "general":
        at = 0
    word = phrase[at]
    if word.endswith("man"):
        word = word[:-3] + "men"
    elif word.endswith("y") and word[-2] not in "aeou":
        word = word[:-1] + "ies"
    else:
        word += "es" if word.endswith(("s", "ch", "ss")) else "s"
    return phrase[:at] + (word,) + phrase[at + 1 :]


def _places() -> tuple[dict[Words, str], dict[Words, str]]:
    """Return countries by name and by adjective or people, each leading to one name."""
    names, adjectives = {}, {}
    for row in reference.table("countries"):
        for column, into in (("country", names), ("short", names), ("adjective", adjectives), ("people", adjectives)):
            for cell in filter(None, row[column].replace(",", ";").split(";")):
                into.setdefault(split(cell), row["country"])
    return names, adjectives


HONORIFICS = _by_words("honorifics", "honorific", "gender")
# An abbreviation keeps its dot where the list of abbreviations has it as a title: "Ing. Ada Bloom".
HONORIFICS |= {(title,): HONORIFICS[(title[:-1],)] for row in reference.table("abbreviations")
               if (title := row["abbreviation"].lower())[:-1] and (title[:-1],) in HONORIFICS}
OFFICES = _by_words("offices", "office", "class")
# An office with a rank joined to it: "ex-president", "then-prime minister".
OFFICES |= {(f"{rank}-{o[0]}", *o[1:]): kind for o, kind in OFFICES.items() for rank in ("ex", "then", "vice")
            if (f"{rank}-{o[0]}", *o[1:]) not in OFFICES}
OFFICES |= {(f"{o[0]}-{rank}",): kind for o, kind in OFFICES.items() for rank in ("designate", "elect")
            if len(o) == 1 and not o[0].endswith(("-designate", "-elect")) and (f"{o[0]}-{rank}",) not in OFFICES}
PLURALS = {plural(office): kind for office, kind in OFFICES.items()}
BODIES = _by_words("bodies", "body", "kind")
GROUPS = _by_words("groups", "group", "class")
COUNTRIES, ADJECTIVES = _places()
CAPITALS = {
    tuple(city.lower().split()): row["country"]
    for row in reference.table("countries")
    for city in row.get("capital", "").split(";")
    if city
}
# Unions of states: they have no people and no capital.
UNIONS = tuple(row["country"] for row in reference.table("countries") if not row["people"] and not row["capital"])
RANKS = frozenset(row["word"].lower() for row in reference.table("portfolios") if row["class"] == "rank")
FIELDS = frozenset(row["word"].lower() for row in reference.table("portfolios") if row["class"] == "field")

DETERMINERS = frozenset(
    "the a an his her its their our my your this that these those both all some several many other another one "
    "each every "
    "no any same".split()
)
ARTICLES = frozenset("the a an his her its their our my both another one some several many".split())
INDEFINITE = frozenset({"a", "an", "another", "one", "some", "any"})
NUMBERS = {
    "two": 2,
    "both": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
}
CLITICS = frozenset({"'s", "’s", "'", "’"})

HONORIFICS_BY_FIRST = _by_first(HONORIFICS)
OFFICES_BY_FIRST = _by_first(OFFICES | PLURALS)
BODIES_BY_FIRST = _by_first(BODIES)
COUNTRIES_BY_FIRST = _by_first(COUNTRIES)
ADJECTIVES_BY_FIRST = _by_first(ADJECTIVES)
# The words with which a title, an office or a country can begin.
FIRST_WORDS = frozenset(HONORIFICS_BY_FIRST) | frozenset(OFFICES_BY_FIRST) | frozenset(COUNTRIES_BY_FIRST) | frozenset(
    ADJECTIVES_BY_FIRST
)
PRONOUNS = {row["pronoun"]: row for row in reference.table("pronouns")}


def _of_class(name: str) -> frozenset[str]:
    """Return the words of one class of name_words.csv, as they are printed there."""
    return frozenset(row["word"] for row in reference.table("name_words") if row["class"] == name)


PARTICLES, JOINED_ARTICLES, SON_OF, CHILD_OF = map(_of_class, ("particle", "article", "son of", "child of"))
POSTNOMINALS, SUFFIXES, PLACE_PREFIXES = map(_of_class, ("behind a name", "suffix", "place prefix"))
DAYS, OPENERS, SURNAMES_TOO = map(_of_class, ("date", "opener", "surname too"))
GIVEN_TOO, SHORTENED = map(_of_class, ("given name too", "shortened name"))
