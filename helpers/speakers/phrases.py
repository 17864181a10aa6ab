"""Noun phrases that name a person by office or name, read word by word: "the Foreign Minister of Japan Mr.
KAMIKAWA".
"""

from helpers import words
from helpers.speakers import complements, lists, runs
from helpers.speakers.reader import Office, Phrase, Reader, joined, narrows

_NAMELESS = frozenset("u count general major air rear pan pak ing gen col lt maj ato cik tun".split())

# "The country’s President" is the President.
_HOMES = frozenset({"country", "nation", "republic", "kingdom", "state", "island"})
# Titles that are given names behind "Dr." or "Mr.": "Dr. Sultan Al Nahr", but not behind "His Majesty".
_GIVEN = frozenset({"amir", "sultan", "syed", "sayyid", "imam"})
_HONOURS = frozenset("highness majesty excellency h.h hh h.m hm h.r.h hrh h.e he eminence".split())
_RETIRED = frozenset({"rtd", "retd", "ret"})


def read(number: int, sentence: words.Sentence, at: int, limit: int, known: runs.Evidence) -> Phrase | None:
    """Return the noun phrase that begins at word `at`, or None if no person, office or name is in it."""
    r = Reader(number, sentence, at, limit, known)
    _determiner(r)
    r.start = r.at
    while r.at < r.limit and _modifier(r):
        pass
    if r.phrase.offices:
        _after_office(r)
    while r.phrase.names and r.at < r.limit and r.text[r.at] in lists.POSTNOMINALS:
        r.at += 1
    r.phrase.last = r.at
    honoured = at < r.limit and r.lower[at] in lists.HONORIFICS_BY_FIRST
    honour = lists.longest(lists.HONORIFICS_BY_FIRST, r.lower, at, r.limit) if honoured else 0
    if honour and r.lower[at + honour : at + honour + 1] == ["the"]:
        r.phrase.titles.add(r.lower[at + honour - 1].rstrip("."))
    return r.phrase if r.phrase.offices or r.phrase.names else None


def _determiner(r: Reader) -> None:
    """Take articles and numbers; an honorific may stand before them ("H.E. the Minister")."""
    size = r.size(lists.HONORIFICS_BY_FIRST)
    if size and r.word(size) == "the" and r.capital():
        r.phrase.genders |= {lists.HONORIFICS.get(tuple(r.lower[r.at : r.at + size]), "")} - {""}
        r.at += size
    word = r.word()
    while (
        word in lists.DETERMINERS
        and r.size(lists.HONORIFICS_BY_FIRST) < 2
        or word in lists.NUMBERS
        or word == "of"
        and r.phrase.number
    ):
        r.phrase.number = r.phrase.number or lists.NUMBERS.get(word, 0)
        r.phrase.det = r.phrase.det or word
        r.at += 1
        r.at += 2 * (r.word() in _HOMES and r.word(1) in lists.CLITICS)
        word = r.word()


def _modifier(r: Reader) -> bool:
    """Take what may stand before or at the head of the phrase; return whether reading goes on."""
    word = r.word()
    if word in lists.FIRST_WORDS:
        size = r.size(lists.HONORIFICS_BY_FIRST)
        if size and _honorific(r, size):
            return True
        size = r.size(lists.OFFICES_BY_FIRST)
        if size and not _given(r) and not _onlynarrows(r, size):
            _office(r, size)
            return False
        if _country(r):
            return True
    named = bool(r.phrase.titles) and r.capital()
    if word in lists.RANKS and not named:
        r.ranks.append(word)
        r.phrase.titles |= {word} & {"elder", "younger"}
        r.at += 1
        return True
    if r.field(r.at) and not named:
        size = r.size(lists.BODIES_BY_FIRST) or 1
        r.mods += r.lower[r.at : r.at + size]
        r.at += size
        return _clitic(r)
    if r.capital() and (named or word not in lists.DAYS or not runs.dated(r.s, r.at)) and not _small_word(r):
        return _capital(r)
    if r.phrase.titles and word in "‘'’ʼ" and r.capital(r.at + 1) and r.s.starts[r.at + 1] == r.s.ends[r.at]:
        return _capital(r)
    if word in {"&", "and"} and r.mods and r.field(r.at + 1):
        r.at += 1
        return True
    return False


def _country(r: Reader) -> bool:
    """Take a country or its adjective before an office ("Luvenian", "Luvenia's"), but not a surname after a title
    ("Mr. French").
    """
    for table in (lists.COUNTRIES_BY_FIRST, lists.ADJECTIVES_BY_FIRST):
        size = r.size(table)
        if size and r.capital() and not (r.phrase.titles and not narrows(r, r.at + size)):
            r.sides.append(tuple(r.text[r.at : r.at + size]))
            r.at += size
            return _clitic(r)
    return False


