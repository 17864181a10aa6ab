"""Where a noun phrase starts and where it ends, seen from a verb beside it."""

import functools

from helpers import reference, words
from helpers.statements.periods import QUOTED, WITH_COMMA, Period
from helpers.statements.persons import heads, names_office, titles
from helpers.statements.verbs import APOSTROPHE_S, is_adverb, is_auxiliary, is_finite, kind_of

PUNCTUATION = frozenset(
    [",", ";", ":", "—", "–", "-", "(", ")", "[", "]", "…", ".", "?", "!", "•", "/", "“", "”", '"', QUOTED, "--"]
)
# Prepositions that open a clause, too: "after the Minister said that …".
_SUBORDINATING = frozenset(["after", "before", "since", "until"])
# Plurals without -s, and words for a share of people.
_PLURAL = frozenset("people police men women media % percent some many most others few several half more".split())
# How far to the left the opening bracket of an aside is looked for.
_BRACKET_REACH = 12
_CLAUSE_OPENERS, _PREPOSITIONS = words.of_class("clause_opener"), words.of_class("preposition")
_BOUNDS = PUNCTUATION | _CLAUSE_OPENERS
_OPENERS = words.of_class("preposition", "determiner")
_TIMES, _NUMBERS = words.of_class("time", "weekday"), words.of_class("number")
_SUBJECTS, _OBJECTS = words.pronouns(case="subject"), words.pronouns(case="object")
# Words that open a second noun phrase, and words behind which they do not.
_ONSETS = words.of_class("determiner") | words.pronouns(case="possessive")
_NO_ONSET_BEHIND = words.of_class("preposition", "quantifier", "conjunction") | {"and", "all", "both"}


def opens_clause(word: str) -> bool:
    """Return whether a word opens a clause, "that", "while": no noun phrase reaches over it."""
    return word in _CLAUSE_OPENERS


def walk(period: Period, last: int) -> tuple[int, bool]:
    """Walk left from `last` to where its noun phrase starts; return it and whether a clause can start there."""
    at, lower = last, period.lower
    while at >= 0:
        word = lower[at]
        if word in _BOUNDS:
            if word == ")" and "(" in lower[max(1, at - _BRACKET_REACH) : at]:  # at 0 it is a number: "(1) The sides"
                at -= lower[max(1, at - _BRACKET_REACH) : at][::-1].index("(") + 2
            elif word == QUOTED and 0 < at < last and _quotes_name(period, at):
                at -= 1
            else:
                break
        elif word in ("and", "or"):
            if not _joins_subject(period, at):
                break
            at -= 1
        elif (at < last or is_auxiliary(word)) and is_finite(period, at) and not _reduced(period, at):
            return at + 1, _reports_without_that(period, at, last)
        else:
            at -= 1
    first = trimmed(period, at + 1, last)
    return first, first <= last and lower[last] not in _OPENERS


def whole_list(period: Period, first: int, last: int) -> int:
    """Return where the list starts whose last part goes from `first` to `last`: "A, B and C", only names."""
    at, lower = first, period.lower
    while at >= 2 and lower[at - 1] == "," and "and" in lower[first : last + 1]:
        start = at - 2
        while start >= 0 and lower[start] not in PUNCTUATION and not opens_clause(lower[start]):
            if is_finite(period, start):
                return first
            if _links_no_list(lower[start]):
                return first if _may_be_place(period, at) else at
            start -= 1
        if lower[start + 1] == "the" and names_office(period, start + 2, at - 1):
            return start + 1
        if not (period.text[at - 2][0].isupper() and period.text[start + 1][0].isupper()):
            return first
        if start >= 0 and lower[start] != ",":
            return start + 1 if opens_clause(lower[start]) else first
        at = start + 1
        if start < 0:
            return 0
    return first


def _may_be_place(period: Period, at: int) -> bool:
    """Tell "in Nadi, Fiji, Togo and Benin" from "On 3 May, Gabon, Togo and Benin": a country behind its town."""
    ends_in_name = period.text[at - 2][0].isupper() and period.lower[at - 2] not in words.of_class("month", "weekday")
    return ends_in_name and period.lower[at + 1 : at + 2] == [","]


