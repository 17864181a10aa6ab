"""What is marked in one document, gathered from the tables: statements, their cues and sources, themes and
repairs."""

import bisect
import dataclasses
from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from helpers import markup
from helpers.reading.pieces import Span
from helpers.reading.topics import Topic, topics
from helpers.reading.voices import UNKNOWN, Voice, voices

NOBODY = Voice(UNKNOWN, "?", 0)


@dataclasses.dataclass(frozen=True)
class Marks:
    """What is marked in one document: its text, statements by key, their numbers, how each speaker looks,
    repairs, themes, and the spans of all."""

    text: str
    start: int
    end: int
    cuts: bool
    statements: Mapping[str, dict]
    numbers: Mapping[str, int]
    looks: Mapping[str, Voice]
    repairs: list[dict]
    topics: list[Topic]
    spans: list[Span]
    linked: bool

    def holds(self, start: float) -> bool:
        """Say whether what begins here is shown."""
        return self.start <= start < self.end

    def within(self, start: int, end: int) -> list[Span]:
        """Return the spans that may touch a stretch of the text; `spans` are in the order of their starts."""
        return [span for span in self.spans[: bisect.bisect_left(self.spans, end, key=_start)] if span.end > start]


def collect(texts: Any, document: dict, first: int | None, most: int, linked: bool) -> Marks:
    """Return what is to be marked in a document of a Corpus, in its first `most` characters or in a part of it."""
    statements, repairs = (
        _of(texts.statements, document).to_dict("records"),
        _of(texts.repairs, document).to_dict("records"),
    )
    statements = sorted(statements, key=lambda row: (row["content_start"], -row["content_end"]))
    spans = [span for row in statements for span in _spans(row)]
    # A repair that only puts something in has no length; a span of one character makes the cut before it.
    spans += [
        Span(int(row["start"]), max(int(row["end"]), int(row["start"]) + 1), "repair", str(place))
        for place, row in enumerate(repairs)
    ]
    named, places = topics(texts, document)
    return Marks(
        document["text"],
        first or 0,
        min(len(document["text"]), (first or 0) + most),
        first is None,
        {row["statement_id"]: row for row in statements},
        {row["statement_id"]: number for number, row in enumerate(statements, 1)},
        voices(texts.speakers, texts.statements),
        repairs,
        named,
        sorted([*spans, *places], key=_start),
        linked,
    )


def voice_of(marks: Marks, key: str) -> Voice:
    """Return how the speaker of a statement is shown."""
    return marks.looks.get(marks.statements[key]["speaker_id"], NOBODY)


def about(statement: Mapping[str, Any], looks: Mapping[str, Voice]) -> list[str]:
    """Return who said a statement, with which cue and in which mode, and which rules found it, a line each."""
    how = [
        f"“{markup.cell(statement['cue'])}”",
        f"{markup.cell(statement['mode'])} speech",
        "nested in another statement" if isinstance(statement["inside"], str) else None,
    ]
    who = statement.get("speaker_rule")
    return [
        looks.get(statement["speaker_id"], NOBODY).name,
        " · ".join(filter(None, how)),
        f"rule: {markup.cell(statement['rule'])}",
        *([f"speaker: {who}"] if isinstance(who, str) else []),
    ]


def _start(span: Span) -> int:
    return span.start


def _of(frame: pd.DataFrame, document: Mapping[str, Any]) -> pd.DataFrame:
    return frame[frame["document_id"] == document["document_id"]]


def _spans(statement: dict) -> Iterable[Span]:
    for kind, name in (("said", "content"), ("who", "source"), ("cue", "cue")):
        start, end = statement[f"{name}_start"], statement[f"{name}_end"]
        if not pd.isna(start) and not pd.isna(end):
            yield Span(int(start), int(end), kind, statement["statement_id"])
