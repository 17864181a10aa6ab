"""Who a source names, by the kind of its words: pronoun, sides, name, office, several together, or something else."""

from helpers.speakers import bodies, edges, groups, holders, lists, named, names, others
from helpers.speakers import people, phrases, pronouns, runs
from helpers.speakers.actors import Actor
from helpers.speakers.discourse import OTHER, REACH, Discourse
from helpers.speakers.reader import Phrase

_BEHIND = frozenset("at in from with on who whose that which for of to present responsible".split())
_OTHERS = frozenset({"host", "hostess", "guest", "counterpart", "interlocutor", "predecessor", "successor"})
_LINKS = frozenset("of for to from with by in at on and or 's ’s the".split())
_PLACES = frozenset(lists.COUNTRIES) | frozenset(lists.CAPITALS)
Found = tuple[Actor | None, str, str]


def source(d: Discourse, setting: holders.Setting, number: int, first: int, last: int) -> Found:
    """Return who is meant by some words of a sentence, by which rule, and the form of the mention."""
    sentence = d.sentences[number]
    first, last = edges.inside(sentence, first, last)
    lower = sentence.lower[first:last]
    laid_down = _laid_down(d, setting, number, first, lower) if d.terms or d.register.listed else None
    if laid_down is not None:
        return laid_down
    if lower in (["his"], ["her"]) and (sentence.lower[last : last + 1] or [""])[0] in _OTHERS:
        return source(d, setting, number, first, last + 1)
    with_me = _with_me(d, setting, number, first) if lower == ["i"] else None
    if with_me is not None:
        return with_me, "named together", "group"
    if last - first == 1 and lower[0] in lists.PRONOUNS:
        return *pronouns.resolve(d, setting, lower[0]), "pronoun"
    if tuple(lower) in lists.HONORIFICS and len(lower) > 1 or lower in (["h.e."], ["excellency"]):
        return *pronouns.honoured(d, setting, lower), "pronoun"
    if lower[-1] in {"former", "latter"} and last - first < 3:
        return _of_two(d, lower[-1]), f"the {lower[-1]} of two named before", "pronoun"
    sides = groups.parties(d, setting, lower) if groups.is_parties(lower) else None
    if sides is not None:
        return sides, "the heads of the meeting", "group"
    phrase = _read(d, setting, number, _after_letters(d, setting, number, first, last), last)
    found = _phrase(d, setting, phrase) if phrase is not None else None
    if found:
        return found
    together = _together(d, setting, number, first, last)
    if together:
        return together, "named together", "group"
    return _inside(d, setting, number, first, last) or others.other(d, setting, number, first, last)


def _laid_down(d: Discourse, setting: holders.Setting, number: int, first: int, lower: list[str]) -> Found | None:
    """Return the actor whom the reader's own list or a term of the text gives for these words."""
    own = _of_own_list(d, lower) if d.register.listed else None
    if own is not None:
        return own, "your list of actors", "name"
    term = d.terms.get(tuple(lower[lower[0] == "the" :]))
    if term is None or (number, first) <= term[::2]:
        return None
    return source(d, setting, *term)[0], "term that the text lays down", "name"


def _with_me(d: Discourse, setting: holders.Setting, number: int, first: int) -> Actor | None:
    """Return the two of "Dr Bloom and I", of which a source has only the "I"."""
    sentence = d.sentences[number]
    before = d.named_at.get((number, sentence.ends[first - 2])) if first > 1 else None
    if before is None or before.actor is None or sentence.lower[first - 1] != "and":
        return None
    return groups.joint(d, [before.actor, pronouns.resolve(d, setting, "i")[0]])


def _of_own_list(d: Discourse, lower: list[str]) -> Actor | None:
    """Return the actor of the reader's own list that goes by these words, with or without an article."""
    words = tuple(word.replace("’", "'") for word in lower)
    found = d.register.listed.get(words) or d.register.listed.get(words[1:] if words[0] == "the" else ())
    return d.enter(found) if found is not None else None


def _of_two(d: Discourse, word: str) -> Actor | None:
    """Return the first or the last person of the last sentence that names two."""
    recent = d.events[-REACH:]
    for number in dict.fromkeys(event.sentence for event in reversed(recent)):
        found = list(dict.fromkeys(e.actor for e in recent if e.sentence == number and e.actor.kind == "person"))
        if len(found) == 2:
            return found[0 if word == "former" else 1]
        last = [e for e in recent if e.sentence == number and e.actor.kind == "person"]
        if word == "latter" and len(found) == 1 and number >= d.number - 1 and last[-1].role == OTHER:
            return found[0]
    return None


