"""Who is named in a document: the phrases with personal names and offices, and the persons they belong to."""

from helpers import words
from helpers.speakers import (
    appointments, appositions, delegations, headings, listed, lists, names, people, phrases, roles, runs, titles
)
from helpers.speakers.actors import Named, Register
from helpers.speakers.reader import Office, Phrase

# Offices that name somebody even where no name stands beside them.
_STRONG = frozenset(
    {
        "president", "head of state", "king", "crown prince", "pope", "vice-president", "prime minister",
        "chief minister", "chancellor", "governor", "mayor", "minister", "secretary", "secretary-general",
        "high representative", "commissioner", "ambassador", "charge", "consul", "rapporteur", "spokesperson",
        "speaker", "chair", "representative", "director", "counterpart", "diplomat", "head", "senator"
    }
)
_TRIGGERS = frozenset(lists.HONORIFICS_BY_FIRST) | frozenset(lists.OFFICES_BY_FIRST)
_SMALL = frozenset({"He", "he", "U", "u", "His", "Her", "his", "her"})
_UNNAMED = frozenset({"guest", "host", "interlocutor", "predecessor", "successor"})


def register(text: str, sentences: list[words.Sentence]) -> Register:
    """Return who is named in a document and by which phrases."""
    known = runs.evidence(sentences)
    out = Register(text, sentences, known, places=known.places)
    for number, sentence in enumerate(sentences):
        if _TRIGGERS.isdisjoint(sentence.lower):
            continue
        if runs.title_case(sentence):
            _byline(out, number, sentence)
        else:
            _read(out, number, sentence)
    out.places, before = _places(out), len(out.named)
    headings.add(out)
    out.places = _places(out) if len(out.named) > before else out.places
    titles.add(out)
    titles.add_pairs(out)
    titles.add_chairs(out)
    signature = titles.signature(out)
    delegations.add(out)
    appointments.add(out)
    roles.add_openings(out)
    roles.mark_absent(out)
    people.merge(out)
    roles.add(out)
    out.signed = signature.actor if signature is not None else None
    listed.add(out)
    return out


def _places(out: Register) -> frozenset[tuple[str, ...]]:
    """Return the places of the text and the sides for which it says that somebody holds an office."""
    held = [offices for phrases_of in (out.named, out.described) for offices in (one.offices for one in phrases_of)]
    return out.known.places | {side for offices in held for office in offices for side in office.sides}


def _read(out: Register, number: int, sentence: words.Sentence) -> None:
    """Read the phrases of one sentence, joining names and offices that stand in apposition."""
    floor, before, behind = 0, None, []
    for at in words.places(_TRIGGERS, sentence.lower):
        if at < floor or not _begins(sentence, at):
            continue
        phrase = phrases.read(number, sentence, _start(sentence, at, floor), len(sentence), out.known)
        if phrase is None or phrase.last <= at or not (phrase.offices or phrase.titles):
            continue
        if phrase.names and not phrase.titles and phrase.offices[-1].head in _UNNAMED:
            continue
        floor = phrase.last
        behind += headings.spoken_for(sentence, phrase) if phrase.behind else []
        if phrase.names:
            before = _add_names(out, sentence, phrase)
            continue
        if phrase.plural and (
            appositions.after_plural(out, sentence, phrase) or appositions.in_brackets(out, sentence, phrase)
        ):
            before, floor = out.named[-1], out.named[-1].phrase.last
            continue
        joined = appositions.join(out, sentence, phrase, before)
        if joined:
            before = joined
            floor = max(floor, joined.phrase.last)
        elif phrase.offices[0].head in _STRONG and (
            phrase.det or phrase.offices[0].words or sentence.text[at][0].isupper()
        ):
            out.described.append(phrase)
    out.named += behind


def _byline(out: Register, number: int, sentence: words.Sentence) -> None:
    """Read a heading in title case that is nothing but one titled name: "Senator the Hon. Bronwyn Castellani"."""
    _headlined(out, number, sentence)
    phrase = phrases.read(number, sentence, 0, len(sentence), out.known)
    if (
        phrase is not None
        and phrase.titles
        and len(phrase.names) == 1
        and phrase.last == len(sentence)
        and len(sentence) < 9
    ):
        _add_names(out, sentence, phrase)


