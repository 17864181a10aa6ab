"""Personal names → persons: short forms go to the one long form they can be part of."""

import difflib

from helpers.speakers import lists, names, offices, runs
from helpers.speakers.actors import Actor, Named, Register
from helpers.speakers.reader import Office, Phrase

_NOT_BEFORE = lists.PLACE_PREFIXES | {"the", "of"}
_PLAIN = frozenset({"mr", "ms", "mrs", "miss"})
_WIVES = frozenset({"mrs", "madam", "madame", "lady", "begum"})
# One half of a double surname has more letters than that.
_PART = 2


def merge(register: Register) -> None:
    """Give each named phrase its person, longest names first, and fill in the persons' offices, sides and other
    names.
    """
    spellings = {word.upper(): word for run in register.known.runs for word in run.words if not word.isupper()}
    register.named += _relatives(register)
    forms: dict[tuple[str, ...], list[Named]] = {}
    for named in register.named:
        forms.setdefault(names.key(named.words), []).append(named)
    index: dict[str, list[Actor]] = {}
    register.taken = {
        (n.phrase.sentence, at)
        for n in register.named
        for at in range(n.phrase.first, n.phrase.last)
        if not n.phrase.names or at != n.phrase.names[0][0]
    }
    for key in sorted(forms, key=lambda k: (-names.spelled(k), -len(k), -sum(map(len, k)), k)):
        for named in forms[key] if key else ():
            named.actor = _person(register, named, key, index, spellings)
    _from_headlines(register)
    _add_untitled(register, index)
    _join_misspelt(register)
    for named in register.named:
        if named.actor is not None:
            _describe(register, named)
    register.actors.sort(key=lambda actor: actor.first)


def _join_misspelt(register: Register) -> None:
    """Join two persons whose names differ by a slip of the pen, if nothing else in the text tells them apart."""
    persons = [actor for actor in register.actors if actor.key and len(actor.key[-1]) > 4]
    for one in persons if len(persons) < 40 else ():
        for other in persons:
            if one is other or one.key[0] != other.key[0] and 1 not in (len(one.key), len(other.key)):
                continue
            same_office = any(offices.fit(a, b) for a in one.offices for b in other.offices)
            both = one in register.actors and other in register.actors
            if both and same_office and _slip(one.key[-1], other.key[-1]):
                keep, drop = sorted((one, other), key=lambda a: (-len(a.key), -_count(register, a), a.first))
                _replace(register, drop, keep)


def _slip(one: str, other: str) -> bool:
    """Return whether two surnames of the same first letter are nearly the same."""
    if one == other or one[0] != other[0] or abs(len(one) - len(other)) > 1:
        return False
    return difflib.SequenceMatcher(None, one, other).ratio() > 0.82


def _count(register: Register, actor: Actor) -> int:
    """Return how often the text uses a surname alone."""
    found = register.known.by_word.get(actor.name.split()[-1].lower(), ())
    return sum(len(run.words) == 1 for run in found)


def _replace(register: Register, drop: Actor, keep: Actor) -> None:
    """Give all that is said of one record of a person to the other."""
    register.actors.remove(drop)
    keep.offices += [office for office in drop.offices if office not in keep.offices]
    keep.genders |= drop.genders
    keep.titles |= drop.titles
    keep.first = min(keep.first, drop.first)
    for named in register.named:
        if named.actor is drop:
            named.actor = keep


