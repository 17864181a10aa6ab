"""The explorer of a concordance: type a word, sort its lines, limit them to a speaker or to quoted words."""

import functools
from typing import Any

import pandas as pd

from helpers import concordance as concordance_of
from helpers import findings, markup, quotations
from helpers.explore import explorer
from helpers.explore.explorer import Explorer

SORTS = [("by what follows", "right"), ("by what comes before", "left"), ("as in the text", "place")]
ALL = "everybody, and the narration"
WIDTH = 30    # characters on each side, so that a line fits beside its speaker
MOST = 20     # lines that are not folded
OTHERS = 8    # frequent words that a page without controls shows as well


def concordance(texts: Any, word: str) -> Explorer:
    """Return the explorer of a concordance, which begins with `word`.

    A word is written as in `concordance.lines`: `trade`, `invest*`, `fair trade`; `...` stands for words between.
    Its twin has all lines of `word`, and a folded list for each of the most frequent other words that carry a topic.
    """
    counts = findings.said(texts)["speaker"].value_counts()
    speakers = [(ALL, ""), *((name, name) for name in counts.index)]
    places = functools.partial(_lines, texts)
    others = [other for other in _frequent(texts) if other != word.lower()][:OTHERS]
    lists = [markup.folded(f"“{other}”: all lines", _table(other, places(other, "right"))) for other in others]
    return Explorer(
        "In JupyterLab you type any word here. On this page you find the lines of the words that come most often.",
        [explorer.words("Word or phrase:", word, "a star stands for any ending"),
         explorer.choice("Sorted:", SORTS), explorer.choice("In statements of:", speakers),
         explorer.tick("only words in quotation marks")],
        lambda *asked: _table(asked[0], places(*asked)),
        markup.join([_table(word, places(word, "right")), *lists]) if word.strip() else markup.join(lists),
        repeats=True)


def in_quotation_marks(lines: pd.DataFrame, texts: Any) -> pd.Series:
    """Return for each line whether its word stands in quotation marks, lost ones as they were read."""
    bodies = texts.documents.set_index("document_id")["text"]
    spans = texts.paragraphs.groupby("document_id")[["start", "end"]]
    pairs = {key: quotations.pair(bodies[key], spans.get_group(key).itertuples(index=False, name=None))
             for key in lines["document_id"].unique()}
    inside = [any(quote.first <= start and end <= quote.last for quote in pairs[key])
              for key, start, end in zip(lines["document_id"], lines["start"], lines["end"])]
    return pd.Series(inside, index=lines.index, dtype=bool)


def _lines(texts: Any, word: str, sort: str, speaker: str = "", quoted: bool = False) -> pd.DataFrame:
    told = texts.statements[texts.statements["grade"] != "reporting"]
    lines = concordance_of.lines(texts.sentences, word, told, sort=sort, width=WIDTH)
    lines = findings.named(lines, texts, missing="narration")
    if speaker:
        lines = lines[lines["speaker"] == speaker]
    return lines[in_quotation_marks(lines, texts)] if quoted else lines


def _table(word: str, lines: pd.DataFrame) -> markup.Html:
    """Return lines as a table, in which the words stand one below the other."""
    tag, line = markup.tag, "white-space: nowrap"
    rows = pd.DataFrame({"before": [tag("div", text, style=f"text-align: right; {line}") for text in lines["left"]],
                         "word": [tag("b", text, style=line) for text in lines["node"]],
                         "after": [tag("div", text, style=line) for text in lines["right"]],
                         "speaker": lines["speaker"].tolist(), "mode": lines["mode"].tolist()}, dtype=object)
    many = f"{len(rows):,} line{'s' * (len(rows) != 1)} of “{word}”"
    return markup.table(rows, many if len(rows) else f"“{word}”", most=MOST)


def _frequent(texts: Any) -> list[str]:
    """Return the words that carry a topic and come at least twice, the most frequent first."""
    words = texts.tokens[texts.tokens["is_word"] & ~texts.tokens["is_stopword"] & ~texts.tokens["in_name"]]
    counts = words["norm"].value_counts()
    return counts[counts > 1].index.tolist()[:OTHERS + 1]
