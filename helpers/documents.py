"""Raw texts → documents and their paragraphs, and what is damaged in them."""

import pathlib
import re
from collections.abc import Iterable, Sequence

import pandas as pd

from helpers import dates, layout, wordforms

_NO_SPACE = re.compile(r"([.?!](?<=[a-z]{3}.)[”»)]?)(?=[“«A-Z(])(?=[“«(]?[A-Z][a-z]+[\s,’'])")
_IN_ADDRESS = re.compile(r"[.@/]\S*$")
_DOUBLE_STOP = re.compile(r"(?<=\w)['\"”’»)\]]?(\.\.)(?!\.)(?=['\"”’»)\]]*(?:\s+[\"“«(‘']?[^\W_a-z]|\s*$))")
_WHY_DOUBLE = "A sentence ends in two full stops. They are read as one."
_WHY_NO_SPACE = "A sentence ends and the next one follows without a space. A space is read between them."
count_words = wordforms.count     # every n_words of every table is counted by this
_EDGE = 8     # how many blocks at the top, and how many at the bottom, may state the date of a text

Block = tuple[str, int, int]    # kind, start, end

_WHOLE, _YES_NO = {"start", "end", "count"}, {"masked", "negated", "conditional", "repaired"}


def describe(texts: pd.DataFrame, blocks: Iterable[list[Block]] | None = None) -> pd.DataFrame:
    """Return one row a text of `sources.read(...).texts`, without its counts; `blocks` are each text's, if known.

    document_id is the path without `.txt`; title is the first headline; date (ISO) is what the text states for
    itself in a date line or dateline; publisher is filled later. What a text does not state is missing.
    """
    names, contents, sums = (texts[name].tolist() for name in ("path", "text", "sha256"))
    rows = [(key, path, *_title_and_date(text, parts), None, text, sha256) for key, path, text, sha256, parts in zip(
        _keys(texts.path), names, contents, sums, blocks or map(layout.blocks, contents))]
    return frame(rows, ["document_id", "path", "title", "date", "publisher", "text", "sha256"])


def paragraphs(documents: pd.DataFrame, blocks: Iterable[list[Block]] | None = None) -> pd.DataFrame:
    """Return one row a paragraph: kind (headline, body, item, boilerplate), offsets, text, number of words.

    `blocks` are those of each text, if they are known already.
    """
    texts = documents.text.tolist()
    rows = [(f"{key}:p{number:02}", key, kind, start, end, text[start:end], count_words(text[start:end]))
            for key, text, parts in zip(documents.document_id.tolist(), texts, blocks or map(layout.blocks, texts))
            for number, (kind, start, end) in enumerate(parts, 1)]
    return frame(rows, ["paragraph_id", "document_id", "kind", "start", "end", "text", "n_words"])


def damage(paragraphs: pd.DataFrame, documents: pd.DataFrame) -> pd.DataFrame:
    """Return one row a damaged place, quotation marks apart: a doubled full stop, or no space after a sentence.

    found is what stands there, read_as how it is read, rule why. Two stops inside a sentence are left alone: there
    they may stand for something left out.
    """
    rows = []
    for key, start, text in zip(*(paragraphs[name].tolist() for name in ("document_id", "start", "text"))):
        if ".." in text:
            rows += [(key, start + match.start(1), start + match.end(1), match[1], ".", _WHY_DOUBLE)
                     for match in _DOUBLE_STOP.finditer(text)]
        rows += [(key, start + match.start(1), start + match.end(1), match[1], f"{match[1]} ", _WHY_NO_SPACE)
                 for match in _NO_SPACE.finditer(text)
                 if not _IN_ADDRESS.search(text, max(0, match.start() - 40), match.start())]
    columns = ["document_id", "start", "end", "found", "read_as", "rule"]
    return number_repairs(pd.DataFrame(rows, columns=columns))


def copies(documents: pd.DataFrame) -> pd.Series:
    """Return for each document the path of an earlier one with the same words, missing where there is none.

    White space is left out of account. A copy is a second row of every table, and no second text.

    >>> copies(pd.DataFrame({"path": ["a.txt", "b.txt"], "text": ["We met.", "We  met.\\n"]})).tolist()[1]
    'a.txt'
    """
    words = documents["text"].map(lambda text: " ".join(text.split()))
    first = documents["path"].groupby(words).transform("first")
    return first.mask(~words.duplicated())


def number_repairs(repairs: pd.DataFrame) -> pd.DataFrame:
    """Return repairs in text order with their key `repair_id`, counted from 1 in each document."""
    ordered = repairs.sort_values(["document_id", "start", "end"], kind="stable", ignore_index=True)
    number = ordered.groupby("document_id").cumcount() + 1
    columns = ["repair_id", "document_id", "start", "end", "found", "read_as", "rule"]
    keys = [f"{key}:r{count}" for key, count in zip(ordered.document_id, number)]
    return ordered.assign(repair_id=keys).astype(types(columns))[columns]


def frame(rows: Sequence[tuple], columns: Sequence[str], **kinds: str) -> pd.DataFrame:
    """Return rows as a frame, each column of its type, or of the one given; made by columns, since rows take longer."""
    cells = zip(*rows) if rows else [()] * len(columns)
    known = types(columns) | kinds
    return pd.DataFrame({name: pd.Series(list(column), dtype=known[name]) for name, column in zip(columns, cells)})


def types(columns: Iterable[str]) -> dict[str, str]:
    """Return the type of each column by its name: offsets and counts are whole numbers, the rest is text or yes/no.

    >>> types(["text", "start", "n_words", "is_word"])
    {'text': 'str', 'start': 'int64', 'n_words': 'int64', 'is_word': 'bool'}
    """
    return {name: "int64" if name in _WHOLE or name.startswith("n_") else
            "bool" if name in _YES_NO or name.startswith(("is_", "in_")) else "str" for name in columns}


def _keys(paths: pd.Series) -> list[str]:
    keys = [str(pathlib.PurePosixPath(path).with_suffix("")) for path in paths]
    doubled = {key for key in keys if keys.count(key) > 1} if len(set(keys)) < len(keys) else set()
    return [path if key in doubled else key for key, path in zip(keys, paths)]


def _title_and_date(text: str, blocks: list[Block]) -> tuple[str | None, str | None]:
    title = next((" ".join(text[start:end].split()) for kind, start, end in blocks if kind == "headline"), None)
    edges = blocks[:_EDGE] + blocks[_EDGE:][-_EDGE:]
    lines = [text[start:end] for kind, start, end in edges if kind == "boilerplate"]
    leads = [dates.dateline(text[start:end]) for kind, start, end in blocks[:_EDGE] if kind == "body"]
    return title, next((date for line in lines + leads for date in dates.find(line)), None)
