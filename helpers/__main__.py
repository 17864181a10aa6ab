"""The command line: python -m helpers tables|report|check [SOURCE], or student. SOURCE is a text file or a folder."""

import argparse
import os
import pathlib
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from helpers.corpus import Corpus


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit code: 0, 2 if something could not be read or written, 130 after Ctrl+C."""
    options = _parser().parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")
    try:
        return _run(options)
    except KeyboardInterrupt:
        _show("")
        return 130
    except BrokenPipeError:     # whoever was reading, such as `head`, has enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m helpers", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, text in (("tables", "write every table, one file each"),
                       ("report", "run the notebooks in order and write the offline HTML report"),
                       ("check", "can these texts be read? what would be repaired or left out, and why")):
        command = commands.add_parser(name, help=text, description=text)
        command.add_argument("source", nargs="?", type=pathlib.Path, metavar="SOURCE",
                             help="a .txt file in UTF-8 or a folder of them (default: data/source)")
        if name != "check":
            command.add_argument("--out", required=True, type=pathlib.Path, metavar="DIR",
                                 help="the folder to write to")
        if name == "tables":
            command.add_argument("--format", default="csv", choices=("csv", "parquet", "xlsx"))
    text = "write the students' edition: a copy of the workbook without answers and teachers' notes"
    command = commands.add_parser("student", help=text, description=text)
    command.add_argument("--out", required=True, type=pathlib.Path, metavar="DIR",
                         help="a new folder, or one that holds the edition already: it is brought up to date")
    return parser


def _run(options: argparse.Namespace) -> int:
    from helpers import corpus, editions, export, reference, report, sources    # slow, not needed to print the help
    options.source = getattr(options, "source", None) or corpus.SOURCE
    commands = {"tables": _tables, "report": _report, "check": _check, "student": _student}
    try:
        commands[options.command](options)
        sys.stdout.flush()
        return 0
    except (sources.SourceError, reference.ListError, report.ReportError, export.ExportError,
            editions.EditionError) as error:
        problem = str(error)
    except BrokenPipeError:
        raise
    except OSError as error:
        problem = (f"{error.filename or options.source}: {error.strerror or error}. "
                   "Check that the path exists, that you may write there and that the disk has room.")
    _show("")
    print(problem, file=sys.stderr)
    return 2


def _tables(options: argparse.Namespace) -> None:
    from helpers import export
    texts = _read(options.source)
    files = export.write(texts, options.out, options.format, lambda name: _show(f"writing {name}"))
    _show("")
    print(f"{_count(len(texts.documents), 'text')} read, {_count(len(files), 'table')} written to {options.out}")


def _report(options: argparse.Namespace) -> None:
    from helpers import report
    index = report.build(options.source, options.out, texts=_read(options.source))
    print(f"The report is at {index}")


def _check(options: argparse.Namespace) -> None:
    texts = _read(options.source)
    print(f"{options.source}: {_count(len(texts.documents), 'text')} can be read, "
          f"{_count(len(texts.problems), 'file')} left out.")
    for document in texts.documents.itertuples():
        _describe(document, texts)


def _student(options: argparse.Namespace) -> None:
    from helpers import editions
    made = editions.write(options.out)
    print(f"The students' edition is in {options.out}: {_count(made.written, 'file')} written.")
    for name in made.kept:
        print(f"  kept as it is: {name}")
    for name, new in made.renamed.items():
        print(f"  was changed, and is now called: {new}; the new {name} is in its place")


def _describe(document, texts: "Corpus") -> None:
    statements = (texts.statements.document_id == document.document_id).sum()
    repairs = texts.repairs[texts.repairs.document_id == document.document_id]
    counts = [_count(number, noun) for number, noun in (
        (document.n_paragraphs, "paragraph"), (document.n_sentences, "sentence"), (document.n_words, "word"),
        (statements, "statement"), (len(repairs), "repair"))]
    print(f"\n{document.path}: {', '.join(counts)}")
    for name in ("title", "date", "publisher"):
        value = getattr(document, name)
        print(f"  {name}: {value if isinstance(value, str) else 'not stated'}")
    for repair in repairs.itertuples():
        line = len(document.text[:repair.start].splitlines()) or 1
        print(f"  line {line}: found  {repair.found}  read as  {repair.read_as}  because: {repair.rule}")


def _read(source: pathlib.Path) -> "Corpus":
    """Read the texts; name on stderr each file that is left out or a copy, and what became of readers' corrections."""
    from helpers import corpus, corrections, documents, sources
    texts = corpus.read(source, progress=lambda done, of: _show(f"reading text {done} of {of}"))
    _show("")
    for row in texts.problems.itertuples(index=False):
        print(f"Left out: {sources.message(*row)}", file=sys.stderr)
    first = documents.copies(texts.documents)
    for path, again in texts.documents["path"].groupby(first):
        more = f" and {len(again) - 3} more" if len(again) > 3 else ""
        print(f"Counted {len(again) + 1} times: {path}: the same text is in {', '.join(again[:3])}{more}. "
              "Take the copies out of the folder.", file=sys.stderr)
    if len(texts.corrections):
        print(corrections.summary(texts.corrections), file=sys.stderr)
    return texts


def _show(step: str) -> None:
    """Show a step on one changing line of a terminal, and nothing anywhere else."""
    if sys.stderr.isatty():
        print(f"\r\x1b[K{step}", end="", file=sys.stderr, flush=True)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


if __name__ == "__main__":
    sys.exit(main())
