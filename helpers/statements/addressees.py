"""Contents behind an addressee or a preposition: briefed X on …, urged X to …, thanked X for …."""

from helpers import words
from helpers.statements.clauses import clause_follows
from helpers.statements.cues import Cue
from helpers.statements.found import Content
from helpers.statements.lexicon import stance_nouns, verbs
from helpers.statements.nouns import PUNCTUATION, opens_clause, phrase_end
from helpers.statements.periods import QUOTED, Period
from helpers.statements.persons import countries, is_person, is_title, offices, people
from helpers.statements.verbs import APOSTROPHE_S, is_auxiliary, is_finite

# How far behind its verb a preposition, an infinitive and what is wished may begin.
_PREPOSITION_REACH, _INFINITIVE_REACH, _WISH_REACH = 25, 30, 16
# "assured all possible assistance": what is assured, where an addressee would stand.
_ASSURED = frozenset(["assistance", "cooperation", "help", "support"])
_URGING = frozenset(["urge", "call on", "call upon", "exhort", "implore"])
# "spoke on background", "spoke on condition of anonymity": no topic.
_NO_TOPICS = ("background", "condition", "behalf")


def with_preposition(period: Period, cue: Cue, at: int) -> Content | None:
    """Return the topic: briefed participants on Y · thanked X for Y · spoke about Y."""
    prepositions, lower = cue.verb.prepositions, period.lower
    if not prepositions:
        return None
    end = phrase_end(period, at) if cue.verb.lemma == "assure" else at
    if at < end and "of" not in lower[at:end] and lower[end - 1] in _ASSURED:
        return Content(at, None, "noun", "verb and noun phrase")  # assured all possible assistance
    for i in range(at, min(at + _PREPOSITION_REACH, len(period) - 1)):
        word = lower[i]
        if word == "of" and i > at and lower[i - 1] in stance_nouns() and "whom" in cue.verb.frames:
            return Content(at, None, "noun", "verb and noun phrase")  # assured the full support of his country
        if word == "to" and "for" in prepositions and "for" in lower[i + 1 : i + 8]:
            continue  # grateful to all colleagues for Y
        if word in prepositions and (i == at or not _inside_addressee(period, at, i)):
            if word == "in" and cue.verb.lemma == "argue" and lower[i + 1] not in ("favor", "favour"):
                return None  # argued in an interview
            topic = Content(i + 1, None, f"prep:{word}", "verb, preposition and topic")
            return topic if _is_topic(period, i + 1) else None
        if opens_clause(word) or word in (";", ":", ".") or i > at and (word == QUOTED or is_finite(period, i)):
            return None
        if word == "to" and lower[i + 1] in verbs() and period.text[i + 1][0].islower():
            return None  # "spoke with the envoy to reaffirm the need of X"
        if word == "," and prepositions.isdisjoint(lower[i + 1 : min(i + 20, len(period))]):
            return None
    return None


def addressed(period: Period, cue: Cue, at: int) -> Content | None:
    """Return what an addressee is told or asked: told reporters Y is Z · urged all parties to Y · invited X to Y."""
    frames, lower = cue.verb.frames, period.lower
    if not frames & {"whom", "objto"} or lower[at] in PUNCTUATION - {QUOTED}:
        return None
    if "objto" in frames:
        if _infinitive_follows(period, at):
            return Content(at, None, "objto", "verb, addressee and infinitive")
        if cue.verb.lemma in ("invite", "urge") and lower[at] not in words.of_class("preposition"):
            return Content(at, None, "objto", "verb and addressee")
    quoted = phrase_end(period, at) if cue.verb.lemma in _URGING else at
    if at < quoted < len(period) and lower[quoted] == QUOTED:
        return Content(at, None, "objto", "verb, addressee and quotation")  # urged donors “to count roofs”
    if "whom" in frames and "bare" in frames:
        pronoun = lower[at] == "her" and lower[at + 1 : at + 2] and lower[at + 1] in words.of_class("determiner")
        end = at + 1 if pronoun else phrase_end(period, at)
        if cue.verb.lemma == "promise" and at < end < len(period) - 1 and lower[end] == "to":
            return Content(end, None, "to", "verb, addressee and infinitive")
        if at < end < len(period) and clause_follows(period, end):
            return Content(end, None, "bare", "clause without “that” behind an addressee")
    return None


