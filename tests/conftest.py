"""What the tests share: no network, the first source read once, the report built once, a browser."""

import contextlib
import importlib.util
import os
import pathlib
import runpy
import shutil
import subprocess
import sys
import tempfile

import hypothesis
import pytest

ROOT = pathlib.Path(__file__).resolve().parent.parent
OFFLINE = ROOT / "tests" / "offline"
IN_CI = os.environ.get("CI", "").lower() in ("true", "1")
CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
         "--disable-sync", "--disable-quic", "--no-first-run",
         "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1"]

# Under CI properties are tried on the same examples each time, so that a run can be repeated.
hypothesis.settings.register_profile("workbook", deadline=None, derandomize=IN_CI)
hypothesis.settings.load_profile("workbook")


def pytest_configure(config: pytest.Config) -> None:
    """Refuse the network to this process and to all that it starts, before any test is collected."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="workbook-tests-"))
    config.network_log = folder / "network.log"
    config.add_cleanup(lambda: shutil.rmtree(folder, ignore_errors=True))
    os.environ["WORKBOOK_NETWORK_LOG"] = str(config.network_log)
    # In the workbook's own environment helpers is installed, and must be found without any help.
    places = [OFFLINE] if pathlib.Path(sys.prefix) == ROOT / ".venv" else [OFFLINE, ROOT]
    before = os.environ.get("PYTHONPATH", "").split(os.pathsep)
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [*map(str, places), *before]))
    os.environ.update(PYTHONUTF8="1", MPLBACKEND="agg")
    runpy.run_path(str(OFFLINE / "sitecustomize.py"))


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail the run when any process of it tried to use the network, even where the error was swallowed."""
    log = session.config.network_log
    if log.exists():
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
        print(f"\nThe network was used while the tests ran:\n{log.read_text(encoding='utf-8')}")


@pytest.fixture(scope="session")
def first_source():
    """The corpus of `data/source`, read once. Tests look at it and change nothing."""
    from helpers import corpus

    return corpus.read(ROOT / "data" / "source")


@pytest.fixture(scope="session")
def report_folder(tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    """The folder of the report on `data/source`, built once, by the command that a user types."""
    out = tmp_path_factory.mktemp("report") / "pages"
    line = [sys.executable, "-P", "-m", "helpers", "report", str(ROOT / "data" / "source"), "--out", str(out)]
    done = subprocess.run(line, cwd=out.parent, capture_output=True, encoding="utf-8", timeout=900)
    assert done.returncode == 0, f"the report command failed:\n{done.stdout}\n{done.stderr}"
    return out


@pytest.fixture(scope="module")
def browser():
    """A headless Chromium or Chrome for one file of tests. Where there is none, they say so and skip.

    While it is open, `asyncio.run` does not work in the tests' own process.
    """
    api = importlib.util.find_spec("playwright") and importlib.import_module("playwright.sync_api")
    if not api:
        _without_browser("the package playwright is missing")
    with contextlib.ExitStack() as stack:
        try:
            driver = stack.enter_context(api.sync_playwright())
        except Exception as error:  # playwright raises no narrower one
            _without_browser(f"Playwright cannot start: {error} (on Debian, as root: apt install libatomic1)")
        opened = _open(driver.chromium, api.Error)
        if opened is None:
            _without_browser("this computer has no Chromium (on Debian, as root: apt install chromium)")
        yield opened
        opened.close()


@pytest.fixture
def page(browser):
    """An empty page, 1280 by 800 pixels; `page.set_viewport_size` makes it a telephone's."""
    with contextlib.closing(browser.new_page(viewport={"width": 1280, "height": 800})) as opened:
        yield opened


@pytest.fixture(scope="session")
def axe():
    """A function from a page to what axe, a checker of accessibility, finds wrong there, one line each.

    It opens every <details> first, because what is folded is not checked.
    """
    package = importlib.util.find_spec("axe_playwright_python")
    if package is None:
        _without_browser("the package axe-playwright-python is missing")
    script = (pathlib.Path(package.submodule_search_locations[0]) / "axe.min.js").read_text(encoding="utf-8")

    def check(page) -> list[str]:
        page.evaluate("() => document.querySelectorAll('details').forEach(part => { part.open = true })")
        page.evaluate(script)
        found = page.evaluate("() => axe.run({resultTypes: ['violations']})")["violations"]
        return [f"{rule['id']} ({rule['impact']}): {node['html'][:200]}"
                for rule in found for node in rule["nodes"]]

    return check


def _without_browser(reason: str) -> None:
    if IN_CI:
        pytest.fail(f"under CI the browser tests must run, but {reason}")
    pytest.skip(reason)


def _open(chromium, error: type[Exception]):
    """Start a browser from the places where Debian, or Chrome's and Edge's own installers, put it."""
    for path in filter(None, map(shutil.which, CHROMIUM)):
        return chromium.launch(executable_path=path, args=FLAGS)
    for channel in ("chrome", "msedge"):
        with contextlib.suppress(error):
            return chromium.launch(channel=channel, args=FLAGS)
    return None
