"""Offices that change hands inside a text: who is the new minister, and from where on."""

from dataclasses import replace

from helpers.speakers import meetings, names, offices
from helpers.speakers.actors import Actor, Named, Register
from helpers.speakers.discourse import Discourse
from helpers.speakers.reader import Office, Phrase

_CHANGE = frozenset(
    "handed succeeded succeeds replaced replaces appointed sworn took takes inaugurated elected named successor".split()
)
_NEW = frozenset({"new", "newly", "appointed", "incoming"})
# Offices that somebody holds towards another: his counterpart, her host.
OF_TWO = frozenset({"counterpart", "guest", "host", "interlocutor", "predecessor", "successor"})
_APPOINTS = frozenset("appointed appoints named names nominated elected elects designated".split())
_BECOMES = frozenset({"became", "become", "sworn", "appointed", "named", "elected", "inaugurated"})
_NOT_YET = frozenset({"will", "would", "not", "may", "could", "if", "be"})
_POSTS = frozenset({"post", "office", "duties", "portfolio", "ministry", "seal", "position"})
_INSTEAD = frozenset({"replacing", "replaces", "replaced", "succeeds", "succeeded", "succeeding"})
# So many words an office may stand behind the verb that gives it.
_NEAR = 14


def add(register: Register) -> None:
    """Mark the names to whom a sentence gives an office: "appointed X as minister", "X succeeded Y as minister"."""
    inside: dict[int, list[Named]] = {}
    for named in register.named:
        inside.setdefault(named.phrase.sentence, []).append(named)
    _handed_over(register, inside)
    for phrase in register.described:
        lower = register.sentences[phrase.sentence].lower
        verb = _verb(register, inside, phrase)
        if verb is None or phrase.plural or not _NOT_YET.isdisjoint(lower[max(0, verb - 3) : verb]):
            continue
        active = lower[verb] in _APPOINTS and lower[verb - 1] not in {"was", "is", "been", "were", "be"}
        if active:
            short = lower[phrase.first - 1] == "as"
            given = _named(register, inside, phrase.sentence, range(verb + 1, verb + 2), short)
        else:
            given = _named(register, inside, phrase.sentence, range(verb - 1, max(verb - _NEAR, -1), -1))
        if given:
            given[0].takes = replace(phrase.offices[0], ranks=phrase.offices[0].ranks - _NEW)
            left = replace(given[0].takes, ranks=given[0].takes.ranks | {"former"})
            for before in _replaced(register, inside, phrase, verb):
                before.offices.append(left)


def _handed_over(register: Register, inside: dict[int, list[Named]]) -> None:
    """Mark the name to whom a minister hands over the post: "Minister X handed over his office to Y"."""
    for number, found in inside.items():
        lower = register.sentences[number].lower
        verb = lower.index("handed") if "handed" in lower else 0
        before = [named for named in found if named.phrase.last <= verb and named.offices]
        to = next((i for i in range(verb + 2, min(verb + _NEAR, len(lower))) if lower[i] == "to"), 0) if before else 0
        posts = to and not _POSTS.isdisjoint(lower[verb:to])
        if posts and {"before", "will", "when"}.isdisjoint(lower[max(0, verb - 4) : verb]):
            for taker in _named(register, inside, number, range(to + 1, min(to + 2, len(lower)))):
                if not any(office.head == "successor" for office in taker.offices):
                    taker.takes = replace(before[-1].offices[0], sides=())


def _verb(register: Register, inside: dict[int, list[Named]], phrase: Phrase) -> int | None:
    """Return the place of the verb that gives the office behind it, with "as", "to be" or only a name between."""
    lower = register.sentences[phrase.sentence].lower
    before = register.sentences[phrase.sentence].text[phrase.first - 1] if phrase.first else ""
    if not (before in {"as", "be"} or before in _APPOINTS | _BECOMES | _INSTEAD or before[:1].isupper()):
        return None
    near = range(phrase.first - 1, max(phrase.first - _NEAR, 0), -1)
    verb = next((i for i in near if lower[i] in _APPOINTS | _BECOMES | _INSTEAD), None)
    if verb is None or lower[phrase.first - 1] in {"as", "be"} or verb == phrase.first - 1:
        return verb
    between = _named(register, inside, phrase.sentence, range(verb + 1, verb + 2)) if lower[verb] in _APPOINTS else []
    return verb if between and between[0].phrase.last == phrase.first else None


