"""Groups: persons who speak together, holders of one office, members of a parliament, those who issue a joint text."""

from helpers.speakers import bodies, holders, lists, offices
from helpers.speakers.actors import Actor, Register
from helpers.speakers.discourse import Discourse
from helpers.speakers.reader import Office, Phrase, joined

_SMALL = frozenset("of the and for to on in from & - ’s 's".split())
_GENERAL = frozenset({"leader", "head", "host", "guest", "interlocutor", "counterpart", "diplomat"})
_PAPERS = frozenset({"statement", "declaration", "communiqué", "communique"})
_HEADS = frozenset({"heads", "leaders", "chiefs", "presidents", "representatives"})
_HEADED = frozenset(
    "ministries countries states delegations parliaments nations governments sides agencies missions".split()
)
_CHAMBERS = frozenset(
    "parliament senate congress house assembly commons lords majlis group diet duma knesset seimas saeima sejm".split()
)
Found = tuple[Actor | None, str]
# With so many commas, a list of members is no part of a name.
LONG_LIST = 3


def joint(d: Discourse, members: list[Actor | None], ordered: bool = True) -> Actor | None:
    """Return the group of some actors, named "A, B and C"; `ordered` puts them in the order of first mention."""
    if not members or None in members:
        return None
    flat = list(dict.fromkeys(part for member in members for part in (member.members or (member,))))
    if ordered:
        flat.sort(key=lambda actor: actor.first)
    if len(flat) == 1:
        return flat[0]
    for actor in d.actors:
        if actor.members and set(actor.members) == set(flat):
            return actor
    name = ", ".join(member.name for member in flat[:-1]) + " and " + flat[-1].name
    return d.add(Actor(name, "group", members=tuple(flat), local=all(m.local for m in flat)))


def described(d: Discourse, name: str, kind: str, alias: str | None = None) -> Actor:
    """Return the actor of a name or description, new if it has not been met."""
    for actor in d.actors:
        if actor.name == name or actor.kind == kind and name in actor.aliases:
            return actor
    aliases = [alias] if alias and alias != name else []
    return d.add(Actor(name, kind, aliases=aliases, local=name == name.lower()))


def is_parties(lower: list[str]) -> bool:
    """Return whether a phrase means all who met: "the two sides", "both", "the interlocutors", "the three
    politicians".
    """
    left = [
        word
        for word in lower
        if word not in lists.DETERMINERS and word not in lists.NUMBERS and word not in {"of", "them", "respective"}
    ]
    counted = any(word in lists.NUMBERS for word in lower)
    if not left:
        return counted
    if len(left) == 2 and left[0] in _HEADS and left[1] in _HEADED:
        return True
    kind = lists.GROUPS.get(tuple(left))
    if lists.PLURALS.get((left[-1],), "leader") not in _GENERAL:
        return False
    return kind in {"parties", "leaders"} or counted and kind == "people" and "the" in lower[:1]


def parties(d: Discourse, setting: holders.Setting, lower: list[str]) -> Actor | None:
    """Return the heads of the meeting as a group, if their number is the one that the phrase asks for."""
    heads = holders.heads(d, setting)
    number = next((lists.NUMBERS[w] for w in lower if w in lists.NUMBERS), 0)
    if number > 2 and number != len(heads):
        heads = [a for a in d.people() if a.key and a.first <= d.where]
        if len(heads) != number:
            return None
    return joint(d, heads) if len(heads) > 1 else None


def plural(d: Discourse, setting: holders.Setting, phrase: Phrase, create: bool = True) -> Found:
    """Return the holders of an office in the plural: "the two Foreign Ministers", "both ministers"; if `create`,
    else their description.
    """
    asked = phrase.offices[-1]
    sentence = d.sentences[phrase.sentence]
    if len(asked.sides) > 1:
        each = [holders.holder(d, setting, _single(phrase, asked, side), create=False)[0] for side in asked.sides]
        if all(each):
            return joint(d, each), "holders of the office, one of each side"
    if not asked.sides and phrase.det not in {"some", "several", "many"}:
        one = Office(asked.head, asked.words, asked.ranks)
        holding = [
            a for a in d.people() if a.key and a.first <= d.where and any(offices.fit(one, h) > 2 for h in a.offices)
        ]
        members = _counted(holding, phrase.number, holders.heads(d, setting), setting)
        if members:
            return joint(d, members), "holders of the office"
        heads = holders.heads(d, setting)
        if len(heads) > 1 and not asked.words and phrase.number in {0, len(heads)}:
            return joint(d, heads), "the heads of the meeting"
    if not create:
        return None, ""
    name = _fullest(d, asked, joined(sentence, phrase.first, phrase.last))
    return group(d, name, sentence, phrase.first, phrase.last)


def _fullest(d: Discourse, asked: Office, name: str) -> str:
    """Return those who issue a joint text, if "the ministers" can be they; else the description as it is."""
    issued_by = issuers(d.register) or ""
    words = issued_by.split()
    same = any(lists.PLURALS.get((word.lower(),)) == asked.head for word in words)
    return issued_by if same and not asked.sides and set(asked.words) <= {word.lower() for word in words} else name


def _single(phrase: Phrase, asked: Office, side: tuple[str, ...]) -> Phrase:
    one = Office(asked.head, asked.words, asked.ranks, (side,), False, asked.text)
    return Phrase(phrase.sentence, phrase.first, phrase.last, "the", offices=[one])


