"""What a reader remembers of a text up to a place: who was named, who acted, who spoke, in which sentence."""

from typing import NamedTuple

from helpers import words
from helpers.speakers.actors import Actor, Register

SOURCE, SUBJECT, OTHER = 0, 1, 2

# A place with an article and without it, "the DPM", is one place.
_ARTICLE = 5
_FOLLOWS = frozenset({",", "has", "had", "is", "was", "who", "will", "also"})
_VERBS = words.verb_forms()

# So many words behind a subject its object stands.
_REACH_OF_OBJECT = 6

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
        # for each person whose office the text has passed on: to whom
        self.heirs: dict[int, Actor] = {}
        # whose paper was quoted last: "The joint statement supported …. It called for …"
        self.paper: Actor | None = None
        # who says "I", and in which sentence last
        self.writer: tuple[Actor | None, int] = (None, 0)
        # names without a title that open a sentence and are followed by a verb or a comma
        self.opening = {
            run.sentence: run
            for run in register.known.runs
            if run.first == 0 and len(run.words) > 1 and (run.after in _FOLLOWS or _VERBS.get(run.after) == "past")
        }
        self.where = 0
        self.number = 0
        self._quoted: dict[int, list[tuple[int, int]]] | None = None

    def note(self, number: int, start: int, actor: Actor, role: int) -> None:
        """Remember an actor; a source counts before a subject of the same words."""
        last = self.events[-1] if self.events else None
        if last is not None and last.actor is actor and last.sentence == number and abs(last.start - start) < _ARTICLE:
            role = min(role, self.events.pop().role)
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

    def gender_of_the_other(self, number: int, at: int, actor: Actor) -> None:
        """Learn from "X told him" that the only other person at hand is a man."""
        behind = self.sentences[number].lower[at : at + _REACH_OF_OBJECT]
        clause = behind[: behind.index(",")] if "," in behind else behind
        near = [e.actor for e in self.events if e.sentence >= number - 1 and e.actor.kind == "person"]
        others = {id(other): other for other in near if other is not actor}
        if "him" in clause and actor.kind == "person" and len(others) == 1:
            next(iter(others.values())).genders.add("m")

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
