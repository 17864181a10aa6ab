"""The launcher: what it does on a fresh machine, on a second start, and where something is missing.

A copy of it is tried in a folder of its own. There the list of packages is one small package made here, so
that environments are really made and really filled, in seconds and without the network. The real list is
installed by the command that runs these tests.
"""

import ast
import importlib.util
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import time
import types
import zipfile

import pytest

ROOT = pathlib.Path(__file__).resolve().parent.parent
INSTALLED = pathlib.Path(sys.prefix) == ROOT / ".venv"
# A stand-in for the workbook's package: its command says how it was called, and from where.
STAND_IN = "import os, sys; print(sys.argv[1:], os.getcwd(), os.environ['PYTHONUTF8'])"
# The smallest that builds a package "itself" with Python alone; it needs the package "builder" to do so.
BACKEND = """import builder, pathlib, zipfile
def build_editable(folder, config_settings=None, metadata_directory=None):
    about = "itself-1.0.dist-info/"
    with zipfile.ZipFile(pathlib.Path(folder) / "itself-1.0-py3-none-any.whl", "w") as wheel:
        wheel.writestr("itself.pth", str(pathlib.Path.cwd()))
        wheel.writestr(about + "METADATA", "Metadata-Version: 2.1\\nName: itself\\nVersion: 1.0\\n")
        wheel.writestr(about + "WHEEL", "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")
        wheel.writestr(about + "RECORD", "")
    return "itself-1.0-py3-none-any.whl"
build_wheel = build_editable
"""
ANSWER = "pathlib.Path.cwd().joinpath('answer').write_text(repr(sys.argv[1:]), encoding='utf-8')"


@pytest.fixture
def checkout(tmp_path: pathlib.Path) -> pathlib.Path:
    """A folder with the launcher and nothing to fetch; its name has blanks and an accent, as some have."""
    folder = tmp_path / "my wörk book"
    folder.mkdir()
    for name in ("workbook.py", "pyproject.toml"):
        (folder / name).write_bytes((ROOT / name).read_bytes())
    stand_ins = {"helpers/__init__.py": "", "helpers/__main__.py": STAND_IN, "matplotlib/font_manager.py": ""}
    wheel = _wheel(folder, "helpers", stand_ins)
    (folder / "requirements.txt").write_text(f"{wheel}\n", encoding="utf-8")
    return folder


@pytest.fixture
def packed(tmp_path) -> pathlib.Path:
    """A workbook that installs itself, with a package to build it and one to run it; both are in the folder `index`."""
    folder = tmp_path / "teacher's"
    (tmp_path / "index").mkdir()
    folder.mkdir()
    (folder / "workbook.py").write_bytes((ROOT / "workbook.py").read_bytes())
    (folder / "backend.py").write_text(BACKEND, encoding="utf-8")
    (folder / "pyproject.toml").write_text(
        '[build-system]\nrequires = ["builder>=1"]\nbuild-backend = "backend"\nbackend-path = ["."]\n'
        '[project]\nname = "itself"\nversion = "1.0"\n', encoding="utf-8")
    (folder / "requirements.txt").write_text("# a list\nstand-in>=1,<2  # one package\n\n-e .\n", encoding="utf-8")
    _wheel(tmp_path / "index", "builder", {"builder.py": ""})
    _wheel(tmp_path / "index", "stand_in", {"helpers/__init__.py": "", "helpers/__main__.py": STAND_IN,
                                            "matplotlib/font_manager.py": ""})
    return folder


