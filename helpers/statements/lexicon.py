"""The reporting verbs and stance nouns of `data/reference`, looked up by the form that stands in the text."""

import functools
from typing import NamedTuple

from helpers import reference, words


class Verb(NamedTuple):
    """A reporting verb with what it may take; `particles` are the words that belong to it ("on" in "call on")."""

    lemma: str
    particles: tuple[str, ...]
    verb_class: str
    frames: frozenset[str]
    prepositions: frozenset[str]
    flags: frozenset[str]
    grades: dict[str, str]

    def grade(self, frame: str) -> str:
        """Return core, marginal or reporting for this verb in this frame."""
        return self.grades.get(frame) or self.grades.get(frame.split(":")[0]) or self.grades[""]


class Noun(NamedTuple):
    """A noun that says, wants or judges something, with what may follow it."""

    lemma: str
    noun_class: str
    complements: frozenset[str]
    prepositions: frozenset[str]


@functools.cache
def verbs(news: bool = False) -> dict[str, dict[str, list[tuple[str, Verb]]]]:
    """Return, for each form of a cue's first word and its first particle (or ""), the form's kind and the verb.

    In articles, `news`, some verbs have more frames.
    """
    found: dict[str, dict[str, list[tuple[str, Verb]]]] = {}
    for row in reference.table("reporting_verbs"):
        verb = _verb(row, news)
        for form, kind in words.inflect(row["verb"].split()[0], row["forms"]).items():
            by_particle = found.setdefault(form, {})
            listed = by_particle.setdefault(verb.particles[0] if verb.particles else "", [])
            listed.append((kind, verb))
            if kind == "base" and form in row["forms"].split():
                listed.append(("past", verb))  # "cast", "hit": the base is the past, too
    return found


def candidates(
    entries: dict[str, list[tuple[str, Verb]]], lower: list[str], at: int, reach: int
) -> list[tuple[str, Verb]]:
    """Return the verbs that a form may belong to, given the words that follow it; longer set phrases first."""
    alone = entries.get("", [])
    following = lower[at + 1 : at + 1 + reach] if len(entries) > 1 or not alone else ()
    if entries.keys().isdisjoint(following):
        return alone
    phrases = [entry for word in dict.fromkeys(following) for entry in entries.get(word, ())]
    return sorted(phrases, key=lambda entry: -len(entry[1].particles)) + alone


@functools.cache
def stance_nouns() -> dict[str, frozenset[str]]:
    """Return, for each stance noun (singular and plural), the light verbs that make a statement of it."""
    found: dict[str, frozenset[str]] = {}
    for row in reference.table("stance_nouns"):
        noun = row["noun"].lower().split()[-1]
        for form in {noun, *_plural(noun)}:
            found[form] = found.get(form, frozenset()) | frozenset(row["verbs"].split())
    return found


@functools.cache
def nouns() -> dict[str, Noun]:
    """Return each stance noun, singular and plural, with what may follow it."""
    found: dict[str, Noun] = {}
    for row in reference.table("stance_nouns"):
        lemma, frames = row["noun"].lower().split()[-1], row["complements"].split()
        prepositions = frozenset(frame[5:] for frame in frames if frame.startswith("prep:"))
        for form in {lemma, *_plural(lemma)}:
            found.setdefault(form, Noun(lemma, row["class"], frozenset(frames), prepositions))
    return found


def _verb(row: dict[str, str], news: bool) -> Verb:
    frames, prepositions, grades = set(), set(), {}
    for frame in row["frames"].split():
        plain = frame.removeprefix("news:")
        if plain != frame and not news:
            continue
        if plain.startswith("prep:"):
            prepositions.add(plain[5:])
        else:
            frames.add(plain)
    for grade in row["grade"].split():
        frame, _, value = grade.rpartition("=")
        if value not in ("core", "marginal", "reporting"):
            raise reference.fail("reporting_verbs", row, f"the grade '{grade}' is not core, marginal or reporting")
        grades[frame] = value
    grades.setdefault("", "core")
    first, *particles = row["verb"].lower().split()
    return Verb(
        row["verb"],
        tuple(particles),
        row["class"],
        frozenset(frames),
        frozenset(prepositions),
        frozenset(row["flags"].split()),
        grades,
    )


def _plural(noun: str) -> tuple[str, ...]:
    if noun.endswith("s"):
        return ()
    return (noun[:-1] + "ies",) if noun.endswith("y") and noun[-2] not in "aeiou" else (noun + "s",)
