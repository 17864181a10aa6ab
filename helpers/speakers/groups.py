"""Groups: the sides of a meeting, holders of one office, members of a parliament, those who issue a joint text."""

from helpers.speakers import chunks, lists, places
from helpers.speakers.register import Actor, Register

_MEETING = frozenset("met meet meets meeting meetings talks talk held holds spoke speaks conversation call called phone telephone received receives "
                     "hosted hosts welcomed welcomes consultations negotiations visit visited visits accompanied dialogue discussed".split())
_HEADS = frozenset({"president", "head of state", "king", "crown prince", "prime minister", "chief minister", "chancellor", "minister", "secretary"})
_PARTIES = frozenset({"parties", "side"})


def home(register: Register) -> str | None:
    """Return the country or body in whose name the text is written: that of the first person who has a side or none."""
    for named in sorted(register.named, key=lambda n: n.span[0]):
        if named.actor is not None and named.actor.side:
            return named.actor.side
        if named.actor is not None:
            return None
    return None


def meetings(register: Register) -> list[tuple[int, list[Actor]]]:
    """Return the sentences that tell of a meeting, each with the persons it names."""
    out: list[tuple[int, list[Actor]]] = []
    by_sentence: dict[int, list[Actor]] = {}
    for named in sorted(register.named, key=lambda n: n.span[0]):
        if named.actor is not None and not _only(named.actor, "spokesperson"):
            found = by_sentence.setdefault(named.chunk.sentence, [])
            if named.actor not in found:
                found.append(named.actor)
    for number, persons in by_sentence.items():
        sentence = register.sentences[number]
        if _MEETING.isdisjoint(sentence.lower):
            continue
        out.append((sentence.start, persons))
    return out


def _only(actor: Actor, head: str) -> bool:
    return bool(actor.offices) and all(o.head == head for o in actor.offices)


def heads(register: Register, events: list[tuple[int, list[Actor]]], where: int, actors: list[Actor]) -> list[Actor]:
    """Return the persons who lead the meeting that a place of the text is about."""
    first = events[0][1][0] if events else None
    for start, persons in reversed(events):
        if start > where:
            continue
        if len(persons) > 1:
            return _principals(persons)
        if first is not None and persons[0] is not first:
            return [first, persons[0]]
    people = [a for a in actors if a.kind == "person" and a.key and a.first <= where and not _only(a, "spokesperson")]
    return _principals(people)


def _principals(persons: list[Actor]) -> list[Actor]:
    """Return the first person and the first one of another side."""
    if len(persons) < 3:
        return persons
    one = persons[0]
    other = next((p for p in persons[1:] if p.side and p.side != one.side), persons[1])
    return [one, other]


def of_number(persons: list[Actor], number: int, leading: list[Actor]) -> list[Actor]:
    """Return the holders of an office that "the two ministers" or "the ministers" can mean, in order of mention."""
    persons = sorted(persons, key=lambda a: a.first)
    if number and len(persons) == number or not number and len(persons) > 1:
        return persons
    among = [p for p in leading if p in persons]
    return among if len(among) == (number or 2) else []


def is_parties(lower: list[str]) -> bool:
    """Return whether a phrase means all who met: "the two sides", "both", "the interlocutors"."""
    left = [w for w in lower if w not in {"the", "of", "them", "these", "all", "respective"} and w not in chunks.NUMBERS]
    if not left:
        return any(w in chunks.NUMBERS for w in lower)
    return len(left) == 1 and lists.GROUPS.get((left[0],)) in {"parties", "leaders"}


def group_class(lower: list[str]) -> str | None:
    """Return the class of a group by its head noun."""
    cut = next((i for i, w in enumerate(lower) if w in {"of", "from", "for", "in"} and i), len(lower))
    if lower[:1] == ["members"] or "members" in lower[:cut]:
        rest = set(lower[cut:])
        if rest & {"parliament", "senate", "congress", "house", "assembly", "commons", "lords", "parliament's", "majlis", "bundestag", "group"}:
            return "parliamentarians"
    for size in (3, 2, 1):
        found = lists.GROUPS.get(tuple(lower[max(0, cut - size):cut]))
        if found:
            return found
    return None


def side_of(register: Register, sentence, first: int, last: int) -> str | None:
    """Return the country in a phrase."""
    for at in range(first, last):
        if sentence.text[at][0].isupper():
            for table in (lists.COUNTRIES_BY_FIRST, lists.ADJECTIVES_BY_FIRST):
                size = chunks.longest(table, sentence.lower, at, last)
                if size:
                    return places.canonical(tuple(sentence.text[at:at + size]), register.places)
            if (sentence.lower[at],) not in lists.GROUPS and sentence.lower[at] not in lists.FIELDS:
                found = places.canonical((sentence.text[at],), register.places)
                if (found,) in register.places:
                    return found
    return None


def issuers(register: Register) -> str | None:
    """Return who "We" are in a joint text: the words after "We, the …"."""
    for s in register.sentences[:12]:
        for i in range(len(s) - 3):
            if s.lower[i] == "we" and s.text[i + 1] == "," and s.text[i + 2][0].isalpha():
                first = i + 3 if s.lower[i + 2] == "the" else i + 2
                last = first
                while last < len(s) and not (s.text[last] == "," and not (last + 1 < len(s) and s.text[last + 1][0].isupper())):
                    if s.text[last][0].islower() and s.lower[last] not in {"of", "the", "and", "for", "to"}:
                        break
                    last += 1
                if last > first:
                    return " ".join(register.text[s.starts[first]:s.ends[last - 1]].split())
    return None


def acronym(register: Register, tokens: list[str], actors: list[Actor]) -> Actor | None:
    return None


def fullest(register: Register, name: str) -> str:
    return name


def office_name(register: Register, sentence, chunk: chunks.Chunk, asked, side: str | None) -> str:
    """Return how an unnamed person is called: office and country, or the bare description."""
    first, last = chunk.first, chunk.last
    while first < last - 1 and sentence.lower[first] in chunks._DETERMINERS:
        first += 1
    return " ".join(register.text[sentence.starts[first]:sentence.ends[last - 1]].split())