def _relatives(register: Register) -> list[Named]:
    """Return the full names without a title that share the surname of somebody with a title, but not the first name.

    A surname is the last word of a name, or whichever word the text uses alone.
    """
    alone = set(map(names.plain, {r.words[0] for r in register.known.runs if len(r.words) == 1}))
    alone |= {names.plain(n.words[0]) for n in register.named if len(n.words) == 1}
    full = [names.key(n.words) for n in register.named if len(n.words) > 1]
    titled = {word: key for key in full for n, word in enumerate(key, start=1) if word in alone or n == len(key)}
    out, inside = [], None
    for run in register.known.runs if titled else ():
        if len(run.words) < 2 or run.before in _NOT_BEFORE or run.before in {".", "/"}:
            continue
        key = names.key(run.words)
        known = [titled[word] for word in (key[0], key[-1]) if word in titled] if len(key) > 1 else []
        if not known or not all(len(word) > 2 and not word.isupper() for word in run.words):
            continue
        if not any(names.fits(key, k) or names.fits(k, key) for k in known):
            inside = _covered(register) if inside is None else inside
            if (run.sentence, run.first) in inside:
                continue
            sentence = register.sentences[run.sentence]
            phrase = Phrase(run.sentence, run.first, run.last, names=[(run.first, run.last)])
            span = sentence.starts[run.first], sentence.ends[run.last - 1]
            out.append(Named(phrase, names.of(sentence, run.first, run.last), span, [], set()))
    return out


def _covered(register: Register) -> set[tuple[int, int]]:
    """Return the words, as sentence and place, that stand in the phrases with a name."""
    return {(n.phrase.sentence, at) for n in register.named for at in range(n.phrase.first, n.phrase.last)}


def _from_headlines(register: Register) -> None:
    """Complete a person of one name word from a headline in title case: the capitals before it that are no verbs or
    titles.
    """
    short = {actor.key[0]: actor for actor in register.actors if len(actor.key) == 1}
    for sentence in register.sentences[:8] if short else ():
        if not runs.title_case(sentence):
            continue
        for at in [i for i, word in enumerate(sentence.text) if i and names.plain(word) in short]:
            actor, first = short[names.plain(sentence.text[at])], at
            while first and runs.given_name(sentence, first - 1):
                first -= 1
            found = sentence.text[first : at + 1]
            if 1 < len(names.key(found)) < 5 and len(actor.key) == 1:
                actor.name, actor.key = names.printed(found), names.key(found)
    for named in register.headlined:
        key = names.key(named.words)
        if not any(names.fits(a.key, key) or names.fits(key, a.key) for a in register.actors):
            register.named.append(named)
            named.actor = _person(register, named, key, {}, {})


def _add_untitled(register: Register, index: dict[str, list[Actor]]) -> None:
    """Add the places where a person known by a title is named without one; None is the actor where several have the
    name.
    """
    taken = _covered(register)
    known = {word.lower() for named in register.named for word in named.words} | set(index)
    found = {(run.sentence, run.first): run for word in known for run in register.known.by_word.get(word, ())}
    for place, run in sorted(found.items()):
        if place in taken:
            continue
        key = names.key(run.words)
        sharing = {id(actor): actor for word in key for actor in index.get(word, ())}
        fitting = narrow(list(sharing.values()), key, set(), set(), [])
        if fitting:
            sentence = register.sentences[run.sentence]
            span = sentence.starts[run.first], sentence.ends[run.last - 1]
            phrase = Phrase(run.sentence, run.first, run.last, names=[(run.first, run.last)])
            actor = fitting[0] if len(fitting) == 1 else None
            register.named.append(Named(phrase, names.of(sentence, run.first, run.last), span, [], set(), actor=actor))
            if actor is not None:
                actor.first = min(actor.first, span[0])
    register.named.sort(key=lambda named: named.span[0])


def _person(
    register: Register, named: Named, key: tuple[str, ...], index: dict[str, list[Actor]], spellings: dict[str, str]
) -> Actor | None:
    """Return the person of a name, made new if none fits, and None if several do."""
    sharing = {id(actor): actor for word in key for actor in index.get(word, ())}
    fitting = narrow(list(sharing.values()), key, named.genders, named.phrase.titles, named.offices)
    if len(fitting) > 1 or fitting and _spouse(register, named, fitting[0]):
        return None
    if fitting:
        actor = fitting[0]
    else:
        long = long_form(register, named.words)
        actor = Actor(names.printed(list(long), spellings), "person", key=names.key(long), first=named.span[0])
        register.actors.append(actor)
        for word in (*actor.key, *_parts(actor.key[1:])):
            index.setdefault(word, []).append(actor)
    actor.genders |= named.genders
    actor.titles |= named.phrase.titles
    actor.offices += [office for office in named.offices if office not in actor.offices]
    actor.first = min(actor.first, named.span[0])
    return actor


