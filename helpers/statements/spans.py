"""Where contents end: at the next cue of the same speaker, at a new main clause, at the end of the period."""

from collections.abc import Iterator

from helpers import reference, words
from helpers.statements.breaks import adjunct, clause_ends, meets_then, new_subject, participle_follows, second_verb
from helpers.statements.breaks import that_again
from helpers.statements.endings import end_in_article
from helpers.statements.found import STRONG, Found
from helpers.statements.lexicon import verbs
from helpers.statements.periods import QUOTED, Period
from helpers.statements.persons import names_person
from helpers.statements.subjects import Source
from helpers.statements.tenses import in_past, in_present
from helpers.statements.verbs import HAVE, is_adverb, is_finite, kind_of

_JOINING = ("and", "but", "or", "while", "whereas", "which", "who", "whom")
_JOINING_MARKS = (",", ";", "—", "–")
# Frames of reported acts: their contents are noun phrases and infinitives.
ACTS = frozenset("noun stance obj as to ing prep:for prep:on prep:of prep:about prep:to prep:in prep:with".split())
# Frames whose content may hold clauses of its own.
_WITH_CLAUSES = ("that", "wh", "colon", "objto")
# Tenses in which reported speech goes on without a verb of its own.
_SHIFTED = frozenset(["had", "would", "could"])
# The words and marks at which a content can end before its sentence does: at all others nothing is asked.
_MAY_END = frozenset([",", ";", "—", "–", "on", "in", "as", "and", "but", "while", "when"])
# Words behind which a clause at the start of a sentence ends where the main clause begins.
_SUBORDINATORS = frozenset("while although though as when whereas after before since until".split())
# Words that open a clause of the narrator's behind a noun phrase or a clause without "that".
_TURNS = frozenset("while although though whereas so".split())


def close(period: Period, found: list[Found]) -> list[Found]:
    """Return the statements of a period with their contents ended and those inside others marked or left out."""
    kept: list[Found] = []
    for item in sorted(found, key=lambda f: (f.at, f.first)):
        item.last = min(item.last, _stop(period, item))
        outer = _outer(period, kept, item)
        if outer is None:
            _end_earlier(period, kept, item)
        elif _counts_inside(period, outer, item):
            item.inside, item.last = outer, min(item.last, outer.last, that_again(period, outer, item))
            if not item.own:  # it goes on the one before it, also inside: "the sides underscored A and agreed to B"
                _end_earlier(period, [other for other in kept if other.inside is outer], item)
        else:
            continue
        kept.append(item)
    for item in kept:
        item.last = min(item.last, _stop(period, item))
    return kept


def outermost(period: Period, found: list[Found]) -> Iterator[Found]:
    """Yield the statements that stand inside no other one; each is looked at only when it is asked for."""
    return (item for item in found if not any(_holds(period, other, item) for other in found if other is not item))


def _outer(period: Period, kept: list[Found], item: Found) -> Found | None:
    """Return the outermost statement that holds a later one: "X said that Y had urged Z"."""
    outer = next((k for k in reversed(kept) if _holds(period, k, item)), None)
    while outer is not None and outer.inside is not None:
        outer = outer.inside
    return outer


def _end_earlier(period: Period, kept: list[Found], item: Found) -> None:
    """End earlier contents where the words of a later statement begin: "X stressed A | and expressed B"."""
    for earlier in list(kept):
        last_word = item.frame == "first" or period.news and item.frame == "according to"
        if last_word and item.first <= min(earlier.at, earlier.first) and earlier.at < item.last <= item.at:
            own = earlier.subject and period.lower[earlier.subject.first] in words.pronouns(person="1")
            if own or period.news:
                kept.remove(earlier)  # "We welcome the plan, said X": what the speaker does himself
            earlier.last, earlier.inside = min(earlier.last, item.last), earlier.inside or item
            continue
        edge = _edge(period, item, earlier)
        if earlier.first < edge < earlier.last and (earlier.inside or item.at > earlier.at):
            earlier.last = edge


