"""The two countries that a text is about: "both countries", "the two governments"."""

import re

from helpers.speakers import bodies, groups, holders, lists
from helpers.speakers.actors import Actor, Register
from helpers.speakers.discourse import Discourse

# In so many sentences a text says between whom it is.
_OPENING = 6


def of_countries(d: Discourse, setting: holders.Setting, noun: str) -> Actor | None:
    """Return the two countries, or governments, that a phrase means: those that spoke together last, else those of
    the persons who meet, else the only two that the text names at its beginning.
    """
    if lists.GROUPS.get((noun,)) != "countries":
        return None
    last = next((e.actor for e in reversed(d.events) if e.actor.kind == "group"), None)
    spoke = [m.name for m in last.members if _country(m.name)] if last is not None and len(last.members) == 2 else []
    if len(spoke) == 2 and noun != "governments":
        return last
    sides = [d.register.place(tuple(name.removeprefix("the ").split())) for name in spoke if len(spoke) == 2]
    sides = sides or _of_heads(d, setting) or _at_the_beginning(d.register)
    if len(sides) != 2:
        return None
    one, other = (bodies.country(d.register, side).removeprefix("the ") for side in sides)
    if noun != "governments":
        return groups.described(d, f"{one} and {other}", "group")
    each = [f"Government of {bodies.country(d.register, side)}" for side in sides]
    if all(re.search(rf"\b{re.escape(name)}\b", d.register.text) for name in each):
        return groups.joint(d, [groups.described(d, name, "institution") for name in each], ordered=False)
    return groups.described(d, f"Governments of {one} and {other}", "group")


def _of_heads(d: Discourse, setting: holders.Setting) -> list[str]:
    """Return the countries for which the two heads of the meeting stand."""
    sides = [actor.side or setting.home for actor in holders.heads(d, setting)]
    return [] if len(sides) != 2 or None in sides or sides[0] == sides[1] else sides


def _at_the_beginning(register: Register) -> list[str]:
    """Return the countries that the first sentences name, in order; none if they are not two."""
    found: list[str] = []
    for sentence in register.sentences[:_OPENING]:
        for at in [i for i, word in enumerate(sentence.text) if word[0].isupper()]:
            for table in (lists.COUNTRIES_BY_FIRST, lists.ADJECTIVES_BY_FIRST):
                size = lists.longest(table, sentence.lower, at, len(sentence))
                if size:
                    found.append(register.place(tuple(sentence.text[at : at + size])))
            parts = [part for part in re.split("[-–]", sentence.text[at]) if part] if "-" in sentence.text[at] else []
            if len(parts) == 2 and all(map(_country, parts)):
                found += [register.place((part,)) for part in parts]
    return list(dict.fromkeys(found)) if len(set(found)) == 2 else []


def _country(name: str) -> bool:
    return tuple(name.lower().removeprefix("the ").split()) in lists.COUNTRIES
