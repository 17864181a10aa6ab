"""Who meets whom: the heads that "the sides" and "they" mean, and in whose name the text is written."""

from helpers.speakers import complements, lists, roles, runs
from helpers.speakers.actors import Actor, Named, Register

_MEETING = frozenset(
    "met meet meets meeting meetings talks talk held holds spoke speaks conversation call called phone telephone "
    "phoned received receives "
    "receive hosted hosts host welcomed welcomes consultations negotiations discussed discuss conferred signed".split()
)
_HELD = frozenset("met held received hosted meets receives holds called".split())
_ASIDE = frozenset(
    "attended accompanied participated participants accompanying participating invitation behalf joined".split()
)
_WITHOUT = frozenset({"spokesperson", "journalist"})


def issuer(register: Register) -> str | None:
    """Return the country or body in whose name a text is written.

    A ministry that is named in full gives it, else the place of the dateline, else the office that begins the
    headline.
    """
    for number, sentence in enumerate(register.sentences):
        lower = sentence.lower
        for at in [lower.index("ministry")] if "ministry" in lower else ():
            side = sentence.text[at][0].isupper() and _ministry_of(register, sentence, at)
            if side and not any(
                n.phrase.sentence == number and n.phrase.first <= at < n.phrase.last for n in register.named
            ):
                return side
    return _dateline(register) or _headline(register)


def _ministry_of(register: Register, sentence, at: int) -> str | None:
    """Return the country of "Ministry of Foreign Affairs of the Republic of X"."""
    last = None
    limit = len(sentence)
    while (
        at + 2 < limit
        and sentence.lower[at + 1] in {"of", "for"}
        or at + 1 < limit
        and (sentence.lower[at + 1] in lists.FIELDS | {"the", "and", "&"} or lists.abstract(sentence.lower[at + 1]))
    ):
        at += 1
        if sentence.lower[at] in {"of", "for", "the"}:
            size = lists.longest(lists.COUNTRIES_BY_FIRST, sentence.lower, at + 1, limit)
            if size:
                return register.place(tuple(sentence.text[at + 1 : at + 1 + size]))
            strange = at + 1 < limit and sentence.lower[at + 1] not in lists.FIELDS
            if strange and sentence.text[at + 1][0].isupper() and not lists.abstract(sentence.lower[at + 1]):
                end = runs.name_end(sentence, at + 1, limit)
                words = tuple(sentence.text[at + 1 : end])
                last = register.place(words[: complements.split(words, register.known)])
                return last
    return last


def _dateline(register: Register) -> str | None:
    """Return the country whose capital begins a paragraph in capitals: "DHAKA, April 4"."""
    for sentence in register.sentences[:8]:
        for size in (1, 2, 3) if sentence.text[0].isupper() else ():
            words = sentence.text[:size]
            if (
                len(words) == size
                and all(w.isupper() for w in words)
                and tuple(w.lower() for w in words) in lists.CAPITALS
            ):
                return lists.CAPITALS[tuple(w.lower() for w in words)]
    return None


def _headline(register: Register) -> str | None:
    """Return the country of the office with which a headline begins: "President of Zhetkol receives …"."""
    for sentence in register.sentences[:4]:
        size = lists.longest(lists.OFFICES_BY_FIRST, sentence.lower, 0, len(sentence)) if len(sentence) > 3 else 0
        if (
            sentence.kind == "headline"
            and size
            and sentence.lower[size : size + 1] == ["of"]
            and size + 1 < len(sentence)
        ):
            at = size + 1 + (sentence.lower[size + 1] == "the")
            known = lists.longest(lists.COUNTRIES_BY_FIRST, sentence.lower, at, len(sentence))
            words = tuple(
                sentence.text[
                    at : at
                    + (known or 1 + (sentence.lower[at : at + 1] and sentence.lower[at] in lists.PLACE_PREFIXES))
                ]
            )
            if words and words[0][0].isupper() and words[0].lower() not in lists.FIELDS:
                return register.place(words)
    return None


