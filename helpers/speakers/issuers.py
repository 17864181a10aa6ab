"""In whose name a text is written: those who issue a joint text, and the author of a text in the first person."""

from helpers import words
from helpers.speakers import bodies, headings, lists, names, phrases
from helpers.speakers.actors import Actor, Named, Register
from helpers.speakers.reader import Phrase, joined

_PAPERS = frozenset({"statement", "declaration", "communiqué", "communique"})
_ASIDE = (",", "—", "–")
_TOPIC = frozenset("on regarding concerning about marking following".split())
_ISSUING = frozenset({"ministry", "government", "mission", "organisation", "office", "agency"})
# A letterhead has fewer words than that.
_LINE = 14
_JOINT = frozenset("joint trilateral final press summit ministerial".split())
_CLITICS = lists.CLITICS | {"’", "'"}
# The words of "foreign ministers", "heads of mission", "governments".
_MANY = frozenset(word for phrase in lists.PLURALS for word in phrase if word.endswith("s") or len(phrase) > 1) | {
    "governments", "countries", "nations", "states", "members", "embassies", "ministers", "heads"
}
_SMALL = frozenset("of the and for to on in from & - ’s 's".split())
# With so many commas, a list of members is no part of a name.
_LONG_LIST = 3


def name(register: Register) -> str | None:
    """Return who "We" are in a joint text: the words after "We, the …", or after "statement by", "issued by",
    "released by".
    """
    for sentence in register.sentences[:20]:
        for at in [i for i, word in enumerate(sentence.lower[:-3]) if word == "we" and sentence.text[i + 1] in _ASIDE]:
            found = _issuer(sentence, at + 2)
            if found and " and the " in found:
                return _in_title(register) or found
            if found:
                return found
    return _in_title(register)


def _in_title(register: Register) -> str | None:
    """Return who issues a text by its title: "Joint Statement by the Quad Foreign Ministers", "G7 Leaders’ Statement".
    """
    for sentence in register.sentences[:6]:
        lower = sentence.lower
        if not _PAPERS.isdisjoint(lower):
            start = next(i for i, word in enumerate(lower) if word in _PAPERS)
            body = _on_behalf(sentence, start)
            if body:
                return body
            # Behind "statement on the anniversary", "of" tells more of the topic and not who speaks.
            topic = next((i for i in range(start, len(lower)) if lower[i] in _TOPIC), len(lower))
            at = next((i for i in range(start, len(lower)) if lower[i] in {"by", "from"} or
                       lower[i] == "of" and i < topic), None)
            given = at is not None and ("joint" in lower or lower[at] == "by")
            found = _before_paper(sentence, start) or given and _issuer(sentence, at + 1)
            if found and not _one_office(found):
                return found
    return None


def _on_behalf(sentence, start: int) -> str | None:
    """Return the country or union for which the title says that somebody speaks: "on behalf of the European Union"."""
    for at in [i for i in range(start, len(sentence) - 2) if sentence.lower[i : i + 2] == ["behalf", "of"]]:
        first = at + 2 + (sentence.lower[at + 2] == "the")
        size = lists.longest(lists.COUNTRIES_BY_FIRST, sentence.lower, first, len(sentence))
        return joined(sentence, first, first + size) if size else None
    return None


def _before_paper(sentence, end: int) -> str | None:
    """Return the holders of one office whose paper a title names: "ASEAN Foreign Ministers’ Joint Statement"."""
    while end and sentence.lower[end - 1] in _JOINT:
        end -= 1
    end -= end > 1 and sentence.lower[end - 1] in _CLITICS
    first = next((i + 1 for i in range(end - 1, -1, -1) if not sentence.text[i][0].isalnum()), 0)
    while first < end and sentence.lower[first] in _JOINT | {"the"}:
        first += 1
    several = end - first > 1 and (sentence.lower[end - 1],) in lists.PLURALS
    acts = any(words.verb_forms().get(word) == "s" and not _of_many(word) for word in sentence.lower[first:end])
    return joined(sentence, first, end) if several and not acts and sentence.text[first][0].isupper() else None


def _of_many(word: str) -> bool:
    return word in lists.FIELDS or word in _MANY


def _one_office(name: str) -> bool:
    """Return whether a title names one office, "the Spokesperson", and nobody besides."""
    found = name.lower().split(" of ")[0].split()
    many = any(word in _MANY and word.endswith("s") for word in name.lower().split())
    return bool(found) and (found[-1],) in lists.OFFICES and not many


def office(register: Register, several: bool = False) -> Phrase | None:
    """Return the office in whose name a text is written, if its title or a line of its first ones gives it without a
    name; the one that `several` hold, or one that one person holds.
    """
    for number, sentence in enumerate(register.sentences[:4]):
        at, size = headings.behind_paper(sentence), len(sentence)
        phrase = phrases.read(number, sentence, at, size, register.known) if size < _LINE * 2 else None
        alone = phrase is not None and phrase.offices and not phrase.names and phrase.plural == several
        behind = sentence.text[phrase.last : phrase.last + 1] if alone else []
        alone = alone and sentence.lower[phrase.last - 1] not in _SMALL and not any(map(names.capital, behind))
        if alone and sentence.kind != "body" and (at or phrase.last >= _before_country(sentence)):
            return phrase
    return None


def _before_country(sentence) -> int:
    """Return where a line ends before the country that closes it: "MINISTER FOR FOREIGN AFFAIRS | NORWAY"."""
    size = len(sentence)
    at = next((i for i in range(max(1, size - 3), size) if tuple(sentence.lower[i:]) in lists.COUNTRIES), size)
    return at - (at < size and sentence.text[at - 1] == ",")


