"""Runs of capitalised words, and what the text shows about each: is it a person or a place?"""

import itertools
from typing import NamedTuple

from helpers import words
from helpers.speakers import lists, names

_CLOSED = frozenset("of the his her their your and or to in for a an no grace don".split())
_PLACE_BEFORE = frozenset(
    "in to from within across between outside inside throughout near visit visited visits visiting into towards".split()
)
_NEVER_BEFORE = frozenset({"guest", "host", "visitor", "source"})
_NICK = {"“": "”", '"': '"', "(": ")"}
_TITLES = frozenset(w for phrase in (*lists.HONORIFICS, *lists.OFFICES) for w in phrase if w[0].isalpha()) - _CLOSED
_VOCABULARY = (
    _TITLES
    | lists.RANKS
    | lists.FIELDS
    | lists.DAYS
    | {w for phrase in lists.PLURALS for w in phrase}
    | {w for phrase in lists.BODIES for w in phrase}
    | {phrase[0] for phrase in lists.COUNTRIES | lists.ADJECTIVES if len(phrase) == 1}
) - _CLOSED
# Months, countries and offices that are surnames too, when they end a run of name words.
_SURNAMES = (
    lists.DAYS | lists.SURNAMES_TOO | {phrase[0] for phrase in lists.COUNTRIES | lists.ADJECTIVES if len(phrase) == 1}
)


_NO_SURNAMES = (
    {phrase[0] for phrase in lists.OFFICES | lists.BODIES if len(phrase) == 1}
    | lists.OPENERS
    | lists.PARTICLES
    | (lists.DAYS - {"may", "april", "june", "august", "march"})
)


_INSIDE = lists.PARTICLES | lists.SON_OF | lists.CHILD_OF

# Capitals behind a stroke, "HR/VP", are letters of an office and no name if they are fewer.
_LETTERS = 4


# Small words that a heading may print with a capital; they are no part of a name.
_SMALL_WORDS = frozenset({"and", "of", "the", "with", "for", "from", "by", "after", "following", "during"})
_TIME_BEFORE = frozenset("in on since until till last next this early late mid during of from to by".split())


class Run(NamedTuple):
    """Capitalised words side by side, none of them an office, a body or a country; `first` and `last` count words
    of the sentence.
    """

    sentence: int
    first: int
    last: int
    words: tuple[str, ...]
    before: str
    after: str


class Evidence(NamedTuple):
    """What the text shows: runs that name persons, runs that name places, and the runs in which each word stands."""

    persons: frozenset[tuple[str, ...]]
    places: frozenset[tuple[str, ...]]
    runs: tuple[Run, ...]
    by_word: dict[str, list[Run]]
    surnames: frozenset[str]


def title_case(sentence: words.Sentence) -> bool:
    """Return whether most longer words of a headline are capitalised, so that capitals say nothing about names."""
    if sentence.kind != "headline":
        return False
    long = [word for word in sentence.text if len(word) > 3 and word[0].isalpha()]
    return len(long) > 3 and sum(word[0].isupper() for word in long) > 0.75 * len(long)


def evidence(sentences: list[words.Sentence]) -> Evidence:
    """Return the runs of a document and which of them its own words show to be persons or places."""
    found, persons, places, surnames = [], set(), set(), set()
    toward: set[tuple[str, ...]] = set()
    by_word: dict[str, list[Run]] = {}
    for number, sentence in enumerate(sentences):
        if title_case(sentence):
            continue
        for run in _runs(number, sentence):
            found.append(run)
            for word, small in zip(run.words, sentence.lower[run.first : run.last]):
                by_word.setdefault(small, []).append(run)
                if not word.isascii():
                    by_word.setdefault(names.plain(word), []).append(run)
            if run.before in _TITLES and run.before not in _NEVER_BEFORE:
                persons.add(run.words)
                if run.last < len(sentence) and surname_at(sentence, run.last):
                    surnames.add(run.after)
                elif run.last - run.first > 1 and sentence.lower[run.last - 1] in _VOCABULARY:
                    surnames.add(sentence.lower[run.last - 1])
            elif (
                run.before in _PLACE_BEFORE
                and (len(run.words) < 2 or run.before not in {"to", "between"})
                or run.after in _TITLES
                and sentence.text[run.last] not in lists.POSTNOMINALS
                or run.after in lists.FIELDS
            ):
                (toward if run.before == "to" and run.after not in _TITLES else places).add(run.words)
    places |= toward - {run.words[-1:] for run in found if len(run.words) > 1 and run.words[-1:] in toward}
    if surnames:
        found += _alone(sentences, surnames, by_word)
    return Evidence(frozenset(persons), frozenset(places - persons), tuple(found), by_word, frozenset(surnames))


