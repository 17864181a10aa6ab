"""Groups: persons who speak together, holders of one office, members of a parliament, those who issue a joint text."""

from helpers.speakers import bodies, holders, issuers, lists, offices
from helpers.speakers.actors import Actor, Register
from helpers.speakers.discourse import Discourse
from helpers.speakers.reader import Office, Phrase, joined

_GENERAL = frozenset({"leader", "head", "host", "guest", "interlocutor", "counterpart", "diplomat"})
_HEADS = frozenset({"heads", "leaders", "chiefs", "presidents", "representatives"})
_HEADED = frozenset(
    "ministries countries states delegations parliaments nations governments sides agencies missions".split()
)
_CHAMBERS = frozenset(
    "parliament senate congress house assembly commons lords majlis group diet duma knesset seimas saeima sejm".split()
)
# So many sentences are the first lines of a text.
_TOP = 6
_SOME = frozenset("several some many other another any no one".split())
Found = tuple[Actor | None, str]


def joint(d: Discourse, members: list[Actor | None], ordered: bool = True) -> Actor | None:
    """Return the group of some actors, named "A, B and C"; `ordered` puts them in the order of first mention."""
    if not members or None in members:
        return None
    flat = list(dict.fromkeys(part for member in members for part in (member.members or (member,))))
    if ordered:
        flat.sort(key=lambda actor: actor.first)
    if len(flat) == 1:
        return flat[0]
    name = ", ".join(member.name for member in flat[:-1]) + " and " + flat[-1].name
    together = frozenset(flat)
    if together in d.groups:
        return d.groups[together]
    group = d.groups[together] = d.add(Actor(name, "group", members=tuple(flat), local=all(m.local for m in flat)))
    return group


def described(d: Discourse, name: str, kind: str, alias: str | None = None) -> Actor:
    """Return the actor of a name or description, new if it has not been met."""
    same = name.lower() if kind == "group" else name
    for actor in d.called(name):
        if actor.name == name or actor.kind == kind and (name in actor.aliases or actor.name.lower() == same):
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
    if lower[0] in _SOME:
        return False
    if not left:
        return counted
    if len(left) == 3 and {left[0], left[2]} == {"host", "guest"}:
        return True
    if len(left) == 2 and left[0] in _HEADS and left[1] in _HEADED:
        return True
    kind = lists.GROUPS.get(tuple(left))
    if lists.PLURALS.get((left[-1],), "leader") not in _GENERAL:
        return False
    return kind in {"parties", "leaders"} or counted and kind == "people" and "the" in lower[:1]


def parties(d: Discourse, setting: holders.Setting, lower: list[str]) -> Actor | None:
    """Return the heads of the meeting as a group, if their number is the one that the phrase asks for."""
    heads = holders.heads(d, setting)
    if len(lower) == 1 and lower[0] != "both" and not any(len(persons) > 1 for _, persons in setting.meetings):
        return None
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
    each = _of_each_side(d, setting, phrase, asked) if len(asked.sides) > 1 and asked.head != "counterpart" else None
    if each is not None:
        return each, "holders of the office, one of each side"
    bare = phrase.last - phrase.first == 1 and not any(len(persons) > 1 for _, persons in setting.meetings)
    if asked.head in {"guest", "host"} and phrase.det == "all":
        return group(d, joined(sentence, phrase.first, phrase.last), sentence, phrase.first, phrase.last)
    members = _of_one_side(d, asked) if len(asked.sides) == 1 else []
    if len(members) > 1 and phrase.number in {0, len(members)}:
        return joint(d, members), "holders of the office on one side"
    headline = sentence.kind == "headline" and not asked.sides
    members = _in_first_lines(d, asked, phrase.number) if headline else []
    if members:
        return joint(d, members), "those who hold the office in the first lines"
    if not asked.sides and phrase.det not in {"some", "several", "many"} and not bare:
        members = _counted(_holding(d, asked), phrase.number, holders.heads(d, setting), setting)
        if members:
            return joint(d, members), "holders of the office"
        heads = holders.heads(d, setting)
        if len(heads) > 1 and not asked.words and phrase.number in {0, len(heads)}:
            return joint(d, heads), "the heads of the meeting"
    recalled = _recalled(d, asked, phrase.number) if phrase.det not in {"some", "several", "many"} else None
    if recalled is not None:
        return recalled, "the group of that office that spoke last"
    if not create:
        return None, ""
    name = _fullest(d, asked, joined(sentence, phrase.first, phrase.last))
    return group(d, name, sentence, phrase.first, phrase.last)


def _of_each_side(d: Discourse, setting: holders.Setting, phrase: Phrase, asked: Office) -> Actor | None:
    """Return the group of those who hold an office for each of several sides, if the text names them all."""
    each = [holders.holder(d, setting, _single(phrase, asked, side), create=False)[0] for side in asked.sides]
    each = [found or _chief_diplomat(d, asked, side) for found, side in zip(each, asked.sides)]
    if not all(each):
        return None
    found = joint(d, each)
    found.offices.append(Office(asked.head, asked.words, asked.ranks, plural=True))
    return found


