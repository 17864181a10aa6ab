"""Tokens → collocations: which words keep company inside a window, with the counts beside every score.

The counting and the scores are NLTK's where it has them (log-likelihood, MI, t-score); logDice is added here.
"""

import math
from collections import Counter

import pandas as pd
from nltk.metrics import BigramAssocMeasures

COLUMNS = ["node", "collocate", "count", "n_left", "n_right", "node_count", "collocate_count", "expected",
           "log_likelihood", "log_dice", "mi", "t_score"]
PAIR_COLUMNS = ["first", "second", "count", "first_count", "second_count", "n_bigrams",
                "log_likelihood", "log_dice", "mi", "t_score"]


def pairs(tokens: pd.DataFrame, *, minimum: int = 2, names: bool = False) -> pd.DataFrame:
    """Return the neighbouring word pairs that come back, the most surprising first.

    One row is one pair of adjacent words: first, second, count, first_count and second_count (how often the
    one opens and the other closes a pair), n_bigrams (all pairs), then the scores. Pairs stay inside a
    sentence and never cross a punctuation mark; pairs with a function word are counted in n_bigrams but not
    listed, and pairs that at most places lie `in_name` are listed only with `names=True`. Ordered by
    log-likelihood.

    Scores: log_likelihood (Dunning 1993; 3.84, 6.63, 10.83, 15.13 would be p .05 to .0001 for one planned
    test), log_dice (Rychlý 2008: at most 14), mi (log2 of observed by expected; loves rare pairs), t_score.

    >>> words = "fair trade helps and fair trade lasts".split()
    >>> rows = pd.DataFrame({"sentence_id": "s", "norm": words, "is_word": True,
    ...                      "is_stopword": [w == "and" for w in words],
    ...                      "in_name": False})
    >>> pairs(rows)[["first", "second", "count", "first_count", "second_count", "n_bigrams"]].values.tolist()
    [['fair', 'trade', 2, 2, 2, 6]]
    """
    norm, stop, named = tokens["norm"].tolist(), tokens["is_stopword"].tolist(), tokens["in_name"].tolist()
    edges = _joined(tokens)
    both = Counter((norm[i], norm[i + 1]) for i in edges)
    first, second = Counter(norm[i] for i in edges), Counter(norm[i + 1] for i in edges)
    called = Counter((norm[i], norm[i + 1]) for i in edges if named[i] and named[i + 1])
    listed = {(norm[i], norm[i + 1]) for i in edges if not (stop[i] or stop[i + 1])}
    rows = [(a, b, n, first[a], second[b], len(edges), *_scores(n, first[a], second[b], len(edges)))
            for (a, b), n in both.items()
            if n >= minimum and (a, b) in listed and (names or 2 * called[a, b] <= n)]
    return _ordered(pd.DataFrame(rows, columns=PAIR_COLUMNS), ["first", "second"])


def around(tokens: pd.DataFrame, node: str, *, left: int = 5, right: int = 5, minimum: int = 2,
           stopwords: bool = False) -> pd.DataFrame:
    """Return the words at most `left` and `right` words away from `node`, inside the sentence.

    One row is one collocate: node, collocate, count (places where it stands in a window, each place once),
    n_left, n_right, node_count, collocate_count (in all tokens), expected (count by chance: node_count ·
    collocate_count · window ÷ words), log_likelihood, log_dice, mi, t_score. Ordered by log-likelihood.
    Windows count words; punctuation is passed over. Function words are listed only with `stopwords=True`.
    Raises ValueError for a window without words.

    >>> words = "close ties and old ties".split()
    >>> rows = pd.DataFrame({"sentence_id": "s", "norm": words, "is_word": True,
    ...                      "is_stopword": [w == "and" for w in words]})
    >>> around(rows, "ties", left=1, right=0, minimum=1)[["collocate", "count", "node_count"]].values.tolist()
    [['close', 1, 2], ['old', 1, 2]]
    """
    if left < 0 or right < 0 or left + right == 0:
        raise ValueError(f"collocations: a window of {left} words left and {right} right is empty; give 1")
    words = tokens[tokens["is_word"]]
    total, counts, node = len(words), Counter(words["norm"]), node.lower()
    stop = set(words.loc[words["is_stopword"], "norm"])
    lefts, rights = _company(words, node, left, right)
    rows = []
    for word in {*lefts, *rights} - {node}:
        n = lefts[word] + rights[word]
        if n >= minimum and (stopwords or word not in stop):
            chances = counts[node] * (left + right)
            rows.append((node, word, n, lefts[word], rights[word], counts[node], counts[word],
                         chances * counts[word] / total, *_scores(n, counts[node], counts[word], total,
                                                                  left + right)))
    return _ordered(pd.DataFrame(rows, columns=COLUMNS), ["collocate"])


def _joined(tokens: pd.DataFrame) -> list[int]:
    """Return the row numbers of words that are directly followed by a word of the same sentence."""
    word, sentence = tokens["is_word"].tolist(), tokens["sentence_id"].tolist()
    return [i for i in range(len(word) - 1) if word[i] and word[i + 1] and sentence[i] == sentence[i + 1]]


def _company(words: pd.DataFrame, node: str, left: int, right: int) -> tuple[Counter, Counter]:
    """Count the words left and right of each node; a place between two nodes counts once, for the nearer."""
    sides: tuple[Counter, Counter] = Counter(), Counter()
    for _, group in words.groupby("sentence_id", sort=False)["norm"]:
        norms = group.tolist()
        nearest: dict[int, int] = {}
        for at in (i for i, norm in enumerate(norms) if norm == node):
            for place in range(max(0, at - left), min(len(norms), at + right + 1)):
                if place not in nearest or abs(place - at) < abs(place - nearest[place]):
                    nearest[place] = at
        for place, at in nearest.items():
            if place != at:
                sides[int(place > at)][norms[place]] += 1
    return sides


def _scores(both: int, first: int, second: int, total: int, window: int = 1) -> tuple[float, ...]:
    """Return log-likelihood, logDice, MI and t-score; a window makes room for more than one chance a node."""
    chances = min(first * window, total)
    marginals = (max(both, min(second, total)), chances)
    expected = chances * second / total
    # in a very short text the windows reach over more words than there are: the table of counts has no such case
    counted = both <= chances and sum(marginals) - both <= total
    return (BigramAssocMeasures.likelihood_ratio(both, marginals, total) if counted else math.nan,
            14 + math.log2(2 * both / (first + second)),
            math.log2(both / expected), (both - expected) / math.sqrt(both))


def _ordered(rows: pd.DataFrame, names: list[str]) -> pd.DataFrame:
    return rows.sort_values(["log_likelihood", "count", *names],
                            ascending=[False, False, *[True] * len(names)],
                            ignore_index=True)
