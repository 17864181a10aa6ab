"""Noun phrases that name an actor, read word by word: "the Foreign Minister of Japan Mr. KAMIKAWA", "both sides", "their embassy"."""

from dataclasses import dataclass, field

from helpers import words
from helpers.speakers import lists, names, runs

_DETERMINERS = frozenset("the a an his her its their our my this that these those both all some several many other another one each every "
                         "no any said same".split())
NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_CLITICS = frozenset({"'s", "’s", "'", "’"})
_ABROAD = frozenset({"ambassador", "representative", "charge", "consul", "commissioner", "member", "head"})
_GENERIC = frozenset({"official", "leader", "guest", "host", "member", "head", "deputy", "counsellor", "interlocutor", "counterpart",
                      "director", "chair", "representative", "diplomat", "legislator", "predecessor", "successor", "prince", "colleague"})


@dataclass(frozen=True, slots=True)
class Office:
    """One office as a phrase states it: class of the head word, the other words that tell it apart, and for whom."""

    head: str
    words: frozenset[str] = frozenset()
    ranks: frozenset[str] = frozenset()
    sides: tuple[tuple[str, ...], ...] = ()
    plural: bool = False
    text: str = ""


@dataclass(slots=True)
class Chunk:
    """A noun phrase in one sentence; `first` and `last` count words, `names` are ranges of words."""

    sentence: int
    first: int
    last: int
    det: str = ""
    number: int = 0
    genders: set = field(default_factory=set)
    offices: list = field(default_factory=list)
    names: list = field(default_factory=list)
    places: list = field(default_factory=list)
    body: str = ""
    possessive: bool = False
    honorific: bool = False

    @property
    def plural(self) -> bool:
        return len(self.names) > 1 or any(office.plural for office in self.offices)


def longest(table: dict, lower: list[str], at: int, limit: int) -> int:
    """Return how many words from `at` on are the longest phrase of a table by first words; 0 if none is."""
    for phrase in table.get(lower[at], ()):
        size = len(phrase)
        if at + size <= limit and (size == 1 or tuple(w.replace("’", "'") for w in lower[at:at + size]) == phrase):
            return size
    return 0


def name_follows(sentence: words.Sentence, at: int) -> bool:
    """Return whether a capitalised word stands at a place."""
    return at < len(sentence) and names.capital(sentence.text[at])


class _Reader:
    """Where the reading of one phrase stands. Private to this module."""

    def __init__(self, number: int, sentence: words.Sentence, at: int, limit: int, known: runs.Evidence):
        self.s, self.text, self.lower = sentence, sentence.text, sentence.lower
        self.at, self.limit, self.known = at, min(limit, len(sentence)), known
        self.chunk = Chunk(number, at, at)
        self.mods: list[str] = []
        self.ranks: list[str] = []
        self.sides: list[tuple[str, ...]] = []
        self.office_at = at

    def more(self) -> bool:
        return self.at < self.limit

    def cap(self, at: int | None = None) -> bool:
        at = self.at if at is None else at
        return at < self.limit and names.capital(self.text[at])


def read(number: int, sentence: words.Sentence, at: int, limit: int, known: runs.Evidence) -> Chunk | None:
    """Return the noun phrase that begins at word `at`, or None if no person, office or name is in it."""
    r = _Reader(number, sentence, at, limit, known)
    _determiner(r)
    while r.more() and _modifier(r):
        pass
    if r.chunk.offices:
        _after_office(r)
    r.chunk.last = r.at
    if not r.chunk.offices and not r.chunk.names:
        return None
    return r.chunk


def _determiner(r: _Reader) -> None:
    size = longest(lists.HONORIFICS_BY_FIRST, r.lower, r.at, r.limit)
    if size and r.at + size < r.limit and r.lower[r.at + size] == "the" and r.cap():
        r.chunk.genders |= {lists.HONORIFICS.get(tuple(r.lower[r.at:r.at + size]), "")} - {""}
        r.at += size
    while r.more() and (r.lower[r.at] in _DETERMINERS or r.lower[r.at] in NUMBERS or r.lower[r.at] == "of" and r.chunk.number):
        word = r.lower[r.at]
        r.chunk.number = r.chunk.number or NUMBERS.get(word, 0)
        r.chunk.det = r.chunk.det or word
        r.at += 1


