"""Persons without a name: "Prime Minister of Norland", "student"."""

import re

from helpers.speakers import bodies, lists, names, offices
from helpers.speakers.actors import Actor, Register, once
from helpers.speakers.discourse import Discourse
from helpers.speakers.reader import Office, Phrase, joined

# Capitals side by side, with small words between them: "Commission of the Islands".
_CAPITALS = r"[A-Z]\w+(?: (?:of (?:the )?|and |for )?[A-Z]\w+)*"
_OF_A_COUNTRY = frozenset("president king chancellor".split()) | {"prime minister", "head of state"}


def person(d: Discourse, issuer: str | None, phrase: Phrase, asked: Office, side: str | None) -> Actor:
    """Return the unnamed person of an office: "Prime Minister of Australia", or the bare description."""
    fuller = _fuller(d.register, asked.head, asked.ranks, side) if side and not asked.words else None
    if fuller is not None:
        return person(d, issuer, fuller, fuller.offices[0], side)
    name = _description(d, phrase, asked, side)
    if not side and not offices.lower(asked) and phrase.det in {"the", ""}:
        side = _elsewhere(d, asked) or (issuer if _of_home(issuer, phrase, asked) else None)
        name = f"{name} of {bodies.country(d.register, side)}" if side else name
    for actor in d.called(name):
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


@once
def _fuller(register: Register, head: str, ranks: frozenset[str], side: str) -> Phrase | None:
    """Return the one fuller form of an office in the text: "Norland’s Minister for Trade" for "Norland’s minister"."""
    same = [p for p in register.described if len(p.offices) == 1 and p.offices[0].words and not p.plural
            and p.offices[0].head == head and p.offices[0].ranks == ranks and register.side(p.offices[0]) == side]
    return same[0] if len({p.offices[0].words for p in same}) == 1 else None


def _description(d: Discourse, phrase: Phrase, asked: Office, side: str | None) -> str:
    """Return an office as it is printed, with the country behind it."""
    sentence, first = d.sentences[phrase.sentence], phrase.first
    while first < phrase.last - 1 and (
        sentence.lower[first] in lists.DETERMINERS or sentence.lower[first] in lists.NUMBERS
    ):
        first += 1
    front = asked.sides[0] if asked.sides else ()
    if side and asked.head != "official" and names.key(front) == names.key(sentence.text[first : first + len(front)]):
        rest = first + len(front)
        rest += sentence.lower[rest] in lists.CLITICS
        if rest < phrase.last:
            head = "representative" if asked.head == "counterpart" else joined(sentence, rest, phrase.last)
            return f"{head} of {bodies.country(d.register, side)}"
    return joined(sentence, first, phrase.last)


def _elsewhere(d: Discourse, asked: Office) -> str | None:
    """Return the one side that the text gives to an office in another place: "the Grand Duke of Nordmark"; that of a
    secretary-general is the one international organisation of the text.
    """
    same = (asked.head, asked.words, asked.ranks)
    held = d.register.with_side(asked.text.partition(" ")[0])
    sides = {d.register.side(o) for o in held if (o.head, o.words, o.ranks) == same}
    if asked.head == "secretary-general" and not sides:
        sides = _secretariats(d.register) or bodies.organisations(d.register)
    return next(iter(sides)) if len(sides) == 1 else None


@once
def _secretariats(register: Register) -> set[str]:
    """Return the bodies that a text names behind "Secretary-General of the" or "Secretariat of the"."""
    found = re.findall(rf"\bSecretar(?:y[- ]General|iat) of (?:the )?({_CAPITALS})", register.text)
    return {f"the {name}" for name in found if bodies.kind(name.lower().split())}


def _of_home(issuer: str | None, phrase: Phrase, asked: Office) -> bool:
    """Return whether "the Chancellor" of a text that is written in a country's name is the one of that country."""
    known = issuer is not None and tuple(issuer.lower().split()) not in lists.BODIES
    only = asked.head in _OF_A_COUNTRY or asked.head in {"minister", "secretary"} and bool(asked.words)
    return known and only and not phrase.plural
