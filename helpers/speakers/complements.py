"""What follows an office: "of Foreign Affairs and Trade", "of the Republic of X", "to Y", and where the name
begins.
"""

from helpers import words
from helpers.speakers import lists, runs
from helpers.speakers.reader import Office, Reader, narrows

_ABROAD = frozenset(
    {"ambassador", "representative", "charge", "consul", "commissioner", "member", "head", "counterpart", "official",
     "counsellor"}
)
# Behind these "on" tells of a place or a topic of the sentence: "Foreign Ministers on the Drina".
_WITHOUT_TOPIC = frozenset("minister president king chancellor governor mayor speaker".split()) | {"prime minister"}
_FOR_SOMEONE = frozenset(
    "representative ambassador spokesperson counsellor head deputy director secretary official".split()
)
_BODIES = frozenset(
    "ministries countries states delegations parliaments nations governments sides agencies missions".split()
)
# Nouns that end the name of a portfolio and no personal name: "Pacific Island Affairs".
_TASKS = frozenset("affairs relations development services cooperation management protection resources reform".split())
_UNIONS = frozenset(phrase for phrase, name in lists.COUNTRIES.items() if name in lists.UNIONS)
_LOWER = frozenset({"country", "delegation", "state", "mission", "house", "host", "transition"})


def take(r: Reader, head: str, plural: bool) -> None:
    """Take the complements of an office whose head has just been read."""
    while r.at + 1 < r.limit and not r.phrase.names:
        word, ahead = r.word(), r.at + 1
        if word in {"extraordinary", "plenipotentiary"} or word == "and" and r.word(1) == "plenipotentiary":
            r.at += 1
            continue
        if word in {"designate", "elect", "emeritus"} or word == "-" and r.word(1) in {"designate", "elect"}:
            r.ranks.append("designate")
            r.at += 2 if word == "-" else 1
            continue
        if (
            word not in {"of", "for", "to", "in", "at", "on", "from"}
            and not (word == "with" and r.lower[r.at - 1] in _TASKS)
            or word in {"to", "in", "at", "from"}
            and head not in _ABROAD
        ):
            return
        while (
            r.lower[ahead] in {"the", "its", "their", "all", "his", "her", "two", "both", "three", "respective"}
            and ahead + 1 < r.limit
        ):
            ahead += 1
        if word == "on" and head in _WITHOUT_TOPIC and not r.field(ahead):
            return
        if head in _FOR_SOMEONE and r.capital(ahead) and r.size(lists.OFFICES_BY_FIRST, ahead):
            _someone(r, ahead)
        elif ahead < r.limit and _begins(r, ahead, word):
            r.at = ahead
            _complement(r, plural)
        else:
            return


def _someone(r: Reader, at: int) -> None:
    """Take the person for whom an office speaks ("Special Representative of the Secretary-General")."""
    size, own = r.size(lists.OFFICES_BY_FIRST, at), r.lower[at - 1] != "the"
    r.mods += r.lower[at : at + size]
    r.at = at + size
    if r.capital() and starts_name(r) and own:
        first, head = r.at, lists.OFFICES.get(tuple(r.lower[at : r.at]))
        r.at = runs.name_end(r.s, r.at, r.limit)
        if head:
            r.phrase.behind.append((Office(head, text=" ".join(r.text[at:first])), first, r.at))


def _begins(r: Reader, at: int, connector: str) -> bool:
    word = r.lower[at]
    if r.field(at) or connector == "of" and _of_many(r, at):
        return True
    if not r.capital(at) or runs.dated(r.s, at):
        return connector == "of" and (word in _LOWER or word in _BODIES)
    return connector != "for" or not (at + 1 < r.limit and r.lower[at + 1] in lists.CLITICS)


def _complement(r: Reader, plural: bool) -> None:
    """Take one complement; of a run of capitals only the country or body, so that the name behind it is left."""
    first, closed = True, False
    while r.at < r.limit:
        if _part(r, plural, first):
            first = False
            continue
        if r.capital() and not first and r.size(lists.HONORIFICS_BY_FIRST) or not _goes_on(r, plural and not closed):
            return
        closed = closed or r.word() in {"and", "&"} and not r.field(r.at + 1)
        r.at += 1 + (r.word(1) == "the")
        first = plural and not r.field(r.at)