def _modifier(r: _Reader) -> bool:
    """Take what may stand before or at the head of the phrase; return whether reading goes on."""
    size = longest(lists.HONORIFICS_BY_FIRST, r.lower, r.at, r.limit)
    if size and _honorific(r, size):
        return True
    size = longest(lists.OFFICES_BY_FIRST, r.lower, r.at, r.limit)
    if size and not _is_modifier(r, size):
        _office(r, size)
        return False
    for table in (lists.COUNTRIES_BY_FIRST, lists.ADJECTIVES_BY_FIRST):
        size = longest(table, r.lower, r.at, r.limit)
        if size and r.cap() and not (r.chunk.honorific and not _narrows(r, r.at + size)):
            r.sides.append(tuple(r.text[r.at:r.at + size]))
            r.at += size
            return _clitic(r)
    word = r.lower[r.at]
    if word in lists.RANKS and (not r.cap() or not r.chunk.honorific):
        r.ranks.append(word)
        r.at += 1
        return True
    size = longest(lists.BODIES_BY_FIRST, r.lower, r.at, r.limit)
    if (size or word in lists.FIELDS) and not (r.chunk.honorific and r.cap()):
        size = size or 1
        r.mods += r.lower[r.at:r.at + size]
        r.at += size
        return _clitic(r)
    if r.cap() and word not in lists.DAYS and not _small_word(r):
        return _capital(r)
    if word in {"&", "-", "–"} and r.mods and r.cap(r.at + 1) or word == "and" and r.mods and r.at + 1 < r.limit and r.lower[r.at + 1] in lists.FIELDS:
        r.at += 1
        return True
    return False


def _small_word(r: _Reader) -> bool:
    """Return whether a capital stands for a sentence's beginning: "He", but not "He Lifeng" inside a sentence."""
    word = r.lower[r.at]
    return (word in lists.OPENERS or word in lists.PRONOUNS) and not r.chunk.honorific and (r.at == 0 or not r.cap(r.at + 1))


def _clitic(r: _Reader) -> bool:
    if r.more() and r.lower[r.at] in _CLITICS:
        r.at += 1
    return True


def _honorific(r: _Reader, size: int) -> bool:
    """Take an honorific that a name, an office or another honorific follows."""
    word, after = r.text[r.at], r.at + size
    if not word[0].isupper() and not (size > 1 or word in {"the"}):
        return False
    if len(word) <= 3 and word.lower() in {"he", "hm", "hh"} and not word.isupper():
        return False
    if word.lower() in {"u", "count", "general", "major", "air", "rear"} and not r.cap(after):
        return False
    phrase = tuple(w.replace("’", "'") for w in r.lower[r.at:after])
    # a king or a general without a name is an office
    if phrase in lists.OFFICES and not (r.cap(after) and _nameable(r, after)):
        return False
    gender = lists.HONORIFICS.get(phrase, "")
    if gender:
        r.chunk.genders.add(gender)
    if phrase in lists.OFFICES:
        r.chunk.offices.append(Office(lists.OFFICES[phrase], text=word))
    r.chunk.honorific = True
    r.at = after
    if r.more() and r.text[r.at] == "." and len(word) <= 5:
        r.at += 1
    if r.more() and r.text[r.at] == "/" and r.at + 1 < r.limit and longest(lists.HONORIFICS_BY_FIRST, r.lower, r.at + 1, r.limit):
        r.at += 1
    return True


def _nameable(r: _Reader, at: int) -> bool:
    return not longest(lists.OFFICES_BY_FIRST, r.lower, at, r.limit)


def _is_modifier(r: _Reader, size: int) -> bool:
    """Return whether an office word at this place only narrows a later one ("Deputy Minister", "state secretary")."""
    if size > 1 or not (r.lower[r.at] in lists.RANKS or r.lower[r.at] in lists.FIELDS or r.at + 1 < r.limit):
        return False
    if r.lower[r.at] in lists.RANKS or r.lower[r.at] in lists.FIELDS:
        return _head_ahead(r, r.at + 1)
    return False


def _head_ahead(r: _Reader, at: int) -> bool:
    """Return whether an office head follows after nothing but modifiers."""
    for k in range(at, min(at + 5, r.limit)):
        if longest(lists.OFFICES_BY_FIRST, r.lower, k, r.limit) and not r.lower[k] in lists.RANKS:
            return True
        if not (r.lower[k] in lists.RANKS or r.lower[k] in lists.FIELDS or r.lower[k] in {"and", "&"}):
            return False
    return False


def _capital(r: _Reader) -> bool:
    """Take a run of capitals: a name if the phrase ends with it, else a country or body before the office."""
    end = runs.name_end(r.s, r.at, r.limit)
    after = end + 1 if end < r.limit and r.lower[end] in _CLITICS else end
    if after < r.limit and (after > end or not r.chunk.honorific) and _narrows(r, after):
        r.sides.append(tuple(r.text[r.at:end]))
        r.at = after
        return True
    r.chunk.names.append((r.at, end))
    r.at = end
    return False


