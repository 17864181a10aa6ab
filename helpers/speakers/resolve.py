"""Who is meant by the source of a statement: a walk through one document, in text order, that remembers who spoke."""

from bisect import bisect_right
from typing import NamedTuple

from helpers.speakers import bodies, groups, holders, lists, names, offices, people, phrases, pronouns
from helpers.speakers.actors import Actor, Mention, Named, Register
from helpers.speakers.discourse import OTHER, SOURCE, SUBJECT, Discourse
from helpers.speakers.reader import Phrase, joined

_EDGES = frozenset({",", ":", ";", "also", "and", "then", "meanwhile", ".", "“", "”", '"', "«", "»", "'s", "’s", "–", "—", "-", "(", "both of"})
_OPENS = frozenset({"", ",", "and", "but", "that", "while", "when", "where", "as", "because", "which", ":", ";", "”", '"', "»", ".", "–", "—", "•", ")", "''", "if",
                    "said", "says", "added", "stressed", "noted", "stated", "meanwhile", "although", "though", "since", "so"})
_BEHIND = frozenset("at in from with on who whose that which for of to present responsible".split())
_EMPTY_DOCUMENT = frozenset({"information", "message", "source", "sources", "post", "note"})


class Resolution(NamedTuple):
    """Who is meant, or None if the text does not decide it, and by which rule."""

    actor: Actor | None
    rule: str