def _counted(holding: list[Actor], number: int, heads: list[Actor], setting: holders.Setting) -> list[Actor]:
    """Return those holders of an office that a number, or the meetings of the text, leave; none if that does not
    fit.
    """
    if number:
        if len(holding) == number:
            return holding
    elif len(holding) > 1:
        present = [a for a in holding if any(a in persons for _, persons in setting.meetings)]
        return present if len(present) > 1 else holding
    among = [a for a in heads if a in holding]
    return among if len(among) == (number or 2) else []


def group(d: Discourse, name: str, sentence, first: int, last: int) -> Found:
    """Return a group by its description; parliamentarians of one side are one group under its first name."""
    name = bodies.bare(name)
    if group_class(sentence.lower[first:last]) != "parliamentarians":
        return described(d, name, "group"), "group by its description"
    side = side_in(d.register, sentence, first, last)
    for actor in d.actors:
        if (
            actor.kind == "group"
            and actor.office == "parliamentarians"
            and (not side or not actor.side or actor.side == side)
        ):
            if name not in actor.aliases and name != actor.name:
                actor.aliases.append(name)
            return actor, "members of one parliament"
    return d.add(Actor(name, "group", "parliamentarians", side, local=not side)), "group by its description"


def group_class(lower: list[str]) -> str | None:
    """Return the class of a group by its head noun; "members of the Senate" are parliamentarians."""
    cut = next((i for i, word in enumerate(lower) if i and word in {"of", "from", "for", "in"}), len(lower))
    if "members" in lower[:cut] and _CHAMBERS & set(lower):
        return "parliamentarians"
    for size in (3, 2, 1):
        found = lists.GROUPS.get(tuple(lower[max(0, cut - size) : cut]))
        if found:
            return found
    return None


def side_in(register: Register, sentence, first: int, last: int) -> str | None:
    """Return the country that a phrase names by noun or adjective."""
    for at in range(first, last):
        if sentence.text[at][0].isupper():
            for table in (lists.COUNTRIES_BY_FIRST, lists.ADJECTIVES_BY_FIRST):
                size = lists.longest(table, sentence.lower, at, last)
                if size:
                    return register.place(tuple(sentence.text[at : at + size]))
            found = register.place((sentence.text[at],))
            if (found,) in register.places:
                return found
    return None


def issuers(register: Register) -> str | None:
    """Return who "We" are in a joint text: the words after "We, the …", or after "statement by", "issued by",
    "released by".
    """
    for sentence in register.sentences[:20]:
        for at in [i for i, word in enumerate(sentence.lower[:-3]) if word == "we" and sentence.text[i + 1] == ","]:
            found = _issuer(sentence, at + 2)
            if found:
                return found
    for sentence in register.sentences[:6]:
        lower = sentence.lower
        if not _PAPERS.isdisjoint(lower):
            start = next(i for i, word in enumerate(lower) if word in _PAPERS)
            at = next((i for i in range(start, len(lower)) if lower[i] in {"by", "of", "from"}), None)
            found = at is not None and ("joint" in lower or lower[at] == "by") and _issuer(sentence, at + 1)
            if found:
                return found
    return None


def _issuer(sentence, at: int) -> str | None:
    first = at + (at < len(sentence) and sentence.lower[at] == "the")
    last = _before_members(sentence, first, _noun_end(sentence, first))
    name = " ".join(joined(sentence, first, last).split())
    return (
        name.title().replace(" Of ", " of ").replace(" And ", " and ").replace(" The ", " the ")
        if name.isupper()
        else name
    ) or None


def _before_members(sentence, first: int, last: int) -> int:
    """Return where a name ends whose members follow one by one: "G7 Foreign Ministers | of Canada, France, …"."""
    if sentence.text[first:last].count(",") < LONG_LIST:
        return last
    comma = sentence.text.index(",", first)
    return next((at for at in range(comma - 1, first, -1) if sentence.lower[at] == "of"), last)


def _noun_end(sentence, first: int) -> int:
    """Return where a noun phrase of capitals, small connecting words and commas between capitals ends."""
    last = at = first
    while at < len(sentence):
        if sentence.text[at][0].isupper() or sentence.text[at][0].isdigit():
            last = at + 1
        elif sentence.text[at] != "," and sentence.lower[at] not in _SMALL:
            break
        elif sentence.text[at] == "," and not any(w[0].isupper() for w in sentence.text[at + 1 : at + 3]):
            break
        at += 1
    return last


def author(register: Register) -> Actor | None:
    """Return the person in whose name a text in the first person is written: the one named in its first lines."""
    first = next((n for n in sorted(register.named, key=lambda n: n.span[0]) if n.actor is not None), None)
    return first.actor if first and register.sentences[first.phrase.sentence].paragraph < 3 else None


def of_heads(d: Discourse, setting: holders.Setting, noun: str) -> Actor | None:
    """Return the two countries, or governments, of those who meet: "both governments", "the two countries"."""
    heads = holders.heads(d, setting)
    sides = [actor.side or setting.home for actor in heads]
    if len(sides) != 2 or None in sides or sides[0] == sides[1] or lists.GROUPS.get((noun,)) != "countries":
        return None
    name = f"{sides[0]} and {sides[1]}"
    return described(d, f"Governments of {name}" if noun == "governments" else name, "group")
