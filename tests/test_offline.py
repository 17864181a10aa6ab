"""Once installed, the workbook uses no network: what would leave this computer is refused and noted.

`conftest.py` sets the guard for the whole run and fails the run at its end if anything was noted. Here the
guard is tried out, and the report, with its kernels, is built under it.
"""

import ast
import os
import pathlib
import socket
import subprocess
import sys

import pytest

ROOT = pathlib.Path(__file__).resolve().parent.parent
ELSEWHERE = "192.0.2.1"  # an address that is reserved for examples, nobody has it
ATTEMPTS = {
    "a connection": f"import socket; socket.socket().connect(('{ELSEWHERE}', 80))",
    "a datagram": f"import socket; socket.socket(type=socket.SOCK_DGRAM).sendto(b'x', ('{ELSEWHERE}', 53))",
    "a name": "import socket; socket.getaddrinfo('example.org', 80)",
    "a page": "import urllib.request; urllib.request.urlopen('http://example.org', timeout=5)",
    "asyncio": f"import asyncio; asyncio.run(asyncio.open_connection('{ELSEWHERE}', 80))",
    "a download by NLTK": "import nltk; assert nltk.download('punkt_tab'), 'refused'",
}
NETWORK_MODULES = {"urllib.request", "http.client", "ftplib", "smtplib", "socket", "ssl", "webbrowser",
                   "requests", "httpx", "aiohttp", "urllib3"}


@pytest.mark.parametrize("attempt", ATTEMPTS.values(), ids=ATTEMPTS)
def test_a_process_that_calls_out_is_refused_and_noted(attempt, tmp_path):
    log = tmp_path / "log"
    done = _python(attempt, log)
    assert done.returncode != 0
    assert "refused" in done.stderr or "does not use the network" in done.stderr
    assert log.read_text(encoding="utf-8").startswith("socket.")


def test_a_swallowed_error_is_noted_all_the_same(tmp_path):
    log = tmp_path / "log"
    done = _python(f"try:\n    {ATTEMPTS['a connection']}\nexcept OSError: pass", log)
    assert done.returncode == 0
    assert f"socket.connect '{ELSEWHERE}'" in log.read_text(encoding="utf-8")


def test_this_computer_may_talk_to_itself(tmp_path):
    code = ("import socket; server = socket.create_server(('127.0.0.1', 0)); "
            "socket.create_connection(('localhost', server.getsockname()[1]), timeout=5)")
    done = _python(code, tmp_path / "log")
    assert done.returncode == 0, done.stderr
    assert not (tmp_path / "log").exists()


def test_the_guard_holds_in_the_tests_themselves(monkeypatch, tmp_path):
    monkeypatch.setenv("WORKBOOK_NETWORK_LOG", str(tmp_path / "log"))
    with pytest.raises(PermissionError, match="does not use the network"):
        socket.create_connection((ELSEWHERE, 80), timeout=5)
    assert (tmp_path / "log").exists()


def test_the_guard_reaches_the_kernels_of_notebooks(tmp_path, monkeypatch):
    nbformat, nbclient = pytest.importorskip("nbformat"), pytest.importorskip("nbclient")
    monkeypatch.setenv("WORKBOOK_NETWORK_LOG", str(tmp_path / "log"))
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(ATTEMPTS["a connection"])])
    with pytest.raises(nbclient.exceptions.CellExecutionError, match="does not use the network"):
        nbclient.NotebookClient(notebook, timeout=60, kernel_name="python3").execute()
    assert ELSEWHERE in (tmp_path / "log").read_text(encoding="utf-8")


def test_the_report_is_built_without_the_network(report_folder, pytestconfig):
    assert (report_folder / "index.html").stat().st_size > 0
    assert not pytestconfig.network_log.exists(), pytestconfig.network_log.read_text(encoding="utf-8")


def test_no_helper_imports_what_could_call_out():
    modules = sorted((ROOT / "helpers").rglob("*.py"))
    assert [line for path in modules for line in _network_imports(path)] == []


def _python(code: str, log: pathlib.Path) -> subprocess.CompletedProcess:
    environment = {**os.environ, "WORKBOOK_NETWORK_LOG": str(log)}
    return subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True,
                          encoding="utf-8", timeout=60)


def _network_imports(path: pathlib.Path) -> list[str]:
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = [name.name for name in node.names] if isinstance(node, ast.Import) else []
        names += [node.module] if isinstance(node, ast.ImportFrom) and node.module else []
        found += [f"{path.name}:{node.lineno} imports {name}" for name in names if name in NETWORK_MODULES]
    return found
