"""How long phrases and frames of a million words take: python tests/benchmarks/phrases_speed.py [WORDS]

The words are drawn at random with the frequencies of a natural text (a few words are everywhere, most are rare), in
sentences of twenty; one half of the sentences comes twice, which is worse than what a folder of releases holds.
"""

import sys
import time

import numpy as np
import pandas as pd

from helpers import phrase_frames, phrases


def tables(n: int) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return tokens and sentences of `n` random words."""
    numbers = np.minimum(np.random.default_rng(1).zipf(1.3, n // 4 * 3), 30_000)
    numbers = np.concatenate([numbers, numbers[:n - len(numbers)]])
    sentence = np.arange(n) // 20
    tokens = pd.DataFrame({"sentence_id": [f"d:p{s}.s1" for s in sentence], "document_id": "d",
                           "norm": numbers.astype(str), "start": np.arange(n) * 9, "is_stopword": numbers < 100})
    tokens["end"] = tokens["start"] + tokens["norm"].str.len()
    sentences = pd.DataFrame({"sentence_id": tokens["sentence_id"].unique()})
    sentences = sentences.assign(paragraph_id=sentences["sentence_id"].str[:-3], document_id="d", text="",
                                 start=np.arange(len(sentences)) * 180)
    return tokens, sentences


if __name__ == "__main__":
    words = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    tokens, sentences = tables(words)
    for name, run in (("phrases", lambda: phrases.find(tokens, sentences)),
                      ("frames", lambda: phrase_frames.find(tokens))):
        begin = time.perf_counter()
        print(f"{name}: {len(run()):,} in {words:,} words, {time.perf_counter() - begin:.1f} seconds")
