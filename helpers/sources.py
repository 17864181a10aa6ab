"""A file or a folder → raw texts: which can be read, and what is wrong with those that cannot."""

import codecs
import hashlib
import os
import pathlib
from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

_COLUMNS = {"texts": ["path", "text", "sha256"], "problems": ["path", "problem", "where", "remedy"]}
_TEXT = "Save it again as plain text in UTF-8, with a name that ends in .txt."
_SIGNATURES = {b"%PDF": "a PDF", b"PK\x03\x04": "a packed file, such as a Word document", b"{\\rtf": "a rich text file",
               b"\xd0\xcf\x11\xe0": "an old Word document", b"\x1f\x8b": "a compressed file", b"\x89PNG": "a picture"}
_MARKS = {codecs.BOM_UTF32_LE: "UTF-32", codecs.BOM_UTF16_LE: "UTF-16", codecs.BOM_UTF16_BE: "UTF-16"}
# Formats that a reader may well have meant to be analysed. Lists and notes beside the texts are passed over in silence.
_OFFICE = {".doc", ".docx", ".htm", ".html", ".odt", ".pages", ".pdf", ".rtf"}


class SourceError(Exception):
    """Nothing can be read. The message says what was being read, what is wrong, where, and what to do."""


@dataclass(frozen=True, eq=False)
class Sources:
    """The texts that were read, one a row, and the files that were left out, one a row."""

    texts: pd.DataFrame
    problems: pd.DataFrame


def read(path: str | os.PathLike) -> Sources:
    """Return the text of one UTF-8 `.txt` file, or of all in a folder and its subfolders, sorted by path.

    `texts`: path (from the folder, with `/`), text (decoded as it is: no newline or character is changed), sha256
    (of the bytes). `problems`: path, problem, where, remedy, one row a file that is left out.
    Raises SourceError for a missing path, a folder without `.txt` files, or a single file that cannot be read.

    >>> read("no such folder")
    Traceback (most recent call last):
    ...
    helpers.sources.SourceError: no such folder: there is no such file or folder. Check the spelling of the path.
    """
    root = pathlib.Path(path)
    single = root.is_file()
    texts, problems = [], []
    for file in [root] if single else _files(root):
        name = _name(file, root.parent if single else root)
        text, sha256, problem = _text(file)
        if problem:
            problems.append((name, *problem))
        else:
            texts.append((name, text, sha256))
    if single and problems:
        raise SourceError(message(str(root), *problems[0][1:]))
    return Sources(pd.DataFrame(texts, columns=_COLUMNS["texts"], dtype="str"),
                   pd.DataFrame(problems, columns=_COLUMNS["problems"], dtype="str"))


def message(path: str, problem: str, where: str | None, remedy: str) -> str:
    """Return one problem as a sentence: what was being read, what is wrong, where, and what to do.

    >>> message("a.txt", "the file is empty", None, "Put a text into it.")
    'a.txt: the file is empty. Put a text into it.'
    """
    return f"{path}: {problem}{f', {where}' if isinstance(where, str) else ''}. {remedy}"


def _files(root: pathlib.Path) -> list[pathlib.Path]:
    if not root.exists():
        raise SourceError(f"{root}: there is no such file or folder. Check the spelling of the path.")
    if not root.is_dir():
        raise SourceError(f"{root}: this is neither a file nor a folder. Give a .txt file or a folder of them.")
    found = sorted(_walk(root), key=lambda file: file.relative_to(root).as_posix())
    if not any(file.suffix.lower() == ".txt" for file in found):
        others = f" (other documents in it: {len(found)})" if found else ""
        raise SourceError(f"{root}: the folder holds no .txt file{others}. "
                          "Put texts into it as plain text in UTF-8, one file each.")
    return found


def _walk(root: pathlib.Path) -> Iterator[pathlib.Path]:
    for folder, names, files in os.walk(root):
        names[:] = [name for name in names if not name.startswith(".")]
        for name in files:
            file = pathlib.Path(folder, name)
            if not name.startswith((".", "~$")) and file.suffix.lower() in {".txt", *_OFFICE}:
                yield file


