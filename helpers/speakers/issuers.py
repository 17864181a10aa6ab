"""In whose name a text is written: those who issue a joint text, and the author of a text in the first person."""

from helpers.speakers import bodies, lists, names
from helpers.speakers.actors import Actor, Named, Register
from helpers.speakers.reader import joined

_PAPERS = frozenset({"statement", "declaration", "communiqué", "communique"})
_ISSUING = frozenset({"ministry", "government", "mission", "organisation", "office", "agency"})
# A letterhead has fewer words than that.
_LINE = 14
_SMALL = frozenset("of the and for to on in from & - ’s 's".split())
# With so many commas, a list of members is no part of a name.
_LONG_LIST = 3


def name(register: Register) -> str | None:
    """Return who "We" are in a joint text: the words after "We, the …", or after "statement by", "issued by",
    "released by".
    """
    for sentence in register.sentences[:20]:
        for at in [i for i, word in enumerate(sentence.lower[:-3]) if word == "we" and sentence.text[i + 1] == ","]:
            found = _issuer(sentence, at + 2)
            if found and " and the " in found:
                return _in_title(register) or found
            if found:
                return found
    return _in_title(register)


def _in_title(register: Register) -> str | None:
    """Return who issues a text by its title: "Joint Statement by the Quad Foreign Ministers"."""
    for sentence in register.sentences[:6]:
        lower = sentence.lower
        if not _PAPERS.isdisjoint(lower):
            start = next(i for i, word in enumerate(lower) if word in _PAPERS)
            at = next((i for i in range(start, len(lower)) if lower[i] in {"by", "of", "from"}), None)
            found = at is not None and ("joint" in lower or lower[at] == "by") and _issuer(sentence, at + 1)
            if found:
                return found
    return None


def letterhead(register: Register) -> str | None:
    """Return the body in whose name a release is written: a line of its first or last ones that is nothing but the
    body's name.
    """
    for sentence in (*register.sentences[:4], *register.sentences[-3:]):
        words = [word for word in sentence.text if word[0].isalpha()]
        capitals = all(word[0].isupper() or word.lower() in _SMALL for word in words)
        kinds = {lists.BODIES.get((word,)) for word in sentence.lower} | {bodies.kind(sentence.lower)}
        if capitals and 1 < len(sentence) < _LINE and kinds & _ISSUING and "," not in sentence.text:
            printed = joined(sentence, 0, len(sentence))
            return printed if not printed.isupper() else names.printed(printed.split())
    return None


def persons(register: Register, name: str | None) -> list[Actor]:
    """Return the persons who issue a joint text, if they are named one by one: "President Bloom and Prime Minister
    Dietz".
    """
    titled = _actors(register.issuing)
    if titled or name is None:
        return titled
    words = {part.strip(",").lower() for part in name.split()}
    named = [n.actor for n in register.named if n.words[-1].lower() in words and n.phrase.sentence < 20]
    found = [actor for actor in dict.fromkeys(named) if actor is not None]
    return found if len(found) > max(1, name.count(" and ")) else []


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
    if sentence.text[first:last].count(",") < _LONG_LIST:
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
    """Return the person in whose name a text in the first person is written: who signs it, else who is named in its
    first lines.
    """
    if register.signed is not None:
        return register.signed
    heading = _actors(register.issuing) or _actors(register.authors)
    if heading:
        return heading[0]
    first = next((n for n in sorted(register.named, key=lambda n: n.span[0]) if n.actor is not None), None)
    near = first is not None and register.sentences[first.phrase.sentence].paragraph < 3
    return first.actor if near and first.span[0] < writes_from(register) else None


def _actors(found: list[Named]) -> list[Actor]:
    return list(dict.fromkeys(named.actor for named in found if named.actor is not None))


def writes_from(register: Register) -> int:
    """Return where a text says "I" for the first time; its end if it never does."""
    found = ((s, s.text.index("I")) for s in register.sentences if "I" in s.text)
    return next((s.starts[at] for s, at in found if not (at and names.capital(s.text[at - 1]))), len(register.text))
