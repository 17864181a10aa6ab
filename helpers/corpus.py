"""A file or a folder → every table of the workbook, keys and offsets checked."""

import contextlib
import functools
import gc
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

import pandas as pd

from helpers import documents as documents_of
from helpers import phrases as phrases_of
from helpers import corrections as corrections_of
from helpers import layout, quotations, reference, sources, speakers, statements, words
from helpers import sentences as sentences_of
from helpers import themes as themes_of
from helpers import tokens as tokens_of

TABLES = ("documents", "paragraphs", "sentences", "tokens", "speakers", "mentions", "statements", "repairs",
          "theme_hits", "phrases")
SOURCE = reference.FOLDER.parent / "source"
LATE = ("tokens", "theme_hits", "phrases")      # made when first asked for

_KEYS = {"documents": "document_id", "paragraphs": "paragraph_id", "sentences": "sentence_id",
         "speakers": "speaker_id", "mentions": "mention_id", "statements": "statement_id", "repairs": "repair_id"}
_SURFACES = [("paragraphs", "start", "end", "text"), ("sentences", "start", "end", "text"),
             ("mentions", "start", "end", "text"), ("repairs", "start", "end", "found"),
             ("statements", "source_start", "source_end", "source_text"),
             ("statements", "content_start", "content_end", "content_text")]


@dataclass(frozen=True, eq=False, repr=False)
class Corpus:
    """Every table of one reading, each a DataFrame; tokens, theme hits and phrases are made when first asked for.

    `problems` has one row a file that could not be read: path, problem, where, remedy. `corrections` has one row a
    decision of a reader and what became of it; `decisions` is the same before those on themes are applied. What a row
    of each table is and what its columns mean: data/README.md.
    """

    documents: pd.DataFrame
    paragraphs: pd.DataFrame
    sentences: pd.DataFrame
    speakers: pd.DataFrame
    mentions: pd.DataFrame
    statements: pd.DataFrame
    repairs: pd.DataFrame
    problems: pd.DataFrame
    decisions: pd.DataFrame

    def __repr__(self) -> str:
        counts = [f"{len(getattr(self, name))} {name}" for name in TABLES if name not in LATE]
        return f"Corpus: {', '.join(counts)}; {len(self.problems)} files left out"

    @functools.cached_property
    def tokens(self) -> pd.DataFrame:
        """One row a word or punctuation mark."""
        return tokens_of.split(self.sentences, self.mentions)

    @functools.cached_property
    def theme_hits(self) -> pd.DataFrame:
        """One row an indicator of a theme."""
        return _typed(self._themed.theme_hits)

    @functools.cached_property
    def corrections(self) -> pd.DataFrame:
        """One row a decision of a reader and what became of it."""
        on_themes = self.decisions["action"].isin(corrections_of.ON_THEMES).any()
        return self._themed.decisions if on_themes else self.decisions.assign(sentence_ids=None)

    @functools.cached_property
    def _themed(self) -> corrections_of.Themed:
        hits = themes_of.find(self.sentences, self.statements, self.mentions, paragraphs=self.paragraphs)
        return corrections_of.themed(hits, self.decisions, self.documents, self.paragraphs, self.sentences,
                                     self.statements, themes_of.codebook()["theme"].tolist())

    @functools.cached_property
    def phrases(self) -> pd.DataFrame:
        """One row a recurring phrase."""
        return _typed(phrases_of.find(self.tokens, self.sentences, self.statements, self.mentions))


class Reading(NamedTuple):
    """What the reading of one document has found, before it goes into tables; its words are let go."""

    document_id: str
    text: str
    quotations: list[quotations.Quotation]
    paragraphs: list[tuple[int, int]]
    named: speakers.Met
    found: list


