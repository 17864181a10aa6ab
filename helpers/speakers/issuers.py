"""In whose name a text is written: those who issue a joint text, and the author of a text in the first person."""

from helpers.words import verb_forms
from helpers.speakers import bodies, descriptions, headings, lists, names, phrases, titles
from helpers.speakers.actors import Actor, Named, Register, once
from helpers.speakers.reader import Phrase, joined

_PAPERS = frozenset(
    "statement declaration communiqué communique letter appeal comment commentary non-paper reply proposal "
    "memorandum".split()
)
_RELEASES = frozenset({"issue", "issues", "issued", "release", "releases", "released", "made", "adopted"})
_ASIDE = (",", "—", "–")
_ABOUT = frozenset({"for", "with", "at", "to", "in", "during"})
_ISSUING = frozenset({"ministry", "government", "mission", "organisation", "office", "agency"})
_SPEAKING = frozenset({"i", "speak", "speaking", "statement", "floor", "honour", "honor"})
# In one of so many first sentences a speaker says for whom he or she speaks.
_SAID = 12
# A letterhead has fewer words than that.
_LINE = 14
_JOINT = frozenset("joint trilateral final press summit ministerial".split())
_CLITICS = lists.CLITICS | {"’", "'"}


@once
def name(register: Register) -> str | None:
    """Return who "We" are in a joint text: the words after "We, the …", or after "statement by", "issued by",
    "released by".
    """
    for sentence in register.sentences[:20]:
        we = [i for i, word in enumerate(sentence.lower[:-3]) if word == "we" and sentence.text[i + 1] in _ASIDE]
        for at in we:
            found = descriptions.group(sentence, at + 2)
            together = found and _with_partner(sentence, at + 1, found)
            if together or found and " and the " in found:
                return together or _in_title(register) or found
            if found:
                return found
    return _in_title(register) or _releasing(register)


def _with_partner(sentence, mark: int, found: str) -> str | None:
    """Return both of "We—the Forum, represented by A and B, and the United States—meet": the last "and" before the
    closing dash joins two.
    """
    dash = sentence.text[mark]
    end = next((i for i in range(mark + 1, len(sentence)) if sentence.text[i] == dash), 0) if dash != "," else 0
    at = next((i for i in range(end - 1, mark, -1) if sentence.lower[i - 1 : i + 1] == [",", "and"]), 0)
    other = descriptions.group(sentence, at + 1) if at else None
    return f"{found} and {other}" if other and other not in found else None


def _releasing(register: Register) -> str | None:
    """Return the body of "The Delegation of X issues the following statement"."""
    for sentence in register.sentences[:6]:
        verb = next((i for i, word in enumerate(sentence.lower) if word in _RELEASES), 0)
        if verb and not _PAPERS.isdisjoint(sentence.lower[verb:]) and "following" in sentence.lower[verb:]:
            commas = [i + 1 for i in range(verb) if sentence.text[i] == ","]
            starts = [at + (sentence.lower[at] == "the") for at in [0, *commas]]
            first = next((at for at in starts if at < verb == descriptions.noun_end(sentence, at)), verb)
            subject = sentence.lower[first:verb]
            named = subject and (bodies.kind(subject) or descriptions.of_many(subject[0]))
            return joined(sentence, first, verb) if named else None
    return None


@once
def joint(register: Register) -> bool:
    """Return whether a text calls itself a joint one in its first lines."""
    papers = [sentence.lower for sentence in register.sentences[:4] if sentence.kind != "body"]
    return any("joint" in lower and not _PAPERS.isdisjoint(lower) for lower in papers)


def _in_title(register: Register) -> str | None:
    """Return who issues a text by its title: "Joint Statement by the Quad Foreign Ministers", "G7 Leaders’ Statement".
    """
    for number, sentence in enumerate(register.sentences[:6]):
        lower = sentence.lower
        if lower[0] in {"by", "from"} and number and not _PAPERS.isdisjoint(register.sentences[number - 1].lower):
            return descriptions.group(sentence, 1)
        if not _PAPERS.isdisjoint(lower):
            start = next(i for i, word in enumerate(lower) if word in _PAPERS)
            body = _on_behalf(sentence, start)
            if body:
                return body
            # Behind "statement on the anniversary", "of" tells more of the topic and not who speaks.
            topic = next((i for i in range(start, len(lower)) if headings.topic_at(lower, i)), len(lower))
            topic = next((i for i in range(start, topic) if lower[i] in _ABOUT), topic)
            at = next((i for i in range(start, len(lower)) if lower[i] in {"by", "from", "between"} or
                       lower[i] == "of" and i < topic), None)
            given = at is not None and ("joint" in lower or lower[at] in {"by", "from"})
            found = _before_paper(sentence, start) or given and descriptions.group(sentence, at + 1)
            if found and not _one_office(found):
                return found
    return None


def _on_behalf(sentence, start: int) -> str | None:
    """Return the country, union or group for which a title says that somebody speaks: "on behalf of the Union"."""
    for at in [i for i in range(start, len(sentence) - 2) if sentence.lower[i : i + 2] == ["behalf", "of"]]:
        first = at + 2 + (sentence.lower[at + 2] == "the")
        size = lists.longest(lists.COUNTRIES_BY_FIRST, sentence.lower, first, len(sentence))
        alone = size and sentence.lower[first + size : first + size + 1] not in ([","], ["and"])
        return joined(sentence, first, first + size) if alone else descriptions.group(sentence, first)
    return None


