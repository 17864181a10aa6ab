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


@pytest.mark.parametrize("text", [
    "we open trade if the road is dry", "we open trade unless it rains", "we open trade provided that it is dry",
    "we open trade , provided the road is dry", "we open trade , subject to a vote", "we open trade in case of a storm",
    "we open trade should the council agree", "we open trade were it to fail", "we open trade only if it is dry",
    "if the road is dry , we open trade", "should the council agree , we open trade",
    "we open fish , trade , and grain if the road is dry", "we open trade if any road is dry",
])
def test_a_condition_covers_what_stands_before_it(text):
    assert flags(text)[:2] == (False, True)


@pytest.mark.parametrize("text", [
    "we open trade whether it rains", "we open trade as if it was dry", "we open trade even if it rains",
    "the trade , if any , is small", "most trade , if not all , is small", "we open trade and see if it works",
    "we open trade , and the council will pay if it works", "we open trade , and if it works they pay",
    "we open trade . If it works they pay", "we open trade ; they pay if it works",
    "we open trade but stop if it fails", "we open trade in the case",
    "the council should open trade", "trade , provided by the council",
    "trade they should", "in trade the parties were the first to gain", "trade is subject to a degree of risk",
])
def test_what_is_no_condition(text):
    assert flags(text)[1] == ("should open" in text)


def test_a_marker_does_not_cover_the_next_sentence():
    assert flags("it could rain . we open trade")[1] is False