@contextlib.contextmanager
def _without_collecting() -> Iterator[None]:
    """Keep Python from looking for cycles of dead objects: a reading makes millions of objects and no cycle."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


@_without_collecting()
def read(path: str | os.PathLike | None = None, *, repair: bool = True, correct: bool = True,
         progress: Callable[[int, int], None] | None = None) -> Corpus:
    """Return every table of one text or of all texts in a folder.

    Without a path it reads what the environment variable WORKBOOK_SOURCE names, else the project's own source.
    With `repair=False` nothing damaged is mended: a quotation with a lost mark is not read as one. With
    `correct=False` the decisions in corrections.csv are not read. `progress` is called with the number of documents
    read and of all. Raises sources.SourceError where nothing can be read.
    """
    path = path or os.environ.get("WORKBOOK_SOURCE") or SOURCE
    raw = sources.read(path)
    if raw.texts.empty:
        reasons = [sources.message(*row) for row in raw.problems.itertuples(index=False)]
        raise sources.SourceError(f"{path}: none of its {len(reasons)} files can be read.\n" + "\n".join(reasons))
    decisions = corrections_of.read(path if correct else None)
    blocks = [layout.blocks(text) for text in raw.texts.text]
    documents = documents_of.describe(raw.texts, blocks)
    paragraphs = documents_of.paragraphs(documents, blocks)
    repairs = documents_of.damage(paragraphs, documents)
    sentences = sentences_of.split(paragraphs, documents, repairs if repair else repairs[:0])
    readings = []
    for document in _each(documents, paragraphs, sentences):
        try:
            readings.append(_read(*document, repair))
        except Exception as error:
            error.add_note(f"This happened while reading {document[0]}. It is a mistake of the program: report it.")
            raise
        if progress:
            progress(len(readings), len(documents))
    stated = _statements(readings)
    actors, mentions = speakers.tables([one.named for one in readings], stated.speaker_id.tolist())
    stated, actors, decisions = corrections_of.apply(stated, actors, documents, sentences, decisions)
    corpus = Corpus(documents=_with_counts(documents, paragraphs, sentences, stated, actors),
                    paragraphs=paragraphs, sentences=sentences, speakers=_typed(actors), mentions=_typed(mentions),
                    statements=stated, repairs=_repairs(repairs, readings) if repair else repairs[:0],
                    problems=raw.problems, decisions=decisions)
    check(corpus)
    return corpus


def check(corpus: Corpus) -> None:
    """Raise ValueError, naming table and key, unless keys are unique and known and every offset cuts out its text."""
    known = {key: set(getattr(corpus, table)[key].tolist()) for table, key in _KEYS.items()}
    known |= {"continues": known["statement_id"], "inside": known["statement_id"]}
    for table, own in _KEYS.items():
        frame = getattr(corpus, table)
        _demand(frame[own].is_unique and frame[own].notna().all(), table, f"{own} is not unique")
        for key in known.keys() & set(frame.columns) - {own}:
            pointed = set(frame[key].dropna().unique().tolist())
            _demand(pointed <= known[key], table, f"{key} points to a row that is missing")
    texts = dict(zip(corpus.documents.document_id.tolist(), corpus.documents.text.tolist()))
    for table, *columns in _SURFACES:
        frame = getattr(corpus, table)[[_KEYS[table], "document_id", *columns]].dropna(subset=columns)
        for key, document, start, end, surface in zip(*(frame[name].tolist() for name in frame)):
            if texts[document][start:end] != surface:
                _demand(False, table, f"{key}: {columns[2]} is not what stands there")


def _demand(holds: bool, table: str, problem: str) -> None:
    if not holds:
        raise ValueError(f"{table}: {problem}. This is a mistake of the program: report it with the text.")


def _each(documents: pd.DataFrame, paragraphs: pd.DataFrame,
          sentences: pd.DataFrame) -> Iterator[tuple[str, str, list[tuple], list[tuple]]]:
    """Yield key and text of each document with the rows of its paragraphs and of its sentences."""
    of_paragraphs: dict[str, list] = {key: [] for key in documents.document_id}
    of_sentences: dict[str, list] = {key: [] for key in documents.document_id}
    place = {}
    for row in zip(*(paragraphs[name].tolist() for name in ("paragraph_id", "document_id", "start", "end", "kind"))):
        place[row[0]] = len(of_paragraphs[row[1]]), row[4]
        of_paragraphs[row[1]].append(row[2:4])
    for row in zip(*(sentences[name].tolist() for name in (
            "sentence_id", "document_id", "start", "end", "paragraph_id"))):
        of_sentences[row[1]].append((row[0], (row[2], row[3], *place[row[4]])))
    for key, text in zip(documents.document_id.tolist(), documents.text.tolist()):
        yield key, text, of_paragraphs[key], of_sentences[key]


def _read(key: str, text: str, paragraphs: list[tuple], sentences: list[tuple], repair: bool) -> Reading:
    """Read one document: its quotations, who is named in it, what is stated, and by whom."""
    quoted = quotations.pair(text, paragraphs, repair=repair)
    spoken = words.sentences(text, [span for _, span in sentences])
    resolver = speakers.Resolver(speakers.register(text, spoken))
    names = [name for name, _ in sentences]
    found = statements.find(text, spoken, quoted)
    rows = statements.rows(key, text, spoken, names, found, quoted, resolver)
    return Reading(key, text, quoted, paragraphs, speakers.met(key, resolver, names), rows)


def _statements(readings: Iterable[Reading]) -> pd.DataFrame:
    whole = ("source_start", "source_end", "cue_start", "cue_end", "content_start", "content_end", "n_words")
    rows = [row for one in readings for row in one.found]
    return documents_of.frame(rows, statements.COLUMNS, **dict.fromkeys(whole, "Int64"))


def _repairs(repairs: pd.DataFrame, readings: Iterable[Reading]) -> pd.DataFrame:
    lost = [(one.document_id, *row) for one in readings if any(quote.lost for quote in one.quotations)
            for row in quotations.lost_marks(one.text, one.paragraphs, one.quotations)]
    more = documents_of.frame(lost, ["document_id", "start", "end", "found", "read_as", "rule"])
    return documents_of.number_repairs(pd.concat([repairs, more], ignore_index=True) if lost else repairs)


def _with_counts(documents: pd.DataFrame, paragraphs: pd.DataFrame, sentences: pd.DataFrame,
                 statements: pd.DataFrame, speakers: pd.DataFrame) -> pd.DataFrame:
    """Add the counts, and as publisher the body that the first reporting line of a text names."""
    reporting = statements[(statements.grade == "reporting") & statements.speaker_id.notna()]
    names = dict(zip(speakers.speaker_id.tolist(), speakers.name.tolist()))
    publisher = reporting.groupby("document_id").speaker_id.first().map(names)
    per = documents.document_id.map
    columns = ["document_id", "path", "title", "date", "publisher", "text", "n_paragraphs", "n_sentences", "n_words",
               "sha256"]
    counted = documents.assign(
        publisher=per(publisher), n_paragraphs=per(paragraphs.groupby("document_id").size()).fillna(0),
        n_sentences=per(sentences.groupby("document_id").size()).fillna(0),
        n_words=per(paragraphs.groupby("document_id").n_words.sum()).fillna(0))
    return counted[columns].astype(documents_of.types(columns))


def _typed(frame: pd.DataFrame) -> pd.DataFrame:
    return frame.astype(documents_of.types(frame.columns))
