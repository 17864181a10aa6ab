"""Raw texts → documents and their paragraphs, and what is damaged in them."""

import pathlib
import re

import pandas as pd

from helpers import layout

# A word: letters and digits with inner hyphens, apostrophes, points in numbers; U.S. and an address are one word each.
_RUN = r"[^\W_]++(?:[\u00ad\u0300-\u036f\u200c\u200d]++[^\W_]*+)*+"
WORD = (r"[A-Za-z]++(?=[ ,])|(?:[^\W\d_]\.){2,}(?!\w)(?:-[^\W_]++)*+"
        rf"|{_RUN}(?:(?:[-‐‑]|['’‘](?![sS](?!\w))|(?<=\d)[.,:/](?=\d)|\+(?=\d)){_RUN})*+")
ADDRESS = (r"(?:https?://|www\.)[^\s<>«»“”\"]*[^\s<>«»“”\"'’.,;:!?)\]]"
           r"|[^\W_][\w.+-]*@[^\W_][\w-]*(?:\.[^\W_][\w-]*)+")
# The possessive 's is a token of its own and no word.
CLITIC = r"['’‘][sS](?![^\W_])"
_COUNTED = re.compile(rf"{CLITIC}|({WORD})")
_COUNTED_WITH_ADDRESSES = re.compile(rf"{CLITIC}|({ADDRESS}|{WORD})")
_LETTER = re.compile(r"[^\W\d_]")
_DOUBLE_STOP = re.compile(r"(?<=\w)(?:['\"”’»)\]]?)(\.\.)(?!\.)(?=['\"”’»)\]]*(?:\s+[\"“«(‘']?[^\W_a-z]|\s*$))")
_DATE_LINES = 8     # how many lines at the top, and how many at the bottom, may state the date of a text


def describe(texts: pd.DataFrame) -> pd.DataFrame:
    """Return the documents of `sources.read(...).texts`: one row a text, without its counts.

    document_id is the path without `.txt`; title is the first headline; date is ISO and is the one that the text
    states for itself in a date line or dateline; publisher is not known yet. What is not stated is missing.
    """
    rows = [(key, path, *_title_and_date(text), None, text, sha256)
            for key, path, text, sha256 in zip(_keys(texts.path), texts.path, texts.text, texts.sha256)]
    columns = ["document_id", "path", "title", "date", "publisher", "text", "sha256"]
    return pd.DataFrame(rows, columns=columns, dtype="str")


def paragraphs(documents: pd.DataFrame) -> pd.DataFrame:
    """Return one row a paragraph: its kind (headline, body, item, boilerplate), offsets, text and number of words."""
    rows = [(f"{key}:p{number:02}", key, kind, start, end, text[start:end], count_words(text[start:end]))
            for key, text in zip(documents.document_id, documents.text)
            for number, (kind, start, end) in enumerate(layout.blocks(text), 1)]
    return pd.DataFrame(rows, columns=["paragraph_id", "document_id", "kind", "start", "end", "text", "n_words"])


def damage(paragraphs: pd.DataFrame, documents: pd.DataFrame) -> pd.DataFrame:
    """Return one row a damaged place that is not about quotation marks: a second full stop where a sentence ends."""
    rows = [(key, start + match.start(1), start + match.end(1), match[1], ".",
             "two full stops where a sentence ends are read as one")
            for key, start, text in zip(paragraphs.document_id, paragraphs.start, paragraphs.text) if ".." in text
            for match in _DOUBLE_STOP.finditer(text)]
    return number_repairs(pd.DataFrame(rows, columns=["document_id", "start", "end", "found", "read_as", "rule"]))


def number_repairs(repairs: pd.DataFrame) -> pd.DataFrame:
    """Return repairs in text order with the key `repair_id`, counted from 1 in each document."""
    ordered = repairs.sort_values(["document_id", "start", "end"], kind="stable", ignore_index=True)
    number = ordered.groupby("document_id").cumcount() + 1
    keys = [f"{key}:r{count}" for key, count in zip(ordered.document_id, number)]
    columns = ["repair_id", "document_id", "start", "end", "found", "read_as", "rule"]
    types = {"start": "int64", "end": "int64"} | dict.fromkeys(set(columns) - {"start", "end"}, "str")
    return ordered.assign(repair_id=keys).astype(types)[columns]


def count_words(text: str) -> int:
    """Count the words of a text: runs with a letter, inner hyphens and apostrophes included.

    >>> count_words("The Senate’s All-Party group met 2 ministers at 9:20 a.m.")
    8
    """
    pattern = _COUNTED_WITH_ADDRESSES if _has_address(text) else _COUNTED
    return sum(1 for word in pattern.findall(text) if word and (word[0].isalpha() or _LETTER.search(word)))


def _has_address(text: str) -> bool:
    return "@" in text or "://" in text or "www." in text


def _keys(paths: pd.Series) -> list[str]:
    keys = [str(pathlib.PurePosixPath(path).with_suffix("")) for path in paths]
    return [path if keys.count(key) > 1 else key for key, path in zip(keys, paths)]


def _title_and_date(text: str) -> tuple[str | None, str | None]:
    blocks = layout.blocks(text)
    title = next((" ".join(text[start:end].split()) for kind, start, end in blocks if kind == "headline"), None)
    edges = blocks[:_DATE_LINES] + blocks[_DATE_LINES:][-_DATE_LINES:]
    lines = [text[start:end] for kind, start, end in edges if kind == "boilerplate"]
    leads = [_dateline(text[start:end]) for kind, start, end in blocks[:_DATE_LINES] if kind == "body"]
    return title, next((date for line in lines + leads for date in layout.dates(line)), None)


def _dateline(line: str) -> str:
    """Return what stands before the dash or bracket that ends a dateline: "LONDON, 14 May 2031 – The Minister …"."""
    head = re.split(r"\s[-–—]+\s|[–—]|: ", line[:120], maxsplit=1)
    return head[0] if len(head) == 2 and layout.is_date(head[0]) else ""
