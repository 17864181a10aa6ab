"""Who travels and who receives: "X arrived in Lido", "X called on Y", "Y received X in Lido"."""

from helpers.speakers import lists
from helpers.speakers.actors import Actor, Named, Register, once

_ARRIVES = frozenset("arrived arrives visited visits visit travelled traveled travels flew paid pays".split())
_RECEIVES = frozenset("received receives hosted hosts welcomed welcomes".split())
_TALKS = frozenset("met meets with talks received hosted".split())
_BESIDE = frozenset("accompanied accompanying together along joined alongside".split())
_TO = frozenset({"in", "to", "visited", "visits", "at"})
# So many words behind a verb stands where somebody goes.
_NEAR = 9
# So many first sentences say where a meeting takes place.
_TOP = 6


def add(register: Register) -> None:
    """Give the country of a journey to those whom the guest meets there: "visited X and held talks with Minister Y"."""
    inside = _by_sentence(register)
    for guest, verb, place in _journeys(register):
        lower = register.sentences[guest.phrase.sentence].lower
        for other in inside[guest.phrase.sentence] if guest.actor.side != place else ():
            between = lower[verb : other.phrase.first]
            met = other.phrase.first > verb and not _TALKS.isdisjoint(between) and _BESIDE.isdisjoint(between)
            if met and other.actor is not guest.actor:
                other.actor.side = other.actor.side or place


@once
def guests(register: Register) -> dict[int, set[str]]:
    """Return for persons who arrive in or visit a country, by identity, that country."""
    out: dict[int, set[str]] = {}
    for named, _, place in _journeys(register):
        out.setdefault(id(named.actor), set()).add(place)
    for actor, number in register.travelling:
        place = _destination(register, number, 1)
        if place and not _ARRIVES.isdisjoint(register.sentences[number].lower):
            out.setdefault(id(actor), set()).add(place)
    return out


def at_home(register: Register, leading: list[Actor], home: str | None) -> list[Actor]:
    """Return who of those who lead a meeting receives the others: by the verb, the journey, the place, or the side."""
    found = [a for a in leading if id(a) in _receiving(register)]
    if len(found) == 1:
        return found
    away = [a for a in leading if id(a) in guests(register)]
    if len(away) == 1:
        return [a for a in leading if a not in away]
    place = _venue(register, {a.side for a in leading} - {None})
    there = [a for a in leading if a.side == place] if place else []
    return there or [a for a in leading if a.side in {None, home}]


@once
def _by_sentence(register: Register) -> dict[int, list[Named]]:
    """Return the persons named in each sentence who do not only send or get a message there."""
    out: dict[int, list[Named]] = {}
    for named in register.named:
        if named.actor is not None and not named.aside:
            out.setdefault(named.phrase.sentence, []).append(named)
    return out


@once
def _journeys(register: Register) -> list[tuple[Named, int, str]]:
    """Return the persons who arrive somewhere, each with the place of the verb and the country."""
    out = []
    for found in _by_sentence(register).values():
        for named in found:
            lower, begin = register.sentences[named.phrase.sentence].lower, named.phrase.last
            verb = next((i for i in range(begin, min(begin + 6, len(lower))) if lower[i] in _ARRIVES), 0)
            place = _destination(register, named.phrase.sentence, verb) if verb else None
            out += [(named, verb, place)] if place else []
    return out


def _destination(register: Register, number: int, at: int) -> str | None:
    """Return the country to which the words behind a verb lead, by its name or its capital."""
    sentence = register.sentences[number]
    for i in range(at, min(at + _NEAR, len(sentence))):
        if sentence.lower[i] in _TO:
            for table, size in ((lists.CAPITALS, 2), (lists.CAPITALS, 1), (lists.COUNTRIES, 2), (lists.COUNTRIES, 1)):
                found = table.get(tuple(sentence.lower[i + 1 : i + 1 + size]))
                if found:
                    return found
    return None


@once
def _receiving(register: Register) -> frozenset[int]:
    """Return the persons, by identity, who receive others: "X received Y", "Y called on X", "Y was received by X"."""
    out = set()
    for number, found in _by_sentence(register).items():
        lower = register.sentences[number].lower
        for one, other in zip(found, found[1:]):
            between = lower[one.phrase.last : other.phrase.first]
            passive = "by" in between and not {"was", "were"}.isdisjoint(between)
            called = between[-1:] == ["on"] and not {"called", "call", "calls"}.isdisjoint(between)
            if not _RECEIVES.isdisjoint(between) and "was" not in between:
                out.add(id(one.actor))
            elif called or passive and not _RECEIVES.isdisjoint(between):
                out.add(id(other.actor))
    return frozenset(out)


def _venue(register: Register, sides: set[str]) -> str | None:
    """Return the country, one of some sides, in which the first lines say that the meeting takes place."""
    for sentence in register.sentences[:_TOP]:
        for at in [i for i, word in enumerate(sentence.lower) if word in {"in", "at"}]:
            for size in (1, 2, 3):
                words = tuple(sentence.lower[at + 1 : at + 1 + size])
                found = lists.CAPITALS.get(words) or lists.COUNTRIES.get(words)
                if found in sides and sentence.text[at + 1][0].isupper():
                    return found
    return None