def _holds(period: Period, outer: Found, item: Found) -> bool:
    """Tell whether `item` stands inside the content of `outer`, rather than beside it."""
    last_word = item.frame == "first" or period.news and item.frame == "according to"
    if last_word and item.first <= outer.at < item.last:
        return False  # it is the other way round: the attribution stands behind all that it attributes
    if not outer.first <= item.at < outer.last:
        return False
    if outer.frame == "first":
        return item.at != outer.at
    if outer.frame == "according to" and item.subject is not None and not item.own:
        return item.subject != outer.subject
    if outer.frame in ("that", "bare") and in_present(period, item) and in_past(period, outer):
        return True
    before = period.lower[item.left - 1] if item.left else ""
    if period.news and outer.strong and before in _JOINING and _is_attitude(item):
        return True
    if not item.own:
        return False
    if outer.strong and before in ("and", "but") and _same_pronoun(period, outer, item):
        return True
    if item.left <= outer.first:
        return True
    if before in ("and", "but", ";", "while", "whereas", "which", "whom"):
        return outer.frame == "quote"
    return before != "," or outer.frame in STRONG or not item.strong


def _same_pronoun(period: Period, outer: Found, item: Found) -> bool:
    """Tell "said he understood A and he valued B": the second clause opens like the first, and goes on it."""
    word = period.lower[outer.first]
    return word in ("he", "she", "they") and period.lower[item.left] == word


def _is_attitude(item: Found) -> bool:
    """Tell "said he was tired and wanted a change": wanting goes on what is said, where "and added Y" does not."""
    return item.verb_class in ("believe", "commit") or not item.strong and item.own


def _counts_inside(period: Period, outer: Found, item: Found) -> bool:
    """Tell whether somebody else is the source of a statement inside another, and is named there."""
    if period.news:
        return False  # an article tells what somebody said, wants or thinks; what is told in it is his
    if outer.frame == "according to" and _tells_of_others(period, outer, item):
        return True
    if outer.source is None or item.subject is None or item.inside or not item.own or not outer.strong:
        return False
    if item.first < outer.first:
        return False
    who = slice(item.subject.first, item.subject.last)
    if period.lower[who][0] in words.pronouns():
        return False
    if outer.subject and period.lower[outer.subject.first : outer.subject.last] == period.lower[who]:
        return False
    earlier = not HAVE.isdisjoint(period.lower[item.subject.last : item.at])  # an act before the one that is told
    named = any(word[0].isupper() for word in period.text[who])
    return named and (item.strong or earlier or _is_somebody(period, item.subject))


def _tells_of_others(period: Period, outer: Found, item: Found) -> bool:
    """Tell "according to the communiqué, the two sides agreed to X": a paper or a body tells what others said."""
    told, teller = item.subject, outer.subject
    if told is None or teller is None or told == teller or names_person(period, teller.first, teller.last):
        return False
    several = words.of_class("collective").isdisjoint(period.lower[told.first : told.last])
    return not several or names_person(period, told.first, told.last)


def _is_somebody(period: Period, source: Source) -> bool:
    """Tell a person from a country, whose acts a speaker merely tells: "he said that Norway supports the plan"."""
    if source.last - source.first == 1:
        return False
    name = " ".join(period.text[source.first : source.last])
    return name.lower() not in reference.words("countries") and names_person(period, source.first, source.last)


def _edge(period: Period, item: Found, earlier: Found) -> int:
    """Return where the words that belong to `item` begin, with the comma or conjunction before them."""
    at = item.left
    while at > earlier.first + 1 and _joins(period.lower[at - 1]):
        at -= 1
    return at


def _joins(word: str) -> bool:
    return word in _JOINING_MARKS or word in words.of_class("joiner") or is_adverb(word)


def _stop(period: Period, item: Found) -> int:
    """Return where a content ends at the latest: before the marks at its end, or where something else begins."""
    end = item.last
    while end > item.first and period.lower[end - 1] in (".", ";", ":", ","):
        end -= 1
    if item.frame in ("quote", "first", "according to", "passive"):
        return end
    if period.news and (near := end_in_article(period, item, end)) is not None:
        end = near
    relative, subordinate = _in_relative_clause(period, item), _in_subordinate_clause(period, item)
    for i in range(item.first + 1, end):
        if period.lower[i] not in _MAY_END:
            continue
        if relative and _relative_ends(period, i, end) or meets_then(period, i, end):
            return i
        if period.lower[i] == ";" and not _in_list(period, item, i) and not _that_again(period, item, i):
            return i
        if period.lower[i] == "," and (_which_follows(period, i) or subordinate and _clause_behind(period, i, end)):
            return i
        if item.frame in ("that", "bare") and clause_ends(period, item, i, end):
            return i
        if item.frame == "objto" and period.lower[i] == "and" and second_verb(period, item.at, i + 1, end, True):
            return i
        if item.frame not in _WITH_CLAUSES and (adjunct(period, item, i, end) or _new_clause(period, item, i, end)):
            return i
    return end


