"""The records that say who is who: an actor, a place that names one, and a phrase with a personal name."""

import functools
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from helpers import words
from helpers.speakers import places, runs
from helpers.speakers.names import plain
from helpers.speakers.reader import Office, Phrase


@dataclass(eq=False, slots=True)
class Actor:
    """Someone or something that can speak; two actors are the same only if they are the same object.

    `key` holds the words of a personal name (empty for whoever has none), `first` where the text first names the actor,
    `local` whether the name is a bare description that means something in this document only.
    """

    name: str
    kind: str
    office: str | None = None
    side: str | None = None
    aliases: list[str] = field(default_factory=list)
    key: tuple[str, ...] = ()
    genders: set[str] = field(default_factory=set)
    titles: set[str] = field(default_factory=set)
    offices: list[Office] = field(default_factory=list)
    members: tuple["Actor", ...] = ()
    first: int = 0
    local: bool = False


class Mention(NamedTuple):
    """One place where an actor is named; `rule` says how it was recognised, `sentence` is the number of its
    sentence.
    """

    actor: Actor | None
    start: int
    end: int
    form: str
    rule: str
    sentence: int


@dataclass(eq=False, slots=True)
class Named:
    """A phrase with one personal name; `actor` stays None where several persons have that name."""

    phrase: Phrase
    words: tuple[str, ...]
    span: tuple[int, int]
    offices: list[Office]
    genders: set[str]
    apposed: bool = False
    # somebody for whom another one speaks, who does not act in the sentence
    aside: bool = False
    actor: Actor | None = None
    # the office that the sentence gives to the person
    takes: Office | None = None


@dataclass(eq=False, slots=True)
class Register:
    """The persons of a document, the phrases that name or describe them, and what its capitals show."""

    text: str
    sentences: list[words.Sentence]
    known: runs.Evidence
    actors: list[Actor] = field(default_factory=list)
    named: list[Named] = field(default_factory=list)
    described: list[Phrase] = field(default_factory=list)
    places: frozenset[tuple[str, ...]] = frozenset()
    headlined: list[Named] = field(default_factory=list)
    taken: set[tuple[int, int]] = field(default_factory=set)
    nouns: dict[tuple[str, ...], str] = field(default_factory=dict)
    # the actors of the reader's own list, by each of their names
    listed: dict[tuple[str, ...], Actor] = field(default_factory=dict)
    # who has signed the text with his or her name
    signed: Actor | None = None
    # the head of the office that publishes the text
    host: Actor | None = None
    # whom the title names as those who issue the text, and whom a letterhead names
    issuing: list[Named] = field(default_factory=list)
    authors: list[Named] = field(default_factory=list)
    # who has signed it besides
    signers: list[Named] = field(default_factory=list)
    # who meets a counterpart, from where on; and whose journey a sentence tells of
    pairs: list[tuple[int, Actor, Actor]] = field(default_factory=list)
    travelling: list[tuple[Actor, int]] = field(default_factory=list)
    # whose name opens a sentence behind one that begins with the office
    openers: list[tuple[Named, int]] = field(default_factory=list)
    # where the text says "I" for the first time, worked out once
    writes_from: int | None = None
    # what has been worked out once for the whole text, by function and arguments
    memo: dict[str | tuple, object] = field(default_factory=dict)
    # worked out once, when the first institution speaks
    bodies: dict[str, list[int]] | None = None
    heads: dict[str | None, list[tuple[str, frozenset[str]]]] = field(default_factory=dict)
    brackets: dict[str, tuple[int, int]] | None = None
    abbreviated: dict[str, Named] = field(default_factory=dict)
    _begin: dict[str, list[str]] | None = None
    _offices: dict[str, list[Office]] | None = None
    forms: dict[str, set[str]] = field(default_factory=dict)

    def with_side(self, word: str) -> list[Office]:
        """Return the offices of unnamed persons that begin with a word and have a side."""
        if self._offices is None:
            self._offices = {}
            for office in (o for phrase in self.described for o in phrase.offices if o.sides):
                self._offices.setdefault(office.text.partition(" ")[0], []).append(office)
        return self._offices.get(word, [])

    def side(self, office: Office) -> str | None:
        """Return the country or body for which an office is held, as a noun."""
        return self.place(office.sides[0]) if office.sides else None

    def place(self, words: tuple[str, ...]) -> str:
        """Return the country or body that some words stand for, as a noun; each is worked out once."""
        found = self.nouns.get(words)
        if found is None:
            begin = plain("".join(words))[: places.SHARED]
            near = [place for place in self.places if plain("".join(place)).startswith(begin)]
            found = self.nouns[words] = places.canonical(words, frozenset(near), self._beginning(begin))
        return found

    def _beginning(self, begin: str) -> list[str]:
        """Return the capitalised words of the text with certain first letters."""
        if self._begin is None:
            self._begin = {}
            for word in self.known.by_word:
                self._begin.setdefault(plain(word)[: places.SHARED], []).append(word)
        return self._begin.get(begin, [])


def once(find: Callable) -> Callable:
    """Return a function of a register that works out each answer once for one text."""

    @functools.wraps(find)
    def kept(register: Register, *more, **named):
        key = (find.__name__, *more, *named.items()) if more or named else find.__name__
        if key not in register.memo:
            register.memo[key] = find(register, *more, **named)
        return register.memo[key]

    return kept
