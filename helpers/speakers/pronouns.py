"""Pronouns → actors, by stated rules: who acted last, in number and gender only as far as the text gives them."""

from helpers.speakers import groups, holders, lists
from helpers.speakers.actors import Actor
from helpers.speakers.discourse import SOURCE, SUBJECT, Discourse

Found = tuple[Actor | None, str]


def resolve(d: Discourse, setting: holders.Setting, word: str) -> Found:
    """Return whom a pronoun means at the place that the reading has come to."""
    row = lists.PRONOUNS[word]
    if row["person"] == "1":
        return _first_person(d, setting, row["number"])
    if row["person"] != "3":
        return None, "pronoun"
    if row["number"] == "pl":
        return _they(d, setting)
    if row["gender"] in {"m", "f"}:
        return person(d, row["gender"])
    body = d.last({"institution"}) or d.last({"group"})
    return body, "it: the institution that spoke or acted last"


def person(d: Discourse, gender: str) -> Found:
    """Return the nearest person whose gender, if the text gives it, agrees; from then on the text has given it."""
    for actor in d.salient():
        if not actor.genders or gender in actor.genders:
            actor.genders.add(gender)
            return actor, "pronoun: the person who spoke or acted last"
    return None, "pronoun without a person before it"


def _they(d: Discourse, setting: holders.Setting) -> Found:
    last = next((e for e in reversed(d.events) if e.role in {SOURCE, SUBJECT}), None)
    if last is not None and last.actor.kind == "group":
        return last.actor, "they: the group that spoke or acted last"
    heads = holders.heads(d, setting)
    if len(heads) > 1:
        return groups.joint(d, heads), "they: the heads of the meeting"
    group = d.last({"group"}) or d.last({"institution"})
    return group, "they: the group that spoke or acted last"


def _first_person(d: Discourse, setting: holders.Setting, number: str) -> Found:
    if number == "pl":
        name = groups.issuers(d.register)
        if name:
            return groups.described(d, name, "group"), "we: those who issue the text"
        heads = holders.heads(d, setting)
        if len(heads) > 1 and any("joint" in s.lower or "statement" in s.lower for s in d.sentences[:4]):
            return groups.joint(d, heads), "we: the heads of the meeting"
    author = groups.author(d.register)
    if author is not None:
        return author, "the person in whose name the text is written"
    return d.last(
        {"person", "group", "institution"} if number == "pl" else {"person"}
    ), "first person: who spoke last"