def office_name(register: Register, phrase: Phrase) -> str:
    """Return an office of a letterhead as a description, with the country that closes its line."""
    sentence, cut = register.sentences[phrase.sentence], phrase.last
    closing = min(cut, _before_country(sentence))
    cut = closing if sentence.lower[closing - 1] != "of" else cut
    printed = bodies.bare(joined(sentence, phrase.first, cut).rstrip(","))
    shouted = printed.isupper()
    name = " ".join(w if w in _SMALL else w.capitalize() for w in printed.lower().split()) if shouted else printed
    country = lists.COUNTRIES.get(tuple(word for word in sentence.lower[cut:] if word != ","))
    return f"{name} of {country}" if country else name


def letterhead(register: Register) -> str | None:
    """Return the body in whose name a release is written: a line of its first or last ones that is nothing but the
    body's name.
    """
    for sentence in (*register.sentences[:4], *register.sentences[-3:]):
        letters = [word for word in sentence.text if word[0].isalpha()]
        capitals = all(word[0].isupper() or word.lower() in _SMALL for word in letters)
        kinds = {lists.BODIES.get((word,)) for word in sentence.lower} | {bodies.kind(sentence.lower)}
        capitals = capitals and _PAPERS.isdisjoint(sentence.lower)
        if capitals and 1 < len(sentence) < _LINE and kinds & _ISSUING and "," not in sentence.text:
            printed = joined(sentence, 0, len(sentence))
            return printed if not printed.isupper() else names.printed(printed.split())
    return None


def persons(register: Register, name: str | None) -> list[Actor]:
    """Return the persons who issue a joint text, if they are named one by one: "President Bloom and Prime Minister
    Dietz".
    """
    titled = _actors(register.issuing) or (_actors(register.authors) if len(register.authors) > 1 else [])
    if titled or name is None:
        return titled
    parts = {part.strip(",").lower() for part in name.split()}
    named = [n.actor for n in register.named if n.words[-1].lower() in parts and n.phrase.sentence < 20]
    found = [actor for actor in dict.fromkeys(named) if actor is not None]
    return found if len(found) > max(1, name.count(" and ")) else []


def _issuer(sentence, at: int) -> str | None:
    first = at + (at < len(sentence) and sentence.lower[at] == "the")
    last = _before_members(sentence, first, _noun_end(sentence, first))
    name = " ".join(joined(sentence, first, last).split()).replace(", and ", " and ")
    before, comma, behind = name.partition(",")
    name = before if comma and " and " not in behind.lower() else name
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
    end = next((at for at in range(comma - 1, first, -1) if sentence.lower[at] == "of"
                and not _in_country(sentence, at)), last)
    return last if all(_of_many(word) or word in _SMALL for word in sentence.lower[first:end]) else end


def _in_country(sentence, at: int) -> bool:
    """Return whether a word is part of a country's name: the "of" in "United States of America"."""
    starts = range(max(0, at - 3), at)
    return any(lists.longest(lists.COUNTRIES_BY_FIRST, sentence.lower, i, len(sentence)) > at - i for i in starts)


def _noun_end(sentence, first: int) -> int:
    """Return where a noun phrase of capitals, small connecting words and commas between capitals ends."""
    last = at = first
    while at < len(sentence):
        if sentence.text[at][0].isupper() or sentence.text[at][0].isdigit():
            last = at + 1
        elif last == at and _of_many(sentence.lower[at]):
            last = at + 1
        elif sentence.text[at] != "," and sentence.lower[at] not in _SMALL:
            break
        elif sentence.text[at] == "," and not _capital_next(sentence, at + 1):
            break
        elif sentence.lower[at] == "on" and (sentence.lower[at - 1],) not in lists.BODIES:
            break
        at += 1
    return last if sentence.text[first:last] != sentence.lower[first:last] else first


def _capital_next(sentence, at: int) -> bool:
    """Return whether a capital follows, behind "and" and "the"."""
    ahead = [word for word in sentence.text[at : at + 3] if word not in {"and", "the"}]
    return bool(ahead) and (ahead[0][0].isupper() or any(w[0].isupper() for w in sentence.text[at : at + 2]))


def author(register: Register) -> Actor | None:
    """Return the person in whose name a text is written: who signs it, else whom its title or letterhead names."""
    if register.signed is not None:
        return register.signed
    heading = _actors(register.issuing) or _actors(register.authors)
    return heading[0] if heading else None


def writer(register: Register) -> Actor | None:
    """Return the author whom the body of the text does not name, so that "he" is somebody else."""
    if register.signed is not None:
        return register.signed
    found = author(register) or first_named(register)
    bodies_of = (n for n in register.named if n.actor is found and register.sentences[n.phrase.sentence].kind == "body")
    return found if found is not None and next(bodies_of, None) is None else None


def first_named(register: Register) -> Actor | None:
    """Return the person whom the first lines of a text name, before it says "I" for the first time."""
    first = next((n for n in sorted(register.named, key=lambda n: n.span[0]) if n.actor is not None), None)
    near = first is not None and register.sentences[first.phrase.sentence].paragraph < 3
    return first.actor if near and first.span[0] < writes_from(register) else None


def _actors(found: list[Named]) -> list[Actor]:
    return list(dict.fromkeys(named.actor for named in found if named.actor is not None))


def writes_from(register: Register) -> int:
    """Return where a text says "I" for the first time; its end if it never does."""
    if register.writes_from is None:
        found = ((s, s.text.index("I")) for s in register.sentences if "I" in s.text)
        own = (s.starts[at] for s, at in found if not (at and names.capital(s.text[at - 1])))
        register.writes_from = next(own, len(register.text))
    return register.writes_from