class Resolver:
    """Reads one document in text order; `resolve` says who is meant by a source, `mentions` lists every place that names an actor."""

    def __init__(self, register: Register):
        self.register = register
        self.sentences = register.sentences
        self.discourse = Discourse(register)
        self.setting = holders.Setting(self.discourse)
        self._starts = [sentence.start for sentence in register.sentences]
        self._found: dict[tuple[int, int], Mention] = {}
        self._asked: dict[tuple[int, int], Resolution] = {}
        self._names = {(named.phrase.sentence, named.span[1]): named for named in register.named}
        queue = [(named.span[0], named) for named in register.named]
        queue += [(self.sentences[p.sentence].starts[p.first], p) for p in register.described]
        self._queue = sorted(queue, key=lambda entry: entry[0])
        self._next = 0

    @property
    def actors(self) -> list[Actor]:
        return self.discourse.actors

    def resolve(self, start: int, end: int) -> Resolution:
        """Return who is meant by the source in `text[start:end]`; to be asked in the order of the text."""
        if (start, end) in self._asked:
            return self._asked[start, end]
        number, first, last = self._locate(start, end)
        if first == last:
            return Resolution(None, "no words")
        self._read_on(start)
        self.discourse.where, self.discourse.number = start, number
        actor, rule, form = self._source(number, first, last)
        if actor is not None:
            if not self.discourse.quoted(number, first):
                self.discourse.note(number, start, actor, SOURCE)
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

    # Reading on to a place.

    def _locate(self, start: int, end: int) -> tuple[int, int, int]:
        """Return the sentence of a span and its range of words there; of a span over two sentences, the later part."""
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
                actor = item.actor or self._shared(item.words, phrase)
                item.actor = actor
                form = "name" if actor is not None and len(names.key(list(item.words))) == len(actor.key) else "short name"
                self._note(actor, phrase, item.span, form, "personal name")
            elif phrase.plural:
                group, rule = groups.plural(d, self.setting, phrase, create=False)
                self._note(group, phrase, (start, self.sentences[phrase.sentence].ends[phrase.last - 1]), "group", rule)
            else:
                actor, rule = holders.holder(d, self.setting, phrase, create=False)
                sentence = self.sentences[phrase.sentence]
                self._note(actor, phrase, (start, sentence.ends[phrase.last - 1]), "office", rule)

    def _note(self, actor: Actor | None, phrase: Phrase, span: tuple[int, int], form: str, rule: str) -> None:
        if actor is None:
            return
        self._found.setdefault(span, Mention(actor, *span, form, rule, phrase.sentence))
        sentence = self.sentences[phrase.sentence]
        if self.discourse.quoted(phrase.sentence, phrase.first):
            return
        before = sentence.lower[phrase.first - 1] if phrase.first else ""
        self.discourse.note(phrase.sentence, span[0], actor, SUBJECT if before in _OPENS else OTHER)

    def _shared(self, words: tuple[str, ...], phrase: Phrase) -> Actor | None:
        """Return which of several persons of one name is meant: who was last called so, else who of them was named last."""
        d, key = self.discourse, names.key(list(words))
        fitting = people.narrow([a for a in d.people() if a.first <= d.where], key, phrase.genders, phrase.titles, phrase.offices)
        if phrase.titles & {"elder", "younger"}:
            others = [a for a in fitting if a is not d.shorts.get(key)]
            return others[0] if len(others) == 1 else None
        if len(fitting) == 1:
            return fitting[0]
        recent = next((e for e in reversed(d.events) if e.actor in fitting), None)
        if recent is not None and (recent.sentence >= phrase.sentence - 1 or d.shorts.get(key) not in fitting):
            return recent.actor
        return d.shorts.get(key) if d.shorts.get(key) in fitting else None

    # The kinds of source. Each returns actor, rule and form.

    def _source(self, number: int, first: int, last: int) -> tuple[Actor | None, str, str]:
        sentence, d = self.sentences[number], self.discourse
        first, last = _trim(sentence, first, last)
        lower = sentence.lower[first:last]
        if last - first == 1 and lower[0] in lists.PRONOUNS:
            return *pronouns.resolve(d, self.setting, lower[0]), "pronoun"
        if tuple(lower) in lists.HONORIFICS and len(lower) > 1 or lower in (["h.e."], ["excellency"]):
            gender = lists.HONORIFICS[tuple(lower)]
            return *(pronouns.person(d, gender) if gender else (d.last({"person"}), "title: who spoke last")), "pronoun"
        if groups.is_parties(lower):
            group = groups.parties(d, self.setting, lower)
            if group is not None:
                return group, "the heads of the meeting", "group"
        first = self._after_letters(number, first, last)
        phrase = phrases.read(number, sentence, first, last, self.register.known)
        if phrase is None and last - first == 1 and lower[0] in self.register.known.surnames:
            phrase = Phrase(number, first, last, names=[(first, last)])
        if phrase is not None and phrase.last < last and sentence.lower[phrase.last] in {",", "("}:
            phrase = self._with_apposition(phrase, last)
        if phrase is not None and phrase.last < last and phrase.offices and not phrase.names and sentence.lower[phrase.last] in _BEHIND:
            phrase.last = last
        if phrase is not None and phrase.last == last:
            found = self._phrase(phrase)
            if found:
                return found
        group = self._together(number, first, last)
        if group is not None:
            return group, "named together", "group"
        return self._other(number, first, last)

    def _after_letters(self, number: int, first: int, last: int) -> int:
        """Return where a phrase goes on after an abbreviation that no list has: "SG Dr. Kao", "HR/VP Moran"."""
        sentence, at = self.sentences[number], first
        while at < last and (2 <= len(sentence.text[at]) <= 5 and sentence.text[at].isupper() or at > first and sentence.text[at] == "/"):
            at += 1
        if first < at < last and sentence.text[at][0].isupper() and (sentence.lower[first],) not in lists.OFFICES | lists.COUNTRIES:
            phrase = phrases.read(number, sentence, at, last, self.register.known)
            if phrase is not None and phrase.names and phrase.last == last:
                words = sentence.text[slice(*phrase.names[0])]
                if not phrase.offices and people.narrow(self.discourse.people(), names.key(words), phrase.genders, phrase.titles, []):
                    return at
        return first

    def _with_apposition(self, phrase: Phrase, last: int) -> Phrase:
        """Join the name or office behind a comma to the phrase before it."""
        sentence = self.sentences[phrase.sentence]
        rest = phrases.read(phrase.sentence, sentence, phrase.last + 1, last, self.register.known)
        if rest is not None and rest.last >= last - 1 and not (phrase.names and rest.names):
            phrase.names += rest.names
            phrase.offices += rest.offices
            phrase.titles |= rest.titles
            phrase.genders |= rest.genders
            phrase.last = last
        elif phrase.names:
            phrase.last = last
        return phrase

    def _phrase(self, phrase: Phrase) -> tuple[Actor | None, str, str] | None:
        """Return who is meant by a phrase with a name or an office; None if it is neither after all."""
        d = self.discourse
        if phrase.names:
            persons = [self._named(phrase, *span) for span in phrase.names]
            if len(persons) > 1:
                return groups.joint(d, persons, ordered=False), "named together", "group"
            if persons[0] is None and not (phrase.offices or phrase.titles):
                return None
            return persons[0], "personal name" if persons[0] else "name that several persons share", "name"
        if phrase.plural:
            return *groups.plural(d, self.setting, phrase), "group"
        return *holders.holder(d, self.setting, phrase, create=True), "office"

    def _named(self, phrase: Phrase, first: int, last: int) -> Actor | None:
        """Return the person of a name; a new one for a name with a title, or of several words, that the text has not given before."""
        sentence, d = self.sentences[phrase.sentence], self.discourse
        known = self._names.get((phrase.sentence, sentence.ends[last - 1]))
        if known is not None:
            actor = known.actor if not phrase.titles & {"elder", "younger"} else None
            actor = actor or self._shared(known.words, phrase)
        else:
            words = tuple(sentence.text[first:last])
            fitting = people.narrow(d.people(), names.key(list(words)), phrase.genders, phrase.titles, phrase.offices)
            actor = fitting[0] if len(fitting) == 1 and not phrase.titles & {"elder", "younger"} else self._shared(words, phrase) if fitting else None
            actor = actor or (None if fitting else self._new(words, phrase))
        if actor is not None:
            d.shorts[names.key(sentence.text[first:last])] = actor
        return actor

    def _new(self, words: tuple[str, ...], phrase: Phrase) -> Actor | None:
        """Return a new person, if the words can be a personal name."""
        lower = [word.lower() for word in words]
        titled = bool(phrase.offices or phrase.titles)
        if not titled and (tuple(lower) in lists.COUNTRIES or words in self.register.places or bodies.kind(lower) or lower[-1] in lists.FIELDS):
            return None
        long = people.long_form(self.register, words)
        if not titled and (len(names.key(list(long))) < 2 or "the" == phrase.det or len(long) != len(words) and words in self.register.places):
            return None
        side = next(filter(None, map(self.register.side, phrase.offices)), None)
        return self.discourse.add(Actor(names.printed(list(long)), "person", max((o.text for o in phrase.offices), key=len, default=None) or None, side,
                                        key=names.key(list(long)), genders=set(phrase.genders), offices=list(phrase.offices)))

    def _together(self, number: int, first: int, last: int) -> Actor | None:
        """Return the joint group of "A and B", "A, B and C", if each part names one actor or holders of one office."""
        sentence = self.sentences[number]
        for cut in [i for i in range(first + 1, last - 1) if sentence.lower[i] in {"and", "&"}]:
            edges = [first, *(i + 1 for i in range(first + 1, cut) if sentence.lower[i] == ","), cut + 1]
            ends = [*(edge - 1 for edge in edges[1:]), last]
            parts = [self._part(number, a, b) for a, b in zip(edges, ends) if a < b]
            if len(parts) > 1 and all(parts):
                named = all(actor.key or actor.kind == "institution" for actor in parts)
                return groups.joint(self.discourse, parts, ordered=not named)
        return None

    def _part(self, number: int, first: int, last: int) -> Actor | None:
        sentence = self.sentences[number]
        if last - first == 1 and sentence.lower[first] in lists.PRONOUNS:
            return pronouns.resolve(self.discourse, self.setting, sentence.lower[first])[0]
        phrase = phrases.read(number, sentence, first, last, self.register.known)
        if phrase is not None and phrase.last == last:
            found = self._phrase(phrase)
            if found:
                return found[0]
        while first < last - 1 and sentence.lower[first] in lists.DETERMINERS:
            first += 1
        return self._other(number, first, last)[0] if sentence.text[first][0].isupper() else None

    def _other(self, number: int, first: int, last: int) -> tuple[Actor | None, str, str]:
        """Return the actor of any other phrase: an abbreviation, a country, an institution, a group, a bare description."""
        sentence, d = self.sentences[number], self.discourse
        while last - first > 3 and sentence.text[last - 1] == ")" and sentence.text[last - 3] == "(":
            last -= 3
        while first < last - 1 and sentence.lower[first] in lists.DETERMINERS:
            first += 1
        words, lower = tuple(sentence.text[first:last]), sentence.lower[first:last]
        name = " ".join(joined(sentence, first, last).split())
        if len(words) == 1 and names.capital(words[0]):
            found = self._single(words[0])
            if found is not None:
                return found
        if tuple(lower) in lists.COUNTRIES:
            return groups.described(d, name, "institution"), "country", "name"
        kind = bodies.kind(lower)
        if kind == "document" or lower[-1] in _EMPTY_DOCUMENT:
            return self._document(lower, name)
        if kind:
            full = bodies.fullest(self.register, name, d.where)
            last = d.last({"institution"})
            if full == name == name.lower() and last is not None and (kind == "organisation" or bodies.kind(last.name.lower().split()) == kind):
                return last, "the institution that spoke last", "name"
            full = bodies.usual(full, self.register, self.setting.home) if full == name else full
            return groups.described(d, full, "institution", alias=name), "institution", "name"
        if groups.group_class(lower) or lower[-1].endswith("s") and not words[-1][0].isupper():
            return *groups.group(d, name, sentence, first, last), "group"
        named = tuple(lower) in lists.COUNTRIES or names.capital(words[0])
        return groups.described(d, name, "institution" if named else "person"), "country" if named else "bare description", "name"

    def _single(self, word: str) -> tuple[Actor, str, str] | None:
        """Return the actor of one capitalised word: an abbreviation that the text explains, or the label of an interview."""
        long = bodies.long_name(self.register, word) if word.isupper() else None
        if isinstance(long, Named) and long.actor is not None:
            return long.actor, "abbreviation of an office", "office"
        if isinstance(long, str):
            return groups.described(self.discourse, long, "institution", alias=word), "abbreviation explained in the text", "name"
        if word == "A":
            author = groups.author(self.register)
            return (author, "who gives the interview", "name") if author else None
        named = [a for a in self.discourse.people() if a.key and a.first <= self.discourse.where]
        initials = [a for a in named if "".join(part[0] for part in a.key).upper() == word]
        initials = initials or [a for a in named if word.isupper() and offices.letters(a.offices, word)]
        return (initials[0], "first letters of a name or an office", "short name") if len(initials) == 1 else None

    def _document(self, lower: list[str], name: str) -> tuple[Actor | None, str, str]:
        """Return whose paper speaks: the body in "a foreign ministry press release", else the institution that spoke last."""
        for cut in range(len(name.split()) - 1, 0, -1):
            front = " ".join(name.split()[:cut]).removesuffix("’s").removesuffix("'s")
            if bodies.kind(front.lower().split()) not in {None, "document"}:
                full = bodies.fullest(self.register, front, self.discourse.where)
                full = bodies.usual(full, self.register, self.setting.home) if full == front else full
                return groups.described(self.discourse, full, "institution", alias=name), "whose paper it is", "name"
        body = self.discourse.last({"institution"})
        return (body or groups.described(self.discourse, name, "institution")), "paper of the institution that spoke last", "name"


def _trim(sentence, first: int, last: int) -> tuple[int, int]:
    """Return a range of words without marks and adverbs at its edges; the dot of an initial stays."""
    while first < last - 1 and (sentence.lower[first] in _EDGES or len(sentence.text[first]) == 1 and sentence.text[first].islower() and first == 0):
        first += 1
    if last - first > 1 and sentence.lower[first] in {"he", "she"}:
        first += 1
    while last - 1 > first and sentence.lower[last - 1] in _EDGES and not (sentence.text[last - 1] == "." and len(sentence.text[last - 2]) < 3):
        last -= 1
    return first, last