def _spouse(register: Register, named: Named, actor: Actor) -> bool:
    """Return whether "Mrs Bloom" stands beside the full name of somebody else: "Minister Karl Bloom and Mrs Bloom"."""
    if len(named.words) > 1 or named.phrase.titles.isdisjoint(_WIVES) or "f" in actor.genders:
        return False
    same = register.known.by_word.get(named.words[-1].lower(), ())
    return any(run.sentence == named.phrase.sentence and run.first < named.phrase.first for run in same)


def narrow(
    persons: list[Actor], key: tuple[str, ...], genders: set[str], titles: set[str], held: list[Office]
) -> list[Actor]:
    """Return those persons whose name a short name can be: by gender, then by the same name, office, title, in this
    order.
    """
    open_ = [a for a in persons if a.key and (a.key == key or names.fits(key, a.key))] or _halves(persons, key, held)
    open_ = [a for a in open_ if not (a.genders and genders and a.genders.isdisjoint(genders))]
    if len(open_) < 2:
        return open_
    same = [a for a in open_ if a.key == key]
    if same:
        return same
    if held:
        points = {id(a): _best(held, a) for a in open_}
        best, plain = max(points.values()), not any(o.words or o.sides for o in held)
        if best:
            open_ = [a for a in open_ if points[id(a)] >= best - plain]
    if len(open_) > 1 and titles - _PLAIN:
        open_ = [a for a in open_ if a.titles & titles - _PLAIN] or open_
    if len(open_) > 1 and genders:
        open_ = [a for a in open_ if a.genders & genders] or [a for a in open_ if not a.titles - _PLAIN] or open_
    return open_


def _halves(persons: list[Actor], key: tuple[str, ...], held: list[Office]) -> list[Actor]:
    """Return the persons of whose double surname a single word is one half, unless they hold other offices."""
    key = tuple(word for word in key if word not in lists.PARTICLES)
    if len(key) != 1 or "-" in key[0]:
        return []
    found = [a for a in persons if key[0] in _parts(a.key[-1:] if len(a.key) > 1 else a.key)]
    return [a for a in found if not (held and a.offices) or _best(held, a)]


def _parts(words: tuple[str, ...]) -> list[str]:
    """Return the parts of names with a hyphen: "ellery-voss" has two."""
    return [part for word in words if "-" in word for part in word.split("-") if len(part) > _PART]


def _best(asked: list[Office], actor: Actor) -> int:
    return max((offices.fit(a, h) for a in asked for h in actor.offices), default=0)


def long_form(register: Register, words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the one longer run of the text, printed without a title, that a name can be part of; else the name
    itself.
    """
    key, found = names.key(words), {}
    for word in words:
        for run in register.known.by_word.get(word.lower(), ()):
            short = len(run.words) < 2 and "." not in run.words[0]  # "R.S." is one word and two initials
            if short or (run.sentence, run.first) in register.taken:
                continue
            long = names.key(run.words)
            if (
                len(key) <= len(long) < 6
                and (names.spelled(key), len(key)) < (names.spelled(long), len(long))
                and names.spelled(key) <= names.spelled(long)
                and names.fits(key, long)
                and run.before not in _NOT_BEFORE
                and run.words not in register.places
            ):
                found[long] = names.of(register.sentences[run.sentence], run.first, run.last)
    return next(iter(found.values())) if len(found) == 1 else words


def _describe(register: Register, named: Named) -> None:
    """Fill office, side and aliases of a person from a phrase that names him or her."""
    actor = named.actor
    surface = register.text[named.span[0] : named.span[1]]
    if surface not in actor.aliases and surface != actor.name:
        actor.aliases.append(surface)
    for office in named.offices:
        actor.side = actor.side or register.side(office)
        if office.text and len(office.text) > len(actor.office or ""):
            actor.office = office.text