def _narrows(r: _Reader, at: int) -> bool:
    """Return whether words that can stand before an office follow, and then an office."""
    for k in range(at, min(at + 6, r.limit)):
        if longest(lists.OFFICES_BY_FIRST, r.lower, k, r.limit):
            return True
        if not (r.lower[k] in lists.RANKS or r.lower[k] in lists.FIELDS or r.lower[k] in {"and", "&", "'s", "’s"}
                or longest(lists.BODIES_BY_FIRST, r.lower, k, r.limit)):
            return False
    return False


def _office(r: _Reader, size: int) -> None:
    """Take the head of an office with what stands before it."""
    phrase = tuple(w.replace("’", "'") for w in r.lower[r.at:r.at + size])
    plural = phrase in lists.PLURALS and phrase not in lists.OFFICES
    head = lists.OFFICES.get(phrase) or lists.PLURALS[phrase]
    if phrase[-1].endswith("woman"):
        r.chunk.genders.add("f")
    elif phrase[-1].endswith("man") or phrase[0] == "king":
        r.chunk.genders.add("m")
    r.at += size
    start = r.office_at
    _complements(r, head, plural)
    r.chunk.offices.append(Office(head, frozenset(r.mods), frozenset(r.ranks), tuple(r.sides), plural,
                                  " ".join(r.text[start:r.at])))


def _complements(r: _Reader, head: str, plural: bool) -> None:
    """Take "of Foreign Affairs", "for Trade and Industry", "of the Republic of X", "to Y" after an office."""
    while r.at + 1 < r.limit and not r.chunk.names:
        word = r.lower[r.at]
        ahead = r.at + 1
        if word == "-" and r.lower[ahead] in {"designate", "elect"} or word in {"designate", "elect", "emeritus"}:
            r.ranks.append("designate")
            r.at = ahead + (word == "-")
            continue
        if word not in {"of", "for", "to", "in", "at", "on"} or word in {"to", "in", "at"} and head not in _ABROAD:
            return
        if r.lower[ahead] in {"the", "its", "their", "all"}:
            ahead += 1
        if ahead >= r.limit or not _complement_word(r, ahead, word):
            return
        r.at = ahead
        _complement(r, plural)


def _complement_word(r: _Reader, at: int, connector: str) -> bool:
    word = r.lower[at]
    if word in lists.FIELDS or longest(lists.BODIES_BY_FIRST, r.lower, at, r.limit):
        return True
    if not r.text[at][0].isupper() or word in lists.DAYS:
        return connector == "of" and word in {"country", "delegation", "state", "mission", "house"}
    return connector != "for" or not (at + 1 < r.limit and r.lower[at + 1] in _CLITICS)


def _complement(r: _Reader, plural: bool) -> None:
    """Take one complement and, where a personal name follows it without a comma, the name."""
    first = True
    while r.more():
        word, cap = r.lower[r.at], r.cap()
        if cap and longest(lists.HONORIFICS_BY_FIRST, r.lower, r.at, r.limit) and not first and word not in lists.FIELDS:
            return
        size = longest(lists.COUNTRIES_BY_FIRST, r.lower, r.at, r.limit) or longest(lists.ADJECTIVES_BY_FIRST, r.lower, r.at, r.limit)
        if cap and size:
            r.sides.append(tuple(r.text[r.at:r.at + size]))
            r.at += size
        elif word in lists.FIELDS or longest(lists.BODIES_BY_FIRST, r.lower, r.at, r.limit) or word in lists.RANKS and cap:
            if longest(lists.OFFICES_BY_FIRST, r.lower, r.at, r.limit) and not first and not _field_ahead(r, r.at + 1):
                return
            size = max(1, longest(lists.BODIES_BY_FIRST, r.lower, r.at, r.limit))
            r.mods += r.lower[r.at:r.at + size]
            r.at += size
        elif cap and word not in lists.DAYS and not longest(lists.OFFICES_BY_FIRST, r.lower, r.at, r.limit):
            if first:
                _place(r, plural)
                if r.at < r.limit and r.lower[r.at] in _CLITICS and _field_ahead(r, r.at + 1):
                    r.at += 1
                    continue
            else:
                return
            if not _field_ahead(r, r.at):
                return
        elif word in {"and", "&", ","} and _field_ahead(r, r.at + 1) and not _narrows(r, r.at + 1):
            r.at += 1
        elif word in _CLITICS and word != "'" and _field_ahead(r, r.at + 1):
            r.at += 1
        elif plural and word in {"and", ","} and r.cap(r.at + 1) and r.sides and not _narrows(r, r.at + 1):
            r.at += 1
            first = True
            continue
        else:
            return
        first = False


