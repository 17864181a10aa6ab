"""Who is named in a document: persons with their offices, sides and all forms of their names."""

from dataclasses import dataclass, field

from helpers import words
from helpers.speakers import chunks, lists, names, places, runs

_STRONG = frozenset({"president", "head of state", "king", "crown prince", "pope", "vice-president", "prime minister", "chief minister",
                     "chancellor", "governor", "mayor", "minister", "secretary", "secretary-general", "high representative",
                     "commissioner", "ambassador", "charge", "consul", "rapporteur", "spokesperson", "speaker", "chair", "representative",
                     "director", "counterpart", "diplomat", "head", "senator"})
_TRIGGERS = frozenset(lists.HONORIFICS_BY_FIRST) | frozenset(lists.OFFICES_BY_FIRST)
_CLOSING = frozenset(", . ; : ) ] – — - and who whose whom on in at to for during as from by with here today yesterday or but \" ” »".split()) | {""}
_RANKED_NAMES = frozenset({"ambassador", "prince", "king", "crown prince", "senator", "official", "governor", "head"})
_PLACE_BEFORE = frozenset("in at from near".split())


@dataclass(eq=False, slots=True)
class Actor:
    """Someone or something that can speak. Two actors are the same only if they are the same object."""

    name: str
    kind: str
    office: str | None = None
    side: str | None = None
    aliases: list[str] = field(default_factory=list)
    key: tuple[str, ...] = ()
    genders: set = field(default_factory=set)
    offices: list = field(default_factory=list)
    members: tuple = ()
    first: int = 0
    document: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where an actor is named; `actor` is None where the text does not decide who is meant."""

    actor: Actor | None
    start: int
    end: int
    form: str
    rule: str
    sentence: int


@dataclass(eq=False, slots=True)
class Named:
    """A phrase with one personal name, before it is known whose name it is."""

    chunk: chunks.Chunk
    words: tuple[str, ...]
    span: tuple[int, int]
    offices: list
    genders: set
    actor: Actor | None = None


@dataclass(eq=False, slots=True)
class Register:
    """The actors of a document, the phrases that name or describe them in text order, and what its capitals show."""

    text: str
    sentences: list
    known: runs.Evidence
    actors: list = field(default_factory=list)
    named: list = field(default_factory=list)
    offices: list = field(default_factory=list)
    places: frozenset = frozenset()
    acronyms: dict = field(default_factory=dict)

    def side(self, office: chunks.Office) -> str | None:
        """Return the country or body of an office, as a noun."""
        found = [places.canonical(side, self.places) for side in office.sides]
        return found[0] if found else None


def register(text: str, sentences: list[words.Sentence]) -> Register:
    """Return who is named in a document and by which phrases."""
    known = runs.evidence(sentences)
    out = Register(text, sentences, known, places=known.places)
    for number, sentence in enumerate(sentences):
        if runs.title_case(sentence) or _TRIGGERS.isdisjoint(sentence.lower):
            continue
        _read(out, number, sentence)
    out.places = _all_places(out)
    _merge(out)
    _describe(out)
    return out


def _read(out: Register, number: int, sentence: words.Sentence) -> None:
    """Read the phrases of one sentence, joining names and offices that stand in apposition."""
    floor, before = 0, None
    for t in [i for i, word in enumerate(sentence.lower) if word in _TRIGGERS]:
        if t < floor or sentence.text[t] in {"He", "he", "U", "u"} and not chunks.name_follows(sentence, t + 1):
            continue
        start = _start(sentence, t, floor)
        chunk = chunks.read(number, sentence, start, len(sentence), out.known)
        if chunk is None or chunk.last <= t:
            continue
        floor = chunk.last
        if chunk.names:
            before = _add_names(out, sentence, chunk)
            continue
        joined = _attach(out, sentence, chunk, before)
        if joined:
            before = joined
            continue
        floor, named = _apposed_name(out, sentence, chunk)
        if named:
            before = named
        elif chunk.offices and chunk.offices[0].head in _STRONG and (chunk.det or chunk.offices[0].words or sentence.text[t][0].isupper()):
            out.offices.append(chunk)


def _start(sentence: words.Sentence, t: int, floor: int) -> int:
    """Return where the phrase around a title word begins."""
    text, lower, at = sentence.text, sentence.lower, t
    while at > floor:
        word = lower[at - 1]
        if word in {"and", "&"} and at - 2 >= floor and lower[at - 2] in lists.FIELDS and lower[at] in lists.FIELDS:
            at -= 2
        elif word in lists.RANKS or word in lists.FIELDS or word in chunks.NUMBERS:
            at -= 1
        elif word in {"'s", "’s"} and at - 2 >= floor and text[at - 2][0].isupper():
            at -= 2
        elif names.capital(text[at - 1]) and word not in lists.DAYS and not (word in lists.OPENERS and at == 1):
            if at == 1 and not _seen_inside(word, lower[at - 1]):
                break
            at -= 1
        else:
            break
    while at > floor and (lower[at - 1] in {"the", "a", "an", "his", "her", "its", "their", "our", "my", "both"} or lower[at - 1] in chunks.NUMBERS):
        at -= 1
    return at


def _seen_inside(word: str, lower: str) -> bool:
    return not lower.endswith(("ing", "ly")) or (lower,) in lists.COUNTRIES


def _add_names(out: Register, sentence: words.Sentence, chunk: chunks.Chunk) -> Named:
    found = None
    for n, (first, last) in enumerate(chunk.names):
        start = sentence.starts[chunk.first] if n == 0 else sentence.starts[first]
        offices = [chunks.Office(o.head, o.words, o.ranks, o.sides if len(chunk.names) == 1 else (), False, o.text) for o in chunk.offices]
        found = Named(chunk, tuple(sentence.text[first:last]), (start, sentence.ends[last - 1]), offices, set(chunk.genders))
        out.named.append(found)
        at = last
        if at + 1 < len(sentence) and sentence.lower[at] == "of" and sentence.text[at + 1][0].isupper() and offices and not any(o.sides for o in offices):
            size = chunks.longest(lists.COUNTRIES_BY_FIRST, sentence.lower, at + 1, len(sentence)) or 1
            side = tuple(sentence.text[at + 1:at + 1 + size])
            found.offices = [chunks.Office(o.head, o.words, o.ranks, (side,), False, o.text) for o in offices]
    return found


def _attach(out: Register, sentence: words.Sentence, chunk: chunks.Chunk, before: Named | None) -> Named | None:
    """Return the name that an office without a name follows after a comma: "Wang Yi, Minister of Foreign Affairs of China,"."""
    at = chunk.first - 1
    if at < 1 or sentence.text[at] not in {",", "(", "–", "—", "-"}:
        return None
    after = sentence.lower[chunk.last] if chunk.last < len(sentence) else ""
    if after not in _CLOSING or chunk.plural or chunk.det == "the" and after not in {",", ")", ".", "and", "who", "", ";", ":", "–", "—"}:
        return None
    if before and before.chunk.sentence == chunk.sentence and before.chunk.last == at:
        before.offices += chunk.offices
        before.genders |= chunk.genders
        before.chunk.last = chunk.last
        return before
    run = _run_before(out, sentence, chunk.sentence, at)
    if run is None:
        return None
    probe = chunks.Chunk(chunk.sentence, run.first, chunk.last, names=[(run.first, run.last)])
    named = Named(probe, run.words, (sentence.starts[run.first], sentence.ends[run.last - 1]), list(chunk.offices), set(chunk.genders))
    out.named.append(named)
    return named


def _run_before(out: Register, sentence: words.Sentence, number: int, at: int) -> runs.Run | None:
    """Return the run of two or more name words that ends right before word `at`."""
    for run in out.known.by_word.get(sentence.lower[at - 1], ()):
        if run.sentence == number and run.last == at:
            proper = [w for w in run.words if w[0].isupper()]
            return run if len(proper) > 1 and run.before not in _PLACE_BEFORE and run.words not in out.known.places else None
    return None


def _apposed_name(out: Register, sentence: words.Sentence, chunk: chunks.Chunk) -> tuple[int, Named | None]:
    """Read the name after an office and a comma: "the Foreign Secretary, Dame Philippa Ayrton-Voss,"."""
    at = chunk.last
    if at + 1 >= len(sentence) or sentence.text[at] not in {",", "(", "–", "—"} or not chunk.offices or chunk.plural:
        return chunk.last, None
    probe = chunks.read(chunk.sentence, sentence, at + 1, len(sentence), out.known)
    if probe is None or len(probe.names) != 1:
        return chunk.last, None
    after = sentence.lower[probe.last] if probe.last < len(sentence) else ""
    first, last = probe.names[0]
    titled = probe.honorific or probe.offices
    if probe.offices and probe.offices[0].head not in _RANKED_NAMES or after not in _CLOSING and not titled:
        return chunk.last, None
    if not titled and (len([w for w in sentence.text[first:last] if w[0].isupper()]) < 2 or tuple(sentence.text[first:last]) in out.known.places):
        return chunk.last, None
    whole = chunks.Chunk(chunk.sentence, probe.first, probe.last, names=probe.names)
    named = Named(whole, tuple(sentence.text[first:last]), (sentence.starts[probe.first], sentence.ends[last - 1]),
                  chunk.offices + probe.offices, chunk.genders | probe.genders)
    named.chunk.det = chunk.det
    out.named.append(named)
    return probe.last, named


def _all_places(out: Register) -> frozenset:
    """Return the places that capitals show and those that stand in an office."""
    sides = {side for n in out.named for office in n.offices for side in office.sides}
    sides |= {side for c in out.offices for office in c.offices for side in office.sides}
    return out.known.places | sides


def _merge(out: Register) -> None:
    """Give each named phrase its person: a short name goes to the one long name that it can be part of."""
    spellings = {word.upper(): word for run in out.known.runs for word in run.words if not word.isupper()}
    by_word: dict[str, list[Actor]] = {}
    forms: dict[tuple[str, ...], list[Named]] = {}
    for named in out.named:
        forms.setdefault(names.key(list(named.words)), []).append(named)
    for key in sorted(forms, key=lambda k: (-len(k), -sum(map(len, k)))):
        if not key:
            continue
        for named in forms[key]:
            named.actor = _person(out, named, key, by_word, spellings)


def _person(out: Register, named: Named, key: tuple[str, ...], by_word: dict, spellings: dict) -> Actor | None:
    """Return the person of a name, made new if none fits and None if several do."""
    fitting = {id(a): a for w in key for a in by_word.get(w, ()) if names.fits(key, a.key)}
    open_ = [a for a in fitting.values() if not (a.genders and named.genders and a.genders.isdisjoint(named.genders))]
    exact = [a for a in open_ if a.key == key]
    if len(open_) > 1 and not exact:
        open_ = _same_office(out, named, open_)
        if len(open_) != 1:
            return None
    actor = (exact or open_ or [None])[0]
    if actor is None:
        words_ = _long_form(out, named, key)
        key = names.key(list(words_))
        actor = Actor(names.printed(list(words_), spellings), "person", key=key, first=named.span[0])
        out.actors.append(actor)
        for word in key:
            by_word.setdefault(word, []).append(actor)
    actor.genders |= named.genders
    actor.offices += [o for o in named.offices if o not in actor.offices]
    actor.first = min(actor.first, named.span[0])
    return actor


def _same_office(out: Register, named: Named, persons: list[Actor]) -> list[Actor]:
    """Keep the persons who hold the office that stands with an ambiguous short name."""
    heads = {o.head for o in named.offices}
    same = [a for a in persons if heads & {o.head for o in a.offices}]
    if len(same) > 1:
        gendered = [a for a in same if a.genders & named.genders]
        return gendered or same
    if not same and named.genders:
        return [a for a in persons if a.genders & named.genders] or persons
    return same or persons


def _long_form(out: Register, named: Named, key: tuple[str, ...]) -> tuple[str, ...]:
    """Return the longest run of the text, without a title, that a short name can only be part of."""
    found = set()
    for word in key:
        for run in out.known.by_word.get(word, out.known.by_word.get(named.words[-1].lower(), ())):
            long = names.key(list(run.words))
            if len(long) > len(key) and names.fits(key, long) and run.before not in {"the", "of"} and len(run.words) < 6:
                found.add(run.words)
    return found.pop() if len(found) == 1 else named.words


def _describe(out: Register) -> None:
    """Fill office, side and aliases of each person from the phrases that name him or her."""
    for named in out.named:
        if named.actor is None:
            continue
        surface = out.text[named.span[0]:named.span[1]]
        if surface not in named.actor.aliases:
            named.actor.aliases.append(surface)
    for actor in out.actors:
        sided = [out.side(o) for o in actor.offices if o.sides]
        actor.side = sided[0] if sided else None
        longest = max(actor.offices, key=lambda o: len(o.text), default=None)
        actor.office = longest.text if longest else None