def phrase_end(period: Period, first: int) -> int:
    """Return the end of a noun phrase that starts at `first`; a preposition goes on it after an office or as "of"."""
    lower = period.lower
    for at in range(first, len(period)):
        word = lower[at]
        if _ends_any_phrase(word):
            return at
        if _is_lone_pronoun(word, at == first):
            return at + 1 if at == first else at
        if word in _PREPOSITIONS:
            if not _goes_on_phrase(period, first, at):
                return at
        elif at > first and _onset(period, at):
            return at
        elif word in ("and", "or"):
            if not _joins_phrase(period, at):
                return at
        elif at > first and period.text[at][0].islower() and _is_verbal(period, at):
            return at
    return max(first, len(period))


def trimmed(period: Period, first: int, last: int) -> int:
    """Return where the noun phrase itself starts, behind adverbs, a date, or an adjunct such as "During the talks"."""
    lower = period.lower
    while first < last and (_opens_loosely(lower[first]) or (first == 0 and lower[first].rstrip(".").isdigit())):
        first += 1
    counted = lower[first] in ("about", "around", "over", "under") and _is_number(lower[first + 1])
    if lower[first] in _PREPOSITIONS and lower[first] != "all" and not counted:
        behind = _behind_adjunct(period, first, last)
        return first + 1 if behind > last and lower[first] in _SUBORDINATING else behind
    return first


def _is_number(word: str) -> bool:
    return word[0].isdigit() or word in _NUMBERS


def counts_people(word: str) -> bool:
    """Return whether a word can stand for a share of people: "42% say", "nine in ten say", "many say"."""
    return word in _PLURAL or word[-1:].isdigit() or word.endswith("%") or word in _NUMBERS


def is_plural(word: str) -> bool:
    """Return whether a word is a plural, as far as its form shows."""
    if word in _PLURAL:
        return True
    return word.endswith("s") and not word.endswith(("ss", *APOSTROPHE_S))


def _quotes_name(period: Period, at: int) -> bool:
    """Tell a quotation that is a name inside a noun phrase, the “Green Steppe” initiative, from speech."""
    before, behind = period.lower[at - 1], period.text[at + 1]
    if not before[0].isalpha() or before in words.verb_forms():
        return False
    if period.text[at] == WITH_COMMA and behind[0].isupper():
        return False  # wants to “go on,” Ann said
    return behind[0].islower() or before in words.of_class("determiner", "preposition")


def _reports_without_that(period: Period, verb: int, last: int) -> bool:
    """Tell whether the finite verb left of a noun phrase reports the clause that starts there: "said | the mayor …"."""
    if not kind_of(period.lower[verb]) or verb >= last or trimmed(period, verb + 1, last) != verb + 1:
        return False
    return period.lower[verb] in _past_of_saying()


def _reduced(period: Period, at: int) -> bool:
    """Tell a participle behind its noun, "the ministers gathered in Riga", from a finite verb."""
    word = period.lower[at]
    if at == 0 or kind_of(word) != "past" or is_auxiliary(word) or word in _past_of_saying():
        return False
    if period.lower[at - 1] in words.pronouns(case="subject") or at + 1 >= len(period):
        return False  # "I came for the treaty"
    behind = words.of_class("preposition", "weekday", "month", "time")
    return period.lower[at + 1] in behind or period.lower[at + 1] in ("this", "last", "earlier")


@functools.cache
def _past_of_saying() -> frozenset[str]:
    """Return the past forms of the verbs that take a that-clause."""
    return frozenset(
        form
        for row in reference.table("reporting_verbs")
        if "that" in row["frames"].split() and " " not in row["verb"]
        for form, kind in words.inflect(row["verb"].split()[0], row["forms"]).items()
        if kind == "past"
    )


