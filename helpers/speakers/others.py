"""Sources without a personal name or an office: abbreviations, countries, institutions, papers, groups, bare
descriptions.
"""

from helpers.speakers import bodies, groups, holders, issuers, lists, named, names, offices, pairs
from helpers.speakers.actors import Actor, Named
from helpers.speakers.discourse import REACH, Discourse
from helpers.speakers.reader import joined
from helpers.words import Sentence

_EMPTY_DOCUMENT = frozenset(
    "information message source sources post note website site page portal account".split()
)
# So a text calls a body of which it has just given the name.
_AT_LARGE = frozenset({"bloc", "organisation", "organization", "agency", "body"})
# The headline of a text stands in one of so many first lines, and tells of those whom the text names below.
_TITLE = 3
Found = tuple[Actor | None, str, str]


def other(d: Discourse, setting: holders.Setting, number: int, first: int, last: int) -> Found:
    """Return the actor of any other phrase: an abbreviation, a country, an institution, a group, a bare
    description.
    """
    sentence = d.sentences[number]
    one = _one_of_many(sentence, first, last)
    if one:
        return groups.described(d, one, "person"), "one of several", "name"
    while last - first > 3 and sentence.text[last - 1] == ")" and sentence.text[last - 3] == "(":
        last -= 3
    first = _head(sentence, first, last)
    words, lower = tuple(sentence.text[first:last]), sentence.lower[first:last]
    name = " ".join(joined(sentence, first, last).split())
    found = _short(d, words) or _country(d, tuple(lower), name)
    if found is not None:
        return found
    if lower[0] in {"both", "two"} or sentence.lower[max(first - 1, 0)] in {"both", "two"}:
        countries = pairs.of_countries(d, setting, lower[-1])
        if countries is not None:
            return countries, "the countries of those who meet", "group"
    kind = bodies.kind(lower)
    if kind == "document" or lower[-1] in _EMPTY_DOCUMENT:
        return _document(d, setting, first, lower, name)
    if kind:
        return _institution(d, setting, name, kind)
    if groups.group_class(lower) or lower[-1].endswith("s") and not words[-1][0].isupper():
        return *groups.group(d, name, sentence, first, last), "group"
    return _described(d, number, first, last, name)


def _described(d: Discourse, number: int, first: int, last: int, name: str) -> Found:
    """Return the person of a surname alone, else somebody by the description as it is printed."""
    sentence, words = d.sentences[number], tuple(d.sentences[number].text[first:last])
    surname = named.surname(d, words, number, first, last) if last - first == 1 else None
    if surname is not None:
        return surname, "surname of one longer name", "short name"
    one = sentence.lower[max(first - 1, 0)] in lists.INDEFINITE and words[-1].islower()
    proper = tuple(sentence.lower[first:last]) in lists.COUNTRIES or names.capital(words[0]) and not one
    return (
        groups.described(d, name, "institution" if proper else "person"),
        "country" if proper else "bare description",
        "name",
    )


def _one_of_many(sentence: Sentence, first: int, last: int) -> str | None:
    """Return what "one of the deputies" is by itself: a "deputy"."""
    lower = sentence.lower
    if lower[first : first + 2] == ["one", "of"] or lower[first - 1 : first + 1] == ["one", "of"] and first:
        at = first + 1 + (lower[first] == "one")
        at += lower[at : at + 1] == ["the"]
        phrase = tuple(lower[at:last])
        return next((" ".join(one) for one in lists.OFFICES if phrase and lists.plural(one) == phrase), None)
    return None


def _country(d: Discourse, lower: tuple[str, ...], name: str) -> Found | None:
    """Return the country or capital of that name, as it is printed."""
    known = lower in lists.COUNTRIES or lower in lists.CAPITALS
    return (groups.described(d, name, "institution"), "country or capital", "name") if known else None


def _head(sentence: Sentence, first: int, last: int) -> int:
    """Return where a phrase begins without its article and "a number of"."""
    while first < last - 1 and sentence.lower[first] in lists.DETERMINERS:
        first += 1
    counted = sentence.text[first] in {"number", "majority"} and sentence.lower[first + 1 : first + 2] == ["of"]
    return first + 2 if counted and first + 2 < last else first


def _institution(d: Discourse, setting: holders.Setting, name: str, kind: str) -> Found:
    """Return an institution under its fullest name; "the organisation" is the one that spoke last."""
    full = bodies.fullest(d.register, name, d.where)
    last = _last_like(d, kind, name) if name in _AT_LARGE else d.last({"institution"})
    words = last.name.lower().split() if last is not None else []
    same = bool(words) and (kind == "organisation" or bodies.kind(words) == kind or name.split()[-1] in words)
    if full == name and name in _AT_LARGE:
        joint = bodies.union(d.register, d.where, name == "bloc")
        if joint is not None and not (same and last.name in bodies.printed(d.register)):
            return groups.described(d, joint, "institution", alias=name), "the organisation named before", "name"
    if same and full == name == name.lower():
        return last, "the institution that spoke last", "name"
    full = bodies.usual(full, d.register, setting.home) if full == name else full
    return groups.described(d, full, "institution", alias=name), "institution", "name"


