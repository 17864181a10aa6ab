"""The notebooks in a real JupyterLab, in a real browser: the start page, every notebook, the explorers.

One server and one browser for the file. The server is started by the launcher's own line, on a copy of the notebooks,
and all that it remembers lies in a temporary folder.
"""

import contextlib
import importlib.util
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import time
import types

import pytest

ROOT = pathlib.Path(__file__).resolve().parent.parent
WITH_TRIALS = {"02_speaker_frequency.ipynb", "05_recurring_phrases.ipynb"}  # they stay open until a control was tried
NOTEBOOKS = sorted(path.name for path in (ROOT / "notebooks").glob("0*.ipynb"))
SHOWN = ".jp-NotebookPanel:not(.lm-mod-hidden)"
# Opens a notebook, runs it to its end, and returns what each cell of code has put out.
RUN = """async path => {
  const app = window.jupyterapp;
  const panel = await app.commands.execute('docmanager:open', {path});
  await panel.context.ready; await panel.context.sessionContext.ready;
  await panel.context.sessionContext.session.kernel.info;
  app.shell.activateById(panel.id);
  await app.commands.execute('notebook:run-all-cells');
  return panel.context.model.toJSON().cells.filter(cell => cell.cell_type === 'code')
    .map(cell => ({id: cell.id, count: cell.execution_count, outputs: cell.outputs}));
}"""
FRONT = """async path => {
  const panel = await window.jupyterapp.commands.execute('docmanager:open', {path});
  window.jupyterapp.shell.activateById(panel.id);
}"""
# Goes to the cell that begins with a text, so that what it shows is drawn, and marks it.
GO = """async text => {
  const notebook = window.jupyterapp.shell.currentWidget.content;
  const number = notebook.widgets.findIndex(cell => cell.model.sharedModel.getSource().startsWith(text));
  notebook.activeCellIndex = number;
  await notebook.scrollToItem(number, 'start');
  notebook.widgets[number].node.dataset.tested = text;
}"""
CLOSE = """async () => {
  const panel = window.jupyterapp.shell.currentWidget;
  await panel.context.save(); await panel.context.sessionContext.shutdown(); panel.close();
}"""

pytestmark = pytest.mark.slow


class Lab(types.SimpleNamespace):
    """A running JupyterLab: its page and folder, the addresses it asked for, what failed, what notebooks put out."""


@pytest.fixture(scope="module")
def lab(browser, tmp_path_factory):
    folder = tmp_path_factory.mktemp("lab")
    for name in ("workbook.py", "pyproject.toml", "requirements.txt"):
        shutil.copy(ROOT / name, folder)
    shutil.copytree(ROOT / "notebooks", folder / "notebooks", ignore=shutil.ignore_patterns("my_*", ".ipynb*"))
    opened = contextlib.closing(browser.new_page(viewport={"width": 1280, "height": 900}))
    with _server(folder) as address, opened as page:
        found = Lab(page=page, folder=folder, asked=[], wrong=[], cells={})
        page.set_default_timeout(120_000)
        page.on("request", lambda request: found.asked.append(request.url))
        page.on("pageerror", lambda error: found.wrong.append(str(error)))
        page.on("console", lambda said: said.type == "error" and found.wrong.append(said.text))
        page.goto(address)
        page.wait_for_function("() => window.jupyterapp")
        page.evaluate("() => window.jupyterapp.restored.then(() => 1)")
        yield found


def test_it_opens_on_the_start_page_without_a_question(lab):
    lab.page.wait_for_selector(".jp-MarkdownViewer h1 >> text=Start here", timeout=30_000)
    lab.page.wait_for_timeout(1500)  # the question about news would come now
    assert lab.page.locator(".Toastify__toast, .jp-Dialog").count() == 0
    assert [url for url in lab.asked if "/lab/api/news" in url or "/lab/api/update" in url] == []


def test_the_start_page_leads_to_every_notebook(lab):
    links = lab.page.locator(".jp-MarkdownViewer td a")
    links.first.wait_for()
    named = [re.sub(r"\W", "", words.lower()) for words in links.all_inner_texts()]
    assert named == [re.sub(r"\W", "", name.removesuffix(".ipynb").lstrip("0").replace("_", " ")) for name in NOTEBOOKS]
    links.nth(2).click()
    lab.page.wait_for_selector(f"{SHOWN} h1", timeout=30_000)
    assert lab.page.evaluate("() => window.jupyterapp.shell.currentWidget.context.path") == f"notebooks/{NOTEBOOKS[2]}"


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_a_notebook_runs_from_its_first_cell_to_its_last(lab, name):
    cells = _run(lab, name)
    outputs = [(cell["id"], output) for cell in cells for output in cell["outputs"]]
    assert [(cell, output) for cell, output in outputs if output["output_type"] in ("error", "stream")] == []
    assert all(cell["count"] for cell in cells), "a cell was not reached"
    assert lab.page.locator(".jp-Dialog").count() == 0
    charts = "\n".join(str(output["data"].get("text/html")) for _, output in outputs).count('class="chart"')
    pictures = lab.page.evaluate(f"() => [...document.querySelectorAll('{SHOWN} figure.chart img')].map(picture => "
                                 "[picture.naturalWidth, picture.alt.length])")
    assert len(pictures) >= charts - 1  # an empty chart has no picture
    assert [picture for picture in pictures if picture[0] < 300 or picture[1] < 40] == []
    if name not in WITH_TRIALS:
        _close(lab, name)


