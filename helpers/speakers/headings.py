"""Names in headings, where capitals say little: those who issue a text by its title, and the author in a letterhead."""

from helpers import words
from helpers.speakers import appositions, lists, names, phrases, runs
from helpers.speakers.actors import Named, Register
from helpers.speakers.reader import Phrase

PAPERS = frozenset(
    "statement statements declaration communiqué communique message letter release remarks speech address piece op-ed "
    "article intervention keynote lecture blog briefing conference interview transcript highlights explanation reply "
    "summary elements point doorstep stakeout comment comments answer answers".split()
)
_SENT = frozenset("telegram cable letter message despatch dispatch memorandum minute note".split())
_GIVERS = frozenset({"by", "of", "from"})
# "Message of condolence from": what kind of message, and not whose.
_KINDS = frozenset("condolence condolences congratulations congratulation greetings sympathy solidarity intent".split())
_TOPICS = frozenset("on regarding concerning about marking following".split())
_LINKS = frozenset("on at after before ahead about regarding to in for with".split())
_AFTER_NAME = _LINKS | _TOPICS | {",", "and", "&", "–", "-"}
# A title or a letterhead stands in one of so many first lines, and has fewer words than that.
_TOP = 6
_LINE = 30
_NAME = 5


def add(out: Register) -> None:
    """Add the persons that the first lines name as those who issue the text, or as its author."""
    for number, sentence in enumerate(out.sentences[:_TOP]):
        at = behind_paper(sentence) if len(sentence) < _LINE * 3 and sentence.kind != "body" else 0
        if at and runs.title_case(sentence):
            out.issuing += _chain(out, number, sentence, at)
        elif at:
            out.issuing += [n for n in out.named if n.phrase.sentence == number and _of_title(sentence, at, n)]
        if len(sentence) < _LINE and sentence.text[-1] not in ".?!":
            found = _letterhead(out, number, sentence)
            out.authors += [found] if found is not None else _bylines(out, number, sentence) or _sender(out, number)


def _of_title(sentence: words.Sentence, at: int, found: Named) -> bool:
    """Return whether a person whom the reading of a line has found is one of those who issue the text."""
    first = found.phrase.first
    between = set(sentence.lower[at:first])
    return first >= at and between.isdisjoint(_LINKS) and between.isdisjoint(_TOPICS) and not found.aside


def behind_paper(sentence: words.Sentence) -> int:
    """Return where those who issue a text are named in its title: behind "Statement by", "Message from"; else 0."""
    start = next((i for i, word in enumerate(sentence.lower) if word in PAPERS), len(sentence))
    topic = next((i for i in range(start, len(sentence)) if topic_at(sentence.lower, i)), len(sentence))
    places = [i for i in range(start, len(sentence) - 1) if sentence.lower[i] in _GIVERS]
    places = [i for i in places if sentence.lower[i + 1] not in _KINDS]
    named = [i for i in places if sentence.lower[i] != "of" and i < topic]
    aside = [i + 1 for i in range(len(sentence) - 1) if sentence.lower[i : i + 2] == [",", "by"]]
    if start == len(sentence) and aside and aside[0] + 1 < len(sentence):
        return aside[0] + 1
    if sentence.text[start + 1 : start + 2] == [":"] and start + 2 < len(sentence):
        return start + 2
    return min(named or places, default=-1) + 1


def topic_at(lower: list[str], at: int) -> bool:
    """Return whether a title tells from a word on what the text is about; "on behalf of" does not."""
    return lower[at] in _TOPICS and lower[at + 1 : at + 2] != ["behalf"]


def spoken_for(sentence: words.Sentence, phrase: Phrase) -> list[Named]:
    """Return the person for whom an office speaks: "Spokesperson for Secretary-General Ada Bloom"."""
    out = []
    for office, first, last in phrase.behind:
        whole = Phrase(phrase.sentence, first, last, names=[(first, last)])
        span = sentence.starts[first], sentence.ends[last - 1]
        out.append(Named(whole, names.of(sentence, first, last), span, [office], set(), aside=True))
    return out