def _in_list(period: Period, item: Found, at: int) -> bool:
    return item.frame == "colon" or ":" in period.lower[item.first : at] or period.lower[item.first] == "("


def _in_relative_clause(period: Period, item: Found) -> bool:
    """Tell "the envoy, who noted that Y, …" and "…, whose envoy noted that Y, …"."""
    if not item.own:
        return False
    opener = period.lower[item.left - 1] if item.left else ""
    return item.source_rule.startswith("the noun that") or opener in ("whose", "where")


def _in_subordinate_clause(period: Period, item: Found) -> bool:
    """Tell "While X praised Y, Z warned of W": the first content ends where the main clause begins."""
    opener = period.lower[item.left - 1] if item.left else ""
    return item.own and item.left <= 2 and opener in _SUBORDINATORS


def _clause_behind(period: Period, comma: int, end: int) -> bool:
    return any(is_finite(period, i) for i in range(comma + 2, min(comma + 9, end)))


def _that_again(period: Period, item: Found, at: int) -> bool:
    """Tell "noted that A; that B; and that C", and "said that A; B had doubled": the clause goes on."""
    if _denied(period, at):
        return False
    if item.frame == "that" and any(word in _SHIFTED for word in period.lower[at + 1 : at + 12]):
        return True
    return period.lower[at + 1 : at + 2] == ["that"] or period.lower[at + 1 : at + 3] == ["and", "that"]


def _denied(period: Period, at: int) -> bool:
    """Tell "; she did not specify when", which is the narrator's: nobody reports what he himself leaves unsaid."""
    behind = period.lower[at + 1 : at + 6]
    who = behind and behind[0] in words.pronouns(case="subject")
    return bool(who) and "not" in behind and any(word in verbs() for word in behind[behind.index("not") :])


def _which_follows(period: Period, comma: int) -> bool:
    """Tell ", after which he left", which is the narrator's."""
    return period.lower[comma + 1 : comma + 3] in (["after", "which"], ["following", "which"], ["upon", "which"])


def _relative_ends(period: Period, i: int, end: int) -> bool:
    """Tell whether the main clause goes on behind a relative one: "…, who noted Y, | has left"."""
    if period.lower[i] != "," or i + 1 >= end:
        return False
    return is_finite(period, i + 1) or is_adverb(period.lower[i + 1])


def _new_clause(period: Period, item: Found, i: int, end: int) -> bool:
    """Tell whether word `i` opens a clause of the narrator's: "| as he put it", "| and introduced a plan"."""
    word, follower = period.lower[i], period.lower[i + 1] if i + 1 < end else ""
    if word == "as":
        if "as" in period.lower[i - 2 : i]:
            return False  # for as long as it takes
        inverted = not {"did", "does", "do"}.isdisjoint(period.lower[i + 1 : i + 3])  # as also did X
        return item.frame != "bare" and (inverted or follower in words.pronouns(case="subject"))
    if word in ("and", "but") and item.frame in ACTS and new_subject(period, item.first, i, end):
        return True
    if word in ("and", "but"):
        return item.frame in ACTS and second_verb(period, item.at, i + 1, end, period.lower[i - 1] == ",")
    if word == "," and i + 2 < end:
        if follower == "without" and participle_follows(period, i + 2, end):
            return True
        if follower in ("he", "she", "they", "we") and is_finite(period, i + 2):
            return True
        goes_on = kind_of(period.lower[i + 2]) == "ing" or is_adverb(period.lower[i + 2])  # ", while strictly keeping"
        return follower in _TURNS and not goes_on or (follower == "but" and item.frame == "bare")
    if word in ("—", "–") and period.lower[i - 1] != QUOTED and item.frame != "bare":
        if follower and period.text[i - 1][0].isupper() and period.text[i + 1][0].isupper():
            return False  # the Vietnam – Norway friendship
        return any(is_finite(period, j) for j in range(i + 1, end))
    return False