@pytest.fixture
def launcher(checkout) -> types.ModuleType:
    """The launcher of that folder as a module, to look at one function."""
    spec = importlib.util.spec_from_file_location("workbook_in_tests", checkout / "workbook.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.slow
def test_a_first_start_makes_the_environment_and_a_second_uses_it(checkout, tmp_path):
    first = _start(checkout, "report", "texts", folder=tmp_path)
    assert (first.returncode, first.stderr) == (0, "Making the environment, once, about a minute ...\n")
    out = str(checkout / "build" / "report")
    assert first.stdout == f"{['report', '--out', out, 'texts']} {tmp_path} 1\n"
    began = time.monotonic()
    second = _start(checkout, "check", folder=tmp_path)
    assert (second.returncode, second.stdout, second.stderr) == (0, f"['check'] {tmp_path} 1\n", "")
    assert time.monotonic() - began < 5
    (checkout / ".venv" / "ready").unlink()  # as after a first start that was cut short
    (checkout / ".venv" / "half-made").touch()
    third = _start(checkout, "check")
    assert third.stderr.startswith("Making the environment")
    assert not (checkout / ".venv" / "half-made").exists()


@pytest.mark.slow
def test_two_first_starts_at_once_make_one_environment(checkout):
    both = [_begin(checkout, "check"), _begin(checkout, "check")]
    said = [process.communicate(timeout=120) for process in both]
    assert [process.returncode for process in both] == [0, 0]
    assert sum("Making the environment" in errors for _, errors in said) == 1
    assert {words for words, _ in said} == {f"['check'] {checkout} 1\n"}


@pytest.mark.slow
def test_the_test_command_adds_what_tests_need_and_runs_pytest(checkout):
    wheel = _wheel(checkout, "pytest", {"pytest.py": f"import pathlib, sys\n{ANSWER}\nsys.exit(3)"})
    extras = f'[project.optional-dependencies]\ntest = ["{wheel}"]\n'
    (checkout / "pyproject.toml").write_text(extras, encoding="utf-8")
    (checkout / "tests").mkdir()
    done = _start(checkout, "test", "-k", "tokens", PATH=str(checkout))  # without apt-get on the path
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.splitlines()[1:] == ["Adding what the tests need, once ..."]
    assert ast.literal_eval((checkout / "answer").read_text(encoding="utf-8")) == ["-k", "tokens"]
    assert _start(checkout, "test", PATH=str(checkout)).stderr == ""


@pytest.mark.slow
def test_packages_that_cannot_be_had_end_in_one_sentence(checkout):
    (checkout / "requirements.txt").write_text("no-such-package-anywhere\n", encoding="utf-8")
    done = _start(checkout, "report")
    assert done.returncode == 2
    assert done.stderr.splitlines()[1].startswith("The environment could not be made: ERROR: No matching")
    assert len(done.stderr.splitlines()) == 2
    assert not (checkout / ".venv" / "ready").exists()


@pytest.mark.slow
def test_a_folder_of_packages_installs_the_workbook_on_another_computer_without_the_internet(packed, tmp_path):
    stick, index = tmp_path / "my stick", tmp_path / "index"
    made = _start(packed, "wheelhouse", "my stick", folder=tmp_path, PIP_FIND_LINKS=str(index))
    assert made.returncode == 0, made.stderr
    assert made.stderr.splitlines()[-1].startswith(f"{stick} holds 2 packages, 0 MB, for computers with Python 3.")
    shutil.rmtree(index)
    student = tmp_path / "stüdent's"
    shutil.copytree(packed, student, ignore=shutil.ignore_patterns(".venv*", "build"))
    (stick / "builder-1.0-py3-none-any.whl").rename(tmp_path / "builder-1.0-py3-none-any.whl")
    done = _start(student, "--from", str(stick), "check")       # a stick that was not copied whole
    assert (done.returncode, done.stdout) == (2, "")
    assert f"{stick} does not hold builder>=1. Make this folder again" in done.stderr.splitlines()[-1]
    (tmp_path / "builder-1.0-py3-none-any.whl").rename(stick / "builder-1.0-py3-none-any.whl")
    done = _start(student, "--from", "my stick", "check", folder=tmp_path)
    assert (done.returncode, done.stdout) == (0, f"['check'] {tmp_path} 1\n"), done.stderr
    shutil.rmtree(stick)    # it is needed once
    assert _start(student, "--from", str(stick), "check").returncode == _start(student, "check").returncode == 0


@pytest.mark.parametrize("marks, said", [
    (None, "there is no such folder. Is the stick plugged in"),
    ([], "this is no whole folder of packages. On a computer with Python 3."),
    (["Python 3.9 on Windows-AMD64", "Python 3.8 on Darwin-arm64"],
     "its packages are for Python 3.8 on Darwin-arm64 and Python 3.9 on Windows-AMD64, and this is Python 3.")])
def test_a_folder_of_packages_that_does_not_fit_is_refused_before_anything_is_made(
        launcher, checkout, tmp_path, capsys, marks, said):
    if marks is not None:
        (tmp_path / "stick").mkdir()
        for mark in marks:
            (tmp_path / "stick" / f"packages for {mark}.txt").touch()
    assert launcher.main(["--from", str(tmp_path / "stick"), "check"]) == 2
    error = capsys.readouterr().err
    assert error.startswith(f"{tmp_path / 'stick'}: {said}") and error.count("\n") == 1
    assert "run: python3 workbook.py wheelhouse DIR" in error
    assert not (checkout / ".venv").exists()


def test_a_copy_without_tests_says_where_they_are(launcher, checkout, capsys):
    assert launcher.main(["test"]) == 2
    assert capsys.readouterr().err == "This copy of the workbook has no tests. They are in the teacher's edition.\n"
    assert not (checkout / ".venv").exists()


def test_without_the_internet_it_says_to_connect(launcher):
    log = ("WARNING: Retrying (Retry(total=1)) after connection broken by 'NewConnectionError(...)'\n"
           "ERROR: No matching distribution found for jupyterlab\n")
    assert launcher._reason(log).startswith("The packages could not be fetched: connect this computer")
    full = "ERROR: Could not install packages: [Errno 28] No space left on device\n\nnote: more\n"
    assert "No space left on device (see" in launcher._reason(full)
    assert "no reason was given" in launcher._reason("")


@pytest.mark.parametrize("tools, user, installs", [({"apt-get"}, 0, True), ({"apt-get"}, 1000, False),
                                                   (set(), 0, False)])
def test_chromium_is_installed_where_that_is_possible(launcher, monkeypatch, tools, user, installs):
    steps = []
    monkeypatch.setattr(launcher, "_install", lambda line, *wheels, **settings: steps.append(line))
    monkeypatch.setattr(launcher.shutil, "which", lambda tool: tool if tool in tools else None)
    monkeypatch.setattr(launcher.os, "geteuid", lambda: user, raising=False)
    launcher._complete()
    assert any("pytest" in word for word in steps[0])
    assert ["chromium" in line for line in steps[1:]] == ([False, True] if installs else [])


def test_the_file_can_be_read_by_old_pythons():
    ast.parse((ROOT / "workbook.py").read_text(encoding="utf-8"), feature_version=(3, 6))


def test_an_old_python_is_refused_before_anything_is_made(launcher, checkout, monkeypatch, capsys):
    monkeypatch.setattr(launcher.sys, "version_info", (3, 10, 13))
    assert launcher.main(["report"]) == 2
    assert capsys.readouterr().err.startswith("Python 3.11 or newer is needed")
    assert not (checkout / ".venv").exists()


def test_a_python_without_venv_is_told_what_to_install(launcher, checkout, monkeypatch, capsys):
    monkeypatch.setattr(launcher.importlib.util, "find_spec", lambda name: name != "ensurepip" or None)
    assert launcher.main(["report"]) == 2
    said = capsys.readouterr().err
    assert "apt install python3-venv" in said and said.count("\n") == 1
    assert not (checkout / ".venv").exists()


def test_a_folder_that_cannot_be_written_to_is_named(launcher, checkout, monkeypatch, capsys):
    def refuse(*_arguments, **_settings):
        raise PermissionError(13, "Permission denied", str(checkout / ".venv.lock"))

    monkeypatch.setattr(launcher, "open", refuse, raising=False)
    assert launcher.main(["check"]) == 2
    assert capsys.readouterr().err.startswith(f"{checkout / '.venv.lock'}: Permission denied.")


@pytest.mark.parametrize("arguments, code", [
    ([], 2), (["reprot"], 2), (["--help"], 0), (["-h"], 0), (["wheelhouse"], 2), (["wheelhouse", "a", "b"], 2),
    (["--from"], 2), (["--from", "a"], 2), (["--from", "a", "reprot"], 2)])
def test_without_a_command_it_shows_the_commands(launcher, arguments, code, capsys):
    assert launcher.main(arguments) == code
    assert "report [SOURCE] [--out DIR]" in capsys.readouterr().out


@pytest.mark.parametrize("change", ["requirements.txt", "pyproject.toml", "python", "folder"])
def test_the_environment_is_remade_when_its_making_changes(launcher, checkout, monkeypatch, change):
    made = []

    def make(wheels):
        made.append(change)
        launcher.PYTHON.parent.mkdir(parents=True, exist_ok=True)
        launcher.PYTHON.touch()

    monkeypatch.setattr(launcher, "_make", make)
    launcher.prepare(tests=False)
    launcher.prepare(tests=False)
    assert len(made) == 1
    if change == "python":
        monkeypatch.setattr(launcher.sys, "version", "3.14.0")
    elif change == "folder":
        moved = checkout.rename(checkout.with_name("moved"))
        for name in ("ROOT", "ENV", "PYTHON"):
            monkeypatch.setattr(launcher, name, moved / getattr(launcher, name).relative_to(checkout))
    else:
        (checkout / change).write_text("# changed\n", encoding="utf-8")
    launcher.prepare(tests=False)
    assert len(made) == 2


def test_paths_count_from_the_folder_of_the_user(launcher, checkout, tmp_path, monkeypatch):
    (tmp_path / "tests").mkdir()
    monkeypatch.chdir(tmp_path)
    line, folder = launcher.command("test", ["-x", "tests::test_one", "-k", "words"])
    assert (line[-4:], folder) == (["-x", str(tmp_path / "tests::test_one"), "-k", "words"], checkout)
    line, folder = launcher.command("tables", ["my texts", "--out", "tables"])
    assert (line[-4:], folder) == (["tables", "my texts", "--out", "tables"], tmp_path)
    assert launcher.command("report", ["--out=here"])[0][-1] == "--out=here"
    monkeypatch.chdir(checkout)
    assert launcher.command("test", ["tests"])[0][-1] == "tests"


def test_ctrl_c_while_the_environment_is_made_is_no_error(launcher, monkeypatch, capsys):
    def interrupt(**_):
        raise KeyboardInterrupt

    monkeypatch.setattr(launcher, "prepare", interrupt)
    assert (launcher.main(["report"]), capsys.readouterr().err) == (130, "")


def test_exit_codes_are_passed_on(launcher, tmp_path):
    assert launcher.run([sys.executable, "-c", "raise SystemExit(7)"], tmp_path) == 7


@pytest.mark.skipif(os.name == "nt", reason="signals to a group of processes are Unix's")
def test_ctrl_c_leaves_the_ending_to_the_command(checkout):
    child = ("import signal, sys, time\nsignal.signal(signal.SIGINT, lambda *_: sys.exit(5))\n"
             "print('up', flush=True)\ntime.sleep(60)")
    code = ("import pathlib, sys, workbook\n"
            f"sys.exit(workbook.run([sys.executable, '-c', {child!r}], pathlib.Path('.')))")
    with subprocess.Popen([sys.executable, "-c", code], cwd=checkout, start_new_session=True,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8") as process:
        assert process.stdout.readline() == "up\n"
        os.killpg(process.pid, signal.SIGINT)
        assert (process.wait(timeout=30), process.stderr.read()) == (5, "")


@pytest.mark.parametrize("mine", [None, "elsewhere"])
def test_jupyterlab_keeps_its_settings_beside_the_workbook(launcher, checkout, monkeypatch, mine):
    names = ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "IPYTHONDIR")
    for name in names:
        monkeypatch.setenv(name, mine or "")
        if mine is None:
            monkeypatch.delenv(name)
    launcher.settle()
    assert [os.environ[name] for name in names] == [mine or str(checkout / "build" / "lab")] * 3
    written = checkout / ".venv" / "etc" / "jupyter" / "labconfig" / "default_setting_overrides.json"
    settings = json.loads(written.read_text(encoding="utf-8"))
    assert settings["@jupyterlab/apputils-extension:notification"] == {"fetchNews": "false", "checkForUpdates": False}


def test_lab_starts_on_the_start_page_and_takes_the_users_options(launcher, checkout, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    line, folder = launcher.command("lab", ["--no-browser", "--port=9000"])
    assert (line[-2:], folder) == (["--no-browser", "--port=9000"], tmp_path)
    assert f"--ServerApp.root_dir={checkout}" in line
    page = next(word.partition("/lab/tree/")[2] for word in line if "default_url" in word)
    assert (ROOT / page).exists()


@pytest.mark.skipif(not INSTALLED, reason="only in the environment that the launcher made")
def test_a_second_start_of_the_real_workbook_takes_about_a_second(tmp_path):
    began = time.monotonic()
    done = _start(ROOT, "check", "--help", folder=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert time.monotonic() - began < 10  # a machine under load; alone it takes one second


@pytest.mark.skipif(not INSTALLED, reason="only in the environment that the launcher made")
def test_the_helpers_are_found_from_any_folder(tmp_path):
    code = "import helpers.reference; print(helpers.reference.FOLDER)"
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, env=environment, capture_output=True,
                          encoding="utf-8", timeout=60)
    assert done.stdout.strip() == str(ROOT / "data" / "reference"), done.stderr


def _begin(checkout: pathlib.Path, *arguments: str, folder=None, **settings: str) -> subprocess.Popen:
    guard = {"PIP_NO_INDEX": "1", "PYTHONPATH": str(ROOT / "tests" / "offline")}
    line = [sys.executable, str(checkout / "workbook.py"), *arguments]
    return subprocess.Popen(line, cwd=folder or checkout, env={**os.environ, **guard, **settings},
                            stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8")


def _start(checkout: pathlib.Path, *arguments: str, **settings) -> subprocess.CompletedProcess:
    process = _begin(checkout, *arguments, **settings)
    words, errors = process.communicate(timeout=300)
    return subprocess.CompletedProcess(process.args, process.returncode, words, errors)


def _wheel(folder: pathlib.Path, name: str, files: dict[str, str]) -> str:
    """Write the smallest package that pip installs, and return how a list of requirements names it."""
    file, about = f"{name}-1.0-py3-none-any.whl", f"{name}-1.0.dist-info"
    texts = {**files,
             f"{about}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n",
             f"{about}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"}
    texts[f"{about}/RECORD"] = "".join(f"{path},,\n" for path in [*texts, f"{about}/RECORD"])
    with zipfile.ZipFile(folder / file, "w") as wheel:
        for path, text in texts.items():
            wheel.writestr(path, text)
    return f"./{file}"
