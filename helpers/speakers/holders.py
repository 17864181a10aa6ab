"""Offices and descriptions → persons: "the Luvenian Foreign Minister", "his counterpart", "the guest", "the new
minister".
"""

import itertools
from dataclasses import replace

from helpers.speakers import appointments, bodies, journeys, lists, meetings, named, names, offices, roles, unnamed
from helpers.speakers.actors import Actor
from helpers.speakers.discourse import OTHER, SOURCE, Discourse
from helpers.speakers.reader import Office, Phrase

# Whoever takes part for a side can be called so.
_ANY = frozenset(
    "representative diplomat official leader legislator politician delegate dignitary envoy negotiator".split()
)
_ROYAL = frozenset({"hh", "hrh", "hm", "h.h", "h.r.h", "h.m", "highness", "majesty"})
Found = tuple[Actor | None, str]


class Setting:
    """The frame of a text: in whose name it is written and which meetings it tells of."""

    __slots__ = ("issuer", "home", "meetings", "met", "away", "guests")

    def __init__(self, discourse: Discourse):
        self.issuer = meetings.issuer(discourse.register)
        self.home = self.issuer or meetings.first_side(discourse.register)
        self.meetings = meetings.events(discourse.register)
        self.away, self.guests = roles.absent(discourse.register), journeys.guests(discourse.register)
        self.met: dict[Actor, list[Actor]] = {}
        for _, persons in self.meetings:
            for actor in persons:
                self.met.setdefault(actor, []).extend(other for other in persons if other is not actor)


def heads(d: Discourse, setting: Setting) -> list[Actor]:
    """Return those who lead the meeting at hand."""
    return meetings.heads(d.register, setting.meetings, d.where, d.people())


def holder(d: Discourse, setting: Setting, phrase: Phrase, create: bool) -> Found:
    """Return the one person whom an office without a name can mean; if none holds it and `create`, a new unnamed
    one.
    """
    asked = offices.by_letters(phrase.offices[0])
    side = d.register.side(asked)
    found: Found = (None, "")
    if asked.head in appointments.OF_TWO and phrase.det in {"my", "our"} and not side:
        found = (None, "")
    elif asked.head in appointments.OF_TWO:
        found = _relative(d, setting, phrase, asked, side)
        create = create and bool(side)
    elif phrase.det not in lists.INDEFINITE:
        found = _definite(d, setting, phrase, asked, side, create)
    if found[0] is None and not found[1] and phrase.titles & _ROYAL:
        bearing = [a for a in d.people() if a.titles & phrase.titles & _ROYAL and a.first <= d.where]
        found = (bearing[0], "title of one person of the text") if len(bearing) == 1 else found
    if found[0] is None and not found[1] and create:
        return unnamed.person(d, setting.issuer, phrase, asked, side), "unnamed person"
    return found


def _definite(d: Discourse, setting: Setting, phrase: Phrase, asked: Office, side: str | None, create: bool) -> Found:
    """Return the person whom "the minister" means; no rule is given if the text has nobody of that office."""
    new = appointments.new_holder(d, asked) if appointments.is_new(asked) and not side else None
    if new is not None:
        return new, "who took over the office"
    points = _candidates(d, setting, asked, side, phrase)
    if create and side and phrase.det == "the" and phrase.first < 2 and not any(a.side == side for a in points):
        subject = named.opening(d, phrase.sentence - 1)
        if subject is not None:
            subject.offices.append(asked)
            subject.side = side
            return subject, "the subject of the sentence before, who has no other office"
    if "visiting" in asked.ranks:
        away = {a: p for a, p in points.items() if a.side and a.side != setting.home}
        points = {a: p for a, p in points.items() if id(a) in setting.guests} or away or points
    points = _of_side(d, setting, asked, side, points) if side else points
    if create and side and not points:
        points = {a: 1 for a in _without_office(d)}
    top = max(points.values(), default=0)
    best = [a for a, p in points.items() if p == top]
    best = _decide(d, setting, best, side, phrase) if len(best) > 1 else best
    if len(best) == 1:
        return best[0], "office held by one person of the text"
    return None, "office that several persons hold" if best else ""


