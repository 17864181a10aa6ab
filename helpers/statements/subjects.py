"""Cues → sources: which words before or behind a verb of reporting name the one who speaks."""

import functools
from typing import NamedTuple

from helpers import reference, words
from helpers.statements.cues import BE, DO, HAVE, Cue, is_adverb
from helpers.statements.periods import QUOTED, Period

# Words that open a clause: a noun phrase to the left of a verb does not reach over them.
CLAUSE_OPENERS = frozenset("""that who which whom whose while when whereas because although though if since unless until
    but nor so as where how what whether than""".split())
PUNCTUATION = frozenset([",", ";", ":", "—", "–", "-", "(", ")", "[", "]", "…", ".", "?", "!", "•", "/", "“", "”", '"', QUOTED])
_TIMES = frozenset("today yesterday earlier later recently also meanwhile then tomorrow now".split())
_OF = frozenset("of".split())


class Source(NamedTuple):
    """The words that name a source: from `first` up to `last` in the period, and the rule that found them."""

    first: int
    last: int
    rule: str
    open: int  # where the clause of this source begins


def before(period: Period, cue: Cue) -> Source | None:
    """Return the subject that ends right before the verb group of a cue, or None."""
    return _ending_at(period, cue.first - 1)


def after(period: Period, at: int) -> Source | None:
    """Return the subject that starts at `at`, behind its verb: "said Minister Shen"."""
    last = _forward(period, at)
    if last == at:
        return None
    lower = period.lower
    # "said the Foreign Minister, Dr. Joris van der Linde": the part with the personal name is the source
    if last + 1 < len(period) and lower[last] == "," and not _has_name(period, at, last):
        end = _forward(period, last + 1)
        if end > last + 1 and _is_name(period, last + 1, end):
            return Source(last + 1, end, "source behind the verb, named in an apposition", at)
    return Source(at, last, "source behind the verb", at)


def nominal(period: Period, at: int) -> int:
    """Return where the noun phrase that starts at `at` ends."""
    return _forward(period, at)


def main(period: Period, upto: int) -> Source | None:
    """Return the subject of the first finite verb before `upto`: the one a participle or a second verb shares."""
    for i in range(1, min(upto, len(period))):
        if is_finite(period, i) and not (i and period.lower[i - 1] in ("who", "which", "that")):
            first = i
            while first and (is_adverb(period.lower[first - 1]) or is_auxiliary(period.lower[first - 1])):
                first -= 1
            source = _ending_at(period, first - 1)
            if source:
                return source._replace(rule="subject of the main clause")
    return None


def is_auxiliary(word: str) -> bool:
    return word in BE or word in HAVE or word in DO or word in words.of_class("modal")


def is_finite(period: Period, i: int) -> bool:
    """Tell whether word `i` is a finite verb, as far as its form and its neighbours show."""
    word = period.lower[i]
    before = period.lower[i - 1] if i else ""
    if word in ("'s", "’s"):
        return before in words.pronouns(case="subject") or before in ("that", "there", "who")
    if is_auxiliary(word):
        return word not in ("be", "being", "been", "having")
    kind = _forms().get(word)
    if kind is None or kind == "ing" or period.text[i][0].isupper():
        return False
    if before in words.of_class("determiner", "preposition", "quantifier") and before not in ("that", "this", "these"):
        return False
    if kind == "past":
        follower = period.lower[i + 1] if i + 1 < len(period) else ""
        return follower != "by" and before not in ("'s", "’s")
    if kind == "s":
        return before not in ("'s", "’s") and not before.endswith(("al", "ic", "ive", "ary", "ous", "ent"))
    return before in ("we", "i", "they", "you", "who") or (
        before.endswith("s") and word not in _nounlike() and before not in ("'s", "’s"))


@functools.cache
def _forms() -> dict[str, str]:
    return words.verb_forms()


@functools.cache
def _nounlike() -> frozenset[str]:
    rows = reference.table("reporting_verbs")
    return frozenset(row["verb"].split()[0] for row in rows if "noun-too" in row["flags"].split())


