"""The students' edition: no answer is in it, everything in it runs, and what students have made is never lost."""

import json
import os
import pathlib
import re
import subprocess
import sys

import pytest

from helpers import __main__ as command_line
from helpers import editions
from helpers.report import running

ROOT = pathlib.Path(__file__).resolve().parent.parent
NAMES = ["01_meet", "02_speak"]
CELLS = [("markdown", [], "# Who?\n\nThen open [speak](02_speak.ipynb), or `../notebooks/02_speak.ipynb`."),
         ("code", ["exercise"], "most_named = ...      # write a name\ncheck.speakers()"),
         ("code", ["answer"], "most_named = 'Ana Bo'\ncheck.speakers()"),
         ("markdown", ["teacher", "long"], "**Timing.** Ten minutes, says my_02_speak."),
         ("markdown", [], "Read on.")]
PAGE = ("# A workbook\n\n[One](notebooks/01_meet.ipynb), `02_speak`.\n"
        "<!-- teacher -->\n## For teachers\n<!-- end -->\nEnd.\n")


def notebook(cells=CELLS) -> dict:
    made = [{"cell_type": kind, "id": f"c-{number}", "metadata": {"tags": tags} if tags else {},
             "source": source.splitlines(keepends=True)} | (
        {"outputs": [{"output_type": "stream", "name": "stdout", "text": ["Ana Bo"]}], "execution_count": 3}
        if kind == "code" else {}) for number, (kind, tags, source) in enumerate(cells)]
    return {"metadata": {"widgets": {"state": "Ana Bo"}, "kernelspec": {"name": "python3"}}, "cells": made,
            "nbformat": 4, "nbformat_minor": 5}


@pytest.fixture
def workbook(tmp_path) -> pathlib.Path:
    """A small workbook with what a teacher's folder holds besides."""
    root = tmp_path / "workbook"
    texts = {"workbook.py": "print('start')\n", "README.md": PAGE, "LICENSE": "MIT\n", "helpers/__init__.py": "",
             "helpers/__pycache__/x.pyc": "", "data/corrections.csv": "document_id\n", "data/reference/list.csv": "a\n",
             "data/my_notes.txt": "mine\n", "tests/test_one.py": "", ".venv/ready": "", "notebooks/Untitled.ipynb": "x",
             "notebooks/for_teachers.md": "x", "notebooks/my_01_meet.ipynb": "mine", "notebooks/00_start.md": PAGE,
             **{f"notebooks/{name}.ipynb": json.dumps(notebook()) for name in NAMES}}
    for name, text in texts.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return root


