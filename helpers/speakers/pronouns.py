"""Pronouns → actors, by stated rules: who acted last, in number and gender only as far as the text gives them."""

import re

from helpers.speakers import bodies, groups, holders, issuers, lists, named, pairs, titles
from helpers.speakers.actors import Actor
from helpers.speakers.discourse import OTHER, REACH, SOURCE, SUBJECT, Discourse

# The same honour in full and in letters.
_SAME_TITLE = (
    frozenset({"excellency", "h.e", "he"}), frozenset({"highness", "h.h", "hh", "h.r.h", "hrh"}),
    frozenset({"majesty", "h.m", "hm", "king", "queen"}), frozenset({"honourable", "honorable", "hon"}),
)
Found = tuple[Actor | None, str]
# Whose "We" is that of the body over which they preside.
_PRESIDING = frozenset({"president", "chair", "speaker"})
_PRESIDED = frozenset({"council", "organisation", "parliament", "court"})


def resolve(d: Discourse, setting: holders.Setting, word: str) -> Found:
    """Return whom a pronoun means at the place that the reading has come to."""
    row = lists.PRONOUNS[word]
    if row["person"] == "1":
        return _first_person(d, setting, row["number"])
    if row["person"] != "3":
        found = titles.addressee(d.register)
        return found, "whom the letter addresses" if found else "pronoun"
    if row["number"] == "pl":
        return _they(d, setting)
    if row["gender"] in {"m", "f"}:
        return person(d, setting, row["gender"])
    last = next((e.actor for e in reversed(d.events) if e.role == SOURCE), None)
    body = d.paper if d.paper is not None and last is d.paper else d.last({"institution"}) or d.last({"group"})
    return body, "it: the institution that spoke or acted last"


def person(d: Discourse, setting: holders.Setting, gender: str) -> Found:
    """Return the nearest person whose gender, if the text gives it, agrees; from then on the text has given it."""
    opening = _opening(d) or _nameless(d, setting)
    says_i = len(d.register.text) > issuers.writes_from(d.register)
    author = issuers.writer(d.register) if says_i else None
    for actor in ([opening] if opening else []) + d.salient():
        if actor is d.writer[0] and d.number - d.writer[1] < 3 or actor is author:
            continue
        if not actor.genders or gender in actor.genders:
            actor.genders.add(gender)
            return actor, "pronoun: the person who spoke or acted last"
    return None, "pronoun without a person before it"


def honoured(d: Discourse, setting: holders.Setting, lower: list[str]) -> Found:
    """Return whom "His Excellency" or "Her Highness" means: the nearest person who has been called so."""
    gender, title = lists.HONORIFICS[tuple(lower)], lower[-1].rstrip(".")
    bears = next((same for same in _SAME_TITLE if title in same), {title})
    open_ = [a for a in d.salient() if not (gender and a.genders) or gender in a.genders]
    titled = next((a for a in open_ if a.titles & bears), None)
    if titled is not None:
        return titled, "title of the nearest person who has it"
    return person(d, setting, gender) if gender else (d.last({"person"}), "title: who spoke last")


def _opening(d: Discourse) -> Actor | None:
    """Return the person without a title whose name opens the sentence before and is followed by a verb or a comma;
    the pronoun shows that it is a person.
    """
    number = d.number - 1
    acting = any(e.sentence == number and e.role < OTHER and e.actor.kind == "person" for e in d.events[-20:])
    return None if acting else named.opening(d, number)


def _nameless(d: Discourse, setting: holders.Setting) -> Actor | None:
    """Return the unnamed holder of the office that acts alone in the sentence before: "the head of the centre"."""
    phrase = d.nameless.get(d.number - 1)
    acting = any(e.sentence >= d.number - 1 and e.role < OTHER and e.actor.kind == "person" for e in d.events[-20:])
    near = phrase is not None and d.sentences[phrase.sentence].paragraph == d.sentences[d.number].paragraph
    return holders.holder(d, setting, phrase, create=True)[0] if near and not acting else None


def _they(d: Discourse, setting: holders.Setting) -> Found:
    last = next((e for e in reversed(d.events) if e.role in {SOURCE, SUBJECT}), None)
    if last is not None and last.actor.kind == "group":
        return last.actor, "they: the group that spoke or acted last"
    heads = holders.heads(d, setting)
    if len(heads) > 1:
        return groups.joint(d, heads), "they: the heads of the meeting"
    group = d.last({"group"}) or d.last({"institution"})
    return group, "they: the group that spoke or acted last"


def _issuing(d: Discourse, setting: holders.Setting) -> Actor | None:
    """Return those who issue a joint text: the persons of its title, else the group or union that it names."""
    name = issuers.name(d.register)
    named = issuers.persons(d.register, name) or _each(d, setting)
    if named or name is None:
        return groups.joint(d, named)
    return _called(d, name)


