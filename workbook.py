"""Start the workbook: python3 workbook.py COMMAND (on Windows: py workbook.py COMMAND)

  report [SOURCE] [--out DIR]     run the notebooks on data/source, or on SOURCE, and write the report
  lab                             open the notebooks in JupyterLab
  tables [SOURCE] --out DIR       write every table as a file
  check [SOURCE]                  can these texts be read, and what would be repaired?
  test [pytest arguments]         run every test
  student --out DIR               write the students' edition: a copy without answers and teachers' notes
  wheelhouse DIR                  download all packages, for computers like this one that have no internet
  --from DIR COMMAND              do COMMAND; if packages must be installed first, take them from such a DIR

The first start makes the folder .venv beside this file: about a minute, and it needs the internet, once.
"""
# Standard library only, and only what Python 3.6 can read: an old Python must get as far as saying it is old.

import contextlib
import hashlib
import importlib.util
import json
import os
import pathlib
import platform
import re
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
    # No empty page below the last cell; lines of code break where the page ends.
    "@jupyterlab/notebook-extension:tracker": {"scrollPastEnd": False, "codeCellConfig": {"lineWrap": True}},
    "@jupyterlab/filebrowser-extension:browser": {"showLastModifiedColumn": False},  # room for whole names
}
KERNEL_SETTINGS = {"IPKernelApp": {"log_level": 40}}  # errors, and no warnings
COMMANDS = ("report", "lab", "tables", "check", "test", "student", "wheelhouse")
LAB_OPTIONS = [
    "--allow-root",  # it listens to this computer only, so root may start it, as in a container
    f"--ServerApp.root_dir={ROOT}", "--LabApp.default_url=/lab/tree/notebooks/00_start_here.md",
    "--LabApp.check_for_updates_class=jupyterlab.handlers.announcements.NeverCheckForUpdate",
    "--LabApp.extension_manager=readonly", "--LanguageServerManager.autodetect=False", "--log-level=ERROR",
    "--LabApp.log_level=ERROR"]


_MADE_FOR = "packages for "  # a file so called in a folder of packages says for which computers they are


class Stop(Exception):
    """The work cannot go on; the message says why, and what to do."""


def main(arguments: list) -> int:
    """Do one command and return its exit code: 2 where the environment cannot be made."""
    wheels = None
    if arguments[:1] == ["--from"] and len(arguments) > 1:
        wheels, arguments = pathlib.Path(os.path.abspath(arguments[1])), arguments[2:]
    if not arguments or arguments[0] not in COMMANDS or (arguments[0] == "wheelhouse" and len(arguments) != 2):
        print(__doc__.strip())
        return 0 if arguments in (["-h"], ["--help"]) else 2
    try:
        if sys.version_info < (3, 11):
            raise Stop(f"Python 3.11 or newer is needed, and this is {sys.version.split()[0]}: install one.")
        if arguments[0] == "test" and not (ROOT / "tests").is_dir():
            raise Stop("This copy of the workbook has no tests. They are in the teacher's edition.")
        prepare(tests=arguments[0] == "test", wheels=wheels)
        if arguments[0] == "wheelhouse":
            pack(pathlib.Path(os.path.abspath(arguments[1])))
            return 0
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


def prepare(tests: bool, wheels=None) -> None:
    """Make `.venv`, or complete it for tests, from the internet or from a folder of packages.

    A stamp, written last, marks what is whole.
    """
    inputs = [(ROOT / name).read_bytes() for name in ("requirements.txt", "pyproject.toml")]
    wanted = hashlib.sha256(b"\n".join([*inputs, sys.version.encode(), bytes(ROOT)])).hexdigest()
    steps = {"ready": _make, "ready-test": _complete} if tests else {"ready": _make}
    if not all(_whole(stamp, wanted) for stamp in steps):
        with open(ROOT / ".venv.lock", "w", encoding="utf-8") as lock:
            _wait_for(lock)
            for stamp, step in steps.items():
                if not _whole(stamp, wanted):
                    step(wheels)
                    (ENV / stamp).write_text(wanted, encoding="utf-8")