def _headlined(out: Register, number: int, sentence: words.Sentence) -> None:
    """Keep the names of two words or more that stand behind an office in a headline in title case, up to its verb."""
    if not any(word.islower() or word[1:].islower() for word in sentence.text if len(word) > 3):
        return
    for at in [i for i, word in enumerate(sentence.lower) if (word,) in lists.OFFICES]:
        phrase = phrases.read(number, sentence, at, len(sentence), out.known)
        if phrase is not None and phrase.offices and not phrase.names and at < len(sentence) - 3:
            found = appositions.before_name(out, sentence, phrase)
            out.headlined += [out.named.pop()] if found is not None else []
        if phrase is None or len(phrase.names) != 1:
            continue
        first, last = phrase.names[0]
        verbs = (i for i in range(first, last) if words.verb_forms().get(sentence.lower[i]) == "s")
        last = next(verbs, last)
        if 1 < last - first < 5:
            span = sentence.starts[first], sentence.ends[last - 1]
            whole = Phrase(number, first, last, names=[(first, last)])
            out.headlined.append(Named(whole, names.of(sentence, first, last), span, list(phrase.offices), set()))


def _begins(sentence: words.Sentence, at: int) -> bool:
    """Return whether a whole title or office, and not its first word alone, stands at a place."""
    size = len(sentence)
    if sentence.text[at] in _SMALL and not _title_begins(sentence, at):
        return False
    return bool(
        lists.longest(lists.OFFICES_BY_FIRST, sentence.lower, at, size)
        or lists.longest(lists.HONORIFICS_BY_FIRST, sentence.lower, at, size)
    )


def _title_begins(sentence: words.Sentence, at: int) -> bool:
    """Return whether "He", "U" or "His" opens a title or a name, as in "His Excellency" or "U Than Swe"."""
    after = at + 1
    return (
        after < len(sentence)
        and names.capital(sentence.text[after])
        and (
            sentence.lower[at] == "u"
            or sentence.lower[at] in {"his", "her"}
            and lists.longest(lists.HONORIFICS_BY_FIRST, sentence.lower, at, len(sentence)) > 1
        )
    )


def _start(sentence: words.Sentence, at: int, floor: int) -> int:
    """Return where the phrase around a title word begins."""
    text, lower = sentence.text, sentence.lower
    while at > floor:
        word = lower[at - 1]
        if word in {"and", "&"} and at - 2 >= floor and lower[at - 2] in lists.FIELDS and lower[at] in lists.FIELDS:
            at -= 2
        elif word in lists.CLITICS and at - 2 >= floor and names.capital(text[at - 2]):
            at -= 2
        elif word in lists.RANKS or word in lists.FIELDS or word in lists.NUMBERS:
            at -= 1
        elif (
            names.capital(text[at - 1])
            and not (word in lists.DAYS and runs.dated(sentence, at - 1))
            and not (runs.opens(sentence, at - 1) and (word in lists.OPENERS or word.endswith(("ing", "ly"))))
        ):
            at -= 1
        else:
            break
    while at > floor and (lower[at - 1] in lists.ARTICLES or lower[at - 1] in lists.NUMBERS):
        at -= 1
    return at


def _add_names(out: Register, sentence: words.Sentence, phrase: Phrase) -> Named:
    """Add one named phrase for each name; "of Japan" behind a name is the side of its office."""
    found, peer = None, out.named[-1] if out.named and out.named[-1].phrase.sentence == phrase.sentence else None
    for n, (first, last) in enumerate(phrase.names):
        begin = phrase.first if n == 0 else first
        sides = appositions.side_behind(sentence, last, phrase.plural)
        offices = [
            Office(o.head, o.words, o.ranks, (o.sides if len(phrase.names) == 1 else ()) or sides, False, o.text)
            for o in phrase.offices
        ]
        offices += appositions.peer_offices(out, phrase.sentence, offices, peer)
        found = Named(phrase, names.of(sentence, first, last),
            (sentence.starts[begin], sentence.ends[last - 1]),
            offices,
            set(phrase.genders),
        )
        out.named.append(found)
        if sides and len(phrase.names) == 1 and sentence.lower[last] == "of":
            phrase.last = last + 1 + len(sides[0])
    if peer is not None and peer.phrase.first > 0 and len(out.named) > 1 and out.named[-2] is peer:
        appositions.share_side(found, peer, sentence)
    return found
