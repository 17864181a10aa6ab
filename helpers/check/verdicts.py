"""Answers → verdicts in words: right, not yet, not answered; what was checked and what was not. Never the answer."""

import functools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from helpers import markup, reference
from helpers.check import answers
from helpers.check.questions import TOPICS, Question, seal

tag = markup.tag
_SIGNS = {"right": "✓", "wrong": "✗", "empty": "○", "void": "–"}


@dataclass(frozen=True)
class Verdict:
    """What is said of one answer: its variable, its state (right, wrong, empty, void) and the sentences."""

    name: str
    state: str
    sentences: tuple[str, ...]


@dataclass(frozen=True)
class Verdicts:
    """The verdicts on the answers of a notebook; a notebook shows them as a list, print() as lines."""

    rows: tuple[Verdict, ...]

    def __repr__(self) -> str:
        return "\n".join(f"{_SIGNS[row.state]} {row.name}: {' '.join(row.sentences)}" for row in self.rows)

    def _repr_html_(self) -> str:
        items = [tag("li", tag("b", f"{_SIGNS[row.state]} {message(row.state)} "), tag("code", row.name), ": ",
                     " ".join(row.sentences), class_=f"check {row.state}") for row in self.rows]
        return tag("ul", *items, class_="checks")._repr_html_()


def look(topic: str, names: Iterable[str], variables: Mapping[str, Any]) -> Verdicts:
    """Return a verdict on each answer of a topic that is asked for, or on all of them."""
    known = {question.name: question for question in TOPICS[topic]}
    return Verdicts(tuple(_verdict(known, name, topic, variables) for name in names or known))


def message(key: str, **slots: object) -> str:
    """Return a sentence of data/reference/messages.csv with its {slots} filled; KeyError for an unknown key."""
    return _messages()[key].format(**slots)


def _verdict(known: Mapping[str, Question], name: str, topic: str, variables: Mapping[str, Any]) -> Verdict:
    if name not in known:
        return _say(name, "empty", message("no_question", topic=topic, known=", ".join(known)))
    if answers.blank(variables.get(name)):
        return _say(name, "empty", message("fill" if name in variables else "not_found", name=name))
    texts = variables.get("texts")
    if not hasattr(texts, "statements"):
        return _say(name, "empty", message("no_texts"))
    try:
        given = answers.plain(known[name].kind, variables[name])
    except answers.Unreadable as problem:
        return _say(name, "wrong", message(str(problem), name=name))
    return _sealed(known[name], given) if known[name].seal else _compared(known[name], given, texts)


def _sealed(question: Question, given: Any) -> Verdict:
    """Judge a choice or an order of steps. Each wrong letter is a misreading with a message of its own."""
    if seal(question.name, "".join(given)) == question.seal:
        return _say(question.name, "right", message(f"{question.name}.right"), message("not_checked_reason"))
    key = f"{question.name}.{given}" if question.kind == "letter" else f"{question.name}.hint"
    if key not in _messages():
        return _say(question.name, "wrong", message("no_such_letter"))
    return _say(question.name, "wrong", message(key))


def _compared(question: Question, given: Any, texts: Any) -> Verdict:
    """Judge what can be counted: is it right, or what a known misreading gives?"""
    name, right = question.name, question.right(texts)
    if question.kind == "quotation":
        return _quoted(name, given, right)
    if not right:
        return _say(name, "void", message("void_reason"))
    if given in right:
        return _say(name, "right", message(f"{name}.checked"), *([message("tie")] if len(right) > 1 else []))
    for key, misread in question.misread.items():
        if given in misread(texts):
            return _say(name, "wrong", message(f"{name}.{key}"))
    return _say(name, "wrong", *_near(given, right), message(f"{name}.hint"))


def _near(given: Any, right: set) -> list[str]:
    """Say how far a list is from the right one, and not which entries are wrong; or that a name is nearly right."""
    if isinstance(given, frozenset):
        (all_,) = right
        return [message("near", shared=len(given & all_), extra=len(given - all_), missing=len(all_ - given))]
    close = isinstance(given, str) and any(answers.alike(given, one) for one in right)
    return [message("near_name")] if close else []


def _quoted(name: str, given: str, bodies: Iterable[str]) -> Verdict:
    """Judge a quotation: it must stand in a text letter by letter."""
    bodies = [" ".join(body.split()) for body in bodies]
    if len(given.split()) < 3:
        return _say(name, "wrong", message(f"{name}.short"))
    if any(given in body for body in bodies):
        return _say(name, "right", message(f"{name}.checked"))
    loose = answers.words(given)
    close = any(loose in body.replace("’", "'").casefold() for body in bodies)
    return _say(name, "wrong", message(f"{name}.letters" if close else f"{name}.hint"))


def _say(name: str, state: str, *sentences: str) -> Verdict:
    return Verdict(name, state, sentences)


@functools.cache
def _messages() -> dict[str, str]:
    return {row["key"]: row["text"] for row in reference.table("messages")}
