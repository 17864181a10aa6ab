"""The themes of one document: where each is named, and the switch that shows one of them at a time."""

import dataclasses
from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from helpers import markup
from helpers.reading.pieces import Span

tag = markup.tag
MOST = 24  # as many as the style sheet has classes for


@dataclasses.dataclass(frozen=True)
class Topic:
    """One theme in one document: its name, the number of its classes in the style sheet, and its sentences."""

    name: str
    look: int
    n_sentences: int


def topics(texts: Any, document: Mapping[str, Any]) -> tuple[list[Topic], list[Span]]:
    """Return the themes that a document names, the one with most sentences first, and the spans to mark for them.

    A theme is counted once a sentence; the headline and words inside names are left out, as in every count of themes.
    """
    hits = texts.theme_hits
    here = (hits["document_id"] == document["document_id"]) & ~hits["masked"].astype(bool)
    hits = hits[here & ~hits["in_headline"].astype(bool)]
    counts = hits.groupby("theme")["sentence_id"].nunique().sort_index().sort_values(ascending=False, kind="stable")
    found = [Topic(str(name), look, int(n)) for look, (name, n) in enumerate(counts[:MOST].items(), 1)]
    looks = {topic.name: str(topic.look) for topic in found}
    hits = hits.assign(look=hits["theme"].map(looks)).dropna(subset="look")
    sentences = texts.sentences[texts.sentences["document_id"] == document["document_id"]]
    sentences = sentences.set_index("sentence_id")[["start", "end"]]
    whole = hits.drop_duplicates(["look", "sentence_id"])[["look", "sentence_id"]].join(sentences, on="sentence_id")
    return found, [*_spans(whole, "sentence"), *_spans(hits, "hit")]


def switch(found: list[Topic], document_id: str) -> markup.Html | None:
    """Return the choice of a theme as a row of buttons that works without scripts; the style sheet does the rest."""
    if not found:
        return None
    name = f"theme-{markup.anchor(document_id)}"
    none = tag("label", tag("input", type="radio", name_=name, class_="none", checked=True), tag("span", "none"))
    words = "Show a theme: its sentences stand out, the words that show it are boxed."
    return tag("fieldset", tag("legend", words), none, *(_choice(topic, name) for topic in found), class_="themes")


def classes(spans: Iterable[Span]) -> str | None:
    """Return the classes of a piece of text that lies in sentences and words of themes.

    >>> classes([Span(0, 9, "sentence", "1"), Span(2, 5, "hit", "1"), Span(0, 9, "said", "a")])
    's1 h1'
    """
    kinds = {"sentence": "s", "hit": "h"}
    return " ".join(dict.fromkeys(kinds[span.kind] + span.key for span in spans if span.kind in kinds)) or None


def _spans(rows: pd.DataFrame, kind: str) -> Iterable[Span]:
    return (Span(int(row.start), int(row.end), kind, row.look) for row in rows.itertuples())


def _choice(topic: Topic, name: str) -> markup.Html:
    number = tag("a", topic.n_sentences, href="#" + markup.anchor(f"theme-{topic.name}"),
                 aria_label=f"{topic.n_sentences} sentences that name {topic.name}")
    button = tag("label", tag("input", type="radio", name_=name, class_=f"t{topic.look}"), tag("span", topic.name))
    return tag("span", button, " ", number, class_="choice")