def _name(file: pathlib.Path, root: pathlib.Path) -> str:
    """Return the path from the root; bytes in a file name that are no text become the replacement character."""
    return os.fsencode(file.relative_to(root).as_posix()).decode("utf-8", "replace")


def _text(file: pathlib.Path) -> tuple[str | None, str | None, tuple | None]:
    """Return (text, sha256, None), or (None, None, (problem, where, remedy))."""
    try:
        data = file.read_bytes()
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        return None, None, (f"the file cannot be opened ({reason})", None,
                            "Check that it exists and that you may read it.")
    problem = _problem(file, data)
    if problem:
        return None, None, problem
    return data.decode("utf-8"), hashlib.sha256(data).hexdigest(), None


def _problem(file: pathlib.Path, data: bytes) -> tuple[str, str | None, str] | None:
    kind = next((kind for start, kind in _SIGNATURES.items() if data.startswith(start)), None)
    encoding = next((name for mark, name in _MARKS.items() if data.startswith(mark)), None) or _wide(data)
    if kind:
        return f"this is {kind}, not plain text", None, f"Open it in its own program. {_TEXT}"
    if file.suffix.lower() != ".txt":
        return f"a file that ends in {file.suffix.lower()} is not read", None, _TEXT
    if not data.removeprefix(codecs.BOM_UTF8).strip():
        return "the file holds only white space" if data.strip(codecs.BOM_UTF8) else "the file is empty", None, \
            "Put a text into it, or take it out of the folder."
    if encoding:
        return f"the text is not in UTF-8; it seems to be in {encoding}", "byte 0, line 1", "Save it again as UTF-8."
    if b"\x00" in data:
        at = data.index(b"\x00")
        return "this is a binary file, not text: it holds a zero byte", _where(data, at), _TEXT
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _wrong(data, error.start)
    return None


def _wide(data: bytes) -> str | None:
    """Tell UTF-16 without its mark: in Latin script every second byte is then zero."""
    sample = data[:2000]
    for offset in (0, 1):
        half = sample[offset::2]
        if len(half) > 1 and half.count(0) > 0.7 * len(half) and sample[1 - offset::2].count(0) < 0.1 * len(half):
            return "UTF-16"
    return None


def _wrong(data: bytes, at: int) -> tuple[str, str, str]:
    byte = data[at]
    guess = _guess(data)
    if not guess:
        return (f"byte 0x{byte:02X} is not UTF-8, and no common encoding fits: the file may be damaged or no text",
                _where(data, at), _TEXT)
    encoding, script = guess
    meant = data[at:at + 4].decode(encoding, "replace")[0]
    return (f"byte 0x{byte:02X} is not UTF-8; the text may be in {script}, where this byte is '{meant}'",
            _where(data, at), "Open it in that encoding and save it again as UTF-8.")


def _guess(data: bytes) -> tuple[str, str] | None:
    """Guess an encoding from how many letters lie above ASCII: few in western Europe, most in Cyrillic."""
    high = [byte for byte in data if byte >= 0x80]
    letters = sum(bytes([byte]).isalpha() for byte in data) + len(high)
    if sum(byte < 32 and byte not in b"\t\n\r\f\v" for byte in data) > len(data) / 50:
        return None
    if len(high) > 0.4 * letters:
        return ("cp1251", "Windows-1251 (Cyrillic)") if _fits(data, "cp1251") else None
    return ("cp1252", "Windows-1252 (western Europe)") if _fits(data, "cp1252") else ("latin-1", "Latin-1")


def _fits(data: bytes, encoding: str) -> bool:
    try:
        return bool(data.decode(encoding))
    except UnicodeDecodeError:
        return False


def _where(data: bytes, at: int) -> str:
    before = data[:at].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    lines = before.count(b"\n") + 1
    return f"byte {at}, line {lines}"