def _without_office(d: Discourse) -> list[Actor]:
    """Return the one person who acts in the text and of whom it says neither office nor side; else nobody."""
    acting = {id(e.actor) for e in d.events if e.role < OTHER}
    found = [a for a in d.people() if len(a.key) > 1 and not a.offices and a.side is None and id(a) in acting]
    return found if len(found) == 1 else []


def _of_side(d: Discourse, setting: Setting, asked: Office, side: str, points: dict[Actor, int]) -> dict[Actor, int]:
    """Return the persons of a side, those with the office before others; "the Luvenian official" is whoever takes part
    for it, "the Nordic official" the guest.
    """
    own = {a: p for a, p in points.items() if a.side == side}
    if own or offices.noun(asked) not in _ANY and "delegation" not in asked.words:
        return own or points
    taking = {a: 1 for a in _taking_part(d, setting, side)}
    leading = heads(d, setting)
    strange = (side.lower(),) not in lists.COUNTRIES and side.isalpha() and not side.isupper()
    if taking or len(leading) != 2 or offices.noun(asked) == "representative" or points and not strange:
        return taking or points
    at_home = journeys.at_home(d.register, leading, setting.home) if strange else []
    rest = [a for a in leading if a not in at_home] if strange else [a for a in leading if a.side is None]
    return {rest[0]: 1} if len(rest) == 1 else points


def _taking_part(d: Discourse, setting: Setting, side: str) -> list[Actor]:
    """Return the persons of a side who take part; of several the one who leads."""
    found = [a for a in d.people() if a.side == side and a.key and id(a) not in setting.away and a.first <= d.where]
    return [a for a in heads(d, setting) if a in found] or found if len(found) > 1 else found


def _candidates(d: Discourse, setting: Setting, asked: Office, side: str | None, phrase: Phrase) -> dict[Actor, int]:
    """Return the persons who can be meant with their points; an office passed on is its new holder's."""
    def points(asked: Office) -> dict[Actor, int]:
        each = {
            a: max(
                (_points(d, setting, asked, side, held, a, phrase) for held in a.offices if possible(held)), default=0
            )
            for a in d.people()
        }
        return {a: p for a, p in each.items() if p > 0}

    heads = offices.heads(asked.head)

    def possible(held: Office) -> bool:
        return heads is None or held.head in heads

    past = asked.ranks & offices.PAST
    if past and d.heirs or past == {"outgoing"}:
        plain = points(replace(asked, ranks=asked.ranks - offices.PAST))
        left = {a: p for a, p in plain.items() if id(a) in d.heirs}
        return points(asked) or left or (plain if past == {"outgoing"} else {})
    found = points(asked)
    if not found:
        return found
    found = {a: p for a, p in found.items() if id(a) not in d.heirs} or found
    return {a: p for a, p in found.items() if id(a) not in setting.away} or found


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
    if side and not own and (_of_another_side(setting, actor, side) or not _in_reach(d, setting, asked, side, phrase)):
        return 0
    if side and not own and (id(actor) in setting.away or side in setting.guests.get(id(actor), ())):
        return 0
    if side and own:
        return points + 8 if side == own else 0
    if side and setting.home and side != setting.home:
        points -= 2
    if not side and (own and own == setting.home or actor is d.register.host):
        points += -1 if "delegation" in asked.words else 4
    if phrase.det in {"our", "my"} and own and own != setting.home:
        return 0
    if asked.text and asked.text.split()[-1].lower() == held.text.split()[-1:][0].lower() if held.text else False:
        points += 1
    points += 2 * len(asked.ranks & held.ranks)
    return points + (2 if actor.first <= d.where else 0)


def _of_another_side(setting: Setting, actor: Actor, side: str) -> bool:
    """Return whether a person without a stated side cannot stand for a side: somebody whom he or she meets does."""
    return side != setting.home and any(a.side == side for a in setting.met.get(actor, ()))


