"""Who is meant by each source of short press releases written for this test, in the styles of many governments.

In `cases.txt` every source is marked: [source|who is meant].
"""

import pathlib
import re

import pandas as pd
import pytest

from helpers import documents, sentences, speakers, words

CASES = (pathlib.Path(__file__).parent / "cases.txt").read_text(encoding="utf-8").split("=== ")[1:]
MARKED = re.compile(r"\[([^|\]]+)\|([^\]]+)\]")


def read(text: str) -> list[words.Sentence]:
    """Return the sentences of one text as the corpus reads them."""
    described = documents.describe(pd.DataFrame([{"path": "case.txt", "text": text, "sha256": ""}]))
    paragraphs = documents.paragraphs(described)
    rows = sentences.split(paragraphs, described, documents.damage(paragraphs, described))
    places = {key: (number, kind) for number, (key, kind) in enumerate(zip(paragraphs.paragraph_id, paragraphs.kind))}
    return words.sentences(text, [(a, b, *places[key]) for a, b, key in zip(rows.start, rows.end, rows.paragraph_id)])


def unmark(marked: str) -> tuple[str, list[tuple[int, int, str]]]:
    """Return the text without marks and (start, end, who) of each source."""
    text, sources, at = "", [], 0
    for match in MARKED.finditer(marked):
        text += marked[at : match.start()]
        sources.append((len(text), len(text) + len(match[1]), match[2]))
        text, at = text + match[1], match.end()
    return text + marked[at:], sources


@pytest.mark.parametrize("case", CASES, ids=[case.split("\n", 1)[0] for case in CASES])
def test_sources_are_who_the_text_says(case):
    text, sources = unmark(case.split("\n", 1)[1].strip() + "\n")
    resolver = speakers.Resolver(speakers.register(text, read(text)))
    found = [(text[start:end], resolver.resolve(start, end).actor) for start, end, _ in sources]
    named = [(source, actor.name if actor else "-") for source, actor in found]
    assert named == [(text[start:end], who) for start, end, who in sources]


def resolved(marked: str) -> list[str | None]:
    text, sources = unmark(marked)
    resolver = speakers.Resolver(speakers.register(text, read(text)))
    actors = [resolver.resolve(start, end).actor for start, end, _ in sources]
    return [actor.name if actor else None for actor in actors]


@pytest.mark.parametrize(
    "text",
    [
        "Minister Ada Bloom and Minister Karl Dietz signed it. The harbour opened. [The Minister|-] spoke again.",
        "[He|-] said that it was late.",
        "[You|-] said that it was late.",
        "Ms. Ada Bloom met Ms. Eva Lund. [He|-] said that it was late.",
        "Minister Ada Bloom spoke. [Her counterpart|-] agreed.",
    ],
)
def test_what_the_text_does_not_decide_is_left_open(text):
    assert resolved(text) == [None]


def test_a_source_asked_twice_has_one_answer():
    text = "Minister Ada Bloom met Minister Karl Dietz of Norland. Ada Bloom spoke. Her Norland counterpart agreed."
    resolver = speakers.Resolver(speakers.register(text, read(text)))
    start = text.index("Her Norland")
    first, again = (resolver.resolve(start, start + len("Her Norland counterpart")) for _ in range(2))
    assert first == again and first.actor.name == "Karl Dietz"


def test_side_and_office_are_what_the_text_says():
    text = (
        "Minister of Foreign Affairs of the Republic of Norland Ada Bloom met Ostmark Trade Minister Karl Dietz in "
        "Lido."
    )
    actors = speakers.register(text, read(text)).actors
    assert [(a.name, a.side, a.office) for a in actors] == [
        ("Ada Bloom", "Norland", "Minister of Foreign Affairs of the Republic of Norland"),
        ("Karl Dietz", "Ostmark", "Ostmark Trade Minister"),
    ]


def test_a_title_case_headline_makes_no_person():
    text = (
        "Foreign Minister Bloom Meets Trade Minister Dietz\n\nMinister Ada Bloom met Minister Karl Dietz in Lido.\n"
    )
    assert [actor.name for actor in speakers.register(text, read(text)).actors] == ["Ada Bloom", "Karl Dietz"]


@pytest.mark.parametrize("sentences, who", [(20, "Ada Bloom"), (600, "Minister")])
def test_an_office_reaches_back_a_long_way_but_not_through_a_whole_book(sentences, who):
    between = "The harbour was open. " * sentences
    assert resolved(f"Minister Ada Bloom met the press. {between}[The Minister|-] thanked all.") == [who]
