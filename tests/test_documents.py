"""Texts → documents, paragraphs and damage."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers import documents, layout, sources


def described(*texts, paths=None):
    rows = zip(paths or [f"d{number}.txt" for number in range(len(texts))], texts, [""] * len(texts))
    return documents.describe(pd.DataFrame(rows, columns=["path", "text", "sha256"]))


def damage(text):
    document = described(text)
    return documents.damage(documents.paragraphs(document), document)


RELEASE = ("Ministers Meet in Sandvik\n\nSandvik, 2 June 2030\n\n"
           "The ministers met. They agreed to meet on 3 July 2031.\n")


def test_a_document_and_its_paragraphs_whole():
    document = described(RELEASE, paths=["talks/sandvik.txt"])
    assert document.loc[0, ["document_id", "path", "title", "date"]].tolist() == [
        "talks/sandvik", "talks/sandvik.txt", "Ministers Meet in Sandvik", "2030-06-02"]
    assert pd.isna(document.publisher[0])
    found = documents.paragraphs(document)
    assert found.columns.tolist() == ["paragraph_id", "document_id", "kind", "start", "end", "text", "n_words"]
    assert found.paragraph_id.tolist() == ["talks/sandvik:p01", "talks/sandvik:p02", "talks/sandvik:p03"]
    assert found.kind.tolist() == ["headline", "boilerplate", "body"]
    assert found.n_words.tolist() == [4, 2, 9]


@pytest.mark.parametrize(("text", "date"), [
    ("Ministers Meet\n14 May 2031\nThey met.", "2031-05-14"),
    ("Ministers Meet\nLONDON, 14 May 2031 – The ministers met.", "2031-05-14"),
    ("Ministers Meet\nLONDON, May 14, 2031: The ministers met.", "2031-05-14"),
    ("Ministers Meet\nLONDON, 14 May 2031. The ministers met.", "2031-05-14"),
    ("Ministers Meet\nPublished: 14 May 2031\nThey met.", "2031-05-14"),
    ("Ministers Meet\nThey met.\nThey left.\nSandvik, 14 May 2031", "2031-05-14"),
    ("Ministers Meet\n14 May 2031\nThey met.\nUpdated: 15 May 2031", "2031-05-14"),
])
def test_a_date_that_the_text_states_for_itself(text, date):
    assert described(text).date[0] == date


def test_copies_are_texts_with_the_same_words():
    rows = described("They met.\n", "They left.", "They  met.", "They met", "They\r\nmet.", paths=list("abcde"))
    found = documents.copies(rows)
    assert found.fillna("").tolist() == ["", "", "a", "", "a"] and found.index.equals(rows.index)


@pytest.mark.parametrize("text", [
    "Ministers Meet\nThey met on 14 May 2031.",
    "Ministers Meet\nThey met on 14 May 2031. The talks went well.",
    "Ministers Meet\nOn 14 May 2031 – a Wednesday – the two ministers met.",
    "Ministers Meet\n14 May\nThey met.",
    "Ministers Meet\n05/06/2031\nThey met.",
    "Ministers Meet of 14 May 2031 in the Old Town Hall\nThey met.",
    "They met.",
])
def test_a_date_is_never_guessed(text):
    assert pd.isna(described(text).date[0])


def test_a_text_without_a_headline_has_no_title():
    assert pd.isna(described("They met. They agreed.").title[0])
    assert described("Ministers Meet in\u00a0 Sandvik").title[0] == "Ministers Meet in Sandvik"


def test_two_files_that_differ_only_in_their_ending_keep_two_keys():
    assert described("a", "b", "c", paths=["a.TXT", "a.txt", "b.txt"]).document_id.tolist() == ["a.TXT", "a.txt", "b"]


@pytest.mark.parametrize("text", ["a greater role.. They met.", "a greater role..", "a greater role..” They met."])
def test_a_double_full_stop_where_a_sentence_ends(text):
    found = damage(text)
    assert found[["repair_id", "found", "read_as"]].values.tolist() == [["d0:r1", "..", "."]]
    assert text[found.start[0]:found.end[0]] == ".."
    assert "full stops" in found.rule[0]


@pytest.mark.parametrize("text", ["with a role... They met.", "with .. a role.", "a role.. and more",
                                  "a role. They met.", "a role…. They met.", "a role. . They met."])
def test_what_is_no_double_full_stop(text):
    assert damage(text).empty


@pytest.mark.parametrize("text", ["Trade grew.He noted that.", "Did trade grow?The minister noted it.",
                                  "He said: “Trade grew.”They left."])
def test_a_sentence_without_a_space_behind_it(text):
    found = damage(text)
    assert found.read_as.tolist() == [found.found[0] + " "]
    assert text[found.start[0]:found.end[0]] == found.found[0]


@pytest.mark.parametrize("text", ["See www.foreign.example.Page or U.S.Army men.", "Trade grew.he noted",
                                  "Mr.Roke and No.Five met.", "a Ph.D.Student",
                                  "Trade grew. He noted it.", "anna.Berg@foreign.example"])
def test_what_needs_no_space(text):
    assert damage(text).empty


def test_repairs_are_numbered_by_place_within_each_document():
    rows = pd.DataFrame([("b", 5, 6), ("a", 9, 10), ("a", 3, 4)], columns=["document_id", "start", "end"])
    rows = rows.assign(found="x", read_as="y", rule="z")
    assert documents.number_repairs(rows).repair_id.tolist() == ["a:r1", "a:r2", "b:r1"]


def test_the_first_source(first_source):
    kinds = first_source.paragraphs.kind.value_counts().to_dict()
    body = first_source.paragraphs[first_source.paragraphs.kind == "body"]
    document = first_source.documents.iloc[0]
    assert kinds == {"headline": 1, "body": 11}
    assert body.n_words.sum() == 565
    assert (document.n_paragraphs, document.n_sentences, document.n_words) == (12, 21, 576)
    assert document.publisher == "Ministry of Foreign Affairs of the Republic of Kazakhstan"
    assert pd.isna(document.date)


@settings(max_examples=40)
@given(st.lists(st.text(), min_size=1, max_size=4))
def test_offsets_and_keys_hold_on_any_text(texts):
    document = described(*texts)
    found = documents.paragraphs(document)
    whole = dict(zip(document.document_id, document.text))
    assert found.paragraph_id.is_unique
    for row in found.itertuples():
        assert whole[row.document_id][row.start:row.end] == row.text != ""
    for row in documents.damage(found, document).itertuples():
        assert whole[row.document_id][row.start:row.end] == row.found
    for key, text in whole.items():
        kept = "".join(found.text[found.document_id == key])
        assert kept.translate(BLANKS) == text.translate(BLANKS)


BLANKS = dict.fromkeys(map(ord, layout._BLANK))


def test_five_megabytes_on_one_line(tmp_path):
    sentence = "The minister noted that trade with the U.S. had grown by 18.3%, and “welcomed” it. "
    (tmp_path / "long.txt").write_text(sentence * 60_000, encoding="utf-8", newline="")
    found = documents.paragraphs(documents.describe(sources.read(tmp_path).texts))
    assert found.n_words.tolist() == [14 * 60_000]
