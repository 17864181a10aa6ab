"""Two sets of tokens, or the parts of one → what differs: keyness, dispersion, vocabulary, with counts.

Whether a figure may be used on so much text is the business of `gates`; here it is only computed.
"""

import functools
import math
from collections.abc import Callable

import numpy as np
import pandas as pd

from helpers import spans

BAND = (5, 50, 95)    # percentiles of the chance band
DRAWS = 2000
_CELLS = 4_000_000    # draws times parts: with very many parts the band is drawn less often
DISPERSION = ["word", "count", "range", "n_parts", "dp", "dp_norm", "chance_low", "chance_middle", "chance_high",
              "reading"]
KEYNESS = ["word", "count_target", "count_reference", "rate_target", "rate_reference", "n_documents_target",
           "n_documents_reference", "log_likelihood", "bic", "log_ratio", "document_p", "p_holm"]
DIFFERENCE = ["group", "n_texts", "n_texts_others", "rate", "rate_others", "points", "low", "high", "p"]


def spoken(tokens: pd.DataFrame, statements: pd.DataFrame) -> pd.DataFrame:
    """Return the tokens inside statements, with the speaker_id of the innermost one (reporting lines left out).

    >>> words = pd.DataFrame({"document_id": "d", "start": [0, 4], "norm": ["ann", "peace"]})
    >>> told = pd.DataFrame({"document_id": ["d"], "content_start": [4], "content_end": [9],
    ...                      "speaker_id": ["ann"], "grade": ["core"]})
    >>> spoken(words, told)[["norm", "speaker_id"]].values.tolist()
    [['peace', 'ann']]
    """
    told = statements[statements["grade"] != "reporting"]
    held = spans.holder(tokens, told, "content_start", "content_end")
    inside = tokens[held >= 0]
    return inside.assign(speaker_id=told["speaker_id"].to_numpy()[held[held >= 0]])


def keyness(target: pd.DataFrame, reference: pd.DataFrame, *, minimum: int = 2, stopwords: bool = False,
            names: bool = False) -> pd.DataFrame:
    """Return how much more often each word stands in `target` than in `reference` (two sets of tokens).

    One row is one word used at least `minimum` times in both together: word, count_target, count_reference,
    rate_target, rate_reference (per 100 words), n_documents_target, n_documents_reference, log_likelihood
    (Rayson and Garside 2000: 2·Σ count·ln(count÷expected), never negative), bic (log_likelihood - ln of all
    words; below 2 hardly worth a word, above 10 very strong), log_ratio (Hardie 2014: log2 of the two rates,
    0.5 in place of a zero count; +1 is twice the rate in the target), document_p (Fisher's exact test,
    two-sided, on the numbers of documents that hold the word), p_holm (the same, corrected for the number of
    words tested, Holm 1979; use it where the documents of both sets are different ones). Words only; left out
    are function words unless `stopwords`, and words that mostly stand `in_name` unless `names`. Ordered by
    log_ratio. Without words on both sides there are no rows.

    >>> a, b = (pd.DataFrame({"document_id": "d", "norm": words.split(), "is_word": True,
    ...                       "is_stopword": False, "in_name": False})
    ...         for words in ("peace peace now soon", "trade peace now now"))
    >>> keyness(a, b)[["word", "count_target", "count_reference", "log_ratio"]].values.tolist()
    [['peace', 2, 1, 1.0], ['now', 1, 2, -1.0]]
    """
    sides = [tokens[tokens["is_word"]] for tokens in (target, reference)]
    if not all(map(len, sides)):
        return pd.DataFrame(columns=KEYNESS)
    n = [len(words) for words in sides]
    named = pd.concat(sides).groupby("norm")["in_name"].mean()
    kept = [words[(stopwords | ~words["is_stopword"]) & (names | (words["norm"].map(named) <= 0.5))] for words in sides]
    counts = pd.DataFrame({"count_target": kept[0]["norm"].value_counts(),
                           "count_reference": kept[1]["norm"].value_counts()}).fillna(0).astype(int)
    rows = counts[counts.sum(axis=1) >= minimum].rename_axis("word").reset_index()
    for name, words, size in zip(("target", "reference"), kept, n):
        rows[f"rate_{name}"] = 100 * rows[f"count_{name}"] / size
        documents = words.groupby("norm")["document_id"].nunique()
        rows[f"n_documents_{name}"] = rows["word"].map(documents).fillna(0).astype(int)
    a, b = (rows[f"count_{name}"].to_numpy(dtype=float) for name in ("target", "reference"))
    rows["log_likelihood"] = log_likelihood(a, b, *n)
    rows["bic"] = rows["log_likelihood"] - math.log(sum(n))
    rows["log_ratio"] = np.log2(np.maximum(a, 0.5) / n[0]) - np.log2(np.maximum(b, 0.5) / n[1])
    texts = [words["document_id"].nunique() for words in sides]
    rows["document_p"] = [fisher(x, y, *texts) for x, y in
                          zip(rows["n_documents_target"], rows["n_documents_reference"])]
    rows["p_holm"] = _holm(rows["document_p"])
    return rows.sort_values(["log_ratio", "log_likelihood", "word"], ascending=[False, False, True],
                            ignore_index=True)[KEYNESS]


