"""Cues → sources: which words before or behind a verb of reporting name the one who speaks."""

from typing import NamedTuple

from helpers import words
from helpers.statements.cues import Cue
from helpers.statements.joined import list_mark
from helpers.statements.nouns import PUNCTUATION, is_plural, opens_clause, phrase_end, walk, whole_list
from helpers.statements.periods import QUOTED, Period
from helpers.statements.persons import countries, has_name, heads, is_name, is_person, is_title, names_office
from helpers.statements.verbs import ASKED, group_start, is_adverb, is_finite, kind_of

_DASHES = frozenset(["–", "—", "―", "-", "--"])
# What stands before a clause: behind anything else a noun phrase that ends in an aside is no subject.
_BEFORE_CLAUSE = frozenset(["that", ",", "and", "but", ";", ":", "while", "as", ".", ")", "–", "—", "-", QUOTED])
# Words for a number of people that need no noun: "some said".
_ALONE = frozenset("both all some many most others few several none neither another half".split())
# No aside reaches over these marks.
_STOPS = (";", ":", QUOTED, ".", "…")
# How far to the left of its closing comma an aside may begin.
_ASIDE_REACH = 40
# How far to the left of its verb the "who" of a subject's relative clause may stand.
_RELATIVE_REACH = 16
_SUBJECTS = words.pronouns(case="subject")
# Words that can end no noun phrase.
_NEVER_LAST = words.of_class("clause_opener", "conjunction", "preposition", "determiner")


class Source(NamedTuple):
    """The words that name a source: from `first` up to `last` in the period, and the rule that found them."""

    first: int
    last: int
    rule: str
    open: int  # where the clause of this source begins


def before(period: Period, cue: Cue) -> Source | None:
    """Return the subject that ends right before the verb group of a cue, or None."""
    last = cue.first - 1
    if last > 1 and period.lower[last - 1] == "on" and period.lower[last] in words.of_class("weekday"):
        last -= 2  # Ms Lee on Monday said
    return ending_at(period, last)


def after(period: Period, at: int) -> Source | None:
    """Return the subject that starts at `at`, behind its verb: "said Minister Shen"."""
    lower, last = period.lower, phrase_end(period, at)
    if last == at + 1 < len(period) - 1 and lower[at] in words.of_class("determiner") and kind_of(lower[last]) == "ing":
        last = phrase_end(period, last + 1)  # the visiting official
    if last == at:
        return None
    # "said the Foreign Minister, Dr. Joris van der Linde": the part with the personal name is the source
    if last + 1 < len(period) and lower[last] == "," and not has_name(period, at, last):
        end = phrase_end(period, last + 1)
        if end > last + 1 and is_name(period, last + 1, end):
            return Source(last + 1, end, "source behind the verb, named in an apposition", at)
    return Source(at, last, "source behind the verb", at)


def main(period: Period, upto: int) -> Source | None:
    """Return the subject of the first finite verb before `upto`: the one a participle or a second verb shares."""
    for i in range(1, min(upto, len(period))):
        if is_finite(period, i) and period.lower[i - 1] not in ("who", "which", "that"):
            source = ending_at(period, group_start(period, i) - 1)
            if source:
                return source._replace(rule="subject of the main clause")
    return None


def nearest(period: Period, upto: int) -> Source | None:
    """Return the subject of the last finite verb before `upto` that is in no relative clause."""
    for i in range(upto - 1, 0, -1):
        if is_finite(period, i):
            source = ending_at(period, group_start(period, i) - 1)
            if source and not source.rule.startswith("the noun that"):
                return source
    return None


def ending_at(period: Period, last: int) -> Source | None:
    """Return the noun phrase whose final word is `last`, if it can be the subject of the verb behind it."""
    if last < 0:
        return None
    word = period.lower[last]
    if word in ("who", "which", "that"):
        return _antecedent(period, last)
    if word in _SUBJECTS:
        return Source(last, last + 1, "pronoun before the verb", last)
    if word == ",":
        return _around_apposition(period, last)
    if word == "me" and last and period.lower[last - 1] == "let":
        return Source(last, last + 1, "pronoun behind “let”", last)
    if word in _DASHES:
        return _around_dashes(period, last)
    if word == ")" and (mark := list_mark(period, last)) is not None:
        return ending_at(period, mark - 1 - (period.lower[mark - 1] == ":"))
    if word in _ALONE and (not last or period.lower[last - 1] in _BEFORE_CLAUSE or is_adverb(period.lower[last - 1])):
        return Source(last, last + 1, "pronoun before the verb", last)
    if word in ("both", "all", "each") and last and period.text[last - 1][0].isalpha():
        return ending_at(period, last - 1)
    if _ends_no_subject(word) or _is_participle(period, last):
        return None
    first, clean = walk(period, last)
    if not clean and (described := _with_relative_clause(period, last)):
        return described
    if not clean or first > last or kind_of(period.lower[first]) == "ing":
        return None
    first = whole_list(period, first, last)
    return Source(first, last + 1, "noun phrase before the verb", first)