def _chain(out: Register, number: int, sentence: words.Sentence, at: int) -> list[Named]:
    """Return the persons of "the President of X A, the Prime Minister of Y B and Minister C", as far as it goes."""
    found: list[Named] = []
    while at < len(sentence):
        phrase = phrases.read(number, sentence, at, len(sentence), out.known)
        if phrase is None or not (phrase.offices or phrase.titles):
            new = [_name_first(out, number, sentence, at)]
        elif phrase.names:
            new = [_named(out, sentence, phrase, *span) for span in phrase.names]
        else:
            new = [appositions.before_name(out, sentence, phrase)]
        if None in new:
            break
        found += new
        at = new[-1].phrase.last
        at += at < len(sentence) and sentence.text[at] == ","
        at += at < len(sentence) and sentence.lower[at] in {"and", "&"}
        if sentence.lower[at - 1] not in {",", "and", "&"}:
            break
    return found


def _name_first(out: Register, number: int, sentence: words.Sentence, at: int) -> Named | None:
    """Return the person of "by Ada Bloom, Minister for Trade": the office stands behind the name and a comma."""
    last = runs.name_end(sentence, at, len(sentence))
    if not 1 < last - at < _NAME or not _proper(sentence, at, last) or sentence.text[last : last + 1] != [","]:
        return None
    held = phrases.read(number, sentence, last + 1, len(sentence), out.known) if last + 1 < len(sentence) else None
    if held is None or not held.offices or held.names or held.plural:
        return None
    found = _author(out, number, (at, last), held)
    found.phrase.last = held.last
    out.named += spoken_for(sentence, held)
    return found


def _named(out: Register, sentence: words.Sentence, phrase: Phrase, first: int, last: int) -> Named | None:
    """Add one name of a title, without the capitals behind it that are no name; a short one needs a title, or an office
    before it and no other capital behind it.
    """
    last = _name_end(sentence, first, last)
    goes_on = sentence.lower[last] in _AFTER_NAME if last < len(sentence) else True
    if last - first < 2 and not phrase.titles and not (phrase.offices and goes_on and not phrase.plural):
        return None
    sides = appositions.side_behind(sentence, last, True)
    offices = [o if o.sides or not sides else _with_sides(o, sides) for o in phrase.offices]
    end = last + 1 + len(sides[0]) if sides and sentence.lower[last] == "of" else max(last, phrase.last)
    end = end if last == phrase.names[-1][1] or sides else last
    whole = Phrase(phrase.sentence, first, end, names=[(first, last)], titles=phrase.titles)
    span = sentence.starts[first], sentence.ends[last - 1]
    out.named.append(Named(whole, names.of(sentence, first, last), span, offices, set(phrase.genders)))
    return out.named[-1]


def _with_sides(office, sides: tuple[tuple[str, ...], ...]):
    return type(office)(office.head, office.words, office.ranks, sides, False, office.text)


def _name_end(sentence: words.Sentence, first: int, last: int) -> int:
    """Return where a name ends before the verb, or the "Following", of a title in capitals."""
    behind = (at for at in range(first + 1, last) if sentence.lower[at].endswith("ing") or sentence.lower[at] in _LINKS)
    verbs = (at for at in range(first + 2, last) if words.verb_forms().get(sentence.lower[at]) == "s")
    return min(next(behind, last), next(verbs, last))


def _bylines(out: Register, number: int, sentence: words.Sentence) -> list[Named]:
    """Return the authors of a line such as "By Ada Bloom and Karl Dietz", their offices or not."""
    at, found = int(sentence.lower[0] == "by"), []
    while at < len(sentence) and not {"and", ","}.isdisjoint(sentence.lower):
        last = runs.name_end(sentence, at, len(sentence))
        if not 1 < last - at < _NAME or not _proper(sentence, at, last):
            return []
        end = last + 1 if sentence.text[last : last + 1] == [","] else last
        held = phrases.read(number, sentence, end, len(sentence), out.known) if last < end < len(sentence) else None
        held = held if held is not None and held.offices and not held.names else Phrase(number, last, last)
        found.append(((at, last), held))
        at = max(last, held.last if held.offices else 0)
        while at < len(sentence) and sentence.lower[at] in {",", "and", "&"}:
            at += 1
    named = len(found) > 1 and (sentence.lower[0] == "by" or all(held.offices for _, held in found))
    return [_author(out, number, name, held) for name, held in found] if named else []