def _read(d: Discourse, setting: holders.Setting, number: int, first: int, last: int) -> Phrase | None:
    """Return the phrase that the whole source is, what stands behind its office or name included; else None."""
    sentence = d.sentences[number]
    phrase = phrases.read(number, sentence, first, last, d.register.known)
    if phrase is None and last - first == 1 and sentence.lower[first] in d.register.known.surnames:
        return Phrase(number, first, last, names=[(first, last)])
    if phrase is not None and phrase.last < last and sentence.lower[phrase.last] in {",", "("}:
        phrase = _with_apposition(d, setting, phrase, last)
    if phrase is None or phrase.last == last:
        return phrase
    if sentence.lower[phrase.last] in _BEHIND and (phrase.names or phrase.offices):
        if phrase.offices or phrase.titles or named.proper(d, sentence, phrase):
            phrase.last = last
            return phrase
    return None


def _inside(d: Discourse, setting: holders.Setting, number: int, first: int, last: int) -> Found | None:
    """Return the person whose name ends a description: "harbour worker Karl Dietz", "a visibly moved Ada Bloom"."""
    sentence = d.sentences[number]
    titled = _titled(d, number, first, last)
    if titled is not None:
        return _phrase(d, setting, titled)
    at = next((i for i in range(last - 1, first, -1) if not _of_name(sentence, i)), first)
    while at + 1 < last and not names.capital(sentence.text[at + 1]):
        at += 1
    begin = at + 1
    if begin >= last or sentence.lower[at] in _LINKS or runs.name_end(sentence, begin, last) != last:
        return None
    phrase = Phrase(number, begin, last, names=[(begin, last)])
    described = sentence.text[at][0].islower() and sentence.lower[at] not in lists.DETERMINERS
    if described and named.proper(d, sentence, phrase):
        return _phrase(d, setting, phrase)
    return None


def _titled(d: Discourse, number: int, first: int, last: int) -> Phrase | None:
    """Return the name with an honorific that ends a phrase whose first words no list has: "Sektionschef Dr. Fürst"."""
    sentence = d.sentences[number]
    for at in range(first + 1, min(first + 6, last - 1)):
        if sentence.lower[at] in {"of", "for", "and", ",", "to", "from"}:
            return None
        if lists.longest(lists.HONORIFICS_BY_FIRST, sentence.lower, at, last) and sentence.text[at][0].isupper():
            phrase = phrases.read(number, sentence, at, last, d.register.known)
            return phrase if phrase and phrase.last == last and phrase.titles and phrase.names else None
    return None


def _of_name(sentence, at: int) -> bool:
    word = sentence.text[at]
    return names.capital(word) or word == "." or sentence.lower[at] in lists.PARTICLES


def _after_letters(d: Discourse, setting: holders.Setting, number: int, first: int, last: int) -> int:
    """Return where a phrase goes on after an abbreviation that no list has: "SG Dr. Kao", "HR/VP Moran"."""
    sentence, at = d.sentences[number], first
    while at < last and (
        2 <= len(sentence.text[at]) <= 5 and sentence.text[at].isupper() or at > first and sentence.text[at] == "/"
    ):
        at += 1
    if (
        first < at < last
        and sentence.text[at][0].isupper()
        and (sentence.lower[first],) not in lists.OFFICES | lists.COUNTRIES
    ):
        phrase = phrases.read(number, sentence, at, last, d.register.known)
        if phrase is not None and phrase.names and phrase.last == last:
            words = sentence.text[slice(*phrase.names[0])]
            if not phrase.offices and people.narrow(d.people(), names.key(words), phrase.genders, phrase.titles, []):
                return at
    return first


def _with_apposition(d: Discourse, setting: holders.Setting, phrase: Phrase, last: int) -> Phrase:
    """Join the name or office behind a comma to the phrase before it."""
    sentence = d.sentences[phrase.sentence]
    rest = phrases.read(phrase.sentence, sentence, phrase.last + 1, last, d.register.known)
    if rest is not None and sentence.text[phrase.last] == "(" and not (rest.titles or rest.offices):
        words = tuple(sentence.text[slice(*rest.names[0])])
        rest = None if len(words) == 1 or words in d.register.places else rest
    if rest is not None and rest.last >= last - 1 and not (phrase.names and rest.names):
        phrase.names += rest.names
        phrase.offices += rest.offices
        phrase.titles |= rest.titles
        phrase.genders |= rest.genders
        phrase.last = last
    elif phrase.names and ";" not in sentence.text[phrase.last : last]:
        phrase.last = last
    return phrase


