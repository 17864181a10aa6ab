"""Quotations that no verb of reporting governs: X was clear: “Y” · “Y,” she smiled · “Y,” reads the declaration."""

import functools

from helpers import reference, words
from helpers.statements import turns
from helpers.statements.announced import fill
from helpers.statements.cues import Cue
from helpers.statements.found import Content, Found, attribute, attribute_label, attribute_quotation, offsets, trim
from helpers.statements.lexicon import Verb
from helpers.statements.nouns import phrase_end
from helpers.statements.periods import QUOTED, Period
from helpers.statements.persons import names_office, names_person
from helpers.statements.subjects import Source, after, ending_at, nearest
from helpers.statements.verbs import APOSTROPHE_S, is_adverb, is_auxiliary, is_finite, kind_of

# Verbs with which a text speaks, not a person: "reads the declaration".
_OF_TEXTS = frozenset("read reads ran runs went goes".split())
_CRIES = frozenset("chant chants cry cries shout shouts scream screams slogan slogans refrain call calls".split())
# A quotation of so many words behind a colon is speech, also without a mark at its end.
_SPEECH_WORDS = 4


def read(text: str, period: Period, found: list[Found]) -> list[Found]:
    """Return the quotations of a period that stand beside somebody's name and that no statement has yet.

    Behind a colon whatever the clause before it says of somebody introduces that person's words; a quotation that
    ends in a comma needs an attribution, so the verb beside it is one of saying, whatever it means elsewhere.
    """
    taken = {id(quote) for item in found for quote in item.quotes}
    out = []
    for at, quote in period.quotes.items():
        if id(quote) not in taken and not any(item.first <= at < item.last for item in found):
            words_inside = text[quote.first : quote.last].strip()
            item = _behind_colon(text, period, at, words_inside) or _beside_verb(text, period, at, words_inside)
            item = item or period.news and _cried(text, period, at) or None
            out += [item] if item else []
    return out


def stated(text: str, periods: list[Period], found: list[Found], owner: dict[int, Found]) -> list[Found]:
    """Return the paragraphs behind "X issued the following statement:", in quotation marks or in the first person."""
    out = []
    for number, period in enumerate(periods[:-1]):
        noun = _statement_noun(period) if "following" in period.lower else None
        if noun is None or period.kind == "boilerplate" or period.lower[-1] not in (":", "."):
            continue
        if "joint" in period.lower or periods[number + 1].lower[:2] == ["we", ","]:
            continue  # a group that writes as "We" says each thing in a sentence of its own
        passive = "by" in period.lower[noun:]
        source = after(period, period.lower.index("by", noun) + 1) if passive else nearest(period, noun)
        spoken = periods[number + 1].lower[0] == QUOTED or any(
            map(turns.is_first_person, (word for later in periods[number + 1 : number + 4] for word in later.text)))
        if source is None or not spoken or not _is_somebody(period, source):
            continue
        item = _stating(period, noun, source)
        if item and fill(text, periods, number, item, found, owner):
            out.append(item)
    return out


def _statement_noun(period: Period) -> int | None:
    """Return where the noun stands in "the following statement", "the following joint message"."""
    at = period.lower.index("following")
    nouns = words.of_class("document", "utterance")
    near = range(at + 1, min(at + 4, len(period)))
    return next((i for i in near if period.lower[i].removesuffix("s") in nouns), None)


def _stating(period: Period, noun: int, source: Source) -> Found | None:
    """Return the verb of "issued the following statement" with its source, its content not yet known."""
    at = next((i for i in (*range(noun, 0, -1), *range(noun, len(period))) if is_finite(period, i)), None)
    if at is None:
        return None
    lemma = _lemmas().get(period.lower[at], period.lower[at])
    told = Verb(lemma, (), "neutral", frozenset(["quote"]), frozenset(), frozenset(), {"": "core"})
    content = Content(0, 0, "colon", "verb and colon, the words in the paragraphs behind it")
    return attribute(period, Cue(at, at + 1, at, told, "finite"), source, content, True)


def _behind_colon(text: str, period: Period, at: int, inner: str) -> Found | None:
    """X was clear: “Y” · Her answer was short: “Y” · X opened the forum with the words “Y”."""
    lower = period.lower
    opening = at - 1 if at and lower[at - 1] == ":" else at if lower[max(0, at - 2) : at] == ["the", "words"] else None
    sentence = inner[-1:] in (".", "!", "?", "…") or len(inner.split()) >= _SPEECH_WORDS
    if not opening or not sentence or not inner[:1].isupper() or QUOTED in lower[:opening]:
        return None
    stating = _statement_noun(period) if "following" in lower[:opening] else None
    if not stating and not words.of_class("inscription").isdisjoint(lower[:opening]):
        return None
    source = _of_utterance(period, opening) or nearest(period, opening) or _label(period, opening)
    if source is None or not _is_somebody(period, source):
        return None
    item = _stating(period, stating, source) if stating else None
    if item:
        item.first, item.last = at, at + 1
        return _quoting(text, item, at)
    cue = (period.starts[at - 1], period.ends[at - 1])
    item = attribute_label(period, at, cue, offsets(period, source), (at, at + 1), "a clause about somebody, then a "
                           "colon and a quotation")
    item.subject, item.source_rule, item.left = source, source.rule, 0
    return _quoting(text, item, at)


def _label(period: Period, colon: int) -> Source | None:
    """Return the name that stands before a colon without a verb: Minister Lee, | at the start of the talks: “Y”."""
    source = ending_at(period, colon - 1)
    name = turns.without_occasion(period, range(source.first, source.last)) if source else range(0)
    return source._replace(last=name.stop) if source and name else None


