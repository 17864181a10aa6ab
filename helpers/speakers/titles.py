"""Titles that no list has: a word that the text uses like an office ("Syndic Ada Bloom" … "the Syndic")."""

from helpers.speakers import lists, names, runs
from helpers.speakers.actors import Actor, Named, Register, once
from helpers.speakers.reader import Office, Phrase


_MET = frozenset({"met", "meets", "meeting", "talks", "spoke", "received", "conversation"})
_CLOSING = frozenset({"regards", "wishes", "sincerely", "yours", "faithfully", "truly", "respectfully", "signed"})
# The line above a signature, "With my warmest regards,", has fewer words than that.
_LINE = 7
# A letter names whom it addresses in one of so many first lines.
_TOP = 16
# So many lines below the first signature the others stand.
_SIGNERS = 12
_CHAIRED = frozenset({"chaired", "co-chaired", "presided", "moderated"})


def add(register: Register) -> None:
    """Add the persons whose title stands before the name in one place of the text, and alone after "the" in
    another.
    """
    alone = {run.words[0] for run in register.known.runs if len(run.words) == 1 and run.before == "the"}
    taken = {(n.phrase.sentence, n.phrase.names[0][1]) for n in register.named if n.phrase.names}
    for run in register.known.runs if alone else ():
        sentence = register.sentences[run.sentence]
        if run.words[0] not in alone or run.last < len(sentence) and sentence.text[run.last] in lists.CLITICS:
            continue
        first = run.first + 1 if len(run.words) > 1 else _behind_comma(register, run)
        if first is None:
            continue
        last = runs.name_end(sentence, first, len(sentence))
        proper = [word for word in sentence.text[first:last] if names.capital(word)]
        alone_there = len(run.words) == 2 and (run.before == "and" or not run.before[-1:].isalnum())
        if (run.sentence, last) not in taken and (len(proper) > 1 or alone_there):
            _add(register, run, first, last)


def signature(register: Register) -> Named | None:
    """Return the name with which a letter is signed: alone behind "Yours sincerely", or alone before an office."""
    for number, sentence in enumerate(register.sentences):
        if number < 2 or len(sentence) > 9:
            continue
        first = _behind_signed(sentence) or 2 * (sentence.lower[:2] in (["yours", ","], ["sincerely", ","]))
        last = runs.name_end(sentence, first, len(sentence)) if first < len(sentence) else 0
        if not _alone(sentence, first, last) or not names.capital(sentence.text[first]):
            continue
        above = register.sentences[number - 1].lower
        closes = not _CLOSING.isdisjoint(above[-4:]) or above[-1:] == [","] and above[:1] != ["dear"]
        if first or len(above) < _LINE and closes:
            signed = _signed(register, number, first, last)
            register.signers = [signed, *_beside(register, number + 1)]
            return signed
    return None


def _beside(register: Register, number: int) -> list[Named]:
    """Return who else signs a letter: lines below that are nothing but a name, each with an office in the next."""
    out = []
    for at in range(number, min(number + _SIGNERS, len(register.sentences))):
        sentence, held = register.sentences[at], {p.sentence for p in register.described if p.first == 0}
        first = _behind_signed(sentence)
        last = runs.name_end(sentence, first, len(sentence)) if names.capital(sentence.text[first]) else 0
        beside = first or at + 1 in held or last < len(sentence)
        if _alone(sentence, first, last) and beside and (first or sentence.kind != "body"):
            out.append(_signed(register, at, first, last))
    return out


def _alone(sentence, first: int, last: int) -> bool:
    """Return whether a name of two words or more is a whole line, or only an office follows it behind a comma."""
    held = last + 1 < len(sentence) and sentence.text[last] == "," and (sentence.lower[last + 1],) in lists.OFFICES
    return last - first > 1 and (last == len(sentence) or held)


def _behind_signed(sentence) -> int:
    """Return where a name begins behind "(Signed)" or "Signed:"; else 0."""
    if sentence.lower[:3] == ["(", "signed", ")"]:
        return 3 * (len(sentence) > 3)
    return 2 * (sentence.lower[:2] == ["signed", ":"] and len(sentence) > 2)


def _signed(register: Register, number: int, first: int, last: int) -> Named:
    """Add the person of a signature, with the office that stands in the next line."""
    sentence = register.sentences[number]
    held = [p for p in register.described if p.sentence == number + 1 and p.first == 0]
    offices = list(held[0].offices) if held and held[0].last == len(register.sentences[number + 1]) else []
    phrase = Phrase(number, first, last, names=[(first, last)])
    span = sentence.starts[first], sentence.ends[last - 1]
    register.named.append(Named(phrase, names.of(sentence, first, last), span, offices, set(), True))
    return register.named[-1]


