"""The whole text with every statement marked by speaker and mode, its cue, who it is laid to, and what was repaired."""

import dataclasses
import itertools
from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from helpers import markup
from helpers.reading.pieces import Piece, Span, pieces
from helpers.reading.voices import UNKNOWN, Voice, voices

tag = markup.tag
_NOBODY = Voice(UNKNOWN, "?", 0)
MODES = {"direct": "the speaker's own words", "mixed": "reported, with quoted words inside",
         "indirect": "reported in the writer's words"}


@dataclasses.dataclass(frozen=True)
class _Marks:
    """What is marked in one document: its text, statements by key, how each speaker looks, repairs and their spans."""

    text: str
    end: int
    statements: Mapping[str, dict]
    looks: Mapping[str, Voice]
    repairs: list[dict]
    spans: list[Span]
    linked: bool


def marked(texts: Any, document_id: str | None = None, *, most: int = 200_000, listed: bool = True) -> markup.Html:
    """Return one document of a Corpus as HTML, by default its first, with a key above and the statements listed below.

    Each statement has its key as anchor ("#DOC:st07"). Colour and a short name tell the speaker, tint and underline the
    mode; the cue is bold. A long text ends after `most` characters and says so. `listed=False` leaves the list out.
    Raises KeyError for a document that is not there.

    >>> from types import SimpleNamespace as Texts
    >>> none = pd.DataFrame(columns=["document_id", "speaker_id", "name"])
    >>> page = marked(Texts(documents=pd.DataFrame({"document_id": ["a"], "text": ["1 < 2"], "title": ["1 < 2"]}),
    ...     paragraphs=pd.DataFrame({"document_id": ["a"], "start": [0], "end": [5], "kind": ["body"]}),
    ...     statements=none, speakers=none, repairs=none))
    >>> "1 &lt; 2" in page
    True
    """
    document = _document(texts.documents, document_id)
    marks = _marks(texts, document, most, listed)
    paragraphs = _of(texts.paragraphs, document).sort_values("start")
    blocks = [_paragraph(row, marks) for row in paragraphs[paragraphs["start"] < most].to_dict("records")]
    title = markup.cell(document["title"])
    return tag("section", _key(marks, paragraphs), tag("div", *_grouped(blocks), class_="text", dir="auto"),
               _rest(marks), *(_lists(marks, title) if listed else []), class_="marked",
               aria_label=f"Marked text: {title}")


def about(statement: Mapping[str, Any], looks: Mapping[str, Voice]) -> str:
    """Return in one line who said a statement, with which cue, in which mode, and which rule found it."""
    voice = looks.get(statement["speaker_id"], _NOBODY)
    parts = [voice.name, f"“{markup.cell(statement['cue'])}”", f"{markup.cell(statement['mode'])} speech",
             "nested in another statement" if isinstance(statement["inside"], str) else None,
             f"rule: {markup.cell(statement['rule'])}"]
    return " · ".join(filter(None, parts))


def _document(documents: pd.DataFrame, document_id: str | None) -> dict:
    rows = documents if document_id is None else documents[documents["document_id"] == document_id]
    if rows.empty:
        raise KeyError(f"There is no document '{document_id}'. The documents are: {', '.join(documents['document_id'])}.")
    return rows.iloc[0].to_dict()


def _of(frame: pd.DataFrame, document: Mapping[str, Any]) -> pd.DataFrame:
    return frame[frame["document_id"] == document["document_id"]]


def _marks(texts: Any, document: dict, most: int, linked: bool) -> _Marks:
    statements, repairs = _of(texts.statements, document).to_dict("records"), _of(texts.repairs, document).to_dict("records")
    statements = sorted(statements, key=lambda row: (row["content_start"], -row["content_end"]))
    spans = [span for row in statements for span in _spans(row)]
    # A repair that only puts something in has no length; a span of one character makes the cut before it.
    spans += [Span(int(row["start"]), max(int(row["end"]), int(row["start"]) + 1), "repair", str(place))
              for place, row in enumerate(repairs)]
    return _Marks(document["text"], min(len(document["text"]), most), {row["statement_id"]: row for row in statements},
                  voices(texts.speakers, texts.statements), repairs, spans, linked)


def _spans(statement: dict) -> Iterable[Span]:
    for kind, name in (("said", "content"), ("who", "source"), ("cue", "cue")):
        start, end = statement[f"{name}_start"], statement[f"{name}_end"]
        if not pd.isna(start) and not pd.isna(end):
            yield Span(int(start), int(end), kind, statement["statement_id"])


def _paragraph(row: Mapping[str, Any], marks: _Marks) -> tuple[str, markup.Html]:
    start, end = int(row["start"]), min(int(row["end"]), marks.end)
    inside = [item for piece in pieces(start, end, marks.spans) for item in _piece(piece, start, marks)]
    inserted = [_insertion(repair) for repair in marks.repairs if repair["start"] == repair["end"] == end]
    kind = row["kind"]
    return kind, tag("li" if kind == "item" else "p", *inside, *inserted, class_=None if kind == "body" else kind)


def _piece(piece: Piece, paragraph: int, marks: _Marks) -> Iterable[markup.Html]:
    """Yield what is put in here, the short names of the statements that begin here, and the piece of text itself."""
    of = {kind: [span for span in piece.inside if span.kind == kind] for kind in ("said", "who", "cue", "repair")}
    fixes = [marks.repairs[int(span.key)] for span in of["repair"]]
    yield from (_insertion(fix) for fix in fixes if fix["start"] == fix["end"] == piece.start)
    for span in of["said"]:
        if span in piece.opens or piece.start == paragraph:
            yield _chip(marks, span.key, span in piece.opens and span.start == piece.start)
    shown: object = marks.text[piece.start:piece.end]
    for fix in fixes:
        if fix["start"] < fix["end"]:
            shown = tag("span", shown, class_="repair", title=_why(fix))
            shown = markup.join([shown, _readas(fix, marks) if fix["end"] == piece.end else None])
    shown = tag("b", shown, class_="cue") if of["cue"] else shown
    if of["who"]:
        shown = tag("span", shown, class_=f"who v{_voice(marks, of['who'][0].key).look}")
    yield _said(shown, of["said"], marks) if of["said"] else markup.join([shown])


