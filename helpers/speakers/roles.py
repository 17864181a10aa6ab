"""What a text shows of its persons beyond their titles: who is absent, who travels, whose office stands in the line
above, who is whose counterpart.
"""

from dataclasses import replace

from helpers.speakers import lists, offices
from helpers.speakers.actors import Named, Register, once
from helpers.speakers.reader import Office, Phrase

_MESSAGES = frozenset(
    "greetings greeting message messages letter letters condolences regards wishes congratulations invitation "
    "compliments sympathies salutations telegram".split()
)
_LINKS = frozenset({"from", "of", "to", "by"})
_FROM_TO = frozenset({"his", "her", "their", "the", "and", ",", "best", "warm", "cordial", "sincere"})
# So many words a message may stand before the one who sends it.
_NEAR = 9
_ARRIVES = frozenset("arrived arrives visited visits visit travelled traveled travels flew paid pays".split())
_RECEIVES = frozenset("received receives hosted hosts welcomed welcomes".split())
_TALKS = frozenset("met meets with talks received hosted".split())
_BESIDE = frozenset("accompanied accompanying together along joined alongside".split())
_TO = frozenset({"in", "to", "visited", "visits", "at"})
_OFFICES_OF_STATE = frozenset({"office", "ministry", "department", "treasury"})
_TOP = 6


def add(register: Register) -> None:
    """Complete the offices of persons from the lines around their names, and note who is absent or on a journey."""
    _from_the_line_above(register)
    _from_the_sentence_before(register)
    _counterparts(register)
    _hosts(register)


def mark_absent(register: Register) -> None:
    """Mark the places where a person only sends or gets a message: "conveyed greetings from President X"."""
    before: Named | None = None
    for named in sorted(register.named, key=lambda n: n.span[0]):
        lower, first = register.sentences[named.phrase.sentence].lower, named.phrase.first
        chained = before is not None and before.aside and before.phrase.sentence == named.phrase.sentence
        if chained and lower[before.phrase.last : first] in (["and"], [","], [",", "and"]):
            named.aside = True
        named.aside = named.aside or _in_message(lower, first)
        before = named


def _in_message(lower: list[str], first: int) -> bool:
    """Return whether the words before a name are those of a message or of somebody who is represented."""
    at = first
    while at and lower[at - 1] in _FROM_TO:
        at -= 1
    if lower[max(0, at - 3) : at] == ["on", "behalf", "of"]:
        return True
    if not at or lower[at - 1] not in _LINKS:
        return False
    near = lower[max(0, at - _NEAR) : at - 1]
    return not _MESSAGES.isdisjoint(near) and not {".", ";", "met", "received", "that"} & set(near)


@once
def absent(register: Register) -> frozenset[int]:
    """Return the persons, by identity, whom a text names in messages only."""
    present = {id(n.actor) for n in register.named if not n.aside}
    return frozenset(id(a) for a in register.actors if id(a) not in present)


@once
def guests(register: Register) -> dict[int, set[str]]:
    """Return for persons who arrive in or visit a country, by identity, that country."""
    out: dict[int, set[str]] = {}
    for named, _, place in _journeys(register):
        out.setdefault(id(named.actor), set()).add(place)
    for actor, sentence in register.travelling:
        place = _destination(register, sentence, 1)
        if place and not _ARRIVES.isdisjoint(register.sentences[sentence].lower):
            out.setdefault(id(actor), set()).add(place)
    return out


def _journeys(register: Register) -> list[tuple[Named, int, str]]:
    """Return the persons who arrive somewhere, each with the place of the verb and the country."""
    out = []
    for named in register.named:
        lower, begin = register.sentences[named.phrase.sentence].lower, named.phrase.last
        verb = next((i for i in range(begin, min(begin + 6, len(lower))) if lower[i] in _ARRIVES), 0)
        place = _destination(register, named.phrase.sentence, verb) if verb else None
        out += [(named, verb, place)] if place and named.actor is not None else []
    return out


def _hosts(register: Register) -> None:
    """Give the country of a journey to those whom the guest meets there: "visited X and held talks with Minister Y"."""
    for guest, verb, place in _journeys(register):
        lower = register.sentences[guest.phrase.sentence].lower
        for other in register.named if guest.actor.side != place else ():
            first, beside = other.phrase.first, other.phrase.sentence == guest.phrase.sentence
            if beside and first > verb and other.actor is not None and other.actor is not guest.actor:
                if not _TALKS.isdisjoint(lower[verb:first]) and _BESIDE.isdisjoint(lower[verb:first]):
                    other.actor.side = other.actor.side or place


@once
def receiving(register: Register) -> frozenset[int]:
    """Return the persons, by identity, who receive others: "X received Y", "Y called on X", "Y was received by X"."""
    out = set()
    by_sentence: dict[int, list[Named]] = {}
    for named in register.named:
        if named.actor is not None and not named.aside:
            by_sentence.setdefault(named.phrase.sentence, []).append(named)
    for number, found in by_sentence.items():
        lower = register.sentences[number].lower
        for one, other in zip(found, found[1:]):
            between = lower[one.phrase.last : other.phrase.first]
            passive = "by" in between and not {"was", "were"}.isdisjoint(between)
            called = "called" in between and between[-1:] == ["on"] or between[-2:] == ["call", "on"]
            if not _RECEIVES.isdisjoint(between) and "was" not in between:
                out.add(id(one.actor))
            elif called or passive and not _RECEIVES.isdisjoint(between):
                out.add(id(other.actor))
    return frozenset(out)


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