def _phrase(d: Discourse, setting: holders.Setting, phrase: Phrase) -> Found | None:
    """Return who is meant by a phrase with a name or an office; None if it is neither after all."""
    if phrase.names:
        persons = [named.person(d, phrase, *span) for span in phrase.names]
        if len(persons) > 1:
            return groups.joint(d, persons), "named together", "group"
        if persons[0] is None and not (phrase.offices or phrase.titles):
            return None
        return persons[0], "personal name" if persons[0] else "name that several persons share", "name"
    two = groups.of_two_offices(d, setting, phrase) if len(phrase.offices) == 2 and phrase.det == "the" else None
    if two is not None:
        return two, "holders of two offices", "group"
    if phrase.plural:
        return *groups.plural(d, setting, phrase), "group"
    return *holders.holder(d, setting, phrase, create=True), "office"


def _together(d: Discourse, setting: holders.Setting, number: int, first: int, last: int) -> Actor | None:
    """Return the joint group of "A and B", "A, B and C", if each part names one actor or holders of one office."""
    sentence = d.sentences[number]
    marks = [i for i in range(first, last) if sentence.text[i] == ";"]
    if marks or "and" not in sentence.lower[first:last]:
        return _listed(d, setting, number, first, last, marks)
    cuts = [i for i in range(first + 1, last - 1) if sentence.lower[i] in {"and", "&"}]
    for cut in [cut for cut in cuts if not _portfolio(sentence, first, cut, last)]:
        edges = [first, *(i + 1 for i in range(first + 1, cut) if sentence.lower[i] == ","), cut + 1]
        ends = [*(edge - 1 for edge in edges[1:]), last]
        parts = [_part(d, setting, number, a, b) for a, b in zip(edges, ends) if a < b]
        known = any(actor and (actor.key or actor.members or actor.kind != "person") for actor in parts)
        if len(parts) > 1 and not known:
            heads = holders.heads(d, setting)
            if len(heads) > 1 and sentence.lower[first] == "the":
                return groups.joint(d, heads)
        if len(parts) > 1 and all(parts):
            named = all(actor.key or actor.kind == "institution" for actor in parts)
            return groups.joint(d, parts, ordered=not named)
    return None


def _portfolio(sentence, first: int, cut: int, last: int) -> bool:
    """Return whether "and" joins two words of one body's name: "Department of Trade and Industry (DTI)"."""
    behind = [word for word in sentence.lower[cut + 1 : last] if word.isalpha()]
    if tuple(sentence.lower[first + (sentence.lower[first] == "the") : last]) in lists.GROUPS:
        return True
    one = bodies.kind(sentence.lower[first:cut]) in {"ministry", "agency", "council"} and behind[:1] != ["the"]
    return one and behind[0] in lists.FIELDS and bodies.kind(behind) is None


def _listed(
    d: Discourse, setting: holders.Setting, number: int, first: int, last: int, marks: list[int]
) -> Actor | None:
    """Return the joint group of "A; B; and C", or of "A, B" as headlines join them, if each part names one actor."""
    sentence = d.sentences[number]
    marks = marks or [i for i in range(first, last) if sentence.text[i] == ","]
    edges = [first, *(i + 1 + (sentence.lower[i + 1] == "and") for i in marks if i + 1 < last)]
    ends = [*marks[: len(edges) - 1], last]
    parts = [_part(d, setting, number, a, b) for a, b in zip(edges, ends) if a < b] if marks else []
    sure = all(actor and (actor.key or tuple(actor.name.lower().split()) in _PLACES) for actor in parts)
    return groups.joint(d, parts, ordered=False) if sure and len(parts) > 1 else None


def _part(d: Discourse, setting: holders.Setting, number: int, first: int, last: int) -> Actor | None:
    sentence = d.sentences[number]
    if last - first == 1 and sentence.lower[first] in lists.PRONOUNS:
        return pronouns.resolve(d, setting, sentence.lower[first])[0]
    phrase = _read(d, setting, number, first, last)
    found = _phrase(d, setting, phrase) if phrase is not None else None
    if found:
        return found[0]
    while first < last - 1 and sentence.lower[first] in lists.DETERMINERS:
        first += 1
    return others.other(d, setting, number, first, last)[0] if sentence.text[first][0].isupper() else None
