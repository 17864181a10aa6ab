"""The rules that keep the workbook readable: sizes, imports one way, encodings, and how a notebook is built.

A rule that is broken is shown with each place, as file and line.
"""

import ast
import json
import pathlib
import re
import subprocess
import sys

import pytest

ROOT = pathlib.Path(__file__).resolve().parent.parent
MODULES = sorted((ROOT / "helpers").rglob("*.py"))
FILES = [ROOT / "workbook.py", *MODULES, *sorted((ROOT / "tests").rglob("*.py"))]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("0*.ipynb"))
NAMES = ["01_meet_the_source", "02_speaker_frequency", "03_statements", "04_themes", "05_recurring_phrases",
         "06_findings", "07_your_own_texts", "08_coding_lab"]
# Words that only the first source has: a helper that knows one of them was made for that text.
FIRST_SOURCE = re.compile(r"\b(Kazakh\w*|Kosherbayev|Yermek|Hoyle|Lindsay|British|United Kingdom|UK|MPs|"
                          r"Commons|Lords|All-Party Parliamentary|APPG|Central Asian?|Friendship Group)\b")
OPENING = (r"\bdo\b", r"\blearn\b", r"\bneed\b", r"\bminutes\b")
CLOSING = ["How far to trust this", "Your turn"]


def name(path: pathlib.Path) -> str:
    return path.relative_to(ROOT).as_posix()


def trees(paths: list[pathlib.Path]):
    """Yield each file with each of its nodes of syntax."""
    for path in paths:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            yield path, node


def expect_none(places) -> None:
    """Fail with one line for each place that breaks the rule."""
    found = list(places)
    assert not found, "\n".join(["", *found])


def test_modules_are_short():
    lengths = {name(path): len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}
    expect_none(f"{module}: {lines} lines" for module, lines in lengths.items() if lines > 300)


def test_functions_are_short():
    functions = [(path, node) for path, node in trees(MODULES) if isinstance(node, ast.FunctionDef)]
    expect_none(f"{name(path)}:{node.lineno} {node.name}: {lines_of_code(node)} lines"
                for path, node in functions if lines_of_code(node) > 30)


def test_public_functions_say_what_they_do_and_return():
    expect_none(name(path) for path in MODULES
                if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))))
    public = [(path, node) for path, node in trees(MODULES) if isinstance(node, ast.FunctionDef)
              and node.col_offset == 0 and not node.name.startswith("_")]
    expect_none(f"{name(path)}:{node.lineno} {node.name}" for path, node in public
                if not ast.get_docstring(node) or node.returns is None)


def test_imports_run_one_way():
    needs = {module(path): imports(path) for path in MODULES}
    order = []
    while ready := sorted(one for one in needs if one not in order and needs[one] <= set(order)):
        order += ready
    expect_none(f"{one} is in a circle of imports, or needs one" for one in sorted(set(needs) - set(order)))


def test_helpers_know_no_name_of_the_first_source():
    expect_none(f"{name(path)}:{number} {found[0]}" for path in MODULES
                for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
                if (found := FIRST_SOURCE.search(line)))


def test_files_are_opened_with_an_encoding():
    expect_none(f"{name(path)}:{node.lineno}" for path, node in trees(FILES)
                if isinstance(node, ast.Call) and opens_text(node)
                and not any(word.arg in ("encoding", None) for word in node.keywords))


def test_nothing_is_downloaded():
    expect_none(f"{name(path)}:{node.lineno}" for path, node in trees(MODULES)
                if isinstance(node, ast.Attribute) and node.attr == "download")
    expect_none(path.name for path in NOTEBOOKS if ".download(" in path.read_text(encoding="utf-8"))


def test_the_code_is_tidy():
    line = [sys.executable, "-m", "ruff", "check", "--no-cache", "--output-format=concise", "."]
    done = subprocess.run(line, cwd=ROOT, capture_output=True, encoding="utf-8", timeout=120)
    expect_none((done.stdout + done.stderr).splitlines() if done.returncode else [])


