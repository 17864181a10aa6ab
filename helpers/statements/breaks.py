"""Where the narrator goes on behind a content: “, and the Kenyan side accepted”, “, and discussed trade”."""

from helpers import words
from helpers.statements.found import Found
from helpers.statements.nouns import phrase_end
from helpers.statements.periods import Period
from helpers.statements.persons import heads, people, titles
from helpers.statements.verbs import is_adverb, is_auxiliary, is_finite, kind_of

# Verbs of meeting that no one reports of himself in the past: "agreed that aid was short, and discussed the plan".
_TALKS = frozenset("discussed reviewed exchanged signed held visited met".split())
_MEETING = frozenset("receiving meeting hosting welcoming addressing speaking visiting attending chairing".split())
_PRESENT, _POSSESSIVES = frozenset("is are has have will can must".split()), words.pronouns(case="possessive")
_INTENDING = frozenset("intend intends intended plan plans planned continue continues continued decided".split())
# Frames whose content is a noun phrase.
_NOUN_FRAMES = ("noun", "stance", "obj", "as")
_CLAUSES = frozenset(["that", "which", "who", "whom", "what", "whether", "how", "where", "when"])
# So far to the left is asked in which tense something is told.
_TOLD_REACH = 40
_SIDES = frozenset(["side", "delegation", "party", "he", "she", "they"])


def adjunct(period: Period, item: Found, i: int, end: int) -> bool:
    """Return whether word `i` opens what is no part of a noun phrase: "| on Monday", "| in a statement"."""
    if item.frame not in _NOUN_FRAMES:
        return False
    if period.lower[i] == "on":
        return i + 2 == end and period.lower[i + 1] in words.of_class("weekday")
    return period.lower[i] == "in" and _names_document(period, i, end)


def meets_then(period: Period, i: int, end: int) -> bool:
    """Return whether "| while receiving the envoy" follows: when something was said, not what."""
    return period.lower[i] in ("while", "when") and i + 2 < end and period.lower[i + 1] in _MEETING


def clause_ends(period: Period, item: Found, i: int, end: int) -> bool:
    """Return whether a clause that is told ends before word `i`, a comma or "and", and the narrator goes on."""
    if period.lower[i] == "and":
        return _joint_talk(period, item, i, end) or _goes_back(period, item, i, end)
    return _turns_away(period, item, i, end)


def that_again(period: Period, outer: Found, item: Found) -> int:
    """Return where a clause inside another ends at the latest: said that he had assured her Y | and that Z."""
    joined = (i for i in range(item.first, outer.last - 1) if period.lower[i : i + 2] == ["and", "that"])
    return next(joined, outer.last) if outer.frame == "that" and item.frame != "that" else outer.last


def _goes_back(period: Period, item: Found, i: int, end: int) -> bool:
    """Return whether "| and defended the plan" goes back to the narrator's past from what is told in the present."""
    at = i + 1
    while at < end and is_adverb(period.lower[at]):
        at += 1
    if kind_of(period.lower[item.at]) != "past" or at + 1 >= end or kind_of(period.lower[at]) != "past":
        return False
    if period.lower[at + 1] not in words.of_class("determiner") and period.lower[at + 1] not in _POSSESSIVES:
        return False
    told = [j for j in range(max(item.first + 1, i - _TOLD_REACH), i) if is_finite(period, j)]
    return bool(told) and all(kind_of(period.lower[j]) == "s" or period.lower[j] in _PRESENT for j in told)


def participle_follows(period: Period, at: int, end: int) -> bool:
    """Return whether ", without however committing to a date" follows, which the narrator says about the act."""
    while at < end and (is_adverb(period.lower[at]) or period.lower[at] == ","):
        at += 1
    return at < end and kind_of(period.lower[at]) == "ing"