def files(folder: pathlib.Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def lines(cells: list[dict]) -> set[str]:
    return {line.strip() for cell in cells for line in "".join(cell["source"]).splitlines() if line.strip()}


class TestNotebook:
    """One notebook, teacher's → student's."""

    def test_answers_and_notes_are_left_out_and_the_rest_stands(self):
        made = editions.student(notebook(), NAMES)
        assert [cell["id"] for cell in made["cells"]] == ["c-0", "c-1", "c-4"]
        assert "Ana Bo" not in json.dumps(made)
        assert made["cells"][1]["source"] == notebook()["cells"][1]["source"]

    def test_links_in_prose_lead_to_the_student_s_notebooks(self):
        prose = "".join(editions.student(notebook(), NAMES)["cells"][0]["source"])
        assert "[speak](my_02_speak.ipynb), or `../notebooks/my_02_speak.ipynb`" in prose

    def test_done_twice_it_is_as_done_once(self):
        once = editions.student(notebook(), NAMES)
        assert editions.student(once, NAMES) == once

    def test_the_teacher_s_notebook_stays_as_it_is(self):
        before = notebook()
        editions.student(before, NAMES)
        assert before == notebook()

    def test_a_source_in_one_piece_is_read_too(self):
        cell = {"cell_type": "markdown", "metadata": {}, "source": "See 02_speak, not 102_speak or 02_speaker."}
        made = editions.student({"metadata": {}, "cells": [cell]}, NAMES)
        assert made["cells"][0]["source"] == "See my_02_speak, not 102_speak or 02_speaker."


class TestFolder:
    """The folder that is written, and written again."""

    def test_it_holds_what_students_need_and_nothing_of_the_teacher(self, workbook, tmp_path):
        editions.write(tmp_path / "out", workbook)
        assert set(files(tmp_path / "out")) == {
            ".student-edition.json", "workbook.py", "README.md", "LICENSE", "helpers/__init__.py",
            "data/corrections.csv", "data/reference/list.csv", "notebooks/00_start.md", "notebooks/my_01_meet.ipynb",
            "notebooks/my_02_speak.ipynb"}
        text = "# A workbook\n\n[One](notebooks/my_01_meet.ipynb), `my_02_speak`.\nEnd.\n"
        assert (tmp_path / "out" / "README.md").read_text(encoding="utf-8") == text

    def test_what_a_student_has_made_is_kept_and_named(self, workbook, tmp_path):
        out = tmp_path / "out"
        editions.write(out, workbook)
        own = {"notebooks/my_01_meet.ipynb": b"my work", "data/corrections.csv": b"my decision", "my_texts/a.txt": b"A"}
        (out / "my_texts").mkdir()
        for name, content in own.items():
            (out / name).write_bytes(content)
        (workbook / "notebooks" / "01_meet.ipynb").write_text(json.dumps(notebook(CELLS[:1])), encoding="utf-8")
        (workbook / "workbook.py").write_text("print('new')\n", encoding="utf-8")
        made = editions.write(out, workbook)
        assert sorted(made.kept) == ["data/corrections.csv", "notebooks/my_01_meet.ipynb"] and made.renamed == {}
        now = files(out)
        assert {name: now[name] for name in own} == own and now["workbook.py"] == b"print('new')\n"
        assert made.written == 1

    def test_a_list_that_a_student_has_changed_is_put_by_under_a_name_of_its_own(self, workbook, tmp_path):
        out = tmp_path / "out"
        for number, change in enumerate((b"first", b"second"), start=1):
            editions.write(out, workbook)
            (out / "data/reference/list.csv").write_bytes(change)
            made = editions.write(out, workbook)
            new = "data/reference/my_list.csv" if number == 1 else "data/reference/my_list_2.csv"
            assert made.renamed == {"data/reference/list.csv": new}
            assert (out / new).read_bytes() == change
            assert (out / "data/reference/list.csv").read_bytes() == b"a\n"
        assert (out / "data/reference/my_list.csv").read_bytes() == b"first"

    def test_what_is_no_longer_part_of_it_goes_unless_a_student_changed_it(self, workbook, tmp_path):
        out = tmp_path / "out"
        (workbook / "data/old.csv").write_text("1\n", encoding="utf-8")
        (workbook / "data/older.csv").write_text("2\n", encoding="utf-8")
        editions.write(out, workbook)
        (out / "data/older.csv").write_text("mine\n", encoding="utf-8")
        (workbook / "data/old.csv").unlink()
        (workbook / "data/older.csv").unlink()
        (workbook / "notebooks/02_speak.ipynb").unlink()
        editions.write(out, workbook)
        assert {"data/old.csv", "data/older.csv", "notebooks/my_02_speak.ipynb"} & set(files(out)) == {
            "data/older.csv", "notebooks/my_02_speak.ipynb"}

    def test_an_edition_that_was_cut_short_or_lost_its_list_is_completed(self, workbook, tmp_path):
        out = tmp_path / "out"
        editions.write(out, workbook)
        (out / "LICENSE").unlink()
        (out / ".student-edition.json").write_bytes(b"{")
        made = editions.write(out, workbook)
        assert (made.written, made.kept, made.renamed) == (1, [], {})

    def test_a_student_s_edition_brings_another_one_up_to_date(self, workbook, tmp_path):
        editions.write(tmp_path / "new", workbook)
        (tmp_path / "new" / "my_texts").mkdir()
        editions.write(tmp_path / "old", tmp_path / "new")
        assert files(tmp_path / "old") == files(tmp_path / "new")

    @pytest.mark.parametrize("place", ["", "data", "notebooks/out", ".."])
    def test_the_workbook_itself_is_never_written_over(self, workbook, place):
        before = files(workbook)
        with pytest.raises(editions.EditionError, match="another folder"):
            editions.write(workbook / place, workbook)
        assert files(workbook) == before

    def test_a_folder_with_other_files_is_left_alone(self, workbook, tmp_path):
        (tmp_path / "out").mkdir()
        (tmp_path / "out" / "README.md").write_text("my own", encoding="utf-8")
        with pytest.raises(editions.EditionError, match="holds other files"):
            editions.write(tmp_path / "out", workbook)
        assert files(tmp_path / "out") == {"README.md": b"my own"}
        with pytest.raises(editions.EditionError, match="this is a file"):
            editions.write(tmp_path / "out" / "README.md", workbook)

    @pytest.mark.parametrize("content", ["{", "[]", '{"cells": []}'])
    def test_a_notebook_that_cannot_be_read_is_named_and_nothing_is_written(self, workbook, tmp_path, content):
        (workbook / "notebooks" / "02_speak.ipynb").write_text(content, encoding="utf-8")
        with pytest.raises(editions.EditionError, match="02_speak.ipynb: this notebook cannot be read"):
            editions.write(tmp_path / "out", workbook)
        assert not (tmp_path / "out").exists()

    def test_without_notebooks_there_is_no_edition(self, tmp_path):
        with pytest.raises(editions.EditionError, match="there is no notebook"):
            editions.write(tmp_path / "out", tmp_path)


class TestCommand:
    """As a teacher types it."""

    def test_it_says_what_was_written_and_what_was_kept(self, capsys, tmp_path):
        out = tmp_path / "room"
        assert command_line.main(["student", "--out", str(out)]) == 0
        assert capsys.readouterr().out.startswith(f"The students' edition is in {out}: ")
        (out / "data" / "corrections.csv").write_text("mine\n", encoding="utf-8")
        (out / "LICENSE").write_text("mine\n", encoding="utf-8")
        assert command_line.main(["student", "--out", str(out)]) == 0
        said = capsys.readouterr().out.splitlines()
        assert said[1:] == ["  kept as it is: data/corrections.csv",
                            "  was changed, and is now called: my_LICENSE; the new LICENSE is in its place"]

    def test_an_error_is_one_sentence(self, capsys):
        assert command_line.main(["student", "--out", str(ROOT)]) == 2
        said = capsys.readouterr()
        assert said.out == "" and said.err.count("\n") == 1 and "Give another folder" in said.err


@pytest.fixture(scope="module")
def edition(tmp_path_factory):
    """The students' edition of this very workbook."""
    out = tmp_path_factory.mktemp("editions") / "students"
    editions.write(out)
    return out


class TestProject:
    """The edition of this very workbook."""

    def test_no_line_of_an_answer_or_of_a_note_is_in_any_file_of_the_students(self, edition):
        secret = {}
        for path in sorted((ROOT / "notebooks").glob("[0-9][0-9]_*.ipynb")):
            cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
            told = [cell for cell in cells if {"answer", "teacher"} & set(cell["metadata"].get("tags", []))]
            shared = lines([cell for cell in cells if cell not in told])
            secret |= dict.fromkeys(lines(told) - shared, path.name)
        guide = (ROOT / "notebooks" / editions.GUIDE).read_text(encoding="utf-8")
        secret |= {line.strip(): editions.GUIDE for line in guide.splitlines() if len(re.findall(r"[a-z]+", line)) > 3}
        leaks = []
        for name, content in files(edition).items():
            if name.endswith(".ipynb"):
                found = lines(json.loads(content)["cells"])
            elif name.endswith((".py", ".md", ".csv", ".txt", ".json", ".toml", ".j2")):
                found = {line.strip() for line in content.decode("utf-8").splitlines()}
            else:
                continue
            leaks += [f"{name}: {line} (from {secret[line]})" for line in sorted(found & secret.keys())]
        assert leaks == []

    def test_nothing_that_a_run_leaves_is_in_it_and_no_tag_of_the_teacher(self, edition):
        for path in (edition / "notebooks").glob("*.ipynb"):
            assert path.name.startswith("my_")
            for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
                assert not cell.get("outputs") and not cell.get("execution_count")
                assert not {"answer", "teacher"} & set(cell["metadata"].get("tags", []))

    @pytest.mark.parametrize("page", ["README.md", "data/README.md", "notebooks/00_start_here.md"])
    def test_links_of_its_pages_lead_to_files(self, edition, page):
        text = (edition / page).read_text(encoding="utf-8")
        assert "<!--" not in text
        assert lost_links(text, (edition / page).parent) == []

    def test_links_of_its_notebooks_lead_to_files(self, edition):
        for path in (edition / "notebooks").glob("*.ipynb"):
            prose = ["".join(cell["source"]) for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]
                     if cell["cell_type"] == "markdown"]
            assert lost_links("\n".join(prose), path.parent) == [], path.name

    @pytest.mark.slow
    def test_every_notebook_of_the_teachers_runs_with_its_answers(self, tmp_path):
        """The report leaves answers out; here the tags are taken off, and the answers run."""
        (tmp_path / "notebooks").mkdir()
        for path in sorted((ROOT / "notebooks").glob("[0-9][0-9]_*.ipynb")):
            book = json.loads(path.read_text(encoding="utf-8"))
            for cell in book["cells"]:
                cell["metadata"].pop("tags", None)
            (tmp_path / "notebooks" / path.name).write_text(json.dumps(book), encoding="utf-8")
        paths = sorted((tmp_path / "notebooks").iterdir())
        executed = running.run(paths, ROOT / "data" / "source", lambda done, total, name: None)
        assert [len(book.cells) for book in executed] == [
            len(json.loads(path.read_text(encoding="utf-8"))["cells"]) for path in paths]

    @pytest.mark.slow
    def test_every_notebook_of_it_runs_as_a_student_gets_it(self, edition, tmp_path):
        """Blanks are still blank. The report runs each notebook from start to end, with the edition's helpers."""
        others = [place for place in os.environ["PYTHONPATH"].split(os.pathsep) if pathlib.Path(place) != ROOT]
        place = {**os.environ, "PYTHONPATH": os.pathsep.join([str(edition), *others])}
        code = ("import sys, helpers, helpers.__main__ as line; print(helpers.__file__); "
                "sys.exit(line.main(sys.argv[1:]))")
        done = subprocess.run([sys.executable, "-P", "-c", code, "report", "--out", str(tmp_path / "report")],
                              cwd=edition, env=place, capture_output=True, encoding="utf-8", timeout=600)
        assert done.returncode == 0, done.stderr
        assert done.stdout.splitlines()[0] == str(edition / "helpers" / "__init__.py")
        assert (tmp_path / "report" / "index.html").exists()


def lost_links(text: str, folder: pathlib.Path) -> list[str]:
    links = re.findall(r"\]\(([^)#]+)[^)]*\)", text)
    return [link for link in links if "://" not in link and not (folder / link).exists()]
