"""Statements of different speakers → echoes: passages that share their words in the same order.

An echo says that two passages share words, not who took them from whom: in a readout one author wrote both.
"""

import itertools
import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from helpers import names, spans

COLUMNS = ["document_a", "statement_a", "speaker_a", "start_a", "end_a", "text_a",
           "document_b", "statement_b", "speaker_b", "start_b", "end_b", "text_b",
           "n_shared", "n_content_a", "n_content_b", "share", "rarity", "shared"]
MIN_SHARED, MIN_RUN, MIN_SHARE, MIN_RARITY = 5, 3, 0.5, 2.5
GAPS = (0.4, 0.1)      # what a content word and a function word cost that only one side has
_SMALL_MATCH = 0.2     # what a shared function word is worth; a content word is worth its rarity, at most 1
_NEAR = 1e-9
_COMMON = 40    # a word pair that stands in more statements than this is common coin and opens no search


def find(tokens: pd.DataFrame, sentences: pd.DataFrame, statements: pd.DataFrame,
         mentions: pd.DataFrame | None = None) -> pd.DataFrame:
    """Return the passages that statements of two speakers share, in one text or across texts.

    One row is one echo; side a comes first in the table of statements. For each side: document, statement,
    speaker, start, end and text of the passage; then n_shared (content words in both, in the same order),
    n_content_a and n_content_b (content words of each passage), share (n_shared ÷ the larger of the two),
    rarity (sum over the shared words of 1 ÷ log2 of the number of voices that use the word, a voice being a
    speaker in a text), shared (their stems). Ranked by rarity, which grows with length. Names are masked,
    words are compared by their stems, words may be left out or added between shared ones.

    To be listed a passage needs at least 5 shared content words, 3 of them in a row, half of the content
    words of either passage, and a rarity of 2.5: fewer is the common coin of the genre. Lines such as "the
    ministry reports" are left out, and so are passages of which one lies inside the other. Method: local
    alignment (Smith and Waterman 1981) of statements that share pairs of neighbouring content words.
    """
    voices = _voices(tokens, sentences, statements, mentions)
    weights = _weights(voices)
    rows = [row for a, b in _candidates(voices) if (row := _echo(voices[a], voices[b], weights))]
    return pd.DataFrame(rows, columns=COLUMNS).sort_values(["rarity", "n_shared"], ascending=False,
                                                           ignore_index=True)


def aligned(tokens: pd.DataFrame, echo: pd.Series) -> pd.DataFrame:
    """Return the two passages of one echo word under word, ready to be set one above the other.

    One row is one column of the display: word_a, word_b (missing where the other side has a word more), how
    (same, changed form, only a, only b), start_a, end_a, start_b, end_b.
    """
    sides = [_passage(tokens, echo[f"document_{s}"], echo[f"start_{s}"], echo[f"end_{s}"]) for s in "ab"]
    stems = [side["stem"].tolist() for side in sides]
    stops = [side["is_stopword"].tolist() for side in sides]
    pairs = _align(*stems, *stops, defaultdict(lambda: 1.0), gaps=(0, 0))
    rows, at = [], [0, 0]
    for i, j in [*pairs, (len(stems[0]), len(stems[1]))]:
        rows += [_column(sides[0].iloc[k], None) for k in range(at[0], i)]
        rows += [_column(None, sides[1].iloc[k]) for k in range(at[1], j)]
        if i < len(stems[0]) and j < len(stems[1]):
            rows.append(_column(sides[0].iloc[i], sides[1].iloc[j]))
        at = [i + 1, j + 1]
    return pd.DataFrame(rows, columns=["word_a", "word_b", "how", "start_a", "end_a", "start_b", "end_b"])


@dataclass(frozen=True, slots=True)
class _Voice:
    """The words of one statement, names left out."""

    statement: str
    document: str
    speaker: str
    start: int
    end: int
    text: str
    stems: tuple[str, ...]
    stops: tuple[bool, ...]
    places: tuple[tuple[int, int], ...]

    @property
    def content(self) -> list[str]:
        return [stem for stem, stop in zip(self.stems, self.stops) if not stop]


def _voices(tokens: pd.DataFrame, sentences: pd.DataFrame, statements: pd.DataFrame,
            mentions: pd.DataFrame | None) -> list[_Voice]:
    told = statements[statements["speaker_id"].notna() & (statements["grade"] != "reporting")]
    held = spans.holder(tokens, told, "content_start", "content_end")
    named = spans.holder(tokens, names.find(sentences, mentions)) >= 0
    wanted = (held >= 0) & ~named & tokens["norm"].str[:1].str.isalnum().to_numpy(dtype=bool)
    words = tokens.loc[wanted, ["stem", "is_stopword", "start", "end"]]
    columns = ["statement_id", "document_id", "speaker_id", "content_start", "content_end", "content_text"]
    rows = list(told[columns].itertuples(index=False, name=None))
    voices = []
    for number, group in words.groupby(held[wanted], sort=True):
        places = tuple(zip(group["start"], group["end"]))
        voices.append(_Voice(*rows[number], tuple(group["stem"]), tuple(map(bool, group["is_stopword"])),
                             places))
    return voices


def _weights(voices: list[_Voice]) -> dict[str, float]:
    """Return for each content stem 1 ÷ log2 of the number of voices that use it; two voices make it 1."""
    users = {(stem, voice.document, voice.speaker) for voice in voices for stem in voice.content}
    counts = Counter(stem for stem, _, _ in users)
    return {stem: 1 / math.log2(max(2, n)) for stem, n in counts.items()}


