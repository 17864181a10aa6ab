"""Groups, bodies and offices as titles and the words "We, the …" print them: where such a name ends."""

from helpers.speakers import lists
from helpers.speakers.reader import joined

# The words of "foreign ministers", "heads of mission", "governments".
MANY = frozenset(word for phrase in lists.PLURALS for word in phrase if word.endswith("s") or len(phrase) > 1) | {
    "governments", "countries", "nations", "states", "members", "embassies", "ministers", "heads"
}
SMALL = frozenset("of the and for to on in from & - / ’s 's".split())
# With so many commas, a list of members is no part of a name.
_MEMBERS = 3
_BODIES = frozenset({"delegation", "mission", "ministry", "government", "office"})
# Who is sent to a country or a body.
_SENT = frozenset(
    "ambassador ambassadors representative representatives delegation delegations mission missions embassies envoys "
    "delegates".split()
)
# A description has fewer words than that.
_LONG = 14


def group(sentence, at: int) -> str | None:
    """Return the country, body or holders of an office that a title or "We, the …" names from a word on, as printed."""
    first = at + (at < len(sentence) and sentence.lower[at] == "the")
    last = _before_members(sentence, first, noun_end(sentence, first))
    name = " ".join(joined(sentence, first, last).split()).replace(", and ", " and ")
    before, comma, behind = name.partition(",")
    name = before if comma and " and " not in behind.lower() else name
    return plainly(name) or None


def noun_end(sentence, first: int) -> int:
    """Return where a noun phrase of capitals, small connecting words and commas between capitals ends."""
    last = at = first
    lower, text = sentence.lower, sentence.text
    while at < len(sentence):
        signed = at == last and lower[at] == "undersigned"
        named = at + 1 < len(sentence) and text[at + 1][0].isupper()
        if text[at][0].isupper() or text[at][0].isdigit() or signed and named:
            last = at + 1
        elif last == at and (of_many(lower[at]) or lists.BODIES.get((lower[at],)) in _BODIES):
            last = at + 1
        elif lower[at : at + 2] == ["responsible", "for"] or signed:
            return _comma(sentence, at)
        elif not _joins(sentence, first, at):
            break
        at += 1
    return last if text[first:last] != lower[first:last] else first


def _joins(sentence, first: int, at: int) -> bool:
    """Return whether a small word or a comma goes on with the name that begins at `first`."""
    word = sentence.lower[at]
    if word == ",":
        return _capital_next(sentence, at + 1)
    if word == "to" and _SENT.isdisjoint(sentence.lower[first:at]):
        return False
    return word in SMALL and (word != "on" or (sentence.lower[at - 1],) in lists.BODIES)


def of_many(word: str) -> bool:
    """Return whether a word of small letters can begin a description: "foreign", "ministers", "heads"."""
    return word not in SMALL and (word in lists.FIELDS or word in MANY)


def plainly(name: str) -> str:
    """Return a name of a heading in capitals as it is normally printed.

    >>> plainly("MINISTRY OF HEALTH"), plainly("UN"), plainly("Ministry of Health")
    ('Ministry of Health', 'UN', 'Ministry of Health')
    """
    words = name.split()
    if not name.isupper() or len(words) < 2:
        return name
    return " ".join(word.lower() if word.lower() in SMALL else word.capitalize() for word in words)


def _before_members(sentence, first: int, last: int) -> int:
    """Return where a name ends whose members follow one by one: "G7 Foreign Ministers | of Canada, France, …"."""
    if sentence.text[first:last].count(",") < _MEMBERS:
        return last
    comma = sentence.text.index(",", first)
    end = next((at for at in range(comma - 1, first, -1) if sentence.lower[at] == "of"
                and not _in_country(sentence, at)), last)
    return last if all(of_many(word) or word in SMALL for word in sentence.lower[first:end]) else end


def _in_country(sentence, at: int) -> bool:
    """Return whether a word is part of a country's name: the "of" in "United States of America"."""
    starts = range(max(0, at - 3), at)
    return any(lists.longest(lists.COUNTRIES_BY_FIRST, sentence.lower, i, len(sentence)) > at - i for i in starts)


def _comma(sentence, at: int) -> int:
    """Return where a description ends at its comma: "the ministers responsible for fisheries, met"."""
    end = next((i for i in range(at, len(sentence)) if sentence.text[i] == ","), at)
    return end if end - at < _LONG else at


def _capital_next(sentence, at: int) -> bool:
    """Return whether a capital follows, behind "and" and "the"."""
    ahead = [word for word in sentence.text[at : at + 3] if word not in {"and", "the"}]
    return bool(ahead) and (ahead[0][0].isupper() or any(w[0].isupper() for w in sentence.text[at : at + 2]))