def _sender(out: Register, number: int) -> list[Named]:
    """Return who sends a message by its title: "Telegram from Bloom to Dietz", "CABLE, BLOOM TO FOREIGN OFFICE"."""
    sentence = out.sentences[number]
    to = sentence.lower.index("to") if "to" in sentence.lower else 0
    if not to or _SENT.isdisjoint(sentence.lower[:to]):
        return []
    at = next((i + 1 for i in range(to - 1, 0, -1) if sentence.lower[i] in {"from", ","}), to)
    named = 0 < to - at < _NAME and _proper(sentence, at, to) and runs.name_end(sentence, at, to) == to
    return [_author(out, number, (at, to), Phrase(number, at, to))] if named else []


def _letterhead(out: Register, number: int, sentence: words.Sentence) -> Named | None:
    """Return the person of a line that is nothing but a name with an office before or behind it, or in the next
    line.
    """
    begin = int(sentence.lower[0] == "by" and len(sentence) > 1)
    phrase = phrases.read(number, sentence, begin, len(sentence), out.known)
    if phrase is not None and phrase.offices and len(phrase.names) == 1 and phrase.last == len(sentence):
        first, last = phrase.names[0]
        proper = last - first > 1 and _proper(sentence, first, last)
        return _author(out, number, (first, last), phrase) if proper else None
    if phrase is not None and phrase.offices and not phrase.names:
        return _name_last(out, sentence, phrase)
    titled = phrase is not None and (phrase.titles or phrase.offices) and len(phrase.names) == 1
    first, last = phrase.names[0] if titled else (begin, runs.name_end(sentence, begin, len(sentence)))
    at = phrase.last if titled else last
    while at < len(sentence) and sentence.text[at] in lists.POSTNOMINALS | {",", "–", "-"}:
        at += 1
    if not 1 < last - first < _NAME or not _proper(sentence, first, last):
        return None
    if begin and at == len(sentence):
        return _author(out, number, (first, last), phrase or Phrase(number, first, last))
    if at < len(sentence):
        held = _office_line(out, number, at)
    else:
        held = _office_line(out, number + 1, 0) or number and _office_line(out, number - 1, 0) or None
    return _author(out, number, (first, last), held) if held is not None else None


def _name_last(out: Register, sentence: words.Sentence, phrase: Phrase) -> Named | None:
    """Return the person of a line such as "Minister for Trade, Senator the Hon Ada Bloom"."""
    rest = phrases.read(phrase.sentence, sentence, phrase.last + 1, len(sentence), out.known)
    whole = rest is not None and rest.last == len(sentence) and len(rest.names) == 1
    mark = sentence.text[phrase.last] if whole else ""
    titled = mark == "," and (rest.titles or rest.offices)
    if not titled and not (mark == ":" and _proper(sentence, *rest.names[0])):
        return None
    return _author(out, phrase.sentence, rest.names[0], phrase)


def _proper(sentence: words.Sentence, first: int, last: int) -> bool:
    """Return whether words of a heading can be a personal name: all of them capitals that are no common words."""
    return all(runs.given_name(sentence, at) or sentence.lower[at] in lists.PARTICLES for at in range(first, last))


def _office_line(out: Register, number: int, at: int) -> Phrase | None:
    """Return the office that the rest of a line is."""
    if number >= len(out.sentences):
        return None
    sentence = out.sentences[number]
    phrase = phrases.read(number, sentence, at, len(sentence), out.known) if at < len(sentence) else None
    whole = phrase is not None and phrase.offices and not phrase.names and phrase.last == len(sentence)
    return phrase if whole and not phrase.plural else None


def _author(out: Register, number: int, name: tuple[int, int], held: Phrase) -> Named:
    """Return the person of a letterhead; added with the office, unless the reading of the line has found the name."""
    sentence = out.sentences[number]
    span = sentence.starts[name[0]], sentence.ends[name[1] - 1]
    known = next((n for n in out.named if n.phrase.sentence == number and n.span[1] == span[1]), None)
    if known is None:
        whole = Phrase(number, *name, names=[name])
        known = Named(whole, names.of(sentence, *name), span, [], set(held.genders), True)
        out.named.append(known)
    known.offices += [office for office in held.offices if office not in known.offices]
    return known
