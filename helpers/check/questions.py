"""The questions that a check can judge: what is right, counted from the tables, and which misreadings give what."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from helpers import coverage, findings
from helpers.check.answers import words
from helpers.findings.statements import UNKNOWN

Count = Callable[[Any], object]


@dataclass(frozen=True)
class Question:
    """One question: the variable that holds its answer, the kind of answer, and what is right.

    `right` takes the texts and returns the right answers, more than one where there is a tie, none where the source
    leaves nothing to answer. `misread` maps the key of a message to the answers that a misreading gives. Of a choice
    or an order of steps, only the `seal` of the right answer is kept.
    """

    name: str
    kind: str
    right: Count | None = None
    misread: Mapping[str, Count] = field(default_factory=dict)
    seal: str | None = None


def seal(name: str, answer: str) -> str:
    """Return what stands for the right answer to a choice, so that the answer cannot be read here."""
    return hashlib.sha256(f"{name}: {answer}".encode()).hexdigest()[:12]


def only(count: Callable[[Any], object]) -> Count:
    """Return a function whose one right answer is what `count` gives."""
    return lambda texts: {count(texts)}


# ---------- 01 the source

def _sentences(texts: Any, *kinds: str) -> int:
    paragraphs = texts.paragraphs
    wanted = set(paragraphs.loc[paragraphs["kind"].isin(kinds), "paragraph_id"])
    return int(texts.sentences["paragraph_id"].isin(wanted).sum())


_SOURCE = (
    Question("body_sentences", "number", only(lambda texts: _sentences(texts, "body", "item")), {
        "headline": only(lambda texts: _sentences(texts, "body", "item", "headline")),
        "all": only(lambda texts: len(texts.sentences)),
        "paragraphs": only(lambda texts: int(texts.paragraphs["kind"].isin(["body", "item"]).sum())),
        "words": only(lambda texts: int(texts.documents["n_words"].sum()))}),
    Question("longest_sentence", "number", only(lambda texts: int(texts.sentences["n_words"].max())), {
        "characters": only(lambda texts: int(texts.sentences["text"].str.len().max())),
        "paragraph": only(lambda texts: int(texts.paragraphs["n_words"].max())),
        "tokens": only(lambda texts: int(texts.tokens.groupby("sentence_id").size().max()))}),
    Question("what_a_repair_is", "letter", seal="cce7a7116579"),
    Question("steps_of_reading", "order", seal="241ca2cf5ec5"),
)


# ---------- 02 speakers

def _most(frame: Any, column: str, by: str = "name") -> set[str]:
    best = frame[frame[column] == frame[column].max()] if frame[column].max() > 0 else frame[:0]
    return {words(name) for name in best[by]}


def _given(texts: Any) -> Any:
    rows = findings.balance(texts)
    return rows[rows["speaker"] != UNKNOWN]


def _of_busiest(texts: Any, column: str) -> set[int]:
    """Return a count of each speaker who is given most statements; among the mentions too, by name."""
    rows = _given(texts)
    busiest = rows.loc[rows["statements"] == rows["statements"].max(), "speaker"]
    frame = texts.speakers.set_index("name") if column in texts.speakers else rows.set_index("speaker")
    return {int(frame[column].loc[name]) for name in busiest if name in frame.index}


_SPEAKERS = (
    Question("most_named", "name", lambda texts: _most(texts.speakers, "n_mentions"), {
        "statements": lambda texts: _most(_given(texts), "statements", "speaker"),
        "words": lambda texts: _most(_given(texts), "words", "speaker")}),
    Question("busiest_count", "number", lambda texts: set(map(int, _given(texts)["statements"][:1])), {
        "mentions": lambda texts: _of_busiest(texts, "n_mentions"),
        "words": lambda texts: _of_busiest(texts, "words"),
        "all": only(lambda texts: len(findings.said(texts)))}),
    Question("heard_in_quotes", "names", only(lambda texts: frozenset(
        map(words, _given(texts).query("quoted_words > 0")["speaker"]))), {
        "everybody": only(lambda texts: frozenset(map(words, _given(texts)["speaker"]))),
        "direct_only": only(lambda texts: frozenset(map(words, _given(texts).query("direct > 0")["speaker"])))}),
    Question("what_a_count_shows", "letter", seal="49677ae9d3bd"),
)


# ---------- 03 statements

def _in_mode(texts: Any, *modes: str) -> int:
    return int(findings.said(texts)["mode"].isin(modes).sum())


def _of_mode(rows: Any, mode: str) -> frozenset[str]:
    return frozenset(rows.loc[rows["mode"] == mode, "statement_id"])


_STATEMENTS = (
    Question("direct_statements", "number", only(lambda texts: _in_mode(texts, "direct")), {
        "mixed": only(lambda texts: _in_mode(texts, "direct", "mixed")),
        "words": only(lambda texts: int(findings.said(texts)["quoted_words"].sum())),
        "indirect": only(lambda texts: _in_mode(texts, "indirect"))}),
    Question("commonest_cue", "name", lambda texts: _most(
        findings.said(texts)["cue"].value_counts().rename("n").reset_index(), "n", "cue")),
    Question("indirect_rows", "rows", only(lambda texts: _of_mode(findings.said(texts), "indirect")), {
        "empty": only(lambda texts: frozenset()),
        "reporting": only(lambda texts: _of_mode(texts.statements, "indirect")),
        "direct": only(lambda texts: _of_mode(findings.said(texts), "direct"))}),
    Question("whose_verb", "letter", seal="98adf23d1e50"),
    Question("no_quotation", "letter", seal="9d335eb4ee2a"),
)


# ---------- 04 themes

def _totals(texts: Any) -> Any:
    return coverage.totals(texts.theme_hits, texts.statements)


def _open(texts: Any) -> Any:
    """Return in how many sentences each theme comes when words inside names count too; the headline is left out."""
    hits = texts.theme_hits[~texts.theme_hits["in_headline"]]
    return hits.groupby("theme")["sentence_id"].nunique().rename("n").reset_index()


def _silent(texts: Any, *numbers: str) -> frozenset[str]:
    """Return the themes of the codebook for which each of these numbers is none."""
    rows = _totals(texts)
    return frozenset(map(words, rows.loc[(rows[[*numbers]] == 0).all(axis=1), "theme"]))


_THEMES = (
    Question("top_theme", "name", lambda texts: _most(_totals(texts), "n_sentences", "theme"), {
        "names": lambda texts: _most(_open(texts), "n", "theme"),
        "hits": lambda texts: _most(_totals(texts), "n_hits", "theme")}),
    Question("silent_themes", "names", only(lambda texts: _silent(texts, "n_hits", "n_headline")), {
        "names": only(lambda texts: _silent(texts, "n_hits", "n_headline", "n_masked")),
        "headline": only(lambda texts: _silent(texts, "n_hits"))}),
    Question("hits_in_names", "number", only(lambda texts: int(texts.theme_hits["masked"].sum())), {
        "in_list": only(lambda texts: int(texts.theme_hits["in_list"].sum())),
        "all": only(lambda texts: len(texts.theme_hits)),
        "rest": only(lambda texts: int((~texts.theme_hits["masked"]).sum()))}),
    Question("what_silence_means", "letter", seal="7ad68f557c8f"),
)


# ---------- 05 phrases

def _formulas(texts: Any) -> Any:
    return texts.phrases[~texts.phrases["is_name"]]


_PHRASES = (
    Question("longest_phrase", "name", lambda texts: _most(_formulas(texts), "n_words", "phrase"), {
        "name": lambda texts: _most(texts.phrases, "n_words", "phrase"),
        "frequent": lambda texts: _most(_formulas(texts), "count", "phrase")}),
    Question("phrases_found", "number", only(lambda texts: len(_formulas(texts))), {
        "names": only(lambda texts: len(texts.phrases)),
        "places": only(lambda texts: int(_formulas(texts)["count"].sum()))}),
    Question("phrase_over_a_stop", "letter", seal="9356f2cd0df9"),
    Question("echo_proves", "letter", seal="9a246e095ad1"),
)


# ---------- 06 findings and 07 own texts

def _widest(texts: Any) -> set[str]:
    """Return the themes that most texts name; of one text there is nothing to compare."""
    return _most(_totals(texts), "n_documents", "theme") if len(texts.documents) > 1 else set()


_FINDINGS = (
    Question("words_quoted", "number", only(lambda texts: int(findings.said(texts)["quoted_words"].sum())), {
        "statements": lambda texts: {int((findings.said(texts)["quoted_words"] > 0).sum()), len(findings.said(texts))},
        "all": only(lambda texts: int(findings.said(texts)["n_words"].sum()))}),
    Question("my_quotation", "quotation", lambda texts: set(texts.documents["text"])),
    Question("supported_claim", "letter", seal="95d7887ebd52"),
    Question("steps_to_a_finding", "order", seal="cb78eb283813"),
)
_OWN_TEXTS = (
    Question("texts_read", "number", only(lambda texts: len(texts.documents)), {
        "problems": only(lambda texts: len(texts.documents) + len(texts.problems)),
        "sentences": only(lambda texts: len(texts.sentences)),
        "statements": only(lambda texts: len(texts.statements))}),
    Question("widest_theme", "name", _widest, {
        "hits": lambda texts: _most(_totals(texts), "n_hits", "theme")}),
    Question("fair_comparison", "letter", seal="dc17fcb99694"),
)

TOPICS = {"source": _SOURCE, "speakers": _SPEAKERS, "statements": _STATEMENTS, "themes": _THEMES, "phrases": _PHRASES,
          "findings": _FINDINGS, "own_texts": _OWN_TEXTS}
