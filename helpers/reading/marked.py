"""The whole text with every statement marked by speaker and mode, its cue, its source, and what was
repaired."""

import itertools
from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from helpers import markup
from helpers.reading import legend, topics
from helpers.reading.marks import Marks, about, collect, voice_of
from helpers.reading.pieces import Piece, Span, pieces

tag = markup.tag


def marked(
    texts: Any, document_id: str | None = None, *, most: int = 200_000, listed: bool = True, first: int | None = None
) -> markup.Html:
    """Return one document of a Corpus as HTML, by default its first, with a key above and the statements
    listed below.

    The text has its document_id as anchor, each statement its key ("#DOC:st07"). Colour, pattern and a short name
    tell the speaker, tint and underline the mode; the cue is bold. A theme can be chosen, and its sentences then
    stand out. A long text ends after `most` characters and says so; with `first` it is a part of the text, of the
    paragraphs and statements that begin in the `most` characters from `first` on. `listed=False` leaves the list out.
    Raises KeyError for a document that is not there.

    >>> from types import SimpleNamespace as Texts
    >>> none = pd.DataFrame(columns=["document_id", "sentence_id", "speaker_id", "name", "theme", "masked", "start",
    ...     "end", "in_headline"])
    >>> one = pd.DataFrame({"document_id": ["a"], "text": ["1 < 2"], "title": ["1 < 2"]})
    >>> paragraphs = pd.DataFrame({"document_id": ["a"], "start": [0], "end": [5], "kind": ["body"]})
    >>> texts = Texts(documents=one, paragraphs=paragraphs, statements=none, speakers=none, repairs=none,
    ...     theme_hits=none, sentences=none)
    >>> page = marked(texts)
    >>> "1 &lt; 2" in page
    True
    """
    document = _document(texts.documents, document_id)
    marks = collect(texts, document, first, most, listed)
    here = texts.paragraphs["document_id"] == document["document_id"]
    paragraphs = texts.paragraphs[here].sort_values("start")
    blocks = [_paragraph(row, marks) for row in paragraphs[paragraphs["start"].map(marks.holds)].to_dict("records")]
    title = markup.cell(document["title"])
    return tag(
        "section",
        legend.key(marks, len(paragraphs)),
        topics.switch(marks.topics, document["document_id"]),
        tag("div", *_grouped(blocks), class_="text", dir="auto"),
        _rest(marks) if first is None else None,
        *(legend.lists(marks, title) if listed else []),
        class_="marked",
        id=None if first else markup.anchor(document["document_id"]),
        aria_label=f"Marked text: {title}",
    )


def _document(documents: pd.DataFrame, document_id: str | None) -> dict:
    rows = documents if document_id is None else documents[documents["document_id"] == document_id]
    if rows.empty:
        raise KeyError(
            f"There is no document '{document_id}'. The documents are: {', '.join(documents['document_id'])}."
        )
    return rows.iloc[0].to_dict()


def _paragraph(row: Mapping[str, Any], marks: Marks) -> tuple[str, markup.Html]:
    start, end = int(row["start"]), min(int(row["end"]), marks.end) if marks.cuts else int(row["end"])
    inside = [item for piece in pieces(start, end, marks.within(start, end)) for item in _piece(piece, start, marks)]
    inserted = [_insertion(repair) for repair in marks.repairs if repair["start"] == repair["end"] == end]
    kind = row["kind"]
    return kind, tag(
        "li" if kind == "item" else "p", *inside, *inserted, class_=None if kind == "body" else kind
    )


def _piece(piece: Piece, paragraph: int, marks: Marks) -> Iterable[markup.Html]:
    """Yield what is put in here, the short names of the statements that begin here, and the piece of text
    itself."""
    of = {
        kind: [span for span in piece.inside if span.kind == kind]
        for kind in ("said", "who", "cue", "repair")
    }
    fixes = [marks.repairs[int(span.key)] for span in of["repair"]]
    yield from (_insertion(fix) for fix in fixes if fix["start"] == fix["end"] == piece.start)
    for span in of["said"]:
        if span in piece.opens or piece.start == paragraph:
            yield _chip(marks, span.key, span in piece.opens and span.start == piece.start)
    shown: object = marks.text[piece.start : piece.end]
    for fix in fixes:
        if fix["start"] < fix["end"]:
            shown = tag("span", shown, class_="repair", title=_why(fix))
            shown = markup.join([shown, _readas(fix, marks) if fix["end"] == piece.end else None])
    named = topics.classes(piece.inside)
    shown = tag("span", shown, class_=named) if named else shown
    shown = tag("b", shown, class_="cue") if of["cue"] else shown
    if of["who"]:
        shown = tag("span", shown, class_=f"who v{voice_of(marks, of['who'][0].key).look}")
    yield _said(shown, of["said"], marks) if of["said"] else markup.join([shown])


def _said(shown: object, spans: list[Span], marks: Marks) -> markup.Html:
    inner = marks.statements[spans[-1].key]
    names = [
        f"v{voice_of(marks, spans[-1].key).look}",
        str(inner["mode"]),
        "nested" if len(spans) > 1 else "",
    ]
    return tag("mark", shown, class_=" ".join(filter(None, names)), data_note="\n".join(about(inner, marks.looks)))


def _chip(marks: Marks, key: str, first: bool) -> markup.Html:
    voice, lines = voice_of(marks, key), about(marks.statements[key], marks.looks)
    words = " · ".join(lines)
    number = tag("span", marks.numbers[key], class_="nr")
    if not first:
        return tag("span", voice.short, number, " …", class_=f"chip v{voice.look}", title=f"goes on: {words}")
    link = "#" + markup.anchor(f"{key}-why") if marks.linked else "#" + markup.anchor(key)
    return tag(
        "a",
        voice.short,
        number,
        tag("span", "\n".join(lines), class_="note"),
        class_=f"chip v{voice.look}",
        id=markup.anchor(key),
        href=link,
        aria_label=f"{voice.short} {marks.numbers[key]}: {words}",
    )


def _insertion(fix: Mapping[str, Any]) -> markup.Html:
    return tag("ins", markup.cell(fix["read_as"]), class_="repair", title=_why(fix))


def _readas(fix: Mapping[str, Any], marks: Marks) -> markup.Html:
    """Return the flag behind a repaired place, which leads to the repair's line in the list."""
    short = len(str(fix["read_as"])) <= 3
    words = (
        f"{markup.cell(fix['found'])} is read as {markup.cell(fix['read_as'])}. {markup.cell(fix['rule'])}"
    )
    link = "#" + markup.anchor(f"{fix['repair_id']}-why" if marks.linked else fix["repair_id"])
    return tag(
        "a",
        f"read as “{fix['read_as']}”" if short else "repaired",
        tag("span", words, class_="note"),
        class_="readas",
        id=markup.anchor(fix["repair_id"]),
        href=link,
        aria_label=f"Repaired: {words}",
    )


def _why(fix: Mapping[str, Any]) -> str:
    return f"Repaired in reading, the source stays as it is: {markup.cell(fix['rule'])}"


def _grouped(blocks: list[tuple[str, markup.Html]]) -> Iterable[markup.Html]:
    for item, group in itertools.groupby(blocks, key=lambda block: block[0] == "item"):
        yield from [tag("ul", *(block for _, block in group))] if item else (block for _, block in group)


def _rest(marks: Marks) -> markup.Html | None:
    if marks.end == len(marks.text):
        return None
    return tag(
        "p",
        f"Shown: the first {marks.end:,} of {len(marks.text):,} characters of this long text.",
        class_="count",
    )
