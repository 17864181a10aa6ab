"""Start the workbook: python3 workbook.py COMMAND (on Windows: py workbook.py COMMAND)

  report [SOURCE] [--out DIR]     run the notebooks on data/source, or on SOURCE, and write the report
  lab                             open the notebooks in JupyterLab
  tables [SOURCE] --out DIR       write every table as a file
  check [SOURCE]                  can these texts be read, and what would be repaired?
  test [pytest arguments]         run every test

The first start makes the folder .venv beside this file: about a minute, and it needs the internet, once.
"""
# Standard library only, and only what Python 3.6 can read: an old Python must get as far as saying it is old.

import contextlib
import hashlib
import importlib.util
import json
import os
import pathlib
import shutil
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent
ENV = ROOT / ".venv"
PYTHON = ENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
LOG = ROOT / "build" / "install.log"
# JupyterLab keeps what it remembers beside the workbook, and leaves a user's own settings alone.
LAB = ROOT / "build" / "lab"
LAB_SETTINGS = {
    # No news and no updates of itself: once installed, nothing here uses the network.
    "@jupyterlab/apputils-extension:notification": {"fetchNews": "false", "checkForUpdates": False},
    # Light or dark as the system is, which tables and marked texts follow too.
    "@jupyterlab/apputils-extension:themes": {"adaptive-theme": True},
    "@jupyterlab/docmanager-extension:plugin": {"defaultViewers": {"markdown": "Markdown Preview"}},
    "@jupyterlab/filebrowser-extension:browser": {"showLastModifiedColumn": False},  # room for whole names
}
KERNEL_SETTINGS = {"IPKernelApp": {"log_level": 40}}  # errors, and no warnings
LAB_OPTIONS = [
    "--allow-root",  # it listens to this computer only, so root may start it, as in a container
    f"--ServerApp.root_dir={ROOT}", "--LabApp.default_url=/lab/tree/notebooks/00_start_here.md",
    "--LabApp.check_for_updates_class=jupyterlab.handlers.announcements.NeverCheckForUpdate",
    "--LabApp.extension_manager=readonly", "--LanguageServerManager.autodetect=False", "--log-level=ERROR",
    "--LabApp.log_level=ERROR"]


class Stop(Exception):
    """The work cannot go on; the message says why, and what to do."""


def main(arguments: list) -> int:
    """Do one command and return its exit code: 2 where the environment cannot be made."""
    if not arguments or arguments[0] not in ("report", "lab", "tables", "check", "test"):
        print(__doc__.strip())
        return 0 if arguments in (["-h"], ["--help"]) else 2
    try:
        if sys.version_info < (3, 11):
            raise Stop(f"Python 3.11 or newer is needed, and this is {sys.version.split()[0]}: install one.")
        prepare(tests=arguments[0] == "test")
        if arguments[0] == "lab":
            settle()
            _say("JupyterLab opens in your browser. Leave this window open; to end, press Ctrl+C here, twice.")
        return run(*command(arguments[0], arguments[1:]))
    except Stop as stop:
        _say(str(stop))
    except OSError as error:
        _say(f"{error.filename or ROOT}: {error.strerror or error}. Make sure that you may write here, that "
             "the disk has room and that no other program uses .venv, then run the same command again.")
    except KeyboardInterrupt:  # while it was made; the next start makes it anew
        return 130
    return 2


def prepare(tests: bool) -> None:
    """Make `.venv`, or complete it for tests. A stamp, written last, marks what is whole."""
    inputs = [(ROOT / name).read_bytes() for name in ("requirements.txt", "pyproject.toml")]
    wanted = hashlib.sha256(b"\n".join([*inputs, sys.version.encode(), bytes(ROOT)])).hexdigest()
    steps = {"ready": _make, "ready-test": _complete} if tests else {"ready": _make}
    if not all(_whole(stamp, wanted) for stamp in steps):
        with open(ROOT / ".venv.lock", "w", encoding="utf-8") as lock:
            _wait_for(lock)
            for stamp, step in steps.items():
                if not _whole(stamp, wanted):
                    step()
                    (ENV / stamp).write_text(wanted, encoding="utf-8")


def settle() -> None:
    """Write the settings with which JupyterLab starts, and say where it keeps what it remembers.

    What the user has set, in JupyterLab or by the same variables, counts before it.
    """
    for name, settings in (("jupyter/labconfig/default_setting_overrides.json", LAB_SETTINGS),
                           ("ipython/ipython_kernel_config.json", KERNEL_SETTINGS)):
        path = ENV / "etc" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(settings, indent=1), encoding="utf-8")
    for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "IPYTHONDIR"):
        os.environ.setdefault(name, str(LAB))