def first_side(register: Register) -> str | None:
    """Return the country or body of the first person, if it has one."""
    if register.host is not None:
        return register.host.side
    first = min((n for n in register.named if n.actor is not None), key=lambda n: n.span[0], default=None)
    return first.actor.side if first else None


def events(register: Register) -> list[tuple[int, list[Actor]]]:
    """Return the sentences that tell of a meeting, each with those persons in it who lead a side."""
    by_sentence: dict[int, list[Named]] = {}
    for named in sorted(register.named, key=lambda n: n.span[0]):
        if named.actor is not None and not aside(named.actor) and not named.aside and not _told(register, named):
            by_sentence.setdefault(named.phrase.sentence, []).append(named)
    out = []
    for number, found in by_sentence.items():
        sentence = register.sentences[number]
        if not _MEETING.isdisjoint(sentence.lower) and not runs.title_case(sentence):
            found = _before_aside(sentence, found)
            if len({n.actor for n in found}) > 1 or found and _met(sentence, found[0]):
                out.append((sentence.start, _leading([n.actor for n in found])))
    met = {frozenset(map(id, persons)) for _, persons in out}
    for number, one, other in register.pairs:
        sentence = register.sentences[number]
        if frozenset((id(one), id(other))) not in met and _ASIDE.isdisjoint(sentence.lower):
            out.append((sentence.start, [one, other]))
    return sorted(out, key=lambda event: event[0])


def _met(sentence, named: Named) -> bool:
    """Return whether a person named alone is the one who was met: "held talks with X", "received X"."""
    if _HELD.isdisjoint(sentence.lower):
        return False
    return named.phrase.first > 0 and sentence.lower[named.phrase.first - 1] in {
        "with",
        "met",
        "received",
        "hosted",
        "receives",
        "meets",
        "on",
        "by",
    }


def _told(register: Register, named: Named) -> bool:
    """Return whether a person only reports: "According to X, the President met …"."""
    before = register.sentences[named.phrase.sentence].lower[: named.phrase.first]
    return before[-2:] == ["according", "to"]


def aside(actor: Actor) -> bool:
    """Return whether a person speaks for others only, or held an office in the past."""
    past = {"former", "ex", "late"}
    return (
        any(o.head in _WITHOUT for o in actor.offices)
        or bool(actor.offices)
        and all(o.ranks & past for o in actor.offices)
    )


def _before_aside(sentence, found: list[Named]) -> list[Named]:
    """Leave out those who only came along: "accompanied by", "attended by", "also took part"."""
    cut = next(
        (
            i
            for i, word in enumerate(sentence.lower)
            if word in _ASIDE or word == "took" and sentence.lower[i + 1 : i + 2] == ["part"]
        ),
        None,
    )
    if cut is None:
        return found
    return (
        [n for n in found if n.phrase.last <= cut]
        if sentence.lower[cut] in {"accompanied", "accompanying", "invitation", "behalf", "joined"}
        else []
    )


def _leading(persons: list[Actor]) -> list[Actor]:
    """Return the first person of each side, or all if two sides come with the same number, two or more.

    A person without a side stands for the side at home.
    """
    persons = list(dict.fromkeys(persons))
    sides: dict[str, list[Actor]] = {}
    for actor in persons:
        sides.setdefault(actor.side or "", []).append(actor)
    if len(persons) == 2 or len(sides) == 2 and len(set(map(len, sides.values()))) == 1:
        return persons
    return [found[0] for found in sides.values()] if len(sides) > 1 else persons[:2]


def heads(register: Register, found: list[tuple[int, list[Actor]]], where: int, people: list[Actor]) -> list[Actor]:
    """Return the persons who lead the meeting that a place of the text is about, in order of mention."""
    main = found[0][1][0] if found else next((a for a in people if a.key and not aside(a)), None)
    for start, persons in reversed(found):
        if start >= where:
            continue
        if len(persons) > 1:
            return sorted(persons, key=lambda a: a.first)
        if main is not None and persons[0] is not main:
            return [main, persons[0]]
    away = roles.absent(register)
    named = [a for a in people if a.key and a.first <= where and not aside(a) and id(a) not in away]
    return sorted(_leading(named), key=lambda a: a.first)
