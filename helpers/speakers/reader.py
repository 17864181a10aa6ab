"""What the reading of noun phrases works on: an office, a phrase, and the reader that goes through a sentence word
by word.
"""

from dataclasses import dataclass, field

from helpers import words
from helpers.speakers import lists, names, runs


@dataclass(frozen=True, slots=True)
class Office:
    """One office as a phrase states it: class of the head word, the words that tell it apart, and for whom."""

    head: str
    words: frozenset[str] = frozenset()
    ranks: frozenset[str] = frozenset()
    sides: tuple[tuple[str, ...], ...] = ()
    plural: bool = False
    text: str = ""


@dataclass(slots=True)
class Phrase:
    """A noun phrase in one sentence; `first`, `last` and the ranges in `names` count words of the sentence."""

    sentence: int
    first: int
    last: int
    det: str = ""
    number: int = 0
    genders: set[str] = field(default_factory=set)
    titles: set[str] = field(default_factory=set)
    offices: list[Office] = field(default_factory=list)
    names: list[tuple[int, int]] = field(default_factory=list)
    # the office and the name of somebody for whom an office speaks: "Spokesperson for Secretary-General X"
    behind: list[tuple[Office, int, int]] = field(default_factory=list)

    @property
    def plural(self) -> bool:
        return len(self.names) > 1 or any(office.plural for office in self.offices)


class Reader:
    """Where the reading of one phrase stands: the word it has come to and what it has gathered."""

    __slots__ = ("s", "text", "lower", "at", "limit", "known", "phrase", "mods", "ranks", "sides", "start")

    def __init__(self, number: int, sentence: words.Sentence, at: int, limit: int, known: runs.Evidence):
        self.s, self.text, self.lower = sentence, sentence.text, sentence.lower
        self.at, self.limit, self.known = at, min(limit, len(sentence)), known
        self.phrase = Phrase(number, at, at)
        self.begin(at)

    def begin(self, at: int) -> None:
        """Start to gather a new office at a word."""
        self.mods: list[str] = []
        self.ranks: list[str] = []
        self.sides: list[tuple[str, ...]] = []
        self.start = at

    def word(self, ahead: int = 0) -> str:
        at = self.at + ahead
        return self.lower[at] if at < self.limit else ""

    def capital(self, at: int | None = None) -> bool:
        at = self.at if at is None else at
        return at < self.limit and names.capital(self.text[at])

    def size(self, table: dict, at: int | None = None) -> int:
        at = self.at if at is None else at
        if at < self.limit and self.lower[at] in table:
            return lists.longest(table, self.lower, at, self.limit)
        return 0

    def field(self, at: int) -> bool:
        """Return whether a word can be part of an office's portfolio or name a body; long words in "-ation" can."""
        if at >= self.limit:
            return False
        word = self.lower[at]
        return word in lists.FIELDS or bool(self.size(lists.BODIES_BY_FIRST, at)) or lists.abstract(word)


def joined(sentence: words.Sentence, first: int, last: int) -> str:
    """Return words as they are printed, with one space wherever the text has white space."""
    return "".join(
        (" " if i > first and sentence.starts[i] > sentence.ends[i - 1] else "") + sentence.text[i]
        for i in range(first, last)
    )


def narrows(r: Reader, at: int, joined: bool = True) -> bool:
    """Return whether only words that can stand before an office lie between a place and an office."""
    for k in range(at, min(at + 6, r.limit)):
        if r.size(lists.OFFICES_BY_FIRST, k):
            return True
        if not (
            r.lower[k] in lists.RANKS
            or r.lower[k] in {"'s", "’s"}
            or joined
            and r.lower[k] in {"and", "&"}
            or r.field(k)
        ):
            return False
    return False
