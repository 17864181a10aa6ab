"""The words of a sentence side by side with their offsets, and the word classes and verb forms that rules ask for."""

import functools
import itertools
from collections.abc import Container, Iterable, Iterator, Sequence

from helpers import reference, wordforms
from helpers.inflection import inflect

__all__ = ["Sentence", "inflect", "of_class", "places", "pronouns", "sentences", "verb_bases", "verb_forms"]


class Sentence:
    """One sentence as parallel lists, one entry a token; offsets count into the document's text."""

    __slots__ = ("start", "end", "paragraph", "kind", "text", "lower", "starts", "ends")

    def __init__(self, text: str, start: int, end: int, paragraph: int, kind: str):
        self.start, self.end, self.paragraph, self.kind = start, end, paragraph, kind
        self.starts, self.ends, self.text = wordforms.cut(text, start, end)
        self.lower = list(map(str.lower, self.text))

    def __len__(self) -> int:
        return len(self.text)


def sentences(text: str, spans: Iterable[tuple[int, int, int, str]]) -> list[Sentence]:
    """Return the sentences of a document; `spans` gives (start, end, number of the paragraph, kind) of each."""
    return [Sentence(text, *span) for span in spans]


def places(known: Container[str], lower: Sequence[str]) -> Iterator[int]:
    """Return where words of a set or a table stand in a sentence; its look-ups run without a step of Python each.

    >>> list(places({"of", "by"}, ["statement", "by", "the", "ministry", "of", "trade"]))
    [1, 4]
    """
    return itertools.compress(itertools.count(), map(known.__contains__, lower))


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
    return frozenset(row["pronoun"] for row in rows if all(row[key] == value for key, value in wanted.items()))


@functools.cache
def verb_forms() -> dict[str, str]:
    """Return every form of the common verbs and of the reporting verbs with its kind, to see where a clause begins."""
    forms: dict[str, str] = {}
    for row in reference.table("common_verbs"):
        forms.update(_forms_of_verb_alone(row))
    for row in reference.table("reporting_verbs"):
        forms.update(inflect(row["verb"].split()[0], row["forms"]))
    return forms


@functools.cache
def verb_bases() -> frozenset[str]:
    """Return the dictionary form of every common verb, also of those that are more often nouns."""
    return reference.words("common_verbs") | frozenset(verb.split()[0] for verb in reference.words("reporting_verbs"))


def _forms_of_verb_alone(row: dict[str, str]) -> dict[str, str]:
    """Return the forms of a common verb; of a word that is more often a noun, "work", only those no noun has."""
    forms = inflect(row["verb"], row["forms"])
    if not row["comment"].startswith("noun"):
        return forms
    return {form: kind for form, kind in forms.items() if kind == "ing" or kind == "past" and form != row["verb"]}