def test_another_speaker_changes_the_chart_and_the_table(lab):
    _run(lab, "02_speaker_frequency.ipynb")
    cell = _at(lab, "explore.speaker")
    chosen = cell.locator("select")
    first, second = (" ".join(words.split()) for words in chosen.locator("option").all_text_contents()[:2])
    names = [words.rpartition(" (")[0] for words in (first, second)]
    _see(cell, f"Statements of {names[0]}:")
    chosen.select_option(index=1)
    _see(cell, f"Statements of {names[1]}:")
    table = cell.locator(".widget-html .evidence table").first
    heads = [" ".join(words.split()) for words in table.locator("thead th").all_text_contents()]
    column = next(number for number, words in enumerate(heads, 1) if words.startswith("speaker"))
    speakers = table.locator(f"tbody tr > :nth-child({column})").all_text_contents()
    assert speakers == [names[1]] * int(second.rpartition("(")[2].rstrip(")"))
    assert cell.locator(".widget-html figure img").get_attribute("alt").startswith(names[1])
    _close(lab, "02_speaker_frequency.ipynb")


def test_a_word_that_is_typed_gets_its_lines_and_another_order(lab):
    _run(lab, "05_recurring_phrases.ipynb")
    cell = _at(lab, "explore.concordance")
    field, sort = cell.locator("input[type=text]"), cell.locator("select").first
    field.fill("of the")
    field.press("Enter")
    _see(cell, "“of the”")
    words, after = (cell.locator(f".widget-html tbody tr td:nth-of-type({number})") for number in (1, 2))
    by_what_follows = after.all_text_contents()
    assert {word.lower() for word in words.all_text_contents()} == {"of the"} and len(by_what_follows) > 2
    assert [line.lower() for line in by_what_follows] == sorted(line.lower() for line in by_what_follows)
    sort.select_option(index=2)  # as in the text
    for _ in range(100):
        if after.all_text_contents() != by_what_follows:
            break
        lab.page.wait_for_timeout(100)
    in_the_text = after.all_text_contents()
    assert in_the_text != by_what_follows and sorted(in_the_text) == sorted(by_what_follows)
    _close(lab, "05_recurring_phrases.ipynb")


def test_it_never_left_this_computer_and_nothing_failed_unseen(lab):
    own = ("http://localhost", "http://127.0.0.1", "data:", "blob:")
    assert [url for url in lab.asked if not url.startswith(own)] == []
    assert lab.wrong == []


def test_it_leaves_the_home_of_the_user_alone(lab):
    files = [path.relative_to(lab.folder / "home") for path in (lab.folder / "home").rglob("*") if path.is_file()]
    assert [file for file in files if "matplotlib" not in file.parts] == []  # it remembers where the fonts are
    assert (lab.folder / "build" / "lab" / "lab" / "workspaces").is_dir()


@contextlib.contextmanager
def _server(folder: pathlib.Path):
    """Start JupyterLab in `folder` as the launcher does, and give its address."""
    spec = importlib.util.spec_from_file_location("workbook_for_lab", folder / "workbook.py")
    launcher = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(launcher)
    launcher.PYTHON = sys.executable
    (folder / "home").mkdir()
    with pytest.MonkeyPatch.context() as patch:
        for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "IPYTHONDIR", "WORKBOOK_SOURCE", "JUPYTER_TOKEN"):
            patch.setenv(name, "")
            patch.delenv(name)
        launcher.settle()
        patch.setenv("JUPYTER_CONFIG_PATH", str(folder / ".venv" / "etc" / "jupyter"))
        for name in ("HOME", "USERPROFILE"):
            patch.setenv(name, str(folder / "home"))
        line, _ = launcher.command("lab", ["--no-browser", "--port=0", "--LabApp.expose_app_in_browser=True"])
        with open(folder / "said", "w", encoding="utf-8") as said:
            server = subprocess.Popen(line, cwd=folder, stdout=said, stderr=subprocess.STDOUT)
        for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "IPYTHONDIR"):
            os.environ.pop(name, None)
    try:
        yield _address(server, folder)
    finally:
        server.terminate()
        server.wait(timeout=30)


def _address(server: subprocess.Popen, folder: pathlib.Path) -> str:
    """Wait until JupyterLab is up, and return the address that it opens in the browser, with its token."""
    for _ in range(600):
        found = list((folder / "build" / "lab" / "runtime").glob("jpserver-*.json"))
        if found and found[0].stat().st_size:
            about = json.loads(found[0].read_text(encoding="utf-8"))
            return f"{about['url']}lab/tree/notebooks/00_start_here.md?token={about['token']}"
        assert server.poll() is None, (folder / "said").read_text(encoding="utf-8")
        time.sleep(0.1)
    raise AssertionError((folder / "said").read_text(encoding="utf-8"))


def _run(lab: Lab, name: str) -> list[dict]:
    """Run a notebook, once, bring it to the front and return what its cells of code have put out."""
    if name not in lab.cells:
        lab.cells[name] = lab.page.evaluate(RUN, f"notebooks/{name}")
    lab.page.evaluate(FRONT, f"notebooks/{name}")
    return lab.cells[name]


def _close(lab: Lab, name: str) -> None:
    _run(lab, name)
    lab.page.evaluate(CLOSE)
    del lab.cells[name]


def _at(lab: Lab, beginning: str):
    """Return the cell of code that begins so, with its output drawn."""
    lab.page.evaluate(GO, beginning)
    cell = lab.page.locator(f'{SHOWN} [data-tested="{beginning}"]')
    cell.locator(".widget-html").wait_for(timeout=30_000)
    return cell


def _see(cell, words: str) -> None:
    """Wait until what an explorer shows holds the words."""
    cell.locator(".widget-html").filter(has_text=words).wait_for(timeout=30_000)
