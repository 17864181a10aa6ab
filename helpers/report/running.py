"""Run notebooks, each in a fresh kernel of this Python, two at a time, and say plainly which cell failed."""

import asyncio
import concurrent.futures
import os
import pathlib
import subprocess
import sys
import tempfile
from collections.abc import Callable, Coroutine, Sequence

# A notebook's format is checked with jsonschema, which would first build a grammar for web addresses (0.6 s).
# No notebook needs it; without the module that one check is left out.
_GRAMMAR = sys.modules.setdefault("rfc3987_syntax", None)
import nbformat  # noqa: E402
from jupyter_client.kernelspec import KernelSpecManager  # noqa: E402
from jupyter_client.manager import AsyncKernelManager  # noqa: E402
from nbclient import NotebookClient  # noqa: E402
from nbclient.exceptions import CellControlSignal, CellExecutionError, DeadKernelError  # noqa: E402

from helpers import editions  # noqa: E402

if _GRAMMAR is None:
    del sys.modules["rfc3987_syntax"]

AT_ONCE = 2
_ROOT = pathlib.Path(__file__).resolve().parents[2]
Tell = Callable[[int, int, str], None]


class ReportError(Exception):
    """The report cannot be made. The message says what was being done, what is wrong, where, and what to
    do."""


def run(paths: Sequence[pathlib.Path], source: str | os.PathLike, tell: Tell) -> list[nbformat.NotebookNode]:
    """Return the notebooks of `paths` executed on `source`, in the same order; the files stay as they are.

    Raises ReportError for a file that is no notebook, and for the first cell that fails.
    """
    notebooks = [_read(path) for path in paths]
    with tempfile.TemporaryDirectory(prefix="workbook-") as profile:
        # A profile of its own: what a reader's IPython does at its start must not change the report.
        environment = {
            **os.environ,
            "WORKBOOK_SOURCE": os.path.abspath(source),
            "IPYTHONDIR": profile,
            "PYTHONPATH": os.pathsep.join(filter(None, [str(_ROOT), os.environ.get("PYTHONPATH")])),
        }
        try:
            _wait(_all(paths, notebooks, environment, tell))
        except BaseExceptionGroup as group:  # no "except*": Python 3.11.2 wraps what is raised inside it once more
            failed = group.subgroup(ReportError)
            raise (failed or group).exceptions[0] from None
    return notebooks


def terminal() -> Tell:
    """Return what shows progress: one line that is written over on a terminal, nothing elsewhere."""
    if not sys.stderr.isatty():
        return lambda done, total, name: None

    def line(done: int, total: int, name: str) -> None:
        end = "\n" if name == "report written" else ""
        print(
            f"\r\033[K[{'#' * done}{'.' * (total - done)}] {done} of {total}  {name}",
            end=end,
            file=sys.stderr,
            flush=True,
        )

    return line


def _read(path: pathlib.Path) -> nbformat.NotebookNode:
    try:
        notebook = nbformat.read(path, as_version=4)
    except (OSError, ValueError, nbformat.ValidationError) as error:
        raise ReportError(
            f"{path}: this notebook cannot be read ({_line(error)}). Put it back from the project's copy."
        ) from None
    for number, cell in enumerate(notebook.cells, 1):
        cell.metadata["number"] = number
    # Answers and notes for teachers are no part of the report.
    notebook.cells = [
        cell for cell in notebook.cells if not editions.LEFT_OUT & set(cell.metadata.get("tags", []))
    ]
    return notebook


def _wait(work: Coroutine) -> None:
    """Run what is asynchronous to its end, also where a loop runs already, as in a notebook."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(work)
    with concurrent.futures.ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, work).result()


async def _all(
    paths: Sequence[pathlib.Path],
    notebooks: Sequence[nbformat.NotebookNode],
    environment: dict[str, str],
    tell: Tell,
) -> None:
    places, done = asyncio.Semaphore(AT_ONCE), []

    async def one(path: pathlib.Path, notebook: nbformat.NotebookNode) -> None:
        async with places:
            tell(len(done), len(paths), path.name)
            await _execute(path, notebook, environment)
            done.append(path)
            tell(len(done), len(paths), path.name)

    async with asyncio.TaskGroup() as group:
        for pair in zip(paths, notebooks):
            group.create_task(one(*pair))


async def _execute(path: pathlib.Path, notebook: nbformat.NotebookNode, environment: dict[str, str]) -> None:
    # Without any folder of kernels the manager starts this very Python, not one that is installed elsewhere.
    manager = AsyncKernelManager(kernel_name="python3", kernel_spec_manager=KernelSpecManager(kernel_dirs=[]))
    client = NotebookClient(
        notebook,
        km=manager,
        timeout=None,
        store_widget_state=False,
        resources={"metadata": {"path": str(path.parent)}},
        extra_arguments=["--IPKernelApp.log_level=40", "--HistoryManager.enabled=False"],
    )
    try:
        # When a cell fails, the kernel beside it is stopped wherever it is; its last words help nobody.
        await client.async_execute(env=environment, stderr=subprocess.DEVNULL)
    except CellExecutionError as error:
        raise ReportError(_failure(path, notebook, error)) from None
    except (CellControlSignal, DeadKernelError, RuntimeError) as error:
        raise ReportError(
            f"{path.parent.name}/{path.name}: the notebook stopped ({_line(error)}). If the source is "
            "very large, try a part of it."
        ) from None


def _failure(path: pathlib.Path, notebook: nbformat.NotebookNode, error: CellExecutionError) -> str:
    number = next(
        (
            cell.metadata["number"]
            for cell in notebook.cells
            if cell.cell_type == "code" and any(output.output_type == "error" for output in cell.outputs)
        ),
        "?",
    )
    where = f"{path.parent.name}/{path.name}, cell {number}"
    if error.ename == "SourceError":
        return f"{_line(error.evalue)} (met in {where})"
    return (
        f"{where}: {error.ename}: {_line(error.evalue)}. Nothing was written. Open the notebook with "
        "`python3 workbook.py lab` and run it up to this cell."
    )


def _line(text: object, most: int = 300) -> str:
    """Return a message on one line; what a source text could use to steer a terminal is left out."""
    plain = " ".join("".join(letter if letter.isprintable() else " " for letter in str(text)).split())
    return plain if len(plain) <= most else plain[:most] + " …"
