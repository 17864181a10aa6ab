"""How good is each rule? Run by hand: python tests/benchmarks/rules.py [FOLDER] [--by rule|source_rule|speaker_rule]

FOLDER holds annotated texts, NAME.txt with NAME.json (default: data/gold). For each rule it prints how many statements
it finds, how many of them are right, and of these the shares with the right limits, the right words as source, and the
right speaker. With --misses it also lists each miss and mistake.
"""

import argparse
import pathlib
import sys

import pandas as pd

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2]))

from helpers import accuracy, gold  # noqa: E402


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=pathlib.Path, default=gold.FOLDER, help="annotated texts")
    parser.add_argument("--by", default="rule", choices=("rule", "source_rule", "speaker_rule"), help="which rules")
    parser.add_argument("--misses", action="store_true", help="list each miss and mistake")
    options = parser.parse_args()
    measured = accuracy.measure(options.folder)
    with pd.option_context("display.width", 200, "display.max_colwidth", 70, "display.max_rows", None,
                           "display.max_columns", None, "display.float_format", "{:.2f}".format):
        print(measured, accuracy.by_rule(measured, options.by), sep="\n\n")
        if options.misses:
            print("\n", measured.differences.drop(columns="document_id"), sep="")


if __name__ == "__main__":
    main()