@once
def addressee(register: Register) -> Actor | None:
    """Return the person whom a letter addresses by name: "Dear Ada," "Dear Minister Bloom,"."""
    for sentence in register.sentences[:_TOP]:
        if sentence.lower[:1] == ["dear"] and sentence.text[-1:] == [","]:
            called = {names.plain(word) for word in sentence.text[1:-1] if names.capital(word)}
            found = [a for a in register.actors if not called.isdisjoint(a.key) and a is not register.signed]
            return found[0] if len(found) == 1 else None
    return None


def add_pairs(register: Register) -> None:
    """Give two names that open a sentence, "A and B exchanged views", the two offices without a name that meet in the
    sentence before, in their order.
    """
    held: dict[int, list[Phrase]] = {}
    for phrase in register.described:
        held.setdefault(phrase.sentence, []).append(phrase)
    occupied = {named.phrase.sentence for named in register.named}
    starts = {run.sentence: run for run in register.known.runs if run.first == 0 and len(run.words) > 1}
    for run in [run for run in register.known.runs if run.before == "and" and len(run.words) > 1]:
        before, one = held.get(run.sentence - 1, []), starts.get(run.sentence)
        sentence = register.sentences[run.sentence]
        if one is None or one.last != run.first - 1 or len(before) != 2 or any(p.plural for p in before):
            continue
        if {run.sentence, run.sentence - 1} & occupied or _MET.isdisjoint(register.sentences[run.sentence - 1].lower):
            continue
        for phrase, found in zip(before, (one, run)):
            whole = Phrase(run.sentence, found.first, found.last, names=[(found.first, found.last)])
            span = sentence.starts[found.first], sentence.ends[found.last - 1]
            words = names.of(sentence, found.first, found.last)
            register.named.append(Named(whole, words, span, list(phrase.offices), set(), True))


def add_chairs(register: Register) -> None:
    """Give the office of a chair to whoever chairs by a verb: "chaired by X", "X, who presided over the meeting"."""
    for named in register.named:
        lower = register.sentences[named.phrase.sentence].lower
        before, after = lower[max(0, named.phrase.first - 3) : named.phrase.first], lower[named.phrase.last :][:4]
        in_chair = after[:3] == ["in", "the", "chair"]
        after = [word for word in after if word not in {",", "who", "also", "has"}]
        active = after[:1] in (["chaired"], ["chairs"], ["co-chaired"]) or after[:2] == ["presided", "over"]
        passive = before[-1:] == ["by"] and not _CHAIRED.isdisjoint(before) or _by_chair(register, named)
        passive = passive or before[-2:] == ["chairmanship", "of"] or before[-1:] == ["with"] and in_chair
        if (active or passive) and not any(o.head == "chair" for o in named.offices):
            named.offices.append(Office("chair"))


def _by_chair(register: Register, named: Named) -> bool:
    """Return whether only capitals stand between "chaired by" and a name: "chaired by Permanent Representative X"."""
    sentence, first = register.sentences[named.phrase.sentence], named.phrase.first
    at = next((i for i in range(first - 1, max(first - 6, 0), -1) if not sentence.text[i][0].isupper()), 0)
    return at > 0 and sentence.lower[at] == "by" and sentence.lower[at - 1] in _CHAIRED


def _behind_comma(register: Register, run: runs.Run) -> int | None:
    """Return where the name begins in "the Doge of Lagune, Ada Bloom,"; None if there is none."""
    sentence, at = register.sentences[run.sentence], run.last
    if run.before != "the":
        return None
    if at + 1 < len(sentence) and sentence.lower[at] == "of" and names.capital(sentence.text[at + 1]):
        at = runs.name_end(sentence, at + 1, len(sentence))
    found = at + 2 < len(sentence) and sentence.text[at] == "," and names.capital(sentence.text[at + 1])
    if not found or (sentence.lower[at + 1],) in lists.COUNTRIES:
        return None
    end = runs.name_end(sentence, at + 1, len(sentence))
    closes = end == len(sentence) or sentence.lower[end] in {",", ".", "and", "who", ";", ":", ")"}
    return at + 1 if closes and end - at > 2 else None


def _add(register: Register, run: runs.Run, first: int, last: int) -> None:
    sentence, title = register.sentences[run.sentence], run.words[0]
    phrase = Phrase(run.sentence, run.first, last, names=[(first, last)], titles={title.lower()})
    span = sentence.starts[run.first if len(run.words) > 1 else first], sentence.ends[last - 1]
    office = Office(title.lower(), text=title)
    register.named.append(Named(phrase, names.of(sentence, first, last), span, [office], set(), True))