def difference(texts: pd.DataFrame, group: str, hits: str = "n_statements", of: str = "of", *, draws: int = DRAWS,
               seed: int = 1) -> pd.DataFrame:
    """Return how much more often something comes in the texts of each group than in all others; texts are the cases.

    One row of `texts` is one text: `hits` of its `of` statements (or words) are counted; `group` names the column of
    groups, and texts without one are left out. One row of the result is one group: group, n_texts, n_texts_others,
    rate and rate_others (hits per 100 of all `of` together), points (their difference), low and high (the middle
    95 % of `draws` samples of the texts of either side, drawn with replacement), p (share of `draws` random divisions
    of the texts into sides of these sizes that differ at least as much, either way). A group is left out where one
    side has nothing to count in. Method: bootstrap and permutation with the text as the case (Lijffijt et al. 2016).

    >>> rows = pd.DataFrame({"who": ["a", "a", "b", "b"], "n_statements": [5, 6, 0, 1], "of": [10, 10, 10, 10]})
    >>> difference(rows, "who")[["group", "rate", "rate_others", "points"]].round(1).values.tolist()
    [['a', 55.0, 5.0, 50.0], ['b', 5.0, 55.0, -50.0]]
    """
    known = texts.dropna(subset=group)
    counts, base = (known[column].to_numpy(dtype=float) for column in (hits, of))
    sides = [(name, (known[group] == name).to_numpy()) for name in known[group].unique()]
    rows = [(name, *_difference(counts, base, one, draws, np.random.default_rng(seed)))
            for name, one in sides if base[one].sum() and base[~one].sum()]
    return pd.DataFrame(rows, columns=DIFFERENCE)


def dispersion(tokens: pd.DataFrame, part: str = "paragraph_id", *, minimum: int = 5, draws: int = DRAWS,
               seed: int = 1) -> pd.DataFrame:
    """Return how evenly each word is spread over the parts of the text, beside what chance would give.

    One row is one content word used at least `minimum` times: word, count, range (parts that hold it),
    n_parts, dp (Gries 2008: half the sum of differences between a part's share of hits and its share of
    words), dp_norm (divided by 1 - the smallest share, Lijffijt and Gries 2012: 0 even, 1 all in the smallest
    part), chance_low, chance_middle, chance_high (5, 50 and 95 % of dp_norm when the hits fall at random,
    `draws` times), reading (more even than chance, like chance, more clumped than chance). `part` is a column
    of tokens, e.g. document_id or sentence_id; paragraph_id is taken from the key of the sentence. Ordered by
    dp_norm, the most even first.

    >>> words = pd.DataFrame({"sentence_id": [f"d:p{i // 4}.s1" for i in range(20)], "is_word": True,
    ...                       "norm": ["peace", "a", "b", "c"] * 5,
    ...                       "is_stopword": [False, True, True, True] * 5})
    >>> dispersion(words)[["word", "count", "range", "n_parts", "dp", "reading"]].values.tolist()
    [['peace', 5, 5, 5, 0.0, 'more even than chance']]
    """
    words = tokens[tokens["is_word"]]
    parts = words["sentence_id"].str.replace(r"\.[^.]*$", "", regex=True) if part == "paragraph_id" else words[part]
    place, names = pd.factorize(parts)
    shares = np.bincount(place) / max(1, len(words))
    content = pd.DataFrame({"word": words["norm"], "place": place})[~words["is_stopword"]]
    content = content[content.groupby("word")["place"].transform("size") >= minimum]
    band = _chance(shares, draws, seed)
    rows = []
    for word, group in content.groupby("word")["place"]:
        held, hits = np.unique(group, return_counts=True)
        dp, norm = _dp(hits, shares[held], shares.min())
        low, middle, high = band(len(group))
        rows.append((word, len(group), len(held), len(names), dp, norm, low, middle, high, _reading(norm, low, high)))
    return pd.DataFrame(rows, columns=DISPERSION).sort_values(["dp_norm", "word"], ignore_index=True)


def vocabulary(tokens: pd.DataFrame, by: str | None = None, *, window: int = 50) -> pd.DataFrame:
    """Return how varied the words are, for all tokens or for each value of the column `by`.

    One row is one group: group, n_words, n_types (different words), window, mattr (Covington and McFall 2010:
    the mean share of different words in every stretch of `window` words; missing where there are fewer
    words). Only figures with the same window may be compared; the plain ratio of types to words falls with
    length and is not given. Raises ValueError for a window below 2.

    >>> words = pd.DataFrame({"norm": "peace and trade and peace".split(), "is_word": True})
    >>> vocabulary(words, window=4).values.tolist()
    [['all', 5, 3, 4, 0.75]]
    """
    if window < 2:
        raise ValueError(f"vocabulary: a window of {window} words cannot hold two words; give 2 or more")
    words = tokens[tokens["is_word"]]
    groups = words.groupby(by, sort=False) if by else [("all", words)]
    rows = [(name, len(group), group["norm"].nunique(), window, _mattr(group["norm"].tolist(), window))
            for name, group in groups]
    return pd.DataFrame(rows, columns=["group", "n_words", "n_types", "window", "mattr"])


