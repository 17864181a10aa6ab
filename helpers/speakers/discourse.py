"""What a reader remembers of a text up to a place: who was named, who acted, who spoke, in which sentence."""

from typing import NamedTuple

from helpers.speakers.actors import Actor, Register

SOURCE, SUBJECT, OTHER = 0, 1, 2

# So many sentences back a pronoun may reach for its person.
REACH = 60


class Event(NamedTuple):
    """An actor at a place: as the source of a statement, as a subject, or in another part of a sentence."""

    sentence: int
    start: int
    actor: Actor
    role: int


class Discourse:
    """The memory of one reading of one document."""

    def __init__(self, register: Register):
        self.register = register
        self.sentences = register.sentences
        self.actors: list[Actor] = list(register.actors)
        self.events: list[Event] = []
        self.shorts: dict[tuple[str, ...], Actor] = {}
        self.named_at = {(named.phrase.sentence, named.span[1]): named for named in register.named}
        self.where = 0
        self.number = 0
        self._quoted: dict[int, list[tuple[int, int]]] | None = None

    def note(self, number: int, start: int, actor: Actor, role: int) -> None:
        """Remember an actor; a source counts before a subject of the same words."""
        if self.events and self.events[-1].start == start and self.events[-1].actor is actor:
            self.events.pop()
        self.events.append(Event(number, start, actor, role))

    def add(self, actor: Actor) -> Actor:
        """Add an actor that the names of the text have not given."""
        actor.first = self.where
        self.actors.append(actor)
        return actor

    def people(self) -> list[Actor]:
        return [actor for actor in self.actors if actor.kind == "person"]

    def last(self, kinds: set[str], roles: set[int] = frozenset({SOURCE, SUBJECT})) -> Actor | None:
        """Return the actor of some kinds that was active last."""
        return next((e.actor for e in reversed(self.events) if e.actor.kind in kinds and e.role in roles), None)

    def salient(self) -> list[Actor]:
        """Return the persons that a pronoun can mean, the nearest first: of each sentence, going back, those who
        act before the rest.

        Of the sentence at hand itself only those who act are near; the others come after the sentence before.
        """
        out: list[Actor] = []
        late: list[Actor] = []
        at, end = self.number, len(self.events) - 1
        while end >= 0 and self.events[end].sentence >= at - REACH:
            number = self.events[end].sentence
            begin = end
            while begin >= 0 and self.events[begin].sentence == number:
                begin -= 1
            group = [e for e in self.events[begin + 1 : end + 1] if e.actor.kind == "person"]
            acting = [e.actor for e in group if e.role < OTHER]
            rest = [e.actor for e in group if e.role == OTHER]
            if number == at:
                out += reversed(acting)
                late = list(reversed(rest))
            else:
                sources = [e.actor for e in reversed(group) if e.role == SOURCE]
                out += sources + acting + late + rest
                late = []
            end = begin
        return list(dict.fromkeys(out + late))

    def quoted(self, number: int, at: int) -> bool:
        """Return whether a word stands between quotation marks; where a paragraph has an odd mark, nothing does."""
        if self._quoted is None:
            self._quoted = _quotations(self.sentences)
        return any(first < at < last for first, last in self._quoted.get(number, ()))


def _quotations(sentences: list) -> dict[int, list[tuple[int, int]]]:
    """Return for each sentence the ranges of words between paired double marks."""
    out: dict[int, list[tuple[int, int]]] = {}
    marks: dict[int, list[tuple[int, int]]] = {}
    for number, sentence in enumerate(sentences):
        for at, word in enumerate(sentence.text):
            if word in {"“", "”", '"', "«", "»", "„", "''", "``"}:
                marks.setdefault(sentence.paragraph, []).append((number, at))
    for found in marks.values():
        if len(found) % 2:
            continue
        for (number, at), (until, end) in zip(found[::2], found[1::2]):
            for n in range(number, until + 1):
                out.setdefault(n, []).append((at if n == number else -1, end if n == until else len(sentences[n])))
    return out
