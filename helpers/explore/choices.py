"""Explorers that choose from a list: a speaker, a statement, a theme, a phrase."""

from collections.abc import Callable
from typing import Any

import pandas as pd

from helpers import charts, findings, markup, reading
from helpers.explore import explorer
from helpers.explore.explorer import Explorer

MODES = ("direct", "mixed", "indirect")
WHY = 20    # statements that a page without controls explains


def speaker(texts: Any) -> Explorer:
    """Return the explorer of speakers: with which words and in which mode the statements of one are told.

    Its twin has one folded list of statements for each speaker, with the anchor `said-SPEAKER`.
    """
    told = findings.said(texts)
    source, note = charts.source(texts.documents, len(told)), findings.caution(texts)

    def show(name: str) -> markup.Html:
        rows = told[told["speaker"] == name]
        chart = charts.stacked(rows, "cue", "mode", order=MODES, source=source, note=note,
                               title=f"{name}: " + findings.most(rows, "cue", None, "statement"),
                               xlabel="number of statements", ylabel="reporting word")
        return _stack(chart, reading.evidence(rows, texts, f"Statements of {name}", most=20, open_=True))

    twin = findings.behind(told, texts, "speaker", "Statements of {}", "said")
    return _explorer("speaker", told, show, twin)


def theme(texts: Any) -> Explorer:
    """Return the explorer of themes: which words name one, in which sentences, and whose they are.

    Words inside names and headlines are left out. Its twin has one folded list of sentences for each theme, with the
    anchor `theme-THEME`.
    """
    hits = texts.theme_hits[~texts.theme_hits["masked"] & ~texts.theme_hits["in_headline"]]
    hits = hits.assign(word=hits["text"].str.lower())
    once = hits.drop_duplicates(["theme", "sentence_id"])
    source = charts.source(texts.documents, len(texts.sentences), "sentences")

    def show(name: str) -> markup.Html:
        rows = hits[hits["theme"] == name]
        chart = charts.bars(rows, "word", source=source, xlabel="times", ylabel="word of the codebook",
                            title=f"{name}: " + findings.most(rows, "word", None, "hit"))
        sentences = reading.evidence(once[once["theme"] == name], texts, f"Sentences that name: {name}", most=20,
                                     open_=True)
        return _stack(chart, sentences)

    twin = findings.behind(once, texts, "theme", "Sentences that name: {}", "theme")
    return _explorer("theme", once, show, twin)


def phrase(texts: Any) -> Explorer:
    """Return the explorer of recurring phrases: where one comes, in whose statements, and in which sentences.

    Names are left out. Its twin has one folded list of places for each phrase, with the anchor `phrase-PHRASE`.
    """
    spots = findings.places(texts)
    source = charts.source(texts.documents, len(texts.sentences), "sentences")

    def show(words: str) -> markup.Html:
        rows = spots[spots["phrase"] == words]
        chart = charts.places(rows, "speaker", "percent", 100, "speaker", source=source, order=reading.order(texts),
                              title=f"“{words}”: " + findings.most(rows, "speaker", None, "place"),
                              xlabel="place in the text, in per cent of its length", ylabel="speaker",
                              note="Narration: outside all statements.")
        return _stack(chart, reading.evidence(rows, texts, f"Places of “{words}”", most=20, open_=True))

    twin = findings.behind(spots, texts, "phrase", "Places of “{}”", "phrase")
    return _explorer("phrase", spots, show, twin)


def statement(texts: Any) -> Explorer:
    """Return the explorer of statements: why one was found, and why it was given to its speaker.

    A statement is chosen from the list or by words of it. Its twin explains the first 20 statements.
    """
    rows = findings.named(texts.statements, texts)
    core = rows[rows["grade"] != "reporting"]
    rows = core if len(core) else rows
    options = [(_said(row), row.statement_id) for row in rows.itertuples()]
    parts = [markup.folded(label, findings.why(texts, key)) for label, key in options[:WHY]]
    first = f"the first {WHY} of {len(options):,}" if len(options) > WHY else f"all {len(options)} statements"
    return Explorer(
        "In JupyterLab you choose a statement here. On this page they stand one below the other:",
        [explorer.choice("Statement:", options), explorer.words("or words of it:", placeholder="then press Enter")],
        lambda key, words: findings.why(texts, words.strip() or key or ""),
        markup.folded(f"Why is this a statement? The answers, for {first}", *parts) if parts else findings.why(texts))


def _explorer(what: str, rows: pd.DataFrame, show: Callable[[str], markup.Html], twin: markup.Html) -> Explorer:
    """Return an explorer that chooses one value of the column `what`, the value with most rows first."""
    counts = rows[what].dropna().value_counts()
    if counts.empty:
        none = f"There is no {what} to choose in this source."
        return Explorer(none, [], lambda: markup.tag("p", none, class_="empty"), twin)
    options = [(f"{name} ({n:,})", name) for name, n in counts.items()]
    return Explorer(f"In JupyterLab you choose a {what} here. On this page each {what} has a list:",
                    [explorer.choice(f"{what.capitalize()}:", options)], show, twin)


def _stack(chart: charts.Chart, sentences: markup.Html) -> markup.Html:
    """Return a chart with the sentences behind it."""
    return markup.join([markup.Html(chart._repr_html_()), sentences])


def _said(row: Any) -> str:
    """Return one statement as a line of a list: place, speaker, reporting word and first words."""
    words = " ".join(row.content_text.split()) if isinstance(row.content_text, str) else ""
    place = row.sentence_id.rsplit(":", 1)[-1].replace(".", " ")
    return f"{place} · {row.speaker}, {markup.cell(row.cue)}: {words[:50]}{'…' if len(words) > 50 else ''}"