def wished(period: Period, cue: Cue, at: int) -> Content | None:
    """Return what is wished: wished Ambassador Lee every success · wished the people of X peace and prosperity."""
    if cue.verb.lemma != "wish":
        return None
    lower = period.lower
    for i in range(at + 1, min(at + _WISH_REACH, len(period))):
        if lower[i] in words.of_class("wish"):
            first = i
            while first - 1 > at and lower[first - 1] in words.of_class("wish_modifier"):
                first -= 1
            return Content(first, None, "noun", "verb, addressee and what is wished")
        if lower[i] in ("a", "an", "every", "all") and lower[i - 1] not in words.of_class("preposition"):
            return Content(i, None, "noun", "verb, addressee and what is wished")
        if lower[i] in PUNCTUATION or is_auxiliary(lower[i]):
            return None
    return None


def before_modifiers(period: Period, at: int, end: int) -> int:
    """Return where a noun of stance with its adjectives begins behind an addressee: to the guests | warm thanks.

    Without an article the noun seems to be a part of the addressee, which ends at `end`.
    """
    noun = next((i for i in range(at + 1, end) if period.lower[i] in stance_nouns()), end)
    while noun < end and noun - 1 > at and period.lower[noun - 1] in words.of_class("stance_modifier"):
        noun -= 1
    return noun


def greets(period: Period, cue: Cue, at: int) -> bool:
    """Return whether a person is greeted, which is an act: "welcomed the President", not "the President's visit"."""
    if cue.verb.lemma not in ("welcome", "greet", "receive", "call on", "call upon", "recall"):
        return False
    end = phrase_end(period, at)
    phrase = period.lower[at:end]
    if not phrase or not set(APOSTROPHE_S).isdisjoint(phrase):
        return False
    cut = next((i for i, word in enumerate(phrase) if word in ("of", "for", "to") and i), len(phrase))
    named = period.kind != "headline" and is_person(period, at, at + cut) and " ".join(phrase) not in countries()
    if named and period.lower[cue.at] == "welcome" and not any(is_title(word) for word in phrase):
        return False  # "We welcome Operation Atalanta": who greets a guest is told in the past
    return phrase[cut - 1] in people() or named


def _inside_addressee(period: Period, at: int, i: int) -> bool:
    """Tell whether a preposition is a part of the addressee: "told the Minister of Trade", "the envoy for Asia"."""
    word = period.lower[i]
    if word in ("of", "to"):
        return not _addressee_ends(period, i)
    return word in ("for", "on", "in") and period.text[i - 1][0].isupper() and _in_office(period, at, i)


def _addressee_ends(period: Period, i: int) -> bool:
    """Tell "informed the envoy of his plan" from "informed the Minister of Trade": no name follows."""
    if period.lower[i - 1] in words.pronouns(case="object") or _possessed(period, i + 2):
        return True
    behind = period.text[i + 1 : i + 3]
    if not behind:
        return True
    return not behind[0 if behind[0] not in ("the", "state") else -1][0].isupper()


def _in_office(period: Period, first: int, preposition: int) -> bool:
    """Tell whether a preposition belongs to an office: "Minister for Foreign Affairs", not "for Oman's mediation"."""
    follower = period.text[preposition + 1] if preposition + 1 < len(period) else ""
    if not follower[:1].isupper() or _possessed(period, preposition + 2):
        return False
    return not offices().isdisjoint(period.lower[max(first, preposition - 3) : preposition])


def _possessed(period: Period, at: int) -> bool:
    return at < len(period) and period.lower[at] in APOSTROPHE_S


def _is_topic(period: Period, at: int) -> bool:
    """Tell a topic from a time: "spoke on trade", "spoke on Wednesday"."""
    if at >= len(period) or period.lower[at] in PUNCTUATION - {QUOTED}:
        return False
    if period.lower[at].isdigit() and (at + 2 >= len(period) or period.text[at + 1][0].isupper()):
        return False  # spoke on 5 May
    noun = at + 1 if period.lower[at] == "the" and at + 1 < len(period) else at
    return period.lower[at] not in words.of_class("weekday", "month") and period.lower[noun] not in _NO_TOPICS


def _infinitive_follows(period: Period, at: int) -> bool:
    """Tell whether an infinitive follows the addressee that starts at `at`: "urged all parties | to fulfil"."""
    small = words.of_class("determiner", "preposition", "quantifier")
    for i in range(at + 1, min(at + _INFINITIVE_REACH, len(period) - 1)):
        word, follower = period.lower[i], period.lower[i + 1]
        quoted = follower == QUOTED and i > at
        if word == "to" and (quoted or period.text[i + 1][0].islower() and follower not in small):
            return True
        if opens_clause(word) or word in (";", ":", ".") or is_auxiliary(word):
            return False
    return False
