"""Titles that no list has: a word that the text uses like an office ("Syndic Ada Bloom" … "the Syndic")."""

from helpers.speakers import lists, names, runs
from helpers.speakers.actors import Named, Register
from helpers.speakers.reader import Office, Phrase


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
        if (run.sentence, last) not in taken and (len(proper) > 1 or len(run.words) == 2 and run.before != "the"):
            _add(register, run, first, last)


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