def _part(r: Reader, plural: bool, first: bool) -> bool:
    """Take a country, a place, a word of the portfolio or of a body's name; return whether there was one."""
    word, capital = r.word(), r.capital()
    if capital and not first and r.size(lists.HONORIFICS_BY_FIRST) and word not in lists.FIELDS:
        return False
    size = r.size(lists.COUNTRIES_BY_FIRST) or r.size(lists.ADJECTIVES_BY_FIRST)
    if size and _union_in_portfolio(r, size, plural):
        _mods(r, size)
        return True
    if capital and size:
        r.sides.append(tuple(r.text[r.at : r.at + size]))
        r.at += size
        return True
    joined = capital and not first and (
        r.field(r.at + 1) and r.lower[r.at - 1] in {"and", "&", ","} or r.word(1) in _TASKS and r.capital(r.at + 1)
    )
    if first and capital and r.word(1) in _TASKS and r.capital(r.at + 1) and not r.size(lists.OFFICES_BY_FIRST):
        _mods(r, 1)
    elif capital and _named_place(r):
        _place(r, plural)
    elif r.field(r.at) or capital and word in lists.RANKS:
        if not first and r.size(lists.OFFICES_BY_FIRST) and not r.field(r.at + 1):
            return False
        _mods(r, r.size(lists.BODIES_BY_FIRST) or 1)
    elif first and capital and not runs.dated(r.s, r.at) and not r.size(lists.OFFICES_BY_FIRST):
        _place(r, plural)
    elif first and (_of_many(r, r.at) or word in _LOWER | _BODIES) or joined or _last_of_body(r):
        _mods(r, first and _of_many(r, r.at) or 1)
    else:
        return False
    return True


def _union_in_portfolio(r: Reader, size: int, plural: bool) -> bool:
    """Return whether a union of states is part of a portfolio: "for Foreign Affairs, European Union and Trade"."""
    union = tuple(r.lower[r.at : r.at + size]) in _UNIONS and r.lower[r.at - 1] in {",", "and"}
    return union and bool(r.mods) and not plural


def _of_many(r: Reader, at: int) -> int:
    """Return how many words are an office in the plural that names a body: "Conference of Heads of Government"."""
    size = r.size(lists.OFFICES_BY_FIRST, at) if r.capital(at) else 0
    return size if size > 1 and tuple(r.lower[at : at + size]) in lists.PLURALS else 0


def _last_of_body(r: Reader) -> bool:
    """Return whether a capital ends the name of a body: the text has it more than once, always behind the same
    word.
    """
    before = r.lower[r.at - 1]
    if not r.capital() or before not in lists.FIELDS or (before,) in lists.OFFICES or r.capital(r.at + 1):
        return False
    if r.word(1) == "," and r.size(lists.HONORIFICS_BY_FIRST, r.at + 2) and r.capital(r.at + 2):
        return True
    country = r.at + 2 + (r.word(2) == "the")
    if r.word(1) == "of" and country < r.limit and r.size(lists.COUNTRIES_BY_FIRST, country) and r.capital(country):
        return True
    found = r.known.by_word.get(r.word(), ())
    return len(found) > 1 and {run.before for run in found} == {before}


def _mods(r: Reader, size: int) -> None:
    r.mods += r.lower[r.at : r.at + size]
    r.at += size


def _named_place(r: Reader) -> bool:
    """Return whether a word like "Northern" or "New" begins the name of a place and not of a portfolio."""
    after = r.at + 1
    return (
        r.word() in lists.PLACE_PREFIXES
        and r.capital(after)
        and not r.field(after)
        and not r.size(lists.OFFICES_BY_FIRST, after)
        and not r.size(lists.COUNTRIES_BY_FIRST, after)
    )


def _goes_on(r: Reader, plural: bool) -> bool:
    """Return whether "and", a comma or a possessive inside a complement joins a further part to it."""
    word, after = r.word(), r.at + 1
    if word in {"–", "-"} and r.sides and r.size(lists.COUNTRIES_BY_FIRST, after) and r.capital(after):
        return True
    if word in {"and", "&", ","}:
        article = r.word(1) == "the" and r.at + 2 < r.limit and r.lower[r.at + 2] in lists.FIELDS
        if article and not r.size(lists.BODIES_BY_FIRST, r.at + 2) and not narrows(r, r.at + 2, joined=False):
            return True
        portfolio = (
            r.field(after) or r.capital(after) and r.field(after + 1) and not r.size(lists.OFFICES_BY_FIRST, after)
        )
        if portfolio and not narrows(r, after, joined=False) and (word != "," or _list_goes_on(r, after)):
            return True
        after += r.word(1) == "the"
        return plural and bool(r.sides) and r.capital(after) and not narrows(r, after)
    return word in lists.CLITICS and r.field(after)


