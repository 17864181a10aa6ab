"""Read top to bottom: in the chain from a list to the command line, each module imports only from those above it."""

import ast
import pathlib

import pytest

HELPERS = pathlib.Path(__file__).parent.parent / "helpers"
CHAIN = ["reference", "dates", "layout", "wordforms", "sources", "documents", "quotations", "sentences", "tokens",
         "words", "speakers", "statements", "themes", "phrases", "concordance", "corpus", "agreement", "charts",
         "reading", "report", "export", "__main__"]


def imported(name):
    """Return the modules of the workbook that a module or package imports, wherever in it."""
    files = [HELPERS / f"{name}.py"] if (HELPERS / f"{name}.py").exists() else sorted((HELPERS / name).glob("**/*.py"))
    found = set()
    for path in files:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module == "helpers":
                found |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("helpers."):
                found.add(node.module.split(".")[1])
            elif isinstance(node, ast.Import):
                found |= {alias.name.split(".")[1] for alias in node.names if alias.name.startswith("helpers.")}
            assert not (isinstance(node, ast.ImportFrom) and node.level), f"{path}: import from helpers by name"
    return found - {name}


MODULES = sorted({path.stem if path.is_file() else path.name for path in HELPERS.iterdir()
                  if path.suffix == ".py" or (path / "__init__.py").exists()} - {"__init__"})


@pytest.mark.parametrize("name", CHAIN)
def test_a_module_of_the_chain_imports_only_from_those_above_it(name):
    assert name in MODULES
    below = set(CHAIN[CHAIN.index(name):]) - {name}
    assert not imported(name) & below


def test_what_reads_never_leads_to_what_shows():
    reached, new = set(), set(CHAIN[:CHAIN.index("corpus")])
    while new - reached:
        reached |= new
        new = set().union(*(imported(name) for name in new & set(MODULES)))
    assert not reached & {"corpus", "charts", "reading", "report", "export", "__main__"}
