"""Notebooks → an offline report: HTML pages with an index, and a page with the marked text of each
document."""

import os
import pathlib
import shutil
import tempfile
from collections.abc import Callable, Sequence
from typing import Any

from helpers.report import pages, running, site
from helpers.report.running import ReportError

__all__ = ["ReportError", "build"]

NOTEBOOKS = pathlib.Path(__file__).resolve().parents[2] / "notebooks"
FIRST = "06_findings"
_LIST = "pages.txt"


def build(
    source: str | os.PathLike,
    out: str | os.PathLike,
    *,
    notebooks: Sequence[os.PathLike] | None = None,
    texts: Any = None,
    progress: Callable[[int, int, str], None] | None = None,
) -> pathlib.Path:
    """Run the notebooks in order on `source`, write the report into the folder `out` and return its
    index.html.

    The notebooks find the source in the environment variable WORKBOOK_SOURCE. `texts` is the Corpus whose
    marked texts become pages; by default it is read from `source`. Other files in `out` stay as they are.
    `progress` is called with steps done, steps in all, and a name; by default a line on the terminal, if
    there is one. Raises ReportError that names notebook and cell if a cell fails; `out` is then as it was
    before.
    """
    out = pathlib.Path(out)
    if out.exists() and not out.is_dir():
        raise ReportError(
            f"{out}: this is a file, so no report can be written there. Give the name of a folder."
        )
    found = [pathlib.Path(path) for path in notebooks or _chapters()]
    if not found:
        raise ReportError(f"{NOTEBOOKS}: there is no notebook. Put the folder back from the project's copy.")
    tell = progress or running.terminal()
    executed = running.run(found, source, tell)
    made = [pages.render(notebook, path) for path, notebook in zip(found, executed)]
    first = next((page for page in made if page.name == f"{FIRST}.html"), made[-1])
    written = site.assemble(made, first, texts if texts is not None else _corpus(source))
    _write(written, out)
    tell(len(found), len(found), "report written")
    return out / "index.html"


def _chapters() -> list[pathlib.Path]:
    """Return the notebooks that make the report; in the students' edition they are the students' own copies."""
    return sorted(NOTEBOOKS.glob("0[1-7]_*.ipynb")) or sorted(NOTEBOOKS.glob("my_0[1-7]_*.ipynb"))


def _corpus(source: str | os.PathLike) -> Any:
    from helpers import corpus  # here, because whoever hands in a Corpus need not wait for the chain to load

    return corpus.read(source)


def _write(written: dict[str, str], out: pathlib.Path) -> None:
    """Write all pages beside `out`, then move them in, the index last, and take away pages of an earlier
    report."""
    out.parent.mkdir(parents=True, exist_ok=True)
    draft = pathlib.Path(tempfile.mkdtemp(prefix=".report-", dir=out.parent))
    try:
        for name, text in written.items():
            (draft / name).write_text(text, encoding="utf-8")
        (draft / _LIST).write_text("\n".join(sorted(written)) + "\n", encoding="utf-8")
        out.mkdir(exist_ok=True)
        before = (out / _LIST).read_text(encoding="utf-8").split("\n") if (out / _LIST).exists() else []
        for name in sorted([*written, _LIST], key=lambda name: name == "index.html"):
            os.replace(draft / name, out / name)
        for name in set(before) - set(written):
            if name.endswith(".html") and "/" not in name and "\\" not in name:
                (out / name).unlink(missing_ok=True)
    finally:
        shutil.rmtree(draft, ignore_errors=True)
