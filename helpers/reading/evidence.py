"""The sentences behind a number: who, how, and the sentence itself, each with a link to its place in the
marked text."""

from typing import Any

import pandas as pd

from helpers import markup
from helpers.reading.voices import UNKNOWN

tag = markup.tag


def evidence(
    rows: pd.DataFrame,
    texts: Any,
    caption: str,
    *,
    key: str | None = None,
    most: int = 10,
    limit: int = 200,
    open_: bool = False,
) -> markup.Html:
    """Return a folded table with the sentence of each row; a row of `rows` is a statement, a theme hit, a
    token or a sentence.

    `rows` needs `sentence_id`; with `statement_id` the link leads to the statement in the marked text and
    speaker, cue and mode are shown, with `start` and `end`, or `content_start` and `content_end`, the words
    are marked in the sentence. `key` gives the table an anchor, so that a number can link to it: `#key`. Past
    `most` the rows are folded, and past `limit` the table says how many there are in all. Raises ValueError if
    `rows` has no sentence_id.

    >>> from types import SimpleNamespace as Texts
    >>> texts = Texts(sentences=pd.DataFrame({"sentence_id": ["a:p01.s1"], "document_id": ["a"], "start": [0],
    ...     "end": [8], "text": ["A & B go"]}), documents=pd.DataFrame({"document_id": ["a"], "title": ["T"],
    ...     "text": ["A & B go"]}))
    >>> "A <mark>&amp; B</mark> go" in evidence(texts.sentences.assign(start=2, end=5), texts, "Who goes")
    True
    """
    if "sentence_id" not in rows:
        raise ValueError(
            f"The evidence for '{caption}' cannot be shown: its rows have no column sentence_id."
        )
    if rows.empty:
        return tag("p", f"{caption}: no sentence.", class_="empty", id=markup.anchor(key) if key else None)
    lines = [_line(row) for row in _joined(rows[:limit], texts).to_dict("records")]
    shown = pd.DataFrame(lines, dtype=object)  # as text, a column would lose which of its cells are Html
    listed = markup.table(shown, caption, most=most, id_=markup.anchor(key) if key else None)
    cut = (
        tag("p", f"Shown: {limit:,} of {len(rows):,}. The command `tables` writes them all.")
        if len(rows) > limit
        else None
    )
    unit = "statement" if "statement_id" in rows and "start" not in rows else "place"
    return tag(
        "div",
        markup.folded(f"{caption}: {len(rows):,} {unit}{'s' * (len(rows) != 1)}", listed, cut, open_=open_),
        class_="evidence",
        data_jupyter_id=markup.anchor(key) if key else None,  # where JupyterLab scrolls to: what is folded is no place
    )


def _joined(rows: pd.DataFrame, texts: Any) -> pd.DataFrame:
    sentences = texts.sentences.set_index("sentence_id")[["document_id", "start", "end", "text"]]
    titles = texts.documents.set_index("document_id")["title"]
    found = rows.drop(columns=["document_id"], errors="ignore").join(
        sentences.add_prefix("whole_"), on="sentence_id"
    )
    found["document"] = found["whole_document_id"].map(texts.documents.set_index("document_id")["text"])
    found["title"] = found["whole_document_id"].map(titles)
    found["many"] = len(texts.documents) > 1
    if "statement_id" in rows:
        said = texts.statements.set_index("statement_id")[["speaker_id", "cue", "mode"]]
        said["speaker"] = (
            said["speaker_id"].map(texts.speakers.set_index("speaker_id")["name"]).fillna(UNKNOWN)
        )
        found = found.drop(columns=["speaker", "cue", "mode"], errors="ignore").join(
            said[["speaker", "cue", "mode"]], on="statement_id"
        )
    return found


def _line(row: dict) -> dict:
    place = str(row["sentence_id"]).rsplit(":", 1)[-1].replace(".", "\N{NO-BREAK SPACE}")
    linked = isinstance(row.get("statement_id"), str)
    link = tag("a", place, href="#" + markup.anchor(row["statement_id"])) if linked else place
    # The sentence comes first: on a telephone only the first two columns fit.
    line = {"place": link, "sentence": _sentence(row)}
    if "statement_id" in row:
        line |= {"speaker": row["speaker"], "cue": row["cue"], "mode": row["mode"]}
    return line | ({"text": row["title"]} if row["many"] else {})


def _sentence(row: dict) -> object:
    """Return the sentence with the words of the row marked; a statement that runs on is shown to its end."""
    text, base = row["whole_text"], row["whole_start"]
    start, end = (row.get(name, row.get(f"content_{name}")) for name in ("start", "end"))
    if not isinstance(text, str) or start is None or end is None or pd.isna(start) or pd.isna(end):
        return text
    if "content_end" in row and end > row["whole_end"]:
        text = row["document"][int(base) : int(end)]
    left, right = max(int(start - base), 0), int(end - base)
    if right <= 0 or left >= len(text):
        return text
    return markup.join([text[:left], tag("mark", text[left:right]), text[right:]])
