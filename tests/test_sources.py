"""What can be read, what cannot, and whether the message says what to do."""

import hashlib
import os
import sys

import pytest

from helpers import sources


def write(folder, name, data):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data if isinstance(data, bytes) else data.encode("utf-8"))
    return path


def test_a_text_is_decoded_as_it_is(tmp_path):
    text = "\ufeffMinisters\u00a0Meet\r\n\rThe Min\u00adister\u2028said\r\n"
    path = write(tmp_path, "a.txt", text)
    row = sources.read(path).texts.iloc[0]
    assert row.text == text
    assert row.path == "a.txt"
    assert row.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_folder_is_read_with_its_subfolders_sorted_by_path(tmp_path):
    for name in ("b.txt", "a/z.TXT", "a/b.txt", ".hidden/x.txt", ".x.txt", "notes.md", "list.csv"):
        write(tmp_path, name, "text")
    read = sources.read(tmp_path)
    assert read.texts.path.tolist() == ["a/b.txt", "a/z.TXT", "b.txt"]
    assert read.problems.empty


def test_one_bad_file_is_named_and_left_out_and_the_others_go_on(tmp_path):
    write(tmp_path, "good.txt", "They met.")
    write(tmp_path, "bad.txt", "They said “yes”.".encode("cp1252"))
    write(tmp_path, "letter.docx", b"PK\x03\x04 and so on")
    read = sources.read(tmp_path)
    assert read.texts.path.tolist() == ["good.txt"]
    assert read.problems.path.tolist() == ["bad.txt", "letter.docx"]
    assert "Word" in read.problems.problem[1]


@pytest.mark.parametrize(("data", "parts"), [
    (b"", ["the file is empty"]),
    (b" \r\n\t\n", ["holds only white space"]),
    (b"\xef\xbb\xbf", ["the file is empty"]),
    (b"some\x00thing\x00\x01\x02", ["binary", "byte 4, line 1"]),
    (b"%PDF-1.7 ...", ["a PDF", "plain text"]),
    (b"PK\x03\x04rest", ["Word document"]),
    ("They met.".encode("utf-16"), ["UTF-16"]),
    ("They met and spoke.".encode("utf-16-le"), ["UTF-16"]),
    ("They met and spoke.".encode("utf-16-be"), ["UTF-16"]),
    ("They met.".encode("utf-32"), ["UTF-32"]),
    ("One\r\ntwo\r\nMinister’s".encode("cp1252"), ["byte 0x92", "byte 18, line 3", "Windows-1252", "'’'"]),
    ("Один\nМинистр встретился с послом".encode("cp1251"), ["byte 0xCE", "byte 0, line 1", "Windows-1251"]),
    ("caf\xe9 \x81 menu of the day".encode("latin-1"), ["byte 0xE9", "Latin-1"]),
])
def test_a_lone_bad_file_raises_with_place_and_remedy(tmp_path, data, parts):
    path = write(tmp_path, "bad.txt", data)
    with pytest.raises(sources.SourceError) as caught:
        sources.read(path)
    said = str(caught.value)
    assert said.startswith(f"{path}: ")
    assert said.endswith(".")
    for part in parts:
        assert part in said


def test_a_file_of_another_kind_says_what_is_read(tmp_path):
    with pytest.raises(sources.SourceError, match=r"ends in \.md is not read.*\.txt"):
        sources.read(write(tmp_path, "notes.md", "text"))


def test_a_missing_path_an_empty_folder_and_a_folder_without_texts_say_so(tmp_path):
    with pytest.raises(sources.SourceError, match="no such file or folder"):
        sources.read(tmp_path / "nowhere")
    with pytest.raises(sources.SourceError, match=r"holds no \.txt file\. Put texts"):
        sources.read(tmp_path)
    write(tmp_path, "letter.pdf", b"%PDF")
    with pytest.raises(sources.SourceError, match="other documents in it: 1"):
        sources.read(tmp_path)


def test_a_folder_with_bad_files_alone_gives_no_texts_and_all_the_problems(tmp_path):
    write(tmp_path, "a.txt", b"")
    write(tmp_path, "b.txt", b"\x00")
    read = sources.read(tmp_path)
    assert read.texts.empty
    assert read.texts.columns.tolist() == ["path", "text", "sha256"]
    assert len(read.problems) == 2


def test_good_utf8_in_other_scripts_is_not_taken_for_damage(tmp_path):
    text = "Қазақстан Сыртқы істер министрі. 日本国外務大臣。 ‘Ana Lolohea 🙂"
    assert sources.read(write(tmp_path, "a.txt", text)).texts.text[0] == text


@pytest.mark.skipif(sys.platform == "win32" or not hasattr(os, "geteuid"), reason="file names are Unicode there")
def test_a_file_name_that_is_no_text_becomes_readable(tmp_path):
    name = os.fsencode(tmp_path) + b"/bad\xff.txt"
    try:
        with open(name, "wb") as file:
            file.write(b"They met.")
    except OSError:
        pytest.skip("this file system has no such names")
    assert sources.read(tmp_path).texts.path[0] == "bad\ufffd.txt"


def test_a_broken_link_is_a_problem_and_not_a_crash(tmp_path):
    write(tmp_path, "good.txt", "They met.")
    try:
        (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    except OSError:
        pytest.skip("links need a permission here")
    read = sources.read(tmp_path)
    assert read.problems.path.tolist() == ["gone.txt"]
    assert "cannot be opened" in read.problems.problem[0]