def new_subject(period: Period, first: int, conjunction: int, end: int) -> bool:
    """Return whether "and" opens a clause about somebody else: "| and the two ministers signed the treaty".

    A clause inside the content, from `first` on, may go on with "and"; behind a noun phrase it may not.
    """
    if not _CLAUSES.isdisjoint(period.lower[first:conjunction]) or conjunction + 3 >= end:
        return False
    last = phrase_end(period, conjunction + 1)
    if last <= conjunction + 1 or last >= end or not _is_somebody(period, conjunction + 1, last):
        return False
    verb = last
    while verb < end and is_adverb(period.lower[verb]):
        verb += 1
    if verb + 1 >= end or not is_finite(period, verb) or is_auxiliary(period.lower[verb]):
        return False
    behind = period.lower[verb + 1]
    objects = behind in words.of_class("determiner") or behind in words.pronouns(case="object")
    alone = period.lower[conjunction - 1] == "," and kind_of(period.lower[verb]) == "past" and behind != "by"
    return objects or alone


def _joint_talk(period: Period, item: Found, conjunction: int, end: int) -> bool:
    """Return whether ", and discussed the next steps" goes on the verb of several, not what they agreed on."""
    at = conjunction + 1
    while at < end and is_adverb(period.lower[at]):
        at += 1
    if item.subject is None or at + 1 >= end or period.lower[conjunction - 1] != "," or period.lower[at] not in _TALKS:
        return False
    subject = period.lower[item.subject.first : item.subject.last]
    return "and" in subject or subject[0] in ("they", "both") or not words.of_class("collective").isdisjoint(subject)


def _turns_away(period: Period, item: Found, comma: int, end: int) -> bool:
    """Return whether ", but made no promise" goes on the narrator's verb behind "said that he would come"."""
    at = comma + 2
    while at < end and is_adverb(period.lower[at]):
        at += 1
    if at >= end or period.lower[comma + 1] != "but" or kind_of(period.lower[at]) != "past":
        return False
    told = period.lower[item.first : comma]
    return is_finite(period, at) and ("would" in told or "could" in told) and period.lower[at + 1 : at + 2] != ["by"]


def second_verb(period: Period, cue: int, at: int, end: int, comma: bool) -> bool:
    """Return whether a second verb of the same form follows with its object: "conveyed greetings | and read a plan".

    Behind a comma any noun can be the object, ", and discussed trade"; without one it may be "signed and sealed ties".
    """
    while at < end and is_adverb(period.lower[at]):
        at += 1
    if at + 1 >= end:
        return False
    if period.lower[at] in ("was", "were"):
        return _CLAUSES.isdisjoint(period.lower[cue:at])
    kind, follower = kind_of(period.lower[at]), period.lower[at + 1]
    if kind == kind_of(period.lower[cue]) and (follower == "to" and period.lower[at] in _INTENDING):
        return True
    if kind not in ("past", "s") or kind != kind_of(period.lower[cue]):
        return False
    if not comma and not _CLAUSES.isdisjoint(period.lower[cue:at]):
        return False  # "the ministers who met in Rome and signed the treaty"
    if follower in words.of_class("determiner", "quantifier") or follower in words.pronouns():
        return True
    small = words.of_class("preposition", "conjunction", "subordinator", "auxiliary", "modal", "adverb")
    return (comma or period.lower[at] in _TALKS) and follower[0].isalnum() and follower not in small


def _is_somebody(period: Period, first: int, last: int) -> bool:
    """Tell persons, by their office or group, from things: "the Kenyan side", not "the protocol"."""
    word = period.lower[last - 1]
    plural = word.removesuffix("s")
    known = any(form in people() or form in titles() for form in (word, plural))
    return word in _SIDES or known or period.lower[first] in heads()


def _names_document(period: Period, at: int, end: int) -> bool:
    """Tell "… in a statement on Friday", which says where something was said, at the end of a content."""
    near = period.lower[at + 1 : min(at + 5, end)]
    if end - at > 9 or near[:1] not in (["a"], ["an"], ["his"], ["her"], ["their"]) or near[1:2] == ["new"]:
        return False
    return not words.of_class("document").isdisjoint(near)
