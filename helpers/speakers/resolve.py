"""Who is meant by the source of a statement: a walk through one document, in text order, that remembers who spoke."""

from bisect import bisect_right
from typing import NamedTuple

from helpers import words
from helpers.speakers import appointments, groups, holders, identify, lists, named, names
from helpers.speakers.actors import Actor, Mention, Named, Register
from helpers.speakers.discourse import OTHER, SOURCE, SUBJECT, Discourse
from helpers.speakers.reader import Phrase
from helpers.words import Sentence

_OPENS = frozenset(
    {
        "", ",", "and", "but", "that", "while", "when", "where", "as", "because", "which", ":", ";", "”", '"',
        "»", ".", "–", "—", "•", ")", "''", "if", "said", "says", "added", "stressed", "noted", "stated",
        "meanwhile", "although", "though", "since", "so"
    }
)


_VERBS = frozenset(form for form, kind in words.verb_forms().items() if kind in {"past", "s"})
_QUOTED = frozenset({"quoted", "quotes", "quoting", "cited", "cites", "citing"})


def _labels(sentence: words.Sentence, at: int) -> bool:
    """Return whether a colon follows a name, with a stage direction before it or not: "A. Bloom (smiling):"."""
    if sentence.text[at : at + 1] != ["("]:
        return sentence.text[at : at + 1] == [":"]
    closed = next((i for i in range(at, min(at + 6, len(sentence))) if sentence.text[i] == ")"), at)
    return sentence.text[closed + 1 : closed + 2] == [":"]


class Resolution(NamedTuple):
    """Who is meant, or None if the text does not decide it, and by which rule."""

    actor: Actor | None
    rule: str


def _acts(sentence: Sentence, phrase: Phrase) -> bool:
    """Return whether an office stands where a subject does, and is more than the front of "the minister’s office"."""
    before = sentence.lower[phrase.first - 1] if phrase.first else ""
    return before in _OPENS and sentence.lower[phrase.last : phrase.last + 1] not in (["'s"], ["’s"], [","])


class Resolver:
    """Reads one document in text order; `resolve` says who is meant by a source, `mentions` lists every place that
    names an actor.
    """

    def __init__(self, register: Register):
        self.register = register
        self.sentences = register.sentences
        self.discourse = Discourse(register)
        self.setting = holders.Setting(self.discourse)
        self._starts = [sentence.start for sentence in register.sentences]
        self._found: dict[tuple[int, int], Mention] = {}
        self._asked: dict[tuple[int, int], Resolution] = {}
        queue = [(named.span[0], named) for named in register.named]
        queue += [(self.sentences[p.sentence].starts[p.first], p) for p in register.described]
        self._queue = sorted(queue, key=lambda entry: entry[0])
        self._next = 0
        self._until = 0

    @property
    def actors(self) -> list[Actor]:
        return self.discourse.actors

    def resolve(self, start: int, end: int) -> Resolution:
        """Return who is meant by the source in `text[start:end]`; to be asked in the order of the text."""
        if (start, end) in self._asked:
            return self._asked[start, end]
        number, first, last = self._locate(start, end)
        if first == last or end <= start:
            return Resolution(None, "no words")
        self._read_on(start)
        self.discourse.where, self.discourse.number = start, number
        actor, rule, form = identify.source(self.discourse, self.setting, number, first, last)
        rule = rule or "not decided by the text"
        self._until = max(self._until, end)
        if actor is not None:
            self.discourse.see(actor, number)
            if first == 0 and _labels(self.sentences[number], last):
                self.discourse.writer = actor, number
            appointments.take_office(self.discourse, actor)
            if not self.discourse.quoted(number, first):
                self.discourse.gender_of_the_other(number, last, actor)
                self.discourse.gender_by_possessive(number, last, actor)
                self.discourse.note(number, start, actor, SUBJECT if self._nested(number, first) else SOURCE)
            self._found[start, end] = Mention(actor, start, end, form, rule, number)
        self._asked[start, end] = Resolution(actor, rule)
        return self._asked[start, end]

    def mentions(self) -> list[Mention]:
        """Return every place that names an actor, in text order; where two overlap, the longer one."""
        self._read_on(len(self.register.text) + 1)
        out: list[Mention] = []
        for mention in sorted(self._found.values(), key=lambda m: (m.start, -m.end)):
            if not out or mention.start >= out[-1].end:
                out.append(mention)
        return out

    def _nested(self, number: int, first: int) -> bool:
        """Return whether a source stands in what another one of its sentence says: "X said that Y had agreed", "X
        quoted Y as saying".
        """
        lower = self.sentences[number].lower
        first -= first > 1 and lower[first - 1] in lists.DETERMINERS and lower[first - 1] != "that"
        before = lower[first - 1] if first else ""
        events = self.discourse.events[-9:] if before == "that" or before in _VERBS else ()
        return before in _QUOTED or any(e.sentence == number and e.role == SOURCE for e in events)

    # Reading on to a place.

    def _locate(self, start: int, end: int) -> tuple[int, int, int]:
        """Return the sentence of a span and its range of words there; of a span over two sentences, the later part.
        """
        number = max(0, bisect_right(self._starts, max(start, end - 1)) - 1)
        if not self.sentences:
            return 0, 0, 0
        sentence = self.sentences[number]
        first = bisect_right(sentence.ends, start)
        last = bisect_right(sentence.starts, end - 1)
        return number, first, max(first, last)

    def _read_on(self, until: int) -> None:
        """Take note of the persons and offices that stand before a place."""
        d = self.discourse
        while self._next < len(self._queue) and self._queue[self._next][0] < until:
            start, item = self._queue[self._next]
            self._next += 1
            phrase = item.phrase if isinstance(item, Named) else item
            d.where, d.number = start, phrase.sentence
            if isinstance(item, Named):
                actor = item.actor or named.shared(d, item.words, phrase)
                item.actor = actor
                if actor is not None and item.takes is not None:
                    appointments.hand_over(d, actor, item.takes)
                form = (
                    "name"
                    if actor is not None and len(names.key(item.words)) == len(actor.key)
                    else "short name"
                )
                self._note(actor, phrase, item.span, form, "personal name")
            elif phrase.plural:
                group, rule = groups.plural(d, self.setting, phrase, create=False)
                self._note(
                    group, phrase, (start, self.sentences[phrase.sentence].ends[phrase.last - 1]), "group", rule
                )
            else:
                actor, rule = holders.holder(d, self.setting, phrase, create=False)
                sentence = self.sentences[phrase.sentence]
                if actor is None and not rule and _acts(sentence, phrase):
                    d.nameless[phrase.sentence] = phrase
                self._note(actor, phrase, (start, sentence.ends[phrase.last - 1]), "office", rule)

    def _note(self, actor: Actor | None, phrase: Phrase, span: tuple[int, int], form: str, rule: str) -> None:
        if actor is None:
            return
        self.discourse.see(actor, phrase.sentence)
        self._found.setdefault(span, Mention(actor, *span, form, rule, phrase.sentence))
        sentence = self.sentences[phrase.sentence]
        if span[1] <= self._until or self.discourse.quoted(phrase.sentence, phrase.first):
            return
        before = sentence.lower[phrase.first - 1] if phrase.first else ""
        self.discourse.note(phrase.sentence, span[0], actor, SUBJECT if before in _OPENS else OTHER)
