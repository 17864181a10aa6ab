"""Where sentences end: each trap beside its near miss."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers import documents, sentences


def cut(text):
    return [text[start:end] for start, end in sentences.spans(text)]


@pytest.mark.parametrize("text", [
    "They met. | They agreed. | Did they? | Yes!",
    "Ambassador R. S. Okonedo-Blythe spoke. | She left.",
    "It is vitamin C. | The minister agreed.",
    "He met Mr. Roke, Dr. Berg and Gen. Shen. | They spoke.",
    "H.E. The Minister of Trade came. | H.E. Ms. Thorvald spoke.",
    "They met under No. 5 of the calendar. | They agreed.",
    "They said no. | Minister Shen left.",
    "It was on p. 5 of the paper. | They left on Jan. 5 by train.",
    "He met the U.S. Secretary of State. | He left the U.S. | The talks went on.",
    "He met the U.S. Under Secretary. | They spoke.",
    "They met in Washington, D.C. | On Monday they left.",
    "The D.P.R.K. Minister came from the D.P.R.K. | He left.",
    "They met at 9:20 a.m. for the talks, i.e. early. | They left at 5 p.m. | The guests stayed.",
    "He works for Berg Ltd. | Shen does not.",
    "Wait... and see. | He paused... | The talks went on.",
    "He paused … and spoke. | He paused … | The talks went on.",
    "Trade grew by 4.5 million in 2031. | In 2032 it fell.",
    "“We agree.” | The minister left.",
    '"We agree." | The minister left.',
    "«We agree.» | The minister left.",
    "« We agree. » | The minister left.",
    "(They agreed.) | They left.",
    "The matter is ‘serious.’ | They left.",
    "“We agree.” he said. | “Really?” asked the minister. | They left.",
    "It is a matter of concern.” – Minister Shen said. | They left.",
    "Yes! he cried. | They left.",
    "1. At the outset, they met. | They agreed.",
    "(iv) They met. | They agreed.",
    "a) They met. | They agreed.",
    "ZHETKOL CITY. STEPNEWS – Head of State Nurzhan Alimkul came. | He left.",
    "ASTANA. 5 May 2031. KAZINFORM – The minister came. | He left.",
    "THE TALKS. | The minister came – at last. | He left.",
    "They met. | They\nagreed.",
    "all in small letters. | no capitals here. | none",
    "The minister agreed. al-Rahbi did not.",
    "Is it true?! | Yes.",
    "They met.[1] Then they left.",
    "One word",
    "...",
])
def test_sentences(text):
    assert cut(text.replace(" | ", " ")) == text.split(" | ")


def test_nothing_gives_nothing():
    assert cut("") == cut(" \n") == []


def frames(text, repair=True):
    raw = pd.DataFrame([("d.txt", text, "")], columns=["path", "text", "sha256"])
    described = documents.describe(raw)
    paragraphs = documents.paragraphs(described)
    repairs = documents.damage(paragraphs, described)
    return sentences.split(paragraphs, described, repairs if repair else repairs[:0])


def test_rows_keys_and_counts():
    found = frames("Ministers Meet\n\nThey met. The All-Party group spoke.")
    assert found.columns.tolist() == ["sentence_id", "paragraph_id", "document_id", "start", "end", "text", "n_words"]
    assert found.sentence_id.tolist() == ["d:p01.s1", "d:p02.s1", "d:p02.s2"]
    assert found.n_words.tolist() == [2, 2, 4]


def test_a_repaired_double_stop_ends_its_sentence_and_stays_in_it():
    text = "He saw a greater role.. Minister Shen agreed."
    assert frames(text).text.tolist() == ["He saw a greater role..", "Minister Shen agreed."]
    assert frames(text, repair=False).text.tolist() == [text]


def test_a_missing_space_is_repaired():
    text = "Trade grew.He noted that. They left."
    assert frames(text).text.tolist() == ["Trade grew.", "He noted that.", "They left."]
    assert frames(text, repair=False).text.tolist() == ["Trade grew.He noted that.", "They left."]


def test_a_sentence_never_leaves_its_paragraph():
    assert len(frames("Ministers Meet\nthey met and spoke\nthen they left.")) == 3


def test_the_first_source(first_source):
    found = first_source.sentences.merge(first_source.paragraphs[["paragraph_id", "kind"]], on="paragraph_id")
    assert found.kind.value_counts().to_dict() == {"body": 20, "headline": 1}
    assert found[found.kind == "body"].n_words.sum() == 565


PIECES = st.sampled_from(["They met", ". ", "? ", "! ", ".. ", "... ", "… ", "“", "”", '"', "’", "(", ")", " ",
                          "\u00a0", "U.S.", "Mr.", "No. 5", "R.", "1.", "he", "A", "–", "- ", "\u2028", "\n", "»",
                          "« ", "日本。"])


@given(st.one_of(st.text(), st.lists(PIECES, max_size=30).map("".join)))
def test_sentences_cover_every_character_with_ink_once(text):
    last = 0
    for start, end in sentences.spans(text):
        assert last <= start < end
        assert not text[last:start].strip()
        assert text[start:end].strip() == text[start:end]
        last = end
    assert not text[last:].strip()


@settings(max_examples=40)
@given(st.one_of(st.text(), st.lists(PIECES, max_size=30).map("".join)))
def test_offsets_and_keys_hold_on_any_text(text):
    found = frames(text)
    assert found.sentence_id.is_unique
    for row in found.itertuples():
        assert text[row.start:row.end] == row.text


@pytest.mark.parametrize("piece", ["A. B. ", "Mr. ", "U.S. X ", "1. ", "x... ", "I.I.", ". ", "“ ", "? a",
                                   "They met. "])
def test_long_runs_of_anything_take_no_longer_than_their_length(piece):
    text = piece * (200_000 // len(piece))
    assert sentences.spans(text)[-1][1] == len(text.rstrip())