def _last_like(d: Discourse, kind: str, noun: str) -> Actor | None:
    """Return the institution that acted last and can be called "the organisation", "the agency": no state and no
    ministry, court or parliament.
    """
    for event in reversed(d.events[-REACH:]):
        lower = event.actor.name.lower().split()
        if event.actor.kind == "institution" and tuple(lower) not in lists.COUNTRIES:
            own = bodies.kind(lower)
            if noun in lower or own in {kind, None, "agency", "organisation"}:
                return event.actor
    return None


def _short(d: Discourse, words: tuple[str, ...]) -> Found | None:
    """Return the actor of one capitalised word, or of letters with a stroke between: "OSS", "HR/VP"."""
    letters = "".join(word for word in words if word != "/")
    if names.capital(words[0]) and (len(words) == 1 or letters.isupper() and "/" in words):
        parts = [_single(d, word) for word in words if word.isupper()] if "/" in words else []
        return _single(d, letters) or next(filter(None, parts), None) or _international(d, words[0])
    return None


def _single(d: Discourse, word: str) -> Found | None:
    """Return the actor of one capitalised word: an abbreviation that the text explains, or the label of an
    interview.
    """
    long = bodies.long_name(d.register, word) if word.isupper() else None
    if isinstance(long, Named) and long.actor is not None:
        return long.actor, "abbreviation of an office", "office"
    if isinstance(long, str):
        full = bodies.usual(bodies.fullest(d.register, long, d.where), d.register, None)
        return groups.described(d, full, "institution", alias=word), "abbreviation explained in the text", "name"
    ahead = d.sentences[d.number].kind == "headline" and d.number < _TITLE
    known = [a for a in d.people() if a.first <= d.where or ahead]
    titled = [a for a in known if word.lower() in a.titles or _holds(a, word.lower())]
    if titled:
        recent = next((e.actor for e in reversed(d.events) if e.actor in titled), titled[0])
        return recent, "title of one person of the text", "office"
    if word in {"A", "Answer"}:
        author = issuers.author(d.register) or issuers.first_named(d.register)
        return author, "who gives the interview", "name"
    named = [a for a in known if a.key]
    letters = word.replace(".", "").lower()
    initials = [a for a in named if "".join(part[0] for name in a.key for part in name.split("-")) == letters]
    initials = initials or [a for a in named if word.isupper() and offices.letters(a.offices, word)]
    inside = word.isupper() and len(word) > 1
    initials = initials or [a for a in named if inside and any(offices.stands_in(word, o) for o in a.offices)]
    return (initials[0], "first letters of a name or an office", "short name") if len(initials) == 1 else None


def _international(d: Discourse, word: str) -> Found | None:
    """Return the organisation that the text names with "International" behind its first word."""
    for run in d.register.known.by_word.get(word.lower(), ()):
        if run.words == (word,) and run.after == "international":
            full = f"{word} International"
            return groups.described(d, full, "institution", alias=word), "short name of a body", "name"
    return None


def _document(d: Discourse, setting: holders.Setting, first: int, lower: list[str], name: str) -> Found:
    """Return whose paper speaks: the body in "a foreign ministry press release", else the institution that spoke
    last.
    """
    for cut in range(len(name.split()) - 1, 0, -1):
        front = " ".join(name.split()[:cut]).removesuffix("’s").removesuffix("'s")
        if bodies.kind(front.lower().split()) not in {None, "document"}:
            full = bodies.fullest(d.register, front, d.where)
            full = bodies.usual(full, d.register, setting.home) if full == front else full
            return groups.described(d, full, "institution", alias=name), "whose paper it is", "name"
    if "joint" in lower or d.sentences[d.number].lower[max(0, first - 1)] == "their":
        group = d.last({"group"})
        if group is not None and group.members:
            d.paper = group
            return group, "paper of those who met", "group"
    giver = next((i for i in range(1, len(lower) - 1) if lower[i] in {"from", "by", "of"}), 0)
    whose = giver and (lower[giver] != "of" or bodies.kind(lower[giver + 1 :]) not in {None, "document"})
    if whose and names.capital(name.split()[-1]):
        return other(d, setting, d.number, first + giver + 1, first + len(lower))
    body = d.last({"institution"})
    return (body or groups.described(d, name, "institution")), "paper of the institution that spoke last", "name"


def _holds(actor: Actor, title: str) -> bool:
    return any(office.head == title for office in actor.offices)