def _with_relative_clause(period: Period, last: int) -> Source | None:
    """Return the subject with the clause that tells which one is meant: "advisers who have run the numbers | argue"."""
    for at in range(last - 1, max(last - _RELATIVE_REACH, 0), -1):
        if period.lower[at] in ("who", "which"):
            source = _antecedent(period, at) if period.lower[at - 1] != "," and _verb_follows(period, at) else None
            return source and source._replace(rule="noun phrase with a relative clause before the verb")
        if period.lower[at] in PUNCTUATION or opens_clause(period.lower[at]):
            return None
    return None


def _verb_follows(period: Period, at: int) -> bool:
    """Return whether a finite verb follows a relative pronoun at once: "who have run", not "who the voters like"."""
    return any(is_finite(period, i) for i in range(at + 1, min(at + 3, len(period))))


def _is_participle(period: Period, last: int) -> bool:
    """Tell "They exchanged | views" from "the accused | said": a noun phrase ends in a participle only behind "the"."""
    if kind_of(period.lower[last]) != "past" or period.text[last][0].isupper():
        return False
    if period.lower[last] in ASKED and (is_plural(period.lower[last - 1]) or period.lower[last - 1] == "those"):
        return False  # those surveyed, voters polled
    return not last or period.lower[last - 1] not in words.of_class("determiner")


def _ends_no_subject(word: str) -> bool:
    """Tell whether a word can be the last one of no subject; a bracket can: "the United Nations (UN) said"."""
    if word in _NEVER_LAST:
        return True
    return word in PUNCTUATION and word != ")"


def _around_dashes(period: Period, closing: int) -> Source | None:
    """Return the subject before an aside between dashes: "X – a former minister – said"."""
    opening = next((i for i in range(closing - 2, 0, -1) if period.lower[i] in _DASHES), None)
    if opening is None or not set(_STOPS).isdisjoint(period.lower[opening:closing]):
        return None
    first, clean = walk(period, opening - 1)
    return Source(first, opening, "noun phrase before an aside", first) if clean and first < opening else None


def _antecedent(period: Period, pronoun: int) -> Source | None:
    """Return the noun phrase that "who" or "which" stands for: "the envoy, who noted that Y"."""
    at = pronoun - 1
    if at >= 0 and period.lower[at] == ",":
        at -= 1
        if is_finite(period, at) and "," in period.lower[:at]:  # the envoy, she said, who
            at -= 2 + period.lower[:at][::-1].index(",")
    if at < 0 or period.lower[at] in PUNCTUATION:
        return None
    first = at
    while first > 0 and not _bounds_antecedent(period, first):
        first -= 1
        if period.lower[first] in words.of_class("determiner") and period.lower[first - 1 : first] != ["of"]:
            break
    return Source(first, at + 1, "the noun that “who” or “which” stands for", first)


def _bounds_antecedent(period: Period, first: int) -> bool:
    """Tell whether the word before `first` is outside the noun: a verb, a preposition but "Minister for Trade"."""
    word = period.lower[first - 1]
    if word in PUNCTUATION or opens_clause(word) or is_finite(period, first - 1):
        return True
    if word in words.of_class("preposition") and word != "of":
        in_title = period.text[first][0].isupper() and first >= 2 and period.lower[first - 2] in heads()
        return not in_title
    return word == "and" or kind_of(word) == "ing"


def _around_apposition(period: Period, comma: int) -> Source | None:
    """Return the subject before a closed aside: "X, a spokesman for Y, said"."""
    letters = period.text[comma - 1]
    if comma > 3 and letters.isupper() and 1 < len(letters) < 6 and period.lower[comma - 2] == ",":
        source = _around_apposition(period, comma - 2)  # the Hon. Peter Gathii, MP, noted
        return source and source._replace(last=comma if source.last == comma - 2 else source.last)
    pronoun = _pronoun_before_aside(period, comma)
    if pronoun is not None:
        return Source(pronoun, pronoun + 1, "pronoun before an aside", pronoun)
    nearest = None
    for opening in range(comma - 1, max(comma - _ASIDE_REACH, 0), -1):
        initials = period.lower[opening] == "." and len(period.lower[opening + 1]) == 1  # "R-S.C.,"
        if period.lower[opening] in _STOPS and opening < comma - 1 and not initials:
            return nearest
        if period.lower[opening] != "," or opening + 1 >= comma:
            continue
        if " ".join(period.lower[opening + 1 : comma]) in countries():
            continue  # in Dili, Timor-Leste, said
        if _is_holder(period, opening, comma):
            first, clean = walk(period, opening - 1)
            return Source(opening + 1, comma, "name in apposition before the verb", first if clean else opening + 1)
        first, clean = walk(period, opening - 1)
        if not clean or not _may_be_subject(period, first, opening) or not _is_aside(period, opening + 1, comma):
            continue
        if is_person(period, opening + 1, comma) and not has_name(period, first, opening):
            return Source(opening + 1, comma, "name in apposition before the verb", first)
        found = Source(first, opening, "noun phrase before an aside", first)
        if not first or period.lower[first - 1] != "," or opening - first > 1 and is_person(period, first, opening):
            return found
        nearest = nearest or found  # the noun phrase may itself stand in an aside: look further to the left first
    return nearest or _before_stray_comma(period, comma)