def _small_word(r: Reader) -> bool:
    """Return whether a capital only stands for a sentence's beginning: "He", but not "He Lifeng" inside a sentence.
    """
    small = (r.word() in lists.OPENERS or r.word() in lists.PRONOUNS) and r.word(1) != "."
    return small and not r.phrase.titles and (r.at == 0 or not r.capital(r.at + 1))


def _clitic(r: Reader) -> bool:
    if r.word() in lists.CLITICS:
        r.at += 1
    return True


def _honorific(r: Reader, size: int) -> bool:
    """Take an honorific; a king or a general without a name is an office, and is left."""
    word, after = r.text[r.at], r.at + size
    phrase = tuple(w.replace("’", "'") for w in r.lower[r.at : after])
    if not word[0].isupper() or r.word() in {"he", "hm", "hh"} and not word.isupper():
        return False
    if word.endswith(".") and r.word()[:-1] in lists.SHORTENED and phrase not in lists.HONORIFICS:
        return False
    if _given(r) or r.word() == "don" and runs.name_end(r.s, after, r.limit) - after < 2:
        return False
    ranked, behind = phrase in lists.OFFICES, after + _retired(r, after)
    if r.word() in _NAMELESS and not r.capital(behind) and after < r.limit and r.text[after] != ".":
        return False
    named = r.capital(behind) and not r.size(lists.OFFICES_BY_FIRST, behind) and not narrows(r, behind)
    if ranked and (r.field(after) or not named):
        return False
    r.phrase.genders |= {lists.HONORIFICS.get(phrase, "")} - {""}
    r.phrase.titles.add(phrase[-1].rstrip("."))
    if ranked:
        r.phrase.offices.append(Office(lists.OFFICES[phrase], text=" ".join(r.text[r.at : after])))
    r.at = after
    if r.word() == "." and len(word) <= 5 or r.word() == "/" and r.size(lists.HONORIFICS_BY_FIRST, r.at + 1):
        r.at += 1
    r.at += _retired(r, r.at)
    return True


def _retired(r: Reader, at: int) -> int:
    """Return how many words "(ret.)" is, if it stands at a place."""
    found = r.lower[at : at + 1] == ["("] and r.lower[at + 1 : at + 2] and r.lower[at + 1].rstrip(".") in _RETIRED
    return (4 if r.lower[at + 2] == "." else 3) if found and at + 3 < r.limit else 0


def _given(r: Reader) -> bool:
    """Return whether a title is a given name: "Dr. Sultan Al Nahr", but not "His Majesty Sultan …"."""
    if not r.phrase.titles or r.word() not in _GIVEN:
        return False
    named = r.capital(r.at + 1) and not r.size(lists.HONORIFICS_BY_FIRST, r.at + 1)
    return bool(named) and r.phrase.titles.isdisjoint(_HONOURS)


def _onlynarrows(r: Reader, size: int) -> bool:
    """Return whether an office word only narrows a later one ("Deputy Minister", "state secretary")."""
    if size > 1 or not (r.word() in lists.RANKS or r.word() in lists.FIELDS):
        return False
    for at in range(r.at + 1, min(r.at + 6, r.limit)):
        if r.size(lists.OFFICES_BY_FIRST, at) and r.lower[at] not in lists.RANKS:
            return True
        if not (r.lower[at] in lists.RANKS or r.lower[at] in lists.FIELDS or r.lower[at] in {"and", "&"}):
            return False
    return False


def _capital(r: Reader) -> bool:
    """Take a run of capitals: a country or body if an office follows, else the name that ends the phrase."""
    end = runs.name_end(r.s, r.at, r.limit, titled=bool(r.phrase.titles))
    after = end + 1 if end < r.limit and r.lower[end] in lists.CLITICS else end
    behind = end < r.limit and r.text[end] in lists.POSTNOMINALS
    if (after > end or not r.phrase.titles) and end < r.limit and not behind and narrows(r, after):
        r.sides.append(tuple(r.text[r.at : end]))
        r.at = after
        return True
    r.phrase.names.append((r.at, end))
    r.at = end
    return False


