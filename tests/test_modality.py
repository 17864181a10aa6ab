"""Modality: how far "not" and "could" reach, and what looks like a list."""

import pytest

from helpers import modality


def flags(text, word="trade"):
    words = text.split()
    return modality.reader()(words)(words.index(word), words.index(word))


@pytest.mark.parametrize("text, expected", [
    ("no trade", (True, False, False)),
    ("no one of us has ever seen trade", (False, False, False)),
    ("not fish , trade", (False, False, False)),
    ("if fish , trade", (False, True, False)),
    ("might help but trade", (False, False, False)),
    ("trade could grow", (False, False, False)),
    ("fish , trade , music", (False, False, False)),
    ("fish , music or trade", (False, False, True)),
])
def test_flags(text, expected):
    assert flags(text) == expected
