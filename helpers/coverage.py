"""Theme hits → what is said and what is not: counts with their base, zeros, sentences without a theme.

Hits inside names (`masked`) are left out everywhere here.
"""

import functools
from collections import Counter

import pandas as pd

from helpers import inflection, reference, spans, themes

_NO_TOPIC = frozenset(["adverb", "connective", "number", "month", "weekday"])
_PERIODS = 24    # more than so many marks in a row cannot be read


def totals(hits: pd.DataFrame, statements: pd.DataFrame,
           codebook: pd.DataFrame | None = None) -> pd.DataFrame:
    """Return one row for each theme of the codebook, the most frequent first; themes without a hit are zeros.

    Columns: theme, n_hits, n_headline (hits in a headline, counted apart: not in the other columns),
    n_sentences, n_statements, n_speakers, n_documents, n_negated, n_conditional, n_in_list, n_masked (indicators
    inside names, left out).

    >>> totals(themes.find(_DEMO, None, None), None)[["theme", "n_hits"]].head(2).values.tolist()
    [['Trade and investment', 2], ['Parliaments', 0]]
    """
    body = _counted(hits)
    speaker = body["statement_id"].map(_speakers(statements))
    rows = body.assign(speaker=speaker).groupby("theme").agg(
        n_hits=("start", "size"), n_sentences=("sentence_id", "nunique"),
        n_statements=("statement_id", "nunique"),
        n_speakers=("speaker", "nunique"), n_documents=("document_id", "nunique"),
        n_negated=("negated", "sum"), n_conditional=("conditional", "sum"), n_in_list=("in_list", "sum"))
    rows = rows.reindex(_themes(codebook))
    rows["n_headline"] = hits[~hits["masked"] & hits["in_headline"]]["theme"].value_counts()
    rows["n_masked"] = hits[hits["masked"]]["theme"].value_counts()
    rows = rows.fillna(0).astype(int).sort_values("n_hits", ascending=False, kind="stable")
    columns = ["n_hits", "n_headline", "n_sentences", "n_statements", "n_speakers", "n_documents",
               "n_negated", "n_conditional", "n_in_list", "n_masked"]
    return rows[columns].rename_axis("theme").reset_index()


def by(hits: pd.DataFrame, statements: pd.DataFrame, column: str,
       codebook: pd.DataFrame | None = None) -> pd.DataFrame:
    """Return themes by any column of statements: speaker_id, mode, form, cue, document_id.

    One row is one theme with one value of the column, zeros included: theme, the column, n_statements
    (statements of that value in which the theme occurs at least once), of (all statements of that value),
    share (0 to 1). A statement may hold several themes, so shares do not add up to 1. Reporting lines are
    left out.
    """
    told = statements[(statements["grade"] != "reporting") & statements[column].notna()]
    base = told[column].value_counts(sort=False)
    pairs = _counted(hits)[["theme", "statement_id"]].drop_duplicates()
    pairs = pairs.merge(told[["statement_id", column]], on="statement_id")
    grid = pd.MultiIndex.from_product([_themes(codebook), list(base.index)], names=["theme", column])
    counts = pairs.groupby(["theme", column]).size().reindex(grid, fill_value=0)
    rows = counts.rename("n_statements").reset_index()
    return rows.assign(of=rows[column].map(base), share=lambda f: f["n_statements"] / f["of"].astype(float))


def over_time(hits: pd.DataFrame, documents: pd.DataFrame, codebook: pd.DataFrame | None = None) -> pd.DataFrame:
    """Return in how many texts of each month a theme is named; the cases are texts, and each counts once.

    One row is one theme in one period, zeros and periods without a text included: theme, period (2031-02; quarters
    as 2031Q1 where the texts span more than 24 months, years where more than 24 quarters), n_texts (texts of the
    period that name the theme below the headline), of (all its texts). Texts without a date are left out.

    >>> texts = pd.DataFrame({"document_id": ["d", "e"], "date": ["2031-02-01", "2031-04-09"]})
    >>> rows = over_time(themes.find(_DEMO, None, None), texts)
    >>> rows[rows["theme"] == "Trade and investment"][["period", "n_texts", "of"]].values.tolist()
    [['2031-02', 1, 1], ['2031-03', 0, 0], ['2031-04', 0, 1]]
    """
    dated = documents.dropna(subset="date")
    days = pd.to_datetime(dated["date"].str[:10], format="ISO8601")
    unit = next((unit for unit in "MQ" if days.dt.to_period(unit).nunique() and _span(days, unit) <= _PERIODS), "Y")
    period = days.dt.to_period(unit)
    every = pd.period_range(period.min(), period.max(), freq=unit) if len(period) else []
    grid = pd.MultiIndex.from_product([_themes(codebook), list(every)], names=["theme", "period"])
    named = _counted(hits)[["theme", "document_id"]].drop_duplicates()
    named = named.assign(period=named["document_id"].map(dict(zip(dated["document_id"], period)))).dropna()
    counts = named.groupby(["theme", "period"]).size().reindex(grid, fill_value=0).rename("n_texts").reset_index()
    base = period.value_counts()
    return counts.assign(of=counts["period"].map(base).fillna(0).astype(int), period=counts["period"].astype(str))


