"""Who is meant by the source of a statement: a walk through one document, in text order, that remembers who spoke."""

from bisect import bisect_right
from typing import NamedTuple

from helpers.speakers import bodies, chunks, groups, lists, names, offices, places, runs
from helpers.speakers.register import Actor, Mention, Named, Register


class Resolution(NamedTuple):
    """Who is meant, or None if the text does not decide it, and by which rule."""

    actor: Actor | None
    rule: str


class Resolver:
    """Reads one document in text order; `resolve` says who is meant by a source, `mentions` lists every place that names an actor."""

    def __init__(self, register: Register):
        self.register = register
        self.sentences = register.sentences
        self.starts = [s.start for s in register.sentences]
        self.actors: list[Actor] = list(register.actors)
        self.spoke: list[Actor] = []
        self.last: Actor | None = None
        self.last_group: Actor | None = None
        self.seen: list[tuple[int, Actor]] = []
        self.found: dict[tuple[int, int], Mention] = {}
        self.queue = sorted([*((n.span[0], 0, n) for n in register.named),
                             *((register.sentences[c.sentence].starts[c.first], 1, c) for c in register.offices)], key=lambda e: e[:2])
        self.at = 0
        self.by_name = {(n.chunk.sentence, n.span[1]): n for n in register.named}
        self.home = groups.home(register)
        self.meetings = groups.meetings(register)
        self.where = 0

    def resolve(self, start: int, end: int) -> Resolution:
        """Return who is meant by the source in `text[start:end]`, in the order of the text."""
        number, first, last = self._locate(start, end)
        if number is None:
            return Resolution(None, "no words")
        self._advance(start)
        self.where = start
        result, form = self._source(number, first, last)
        if result.actor is not None:
            self._speaks(result.actor)
            self.found[start, end] = Mention(result.actor, start, end, form, result.rule, number)
        return result

    def mentions(self) -> list[Mention]:
        """Return every place that names an actor, in text order; sources win over other readings of the same words."""
        self._advance(len(self.register.text) + 1)
        out, reach = [], -1
        sources = sorted((m for m in self.found.values()), key=lambda m: (m.start, -m.end))
        for m in sources:
            if m.start >= reach:
                out.append(m)
                reach = m.end
        return out

    # -- reading on ---------------------------------------------------------------------------------------------------

    def _locate(self, start: int, end: int) -> tuple[int | None, int, int]:
        """Return the sentence of a span and its range of words there; of a span over two sentences, the later part."""
        number = bisect_right(self.starts, max(start, end - 1)) - 1
        if number < 0:
            return None, 0, 0
        s = self.sentences[number]
        inside = [i for i in range(len(s)) if s.ends[i] > start and s.starts[i] < end]
        return (number, inside[0], inside[-1] + 1) if inside else (None, 0, 0)

    def _advance(self, until: int) -> None:
        """Take note of the persons and offices that stand before a place."""
        while self.at < len(self.queue) and self.queue[self.at][0] < until:
            start, _, item = self.queue[self.at]
            self.at += 1
            self.where = start
            if isinstance(item, Named):
                if item.actor is not None:
                    form = "name" if len(names.key(list(item.words))) == len(item.actor.key) else "short name"
                    self._note(item.actor, item.chunk, item.span, form, "personal name")
            elif not item.plural:
                actor, rule = self._office(item, create=False)
                if actor is not None:
                    s = self.sentences[item.sentence]
                    self._note(actor, item, (s.starts[item.first], s.ends[item.last - 1]), "office", rule)

    def _note(self, actor: Actor, chunk: chunks.Chunk, span: tuple[int, int], form: str, rule: str) -> None:
        self.seen.append((span[0], actor))
        self.found.setdefault(span, Mention(actor, *span, form, rule, chunk.sentence))
        s = self.sentences[chunk.sentence]
        before = s.lower[chunk.first - 1] if chunk.first else ""
        if not before or before in {",", "and", "but", "that", "while", "when", "where", "as", ":", ";", "”", '"', "»", ".", "–", "—", "•"}:
            self._subject(actor)

    def _subject(self, actor: Actor) -> None:
        if actor in self.spoke:
            self.spoke.remove(actor)
        self.spoke.append(actor)

    def _speaks(self, actor: Actor) -> None:
        self.last = actor
        if actor.kind == "person":
            self._subject(actor)
        else:
            self.last_group = actor

    # -- the kinds of source ------------------------------------------------------------------------------------------

    def _source(self, number: int, first: int, last: int) -> tuple[Resolution, str]:
        s = self.sentences[number]
        while first < last - 1 and s.lower[first] in {",", "also", "and", "then", "meanwhile", ".", ":", "t", "“", '"'}:
            first += 1
        while last - 1 > first and s.lower[last - 1] in {",", ":", "'s", "’s", "”", "."} and not (s.lower[last - 1] == "." and len(s.lower[last - 2]) < 3):
            last -= 1
        if last - first == 1 and s.lower[first] in lists.PRONOUNS:
            return self._pronoun(number, first), "pronoun"
        chunk = chunks.read(number, s, first, last, self.register.known)
        if chunk is not None and chunk.last < last and s.lower[chunk.last] in {",", "("} and chunk.names:
            chunk.last = last
        if chunk is not None and chunk.last == last:
            return self._chunk(chunk)
        joined = self._coordination(number, first, last)
        if joined:
            return joined, "group"
        return self._phrase(number, first, last)

    def _chunk(self, chunk: chunks.Chunk) -> tuple[Resolution, str]:
        s = self.sentences[chunk.sentence]
        if chunk.names:
            persons = [self._person(chunk, first, last) for first, last in chunk.names]
            if len(persons) > 1:
                return Resolution(self._joint(persons), "persons named together"), "group"
            if persons[0] is not None or chunk.offices or chunk.honorific:
                return Resolution(persons[0], "personal name" if persons[0] else "name that several persons share"), "name"
            return self._phrase(chunk.sentence, chunk.first, chunk.last)
        if chunk.plural:
            return self._plural(chunk), "group"
        actor, rule = self._office(chunk, create=True)
        return Resolution(actor, rule), "office"

    def _person(self, chunk: chunks.Chunk, first: int, last: int) -> Actor | None:
        """Return the person of a name; a new one for a name of several words or with a title that the text has not given before."""
        s = self.sentences[chunk.sentence]
        known = self.by_name.get((chunk.sentence, s.ends[last - 1]))
        if known is not None:
            return known.actor
        words = s.text[first:last]
        key = names.key(words)
        fitting = [a for a in self.actors if a.kind == "person" and a.key and (names.fits(key, a.key) or a.key == key)]
        fitting = [a for a in fitting if not (a.genders and chunk.genders and a.genders.isdisjoint(chunk.genders))]
        exact = [a for a in fitting if a.key == key]
        if exact or len(fitting) == 1:
            return (exact or fitting)[0]
        if fitting:
            held = [a for a in fitting if any(offices.fit(o, h) for o in chunk.offices for h in a.offices)]
            return held[0] if len(held) == 1 else None
        if not chunk.offices and not chunk.honorific:
            return None
        return self._new_person(words, chunk)

    def _new_person(self, words: list[str], chunk: chunks.Chunk | None) -> Actor:
        long = self._longest_run(words)
        actor = Actor(names.printed(list(long)), "person", key=names.key(list(long)), first=self.where)
        if chunk is not None:
            actor.offices, actor.genders = list(chunk.offices), set(chunk.genders)
            actor.office = max((o.text for o in actor.offices), key=len, default=None)
            actor.side = next(filter(None, map(self.register.side, actor.offices)), None)
        self.actors.append(actor)
        return actor

    def _longest_run(self, words: list[str]) -> tuple[str, ...]:
        key = names.key(words)
        runs_ = {r.words for w in words for r in self.register.known.by_word.get(w.lower(), ())
                 if len(r.words) > len(words) and len(r.words) < 6 and names.fits(key, names.key(list(r.words))) and r.before not in {"the", "of"}}
        return runs_.pop() if len(runs_) == 1 else tuple(words)

    # -- offices ------------------------------------------------------------------------------------------------------

    def _office(self, chunk: chunks.Chunk, create: bool) -> tuple[Actor | None, str]:
        """Return the one person who can hold an office, by the office itself, its side, and who was active last."""
        asked = chunk.offices[0]
        side = self.register.side(asked)
        if asked.head in {"counterpart", "guest", "host", "interlocutor"}:
            return self._other(chunk, asked, side)
        if chunk.det in {"a", "an", "another", "one"} and create:
            return self._unnamed(chunk, asked, side), "unnamed person"
        scored = []
        for actor in self.actors:
            if actor.kind != "person":
                continue
            points = max((self._points(asked, side, held, actor) for held in actor.offices), default=0)
            if points > 0:
                scored.append((points, actor))
        if not scored:
            return (self._unnamed(chunk, asked, side), "unnamed person") if create else (None, "")
        top = max(p for p, _ in scored)
        best = [a for p, a in scored if p == top]
        if len(best) > 1:
            best = self._narrow(best, asked, side)
        return (best[0], "office held by one person of the text") if len(best) == 1 else (None, "office that several persons hold")

    def _points(self, asked, side, held, actor) -> float:
        points = offices.fit(asked, held)
        if not points:
            return 0
        own = self.register.side(held) or actor.side
        if side and own:
            if side != own:
                return 0
            points += 2
        elif side and self.home and side != self.home:
            points -= 1
        return points

    def _narrow(self, best: list[Actor], asked, side: str | None) -> list[Actor]:
        """Of several holders take the home side's if the text asks for no side, else the one named last."""
        if not side:
            if self.last in best:
                recent = [a for p, a in self.seen[-3:] if a in best]
                if recent and recent[-1] is self.last:
                    pass
            at_home = [a for a in best if a.side is None or a.side == self.home]
            if len(at_home) == 1:
                return at_home
            best = at_home or best
        sides = {a.side for a in best}
        if len(sides) == 1:
            for _, actor in reversed(self.seen):
                if actor in best:
                    return [actor]
        return best

    def _other(self, chunk, asked, side) -> tuple[Actor | None, str]:
        """Return the counterpart of the person active last: of the asked side, or the other one of the meeting."""
        base = self.spoke[-1] if self.spoke else None
        if asked.head in {"guest", "host"}:
            pair = [m for m in self._heads() if m.side is not None or True]
            at_home = [a for a in pair if a.side is None or a.side == self.home]
            away = [a for a in pair if a not in at_home]
            chosen = at_home if asked.head == "host" else away
            return (chosen[0], f"the {asked.head} of the meeting") if len(chosen) == 1 else (None, "")
        if side:
            fitting = [a for a in self.actors if a.kind == "person" and a.side == side and a is not base]
            if not fitting and side == self.home:
                fitting = [a for a in self.actors if a.kind == "person" and a.side is None and a is not base]
            if len(fitting) > 1 and base:
                same = [a for a in fitting if any(offices.fit(o, h) for o in base.offices for h in a.offices)]
                fitting = same or fitting
            if len(fitting) == 1:
                return fitting[0], "counterpart of that side"
            return None, ""
        pair = [a for a in self._heads() if a is not base]
        return (pair[0], "the other head of the meeting") if len(pair) == 1 else (None, "")

    def _unnamed(self, chunk, asked, side) -> Actor:
        s = self.sentences[chunk.sentence]
        name = groups.office_name(self.register, s, chunk, asked, side)
        for actor in self.actors:
            if actor.name == name:
                return actor
        actor = Actor(name, "person", asked.text or None, side, offices=list(chunk.offices), genders=set(chunk.genders), first=self.where,
                      document=side is None)
        self.actors.append(actor)
        return actor

    # -- pronouns -----------------------------------------------------------------------------------------------------

    def _pronoun(self, number: int, at: int) -> Resolution:
        row = lists.PRONOUNS[self.sentences[number].lower[at]]
        if row["person"] == "1":
            return self._first_person(number, row)
        if row["person"] == "2":
            return Resolution(None, "pronoun")
        if row["number"] == "sg" and row["gender"] in {"m", "f"}:
            return self._he_or_she(row["gender"])
        if row["number"] == "pl":
            if self.last is not None and self.last.kind != "person":
                return Resolution(self.last, "they: the group that spoke last")
            heads = self._heads()
            if len(heads) > 1:
                return Resolution(self._joint(heads), "they: the heads of the meeting")
            return Resolution(self.last_group, "they: the group that spoke last")
        return Resolution(self.last_group, "it: the institution that spoke last")

    def _he_or_she(self, gender: str) -> Resolution:
        for actor in reversed(self.spoke):
            if actor.kind == "person" and not (actor.genders and gender not in actor.genders):
                actor.genders.add(gender)
                return Resolution(actor, "pronoun: the person who spoke or acted last")
        for _, actor in reversed(self.seen):
            if actor.kind == "person" and not (actor.genders and gender not in actor.genders):
                actor.genders.add(gender)
                return Resolution(actor, "pronoun: the person named last")
        return Resolution(None, "pronoun")

    def _first_person(self, number: int, row: dict) -> Resolution:
        if row["number"] == "pl":
            issuers = groups.issuers(self.register)
            if issuers:
                return Resolution(self._described(issuers, "group"), "we: those who issue the text")
            return Resolution(self.last, "we: who spoke last") if self.last else Resolution(None, "pronoun")
        person = next((a for a in reversed(self.spoke) if a.kind == "person"), None)
        return Resolution(person, "I: the person who spoke last")

    # -- groups, bodies and other phrases -----------------------------------------------------------------------------

    def _heads(self) -> list[Actor]:
        return groups.heads(self.register, self.meetings, self.where, self.actors)

    def _plural(self, chunk: chunks.Chunk) -> Resolution:
        asked = chunk.offices[-1]
        s = self.sentences[chunk.sentence]
        side = self.register.side(asked)
        if not side and chunk.det not in {"some", "several", "many"}:
            single = chunks.Office(asked.head, asked.words, asked.ranks)
            fitting = [a for a in self.actors if a.kind == "person" and a.key and any(offices.fit(single, h) > 2 for h in a.offices)
                       and a.first <= self.where]
            members = groups.of_number(fitting, chunk.number, self._heads())
            if len(members) > 1:
                return Resolution(self._joint(members), "holders of the office")
            heads = self._heads()
            if len(heads) > 1 and not asked.words and (not chunk.number or chunk.number == len(heads)):
                return Resolution(self._joint(heads), "heads of the meeting")
        return self._group(chunk.sentence, chunk.first, chunk.last)

    def _group(self, number: int, first: int, last: int) -> Resolution:
        """Return a group by its description; parliamentarians of one side are one group."""
        s = self.sentences[number]
        name = bodies.spaced(self.register, s, first, last)
        kind = groups.group_class(s.lower[first:last])
        if kind == "parliamentarians":
            side = groups.side_of(self.register, s, first, last)
            for actor in self.actors:
                if actor.kind == "group" and actor.office == kind and (not side or not actor.side or actor.side == side):
                    if name not in actor.aliases:
                        actor.aliases.append(name)
                    return Resolution(actor, "members of one parliament")
            actor = Actor(name, "group", kind, side, first=self.where, document=side is None)
            self.actors.append(actor)
            return Resolution(actor, "group by its description")
        return Resolution(self._described(name, "group"), "group by its description")

    def _coordination(self, number: int, first: int, last: int) -> Resolution | None:
        """Return the joint group of "A and B", "A, B and C", if each part names one actor."""
        s = self.sentences[number]
        cuts = [i for i in range(first + 1, last - 1) if s.lower[i] in {"and", "&"}]
        for cut in cuts:
            parts = [(cut + 1, last)]
            left = first
            for i in range(first + 1, cut):
                if s.lower[i] == ",":
                    parts.append((left, i))
                    left = i + 1
            if left < cut:
                parts.append((left, cut))
            actors = [self._part(number, a, b) for a, b in sorted(parts)]
            if all(actors) and len(actors) > 1:
                return Resolution(self._joint(actors), "named together")
        return None

    def _part(self, number: int, first: int, last: int) -> Actor | None:
        s = self.sentences[number]
        if last - first == 1 and s.lower[first] in lists.PRONOUNS:
            return self._pronoun(number, first).actor
        chunk = chunks.read(number, s, first, last, self.register.known)
        if chunk is not None and chunk.last == last:
            if chunk.names or chunk.offices and not chunk.plural:
                return self._chunk(chunk)[0].actor
            return None
        if s.text[bodies_first(s, first, last)][0].isupper():
            return self._phrase(number, first, last)[0].actor
        return None

    def _joint(self, members: list[Actor | None]) -> Actor | None:
        if any(m is None for m in members):
            return None
        flat: list[Actor] = []
        for m in members:
            flat += [x for x in (m.members or (m,)) if x not in flat]
        if len(flat) == 1:
            return flat[0]
        name = ", ".join(m.name for m in flat[:-1]) + " and " + flat[-1].name
        for actor in self.actors:
            if actor.members and set(map(id, actor.members)) == set(map(id, flat)):
                return actor
        actor = Actor(name, "group", members=tuple(flat), first=self.where)
        self.actors.append(actor)
        return actor

    def _phrase(self, number: int, first: int, last: int) -> tuple[Resolution, str]:
        """Return the actor of any other phrase: known name, acronym, country, institution, group or bare description."""
        s = self.sentences[number]
        at = bodies_first(s, first, last)
        tokens = s.text[at:last]
        lower = s.lower[first:last]
        if groups.is_parties(lower):
            heads = self._heads()
            if len(heads) > 1:
                return Resolution(self._joint(heads), "both sides: the heads of the meeting"), "group"
        name = bodies.spaced(self.register, s, first, last)
        person = self._bare_name(tokens, number, at, last)
        if person:
            return person, "name"
        known = groups.acronym(self.register, tokens, self.actors)
        if known is not None:
            return Resolution(known, "abbreviation explained in the text"), "office"
        kind = bodies.kind(tokens)
        if kind:
            return self._institution(name, kind), "name"
        phrase = tuple(t.lower() for t in tokens)
        if phrase in lists.COUNTRIES or tuple(tokens) in self.register.places:
            return Resolution(self._described(name, "institution"), "country"), "name"
        if groups.group_class(lower) or tokens[-1].endswith("s") and not tokens[-1][0].isupper():
            return self._group(number, first, last), "group"
        return Resolution(self._described(name, "institution" if tokens[0][0].isupper() else "person"), "bare description"), "name"

    def _bare_name(self, tokens: list[str], number: int, first: int, last: int) -> Resolution | None:
        """Return the person of a name without any title."""
        if not all(t[0].isupper() or t.lower() in lists.PARTICLES or not t[0].isalnum() for t in tokens) or not tokens[0][0].isalpha():
            return None
        key = names.key(tokens)
        fitting = [a for a in self.actors if a.kind == "person" and a.key and (names.fits(key, a.key) or a.key == key)]
        exact = [a for a in fitting if a.key == key]
        if exact or len(fitting) == 1:
            return Resolution((exact or fitting)[0], "personal name")
        if fitting:
            recent = [a for a in reversed(self.spoke) if a in fitting]
            return Resolution(None, "name that several persons share") if not recent else Resolution(recent[0], "name: who of that name spoke last")
        phrase = tuple(t.lower() for t in tokens)
        if phrase in lists.COUNTRIES or tuple(tokens) in self.register.places or bodies.kind(tokens):
            return None
        long = self._longest_run(tokens)
        if len(names.key(list(long))) > 1 and not any(t.lower() in lists.FIELDS or (t.lower(),) in lists.BODIES for t in long) and not all(t.isupper() for t in long):
            return Resolution(self._new_person(list(tokens), None), "personal name")
        return None

    def _institution(self, name: str, kind: str) -> Resolution:
        known = bodies.fuller(name, self.register, self.actors)
        if known is not None:
            return Resolution(known, "institution named in full")
        full = groups.fullest(self.register, name)
        if full == name:
            full = bodies.full_name(name, self.register, self.home)
        return Resolution(self._described(full, "institution", alias=name), "institution")

    def _described(self, name: str, kind: str, alias: str | None = None) -> Actor:
        for actor in self.actors:
            if actor.name == name or name in actor.aliases and actor.kind == kind:
                return actor
        actor = Actor(name, kind, aliases=[alias] if alias and alias != name else [], first=self.where, document=name.islower())
        self.actors.append(actor)
        return actor


def bodies_first(s, first: int, last: int) -> int:
    """Return the first word of a phrase after its article."""
    while first < last - 1 and s.lower[first] in {"the", "a", "an", "this", "that", "its", "their", "our", "his", "her", "one", "another"}:
        first += 1
    return first
