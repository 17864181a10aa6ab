"""Who leads or speaks for a side: "the Norland delegation headed by Ada Bloom", "for the Ostmark side, Karl Dietz"."""

from dataclasses import replace

from helpers.speakers import lists, names, runs
from helpers.speakers.actors import Named, Register
from helpers.speakers.reader import Office, Phrase
from helpers.words import Sentence

_PARTIES = frozenset({"delegation", "side", "mission", "team"})
_LED = frozenset({"led", "headed", "represented", "chaired", "co-chaired"})
_LEADS = frozenset({"led", "headed", "heads", "leads", "heading", "leading", "represented", "represents"})
_SKIPPED = frozenset({",", "who", "also", "has", "had", "is", "and"})
_SIDE = frozenset({"on", "from", "for"})
# So many words a delegation may stand from the one who leads it.
_NEAR = 14


def add(register: Register) -> None:
    """Give those who lead a delegation or stand for a side the office of its head, and its country."""
    inside: dict[int, list[Named]] = {}
    for named in register.named:
        inside.setdefault(named.phrase.sentence, []).append(named)
    for number, sentence in enumerate(register.sentences):
        if "delegations" in sentence.lower and not _LED.isdisjoint(sentence.lower):
            _respective(register, inside.get(number, []), number)
        if _PARTIES.isdisjoint(sentence.lower) or runs.title_case(sentence):
            continue
        here = inside.get(number, [])
        for at in [i for i, word in enumerate(sentence.lower) if word in _PARTIES]:
            sides, end = _country(sentence, at)
            found = _behind(register, here, number, at, end) or _before(register, here, number, at)
            if found is not None and (sides or sentence.lower[at] != "side"):
                _lead(found, sides)


def _respective(register: Register, inside: list[Named], number: int) -> None:
    """Give the two countries of "talks between Norland and Ostmark" to "the delegations were led by A and B", in order.
    """
    lower = register.sentences[number].lower
    by = next((i for i in range(1, len(lower)) if lower[i] == "by" and lower[i - 1] in _LED), None)
    found = [n for n in inside if by is not None and n.phrase.first > by]
    if len(found) != 2 or any(office.sides for named in found for office in named.offices):
        return
    sides = _two_countries(register, number)
    for named, side in zip(found, sides):
        _lead(named, (side,))


def _two_countries(register: Register, number: int) -> list[tuple[str, ...]]:
    """Return the two countries that the text has named up to a sentence, in order; none if they are not two."""
    found: dict[str, tuple[str, ...]] = {}
    for sentence in register.sentences[:_NEAR] + register.sentences[max(_NEAR, number - _NEAR) : number + 1]:
        for at in [i for i, word in enumerate(sentence.lower) if word in lists.COUNTRIES_BY_FIRST]:
            size = lists.longest(lists.COUNTRIES_BY_FIRST, sentence.lower, at, len(sentence))
            words = tuple(sentence.text[at : at + size])
            if size and words[0][0].isupper():
                found.setdefault(register.place(words), words)
    return list(found.values()) if len(found) == 2 else []


def _country(sentence: Sentence, at: int) -> tuple[tuple[tuple[str, ...], ...], int]:
    """Return the country of a delegation, before or behind its noun, and where the noun phrase ends."""
    behind = at + 1
    if sentence.lower[behind : behind + 1] == ["of"]:
        first = behind + 1 + (sentence.lower[behind + 1 : behind + 2] == ["the"])
        size = lists.longest(lists.COUNTRIES_BY_FIRST, sentence.lower, first, len(sentence))
        if size:
            return (tuple(sentence.text[first : first + size]),), first + size
        if first < len(sentence) and names.capital(sentence.text[first]):
            behind = runs.name_end(sentence, first, len(sentence))
    first = at
    while first and at - first < 5 and sentence.lower[first - 1] not in lists.DETERMINERS:
        first -= 1
        for table in (lists.ADJECTIVES_BY_FIRST, lists.COUNTRIES_BY_FIRST):
            size = lists.longest(table, sentence.lower, first, at)
            if size and sentence.text[first][0].isupper():
                return (tuple(sentence.text[first : first + size]),), behind
    strange = first < at and names.capital(sentence.text[at - 1]) and not runs.opens(sentence, at - 1)
    return ((sentence.text[at - 1],),) if strange else (), behind


def _behind(register: Register, inside: list[Named], number: int, at: int, end: int) -> Named | None:
    """Return the person of "headed by X", "the Norland side by X" and "on the Norland side, X"."""
    sentence, lower = register.sentences[number], register.sentences[number].lower
    begin = at - 1
    while begin > 0 and lower[begin] not in _SIDE | {"by", ",", ";"} and at - begin < 6:
        begin -= 1
    if lower[at] == "side" and begin >= 0 and lower[begin] in _SIDE and lower[end : end + 1] in ([","], ["by"]):
        return _person(register, inside, number, end + 1)
    by = next((i for i in range(end, min(end + _NEAR, len(sentence))) if lower[i] in {"by", ";", "."}), len(sentence))
    if by == len(sentence) or lower[by] != "by" or not _PARTIES.isdisjoint(lower[end:by]):
        return None
    led = not _LED.isdisjoint(lower[end:by]) or by == end and not _LED.isdisjoint(lower[:at])
    return _person(register, inside, number, by + 1) if led and lower[by - 1] in _LED | {lower[end - 1]} else None


def _before(register: Register, inside: list[Named], number: int, at: int) -> Named | None:
    """Return the person of "X, who led the Norland delegation", "X, leading the delegation"."""
    sentence, lower = register.sentences[number], register.sentences[number].lower
    verb = next((i for i in range(at - 1, max(at - 8, 0), -1) if lower[i] in _LEADS), 0)
    if not verb or {",", ".", "by"} & set(lower[verb:at]):
        return None
    end = verb
    while end and lower[end - 1] in _SKIPPED:
        end -= 1
    found = (n for n in inside if n.phrase.last == end or n.span[1] == sentence.ends[end - 1])
    return next(found, None) if end else None


def _person(register: Register, inside: list[Named], number: int, at: int) -> Named | None:
    """Return the person whose office or name begins at a word; a name without a title needs two words."""
    sentence = register.sentences[number]
    at += at < len(sentence) and sentence.lower[at] == "the"
    near = (n for n in inside if at - 1 <= n.phrase.first <= at)
    known = next(near, None)
    if known is not None or at >= len(sentence):
        return known
    for run in register.known.by_word.get(sentence.lower[at], ()):
        if run.sentence == number and run.first == at and len(names.key(list(run.words))) > 1:
            phrase = Phrase(number, run.first, run.last, names=[(run.first, run.last)])
            span = sentence.starts[run.first], sentence.ends[run.last - 1]
            register.named.append(Named(phrase, names.of(sentence, run.first, run.last), span, [], set()))
            return register.named[-1]
    return None


def _lead(named: Named, sides: tuple[tuple[str, ...], ...]) -> None:
    own = next((office.sides for office in named.offices if office.sides), sides)
    named.offices = [office if office.sides else replace(office, sides=own) for office in named.offices]
    named.offices.append(Office("head", frozenset({"delegation"}), frozenset(), own))
