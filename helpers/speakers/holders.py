"""Offices and descriptions → persons: "the Luvenian Foreign Minister", "his counterpart", "the guest", "the new
minister".
"""

from helpers.speakers import bodies, lists, meetings, names, offices
from helpers.speakers.actors import Actor
from helpers.speakers.discourse import OTHER, SOURCE, Discourse
from helpers.speakers.reader import Office, Phrase, joined

_CHANGE = frozenset(
    "handed succeeded succeeds replaced replaces appointed sworn took takes inaugurated elected named successor".split()
)
_NEW = frozenset({"new", "newly", "appointed", "incoming"})
_RELATIVE = frozenset({"counterpart", "guest", "host", "interlocutor", "predecessor", "successor"})
Found = tuple[Actor | None, str]


class Setting:
    """The frame of a text: in whose name it is written and which meetings it tells of."""

    __slots__ = ("home", "meetings")

    def __init__(self, discourse: Discourse):
        self.home = meetings.issuer(discourse.register) or meetings.first_side(discourse.register)
        self.meetings = meetings.events(discourse.register)


def heads(d: Discourse, setting: Setting) -> list[Actor]:
    """Return those who lead the meeting at hand."""
    return meetings.heads(d.register, setting.meetings, d.where, d.people())


def holder(d: Discourse, setting: Setting, phrase: Phrase, create: bool) -> Found:
    """Return the one person whom an office without a name can mean; if none holds it and `create`, a new unnamed
    one.
    """
    asked = phrase.offices[0]
    side = d.register.side(asked)
    if asked.head in _RELATIVE:
        found = _relative(d, setting, phrase, asked, side)
        return found if found[0] or not create or not side else (_unnamed(d, phrase, asked, side), "unnamed person")
    if phrase.det in lists.INDEFINITE:
        return (_unnamed(d, phrase, asked, side), "unnamed person") if create else (None, "")
    if asked.ranks & _NEW and not side:
        new = _new_holder(d, asked)
        if new is not None:
            return new, "who took over the office"
    points = {
        a: p
        for a in d.people()
        if (p := max((_points(d, setting, asked, side, held, a, phrase) for held in a.offices), default=0)) > 0
    }
    if not points:
        return (_unnamed(d, phrase, asked, side), "unnamed person") if create else (None, "")
    best = [a for a, p in points.items() if p == max(points.values())]
    if len(best) > 1:
        best = _decide(d, setting, best, side, phrase)
    return (
        (best[0], "office held by one person of the text")
        if len(best) == 1
        else (None, "office that several persons hold")
    )


def _points(
    d: Discourse, setting: Setting, asked: Office, side: str | None, held: Office, actor: Actor, phrase: Phrase
) -> int:
    """Return how well a person's office fits the one asked for, office first, then side; 0 rules it out."""
    points = 4 * offices.fit(asked, held)
    if not points or actor.first > d.where and side is None and actor.key == ():
        return 0
    own = d.register.side(held) or actor.side
    if side and side.isupper() and offices.stands_in(side, held):
        own = side
    if side and own:
        return points + 8 if side == own else 0
    if side and setting.home and side != setting.home:
        points -= 2
    if phrase.det in {"our", "my"} and own and own != setting.home:
        return 0
    if asked.text and asked.text.split()[-1].lower() == held.text.split()[-1:][0].lower() if held.text else False:
        points += 1
    return points + (2 if actor.first <= d.where else 0)


def _decide(d: Discourse, setting: Setting, best: list[Actor], side: str | None, phrase: Phrase) -> list[Actor]:
    """Of several who can be meant take, in this order: who acted last, in this paragraph; the one at home; the one
    named last.
    """
    last = next((e for e in reversed(d.events) if e.role < OTHER), None)
    if last is not None and last.actor in best:
        beside = {e.actor for e in d.events if e.sentence == last.sentence and e.role < OTHER and e.actor in best}
        near = d.sentences[last.sentence].paragraph == d.sentences[phrase.sentence].paragraph
        if near and (len(beside) == 1 or last.role == SOURCE):
            return [last.actor]
    if not side:
        at_home = [a for a in best if a.side == setting.home] if setting.home else []
        at_home = at_home or [a for a in best if a.side is None]
        best = at_home or best
        leading = [a for a in best if a in heads(d, setting)]
        best = leading or best
    if len(best) > 1 and len({a.side for a in best}) == 1 and not _together(d, best):
        return next(([e.actor] for e in reversed(d.events) if e.actor in best), best)
    return best


