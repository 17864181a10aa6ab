"""The command line as a user types it: what it prints, where, and how it ends."""

import os
import pathlib
import subprocess
import sys

import pytest

from helpers import __main__ as command_line
from helpers import corpus

TALKS = "Ministers Meet\n\nMinister Anna Berg noted a greater role.. They agreed.\n"


@pytest.fixture
def texts(tmp_path):
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "talks.txt").write_text(TALKS, encoding="utf-8")
    return folder


def run(capsys, *arguments):
    code = command_line.main([str(argument) for argument in arguments])
    printed = capsys.readouterr()
    return code, printed.out, printed.err


def start(*arguments):
    return subprocess.Popen([sys.executable, "-m", "helpers", *map(str, arguments)], stdout=subprocess.PIPE,
                            stderr=subprocess.PIPE, encoding="utf-8", cwd=pathlib.Path(__file__).parent.parent)


def test_tables_are_written_and_said_to_be(capsys, texts, tmp_path):
    code, out, err = run(capsys, "tables", texts, "--out", tmp_path / "out")
    assert (code, err) == (0, "")
    assert out == f"1 text read, 10 tables written to {tmp_path / 'out'}\n"
    assert len(list((tmp_path / "out").iterdir())) == 10


def test_a_bad_file_is_named_on_stderr_and_the_rest_goes_on(capsys, texts, tmp_path):
    (texts / "bad.txt").write_bytes("Minister’s".encode("cp1252"))
    code, out, err = run(capsys, "tables", texts, "--out", tmp_path / "out")
    assert code == 0 and out.startswith("1 text read")
    assert err.startswith("Left out: bad.txt: byte 0x92 is not UTF-8") and err.count("\n") == 1


def test_check_says_what_is_in_a_text_and_what_is_repaired(capsys, texts):
    (texts / "empty.txt").write_bytes(b"")
    code, out, err = run(capsys, "check", texts)
    lines = out.splitlines()
    assert code == 0
    assert lines[0] == f"{texts}: 1 text can be read, 1 file left out."
    assert lines[2] == "talks.txt: 2 paragraphs, 3 sentences, 11 words, 1 statement, 1 repair"
    assert lines[3:6] == ["  title: Ministers Meet", "  date: not stated", "  publisher: not stated"]
    assert lines[6].startswith("  line 3: found  ..  read as  .  because: ")
    assert err == "Left out: empty.txt: the file is empty. Put a text into it, or take it out of the folder.\n"


def test_a_text_that_comes_twice_is_named(capsys, texts):
    (texts / "again.txt").write_bytes((texts / "talks.txt").read_bytes() + b"\n")
    code, out, err = run(capsys, "check", texts)
    assert code == 0 and "2 texts can be read" in out
    assert err == "Counted 2 times: again.txt: the same text is in talks.txt. Take the copies out of the folder.\n"


@pytest.mark.parametrize(("arguments", "said"), [
    (["check", "no such folder"], "no such folder: there is no such file or folder. Check"),
    (["tables", "no such folder", "--out", "out"], "no such folder: there is no such file or folder. Check"),
    (["report", "no such folder", "--out", "out"], "no such folder: there is no such file or folder. Check"),
])
def test_an_error_is_one_sentence_on_stderr_with_exit_code_2(capsys, arguments, said):
    code, out, err = run(capsys, *arguments)
    assert (code, out) == (2, "")
    assert err.startswith(said) and "Traceback" not in err


def test_a_folder_that_is_a_file_is_an_error(capsys, texts):
    code, out, err = run(capsys, "tables", texts, "--out", texts / "talks.txt")
    assert code == 2 and "this is a file" in err
    assert (texts / "talks.txt").read_text(encoding="utf-8") == TALKS


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_is_an_error(capsys, texts, tmp_path):
    (tmp_path / "locked").mkdir(mode=0o500)
    code, _, err = run(capsys, "tables", texts, "--out", tmp_path / "locked" / "out")
    assert code == 2 and "locked" in err and "may write" in err


def test_the_project_s_own_source_is_the_default(capsys, monkeypatch):
    monkeypatch.setenv("WORKBOOK_SOURCE", "somewhere else")
    code, out, _ = run(capsys, "check")
    assert code == 0 and out.startswith(f"{corpus.SOURCE}: 1 text can be read, 0 files left out.")


@pytest.mark.parametrize("arguments", [[], ["tables"], ["unknown"], ["tables", "--out", "x", "--format", "pdf"]])
def test_a_wrong_command_shows_how_to_use_it(capsys, arguments):
    with pytest.raises(SystemExit) as ended:
        command_line.main(arguments)
    assert ended.value.code == 2
    assert "usage: python -m helpers" in capsys.readouterr().err


def test_progress_is_shown_on_a_terminal_only(capsys, texts, monkeypatch):
    assert run(capsys, "check", texts)[2] == ""
    monkeypatch.setattr(command_line.sys.stderr, "isatty", lambda: True, raising=False)
    assert "reading text 1 of 1" in run(capsys, "check", texts)[2]


def test_from_a_real_process_with_a_reader_that_leaves_early(texts):
    for number in range(100):
        (texts / f"{number}.txt").write_text(f"{TALKS}{number}", encoding="utf-8")
    process = start("check", texts)
    assert "101 texts can be read" in process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == ""
    assert process.wait(60) == 0
    process.stderr.close()


def test_ctrl_c_ends_quietly(capsys, texts, monkeypatch):
    def interrupted(*arguments, **options):
        raise KeyboardInterrupt
    monkeypatch.setattr(corpus, "read", interrupted)
    assert run(capsys, "check", texts) == (130, "", "")