def _in_reach(d: Discourse, setting: Setting, asked: Office, side: str, phrase: Phrase) -> bool:
    """Return whether "the President of Y" can be a president without a stated side: the text is written for Y or has
    spoken of it before.
    """
    of_side = " of " in asked.text and asked.text.endswith(asked.sides[0][-1])
    start = d.sentences[phrase.sentence].starts[phrase.first]
    visited = any(side in places for places in setting.guests.values())
    return not of_side or visited or side == setting.home or bodies.spoken_of(d.register, side, phrase.sentence, start)


def _decide(d: Discourse, setting: Setting, best: list[Actor], side: str | None, phrase: Phrase) -> list[Actor]:
    """Of several who can be meant take, in this order: who acted last, in this paragraph; the one at home; the one
    named last.
    """
    last = next((e for e in reversed(d.events) if e.role < OTHER), None)
    if last is not None and last.actor in best:
        there = itertools.takewhile(lambda e: e.sentence >= last.sentence, reversed(d.events))
        beside = {e.actor for e in there if e.sentence == last.sentence and e.role < OTHER and e.actor in best}
        near = d.sentences[last.sentence].paragraph == d.sentences[phrase.sentence].paragraph
        if near and (len(beside) == 1 or last.role == SOURCE):
            return [last.actor]
    if not side:
        at_home = [a for a in best if a.side == setting.home] if setting.home else []
        at_home = at_home or [a for a in best if a.side is None]
        best = at_home or best
        leading = [a for a in heads(d, setting) if a in best]
        best = leading or best
    if len(best) > 1 and len({a.side for a in best}) == 1 and not _together(d, best):
        return next(([e.actor] for e in reversed(d.events) if e.actor in best), best)
    return best


def _together(d: Discourse, persons: list[Actor]) -> bool:
    """Return whether one sentence names several of them, so that they hold the office at the same time."""
    places = [d.places(actor) for actor in persons]
    return any(one & other for n, one in enumerate(places) for other in places[:n])


def _relative(d: Discourse, setting: Setting, phrase: Phrase, asked: Office, side: str | None) -> Found:
    """Return the other person of a pair: counterpart, guest, host, predecessor, successor."""
    whose = names.key(list(asked.sides[0])) if asked.sides else ()
    owners = [a for a in d.people() if a.key and whose and names.fits(whose, a.key)]
    base, side = (owners[0], None) if len(owners) == 1 else (d.last({"person"}), side)
    people = [a for a in d.people() if a is not base]
    side = lists.CAPITALS.get(tuple(side.lower().split()), side) if side else side
    leading = heads(d, setting)
    if asked.head in {"guest", "host"}:
        return _guest(d, setting, asked, base if phrase.det in {"his", "her"} else None)
    if asked.head in {"predecessor", "successor"}:
        same = [e.actor for e in reversed(d.events) if base and e.actor in people and _same_office(base, e.actor)]
        past = [a for a in same if id(a) in d.heirs or any(o.ranks & offices.PAST for o in a.offices)]
        if asked.head == "predecessor":
            before = [a for a in same if _heir(d, a) is base]
            same = before or past or [a for a in same if a is not _heir(d, base)]
        else:
            same = [a for a in same if a is _heir(d, base)] or [a for a in same if a not in past] or same
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


def _guest(d: Discourse, setting: Setting, asked: Office, whose: Actor | None) -> Found:
    """Return the guest or the host of the meeting; "his host", if nothing else tells, is the other one of two."""
    leading = heads(d, setting)
    at_home = journeys.at_home(d.register, leading, setting.home)
    if len(at_home) != 1 and whose in leading and len(leading) == 2:
        return next(a for a in leading if a is not whose), f"the {asked.head} of the person before"
    at_home = at_home or leading[:1]
    chosen = at_home if asked.head == "host" else [a for a in leading if a not in at_home]
    return (chosen[0], f"the {asked.head} of the meeting") if len(chosen) == 1 else (None, "")


def _heir(d: Discourse, base: Actor | None) -> Actor | None:
    return d.heirs.get(id(base))


def _same_office(one: Actor, other: Actor) -> int:
    """Return how like the offices of two persons are; an office with a portfolio counts before one without."""
    return max((offices.fit(a, b) + 2 * bool(a.words) for a in one.offices for b in other.offices), default=0)
