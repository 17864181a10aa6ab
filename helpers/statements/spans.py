"""Where contents end: at the next cue of the same speaker, at a new main clause, at the end of the period."""

from helpers import reference, words
from helpers.statements.found import STRONG, Found
from helpers.statements.periods import QUOTED, Period
from helpers.statements.persons import names_person
from helpers.statements.subjects import Source
from helpers.statements.verbs import HAVE, is_adverb, is_finite, kind_of

_JOINERS = frozenset("to which whom and but or while whereas as well also then by in when after".split()) | {
    ",",
    ";",
    "—",
    "–",
}
# Frames of reported acts: their contents are noun phrases and infinitives.
ACTS = frozenset("noun stance obj as to ing prep:for prep:on prep:of prep:about prep:to prep:in prep:with".split())
_DOCUMENTS = frozenset("statement interview speech letter post message tweet address release briefing telegram".split())
# Words that open a clause of the narrator's behind a noun phrase or a clause without "that".
_TURNS = frozenset("while although though whereas so".split())


def close(period: Period, found: list[Found]) -> list[Found]:
    """Return the statements of a period with their contents ended and those inside others marked or left out."""
    kept: list[Found] = []
    for item in sorted(found, key=lambda f: (f.at, f.first)):
        item.last = min(item.last, _stop(period, item))
        outer = next((k for k in reversed(kept) if _holds(period, k, item)), None)
        while outer is not None and outer.inside is not None:
            outer = outer.inside
        if outer is not None:
            if not _counts_inside(period, outer, item):
                continue
            item.inside = outer
            if item.last > outer.last:
                item.last = outer.last
        else:
            for earlier in kept:
                if item.frame == "first" and item.first <= earlier.at < item.last <= item.at:
                    earlier.last, earlier.inside = min(earlier.last, item.last), earlier.inside or item
                    continue
                edge = _edge(period, item, earlier)
                if earlier.inside is None and earlier.first < edge < earlier.last and item.at > earlier.at:
                    earlier.last = edge
                elif earlier.inside and earlier.first < edge < earlier.last:
                    earlier.last = edge
        kept.append(item)
    for item in kept:
        item.last = min(item.last, _stop(period, item))
    return kept


def outermost(period: Period, found: list[Found]) -> list[Found]:
    """Return the statements that stand inside no other one."""
    return [item for item in found if not any(_holds(period, other, item) for other in found if other is not item)]


def _holds(period: Period, outer: Found, item: Found) -> bool:
    """Tell whether `item` stands inside the content of `outer`, rather than beside it."""
    if item.frame == "first" and item.first <= outer.at < item.last:
        return False  # it is the other way round: the attribution stands behind all that it attributes
    if not outer.first <= item.at < outer.last or outer.frame == "first":
        return outer.frame == "first" and outer.first <= item.at < outer.last and item.at != outer.at
    if not item.own:
        return False
    before = period.lower[item.left - 1] if item.left else ""
    if item.left <= outer.first:
        return True
    if before in ("and", "but", ";", "while", "whereas", "which", "whom"):
        return outer.frame == "quote"
    if before == "," and outer.frame not in STRONG and item.strong:
        return False
    return True


def _counts_inside(period: Period, outer: Found, item: Found) -> bool:
    """A statement inside another counts if somebody else is its source, and is named there."""
    if outer.source is None or item.subject is None or item.inside:
        return False
    word = period.lower[item.subject.first]
    if word in words.pronouns() or not item.own:
        return False
    if (
        outer.subject
        and period.lower[outer.subject.first : outer.subject.last]
        == period.lower[item.subject.first : item.subject.last]
    ):
        return False
    named = any(period.text[i][0].isupper() for i in range(item.subject.first, item.subject.last))
    earlier = not HAVE.isdisjoint(period.lower[item.subject.last : item.at])  # an act before the one that is told
    return outer.strong and named and (item.strong or earlier or _is_somebody(period, item.subject))


def _is_somebody(period: Period, source: Source) -> bool:
    """Tell a person from a country, whose acts a speaker merely tells: "he said that Norway supports the plan"."""
    name = " ".join(period.text[source.first : source.last])
    return names_person(period, source.first, source.last) and not (
        source.last - source.first == 1
        or name in reference.words("countries")
        or name.lower() in reference.words("countries")
    )


def _edge(period: Period, item: Found, earlier: Found) -> int:
    """Return where the words that belong to `item` begin, with the comma or conjunction before them."""
    at = item.left
    while at > earlier.first + 1 and (period.lower[at - 1] in _JOINERS or is_adverb(period.lower[at - 1])):
        at -= 1
    return at


def _stop(period: Period, item: Found) -> int:
    lower = period.lower
    end = item.last
    while end > item.first and lower[end - 1] in (".", ";", ":", ","):
        end -= 1
    if item.frame in ("quote", "first", "according to", "passive"):
        return end
    relative = item.own and (
        item.source_rule.startswith("the noun that") or lower[item.left - 1 : item.left] in (["whose"], ["where"])
    )
    for i in range(item.first + 1, end):
        word = lower[i]
        if relative and word == "," and i + 1 < end and (is_finite(period, i + 1) or is_adverb(lower[i + 1])):
            return i
        if word == ";" and item.frame != "colon":
            return i
        if item.frame in ("that", "wh", "colon", "objto"):
            continue
        if word == "as" and i + 1 < end and lower[i + 1] in words.pronouns(case="subject") and item.frame != "bare":
            return i
        if (
            word == "on"
            and lower[i + 1 : i + 2]
            and lower[i + 1] in words.of_class("weekday")
            and i + 2 == end
            and item.frame in ("as", "noun", "stance", "obj")
        ):
            return i
        if word == "and" and item.frame in ACTS and _second_verb(period, item.at, i + 1, end):
            return i
        if word == "in" and item.frame in ("noun", "stance", "obj", "as") and _document(period, i, end):
            return i
        if word == "," and i + 2 < end:
            follower = lower[i + 1]
            if follower in ("he", "she", "they", "we") and is_finite(period, i + 2):
                return i
            if follower in _TURNS or (follower == "but" and item.frame == "bare"):
                return i
        if (
            word in ("—", "–")
            and lower[i - 1] != QUOTED
            and item.frame not in ("bare",)
            and _clause(period, i + 1, end)
        ):
            return i
    return end


def _second_verb(period: Period, cue: int, at: int, end: int) -> bool:
    """Tell "conveyed greetings and introduced a plan": a second verb of the same form, with an object of its own."""
    while at < end and is_adverb(period.lower[at]):
        at += 1
    kind = kind_of(period.lower[at]) if at + 1 < end else None
    follower = period.lower[at + 1] if at + 1 < end else ""
    return kind in ("past", "s") and kind == kind_of(period.lower[cue]) and (
        follower in words.of_class("determiner") or follower in words.pronouns(case="possessive")
    )


def _document(period: Period, at: int, end: int) -> bool:
    """Tell "… in a statement on Friday", which says where something was said, at the end of a content."""
    near = period.lower[at + 1 : min(at + 5, end)]
    return (
        near[:1] in (["a"], ["an"], ["his"], ["her"], ["their"]) and end - at <= 9 and not _DOCUMENTS.isdisjoint(near)
    )


def _clause(period: Period, first: int, last: int) -> bool:
    return any(is_finite(period, i) for i in range(first, last))