@pytest.mark.parametrize("page", ["README.md", "data/README.md"])
def test_links_of_the_pages_lead_to_files(page):
    text = (ROOT / page).read_text(encoding="utf-8")
    links = [link for link in re.findall(r"\]\(([^)#]+)[^)]*\)", text) if "://" not in link]
    expect_none(link for link in links if not (ROOT / page).parent.joinpath(link).exists())


def test_the_notebooks_are_all_there():
    assert [path.stem for path in NOTEBOOKS] == NAMES


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
class TestNotebook:
    """What holds for every notebook as it lies in the project."""

    def test_nothing_that_a_run_leaves_is_stored(self, path):
        book = read(path)
        assert "widgets" not in book["metadata"]
        left = [number for number, cell in cells(path, "code")
                if cell["outputs"] or cell["execution_count"] is not None or "execution" in cell["metadata"]]
        assert left == [], "clear them: in JupyterLab, Edit, Clear Outputs of All Cells, then save"

    def test_it_opens_with_what_you_will_do_learn_and_need(self, path):
        first = source(read(path)["cells"][0])
        assert first.startswith("# ")
        assert [part for part in OPENING if not re.search(part, first, flags=re.IGNORECASE)] == []

    def test_headings_are_questions_and_the_last_two_are_fixed(self, path):
        found = headings(path)
        assert found[-2:] == CLOSING
        assert [heading for heading in found[:-2] if not heading.endswith("?")] == []

    def test_cells_are_short(self, path):
        lengths = {number: len(source(cell).splitlines()) for number, cell in cells(path, "code")}
        assert {number: lines for number, lines in lengths.items() if lines > 12} == {}

    def test_prose_comes_after_two_cells_of_code(self, path):
        kinds = "".join(cell["cell_type"][0] for cell in read(path)["cells"])
        assert "ccc" not in kinds

    def test_nothing_is_defined(self, path):
        code = [(number, ast.parse(source(cell))) for number, cell in cells(path, "code")]
        assert [number for number, tree in code for node in ast.walk(tree)
                if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.Lambda)] == []


def lines_of_code(function: ast.FunctionDef) -> int:
    """Return the lines of a function's body, its docstring not counted."""
    body = function.body[1:] if ast.get_docstring(function) else function.body
    return function.end_lineno - body[0].lineno + 1 if body else 0


def module(path: pathlib.Path) -> str:
    """Return the dotted name of a module's file."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(path: pathlib.Path) -> set[str]:
    """Return the modules of helpers that a module imports when it is loaded, not those of its functions."""
    known = {module(one) for one in MODULES}
    body = ast.parse(path.read_text(encoding="utf-8")).body
    found = {alias.name for node in body if isinstance(node, ast.Import) for alias in node.names}
    for node in body:
        if isinstance(node, ast.ImportFrom) and node.module:
            inner = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= inner & known or {node.module}
    return found & known - {"helpers"}


def opens_text(call: ast.Call) -> bool:
    """Tell whether a call opens a text file: open(), read_text(), write_text(), but no binary mode."""
    called = getattr(call.func, "id", getattr(call.func, "attr", ""))
    owner = getattr(getattr(call.func, "value", None), "id", "")
    if called == "open" and owner in ("", "io", "path"):
        modes = [*call.args[1:2], *(word.value for word in call.keywords if word.arg == "mode")]
        return not any(isinstance(mode, ast.Constant) and "b" in str(mode.value) for mode in modes)
    return called in ("read_text", "write_text")


def read(path: pathlib.Path) -> dict:
    return json.loads(path.read_text(encoding="utf-8"))


def cells(path: pathlib.Path, kind: str) -> list[tuple[int, dict]]:
    return [(number, cell) for number, cell in enumerate(read(path)["cells"], start=1)
            if cell["cell_type"] == kind]


def source(cell: dict) -> str:
    return "".join(cell["source"])


def headings(path: pathlib.Path) -> list[str]:
    """Return the headings of the second level, in order."""
    prose = "\n".join(source(cell) for _, cell in cells(path, "markdown"))
    return re.findall(r"^## +(.+?) *$", prose, flags=re.MULTILINE)