def command(name: str, rest: list) -> tuple:
    """Return the command line and the folder to run it in. Paths count from the folder the user is in."""
    here = pathlib.Path.cwd()
    if name == "test":
        if here != ROOT:
            rest = [os.path.abspath(word) if os.path.exists(word.split("::")[0]) else word for word in rest]
        return [str(PYTHON), "-X", "warn_default_encoding", "-m", "pytest", *rest], ROOT
    if name == "lab":
        return [str(PYTHON), "-P", "-m", "jupyterlab", *LAB_OPTIONS, *rest], here
    if name == "report":  # a later --out, the user's, counts
        rest = ["--out", str(ROOT / "build" / "report"), *rest]
    return [str(PYTHON), "-P", "-m", "helpers", name, *rest], here


def run(line: list, folder: pathlib.Path) -> int:
    """Run a command to its end and return its exit code. It hears Ctrl+C itself, and ends in its own way."""
    with subprocess.Popen(line, cwd=str(folder), env=dict(os.environ, PYTHONUTF8="1")) as child:
        while True:
            try:
                return abs(child.wait())
            except KeyboardInterrupt:
                continue


def _whole(stamp: str, wanted: str) -> bool:
    path = ENV / stamp
    return PYTHON.exists() and path.exists() and path.read_text(encoding="utf-8") == wanted


def _wait_for(lock) -> None:
    """Wait until no other start makes the environment. The system frees the lock of a process that ends."""
    waited = False
    while True:
        try:
            if os.name == "nt":
                import msvcrt
                return msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)
            import fcntl
            return fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except (BlockingIOError, PermissionError):
            if not waited:
                _say("Waiting for another start of the workbook, which is making the environment ...")
            waited = True
            time.sleep(0.5)


def _make() -> None:
    if not all(importlib.util.find_spec(module) for module in ("venv", "ensurepip")):
        raise Stop("Python's module venv is missing. On Debian and Ubuntu, run as administrator: apt install "
                   "python3-venv; then run the same command again.")
    _say("Making the environment, once, about a minute ...")
    _install([sys.executable, "-m", "venv", "--clear", str(ENV)])
    _install([str(PYTHON), "-m", "pip", "install", "-r", "requirements.txt"])
    _install([str(PYTHON), "-c", "import matplotlib.font_manager"])  # its list of fonts, made here and not in a page


def _complete() -> None:
    """Add what the tests need: packages and, for root on Debian, Chromium with what its driver loads."""
    import tomllib  # new in Python 3.11

    _say("Adding what the tests need, once ...")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    _install([str(PYTHON), "-m", "pip", "install", *project["optional-dependencies"]["test"]])
    if shutil.which("apt-get") and os.geteuid() == 0:
        for step in (["update"], ["install", "-y", "--no-upgrade", "chromium", "libatomic1"]):
            with contextlib.suppress(Stop):  # where it cannot be had, the browser tests say so
                _install(["apt-get", "-o", "DPkg::Lock::Timeout=120", *step], DEBIAN_FRONTEND="noninteractive")


def _install(line: list, **settings: str) -> None:
    """Run one step of installing; its words go to a log and, on a terminal, through one changing line."""
    LOG.parent.mkdir(exist_ok=True)
    quiet = {"PYTHONUTF8": "1", "PIP_NO_INPUT": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    env = {"PIP_RETRIES": "2", **os.environ, **quiet, **settings}
    with open(LOG, "w", encoding="utf-8") as log, subprocess.Popen(
            line, cwd=str(ROOT), env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, encoding="utf-8", errors="replace") as child:
        for words in child.stdout:
            log.write(words)
            _show(words.strip())
    _show("")
    if child.returncode:
        raise Stop(_reason(LOG.read_text(encoding="utf-8")))


def _reason(log: str) -> str:
    if "connection broken" in log and "No matching distribution" in log:
        return ("The packages could not be fetched: connect this computer to the internet, which is needed "
                "only this once, and run the same command again.")
    lines = [line.strip() for line in log.splitlines() if line.strip()] or ["no reason was given"]
    last = [line for line in lines if line.startswith("ERROR")] or lines
    return f"The environment could not be made: {last[-1]} (see {LOG}). Mend this and start again."


def _show(words: str) -> None:
    if sys.stderr.isatty():
        print(words[:78].ljust(78), end="\r", file=sys.stderr, flush=True)


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
