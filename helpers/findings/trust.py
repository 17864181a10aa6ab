"""How far to trust the pages: whose account a text is, how often the rules err, and what they leave out here."""

import importlib
from typing import Any

import numpy as np
import pandas as pd

from helpers import markup, reference
from helpers.findings.statements import UNKNOWN, said
from helpers.findings.words import answer, count, linked, listed

tag = markup.tag

SHOWN = {"precision %": "precision", "recall %": "recall", "speaker right %": "speaker"}


def caution(texts: Any) -> str:
    """Return the sentence that belongs under every chart of speakers: whose account the source is."""
    known = texts.documents["publisher"].dropna().unique().tolist()
    whose = f"publisher ({known[0]})" if len(known) == 1 and len(texts.documents) == 1 else "writer of the text"
    return f"Every voice is heard through the {whose}: this counts what the writer says was said."


def doubts(texts: Any) -> markup.Html:
    """Return in short how far to trust the findings: whose account it is, how often rules err, what is open here."""
    unknown, left = int((said(texts)["speaker"] == UNKNOWN).sum()), len(missed(texts))
    items = [
        ["Whose account it is: ", _whose(texts), " tells what was said. The others are heard only through it."],
        ["How often the rules err: ", _rates(), " ", linked("The figures", "measured"), "."],
        ["What is open here: ", linked(count(left, "sentence"), "missed"), " without a statement, ",
         linked(count(unknown, "statement"), f"said-{UNKNOWN}") if unknown else "no statement",
         " without a speaker, ", linked(count(len(texts.repairs), "repair"), "repairs"), " made in reading."]]
    return tag("div", tag("ul", *(tag("li", *item) for item in items)), class_="doubts")


def measured() -> markup.Html:
    """Return how often the rules are right on texts annotated by hand: unseen ones first, then ours by mode."""
    if not (reference.FOLDER.parent / "gold").is_dir():
        return answer("How often the rules are right has not been measured in this copy: it has no annotated texts.")
    accuracy = importlib.import_module("helpers.accuracy")
    result = accuracy.measure()
    rates = result.rates[["mode", "annotated", "found", "right"]].assign(
        **{name: (100 * result.rates[column]).round() for name, column in SHOWN.items()})
    return markup.join([answer(accuracy.unseen_sentence(accuracy.unseen())), answer(str(result)),
                        markup.table(rates, "The rules against texts annotated by hand", id_="measured")])


def mistakes(most: int = 4) -> markup.Html:
    """Return real mistakes of the rules on the annotated texts: what was annotated, what was found."""
    if not (reference.FOLDER.parent / "gold").is_dir():
        return markup.tag("p", "There are no annotated texts in this copy to show mistakes on.", class_="empty")
    rows = importlib.import_module("helpers.accuracy").measure().differences
    rows = rows[["what", "speaker_annotated", "text_annotated", "speaker_found", "text_found"]]
    names = {"speaker_annotated": "speaker by hand", "text_annotated": "content by hand",
             "speaker_found": "speaker by rule", "text_found": "content by rule"}
    return markup.table(rows, "Where the rules and the people differ", names=names, most=most)


def missed(texts: Any) -> pd.DataFrame:
    """Return the body sentences in which no statement was found: the place to look for what the rules miss.

    One row is one sentence, with the columns of `sentences`, as `reading.evidence` takes them.
    """
    kinds = texts.paragraphs.set_index("paragraph_id")["kind"]
    rows = texts.sentences[texts.sentences["paragraph_id"].map(kinds).isin(["body", "item"])]
    edges = ["source_start", "source_end", "cue_start", "cue_end", "content_start", "content_end"]
    spans = texts.statements[["document_id"]].assign(start=texts.statements[edges].min(axis=1),
                                                     end=texts.statements[edges].max(axis=1))
    groups = dict(list(spans.groupby("document_id")))
    held: set[str] = set()
    for document, sentences in rows.groupby("document_id"):
        ids, starts, ends = (sentences[name].to_numpy() for name in ("sentence_id", "start", "end"))
        for _, start, end in groups.get(document, spans[:0]).itertuples(index=False, name=None):
            held.update(ids[np.searchsorted(ends, start, "right"):np.searchsorted(starts, end, "left")])
    return rows[~rows["sentence_id"].isin(held)]


def _whose(texts: Any) -> str:
    known = texts.documents["publisher"].dropna().unique().tolist()
    return listed(known, 3) if known else "the writer, who is not stated,"


def _rates() -> str:
    """Return in one sentence what to expect on texts that the rules have never met."""
    if not (reference.FOLDER.parent / "gold").is_dir():
        return "this has not been measured in this copy."
    rows = importlib.import_module("helpers.accuracy").unseen()
    found, right, speaker = (100 * rows[part].sum() / rows[base].sum() for part, base in
                             (("right", "annotated"), ("right", "found"), ("speaker_right", "right")))
    return (f"on texts that no writer of a rule had read, they find {found:.0f} of 100 statements, "
            f"{right:.0f} of 100 finds are right, and {speaker:.0f} of 100 of those have the right speaker.")
