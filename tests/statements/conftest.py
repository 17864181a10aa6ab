"""What the tests of statements share: a text read by the whole chain, and cases written as plain lines.

A case is a line of text, then one line for each statement that must come out of it, in order:

    The Minister said that trade was growing.
    > The Minister | say | trade was growing | indirect

"¶" is a new paragraph. A "-" as source is no source. Behind the mode may stand what is not the usual: a grade other
than core, "continues" (the piece before it), "inside" (another statement). A text without such lines holds no
statement. A line "! why" under a case says that it is not read rightly yet, and why.
"""

import pathlib
from typing import NamedTuple

import pandas as pd
import pytest

from helpers import corpus, documents, sentences

MARK = "cases(lines): texts with the statements that must be found in them"


class Said(NamedTuple):
    """One statement as a reader sees it."""

    source: str
    cue: str
    content: str
    mode: str
    extras: str = ""        # grade if it is not core, "continues", "inside"
    form: str = ""
    rule: str = ""
    source_rule: str = ""

    def line(self) -> str:
        return " | ".join(part for part in self[:5] if part)


class Case(NamedTuple):
    text: str
    expected: list[str]


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", MARK)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Make one test of each case that a test function is marked with."""
    marker = metafunc.definition.get_closest_marker("cases")
    if marker:
        metafunc.parametrize("case", [_param(block) for block in _blocks(marker.args[0])])


@pytest.fixture(scope="session")
def said(tmp_path_factory: pytest.TempPathFactory):
    """A function from a text to the statements in it, in order, each a `Said`."""
    return read


@pytest.fixture
def check():
    """A function that reads the text of a case and compares what it says with what is expected."""
    def compare(case: Case) -> None:
        assert [one.line() for one in read(case.text)] == case.expected
    return compare


def read(text: str) -> list[Said]:
    """Return the statements of one text, read by the steps of `corpus.read` without a file."""
    frame = documents.describe(pd.DataFrame({"path": ["text.txt"], "text": [text.replace(" ¶ ", "\n\n")], "sha256": ["0"]}))
    paragraphs = documents.paragraphs(frame)
    repairs = documents.damage(paragraphs, frame)
    split = sentences.split(paragraphs, frame, repairs)
    return [_said(row) for one in corpus._each(frame, paragraphs, split)
            for row in corpus._statements([corpus._read(*one, True)]).itertuples(index=False)]


def _said(row) -> Said:
    given = lambda value: None if pd.isna(value) else value
    extras = [row.grade if row.grade != "core" else None, "continues" if given(row.continues) else None,
              "inside" if given(row.inside) else None]
    return Said(_one_line(given(row.source_text) or "-"), row.cue, _one_line(row.content_text), row.mode,
                " ".join(filter(None, extras)), row.form, row.rule, row.source_rule)


def _one_line(text: str) -> str:
    return text.replace("\n\n", " ¶ ")


def _blocks(lines: str) -> list[list[str]]:
    blocks: list[list[str]] = []
    for line in filter(None, map(str.strip, lines.splitlines())):
        if line[:2] in ("> ", "! "):
            blocks[-1].append(line)
        else:
            blocks.append([line])
    return blocks


def _param(block: list[str]):
    text, *rest = block
    reasons = [line[2:] for line in rest if line[0] == "!"]
    marks = [pytest.mark.xfail(strict=True, reason=reasons[0])] if reasons else []
    return pytest.param(Case(text, [line[2:] for line in rest if line[0] == ">"]), id=_name(text), marks=marks)


def _name(text: str) -> str:
    return text if len(text) < 60 else text[:57].rsplit(None, 1)[0] + " …"
