"""Actors that a reader has written down in `data/reference/actors.csv`: other names, offices and sides of the actors
of their own texts.
"""

import functools
import re
from typing import NamedTuple

from helpers import reference, words
from helpers.speakers import lists, names, phrases, runs
from helpers.speakers.actors import Actor, Register
from helpers.speakers.reader import Office

KINDS = ("person", "group", "institution")


class Listed(NamedTuple):
    """One line of the list: an actor with its other names."""

    name: str
    kind: str
    aliases: tuple[str, ...]
    office: str
    side: str


@functools.cache
def rows() -> tuple[Listed, ...]:
    """Return the actors of the list; a line whose name begins with "#" is a note, and without the file there are none.

    Raises ListError, with file and line, for a line that cannot be used.
    """
    if not (reference.FOLDER / "actors.csv").exists():
        return ()
    out: list[Listed] = []
    for row in reference.table("actors"):
        if not row["name"].startswith("#"):
            out.append(_checked(row, {name.lower(): one.name for one in out for name in (one.name, *one.aliases)}))
    return tuple(out)


def add(register: Register) -> None:
    """Give the actors of a text what the list says of them, and remember by which names the text can call them."""
    text = register.text.lower() if rows() else ""
    for one in rows():
        called = [name for name in (one.name, *one.aliases) if _occurs(name, text)]
        key = names.key(one.name.split()) if one.kind == "person" else ()
        same = [a for a in register.actors if key and a.key and names.fits(a.key, key)]
        if called or len(same) == 1:
            actor = _completed(register, one, key, same)
            for name in (one.name, *one.aliases):
                register.listed[lists.split(name)] = actor


def _checked(row: dict[str, str], taken: dict[str, str]) -> Listed:
    """Return a line of the list; its kind must be known, and none of its names may be another actor's."""
    if row["kind"] not in KINDS:
        raise reference.fail("actors", row, f"kind is '{row['kind']}', not one of {', '.join(KINDS)}")
    aliases = tuple(part.strip() for part in row["alias"].split(";") if part.strip())
    for name in (row["name"], *aliases):
        if name.lower() in taken:
            raise reference.fail("actors", row, f"'{name}' already names {taken[name.lower()]}")
    if row["office"] and _office(row["office"], row["side"]) is None:
        raise reference.fail("actors", row, f"'{row['office']}' holds no office of offices.csv")
    return Listed(row["name"], row["kind"], aliases, row["office"], row["side"])


def _occurs(name: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name.lower())}(?!\w)", text) is not None


def _completed(register: Register, one: Listed, key: tuple[str, ...], same: list[Actor]) -> Actor:
    """Return the actor of a line: the one person of the text with that name, or a new one."""
    actor = same[0] if len(same) == 1 else Actor(one.name, one.kind, key=key, first=len(register.text))
    if actor.name != one.name:
        actor.aliases.append(actor.name)
    actor.name, actor.key = one.name, key
    actor.side = one.side or actor.side
    actor.office = one.office or actor.office
    actor.aliases += [name for name in one.aliases if name not in actor.aliases]
    office = _office(one.office, one.side) if one.office else None
    if office is not None and one.kind == "person":
        actor.offices.append(office)
    return actor


def _office(office: str, side: str) -> Office | None:
    """Return an office as a text would state it, with its side; None if the words name none."""
    sentence = words.Sentence(office, 0, len(office), 0, "body")
    phrase = phrases.read(0, sentence, 0, len(sentence), runs.evidence([sentence]))
    if phrase is None or not phrase.offices:
        return None
    found = phrase.offices[0]
    sides = (tuple(side.split()),) if side else found.sides
    return Office(found.head, found.words, found.ranks, sides, False, office)
