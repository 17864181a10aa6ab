"""How much of the speaker's own words a statement shows, its mode, and how much it weighs, its grade."""

from bisect import bisect_left, bisect_right

from helpers import words
from helpers.quotations import Quotation
from helpers.statements import turns
from helpers.statements.found import STRONG, Found
from helpers.statements.lexicon import stance_nouns
from helpers.statements.verbs import is_auxiliary

# The word before a quotation is looked for in so many characters.
LONGEST_WORD = 60
_SUBJECTS = words.pronouns(case="subject")
_REPORTING = frozenset("report inform learn announce tell say state".split())
# Classes of words that go on a sentence behind a quoted piece: no noun that the marks belong to.
_JOINING = ("preposition", "conjunction", "subordinator", "auxiliary", "modal", "wh", "determiner")


def mode(text: str, item: Found, quotations: list[Quotation]) -> str:
    """Return direct, mixed or indirect (annotation practice after Leech and Short's cline of speech presentation)."""
    if item.quotes and _governed(text, item):
        return "mixed"
    if item.frame in ("label", "quote") or item.quotes:
        spoken = item.quotes or item.period.kind != "headline"
        spoken = spoken or any(map(turns.is_first_person, text[slice(*item.spans[0])].split()))
        return "direct" if spoken else "indirect"
    if item.inside and item.inside.quotes:
        return "indirect"  # the marks around it are those of the one who tells it
    start, end = item.spans[0][0], item.spans[-1][1]
    first = bisect_right(quotations, start, key=lambda q: q.end)
    inner = quotations[first : bisect_left(quotations, end, lo=first, key=lambda q: q.start)]
    inner = [q for q in inner if not q.first <= item.cue_start < q.last]  # marks around the narrator's words as well
    if any(q.first <= start and q.last >= end - 1 for q in inner):
        return "direct" if item.frame in STRONG else "mixed"
    if item.source and turns.is_first_person(text[slice(*item.source)].lower()) and item.inside is None:
        return "direct"
    if item.frame in ("first", "colon") and any(map(turns.is_first_person, text[start:end].split())):
        return "direct"
    if item.frame == "as" and inner:
        return "mixed"
    return "mixed" if any(_own_words(text, q) for q in inner) else "indirect"


def _governed(text: str, item: Found) -> bool:
    """Tell "promised “to work harder”": the quotation is a part of the narrator's clause, and no clause itself."""
    opening = item.quotes[0]
    if opening.start < item.cue_end:
        return False
    inner = text[opening.first : opening.last].lower().split()
    if inner and inner[0] != "to" and any(is_auxiliary(word) or word in _SUBJECTS for word in inner):
        return False
    return not text[item.cue_end : opening.start].strip() and text[opening.first : opening.first + 1].islower()


def _own_words(text: str, quote: Quotation) -> bool:
    """Tell a quoted piece of speech from a title or a scare quote inside a sentence."""
    inner = text[quote.first : quote.last].split()
    if len(inner) < 2:
        return False
    before = text[max(0, quote.start - LONGEST_WORD) : quote.start].rsplit(None, 1)[-1:]
    if before and before[0].lower() in ("a", "an"):
        return not inner[0][0].isupper()
    named = len(inner) <= 3 and not inner[0].lower().endswith("ing")
    if named and before and before[0].lower() in words.of_class("definite"):
        return False
    if len(inner) < 5 and _noun_behind(text, quote):
        return False
    longer = [word for word in inner if len(word) > 3]
    return sum(not word[0].islower() for word in longer) < 0.6 * len(longer)


def _noun_behind(text: str, quote: Quotation) -> bool:
    """Tell "the “Green Steppe” initiative": the quotation is the name of the noun behind it."""
    behind = text[quote.end : quote.end + 30].split()
    if not behind or text[quote.end] != " ":
        return False
    return behind[0][0].islower() and behind[0].strip(",.;:") not in words.of_class(*_JOINING)


def grade(text: str, item: Found) -> str:
    """Return core, marginal or reporting; a reporting line vouches for the story and is no voice in the meeting."""
    if item.frame == "stance" and _only_topic(item):
        return "marginal"
    told_of_self = item.lemma.startswith(("be ", "remain ")) and item.source is not None
    if told_of_self and text[slice(*item.source)].lower() in ("we", "i"):
        return "core"  # who says "we are ready" binds himself
    if item.source is None or item.frame not in ("first", "according to"):
        return item.grade
    source = text[slice(*item.source)].lower()
    early = item.period.paragraph <= 2
    if item.lemma in ("report", "learn", "inform") or (
        early and item.lemma in _REPORTING | {"according to"} and _publishes(source)
    ):
        return "reporting"
    return item.grade


def _only_topic(item: Found) -> bool:
    """Tell "raised the issue of quotas", "gave an overview of": the noun names a topic and says nothing of it."""
    near = item.period.lower[item.first : min(item.last, item.first + 6)]
    noun = next((word for word in near if word in stance_nouns()), "")
    return noun in words.of_class("topic_noun")


def _publishes(source: str) -> bool:
    """Tell "the press service of the Ministry" from a speaker."""
    return not words.of_class("publisher").isdisjoint(source.replace("-", " ").split())


def form(item: Found) -> str:
    """Return quote, reported clause or reported act: how the content is built into the sentence."""
    if item.mode == "direct" and item.frame in ("quote", "label", "first", "colon", "according to"):
        return "quote"
    return "reported clause" if item.frame in STRONG or item.frame == "label" else "reported act"
