"""The whole chain: every table, its keys and offsets, on the first source, on toy texts and on any text."""

import dataclasses
import pathlib
import tempfile

import pandas as pd
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from helpers import corpus, sources

TALKS = ("Ministers Meet in Sandvik\n\n"
         "Minister Anna Berg noted that trade had grown. “We want clear rules,” she said.\n\n"
         "Senator Joris Roke welcomed the talks.\n")


def read(text, folder=None, **options):
    with tempfile.TemporaryDirectory(dir=folder) as place:
        path = pathlib.Path(place, "talks.txt")
        path.write_text(text, encoding="utf-8", newline="")
        return corpus.read(path, **options)


def test_every_table_is_there_and_made_once(first_source):
    for name in corpus.TABLES:
        table = getattr(first_source, name)
        assert isinstance(table, pd.DataFrame) and len(table)
        assert getattr(first_source, name) is table
        assert table.index.equals(pd.RangeIndex(len(table)))


def test_nothing_can_be_changed_by_name(first_source):
    with pytest.raises(dataclasses.FrozenInstanceError):
        first_source.documents = None
    assert repr(first_source).startswith("Corpus: 1 documents, 12 paragraphs, 21 sentences")


def test_the_repairs_of_the_first_source(first_source):
    assert sorted(first_source.repairs.found) == ['"', '"', '"', ".."]
    assert first_source.repairs.start.is_monotonic_increasing
    assert first_source.repairs.rule.notna().all()


def test_without_repairs_none_are_made(first_source):
    root = pathlib.Path(__file__).parent.parent
    plain = corpus.read(root / "data" / "source", repair=False)
    assert plain.repairs.empty
    assert not plain.statements.repaired.any()
    assert quoted(plain) < quoted(first_source) == 135
    assert len(plain.sentences) == 21          # Punkt takes the two stops for dots, and They for a new sentence


def quoted(tables):
    return tables.statements.n_words[tables.statements["mode"] == "direct"].sum()


def test_a_toy_text_whole():
    talks = read(TALKS)
    assert talks.documents.loc[0, ["document_id", "title", "n_paragraphs", "n_sentences", "n_words"]].tolist() == [
        "talks", "Ministers Meet in Sandvik", 3, 4, 24]
    spoken = talks.statements.merge(talks.speakers, on="speaker_id", suffixes=("", "_of"))
    assert spoken[["name", "cue", "mode"]].values.tolist() == [
        ["Anna Berg", "note", "indirect"], ["Anna Berg", "say", "direct"], ["Joris Roke", "welcome", "indirect"]]


def test_a_folder_keeps_documents_apart(tmp_path):
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(TALKS, encoding="utf-8")
    both = corpus.read(tmp_path)
    assert both.documents.document_id.tolist() == ["a", "b"]
    assert both.statements.groupby("document_id").size().tolist() == [3, 3]
    assert both.speakers.name.is_unique
    assert both.speakers.n_statements.sum() == 6


def test_bad_files_are_counted_and_alone_they_raise(tmp_path):
    (tmp_path / "empty.txt").write_bytes(b"")
    with pytest.raises(sources.SourceError, match="(?s)none of its 1 files can be read.*the file is empty"):
        corpus.read(tmp_path)
    (tmp_path / "good.txt").write_text(TALKS, encoding="utf-8")
    assert corpus.read(tmp_path).problems.path.tolist() == ["empty.txt"]


def test_the_checks_find_a_broken_offset_a_doubled_and_an_unknown_key(first_source):
    shifted = first_source.sentences.assign(start=first_source.sentences.start + 1)
    doubled = first_source.mentions.assign(mention_id="same")
    unknown = first_source.sentences.assign(paragraph_id="nowhere")
    for change, said in (({"sentences": shifted}, "sentences: .*: text is not what stands there"),
                         ({"mentions": doubled}, "mentions: mention_id is not unique"),
                         ({"sentences": unknown}, "sentences: paragraph_id points to a row that is missing")):
        with pytest.raises(ValueError, match=said):
            corpus.check(dataclasses.replace(first_source, **change))


def test_progress_counts_documents():
    seen = []
    read(TALKS, progress=lambda done, of: seen.append((done, of)))
    assert seen == [(1, 1)]


def test_a_mistake_of_the_program_names_the_document(monkeypatch):
    def fail(*arguments, **options):
        raise RuntimeError("lost")
    monkeypatch.setattr(corpus.words, "sentences", fail)
    with pytest.raises(RuntimeError) as caught:
        read(TALKS)
    assert "reading talks" in caught.value.__notes__[0]


@pytest.mark.parametrize("text", ["Hello", "...", "Ministers Meet", "“", '"""', "said", "He said", "\ufeffThey met.",
                                  "a\rb\r\nc\u2028d", "The Min\u00adister said\u00a0that trade grew.",
                                  ": : :", "• \n• \n- "])
def test_very_small_and_odd_texts(text):
    tables = read(text)
    assert len(tables.documents) == 1
    for name in corpus.TABLES:
        getattr(tables, name)


PIECES = st.sampled_from([
    "Minister Anna Berg", " said ", " that ", "trade grew", ". ", ", ", "“", "”", '"', "«", "»", "’", "‘", "(", ")",
    ": ", "\n", "\r\n", "\u00a0", "\u00ad", "\ufeff", "He", "They", " noted ", "according to ", "the Ministry of Trade",
    "Mr. ", "U.S. ", "; ", "• ", "1. ", "Question: ", "…", "..", " and ", "of ", "welcomed ", "expressed readiness to ",
    " – ", "NATO", "日本", "🙂", "the sides agreed to "])


# Without shrinking: the whole chain runs for each example, and the search for the smallest one takes minutes.
@settings(max_examples=60, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(st.one_of(st.text(min_size=1), st.lists(PIECES, min_size=1, max_size=40).map("".join)))
def test_keys_and_offsets_hold_on_any_text(text):
    if not text.strip() or "\x00" in text or not text.encode("utf-8").strip():
        return
    try:
        tables = read(text)         # ends with corpus.check
    except sources.SourceError:
        return
    for name in ("tokens", "theme_hits"):
        for row in getattr(tables, name).itertuples():
            assert text[row.start:row.end] == row.text
    assert tables.tokens.token_id.is_unique
    assert set(tables.tokens.sentence_id) <= set(tables.sentences.sentence_id)