def _list_goes_on(r: Reader, at: int) -> bool:
    """Return whether "and" or a further comma and "and" follow within a few words: "of Energy, Trade and Industry".
    """
    return any(r.lower[k] in {"and", "&"} for k in range(at + 1, min(at + 6, r.limit)))


def _place(r: Reader, plural: bool) -> None:
    """Take the capitalised words of a complement that name a country or body, and leave a personal name behind
    them.
    """
    end = r.at + 1 if r.word() in lists.FIELDS else runs.name_end(r.s, r.at, r.limit)
    if r.word() in lists.FIELDS:
        end = max(end, runs.name_end(r.s, r.at + 1, r.limit))
    size = end - r.at if plural else split(tuple(r.text[r.at : end]), r.known)
    r.sides.append(tuple(r.text[r.at : r.at + size]))
    r.at += size


def split(run: tuple[str, ...], known: runs.Evidence) -> int:
    """Return how many words of a run after "of" are the country or body; the rest is a personal name.

    A place that the text names elsewhere decides. Otherwise it is one word, or two after a word like "New", if two
    or more words
    are left for the name; a single word left over belongs to the place, unless the text gives it as a name or in
    capitals.
    """
    for size in range(len(run) - (len(run) > 2), 0, -1):
        if run[:size] in known.places and (len(run) - size != 1 or _surname(run, known)):
            return size
    size = min(1 + (run[0].lower() in lists.PLACE_PREFIXES), len(run))
    if size < len(run) - 1 and run[size].islower() and run[size] in {"de", "del", "do", "da", "la", "el"}:
        size = min(size + 2, len(run))
    return size if len(run) - size > 1 or _surname(run, known) else len(run)


def _surname(run: tuple[str, ...], known: runs.Evidence) -> bool:
    """Return whether the last word of a run stands for a person by itself."""
    return run[-1:] in known.persons or len(run[-1]) > 1 and run[-1].isupper() and not run[0].isupper()


def _of_body(r: Reader) -> bool:
    """Return whether capitals behind the words of a body end in one: "the International Criminal Court"."""
    end = runs.name_end(r.s, r.at, r.limit)
    before = r.at > 0 and r.lower[r.at - 1] in lists.FIELDS
    return before and end < r.limit and r.capital(end) and (r.lower[end],) in lists.BODIES


def starts_name(r: Reader) -> bool:
    """Return whether a name, and not a further common word in capitals, begins here."""
    word = r.word()
    if not r.capital():
        ahead = r.at
        while ahead < r.limit and r.lower[ahead] in lists.PARTICLES:
            ahead += 1
        if ahead > r.at:
            return r.capital(ahead)
        joined = r.at + 1 < r.limit and r.text[r.at] in "‘'’ʼ" and r.s.starts[r.at + 1] == r.s.ends[r.at]
        return r.capital(r.at + 1) and joined
    if runs.dated(r.s, r.at) or word in lists.OPENERS and len(word) < 3 and not r.text[r.at].isupper():
        return False
    if r.size(lists.OFFICES_BY_FIRST):
        return False
    if r.phrase.titles:
        return True
    if word in r.known.surnames:
        return True
    if (word,) in lists.GROUPS or _of_body(r):
        return False
    alone = not r.capital(r.at + 1) and r.word(1) not in lists.PARTICLES and not r.text[r.at].isupper()
    if alone and words.verb_forms().get(word) == "past":
        return False
    if alone and r.mods and _last_of_body(r):
        return False
    size = r.size(lists.COUNTRIES_BY_FIRST)
    if size:
        return size == 1 and r.capital(r.at + 1) and not r.field(r.at + 1) and not narrows(r, r.at)
    return not r.field(r.at) or r.capital(r.at + 1) and not r.field(r.at + 1) and not narrows(r, r.at)