@once
def spoken_for(register: Register) -> str | None:
    """Return for whom a speaker says that he or she speaks: "this statement is on behalf of Norland and Ostmark"."""
    for sentence in register.sentences[:_SAID]:
        if "behalf" in sentence.lower and not _SPEAKING.isdisjoint(sentence.lower) and sentence.kind == "body":
            found = _on_behalf(sentence, 0)
            if found:
                return found
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
    of_many, verbs = descriptions.of_many, verb_forms()
    acts = any(verbs.get(word) == "s" and not of_many(word) for word in sentence.lower[first:end])
    return joined(sentence, first, end) if several and not acts and sentence.text[first][0].isupper() else None


def _one_office(name: str) -> bool:
    """Return whether a title names one office, "the Spokesperson", and nobody besides."""
    found = name.lower().split(" of ")[0].split()
    if " and the " in name.lower():
        return False
    many = any(word in descriptions.MANY and word.endswith("s") for word in name.lower().split())
    return bool(found) and (found[-1],) in lists.OFFICES and not many


@once
def office(register: Register, several: bool = False) -> Phrase | None:
    """Return the office in whose name a text is written, if its title or a line of its first ones gives it without a
    name; the one that `several` hold, or one that one person holds.
    """
    for number, sentence in enumerate(register.sentences[:4]):
        at, size = headings.behind_paper(sentence), len(sentence)
        phrase = phrases.read(number, sentence, at, size, register.known) if size < _LINE * 2 else None
        alone = phrase is not None and phrase.offices and not phrase.names and phrase.plural == several
        behind = sentence.text[phrase.last : phrase.last + 1] if alone else []
        alone = alone and sentence.lower[phrase.last - 1] not in descriptions.SMALL
        alone = alone and not any(map(names.capital, behind))
        heading = sentence.kind != "body" or number == 0 and not headings.PAPERS.isdisjoint(sentence.lower[:3])
        if alone and heading and (at or phrase.last >= _before_country(sentence)):
            return phrase
    return None


@once
def possessor(register: Register) -> Phrase | None:
    """Return the office whose paper a title names: "CHAIR'S SUMMARY", "Secretary-General's remarks"."""
    for number, sentence in enumerate(register.sentences[:4]):
        paper = next((i for i, word in enumerate(sentence.lower) if word in headings.PAPERS), 0)
        owned = [i for i in range(1, paper) if sentence.lower[i] in lists.CLITICS] if sentence.kind != "body" else []
        phrase = phrases.read(number, sentence, 0, owned[0], register.known) if owned else None
        if phrase is not None and phrase.offices and not phrase.names and phrase.last == owned[0]:
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
    name = descriptions.plainly(bodies.bare(joined(sentence, phrase.first, cut).rstrip(",")))
    country = lists.COUNTRIES.get(tuple(word for word in sentence.lower[cut:] if word != ","))
    return f"{name} of {country}" if country else name


@once
def letterheads(register: Register) -> list[str]:
    """Return the bodies in whose name a release is written, each in a line of the first or last ones that is nothing
    but the body's name; several only in a joint text.
    """
    found = []
    for sentence in (*register.sentences[:4], *register.sentences[-3:]):
        letters = [word for word in sentence.text if word[0].isalpha()]
        capitals = all(word[0].isupper() or word.lower() in descriptions.SMALL for word in letters)
        capitals = capitals and sentence.lower[0] not in descriptions.SMALL - {"the"}
        kinds = {lists.BODIES.get((word,)) for word in sentence.lower} | {bodies.kind(sentence.lower)}
        capitals = capitals and _PAPERS.isdisjoint(sentence.lower)
        if capitals and 1 < len(sentence) < _LINE and kinds & _ISSUING and "," not in sentence.text:
            printed = joined(sentence, 0, len(sentence))
            found.append(descriptions.plainly(printed))
    return list(dict.fromkeys(found)) if joint(register) else found[:1]


@once
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
    if len(found) == 1 and not {"and", ","} & set(name.lower().replace(",", " ,").split()):
        return found
    return found if len(found) > max(1, name.count(" and ")) else []


@once
def author(register: Register) -> Actor | None:
    """Return the person in whose name a text is written: who signs it, else whom its title or letterhead names."""
    if register.signed is not None:
        return register.signed
    heading = _actors(register.issuing) or _actors(register.authors)
    heading = [actor for actor in heading if actor is not titles.addressee(register)]
    return heading[0] if heading else None


@once
def writer(register: Register) -> Actor | None:
    """Return the author whom the body of the text does not name, so that "he" is somebody else."""
    if register.signed is not None:
        return register.signed
    found = author(register) or first_named(register)
    bodies_of = (n for n in register.named if n.actor is found and register.sentences[n.phrase.sentence].kind == "body")
    return found if found is not None and next(bodies_of, None) is None else None


@once
def first_named(register: Register) -> Actor | None:
    """Return the person whom the first lines of a text name, before it says "I" for the first time."""
    first = next((n for n in sorted(register.named, key=lambda n: n.span[0]) if n.actor is not None), None)
    near = first is not None and register.sentences[first.phrase.sentence].paragraph < 3
    return first.actor if near and first.span[0] < _speaks_from(register) else None


def _actors(found: list[Named]) -> list[Actor]:
    return list(dict.fromkeys(named.actor for named in found if named.actor is not None))


def writes_from(register: Register) -> int:
    """Return where a text says "I" for the first time; its end if it never does."""
    if register.writes_from is None:
        found = ((s, s.text.index("I")) for s in register.sentences if "I" in s.text)
        own = (s.starts[at] for s, at in found if not (at and names.capital(s.text[at - 1])))
        register.writes_from = next(own, len(register.text))
    return register.writes_from


def _speaks_from(register: Register) -> int:
    """Return where a text says "I" or "We" for the first time; its end if it never does."""
    said = (s.starts[s.lower.index("we")] for s in register.sentences if "we" in s.lower)
    return min(writes_from(register), next(said, len(register.text)))
