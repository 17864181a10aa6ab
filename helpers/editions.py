"""The teacher's workbook → the students' edition: the same notebooks without answers and notes, in another folder.

A notebook's cells tell by their tags whom they are for: `answer` and `teacher` are left out. In a page in Markdown
that is what stands between `<!-- teacher -->` and `<!-- end -->`.
"""

import contextlib
import hashlib
import json
import os
import pathlib
import re
from collections.abc import Iterable
from typing import NamedTuple

ROOT = pathlib.Path(__file__).resolve().parent.parent
LEFT_OUT = frozenset({"answer", "teacher"})
OWN = "my_"         # what is named so belongs to whoever works in the folder
GUIDE = "for_teachers.md"
_FILES = ("workbook.py", "requirements.txt", "pyproject.toml", "README.md", "LICENSE", ".gitignore")
_FOLDERS = ("helpers", "data", "notebooks")
_DECISIONS = "data/corrections.csv"
_PASSED_OVER = ("__pycache__", ".ipynb_checkpoints", ".DS_Store")
_LIST = ".student-edition.json"
_MARKED = re.compile(r"[ \t]*<!-- teacher -->.*?<!-- end -->[ \t]*\n?", re.DOTALL)


class EditionError(Exception):
    """The edition cannot be made. The message says where, why, and what to do."""


class Written(NamedTuple):
    """What became of the files: how many were written, which were kept as they are, which got which other name."""

    written: int
    kept: list[str]
    renamed: dict[str, str]


def student(notebook: dict, names: Iterable[str] = ()) -> dict:
    """Return a notebook, as a dict, without answers, notes for teachers and outputs, its links renamed.

    `names` are those of all notebooks, without `.ipynb`: in prose each of them gets the beginning `my_`.

    >>> cells = [{"cell_type": "markdown", "metadata": {"tags": ["answer"]}, "source": ["Two."]},
    ...          {"cell_type": "markdown", "metadata": {}, "source": ["See [two](02_who.ipynb)."]}]
    >>> student({"metadata": {}, "cells": cells}, ["02_who"])["cells"]
    [{'cell_type': 'markdown', 'metadata': {}, 'source': ['See [two](my_02_who.ipynb).']}]
    """
    cells = [cell for cell in notebook["cells"] if not LEFT_OUT & set(cell["metadata"].get("tags", []))]
    metadata = {name: value for name, value in notebook["metadata"].items() if name != "widgets"}
    return notebook | {"metadata": metadata, "cells": [_cell(cell, list(names)) for cell in cells]}


def page(text: str, names: Iterable[str] = ()) -> str:
    """Return a page in Markdown as students get it: without what is marked for teachers, its links renamed.

    >>> page("One.\\n<!-- teacher -->\\nTwo: four.\\n<!-- end -->\\nThree: `03_what`.", ["03_what"])
    'One.\\nThree: `my_03_what`.'
    """
    return _renamed(_MARKED.sub("", text), list(names))


def write(out: str | os.PathLike, root: pathlib.Path = ROOT) -> Written:
    """Write the students' edition of the workbook in `root` into the folder `out`, or bring it up to date there.

    A file whose name begins with `my_` and the decisions in data/corrections.csv are written once and never again. Any
    other file that was changed since gets a name with `my_`, and the new one takes its place. Raises EditionError for a
    folder that holds something else, and OSError where one may not write.
    """
    root, out = root.resolve(), pathlib.Path(out).resolve()
    files = _files(root)
    before = _before(out, root)
    out.mkdir(parents=True, exist_ok=True)
    _save(out / _LIST, json.dumps(before).encode())     # from now on the folder is known as an edition
    kept, renamed, written = [], {}, 0
    for name, content in files.items():
        path = out / name
        now = path.read_bytes() if path.is_file() else None
        if now == content:
            continue
        if now is not None and _is_own(name):
            kept.append(name)
            continue
        if now is not None and before.get(name) != _sum(now):
            renamed[name] = _put_by(path).relative_to(out).as_posix()
        _save(path, content)
        written += 1
    for name in before.keys() - files.keys():           # no part of the edition any more
        if not _is_own(name) and (out / name).is_file() and _sum((out / name).read_bytes()) == before[name]:
            (out / name).unlink()
    _save(out / _LIST, json.dumps({name: _sum(content) for name, content in files.items()}, indent=1).encode())
    return Written(written, kept, renamed)


