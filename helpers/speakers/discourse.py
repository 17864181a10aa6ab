"""What a reader remembers of a text up to a place: who was named, who acted, who spoke, in which sentence."""

import bisect
import itertools
from typing import NamedTuple

from helpers import words
from helpers.speakers import runs, terms
from helpers.speakers.actors import Actor, Register
from helpers.speakers.reader import Office, Phrase

SOURCE, SUBJECT, OTHER = 0, 1, 2

# A place with an article and without it, "the DPM", is one place.
_ARTICLE = 5
_FOLLOWS = frozenset({",", "has", "had", "is", "was", "who", "will", "also"})
_VERBS = words.verb_forms()

_MARKS = frozenset({"“", "”", '"', "«", "»", "„", "''", "``"})

# So many words behind a subject its object stands.
_REACH_OF_OBJECT = 6

_POSSESSIVES = {"his": "m", "her": "f"}
# What these words have behind "his" or "her" is the speaker's own.
_VOICES = frozenset("expressed voiced conveyed reiterated reaffirmed renewed".split())
_ONES_OWN = frozenset("country government predecessor ministry delegation side office party".split())
_AFTER_OBJECT = frozenset(". , ; for to that on and about of with in at by".split())

# So many sentences back a pronoun may reach for its person.
REACH = 60
# So many sentences back or ahead an office may reach for its holder.
FAR = 500


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
        self.actors: list[Actor] = []
        self.events: list[Event] = []
        # by name: the actors called so; by kind: who acted last; by actor: its place in the list, its last sentence
        self._called: dict[str, list[Actor]] = {}
        self._latest: dict[str, tuple[int, Actor]] = {}
        self._order: dict[Actor, int] = {}
        self._seen: dict[Actor, int] = {}
        self._firsts = [actor.first for actor in register.actors]
        for actor in register.actors:
            self._enter(actor)
        self.groups: dict[frozenset[Actor], Actor] = {}
        self.shorts: dict[tuple[str, ...], Actor] = {}
        self.named_at = {(named.phrase.sentence, named.span[1]): named for named in register.named}
        # for each person whose office the text has passed on: to whom
        self.heirs: dict[int, Actor] = {}
        # who has taken which office so far
        self.took: list[tuple[Actor, Office]] = []
        # by sentence: the office that acts there and that nobody of the text holds
        self.nameless: dict[int, Phrase] = {}
        # whose paper was quoted last: "The joint statement supported …. It called for …"
        self.paper: Actor | None = None
        # who says "I", and in which sentence last
        self.writer: tuple[Actor | None, int] = (None, 0)
        # names without a title that open a sentence and are followed by a verb or a comma
        self.opening = {run.sentence: run for run in register.known.runs if run.first == 0 and _opens(run)}
        self.where, self.number, self.terms = 0, 0, terms.laid_down(register)
        self._places: dict[Actor, set[int]] | None = None
        self._quoted: dict[int, list[tuple[int, int]]] | None = None

    def note(self, number: int, start: int, actor: Actor, role: int) -> None:
        """Remember an actor; a source counts before a subject of the same words."""
        last = self.events[-1] if self.events else None
        if last is not None and last.actor is actor and last.sentence == number and abs(last.start - start) < _ARTICLE:
            role = min(role, self.events.pop().role)
        self.events.append(Event(number, start, actor, role))
        if role < OTHER:
            self._latest[actor.kind] = len(self.events), actor

    def see(self, actor: Actor, number: int) -> None:
        """Remember in which sentence an actor was named last."""
        self._seen.pop(actor, None)
        self._seen[actor] = number

    def add(self, actor: Actor) -> Actor:
        """Add an actor that the names of the text have not given."""
        actor.first = self.where
        self._enter(actor)
        self.see(actor, self.number)
        return actor

    def enter(self, actor: Actor) -> Actor:
        """Add an actor that a list has given, unless it has been met."""
        return actor if actor in self._order else self.add(actor)

    def call(self, actor: Actor, alias: str) -> None:
        """Add one more name under which an actor goes."""
        actor.aliases.append(alias)
        self._called.setdefault(alias.lower(), []).append(actor)

    def called(self, name: str) -> list[Actor]:
        """Return the actors of a name, whatever its capitals, in the order in which they entered."""
        return sorted(set(self._called.get(name.lower(), ())), key=self._order.get)

    def _enter(self, actor: Actor) -> None:
        self._order[actor] = len(self.actors)
        self.actors.append(actor)
        for name in (actor.name, *actor.aliases):
            self._called.setdefault(name.lower(), []).append(actor)

    def people(self) -> list[Actor]:
        """Return the persons that the text names not too far from here."""
        if len(self.sentences) <= FAR:
            return [actor for actor in self.actors if actor.kind == "person"]
        begin = self.sentences[max(0, self.number - FAR)].start
        end = self.sentences[min(len(self.sentences), self.number + FAR) - 1].end
        persons = self.register.actors
        near = set(persons[bisect.bisect_left(self._firsts, begin) : bisect.bisect_right(self._firsts, end)])
        for actor, number in reversed(self._seen.items()):
            if number < self.number - FAR:
                break
            near.add(actor)
        return [actor for actor in sorted(near, key=self._order.get) if actor.kind == "person"]

    def places(self, actor: Actor) -> set[int]:
        """Return the sentences that name a person."""
        if self._places is None:
            self._places = {}
            for named in self.register.named:
                if named.actor is not None:
                    self._places.setdefault(named.actor, set()).add(named.phrase.sentence)
        return self._places.get(actor, set())

    def last(self, kinds: set[str]) -> Actor | None:
        """Return the actor of some kinds that was active last."""
        found = [self._latest[kind] for kind in kinds if kind in self._latest]
        return max(found, key=lambda entry: entry[0])[1] if found else None

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
        """Learn from "X told him" or "X thanked her for" that the only other person at hand is a man or a woman."""
        behind = self.sentences[number].lower[at : at + _REACH_OF_OBJECT]
        place = next((i for i, word in enumerate(behind) if word == "him" or word == "her" and _object(behind, i)), 0)
        if not place or "," in behind[:place] or actor.kind != "person":
            return
        near = itertools.takewhile(lambda e: e.sentence >= number - 1, reversed(self.events))
        others = {id(e.actor): e.actor for e in near if e.actor is not actor and e.actor.kind == "person"}
        if len(others) == 1:
            next(iter(others.values())).genders.add("m" if behind[place] == "him" else "f")

    def gender_by_possessive(self, number: int, at: int, actor: Actor) -> None:
        """Learn from "X expressed her thanks" that X is a woman, where nobody else stands between."""
        lower, text = self.sentences[number].lower, self.sentences[number].text
        place = next((i for i in range(at, min(at + _REACH_OF_OBJECT, len(lower))) if lower[i] in _POSSESSIVES), 0)
        if not place or actor.kind != "person" or actor.genders or place + 1 >= len(lower):
            return
        own = lower[place - 1] in _VOICES or lower[place - 1] == "that" and lower[place + 1] in _ONES_OWN
        if own and all(word.islower() for word in text[at:place]):
            actor.genders.add(_POSSESSIVES[lower[place]])

    def quoted(self, number: int, at: int) -> bool:
        """Return whether a word stands between quotation marks; where a paragraph has an odd mark, nothing does."""
        if self._quoted is None:
            self._quoted = _quotations(self.sentences)
        return any(first < at < last for first, last in self._quoted.get(number, ()))


def _object(lower: list[str], at: int) -> bool:
    """Return whether "her" is an object and not a possessive: a mark or a small word follows it."""
    return lower[at + 1 : at + 2] in ([word] for word in _AFTER_OBJECT)


def _opens(run: runs.Run) -> bool:
    return len(run.words) > 1 and (run.after in _FOLLOWS or _VERBS.get(run.after) == "past")


def _quotations(sentences: list) -> dict[int, list[tuple[int, int]]]:
    """Return for each sentence the ranges of words between paired double marks."""
    out: dict[int, list[tuple[int, int]]] = {}
    marks: dict[int, list[tuple[int, int]]] = {}
    for number, sentence in enumerate(sentences):
        if not _MARKS.isdisjoint(sentence.text):
            found = [(number, at) for at in words.places(_MARKS, sentence.text)]
            marks.setdefault(sentence.paragraph, []).extend(found)
    for found in marks.values():
        if len(found) % 2:
            continue
        for (number, at), (until, end) in zip(found[::2], found[1::2]):
            for n in range(number, until + 1):
                out.setdefault(n, []).append((at if n == number else -1, end if n == until else len(sentences[n])))
    return out
