"""The exercises of the notebooks: enough of them, at each level, with their time; their answers pass their checks."""

import ast
import json
import pathlib
import re

import pytest

from helpers.check.questions import TOPICS

ROOT = pathlib.Path(__file__).resolve().parent.parent
NOTEBOOKS = sorted((ROOT / "notebooks").glob("0[1-7]_*.ipynb"))
LEVELS = {"No code", "Change a value", "Write a line"}
PROMPT = re.compile(r"### Exercise (\d)\.(\d+) – (.+)\n\n\*(.+) · (\d+) minutes\*\n\n")
# Two of the fictional texts that come with the workbook, so that a question about several texts has an answer.
PAIR = ("velmora_2031_01.txt", "tarsund_2031_02.txt")
each = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)


def cells(path: pathlib.Path) -> list[dict]:
    return json.loads(path.read_text(encoding="utf-8"))["cells"]


def source(cell: dict) -> str:
    return "".join(cell["source"])


def tagged(path: pathlib.Path, tag: str, kind: str = "code") -> list[str]:
    return [source(cell) for cell in cells(path) if cell["cell_type"] == kind and tag in tags(cell)]


def tags(cell: dict) -> list[str]:
    return cell["metadata"].get("tags", [])


def prompts(path: pathlib.Path) -> list[tuple[str, ...]]:
    """Return of each exercise: notebook, number, format, level, minutes."""
    return [found.groups() for cell in cells(path) if cell["cell_type"] == "markdown"
            if (found := PROMPT.match(source(cell)))]


def asked(code: str) -> list[tuple[str, str]]:
    """Return topic and name of each answer that a cell of code has checked."""
    calls = [node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Call)]
    return [(call.func.attr, word.value) for call in calls for word in call.args
            if isinstance(call.func, ast.Attribute) and getattr(call.func.value, "id", "") == "check"]


def assigned(code: str) -> set[str]:
    return names(ast.parse(code), ast.Store)


def names(tree: ast.AST, context: type) -> set[str]:
    """Return the variables that a piece of code sets (ast.Store) or uses (ast.Load)."""
    return {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, context)}


@each
class TestPrompts:
    """What a student finds before the notebook is run."""

    def test_there_are_at_least_four_numbered_in_order_and_in_different_formats(self, path):
        found = prompts(path)
        number = str(int(path.stem[:2]))
        assert [(one[0], one[1]) for one in found] == [(number, str(k)) for k in range(1, len(found) + 1)]
        assert len(found) >= 4 and len({one[2] for one in found}) == len(found)
        headings = [line for cell in cells(path) for line in source(cell).splitlines() if "### Exercise" in line]
        assert len(headings) == len(found), "each begins with its heading, then level and minutes on a line"

    def test_each_level_is_there_with_its_minutes(self, path):
        assert {one[3] for one in prompts(path)} == LEVELS
        assert all(1 <= int(one[4]) <= 30 for one in prompts(path))

    def test_the_minutes_at_the_top_are_those_of_the_exercises(self, path):
        reading, doing = re.search(r"(\d+) minutes to read, (\d+) minutes for all exercises",
                                   source(cells(path)[0])).groups()
        assert int(doing) == sum(int(one[4]) for one in prompts(path)) and 10 <= int(reading) <= 45

    def test_a_blank_stands_between_its_prompt_and_its_answer(self, path):
        book = cells(path)
        for number, cell in enumerate(book):
            if "exercise" in tags(cell):
                assert PROMPT.match(source(book[number - 1])), "no prompt above"
                assert (book[number + 1]["cell_type"], tags(book[number + 1])) == ("code", ["answer"])

    def test_each_blank_is_checked_at_the_end_of_its_cell(self, path):
        for code in tagged(path, "exercise"):
            (topic, name), = asked(code)
            assert code.splitlines()[-1] == f'check.{topic}("{name}")'
            assert re.search(rf'^{name} = (?:\.\.\.|"\.\.\."|\["\.\.\."\]|"""\.\.\.""") +# ', code, re.MULTILINE)

    def test_an_answer_fills_the_blank_and_nothing_that_other_cells_need(self, path):
        others = {name for cell in cells(path) if cell["cell_type"] == "code" and not tags(cell)
                  for name in assigned(source(cell))}
        for blank, answer in zip(tagged(path, "exercise"), tagged(path, "answer"), strict=True):
            assert asked(blank) == asked(answer) and asked(blank)[0][1] in assigned(answer)
            assert (assigned(blank) | assigned(answer)) & others == set()

    def test_what_has_no_check_has_a_model_answer(self, path):
        book = cells(path)
        for number, cell in enumerate(book):
            if PROMPT.match(source(cell)):
                assert {"exercise", "answer"} & set(tags(book[number + 1])), source(cell)

    def test_there_is_one_note_for_teachers_with_time_mistakes_and_talk(self, path):
        note, = tagged(path, "teacher", "markdown")
        reading, doing = re.search(r"(\d+) minutes to read, (\d+) minutes for all", source(cells(path)[0])).groups()
        assert f"To read and look: {reading} minutes. All exercises: {doing} minutes" in note
        assert [part for part in ("To skip:", "skipped", "**Common wrong answers.**", "**To discuss.**")
                if part in note][1:] == ["**Common wrong answers.**", "**To discuss.**"]