def _alone(sentences: list[words.Sentence], surnames: set[str], by_word: dict[str, list[Run]]) -> list[Run]:
    """Return the places where a surname that is also a common word stands by itself."""
    out = []
    for number, sentence in enumerate(sentences):
        for at in [i for i in words.places(surnames, sentence.lower) if sentence.text[i][0].isupper()]:
            if not (at and sentence.text[at - 1][0].isupper()) and not title_case(sentence):
                after = sentence.lower[at + 1] if at + 1 < len(sentence) else ""
                out.append(Run(number, at, at + 1, (sentence.text[at],), sentence.lower[at - 1] if at else "", after))
                by_word.setdefault(sentence.lower[at], []).append(out[-1])
    return out


def surname_at(sentence: words.Sentence, at: int) -> bool:
    """Return whether a capitalised common word behind a given name ends the name ("Minister Grace Noble said")."""
    word, lower = sentence.text[at], sentence.lower[at]
    after = sentence.text[at + 1] if at + 1 < len(sentence) else ""
    common = word[0].isupper() and word.isalpha() and lower not in _NO_SURNAMES and word not in lists.POSTNOMINALS
    return common and not (after[:1].isupper() or after[:1].isdigit() or after in {"of", "for", "'s", "’s"})


def _runs(number: int, sentence: words.Sentence) -> list[Run]:
    """Return the runs of one sentence; small particles and the dots of initials belong to them."""
    text, lower, out, at, size = sentence.text, sentence.lower, [], 0, len(sentence.text)
    for i in itertools.compress(range(size), map(str.__ne__, text, lower)):
        word = lower[i]
        if (
            i < at
            or word in _VOCABULARY and (word not in lists.DAYS or dated(sentence, i))
            or word in lists.OPENERS
            and opens(sentence, i)
            or i
            and text[i - 1] == "/"
            and len(word) < _LETTERS
            and text[i].isupper()
            or not (text[i][0].isupper() or names.capital(text[i]))
        ):
            continue
        at = name_end(sentence, i, size)
        out.append(Run(number, i, at, tuple(text[i:at]), lower[i - 1] if i else "", lower[at] if at < size else ""))
    return out


def dated(sentence: words.Sentence, at: int) -> bool:
    """Return whether a word is a day or month, and not a given name before a surname: "Jan Kral", "April Stone"."""
    if sentence.lower[at] not in lists.DAYS:
        return False
    after = sentence.text[at + 1] if at + 1 < len(sentence) else ""
    before = sentence.lower[at - 1] if at else ""
    surname = after[:1].isupper() and after.lower() not in _VOCABULARY
    return sentence.lower[at] not in lists.GIVEN_TOO or not surname or before in _TIME_BEFORE or before[:1].isdigit()


def opens(sentence: words.Sentence, at: int) -> bool:
    """Return whether a word stands where a capital says nothing: at the start, or behind a mark that ends or opens
    something.
    """
    return at == 0 or sentence.text[at - 1] not in "," and not sentence.text[at - 1][-1].isalnum()


