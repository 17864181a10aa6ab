"""What a text shows of its persons beyond their titles: who is absent, whose office stands in the line above, who is
whose counterpart.
"""

from dataclasses import replace

from helpers import words
from helpers.speakers import bodies, journeys, lists, names, offices
from helpers.speakers.actors import Actor, Named, Register, once
from helpers.speakers.reader import Office, Phrase
from helpers.speakers.runs import Run

_MESSAGES = frozenset(
    "greetings greeting message messages letter letters condolences regards wishes congratulations invitation "
    "compliments sympathies salutations telegram".split()
)
_LINKS = frozenset({"from", "of", "to", "by"})
_FROM_TO = frozenset({"his", "her", "their", "the", "and", ",", "best", "warm", "cordial", "sincere"})
# So many words a message may stand before the one who sends it.
_NEAR = 9
_OFFICES_OF_STATE = frozenset({"office", "ministry", "department", "treasury"})
_TOP = 6
# Offices of which a text can have many, so that none of them is the host's.
_NO_HOST = frozenset({"counterpart", "guest", "host", "interlocutor", "predecessor", "successor", "representative"})
# An office that fits better than that is the same.
_SAME = 4


def add(register: Register) -> None:
    """Complete the offices of persons from the lines around their names, counterparts and messages."""
    _from_the_line_above(register)
    _counterparts(register)
    _nameless_host(register)
    _senders(register)
    register.travelling = [(named.actor, number) for named, number in register.openers if named.actor is not None]
    journeys.add(register)


def add_openings(register: Register) -> None:
    """Give an office that opens a sentence, and that nobody of the text holds, to the person named first of all with
    the name that opens the next one: "The Minister arrived. Ada Bloom was received …".
    """
    known = {office for named in register.named for office in named.offices}
    openings = {n.phrase.sentence: n for n in register.named if n.phrase.first == 0 and n.phrase.names}
    runs = {run.sentence: run for run in register.known.runs if run.first == 0 and len(run.words) > 1}
    for phrase in register.described:
        number, office = phrase.sentence + 1, phrase.offices[0]
        opens = phrase.first <= _opening(register, phrase.sentence) and phrase.det == "the" and not phrase.plural
        if not opens or any(offices.fit(office, held) for held in known):
            continue
        named = openings.get(number) or _untitled(register, runs.get(number), phrase)
        if named is not None and not named.offices and _first_place(register, named, phrase):
            named.offices += phrase.offices
            register.openers.append((named, phrase.sentence))


def _untitled(register: Register, run: Run | None, phrase: Phrase) -> Named | None:
    """Return the name without a title that opens a sentence before a verb, added to the names of the text."""
    if run is None or words.verb_forms().get(run.after) not in {"past", "s"} and run.after not in {"is", "was", "has"}:
        return None
    sentence, lower = register.sentences[run.sentence], tuple(word.lower() for word in run.words)
    if lower in lists.COUNTRIES or run.words in register.places or bodies.kind(list(lower)):
        return None
    whole = Phrase(run.sentence, run.first, run.last, names=[(run.first, run.last)])
    span = sentence.starts[run.first], sentence.ends[run.last - 1]
    register.named.append(Named(whole, names.of(sentence, run.first, run.last), span, [], set()))
    return register.named[-1]


def _first_place(register: Register, named: Named, phrase: Phrase) -> bool:
    """Return whether a full name stands for the first time, in the same paragraph as the office before it."""
    one, other = register.sentences[named.phrase.sentence], register.sentences[phrase.sentence]
    before = register.text.find(named.words[-1], 0, named.span[0])
    return one.paragraph == other.paragraph and len(named.words) > 1 and (before < 0 or other.kind == "headline")


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
    if not at or lower[at - 1] not in _LINKS:
        return False
    if lower[max(0, at - 3) : at] == ["on", "behalf", "of"]:
        return True
    near = lower[max(0, at - _NEAR) : at - 1]
    return not _MESSAGES.isdisjoint(near) and not {".", ";", "met", "received", "that"} & set(near)


@once
def absent(register: Register) -> frozenset[int]:
    """Return the persons, by identity, whom a text names in messages only."""
    present = {id(n.actor) for n in register.named if not n.aside} | {id(register.host)}
    return frozenset(id(a) for a in register.actors if id(a) not in present)


def _from_the_line_above(register: Register) -> None:
    """Give the head of an office of state its office: "From: Home Office and The Rt Hon Ada Bloom MP"."""
    for number, sentence in enumerate(register.sentences[:_TOP]):
        if sentence.lower[:1] != ["from"] or sentence.lower[1:2] != [":"]:
            continue
        found = [n.actor for n in register.named if n.phrase.sentence == number and n.actor is not None]
        office = _of_body(register, number)
        if office is not None and len(found) == 1 and not found[0].offices:
            found[0].offices.append(office)
            register.host = found[0]


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


def _opening(register: Register, number: int) -> int:
    """Return the place of the first word of a sentence, behind the number of its paragraph: "1. The Minister"."""
    lower = register.sentences[number].lower
    return 2 if lower[0].isdigit() and lower[1:2] == ["."] else 0


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


def _senders(register: Register) -> None:
    """Give those who send greetings the country of the guest who conveys them: "the Ambassador of X conveyed greetings
    of President Y".
    """
    before: Named | None = None
    for named in sorted(register.named, key=lambda n: n.span[0]):
        if named.aside and named.actor is not None and before is not None:
            lower = register.sentences[named.phrase.sentence].lower
            conveyed = before.phrase.sentence == named.phrase.sentence and "to" not in lower[
                before.phrase.last : named.phrase.first]
            if conveyed and id(named.actor) in absent(register):
                named.actor.side = named.actor.side or before.actor.side
        elif named.actor is not None:
            before = named


def _nameless_host(register: Register) -> None:
    """Enter the holder of an office whom a text does not name: "The Prime Minister spoke to Prime Minister X of Y".

    All others of that office must have a side of their own.
    """
    inside: dict[int, list[Named]] = {}
    for named in register.named:
        if named.actor is not None and named.phrase.sentence < _TOP:
            inside.setdefault(named.phrase.sentence, []).append(named)
    for phrase in register.described if register.host is None else ():
        office = phrase.offices[0]
        first = phrase.first <= _opening(register, phrase.sentence) and phrase.det == "the" and not phrase.plural
        if not first or office.sides or office.ranks or len(phrase.offices) > 1 or office.head in _NO_HOST:
            continue
        same = [n for n in inside.get(phrase.sentence, ()) if n.phrase.first >= phrase.last and not n.aside
                and any(offices.fit(office, held) > _SAME for held in n.actor.offices)]
        holders = [a for a in register.actors if any(offices.fit(office, held) for held in a.offices)]
        if same and all(a.side for a in holders):
            register.host = Actor(office.text, "person", office.text, offices=[office], local=True,
                first=register.sentences[phrase.sentence].starts[phrase.first])
            register.actors.append(register.host)
            register.pairs.append((phrase.sentence, register.host, same[0].actor))
            return