def _holds_clause(period: Period, first: int, last: int) -> bool:
    """Tell "…, Lee praised A, | urged B", where a clause of its own stands between the commas, from an aside."""
    if opens_clause(period.lower[first]) or period.lower[first] in words.of_class("preposition"):
        return False
    for i in range(first + 1, last):
        if opens_clause(period.lower[i]) or kind_of(period.lower[i]) == "ing":
            return False
        if is_finite(period, i):
            return True
    return False


def _before_stray_comma(period: Period, comma: int) -> Source | None:
    """Return the subject of "The Minister, also stressed that Y", whose comma is a slip: nothing closes an aside."""
    first, clean = walk(period, comma - 1)
    closed = any(period.lower[i] == "," and is_finite(period, i + 1) for i in range(comma + 1, len(period) - 1))
    if not clean or first >= comma or closed or kind_of(period.lower[first]) == "ing":
        return None
    if first and period.lower[first - 1] not in (".", ",", ")"):
        return None
    somebody = names_office(period, first, comma) or comma - first > 1 and is_person(period, first, comma)
    return Source(first, comma, "noun phrase before the verb, with a stray comma", first) if somebody else None


def _pronoun_before_aside(period: Period, comma: int) -> int | None:
    """Return where "we" stands in "We, the Ministers of A, B and C, reaffirm"."""
    for at in range(comma - 1, -1, -1):
        word = period.lower[at]
        if word in ("we", "i") and period.lower[at + 1] == ",":
            return at
        if is_finite(period, at) or opens_clause(word) or word in (";", ":", QUOTED):
            return None
    return None


def _is_holder(period: Period, opening: int, comma: int) -> bool:
    """Tell whether a person stands between two commas behind an office: "the Foreign Minister, Dr Lee, said"."""
    if not _are_persons(period, opening + 1, comma):
        return False
    start = _clause_start(period, opening)
    if not is_title(period.lower[opening + 1]) and has_name(period, start, opening):
        return False
    return names_office(period, start, opening) and period.lower[start] not in words.of_class("preposition")


def _are_persons(period: Period, first: int, last: int) -> bool:
    """Tell one person, or two of an office in the plural: "the Ministers of both countries, Ada Roy and Bo Li,"."""
    joint = period.lower[first:last].index("and") + first if "and" in period.lower[first:last] else last
    several = joint < last and is_person(period, joint + 1, last)
    return is_person(period, first, joint) and (several or joint == last)


def _may_be_subject(period: Period, first: int, opening: int) -> bool:
    """Tell whether the words before an aside can be a subject: no date, and nothing before them but a clause's edge."""
    if period.lower[first] in words.of_class("month", "weekday") or period.lower[first].isdigit():
        return False
    opens = first <= 0 or first == 1 and is_adverb(period.lower[0])
    return first < opening and (opens or period.lower[first - 1] in _BEFORE_CLAUSE)


def _is_aside(period: Period, at: int, comma: int) -> bool:
    """Tell whether an aside can open here: "a spokesman", "who", "speaking", "Minister", "accompanied by"."""
    word = period.lower[at]
    if _holds_clause(period, at, comma):
        return False
    if names_office(period, at, at + 4) or period.text[at][0].isupper() or word.isdigit() or word == QUOTED:
        return True
    if opens_clause(word) or word in words.of_class("determiner", "preposition") or word in heads():
        return True
    return kind_of(word) in ("ing", "past") or word in ("accompanied", "together") or is_adverb(word)


def _clause_start(period: Period, at: int) -> int:
    """Return where the clause that holds the word before `at` starts."""
    while at and not _bounds_clause(period, at - 1):
        at -= 1
    return at


def _bounds_clause(period: Period, at: int) -> bool:
    word = period.lower[at]
    return opens_clause(word) or (word in PUNCTUATION and word != ",") or is_finite(period, at)
