"""The words of a sentence side by side with their offsets, and the word classes and verb forms that the rules ask for."""

import functools
from collections.abc import Iterable

from helpers import reference, tokens


class Sentence:
    """One sentence as parallel lists, one entry a token; offsets count into the document's text."""

    __slots__ = ("start", "end", "paragraph", "kind", "text", "lower", "starts", "ends")

    def __init__(self, text: str, start: int, end: int, paragraph: int, kind: str):
        self.start, self.end, self.paragraph, self.kind = start, end, paragraph, kind
        spans = tokens.spans(text[start:end])
        self.starts = [start + a for a, _ in spans]
        self.ends = [start + b for _, b in spans]
        self.text = [text[a:b] for a, b in zip(self.starts, self.ends)]
        self.lower = [word.lower() for word in self.text]

    def __len__(self) -> int:
        return len(self.text)


def sentences(text: str, spans: Iterable[tuple[int, int, int, str]]) -> list[Sentence]:
    """Return the sentences of a document; `spans` gives (start, end, number of the paragraph, kind) of each."""
    return [Sentence(text, *span) for span in spans]


@functools.cache
def of_class(*classes: str) -> frozenset[str]:
    """Return the function words of one or more classes ("determiner", "preposition" …), from function_words.csv.

    >>> "the" in of_class("determiner")
    True
    """
    rows = reference.table("function_words")
    return frozenset(row["word"].lower() for row in rows if row["class"] in classes)


@functools.cache
def pronouns(**wanted: str) -> frozenset[str]:
    """Return the pronouns with the given person, number, gender or case, from pronouns.csv.

    >>> sorted(pronouns(person="1", number="sg", case="subject"))
    ['i']
    """
    rows = reference.table("pronouns")
    return frozenset(
        row["pronoun"] for row in rows if all(row[key] == value for key, value in wanted.items())
    )


def inflect(verb: str, irregular: str = "") -> dict[str, str]:
    """Return the forms of a verb with what each is: base, s (third person), past (or participle), ing.

    `irregular` lists forms that the rules of spelling do not give; they replace those of the same kind.

    >>> inflect("carry") == {"carry": "base", "carries": "s", "carried": "past", "carrying": "ing"}
    True
    >>> sorted(form for form, kind in inflect("say", "says said saying").items() if kind == "past")
    ['said']
    """
    kinds = {"base": [verb], "s": [_with_s(verb)], "past": [_with_ed(verb)], "ing": [_with_ing(verb)]}
    given: dict[str, list[str]] = {}
    for form in irregular.split():
        kind = (
            "ing"
            if form.endswith("ing")
            else "s"
            if form.endswith("s") and form[:-1] != verb[:-1]
            else "past"
        )
        given.setdefault(kind, []).append(form)
    # the base is written last: "read" and "set" are both base and past, and the base needs the stricter test
    return {form: kind for kind, forms in reversed((kinds | given).items()) for form in forms}


@functools.cache
def verb_forms() -> dict[str, str]:
    """Return every form of the common verbs and of the reporting verbs with its kind, to see where a clause begins."""
    forms: dict[str, str] = {}
    for row in reference.table("common_verbs"):
        # of a word that is more often a noun, "work" or "visit", only the forms that a noun has not got
        noun = row["comment"].startswith("noun")
        forms.update(
            (form, kind)
            for form, kind in inflect(row["verb"], row["forms"]).items()
            if not noun or kind == "ing" or kind == "past" and form != row["verb"]
        )
    for row in reference.table("reporting_verbs"):
        forms.update(inflect(row["verb"].split()[0], row["forms"]))
    return forms


@functools.cache
def verb_bases() -> frozenset[str]:
    """Return the dictionary form of every common verb, also of those that are more often nouns."""
    return reference.words("common_verbs") | frozenset(verb.split()[0] for verb in reference.words("reporting_verbs"))


def _with_s(verb: str) -> str:
    if verb.endswith(("s", "x", "z", "ch", "sh", "o")):
        return verb + "es"
    return verb[:-1] + "ies" if _consonant_y(verb) else verb + "s"


def _with_ed(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    return verb[:-1] + "ied" if _consonant_y(verb) else verb + "ed"


def _with_ing(verb: str) -> str:
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    return (verb[:-1] if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) else verb) + "ing"


def _consonant_y(verb: str) -> bool:
    return verb.endswith("y") and verb[-2:-1] not in set("aeiou")