def _from_the_line_above(register: Register) -> None:
    """Give the head of an office of state its office: "From: Home Office and The Rt Hon Ada Bloom MP"."""
    for number, sentence in enumerate(register.sentences[:_TOP]):
        if sentence.lower[:1] != ["from"] or sentence.lower[1:2] != [":"]:
            continue
        found = [n.actor for n in register.named if n.phrase.sentence == number and n.actor is not None]
        office = _of_body(register, number)
        if office is not None and len(found) == 1 and not found[0].offices:
            found[0].offices.append(office)


def _of_body(register: Register, number: int) -> Office | None:
    """Return the office of whoever heads the body that a line names first: "Prime Minister’s Office", "Ministry of
    Defence".
    """
    sentence = register.sentences[number]
    size = lists.longest(lists.OFFICES_BY_FIRST, sentence.lower, 2, len(sentence))
    if size and sentence.lower[2 + size : 4 + size] in (["'s", "office"], ["’s", "office"]):
        return Office(lists.OFFICES[tuple(sentence.lower[2 : 2 + size])])
    end = next((i for i in range(2, len(sentence)) if sentence.lower[i] in {"and", "the"} and
                lists.longest(lists.HONORIFICS_BY_FIRST, sentence.lower, i + 1, len(sentence))), len(sentence))
    words = set(sentence.lower[2:end])
    if words.isdisjoint(_OFFICES_OF_STATE):
        return None
    return Office("chancellor") if "treasury" in words else Office("secretary", frozenset(words & _portfolio(words)))


def _portfolio(words: set[str]) -> frozenset[str]:
    """Return the words of a ministry's name that tell what it is for; the Foreign Office is for what is foreign."""
    fields = lists.FIELDS - _OFFICES_OF_STATE
    return frozenset({"foreign"}) if "foreign" in words else frozenset(w for w in words if w in fields)


def _from_the_sentence_before(register: Register) -> None:
    """Give an office that opens a sentence, and that nobody of the text holds, to the person with a title but without
    an office who opens the next one.
    """
    openings: dict[int, Named] = {}
    for named in register.named:
        if named.phrase.first == 0 and named.actor is not None and named.phrase.titles and not named.actor.offices:
            openings.setdefault(named.phrase.sentence, named)
    for phrase in register.described:
        named = openings.get(phrase.sentence + 1)
        if named is None or phrase.first > _opening(register, phrase.sentence) or phrase.plural or phrase.det != "the":
            continue
        held = any(offices.fit(phrase.offices[0], o) for a in register.actors for o in a.offices)
        first = min(n.span[0] for n in register.named if n.actor is named.actor)
        if not held and named.span[0] == first and _same_paragraph(register, phrase, named):
            named.actor.offices += phrase.offices
            named.actor.side = named.actor.side or register.side(phrase.offices[0])
            register.travelling.append((named.actor, phrase.sentence))


def _opening(register: Register, number: int) -> int:
    """Return the place of the first word of a sentence, behind the number of its paragraph: "1. The Minister"."""
    lower = register.sentences[number].lower
    return 2 if lower[0].isdigit() and lower[1:2] == ["."] else 0


def _same_paragraph(register: Register, phrase: Phrase, named: Named) -> bool:
    return (register.sentences[phrase.sentence].paragraph
            == register.sentences[named.phrase.sentence].paragraph)


def _counterparts(register: Register) -> None:
    """Give "her counterpart, X", who opens a sentence, the offices of whoever acts in the sentence before."""
    by_sentence: dict[int, list[Named]] = {}
    for named in register.named:
        by_sentence.setdefault(named.phrase.sentence, []).append(named)
    for named in register.named:
        own = next((o for o in named.offices if o.head == "counterpart"), None)
        if own is None or named.actor is None:
            continue
        sentence = register.sentences[named.phrase.sentence]
        before = [n for n in by_sentence[named.phrase.sentence] if n.span[0] < named.span[0]]
        if not before and sentence.lower[max(0, named.phrase.first)] in {"his", "her"}:
            before = by_sentence.get(named.phrase.sentence - 1, [])
        base = next((n.actor for n in before if n.actor is not None and n.actor is not named.actor
                     and not n.aside), None)
        if base is None:
            continue
        like = [replace(o, sides=own.sides, text="") for o in base.offices if o.head not in {"counterpart", "head"}]
        if like and not any(offices.fit(a, b) for a in like for b in named.actor.offices):
            named.actor.offices = [o for o in named.actor.offices if o.head == "counterpart"] + like
        register.pairs.append((named.phrase.sentence, base, named.actor))


def venue(register: Register, sides: set[str]) -> str | None:
    """Return the country, one of some sides, in which the first lines say that the meeting takes place."""
    for number, sentence in enumerate(register.sentences[:_TOP]):
        for at in [i for i, word in enumerate(sentence.lower) if word in {"in", "at"}]:
            for size in (1, 2, 3):
                words = tuple(sentence.lower[at + 1 : at + 1 + size])
                found = lists.CAPITALS.get(words) or lists.COUNTRIES.get(words)
                if found in sides and sentence.text[at + 1][0].isupper():
                    return found
    return None