def _ending_at(period: Period, last: int) -> Source | None:
    """Return the noun phrase whose final word is `last`, if it can be the subject of the verb behind it."""
    if last < 0:
        return None
    word = period.lower[last]
    if word in words.pronouns(case="subject"):
        if word in ("who", "which"):
            return _antecedent(period, last)
        return Source(last, last + 1, "pronoun before the verb", last)
    if word in ("who", "which", "that"):
        return _antecedent(period, last)
    if word == ",":
        return _around_apposition(period, last)
    if word in CLAUSE_OPENERS or word in PUNCTUATION - {")"} or word in words.of_class("conjunction", "preposition", "determiner"):
        return None
    first, clean = _walk(period, last)
    if not clean or first > last or words.verb_forms().get(period.lower[first]) == "ing":
        return None
    first = _shared(period, first)
    return Source(first, last + 1, "noun phrase before the verb", first)


def _walk(period: Period, last: int) -> tuple[int, bool]:
    """Walk left from `last` to where its noun phrase starts; tell whether a clause can start there."""
    at, lower = last, period.lower
    while at >= 0:
        word = lower[at]
        if word == ")" and "(" in lower[max(0, at - 12):at]:
            at = at - 1 - lower[max(0, at - 12):at][::-1].index("(") - 1
            continue
        if word == QUOTED and 0 < at < last and _names(period, at):
            at -= 1
            continue
        if word in PUNCTUATION or word in CLAUSE_OPENERS:
            break
        if word in ("and", "or"):
            joined = _joined(period, at)
            if joined is None:
                break
            at = joined
            continue
        if (at < last or is_auxiliary(word)) and is_finite(period, at) and not _reduced(period, at):
            if _forms().get(word) and at < last and _trim(period, at + 1, last) == at + 1:
                return at + 1, "bare" in word or _is_saying(word)
            return at + 1, False
        at -= 1
    first = _trim(period, at + 1, last)
    return first, first <= last and lower[last] not in words.of_class("preposition", "determiner")


def _names(period: Period, at: int) -> bool:
    """Tell a quotation that is a name inside a noun phrase, the “Green Steppe” initiative, from speech."""
    before, behind = period.text[at - 1], period.text[at + 1]
    return before[0].isalpha() and period.lower[at - 1] not in words.verb_forms() and (
        behind[0].islower() or period.lower[at - 1] in words.of_class("determiner", "preposition"))


def _reduced(period: Period, at: int) -> bool:
    """Tell a participle behind its noun, "the ministers gathered in Riga", from a finite verb."""
    follower = period.lower[at + 1] if at + 1 < len(period) else ""
    return _forms().get(period.lower[at]) == "past" and at > 0 and not is_auxiliary(period.lower[at]) and (
        follower in words.of_class("preposition") and period.lower[at] not in _said()) 


@functools.cache
def _said() -> frozenset[str]:
    return frozenset(form for row in reference.table("reporting_verbs") if "that" in row["frames"].split()
                     for form, kind in words.inflect(row["verb"].split()[0], row["forms"]).items() if kind == "past")


def _is_saying(word: str) -> bool:
    return word in _said()


def _joined(period: Period, conjunction: int) -> int | None:
    """Return where to go on left of "and" if it joins two parts of one subject; None if it joins two clauses."""
    at = conjunction - 1
    while at >= 0 and period.lower[at] not in CLAUSE_OPENERS and period.lower[at] not in PUNCTUATION:
        if is_finite(period, at) and not _reduced(period, at):
            return None
        at -= 1
    if at >= 0 and period.lower[at] in (",",) and at == conjunction - 1:
        return None
    return conjunction - 1


def _shared(period: Period, first: int) -> int:
    """Take "A, B and C" whole: the list goes on to the left over commas while names stand there and no verb."""
    at = first
    while at >= 2 and period.lower[at - 1] == "," and "and" in period.lower[first:first + 25]:
        start = at - 2
        while start >= 0 and period.lower[start] not in PUNCTUATION and period.lower[start] not in CLAUSE_OPENERS:
            if is_finite(period, start) or period.lower[start] in words.of_class("preposition") - _OF - {"for"}:
                return first
            start -= 1
        if not (period.text[at - 2][0].isupper() and period.text[start + 1][0].isupper()):
            return first
        if start >= 0 and period.lower[start] != ",":
            return start + 1 if period.lower[start] in CLAUSE_OPENERS else first
        at = start + 1
        if start < 0:
            return 0
    return first


def _trim(period: Period, first: int, last: int) -> int:
    """Cut what stands before the noun phrase itself: adverbs, a date, or an adjunct such as "During the talks"."""
    lower = period.lower
    while first < last and (is_adverb(lower[first]) or lower[first] in _TIMES or lower[first] in words.of_class("weekday")
                            or lower[first] in ("and", "or", "both") and lower[first] != "both"
                            or (first == 0 and lower[first].rstrip(".").isdigit())):
        first += 1
    if lower[first] in words.of_class("preposition") and lower[first] not in ("all",):
        return _behind_adjunct(period, first, last)
    return first