def name_end(sentence: words.Sentence, first: int, limit: int, titled: bool = False) -> int:
    """Return the end of the run of name words from `first` on: capitals, small particles before them, initials with
    their dots.

    Behind a title a last word that is also a common one ("Power", "Banks") belongs to the name.
    """
    at, size = first + 1, min(limit, len(sentence.text))
    place = first > 0 and sentence.lower[first - 1] == "of"
    while at < size:
        if sentence.text[at].islower() and sentence.text[at] not in _INSIDE:
            break
        step = _step(sentence, at, size, place) or titled and surname_at(sentence, at)
        if not step:
            break
        at += step
    while at > first + 1 and sentence.text[at - 1] in lists.POSTNOMINALS:
        at -= 1
    return at


def _step(sentence: words.Sentence, at: int, size: int, place: bool) -> int:
    """Return how many words from `at` on go on with a name, or with a place behind "of"; 0 if it ends before."""
    text, lower = sentence.text, sentence.lower
    word = text[at]
    if word[0].isupper() and (word[-1].isdigit() or lower[at] in _SMALL_WORDS and not text[at - 1].isupper()):
        return 0
    if word[0].isupper() or names.capital(word):
        if lower[at] not in _VOCABULARY or word in lists.SUFFIXES:
            return 1
        after = text[at + 1] if at + 1 < size else ""
        if lower[at] in lists.GIVEN_TOO and not place and after[:1].isupper() and after.lower() not in _VOCABULARY:
            return 1
        ends = not (after[:1].isupper() or after[:1].isdigit() or after in {"of", "for", "'s", "’s"})
        return lower[at] in _SURNAMES and (ends or after in lists.POSTNOMINALS)
    if word == ".":
        initial = len(text[at - 1]) == 1 and text[at - 1].isalpha() and text[at - 1].isupper()
        return initial or lower[at - 1] in lists.SHORTENED
    if lower[at] in lists.PARTICLES or lower[at] in lists.CHILD_OF or lower[at] in lists.SON_OF:
        return _particles(sentence, at, size)
    return _marks(sentence, at, size)


def _particles(sentence: words.Sentence, at: int, size: int) -> int:
    """Return how many words the small words at a place and the name behind them are; "uulu" itself ends a name."""
    text, lower = sentence.text, sentence.lower
    if lower[at] in lists.CHILD_OF:
        return 1
    if lower[at] in lists.SON_OF and at + 2 < size and names.capital(text[at + 1]):
        return 2 + (lower[at + 1] in _TITLES and text[at + 2][0].isupper())
    ahead = at + 1
    while ahead < size and lower[ahead] in lists.PARTICLES and not text[ahead][0].isupper():
        ahead += 1
    found = ahead < size and names.capital(text[ahead]) and lower[ahead] not in _VOCABULARY
    return ahead + 1 - at if found else 0


def _marks(sentence: words.Sentence, at: int, size: int) -> int:
    """Return how many words a suffix behind a comma, a nickname in marks or an opening apostrophe adds to a name."""
    text, word = sentence.text, sentence.text[at]
    if word == "-" and at + 1 < size and text[at - 1] == "." and len(text[at + 1].rstrip(".")) == 1:
        return 2
    if word == ",":
        return 2 if at + 1 < size and text[at + 1] in lists.SUFFIXES else 0
    if word in _NICK and at + 3 < size and text[at + 2] == _NICK[word]:
        return 4 if names.capital(text[at + 1]) and names.capital(text[at + 3]) else 0
    if word not in "‘'’ʼ" or at + 1 == size or not text[at + 1][0].isupper():
        return 0
    joined = sentence.starts[at + 1] == sentence.ends[at]
    ends = sentence.starts[at] == sentence.ends[at - 1] and not text[at - 1].endswith("s")
    return 2 if joined or ends and text[at + 1].lower() not in _VOCABULARY else 0


def given_name(sentence: words.Sentence, at: int) -> bool:
    """Return whether a word of a headline in title case can be part of a name: a capital or an initial, no title
    and no verb.
    """
    word, lower = sentence.text[at], sentence.lower[at]
    if word == ".":
        return at > 0 and len(sentence.text[at - 1]) == 1
    return (
        names.capital(word)
        and lower not in _VOCABULARY
        and lower not in lists.OPENERS
        and lower not in words.verb_forms()
        and (lower,) not in lists.COUNTRIES
    )