def log_likelihood(a: np.ndarray, b: np.ndarray, n_a: int, n_b: int) -> np.ndarray:
    """Return G2 for counts a, b in n_a, n_b words: 2·(a·ln(a÷E1) + b·ln(b÷E2)), E from the pooled rate.

    >>> float(log_likelihood(np.array([10.0]), np.array([2.0]), 1000, 1000)[0].round(3))
    5.822
    """
    pooled = (a + b) / (n_a + n_b)
    terms = [np.where(x > 0, x * np.log(np.where(x > 0, x, 1) / np.where(pooled > 0, pooled * n, 1)), 0)
             for x, n in ((a, n_a), (b, n_b))]
    return np.maximum(2 * (terms[0] + terms[1]), 0)


def fisher(a: int, b: int, n_a: int, n_b: int) -> float:
    """Return the two-sided p of Fisher's exact test for a of n_a against b of n_b documents.

    >>> round(fisher(3, 0, 3, 3), 3)
    0.1
    """
    total, ways = a + b, math.comb(n_a + n_b, a + b)
    chances = [math.comb(n_a, x) * math.comb(n_b, total - x) / ways
               for x in range(max(0, total - n_b), min(n_a, total) + 1)]
    here = math.comb(n_a, a) * math.comb(n_b, b) / ways
    return min(1.0, sum(chance for chance in chances if chance <= here * (1 + 1e-9)))


def _holm(p: pd.Series) -> pd.Series:
    """Return p corrected for the number of tests: the smallest times their number, the next times one less …"""
    order = p.sort_values(kind="stable")
    return (order * np.arange(len(order), 0, -1)).clip(upper=1).cummax().reindex(p.index)


def _difference(counts: np.ndarray, base: np.ndarray, one: np.ndarray, draws: int,
                rng: np.random.Generator) -> tuple:
    """Return the figures of one side of the texts, marked in `one`, against the other."""
    rates = [float(100 * counts[side].sum() / base[side].sum()) for side in (one, ~one)]
    points = rates[0] - rates[1]
    mixed = rng.permuted(np.tile(one, (draws, 1)), axis=1).astype(float)
    chance = np.abs(_rate(mixed, counts, base) - _rate(1 - mixed, counts, base)) >= abs(points) - 1e-9
    drawn = np.zeros((draws, len(one)))
    for side in (one, ~one):
        drawn[:, side] = rng.multinomial(side.sum(), np.full(side.sum(), 1 / side.sum()), size=draws)
    spread = _rate(drawn * one, counts, base) - _rate(drawn * ~one, counts, base)
    low, high = np.nanpercentile(spread, [2.5, 97.5])
    return int(one.sum()), int((~one).sum()), *rates, points, low, high, (chance.sum() + 1) / (draws + 1)


def _rate(weights: np.ndarray, counts: np.ndarray, base: np.ndarray) -> np.ndarray:
    whole = weights @ base
    return 100 * np.divide(weights @ counts, whole, out=np.full(len(whole), np.nan), where=whole > 0)


def _dp(hits: np.ndarray, shares: np.ndarray, smallest: float) -> tuple[float, float]:
    """Return DP and its normalised form from the parts that hold hits; the others differ by their whole share."""
    spread = float(np.abs(hits / hits.sum() - shares).sum() + 1 - shares.sum()) / 2
    return spread, spread / (1 - smallest) if smallest < 1 else spread


def _chance(shares: np.ndarray, draws: int, seed: int) -> Callable[[int], np.ndarray]:
    """Return a function from a count to the percentiles of the normalised DP of so many hits placed at random."""
    rng = np.random.default_rng(seed)
    draws = max(200, min(draws, _CELLS // max(1, len(shares))))

    @functools.cache
    def band(count: int) -> np.ndarray:
        spread = np.abs(rng.multinomial(count, shares, size=draws) / count - shares).sum(axis=1) / 2
        return np.percentile(spread / (1 - shares.min()) if shares.min() < 1 else spread, BAND)

    return band


def _reading(norm: float, low: float, high: float) -> str:
    if norm < low:
        return "more even than chance"
    return "more clumped than chance" if norm > high else "like chance"


def _mattr(words: list[str], window: int) -> float:
    if len(words) < window:
        return math.nan
    inside: dict[str, int] = {}
    total = 0
    for number, word in enumerate(words):
        inside[word] = inside.get(word, 0) + 1
        if number >= window:
            old = words[number - window]
            inside[old] -= 1
            if not inside[old]:
                del inside[old]
        total += len(inside) if number >= window - 1 else 0
    return total / (window * (len(words) - window + 1))