def positions(hits: pd.DataFrame, documents: pd.DataFrame) -> pd.DataFrame:
    """Return where each hit stands: theme, document_id, start, position in the text (0 its start, 1 its end)."""
    length = documents.set_index("document_id")["text"].str.len()
    rows = _counted(hits)[["theme", "document_id", "start"]]
    return rows.assign(position=rows["start"] / rows["document_id"].map(length).astype(float)).reset_index(drop=True)


def headlines(hits: pd.DataFrame, documents: pd.DataFrame) -> pd.DataFrame:
    """Return what each headline promises and what its text keeps: one row is one text with a theme in its headline.

    Columns: document_id, title, promised (themes of the headline outside names, in its order), n_sentences (below
    it that name one of them), most (the theme named in most sentences below; several where they are equal),
    n_most (those sentences; 0 and a missing theme where the text names none).
    """
    above = hits[~hits["masked"] & hits["in_headline"]].drop_duplicates(["document_id", "theme"])
    below = _counted(hits).drop_duplicates(["sentence_id", "theme"])
    rows = []
    for document, promised in above.groupby("document_id", sort=False)["theme"]:
        own = below[below["document_id"] == document]
        counts, kept = own["theme"].value_counts(), own[own["theme"].isin(promised)]["sentence_id"].nunique()
        most = int(counts.max()) if len(counts) else 0
        rows.append((document, ", ".join(promised), kept, ", ".join(counts.index[counts == most]) or None, most))
    table = pd.DataFrame(rows, columns=["document_id", "promised", "n_sentences", "most", "n_most"])
    table.insert(1, "title", table["document_id"].map(documents.set_index("document_id")["title"]))
    return table


def masking(hits: pd.DataFrame, codebook: pd.DataFrame | None = None) -> pd.DataFrame:
    """Return what masking names changes: theme, n_open (sentences hit without it), n_masked (with it), difference.

    A sentence is lost where all its words of the theme stand inside names. Headlines are left out.
    """
    below = hits[~hits["in_headline"]]
    counts = {name: rows.groupby("theme")["sentence_id"].nunique().reindex(_themes(codebook), fill_value=0)
              for name, rows in (("n_open", below), ("n_masked", _counted(hits)))}
    table = pd.DataFrame(counts).rename_axis("theme").reset_index()
    return table.assign(difference=table["n_open"] - table["n_masked"])


def uncovered(sentences: pd.DataFrame, hits: pd.DataFrame, tokens: pd.DataFrame,
              statements: pd.DataFrame | None = None, *, n_words: int = 6) -> pd.DataFrame:
    """Return the sentences that no theme reaches, each with the words that a codebook might be missing.

    One row is one sentence: sentence_id, document_id, text, words (its content words outside names, the most
    frequent of the corpus first, at most `n_words`). Left out of the words, because they name no topic: numbers,
    adverbs, dates, past and -ing forms of reporting verbs, and the cues of `statements`.
    """
    reached = set(_counted(hits)["sentence_id"]) | set(hits.loc[hits["in_headline"], "sentence_id"])
    left = sentences[~sentences["sentence_id"].isin(reached)]
    content = tokens[tokens["is_word"] & ~tokens["is_stopword"] & ~tokens["in_name"]
                     & ~tokens["norm"].isin(_without_topic())
                     & (spans.holder(tokens, statements, "cue_start", "cue_end") < 0)]
    frequency = Counter(content["norm"])
    words = content[content["sentence_id"].isin(left["sentence_id"])].groupby("sentence_id")["norm"].agg(
        lambda norms: ", ".join(sorted(dict.fromkeys(norms), key=lambda w: -frequency[w])[:n_words]))
    return left[["sentence_id", "document_id", "text"]].assign(
        words=left["sentence_id"].map(words)).reset_index(drop=True)


@functools.cache
def _without_topic() -> frozenset[str]:
    """Return the words that are no stopwords and yet name no topic."""
    small = {row["word"] for row in reference.table("function_words") if row["class"] in _NO_TOPIC}
    verbs = {form for row in reference.table("reporting_verbs")
             for form, kind in inflection.inflect(row["verb"], row["forms"]).items() if kind in ("past", "ing")}
    return frozenset(small | verbs)


def _span(days: pd.Series, unit: str) -> int:
    return (days.max().to_period(unit) - days.min().to_period(unit)).n + 1


def _counted(hits: pd.DataFrame) -> pd.DataFrame:
    return hits[~hits["masked"] & ~hits["in_headline"]]


def _themes(codebook: pd.DataFrame | None) -> list[str]:
    return (themes.codebook() if codebook is None else codebook)["theme"].tolist()


def _speakers(statements: pd.DataFrame | None) -> dict[str, str]:
    """Return the speaker of each statement; reporting lines have none, because nothing is said in them."""
    if statements is None:
        return {}
    told = statements[statements["grade"] != "reporting"]
    return dict(zip(told["statement_id"], told["speaker_id"]))


_DEMO = pd.DataFrame([("d", "d:p1.s1", 0, 33, "Trade is open; trade stays open.")],
                     columns=["document_id", "sentence_id", "start", "end", "text"])
