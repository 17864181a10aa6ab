"""How fast are texts read? Run by hand: python tests/benchmarks/speed.py [FOLDER] [--profile FILE]

It reads FOLDER (by default the texts of data/source, many times over) up to statements and speakers, and tokenises the
same texts with NLTK (Punkt sentences, then Treebank words) in the same process, in turns; the best of each counts.
Seconds are those of the processor, so that other programs disturb them less; they still differ from run to run, and no
test depends on them.
"""

import argparse
import contextlib
import cProfile
import io
import pathlib
import pstats
import shutil
import sys
import tempfile
import time
from collections import Counter

from nltk.tokenize import NLTKWordTokenizer
from nltk.tokenize.punkt import PunktSentenceTokenizer

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from helpers import corpus, documents, quotations, sentences, sources, speakers, statements, words  # noqa: E402

# What the chain calls for one reading, in order: stage, the module that holds the function, its name.
STAGES = [("read the files", sources, "read"), ("titles and dates", documents, "describe"),
          ("paragraphs", documents, "paragraphs"), ("slips", documents, "damage"), ("sentences", sentences, "split"),
          ("quotations", quotations, "pair"), ("words", words, "sentences"), ("names", speakers, "register"),
          ("statements", statements, "find"), ("who is meant", statements, "rows"),
          ("tables of speakers", speakers, "tables"), ("check of keys and offsets", corpus, "check")]


def main() -> None:
    options = _options()
    with tempfile.TemporaryDirectory() as place:
        folder = options.folder or _copies(pathlib.Path(place, "copies"), options.copies)
        tenth = _tenth(folder, pathlib.Path(place, "tenth"))
        before = _memory()
        texts = corpus.read(folder)
        after = _memory()
        ours, theirs, tenths = _race(folder, tenth, texts.documents.text.tolist(), options.rounds)
        stages = _stages(folder)
        _report(texts, corpus.read(tenth), ours, theirs, tenths)
        if options.profile:
            _profile(folder, options.profile)
    print("peak memory               " + (f"{after:,.0f} MB, of which {before:,.0f} MB before the reading"
                                          if after else "not known on this system"))
    print("\ntime by stage (seconds)")
    for stage, seconds in stages.items():
        print(f"  {stage:28} {seconds:7.2f}  {seconds / sum(stages.values()):4.0%}")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=pathlib.Path, help="a folder of .txt files (default: data/source)")
    parser.add_argument("--copies", type=int, default=300, help="how often data/source is repeated (default 300)")
    parser.add_argument("--rounds", type=int, default=3, help="how often each is timed (default 3)")
    parser.add_argument("--profile", type=pathlib.Path, metavar="FILE", help="also write the time of each function")
    return parser.parse_args()


def _copies(folder: pathlib.Path, copies: int) -> pathlib.Path:
    """Repeat the texts of data/source; the copies are separate files, so nothing is read only once."""
    folder.mkdir()
    for text in sorted(corpus.SOURCE.glob("*.txt")):
        for number in range(copies):
            shutil.copyfile(text, folder / f"{text.stem}_{number:04d}.txt")
    return folder


def _tenth(folder: pathlib.Path, place: pathlib.Path) -> pathlib.Path:
    """Copy every tenth text, so that the time of a word can be compared between a small and a large reading."""
    place.mkdir()
    for number, text in enumerate(sorted(folder.rglob("*.txt"))[::10]):
        shutil.copyfile(text, place / f"{number:05d}.txt")
    return place


def _race(folder: pathlib.Path, tenth: pathlib.Path, texts: list[str], rounds: int) -> tuple[float, float, float]:
    """Return the best time of our reading, of NLTK's tokenising and of our reading of a tenth."""
    ours, theirs, tenths = [], [], []
    for _ in range(rounds):
        ours.append(_seconds(corpus.read, folder))
        theirs.append(_seconds(_nltk, texts))
        tenths.append(min(_seconds(corpus.read, tenth) for _ in range(3)))
    return min(ours), min(theirs), min(tenths)


def _seconds(function, *arguments) -> float:
    start = time.process_time()
    function(*arguments)
    return time.process_time() - start


def _nltk(texts: list[str]) -> int:
    sentences_of, words_of = PunktSentenceTokenizer(), NLTKWordTokenizer()
    return sum(len(words_of.tokenize(sentence)) for text in texts for sentence in sentences_of.tokenize(text))


def _stages(folder: pathlib.Path) -> dict[str, float]:
    """Read once more with a clock around each stage; what is outside all of them is the putting together of tables."""
    clock: Counter = Counter()
    with contextlib.ExitStack() as undo:
        for stage, module, name in STAGES:
            function = getattr(module, name)
            setattr(module, name, _timed(function, stage, clock))
            undo.callback(setattr, module, name, function)
        whole = _seconds(corpus.read, folder)
    stages = {stage: clock[stage] for stage, _, _ in STAGES}
    return stages | {"tables put together": whole - sum(stages.values())}


def _timed(function, stage: str, clock: Counter):
    def timed(*arguments, **named):
        start = time.process_time()
        try:
            return function(*arguments, **named)
        finally:
            clock[stage] += time.process_time() - start
    return timed


def _memory() -> float:
    """Return the most memory that this process has held, in megabytes, or 0 where the system does not say."""
    try:
        import resource
    except ImportError:     # Windows
        return 0.0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)


def _report(texts: corpus.Corpus, few: corpus.Corpus, ours: float, theirs: float, tenths: float) -> None:
    n_words, n_few = int(texts.documents.n_words.sum()), int(few.documents.n_words.sum())
    per_word, per_few = ours / n_words, tenths / n_few
    sizes = f"{len(texts.documents):,}, {n_words:,} words, {len(texts.statements):,} statements"
    print(f"texts                     {sizes}")
    print(f"read                      {ours:.2f} s, {n_words / ours:,.0f} words per second")
    print(f"NLTK sentences and words  {theirs:.2f} s, {n_words / theirs:,.0f} words per second")
    print(f"ratio to NLTK             {theirs / ours:.2f} (above 1: the whole reading is faster)")
    print(f"time per word             {per_word * 1e6:.1f} µs on all, {per_few * 1e6:.1f} µs on the tenth of "
          f"{len(few.documents):,} texts ({per_word / per_few - 1:+.0%})")


def _profile(folder: pathlib.Path, target: pathlib.Path) -> None:
    with cProfile.Profile() as profile:
        corpus.read(folder)
    page = io.StringIO()
    for order in ("tottime", "cumulative"):
        pstats.Stats(profile, stream=page).strip_dirs().sort_stats(order).print_stats(40)
    target.write_text(page.getvalue(), encoding="utf-8")


if __name__ == "__main__":
    main()