def _behind_adjunct(period: Period, first: int, last: int) -> int:
    """Return where the subject starts behind a fronted adjunct without a comma: "In a statement the mayor said"."""
    lower, prepositions = period.lower, words.of_class("preposition")
    determiners = words.of_class("determiner")
    for at in range(last, first, -1):
        onset = lower[at] in determiners or lower[at] in words.pronouns(case="subject") or (
            lower[at] in _heads() and period.text[at][0].isupper() and not _chained(period, at))
        if onset and lower[at - 1] not in prepositions and lower[at - 1] not in determiners and at - 1 > first:
            return at
    return last + 1


def _chained(period: Period, at: int) -> bool:
    """Tell whether an office word follows another part of the same title: "Prime Minister", "Foreign Minister"."""
    return period.lower[at - 1] in _heads() or period.lower[at - 1] in ("and", "foreign", "prime", "deputy", "first")


@functools.cache
def _heads() -> frozenset[str]:
    return reference.words("honorifics") | frozenset(w.split()[0] for w in reference.words("offices"))


def _antecedent(period: Period, pronoun: int) -> Source | None:
    """Return the noun phrase that "who" or "which" stands for."""
    at = pronoun - 1
    if at >= 0 and period.lower[at] == ",":
        at -= 1
    if at < 0 or period.lower[at] in PUNCTUATION:
        return None
    first = at
    lower = period.lower
    while first > 0:
        word = lower[first - 1]
        if word in PUNCTUATION or word in CLAUSE_OPENERS or is_finite(period, first - 1):
            break
        if word in words.of_class("preposition") - _OF and not (period.text[first][0].isupper() and first >= 2
                                                                and lower[first - 2] in _heads()):
            break
        if word == "and" or _forms().get(word) == "ing":
            break
        first -= 1
        if lower[first] in words.of_class("determiner") and lower[first - 1:first] != ["of"]:
            break
    return Source(first, at + 1, "the noun that “who” or “which” stands for", first)


def _around_apposition(period: Period, comma: int) -> Source | None:
    """Return the subject before a closed aside: "X, a spokesman for Y, said"."""
    for at in range(comma - 1, -1, -1):  # "We, the Ministers of A, B and C, reaffirm"
        if period.lower[at] in ("we", "i") and period.lower[at + 1] == ",":
            return Source(at, at + 1, "pronoun before an aside", at)
        if is_finite(period, at) or period.lower[at] in CLAUSE_OPENERS or period.lower[at] in (";", ":", QUOTED):
            break

    for opening in range(comma - 1, max(comma - 40, 0), -1):
        if period.lower[opening] != ",":
            if period.lower[opening] in (";", ":", QUOTED, ".", "…") and opening < comma - 1:
                return None
            continue
        if opening + 1 >= comma or opening == 0:
            continue
        if is_person(period, opening + 1, comma) and (_titled_person(period, opening + 1) or not _has_name(
                period, _clause_start(period, opening), opening)) and _office_before(period, opening):
            return Source(opening + 1, comma, "name in apposition before the verb", opening + 1)
        first, clean = _walk(period, opening - 1)
        if period.lower[first] in words.of_class("month", "weekday") or period.lower[first].isdigit():
            continue
        if not clean or first > opening - 1 or (first > 0 and period.lower[first - 1] not in
                                                ("that", ",", "and", "but", ";", ":", "while", "as", ".", ")", "–", "—", "-", QUOTED)):
            continue
        if first and period.lower[first - 1] == "," and not _aside(period, opening + 1):
            continue
        if not _aside(period, opening + 1):
            continue
        if is_person(period, opening + 1, comma) and not _has_name(period, first, opening):
            return Source(opening + 1, comma, "name in apposition before the verb", first)
        return Source(first, opening, "noun phrase before an aside", first)
    return None


def _aside(period: Period, at: int) -> bool:
    word = period.lower[at]
    return (word in CLAUSE_OPENERS or word in words.of_class("determiner", "preposition") or word in _heads()
            or period.text[at][0].isupper() or _forms().get(word) in ("ing", "past") or word in ("accompanied", "together")
            or word.isdigit() or is_adverb(word) or word == QUOTED)