def _candidates(voices: list[_Voice]) -> list[tuple[int, int]]:
    """Return the pairs of statements by two speakers that share two or more pairs of neighbouring words."""
    holding: dict[tuple[str, str], set[int]] = defaultdict(set)
    for number, voice in enumerate(voices):
        content = voice.content
        for step in (1, 2):
            for pair in zip(content, content[step:]):
                holding[pair].add(number)
    together = Counter(pair for numbers in holding.values() if 1 < len(numbers) <= _COMMON
                       for pair in itertools.combinations(sorted(numbers), 2))
    return sorted(pair for pair, n in together.items() if n >= 2 and _apart(voices[pair[0]], voices[pair[1]]))


def _apart(a: _Voice, b: _Voice) -> bool:
    overlap = a.document == b.document and a.start < b.end and b.start < a.end
    return a.speaker != b.speaker and not overlap


def _echo(a: _Voice, b: _Voice, weights: dict[str, float]) -> tuple | None:
    """Return the row of the best shared passage of two statements, or None if it is too weak."""
    pairs = _align(a.stems, b.stems, a.stops, b.stops, weights)
    shared = [(i, j) for i, j in pairs if not a.stops[i]]
    if len(shared) < MIN_SHARED:
        return None
    edges = [(side[0], side[-1]) for side in zip(*_extended(pairs, shared))]
    sizes = [sum(not stop for stop in voice.stops[i:j + 1]) for voice, (i, j) in zip((a, b), edges)]
    rarity = sum(weights[a.stems[i]] for i, _ in shared)
    if _longest_run(a, b, shared) < MIN_RUN or len(shared) < MIN_SHARE * max(sizes) or rarity < MIN_RARITY:
        return None
    return (*_side(a, edges[0]), *_side(b, edges[1]), len(shared), *sizes, len(shared) / max(sizes), rarity,
            " ".join(a.stems[i] for i, _ in shared))


def _extended(pairs: list[tuple[int, int]], shared: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the shared content words, and the function words both sides have directly before the first."""
    known, (i, j) = set(pairs), shared[0]
    while (i - 1, j - 1) in known:
        i, j = i - 1, j - 1
    return [(i, j), *shared]


def _side(voice: _Voice, edge: tuple[int, int]) -> tuple:
    start, end = voice.places[edge[0]][0], voice.places[edge[1]][1]
    text = voice.text[start - voice.start:end - voice.start]
    return voice.document, voice.statement, voice.speaker, start, end, text


def _longest_run(a: _Voice, b: _Voice, shared: list[tuple[int, int]]) -> int:
    """Return the most shared content words that follow each other with only function words between them."""
    best = run = 1
    for (i, j), (k, m) in itertools.pairwise(shared):
        run = run + 1 if all(a.stops[i + 1:k]) and all(b.stops[j + 1:m]) else 1
        best = max(best, run)
    return best


def _align(a: Sequence[str], b: Sequence[str], stops_a: Sequence[bool], stops_b: Sequence[bool],
           weights: dict[str, float], gaps: tuple[float, float] = GAPS) -> list[tuple[int, int]]:
    """Return the numbers of the shared words of the best local alignment; `gaps` are the costs of a gap."""
    score = np.zeros((len(a) + 1, len(b) + 1))
    where = defaultdict(list)
    for j, stem in enumerate(b):
        where[stem].append(j)
    spent = np.cumsum([0, *(gaps[stop] for stop in stops_b)])
    for i, stem in enumerate(a):
        row = np.maximum(score[i] - gaps[stops_a[i]], 0)
        for j in where.get(stem, ()):
            row[j + 1] = max(row[j + 1], score[i, j] + (_SMALL_MATCH if stops_a[i] else weights[stem]))
        score[i + 1] = np.maximum.accumulate(row + spent) - spent    # words of b left out, all at once
    return list(_trace(score, a, b, stops_a, weights, gaps))[::-1]


def _trace(score: np.ndarray, a: Sequence[str], b: Sequence[str], stops_a: Sequence[bool],
           weights: dict[str, float], gaps: tuple[float, float]) -> Iterator[tuple[int, int]]:
    """Yield the shared words from the best end backwards."""
    i, j = map(int, np.unravel_index(np.argmax(score), score.shape))
    while i and j and score[i, j] > _NEAR:
        gain = _SMALL_MATCH if stops_a[i - 1] else weights[a[i - 1]]
        if a[i - 1] == b[j - 1] and abs(score[i - 1, j - 1] + gain - score[i, j]) < _NEAR:
            i, j = i - 1, j - 1
            yield i, j
        elif abs(score[i - 1, j] - gaps[stops_a[i - 1]] - score[i, j]) < _NEAR:
            i -= 1
        else:
            j -= 1


def _passage(tokens: pd.DataFrame, document: str, start: int, end: int) -> pd.DataFrame:
    inside = (tokens["document_id"] == document) & (tokens["start"] >= start) & (tokens["end"] <= end)
    return tokens[inside & tokens["norm"].str[:1].str.isalnum()]


def _column(a: pd.Series | None, b: pd.Series | None) -> tuple:
    same = a is not None and b is not None and a["norm"] == b["norm"]
    how = "only b" if a is None else "only a" if b is None else "same" if same else "changed form"
    words = (None if a is None else a["text"], None if b is None else b["text"])
    return (*words, how, *((None, None) if a is None else (a["start"], a["end"])),
            *((None, None) if b is None else (b["start"], b["end"])))
