"""Who a personal name means: a person of the register, one of several of that name, or somebody new."""

from helpers.speakers import appositions, bodies, lists, names, people, runs
from helpers.speakers.actors import Actor
from helpers.speakers.discourse import Discourse
from helpers.speakers.reader import Phrase


def person(d: Discourse, phrase: Phrase, first: int, last: int) -> Actor | None:
    """Return the person of a name; a new one for a name with a title, or of several words, that the text has
    not given before.
    """
    sentence = d.sentences[phrase.sentence]
    known = d.named_at.get((phrase.sentence, sentence.ends[last - 1]))
    if known is not None:
        actor = known.actor if not phrase.titles & {"elder", "younger"} else None
        actor = actor or shared(d, known.words, phrase)
    else:
        words = names.of(sentence, first, last)
        fitting = people.narrow(d.people(), names.key(words), phrase.genders, phrase.titles, phrase.offices)
        actor = (
            fitting[0]
            if len(fitting) == 1 and not phrase.titles & {"elder", "younger"}
            else shared(d, words, phrase)
            if fitting
            else None
        )
        actor = actor or (None if fitting else _new(d, words, phrase))
    if actor is not None:
        if not actor.side and not actor.offices:
            actor.side = next((d.register.place(s) for s in appositions.side_behind(sentence, last, True)), None)
        d.shorts[names.key(sentence.text[first:last])] = actor
    return actor


def shared(d: Discourse, words: tuple[str, ...], phrase: Phrase) -> Actor | None:
    """Return which of several persons of one name is meant: who was last called so, else who of them was named
    last.
    """
    key = names.key(words)
    fitting = people.narrow(
        [a for a in d.people() if a.first <= d.where], key, phrase.genders, phrase.titles, phrase.offices
    )
    if phrase.titles & {"elder", "younger"}:
        others = [a for a in fitting if a is not d.shorts.get(key)]
        return others[0] if len(others) == 1 else None
    if len(fitting) == 1:
        return fitting[0]
    recent = next((e for e in reversed(d.events) if e.actor in fitting), None)
    if recent is not None and (recent.sentence >= phrase.sentence - 1 or d.shorts.get(key) not in fitting):
        return recent.actor
    return d.shorts.get(key) if d.shorts.get(key) in fitting else None


def proper(d: Discourse, sentence, phrase: Phrase) -> bool:
    """Return whether a name without a title is a known person's, or has two words or more and is no place or body."""
    words = tuple(sentence.text[slice(*phrase.names[0])])
    if people.narrow(d.people(), names.key(words), phrase.genders, phrase.titles, []):
        return True
    return phrase.det != "the" and len(names.key(words)) > 1 and words not in d.register.places


def _new(d: Discourse, words: tuple[str, ...], phrase: Phrase) -> Actor | None:
    """Return a new person, if the words can be a personal name."""
    long = people.long_form(d.register, words)
    if not (phrase.offices or phrase.titles) and not _personal(d, words, long, phrase):
        return None
    actor = Actor(names.printed(list(long)), "person", key=names.key(long), genders=set(phrase.genders))
    actor.offices = list(phrase.offices)
    actor.office = max((o.text for o in phrase.offices), key=len, default=None) or None
    actor.side = next(filter(None, map(d.register.side, phrase.offices)), None)
    return d.add(actor)


def _personal(d: Discourse, words: tuple[str, ...], long: tuple[str, ...], phrase: Phrase) -> bool:
    """Return whether words without a title are a person's: two or more, no country, no body, not behind "the"."""
    lower = [word.lower() for word in words]
    if tuple(lower) in lists.COUNTRIES or words in d.register.places or bodies.kind(lower) or lower[-1] in lists.FIELDS:
        return False
    before = phrase.names[0][0] - 1
    ranked = before >= phrase.first and d.sentences[phrase.sentence].lower[before] in lists.RANKS
    proper = [part for part in names.key(long) if len(part) > 1]
    return len(names.key(long)) > 1 and bool(proper) and (phrase.det != "the" or ranked)


def opening(d: Discourse, number: int) -> Actor | None:
    """Return the person without a title whose name opens a sentence and is followed by a verb or a comma."""
    run = d.opening.get(number)
    return None if run is None or d.quoted(number, run.first) else _unknown(d, run)


def _unknown(d: Discourse, run: runs.Run) -> Actor | None:
    """Return a new person for a run of two name words or more that no title introduces; None if it is known or a
    place.
    """
    phrase = Phrase(run.sentence, run.first, run.last, names=[(run.first, run.last)])
    words = names.of(d.sentences[run.sentence], run.first, run.last)
    known = people.narrow(d.people(), names.key(words), set(), set(), [])
    long = people.long_form(d.register, words)
    return None if known or not _personal(d, words, long, phrase) else _new(d, words, phrase)


def surname(d: Discourse, words: tuple[str, ...], number: int, first: int, last: int) -> Actor | None:
    """Return the person of the one longer name of the text that a word alone ends: "Malcolm Bloom" … "Bloom told me".
    """
    long = people.long_form(d.register, words) if names.capital(words[0]) and not words[0].isupper() else words
    phrase = Phrase(number, first, last, names=[(first, last)])
    if len(long) < 2 or long[-1] != words[-1] or not _personal(d, words, long, phrase):
        return None
    return _new(d, words, phrase)