def _clause_start(period: Period, at: int) -> int:
    while at and period.lower[at - 1] not in CLAUSE_OPENERS and not (
            period.lower[at - 1] in PUNCTUATION and period.lower[at - 1] != ",") and not is_finite(period, at - 1):
        at -= 1
    return at


def _office_before(period: Period, opening: int) -> bool:
    """Tell whether an office stands in the clause before a comma, so that a person behind the comma is its holder."""
    first = _clause_start(period, opening)
    return any(word in _titles() for word in period.lower[first:opening]) and (
        period.lower[first] not in words.of_class("preposition"))


def _titled_person(period: Period, first: int) -> bool:
    return period.lower[first] in _titles() or period.lower[first] in reference.words("honorifics")


def is_person(period: Period, first: int, last: int) -> bool:
    """Tell whether a stretch is a personal name, with offices and honorifics at most before it."""
    while first < last and (period.lower[first] in _titles() or period.lower[first] in _heads()):
        first += 1
    return _is_name(period, first, last)


def _has_name(period: Period, first: int, last: int) -> bool:
    """Tell whether two capitalised words stand side by side that are no office, honorific or body."""
    plain = [w[0].isupper() and period.lower[i + first] not in _titles() for i, w in enumerate(period.text[first:last])]
    return any(plain[i] and (plain[i - 1] or period.lower[first + i - 1] in _heads()) for i in range(1, len(plain)))


def _is_name(period: Period, first: int, last: int) -> bool:
    """Tell whether a stretch is a personal name with at most honorifics: capitals, no article, no "of"."""
    if first >= last or period.lower[first] in words.of_class("determiner", "preposition"):
        return False
    rest = [i for i in range(first, last) if period.lower[i] not in reference.words("honorifics")]
    return 0 < len(rest) <= 6 and all(period.text[i][0].isupper() or period.lower[i] in _particles() for i in rest) and not (
        {period.lower[i] for i in rest} & _titles())


@functools.cache
def _titles() -> frozenset[str]:
    return frozenset(w for phrase in reference.words("offices") | reference.words("bodies") for w in phrase.split()
                     if w not in ("of", "the", "for"))


@functools.cache
def _particles() -> frozenset[str]:
    return frozenset("van von der den de da do dos das del della di du la le bin ibn bint al el af av zu zur ter ten y e i".split())


def _forward(period: Period, at: int) -> int:
    """Return the end of a noun phrase that starts at `at`; a preposition goes on it after an office or as "of"."""
    lower, text, n = period.lower, period.text, len(period)
    first = at
    while at < n:
        word = lower[at]
        if word in PUNCTUATION and word != "-" or word in CLAUSE_OPENERS or word in _TIMES or word in words.of_class("weekday"):
            break
        if word in words.pronouns(case="subject") or word in words.pronouns(case="object") and at == first and word != "her":
            return at + 1 if at == first else at
        if word in words.of_class("preposition"):
            if at == first or at + 1 >= n:
                break
            titled = (text[at - 1][0].isupper() or lower[at - 1] in _titles()) and (text[at + 1][0].isupper() or lower[at + 1] in ("the",))
            if word != "of" and not (word in ("for", "to", "on") and titled and _titled(period, first, at)):
                break
        elif at > first and _onset(period, at):
            break
        elif word in ("and", "or"):
            if at + 1 >= n or not (text[at + 1][0].isupper() or lower[at + 1] in words.of_class("determiner")):
                break
            if lower[at + 1] in words.of_class("determiner") and not text[at - 1][0].isupper():
                break
        elif at > first and text[at][0].islower() and (is_finite(period, at) or _forms().get(word) == "ing" or is_adverb(word)):
            break
        at += 1
    return at


def _onset(period: Period, at: int) -> bool:
    """Tell whether a second noun phrase starts here: "told reporters | the talks had begun"."""
    small = words.of_class("determiner") | words.pronouns(case="possessive")
    before = period.lower[at - 1]
    return period.lower[at] in small and period.lower[at] not in ("'s", "’s") and before not in small and (
        before not in words.of_class("preposition", "quantifier", "conjunction") and before not in ("and", "all", "both"))


def _titled(period: Period, first: int, at: int) -> bool:
    return any(word in _titles() for word in period.lower[first:at])


def names_person(period: Period, source: Source) -> bool:
    """Tell whether a source is a person, by an office, an honorific or a name of two words or more."""
    return any(word in _titles() or word in _heads() for word in period.lower[source.first:source.last]) or (
        _is_name(period, source.first, source.last))
