"""What the tests of statements share: a text read by the whole chain, and cases written as plain lines.

A case is a line of text, then one line for each statement that must come out of it, in order:

    The Minister said that trade was growing.
    > The Minister | say | trade was growing | indirect

"¶" is a new paragraph. A "-" as source is no source. Behind the mode may stand what is not the usual: a grade
other than core, "continues" (the piece before it), "inside" (another statement). A text without such lines holds
no statement. A line "! why" under a case says that it is not read rightly yet, and why.
"""

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
def table():
    """A function from a text to its statements table, read by the steps of `corpus.read` without a file."""
    return statements_of


@pytest.fixture(scope="session")
def said():
    """A function from a text to the statements in it, in order, each a `Said`."""
    return read


@pytest.fixture(scope="session")
def check():
    """A function that reads the text of a case and compares what it says with what is expected."""
    def compare(case: Case) -> None:
        assert [one.line() for one in read(case.text)] == case.expected
    return compare


def read(text: str) -> list[Said]:
    return [_said(row) for row in statements_of(text.replace(" ¶ ", "\n\n")).itertuples(index=False)]


def statements_of(text: str) -> pd.DataFrame:
    frame = documents.describe(pd.DataFrame({"path": ["text.txt"], "text": [text], "sha256": ["0"]}))
    paragraphs = documents.paragraphs(frame)
    split = sentences.split(paragraphs, frame, documents.damage(paragraphs, frame))
    readings = [corpus._read(*document, True) for document in corpus._each(frame, paragraphs, split)]
    return corpus._statements(readings)


def _said(row) -> Said:
    extras = [row.grade] if row.grade != "core" else []
    extras += [name for name in ("continues", "inside") if pd.notna(getattr(row, name))]
    source = "-" if pd.isna(row.source_text) else _one_line(row.source_text)
    return Said(source, row.cue, _one_line(row.content_text), row.mode, " ".join(extras), row.form, row.rule,
                row.source_rule)


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