def _together(d: Discourse, persons: list[Actor]) -> bool:
    """Return whether one sentence names several of them, so that they hold the office at the same time."""
    found: dict[int, set[int]] = {}
    for named in d.register.named:
        if named.actor in persons:
            found.setdefault(named.phrase.sentence, set()).add(id(named.actor))
    return any(len(each) > 1 for each in found.values())


def _relative(d: Discourse, setting: Setting, phrase: Phrase, asked: Office, side: str | None) -> Found:
    """Return the other person of a pair: counterpart, guest, host, predecessor, successor."""
    base = d.last({"person"})
    people = [a for a in d.people() if a is not base]
    leading = heads(d, setting)
    if asked.head in {"guest", "host"}:
        at_home = [a for a in leading if a.side is None or a.side == setting.home] or leading[:1]
        chosen = at_home if asked.head == "host" else [a for a in leading if a not in at_home]
        return (chosen[0], f"the {asked.head} of the meeting") if len(chosen) == 1 else (None, "")
    if asked.head in {"predecessor", "successor"}:
        same = [e.actor for e in reversed(d.events) if base and e.actor in people and _same_office(base, e.actor)]
        return (same[0], "held the same office") if same else (None, "")
    if side:
        everyone = [a for a in d.people() if (a.key or a.side == side) and a.first < d.where]
        people = [a for a in everyone if a.side == side] or [a for a in everyone if a.side is None]
        people = [a for a in people if a is not base] or people
        best = max((_same_office(base, a) for a in people), default=0) if base else 0
        found = [a for a in people if _same_office(base, a) == best] if best else people
        return (found[0], "counterpart of that side") if len(found) == 1 else (None, "")
    pair = [a for a in leading if a is not base]
    return (pair[0], "the other head of the meeting") if len(pair) == 1 else (None, "")


def _same_office(one: Actor, other: Actor) -> int:
    """Return how like the offices of two persons are; an office with a portfolio counts before one without."""
    return max((offices.fit(a, b) + 2 * bool(a.words) for a in one.offices for b in other.offices), default=0)


def _new_holder(d: Discourse, asked: Office) -> Actor | None:
    """Return who took over an office: who is called new, else who was named last without an office."""
    plain = Office(asked.head, asked.words, asked.ranks - _NEW, text=asked.text)
    for actor in [event.actor for event in reversed(d.events) if event.actor.kind == "person"]:
        if any(o.ranks & _NEW and offices.fit(plain, o) for o in actor.offices):
            return actor
        if not actor.offices:
            actor.offices.append(plain)
            return actor
    for run in reversed(d.register.known.runs):
        changes = not _CHANGE.isdisjoint(d.sentences[run.sentence].lower) and run.before in {"to", "by", ""}
        if changes and len(run.words) > 1 and d.sentences[run.sentence].start < d.where:
            return _with_office(d, run.words, plain)
    return None


def _with_office(d: Discourse, words: tuple[str, ...], office: Office) -> Actor:
    """Return the person of a name with one office more; a new person if none has the name."""
    key = names.key(list(words))
    actor = next((a for a in d.people() if a.key and names.fits(key, a.key)), None)
    actor = actor or d.add(Actor(names.printed(list(words)), "person", office.text or None, key=key))
    actor.offices.append(office)
    return actor


def _unnamed(d: Discourse, phrase: Phrase, asked: Office, side: str | None) -> Actor:
    """Return the unnamed person of an office: "Prime Minister of Australia", or the bare description."""
    sentence = d.sentences[phrase.sentence]
    first = phrase.first
    while first < phrase.last - 1 and (
        sentence.lower[first] in lists.DETERMINERS or sentence.lower[first] in lists.NUMBERS
    ):
        first += 1
    name = joined(sentence, first, phrase.last)
    front = asked.sides[0] if asked.sides else ()
    if side and names.key(list(front)) == names.key(sentence.text[first : first + len(front)]):
        rest = first + len(front)
        rest += sentence.lower[rest] in lists.CLITICS
        if rest < phrase.last:
            head = "representative" if asked.head == "counterpart" else joined(sentence, rest, phrase.last)
            name = f"{head} of {bodies.country(d.register, side)}"
    for actor in d.actors:
        if actor.name == name:
            return actor
    return d.add(
        Actor(
            name,
            "person",
            asked.text or None,
            side,
            offices=list(phrase.offices),
            genders=set(phrase.genders),
            local=not side,
        )
    )