def pack(folder: pathlib.Path) -> None:
    """Download what the workbook and its own installation need into a folder, for this system and this Python."""
    import tomllib  # new in Python 3.11

    _say(f"Downloading the packages for {_system()}, about a minute ...")
    lines = (ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines()
    needs = [line.split(" #")[0].strip() for line in lines if line.strip() and not line.startswith(("#", "-e"))]
    needs += tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["build-system"]["requires"]
    folder.mkdir(parents=True, exist_ok=True)
    _install([str(PYTHON), "-m", "pip", "wheel", "--wheel-dir", str(folder), *needs])
    text = f"The workbook's packages for {_system()}. Use: python3 workbook.py --from FOLDER lab\n"
    (folder / f"{_MADE_FOR}{_system()}.txt").write_text(text, encoding="utf-8")
    size = sum(path.stat().st_size for path in folder.iterdir()) / 1e6
    _say(f"{folder} holds {len(list(folder.glob('*.whl')))} packages, {size:.0f} MB, for computers with {_system()}. "
         f"There, in a copy of this workbook: python3 workbook.py --from \"{folder.name}\" lab")


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


def _system() -> str:
    """Return what a package must fit, as in "Python 3.11 on Linux-x86_64"."""
    return f"Python {sys.version_info[0]}.{sys.version_info[1]} on {platform.system()}-{platform.machine()}"


def _links(wheels) -> list:
    """Return the options by which pip takes packages from a folder, which must be one for this computer."""
    if wheels is None:
        return []
    remedy = (f"On a computer with {_system()} and the internet, run: python3 workbook.py wheelhouse DIR; "
              "then give that folder.")
    if not wheels.is_dir():
        raise Stop(f"{wheels}: there is no such folder. Is the stick plugged in, or the shared folder open? If there "
                   f"is none yet: {remedy}")
    made = sorted(path.stem[len(_MADE_FOR):] for path in wheels.glob(f"{_MADE_FOR}*.txt"))
    if not made:
        raise Stop(f"{wheels}: this is no whole folder of packages. {remedy}")
    if _system() not in made:
        raise Stop(f"{wheels}: its packages are for {' and '.join(made)}, and this is {_system()}. {remedy}")
    return ["--no-index", "--find-links", str(wheels)]


def _make(wheels=None) -> None:
    if not all(importlib.util.find_spec(module) for module in ("venv", "ensurepip")):
        raise Stop("Python's module venv is missing. On Debian and Ubuntu, run as administrator: apt install "
                   "python3-venv; then run the same command again.")
    links = _links(wheels)
    _say("Making the environment, once, about a minute ...")
    _install([sys.executable, "-m", "venv", "--clear", str(ENV)])
    _install([str(PYTHON), "-m", "pip", "install", *links, "-r", "requirements.txt"], wheels)
    _install([str(PYTHON), "-c", "import matplotlib.font_manager"])  # its list of fonts, made here and not in a page


def _complete(wheels=None) -> None:
    """Add what the tests need: packages and, for root on Debian, Chromium with what its driver loads."""
    import tomllib  # new in Python 3.11

    links = _links(wheels)
    _say("Adding what the tests need, once ...")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    _install([str(PYTHON), "-m", "pip", "install", *links, *project["optional-dependencies"]["test"]], wheels)
    if wheels is None and shutil.which("apt-get") and os.geteuid() == 0:
        for step in (["update"], ["install", "-y", "--no-upgrade", "chromium", "libatomic1"]):
            with contextlib.suppress(Stop):  # where it cannot be had, the browser tests say so
                _install(["apt-get", "-o", "DPkg::Lock::Timeout=120", *step], DEBIAN_FRONTEND="noninteractive")


def _install(line: list, wheels=None, **settings: str) -> None:
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
        raise Stop(_reason(LOG.read_text(encoding="utf-8"), wheels))


def _reason(log: str, wheels=None) -> str:
    missing = re.search("No matching distribution found for (.+)", log)
    if wheels is not None and missing:
        return (f"{wheels} does not hold {missing.group(1)}. Make this folder again with this version of the "
                "workbook, on a computer like this one with the internet: python3 workbook.py wheelhouse DIR")
    if "connection broken" in log and missing:
        return ("The packages could not be fetched: connect this computer to the internet, which is needed "
                "only this once, and run the same command again. Where there is none, see the command wheelhouse.")
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