def _said(shown: object, spans: list[Span], marks: _Marks) -> markup.Html:
    inner = marks.statements[spans[-1].key]
    names = [f"v{_voice(marks, spans[-1].key).look}", str(inner["mode"]), "nested" if len(spans) > 1 else ""]
    return tag("mark", shown, class_=" ".join(filter(None, names)), title=about(inner, marks.looks))


def _chip(marks: _Marks, key: str, first: bool) -> markup.Html:
    voice, words = _voice(marks, key), about(marks.statements[key], marks.looks)
    if not first:
        return tag("span", f"{voice.short} …", class_=f"chip v{voice.look}", title=f"goes on: {words}")
    link = "#" + markup.anchor(f"{key}-why") if marks.linked else "#" + markup.anchor(key)
    return tag("a", voice.short, tag("span", words, class_="note"), class_=f"chip v{voice.look}",
               id=markup.anchor(key), href=link, aria_label=f"{voice.short}: {words}")


def _insertion(fix: Mapping[str, Any]) -> markup.Html:
    return tag("ins", markup.cell(fix["read_as"]), class_="repair", title=_why(fix))


def _readas(fix: Mapping[str, Any], marks: _Marks) -> markup.Html:
    """Return the flag behind a repaired place, which leads to the repair's line in the list."""
    short = len(str(fix["read_as"])) <= 3
    words = f"{markup.cell(fix['found'])} is read as {markup.cell(fix['read_as'])}. {markup.cell(fix['rule'])}"
    link = "#" + markup.anchor(f"{fix['repair_id']}-why" if marks.linked else fix["repair_id"])
    return tag("a", f"read as “{fix['read_as']}”" if short else "repaired", tag("span", words, class_="note"),
               class_="readas", id=markup.anchor(fix["repair_id"]), href=link, aria_label=f"Repaired: {words}")


def _why(fix: Mapping[str, Any]) -> str:
    return f"Repaired in reading, the source stays as it is: {markup.cell(fix['rule'])}"


def _voice(marks: _Marks, key: str) -> Voice:
    return marks.looks.get(marks.statements[key]["speaker_id"], _NOBODY)


def _grouped(blocks: list[tuple[str, markup.Html]]) -> Iterable[markup.Html]:
    for item, group in itertools.groupby(blocks, key=lambda block: block[0] == "item"):
        yield from [tag("ul", *(block for _, block in group))] if item else (block for _, block in group)


def _rest(marks: _Marks) -> markup.Html | None:
    if marks.end == len(marks.text):
        return None
    return tag("p", f"Shown: the first {marks.end:,} of {len(marks.text):,} characters of this long text.", class_="count")


def _key(marks: _Marks, paragraphs: pd.DataFrame) -> markup.Html:
    ids = [row["speaker_id"] for row in marks.statements.values()]
    known = [(voice, ids.count(key)) for key, voice in marks.looks.items() if key in ids]
    unknown = sum(key not in marks.looks for key in ids)
    people = [tag("li", tag("span", voice.short, class_=f"chip v{voice.look}"), f" {voice.name}, {n}")
              for voice, n in [*known, *([(_NOBODY, unknown)] if unknown else [])]]
    modes = [tag("li", tag("mark", mode, class_=f"v1 {mode}"), f" {words}") for mode, words in MODES.items()]
    others = [tag("li", tag("span", "name", class_="who v1"), " who it is laid to"),
              tag("li", tag("b", "verb", class_="cue"), " cue"),
              tag("li", tag("ins", "“", class_="repair"), f" repaired in reading, {len(marks.repairs)}")]
    lists = [tag("ul", *items, aria_label=name) for name, items in
             (("Speakers and number of statements", people), ("Modes", modes), ("Other marks", others)) if items]
    return tag("div", tag("p", tag("b", "How to read the marks. "), f"{len(ids):,} statements in "
                          f"{len(paragraphs):,} paragraphs. A short name opens each statement: follow it to the "
                          "statement's line in the list below the text." if marks.linked else None), *lists, class_="key")


def _lists(marks: _Marks, title: str) -> Iterable[markup.Html]:
    rows = [{"statement": _back(key, number, row["content_start"] < marks.end), "speaker": _voice(marks, key).name,
             "named as": row["source_text"], "cue": row["cue"], "mode": row["mode"], "what is said": row["content_text"],
             "rule": row["rule"]}
            for number, (key, row) in enumerate(marks.statements.items(), 1)]
    fixes = [{"repair": _back(fix["repair_id"], number, fix["start"] < marks.end), "found": fix["found"],
              "read as": fix["read_as"], "why": fix["rule"]} for number, fix in enumerate(marks.repairs, 1)]
    for unit, lines in (("Statements", rows), ("Repairs", fixes)):
        if lines:
            # As text, the column of links would no longer be Html.
            table = markup.table(pd.DataFrame(lines, dtype=object), f"{unit} in: {title}", most=100)
            yield markup.folded(f"{unit} as a list: {len(lines):,}", table)


def _back(key: str, number: int, shown: bool) -> markup.Html:
    return tag("a", number, id=markup.anchor(f"{key}-why"), href="#" + markup.anchor(key) if shown else None,
               aria_label=f"{number}, show it in the text" if shown else None)