def _cried(text: str, period: Period, at: int) -> Found | None:
    """Voters broke into chants of “Y” · there were cries of “Y” from the crowd."""
    lower = period.lower
    if at < 3 or lower[at - 1] not in ("of", ":") or lower[at - 2] not in _CRIES:
        return None
    source = _of_utterance(period, at) or (after(period, at + 2) if lower[at + 1 : at + 2] == ["from"] else None)
    source = source or nearest(period, at - 2)
    if source and lower[source.first] in ("there", "it"):
        source = None
    cue = (period.starts[at - 2], period.ends[at - 1])
    named = offsets(period, source) if source else None
    item = attribute_label(period, at, cue, named, (at, at + 1), "cry and its words")
    item.lemma, item.subject = lower[at - 2], source
    item.source_rule = source.rule if source else "no source is named"
    return _quoting(text, item, at)


def _quoting(text: str, item: Found, at: int) -> Found:
    """Give a statement the quotation at one place as its content."""
    quote = item.period.quotes[at]
    item.quotes, item.frame = [quote], "quote"
    item.spans = [trim(text, quote.first, quote.last)]
    return item


def _of_utterance(period: Period, colon: int) -> Source | None:
    """Return whose message or answer it is: her answer was short, the message from X is clear, X's reply."""
    lower = period.lower
    nouns = words.of_class("utterance", "document") if period.news else words.of_class("utterance")
    at = next((i for i in range(min(colon, len(period))) if lower[i] in nouns), None)
    if at is None:
        return None
    if lower[at + 1 : at + 2] in (["from"], ["of"], ["by"]):
        source = after(period, at + 2)
        return source and source._replace(rule="whose words they are")
    for i in range(at - 1, max(at - 4, -1), -1):
        if lower[i] in words.pronouns(case="possessive"):
            return Source(i, i + 1, "whose words they are", i)
        if lower[i] in APOSTROPHE_S:
            first = i - 1
            while first > 1 and period.text[first - 1][0].isupper():
                first -= 1  # behind "From", with which no subject opens
            source = ending_at(period, i - 1) or Source(first, i, "", first)
            return source._replace(rule="whose words they are")
    return None


def _beside_verb(text: str, period: Period, at: int, inner: str) -> Found | None:
    """“Y,” she smiled · “Y,” laughed the Minister · “Y,” reads the declaration."""
    if inner[-1:] not in (",", "?", "!", "…") or at and period.lower[at - 1] not in (",", ":", ";", QUOTED):
        return None
    first = at + 1
    while first < len(period) and period.lower[first] in (",", "–", "—", "-"):
        first += 1
    verb = first if _may_say(period, first) else _verb_behind(period, first)
    if verb is None or verb >= len(period):
        return None
    source = after(period, verb + 1) if verb == first else Source(first, verb, "noun phrase before the verb", first)
    if source is None or not _fits(period, source, period.lower[verb]):
        return None
    source = source._replace(last=_without_adverbs(period, source))
    lemma = _lemmas().get(period.lower[verb], period.lower[verb])
    told = Verb(lemma, (), "neutral", frozenset(["quote"]), frozenset(), frozenset(), {"": "core"})
    rule = "quotation that ends in a comma, then a verb that is none of saying"
    item = attribute_quotation(period, Cue(verb, verb + 1, verb, told, "finite"), source, at, at + 1, rule)
    item.left = at
    return item


def _verb_behind(period: Period, first: int) -> int | None:
    """Return where the verb stands behind a noun phrase that starts at `first`."""
    last = phrase_end(period, first) if first < len(period) else first
    while last < len(period) and is_adverb(period.lower[last]):
        last += 1
    return last if last > first and _may_say(period, last) else None


def _may_say(period: Period, at: int) -> bool:
    """Tell a verb in a simple tense, "smiled", "warns", that is no form of be, have or do."""
    if at >= len(period) or is_auxiliary(period.lower[at]) or kind_of(period.lower[at]) not in ("past", "s", "base"):
        return False
    return is_finite(period, at) or period.lower[at] in _OF_TEXTS


def _without_adverbs(period: Period, source: Source) -> int:
    last = source.last
    while last > source.first + 1 and is_adverb(period.lower[last - 1]):
        last -= 1
    return last


def _fits(period: Period, source: Source, verb: str) -> bool:
    """Tell whether a source can speak with a verb: a text reads, somebody smiles."""
    if verb in _OF_TEXTS:
        return not words.of_class("document").isdisjoint(period.lower[source.first : source.last])
    return _is_somebody(period, source)


def _is_somebody(period: Period, source: Source) -> bool:
    """Tell a person or a body from a thing: by a pronoun, an office, a name."""
    first, last = source.first, source.last
    if last - first == 1:
        word = period.lower[first]
        somebody = words.pronouns(case="subject") - {"it"} | words.pronouns(case="possessive") - {"its"}
        return word in somebody or period.text[first][0].isupper() and first > 0
    return names_person(period, first, last) or names_office(period, first, last)


@functools.cache
def _lemmas() -> dict[str, str]:
    """Return the dictionary form of each form of a common verb."""
    rows = [*reference.table("reporting_verbs"), *reference.table("common_verbs")]
    alone = [row for row in rows if " " not in row["verb"]]
    return {form: row["verb"] for row in alone for form in words.inflect(row["verb"], row["forms"])}