def _replaced(register: Register, inside: dict[int, list[Named]], phrase: Phrase, verb: int) -> list[Named]:
    """Return those of whom a sentence says that somebody else has taken their office: "in place of X", "succeeded X".
    """
    lower = register.sentences[phrase.sentence].lower
    if lower[verb] in _INSTEAD:
        return _named(register, inside, phrase.sentence, range(verb + 1, phrase.first))
    mark = next((i for i in range(phrase.last, len(lower)) if lower[i] in _INSTEAD or
                 lower[i - 1 : i + 2] == ["in", "place", "of"]), len(lower))
    return _named(register, inside, phrase.sentence, range(mark + 1, min(mark + _NEAR, len(lower))))


def _named(
    register: Register, inside: dict[int, list[Named]], number: int, places: range, short: bool = False
) -> list[Named]:
    """Return the first name that begins at one of some words, added if need be; a single word counts if `short`."""
    sentence, found = register.sentences[number], inside.setdefault(number, [])
    for at in places:
        known = [n for n in found if n.phrase.names and at in {n.phrase.first, n.phrase.names[0][0]}]
        if known:
            return known[:1]
        for run in register.known.by_word.get(sentence.lower[at], ()):
            if run.sentence == number and run.first == at and (short or len(run.words) > 1):
                phrase = Phrase(number, run.first, run.last, names=[(run.first, run.last)])
                span = sentence.starts[run.first], sentence.ends[run.last - 1]
                found.append(Named(phrase, names.of(sentence, run.first, run.last), span, [], set()))
                register.named.append(found[-1])
                return found[-1:]
    return []


def new_holder(d: Discourse, asked: Office) -> Actor | None:
    """Return who took over an office: who is called new, else who was named last without an office."""
    plain = replace(asked, ranks=asked.ranks - _NEW, sides=())
    for actor, office in reversed(d.took):
        if offices.fit(plain, office):
            return actor
    for actor in [event.actor for event in reversed(d.events) if event.actor.kind == "person"]:
        if any(o.ranks & _NEW and offices.fit(plain, o) for o in actor.offices):
            return actor
        designate = any("designate" in o.ranks and offices.fit(plain, o) for o in actor.offices)
        if designate or all(o.head in OF_TWO for o in actor.offices):
            hand_over(d, actor, plain)
            return actor
    for run in reversed(d.register.known.runs):
        changes = not _CHANGE.isdisjoint(d.sentences[run.sentence].lower) and run.before in {"to", "by", ""}
        if changes and len(run.words) > 1 and d.sentences[run.sentence].start < d.where:
            actor = _called(d, run.words, plain)
            hand_over(d, actor, plain)
            return actor
    return None


def is_new(office: Office) -> bool:
    """Return whether an office is called new: "the incoming minister"."""
    return bool(office.ranks & _NEW)


def take_office(d: Discourse, actor: Actor) -> None:
    """Hand an office over to the successor who has been named as such, when he or she speaks for the first time."""
    if actor.kind == "person" and any(o.head == "successor" for o in actor.offices):
        designate = next((o for o in actor.offices if "designate" in o.ranks), None)
        if designate is not None and actor not in d.heirs.values():
            hand_over(d, actor, replace(designate, ranks=frozenset(), sides=()))


def hand_over(d: Discourse, actor: Actor, plain: Office) -> None:
    """Give a person the office of whoever held it last in the text, who has held it till then; of the holders of two
    sides the one at home.
    """
    home = meetings.issuer(d.register) or meetings.first_side(d.register)
    held = []
    for event in reversed(d.events):
        office = next((o for o in event.actor.offices if offices.fit(plain, _still(o)) > 4), None)
        if office is not None and event.actor is not actor and event.actor.kind == "person":
            held.append((event.actor, office))
    held = [entry for entry in held if entry[0].side == home] or held
    d.took.append((actor, plain))
    if held:
        before, office = held[0]
        d.heirs[id(before)] = actor
        actor.offices.append(replace(office, ranks=office.ranks - _NEW - {"outgoing"}))
        actor.side = actor.side or before.side
    else:
        actor.offices.append(plain)


def _still(office: Office) -> Office:
    """Return an office as its outgoing holder still has it."""
    return replace(office, ranks=office.ranks - {"outgoing"})


def _called(d: Discourse, words: tuple[str, ...], office: Office) -> Actor:
    """Return the person of a name; a new person if none has it."""
    key = names.key(list(words))
    actor = next((a for a in d.people() if a.key and names.fits(key, a.key)), None)
    return actor or d.add(Actor(names.printed(list(words)), "person", office.text or None, key=key))