def test_every_question_that_can_be_checked_is_asked_in_its_notebook():
    found = [one for path in NOTEBOOKS for code in tagged(path, "exercise") for one in asked(code)]
    assert sorted(found) == sorted((topic, question.name) for topic, rows in TOPICS.items() for question in rows)
    order = list(TOPICS)
    assert [topic for topic in dict.fromkeys(topic for topic, _ in found)] == order


def needed(path: pathlib.Path) -> str:
    """Return of a notebook's own code what its exercises build on: imports, and the variables that they use."""
    lines = [line for cell in cells(path) if cell["cell_type"] == "code" and not tags(cell)
             for line in ast.parse(source(cell)).body]
    wanted = names(ast.parse("\n".join(tagged(path, "exercise") + tagged(path, "answer"))), ast.Load)
    kept = []
    for line in reversed(lines):
        sets = names(line, ast.Store)
        if isinstance(line, ast.Import | ast.ImportFrom) or isinstance(line, ast.Assign) and sets & wanted:
            kept.append(line)
            wanted |= names(line, ast.Load)
    return ast.unparse(ast.Module(kept[::-1], []))


@pytest.fixture(scope="module")
def pair(tmp_path_factory) -> pathlib.Path:
    """A folder of two texts."""
    made = tmp_path_factory.mktemp("texts") / "pair"
    made.mkdir()
    for name in PAIR:
        (made / name).write_bytes((ROOT / "data" / "examples" / name).read_bytes())
    return made


@pytest.fixture(scope="module")
def empty(tmp_path_factory) -> pathlib.Path:
    """A folder with a text in which nobody says anything."""
    made = tmp_path_factory.mktemp("texts") / "empty"
    made.mkdir()
    (made / "notice.txt").write_text("Road closed\nThe road by the river is closed.\n", encoding="utf-8")
    return made


def states(path: pathlib.Path, folder: pathlib.Path, tag: str, monkeypatch) -> dict[str, str]:
    """Return the state of each answer after the cells with this tag are run on the texts of a folder."""
    monkeypatch.setenv("WORKBOOK_SOURCE", str(folder))
    space = {"display": lambda shown: None}
    exec(needed(path), space)
    for code in tagged(path, "exercise"):
        exec(code, space)
    for code in tagged(path, tag):
        exec(code, space)
    topic, = {topic for code in tagged(path, tag) for topic, _ in asked(code)}
    return {row.name: row.state for row in eval(f"check.{topic}()", space).rows}


@each
class TestAnswers:
    """What the checks say."""

    def test_each_blank_is_told_to_be_one(self, path, monkeypatch):
        assert set(states(path, ROOT / "data" / "source", "exercise", monkeypatch).values()) == {"empty"}

    def test_each_answer_is_right_on_the_first_source(self, path, monkeypatch):
        found = states(path, ROOT / "data" / "source", "answer", monkeypatch)
        assert found == dict.fromkeys(found, "right") | ({"widest_theme": "void"} if "widest_theme" in found else {})

    def test_each_answer_is_right_on_texts_that_nobody_had_in_mind(self, path, pair, monkeypatch):
        found = states(path, pair, "answer", monkeypatch)
        assert found == dict.fromkeys(found, "right")

    def test_answers_run_on_a_text_in_which_nothing_is_said(self, path, empty, monkeypatch):
        assert "wrong" not in states(path, empty, "answer", monkeypatch).values()