def _called(d: Discourse, name: str) -> Actor:
    """Return the group of a name; countries and bodies joined by "and" are its members."""
    parts = [bodies.bare(part) for part in re.split(r",? and |, ", name)]
    if len(parts) > 1 and all(map(_institution, parts)) and parts[-1][0].isupper():
        return groups.joint(d, [groups.described(d, part, "institution") for part in parts], ordered=False)
    return groups.described(d, name, "institution" if _country(name) else "group")


def _institution(name: str) -> bool:
    """Return whether a part of a name, "the Forum", "Norway", is a country or a body by itself."""
    words = name.lower().split()
    return _country(name) or bodies.kind(words) is not None


def _country(name: str) -> bool:
    return tuple(name.lower().split()) in lists.COUNTRIES


def _signers(d: Discourse) -> Actor | None:
    """Return those who sign a letter together."""
    signers = [named.actor for named in d.register.signers]
    return groups.joint(d, signers) if len(signers) > 1 and all(signers) else None


def _each(d: Discourse, setting: holders.Setting) -> list[Actor]:
    """Return the persons of the text who hold the office of the title, one for each country: "by the Foreign Ministers
    of A and B".
    """
    phrase = issuers.office(d.register, several=True)
    if phrase is None or len(phrase.offices[-1].sides) < 2:
        return []
    group = groups.plural(d, setting, phrase, create=False)[0]
    return list(group.members) if group is not None and all(member.key for member in group.members) else []


def _office(d: Discourse, setting: holders.Setting, number: str) -> Actor | None:
    """Return who holds the office in whose name a text is written; "We" of a spokesperson are others."""
    phrase = issuers.office(d.register) or (issuers.possessor(d.register) if number == "sg" else None)
    if phrase is None or number == "pl" and phrase.offices[0].head == "spokesperson":
        return None
    held = holders.holder(d, setting, phrase, create=False)[0]
    name = issuers.office_name(d.register, phrase)
    body = bodies.bare(name.partition(" of ")[2])
    presides = number == "pl" and held is None and phrase.offices[0].head in _PRESIDING
    if presides and bodies.kind(body.lower().split()) in _PRESIDED:
        return groups.described(d, body, "institution")
    sided = phrase.offices[0].head not in _PRESIDING
    other = held is not None and held.side and sided and not name.endswith(held.side) and held.side != setting.issuer
    return groups.described(d, name, "person") if held is None or other else held


def _first_person(d: Discourse, setting: holders.Setting, number: str) -> Found:
    for_others = issuers.spoken_for(d.register) if number == "pl" else None
    if for_others:
        return _called(d, for_others), "we: for whom the speaker says to speak"
    if d.writer[0] is not None and d.writer[0].kind == "person":
        return d.writer[0], "who has the word"
    together = _we(d, setting) if number == "pl" else None
    if together is not None:
        return together
    author = issuers.author(d.register) or _office(d, setting, number) or issuers.first_named(d.register)
    if author is not None and author is titles.addressee(d.register):
        return None, "first person of a letter that nobody has signed"
    if author is not None:
        d.writer = issuers.writer(d.register), d.number
        return author, "the person in whose name the text is written"
    if len(d.register.text) > issuers.writes_from(d.register):
        return None, "first person of a text that names nobody before"
    heads = issuers.letterheads(d.register) if number == "pl" else []
    if heads:
        written = groups.joint(d, [groups.described(d, body, "institution") for body in heads], ordered=False)
        return written, "we: the body in whose name the text is written"
    kinds = {"person", "group", "institution"} if number == "pl" else {"person"}
    spoken = (e.actor for e in reversed(d.events[-REACH:]) if e.role == SOURCE and e.actor.kind in kinds)
    return next(spoken, None), "first person: who spoke last"


def _we(d: Discourse, setting: holders.Setting) -> Found | None:
    """Return those who issue a text, the heads or countries of a joint one, or the institution that spoke just before.
    """
    together = _signers(d) or _issuing(d, setting)
    if together is not None:
        return together, "we: those who issue the text"
    joint = issuers.joint(d.register)
    stated = joint or setting.meetings and any("statement" in s.lower for s in d.sentences[:4])
    heads = holders.heads(d, setting) if stated and issuers.author(d.register) is None else []
    if len(heads) > 1:
        return groups.joint(d, heads), "we: the heads of the meeting"
    countries = pairs.of_countries(d, setting, "countries") if joint else None
    if countries is not None:
        return countries, "we: the countries of a joint text"
    last = next((e for e in reversed(d.events) if e.role == SOURCE), None)
    near = last is not None and d.sentences[last.sentence].paragraph == d.sentences[d.number].paragraph
    return (last.actor, "we: the institution that spoke before") if near and last.actor.kind == "institution" else None
