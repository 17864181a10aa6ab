"""Spans: each token knows the innermost span that holds it."""

import pandas as pd

from helpers import spans

WORDS = pd.DataFrame({"document_id": ["a", "a", "a", "b"], "start": [0, 5, 10, 5]})


def test_the_innermost_span_holds_the_token_and_documents_are_kept_apart():
    held = pd.DataFrame({"document_id": "a", "start": [0, 5], "end": [15, 9], "who": ["outer", "inner"]})
    assert spans.holder(WORDS, held).tolist() == [0, 1, 0, -1]
    assert spans.labels(WORDS, held, "who").tolist() == ["outer", "inner", "outer", None]


def test_missing_offsets_hold_nothing():
    held = pd.DataFrame({"document_id": ["a"], "start": pd.array([None], dtype="Int64"), "end": [9]})
    assert spans.holder(WORDS, held).tolist() == [-1] * 4


def test_no_spans_and_no_tokens():
    assert spans.holder(WORDS, None).tolist() == [-1] * 4
    assert spans.labels(WORDS.iloc[:0], pd.DataFrame(columns=["document_id", "start", "end", "who"]),
                        "who").tolist() == []