def _cell(cell: dict, names: list[str]) -> dict:
    if cell["cell_type"] == "code":
        return cell | {"outputs": [], "execution_count": None}
    source = cell["source"]
    return cell | {"source": _renamed(source, names) if isinstance(source, str)
                   else [_renamed(line, names) for line in source]}


def _renamed(text: str, names: list[str]) -> str:
    """Return a text in which each of the names that stands alone begins with `my_`."""
    if not names:
        return text
    return re.sub(rf"(?<!\w)({'|'.join(map(re.escape, names))})(?!\w)", rf"{OWN}\1", text)


def _files(root: pathlib.Path) -> dict[str, bytes]:
    """Return the files of the edition, path → content. A student's edition in `root` is passed on as it is."""
    notebooks = sorted((root / "notebooks").glob("[0-9][0-9]_*.ipynb"))
    own = {} if notebooks else {path: path.name for path in (root / "notebooks").glob(f"{OWN}[0-9][0-9]_*.ipynb")}
    if not notebooks and not own:
        raise EditionError(f"{root / 'notebooks'}: there is no notebook. Put the folder back from the project's copy.")
    names = [path.stem for path in notebooks]
    paths = [root / name for name in _FILES if (root / name).is_file()]
    paths += [path for name in _FOLDERS for path in sorted((root / name).rglob("*")) if path.is_file()]
    files = {}
    for path in paths:
        parts = path.relative_to(root).parts
        if path in own:
            files["/".join(parts)] = path.read_bytes()
        elif path in notebooks:
            files["/".join([*parts[:-1], OWN + path.name])] = _notebook(path, names)
        elif not any(part.startswith(OWN) or part in _PASSED_OVER for part in parts) and not _is_teachers(path):
            files["/".join(parts)] = _content(path, names)
    return files


def _is_teachers(path: pathlib.Path) -> bool:
    return path.name == GUIDE or path.suffix == ".ipynb"    # any other notebook is somebody's draft


def _notebook(path: pathlib.Path, names: list[str]) -> bytes:
    try:
        made = student(json.loads(path.read_text(encoding="utf-8")), names)
    except (ValueError, KeyError, TypeError) as error:
        problem = f"{path}: this notebook cannot be read ({error}). Put it back from the project's copy."
        raise EditionError(problem) from None
    return (json.dumps(made, ensure_ascii=False, indent=1) + "\n").encode()


def _content(path: pathlib.Path, names: list[str]) -> bytes:
    content = path.read_bytes()
    return page(content.decode(), names).encode() if path.suffix == ".md" else content


def _before(out: pathlib.Path, root: pathlib.Path) -> dict[str, str]:
    """Return the files that were written there before, path → checksum; raise EditionError if it is no edition."""
    if out == root or root.is_relative_to(out) or any(out.is_relative_to(root / name) for name in _FOLDERS):
        raise EditionError(f"{out}: this belongs to the workbook that the edition is made from. Give another folder.")
    if out.exists() and not out.is_dir():
        raise EditionError(f"{out}: this is a file. Give the name of a folder.")
    if (out / _LIST).is_file():
        with contextlib.suppress(ValueError):   # a damaged list: no file counts as ours, and none is lost
            return dict(json.loads((out / _LIST).read_text(encoding="utf-8")))
        return {}
    if out.is_dir() and any(out.iterdir()):
        raise EditionError(f"{out}: this folder holds other files, which could be lost. Give a new or an empty folder.")
    return {}


def _is_own(name: str) -> bool:
    return name == _DECISIONS or name.rsplit("/", 1)[-1].startswith(OWN)


def _put_by(path: pathlib.Path) -> pathlib.Path:
    """Give a changed file a name of its own beside the new one, and return it."""
    number, name = 1, path.with_name(OWN + path.name)
    while name.exists():
        number += 1
        name = path.with_name(f"{OWN}{path.stem}_{number}{path.suffix}")
    return path.rename(name)


def _save(path: pathlib.Path, content: bytes) -> None:
    """Write a file whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.new")
    draft.write_bytes(content)
    os.replace(draft, path)


def _sum(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