def _joins_subject(period: Period, conjunction: int) -> bool:
    """Tell whether "and" joins two parts of one subject rather than two clauses."""
    at = conjunction - 1
    while at >= 0 and not opens_clause(period.lower[at]) and period.lower[at] not in PUNCTUATION:
        if is_finite(period, at) and not _reduced(period, at):
            # "said a number of senators and congressmen have": a bare noun opens no clause of its own
            return _bare_noun(period, conjunction + 1)
        at -= 1
    return at < 0 or period.lower[at] != "," or at != conjunction - 1


def _bare_noun(period: Period, at: int) -> bool:
    small = words.of_class("determiner", "quantifier", "number") | words.pronouns()
    return at < len(period) and period.text[at][0].islower() and period.lower[at] not in small


def _links_no_list(word: str) -> bool:
    """Tell whether a preposition shows that this is no list of names; "of" and "for" stand inside titles."""
    return word in words.of_class("preposition") and word not in ("of", "for")


def _ends_any_phrase(word: str) -> bool:
    if word in PUNCTUATION:
        return word != "-"
    return word in _CLAUSE_OPENERS or word in _TIMES


def _is_lone_pronoun(word: str, opens: bool) -> bool:
    """Tell a pronoun that is a phrase of its own; as an object only where the phrase opens with it."""
    return word in _SUBJECTS or opens and word != "her" and word in _OBJECTS


def _goes_on_phrase(period: Period, first: int, at: int) -> bool:
    """Tell whether a preposition belongs to a noun phrase: "Minister for Trade", "Government of Oman"."""
    if at == first or at + 1 >= len(period):
        return False
    word = period.lower[at]
    if word == "of":
        return True
    titled = period.text[at - 1][0].isupper() or period.lower[at - 1] in titles()
    behind = at + 1 + (period.lower[at + 1] == "the")
    named = behind < len(period) and period.text[behind][0].isupper()
    return word in ("for", "to", "on") and titled and named and names_office(period, first, at)


def _joins_phrase(period: Period, at: int) -> bool:
    """Tell whether "and" goes on a noun phrase: with a name, or with an article behind a name."""
    if at + 1 >= len(period):
        return False
    if period.lower[at + 1] in words.of_class("determiner"):
        return period.text[at - 1][0].isupper()
    return period.text[at + 1][0].isupper()


def _is_verbal(period: Period, at: int) -> bool:
    return is_finite(period, at) or kind_of(period.lower[at]) == "ing" or is_adverb(period.lower[at])


def _opens_loosely(word: str) -> bool:
    """Tell whether a word before a noun phrase is no part of it: an adverb, a time, "and"."""
    return is_adverb(word) or word in _TIMES or word in ("and", "or")


def _behind_adjunct(period: Period, first: int, last: int) -> int:
    """Return where the subject starts behind a fronted adjunct without a comma: "In a statement the mayor said"."""
    for at in range(last, first + 1, -1):
        if _opens_noun(period, at) and period.lower[at - 1] not in words.of_class("preposition", "determiner"):
            return at
    return last + 1


def _opens_noun(period: Period, at: int) -> bool:
    """Tell an article, a pronoun or the title of a person, with which a subject can open."""
    word = period.lower[at]
    if word in words.of_class("determiner") or word in words.pronouns(case="subject"):
        return True
    if at and period.lower[at - 1] in _TIMES and period.text[at][0].isupper():
        return True  # on Friday | Foreign Minister Roth
    return word in heads() and period.text[at][0].isupper() and not _chained(period, at)


def _chained(period: Period, at: int) -> bool:
    """Tell whether an office word follows another part of the same title: "Prime Minister", "Foreign Minister"."""
    before = period.lower[at - 1]
    return before in heads() or before in ("and", "foreign", "prime", "deputy", "first")


def _onset(period: Period, at: int) -> bool:
    """Tell whether a second noun phrase starts here: "told reporters | the talks had begun"."""
    word, before = period.lower[at], period.lower[at - 1]
    if word not in _ONSETS or word in APOSTROPHE_S:
        return False
    return before not in _ONSETS and before not in _NO_ONSET_BEHIND
