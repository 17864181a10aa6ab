"""Exercises → what is right about a student's answers, in words: variables are found by name and compared with tables.

An answer is looked for where the check is called from, so its cell may stand anywhere. No answer is ever printed.
"""

import sys

from helpers.check.verdicts import Verdicts, look

__all__ = ["Verdicts", "findings", "own_texts", "phrases", "source", "speakers", "statements", "themes"]


def source(*names: str) -> Verdicts:
    """Say what is right about the answers to the exercises of notebook 01; without names, about all of them."""
    return _asked("source", names)


def speakers(*names: str) -> Verdicts:
    """Say what is right about the answers to the exercises of notebook 02; without names, about all of them."""
    return _asked("speakers", names)


def statements(*names: str) -> Verdicts:
    """Say what is right about the answers to the exercises of notebook 03; without names, about all of them."""
    return _asked("statements", names)


def themes(*names: str) -> Verdicts:
    """Say what is right about the answers to the exercises of notebook 04; without names, about all of them."""
    return _asked("themes", names)


def phrases(*names: str) -> Verdicts:
    """Say what is right about the answers to the exercises of notebook 05; without names, about all of them."""
    return _asked("phrases", names)


def findings(*names: str) -> Verdicts:
    """Say what is right about the answers to the exercises of notebook 06; without names, about all of them."""
    return _asked("findings", names)


def own_texts(*names: str) -> Verdicts:
    """Say what is right about the answers to the exercises of notebook 07; without names, about all of them."""
    return _asked("own_texts", names)


def _asked(topic: str, names: tuple[str, ...]) -> Verdicts:
    caller = sys._getframe(2)     # the cell, or the function, that asks: its variables hold the answers
    return look(topic, names, caller.f_globals | caller.f_locals)