def _office(r: Reader, size: int) -> None:
    """Take the head of an office with what stands before it and its complements."""
    phrase = tuple(w.replace("’", "'") for w in r.lower[r.at : r.at + size])
    plural = phrase not in lists.OFFICES
    head = lists.PLURALS[phrase] if plural else lists.OFFICES[phrase]
    if " " in head and head.partition(" ")[0] in lists.RANKS:
        r.ranks.append(head.partition(" ")[0])
        head = head.partition(" ")[2]
    if phrase[-1].endswith(("woman", "hostess")) or phrase[0] in {"queen", "empress"}:
        r.phrase.genders.add("f")
    elif phrase[-1].endswith("man") or phrase[0] in {"king", "emperor"}:
        r.phrase.genders.add("m")
    first = phrase[0].partition("-")[0]
    if len(phrase) + phrase[0].count("-") > 1 and first in lists.RANKS or phrase[0].startswith("undersec"):
        r.ranks.append("under" if first.startswith("undersec") else first)
    if phrase[0].endswith(("-elect", "-designate")):
        r.ranks.append("designate")
    r.at += size
    complements.take(r, head, plural)
    r.phrase.offices.append(
        Office(head, frozenset(r.mods), frozenset(r.ranks), tuple(r.sides), plural, joined(r.s, r.start, r.at))
    )


def _after_office(r: Reader) -> None:
    """Take what follows an office without a comma: a second office, honorifics, the name or names."""
    while _second_office(r):
        pass
    if (
        r.word() == "("
        and r.at + 3 < r.limit
        and r.text[r.at + 1].isupper()
        and r.text[r.at + 2] == ")"
        and r.capital(r.at + 3)
    ):
        r.phrase.titles.add(r.text[r.at + 1])
        r.at += 3
    _bracket(r)
    if not r.phrase.names:
        while r.capital() or r.word() == "the" and r.size(lists.HONORIFICS_BY_FIRST, r.at + 1):
            r.at += r.word() == "the"
            size = r.size(lists.HONORIFICS_BY_FIRST)
            if not size or not _honorific(r, size):
                break
        if _given(r) or complements.starts_name(r):
            end = runs.name_end(r.s, r.at, r.limit, titled=True)
            r.phrase.names.append((r.at, end))
            r.at = end
    if r.phrase.names and r.phrase.offices[-1].plural:
        r.at = _behind_bracket(r, r.at)
    while r.phrase.names and r.phrase.offices[-1].plural and r.word() in {"and", ",", "&"} and r.capital(r.at + 1):
        end = runs.name_end(r.s, r.at + 1, r.limit)
        r.phrase.names.append((r.at + 1, end))
        r.at = _behind_bracket(r, end)


def _bracket(r: Reader) -> None:
    """Skip the field in brackets between an office and a name: "Joint Secretary (Europe) Ada Bloom"."""
    if r.word() != "(":
        return
    end = next((i for i in range(r.at + 2, min(r.at + 6, r.limit)) if r.text[i] == ")"), r.limit)
    if r.capital(r.at + 1) and r.capital(end + 1) and not r.phrase.offices[-1].plural:
        r.at = end + 1


def _second_office(r: Reader) -> bool:
    """Take "and Minister of …", "/Vice-President", ", Minister of … NAME": a second office of the same person."""
    word, at = r.word(), r.at + 1
    if word not in {"and", "/", "&", ","} or at >= r.limit or r.phrase.names or r.phrase.offices[-1].plural:
        return False
    if word == "," and not r.capital(at):
        return False
    probe = Reader(r.phrase.sentence, r.s, at, r.limit, r.known)
    while probe.at < probe.limit and _modifier(probe):
        pass
    if not probe.phrase.offices or probe.phrase.offices[-1].plural:
        return False
    named = bool(probe.phrase.names) or probe.capital() and complements.starts_name(probe)
    two_persons = r.phrase.det == "the" and not r.phrase.offices[-1].ranks and not probe.mods
    if word == "," and not named or word == "and" and named and two_persons and probe.at == at + 1:
        return False
    r.phrase.offices += probe.phrase.offices
    r.phrase.genders |= probe.phrase.genders
    r.phrase.names += probe.phrase.names
    r.at = probe.at
    return True


def _behind_bracket(r: Reader, at: int) -> int:
    """Return the place behind a country: "Foreign Ministers A (Norland) and B (Ostmark)", "A of Norland and B"."""
    if r.at + 1 < r.limit and at < r.limit and r.lower[at] == "of" and r.capital(at + 1):
        return at + 1 + (r.size(lists.COUNTRIES_BY_FIRST, at + 1) or runs.name_end(r.s, at + 1, r.limit) - at - 1)
    for end in range(at + 2, min(at + 6, r.limit)):
        if r.text[at] == "(" and r.text[end] == ")":
            return end + 1
    return at