def _field_ahead(r: _Reader, at: int) -> bool:
    return at < r.limit and (r.lower[at] in lists.FIELDS or bool(longest(lists.BODIES_BY_FIRST, r.lower, at, r.limit)))


def _place(r: _Reader, plural: bool) -> None:
    """Take the capitalised words of a complement that name a country or body, and leave a personal name behind it."""
    end = runs.name_end(r.s, r.at, r.limit)
    size = end - r.at if plural else split(tuple(r.text[r.at:end]), r.known)
    r.sides.append(tuple(r.text[r.at:r.at + size]))
    r.at += size


def split(run: tuple[str, ...], known: runs.Evidence) -> int:
    """Return how many words of a run after "of" are the country or body; the rest is a personal name.

    The text decides where it can: a known person at the end, a known place at the start. Otherwise two or more words after the
    first are a name, and a single one is the second half of the place.
    """
    for size in range(1, len(run)):
        if run[size:] in known.persons and len(run) - size > 1:
            return size
    for size in range(len(run), 0, -1):
        if run[:size] in known.places:
            return size
    for size in range(1, len(run)):
        if run[size:] in known.persons:
            return size
    if run[0].lower() in lists.PLACE_PREFIXES:
        return min(2, len(run))
    return 1 if len(run) > 2 or len(run) == 2 and run[1].isupper() and not run[0].isupper() else len(run)


def _after_office(r: _Reader) -> None:
    """Take what follows an office without a comma: a second office, honorifics, the name or names."""
    while _second_office(r):
        pass
    if not r.more() or r.chunk.names:
        _more_names(r)
        return
    if r.lower[r.at] in _CLITICS:
        r.chunk.possessive = True
        return
    while r.more() and r.cap():
        size = longest(lists.HONORIFICS_BY_FIRST, r.lower, r.at, r.limit)
        if not size or not _honorific(r, size):
            break
    if r.cap() and _starts_name(r):
        end = runs.name_end(r.s, r.at, r.limit)
        r.chunk.names.append((r.at, end))
        r.at = end
        _more_names(r)


def _second_office(r: _Reader) -> bool:
    """Take "and Minister of …", "/Vice-President": a second office of the same person."""
    if not r.more() or r.chunk.names or r.lower[r.at] not in {"and", "/", "&", ","} or r.chunk.offices[-1].plural:
        return False
    at = r.at + 1
    if at >= r.limit or r.lower[r.at] == "," and not r.cap(at):
        return False
    probe = _Reader(r.chunk.sentence, r.s, at, r.limit, r.known)
    while probe.more() and _modifier(probe):
        pass
    if not probe.chunk.offices or probe.chunk.names and not probe.chunk.offices:
        return False
    if r.lower[r.at] == "," and not _named(probe):
        return False
    if r.lower[r.at] == "and" and r.chunk.det == "the" and probe.at == at + 1 and not r.chunk.offices[-1].words and _named(probe):
        return False
    r.chunk.offices += probe.chunk.offices
    r.chunk.genders |= probe.chunk.genders
    r.chunk.names += probe.chunk.names
    r.at = probe.at
    return True


def _named(r: _Reader) -> bool:
    return bool(r.chunk.names) or r.cap() and _starts_name(r)


def _starts_name(r: _Reader) -> bool:
    """Return whether a name, and not a further common word in capitals, begins here."""
    word = r.lower[r.at]
    if r.chunk.honorific and not longest(lists.OFFICES_BY_FIRST, r.lower, r.at, r.limit):
        return True
    if word in lists.DAYS or word in lists.OPENERS and len(word) < 3 and not r.text[r.at].isupper():
        return False
    if longest(lists.OFFICES_BY_FIRST, r.lower, r.at, r.limit) or longest(lists.COUNTRIES_BY_FIRST, r.lower, r.at, r.limit):
        return False
    if word in lists.FIELDS or longest(lists.BODIES_BY_FIRST, r.lower, r.at, r.limit):
        return r.cap(r.at + 1) and r.lower[r.at + 1] not in lists.FIELDS
    return True


def _more_names(r: _Reader) -> None:
    """Take the further names after a plural office: "Ministers Shen and Thorvald"."""
    while r.chunk.names and r.chunk.offices[-1].plural and r.at + 1 < r.limit and r.lower[r.at] in {"and", ",", "&"} and r.cap(r.at + 1):
        end = runs.name_end(r.s, r.at + 1, r.limit)
        r.chunk.names.append((r.at + 1, end))
        r.at = end