def of_two_offices(d: Discourse, setting: holders.Setting, phrase: Phrase) -> Actor | None:
    """Return the two persons of "the Foreign Secretary and Defence Minister", if nobody holds both offices."""
    if phrase.plural or any(all(any(offices.fit(o, h) for h in a.offices) for o in phrase.offices) for a in d.people()):
        return None
    each = [Phrase(phrase.sentence, phrase.first, phrase.last, "the", offices=[o]) for o in phrase.offices]
    held = [holders.holder(d, setting, one, create=False)[0] for one in each]
    return joint(d, held) if len(set(held)) == 2 else None


def _holding(d: Discourse, asked: Office) -> list[Actor]:
    """Return the named persons who hold an office; a secretary of state is among "the foreign ministers"."""
    one = Office(asked.head, asked.words, asked.ranks)
    diplomats = asked.head == "minister" and "foreign" in asked.words
    named = [a for a in d.people() if a.key and a.first <= d.where]
    return [
        a for a in named if any(offices.fit(one, h) > 2 or diplomats and offices.chief_diplomat(h) for h in a.offices)
    ]


def _in_first_lines(d: Discourse, asked: Office, number: int) -> list[Actor]:
    """Return who holds an office in the first sentence of the text that names two persons or more."""
    one = Office(asked.head, asked.words, asked.ranks)
    inside: dict[int, list[Actor]] = {}
    for named in d.register.named:
        if named.actor is not None and not named.aside and named.phrase.sentence < _TOP:
            inside.setdefault(named.phrase.sentence, []).append(named.actor)
    first = next((list(dict.fromkeys(found)) for _, found in sorted(inside.items()) if len(set(found)) > 1), [])
    found = [a for a in first if any(offices.fit(one, h) > 2 for h in a.offices)]
    return found if len(found) > 1 and number in {0, len(found)} else []


def _of_one_side(d: Discourse, asked: Office) -> list[Actor]:
    """Return who holds an office for one side; a person without a side stands for the one at home."""
    holding, place = _holding(d, asked), d.register.place(asked.sides[0])
    members = [a for a in holding if a.side == place]
    return members or [a for a in holding if a.side is None and any(b.side for b in holding)]


def _chief_diplomat(d: Discourse, asked: Office, side: tuple[str, ...]) -> Actor | None:
    """Return the secretary of state or foreign secretary of a side who is among "the foreign ministers of …"."""
    place = d.register.place(side)
    found = [a for a in d.people() if a.side == place and any(offices.chief_diplomat(o) for o in a.offices)]
    return found[0] if len(found) == 1 and asked.head == "minister" and "foreign" in asked.words else None


def _recalled(d: Discourse, asked: Office, number: int) -> Actor | None:
    """Return the group that an office in the plural has been before: "the foreign ministers of A, B and C" … "the
    ministers".
    """
    one = Office(asked.head, asked.words, asked.ranks)
    for event in reversed(d.events):
        group = event.actor
        if group.members and any(offices.fit(one, o) for o in group.offices):
            return group if not asked.sides and number in {0, len(group.members)} else None
    return None


def _fullest(d: Discourse, asked: Office, name: str) -> str:
    """Return those who issue a joint text, if "the ministers" can be they; else the description as it is."""
    issued_by = issuers.name(d.register) or ""
    listed = issued_by.lower().replace(",", "").split()
    words, pairs = set(listed), zip(listed, listed[1:])
    same = any(lists.PLURALS.get(part) == asked.head for part in (*((word,) for word in words), *pairs))
    described = set(bodies.bare(name).lower().replace(",", "").split()) - {"of", "the", "for", "and", "affairs"}
    return issued_by if same and described <= words else name


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
    name = _earlier(d, bodies.bare(name), sentence, first)
    issued_by = issuers.name(d.register) or ""
    name = issued_by if issued_by.lower().startswith(f"{name.lower()} of ") else name
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
                d.call(actor, name)
            return actor, "members of one parliament"
    return d.add(Actor(name, "group", "parliamentarians", side, local=not side)), "group by its description"


def _earlier(d: Discourse, name: str, sentence, first: int) -> str:
    """Return the fuller name that "the lawmakers" had before in the text: "Norland lawmakers"; else the name."""
    if " " in name or first and {"the", "these", "those"}.isdisjoint(sentence.lower[first - 1 : first + 1]):
        return name
    head = name.lower()
    for earlier in reversed(d.sentences[max(0, d.number - 30) : d.number]):
        for at in [i for i, word in enumerate(earlier.lower) if word == head and i]:
            begin = at
            while begin and (earlier.lower[begin - 1],) in lists.ADJECTIVES:
                begin -= 1
            if begin < at and earlier.text[begin][0].isupper():
                return joined(earlier, begin, at + 1)
    return name


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
