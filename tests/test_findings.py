"""Sentences printed from the tables: on a text that can be counted by hand, and on one with nothing in it."""

import re

import pandas as pd
import pytest

from helpers import corpus, echoes, findings
from helpers.findings import words

TEXT = ("Ministers Meet\n"
        "The Minister of Trade of Orland Ana Bo met the envoy of Westmark, the Ministry of Trade of Orland reports.\n"
        "“We will build a stronger harbour,” said Ana Bo. She noted that trade grows.\n"
        "Foreign Minister of Westmark Karl Dun stressed that trade grows.\n")


def read(folder, **texts):
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return corpus.read(folder)


def plain(page) -> str:
    return " ".join(re.sub(r"<[^>]+>", "", page).split())


@pytest.fixture(scope="module")
def toy(tmp_path_factory):
    return read(tmp_path_factory.mktemp("toy"), ferry=TEXT)


@pytest.fixture(scope="module")
def empty(tmp_path_factory):
    return read(tmp_path_factory.mktemp("empty"), notice="Road closed\nThe road by the river is closed.\n")


def test_a_text_that_comes_twice_is_told(toy, tmp_path):
    both = read(tmp_path, ferry=TEXT, ferry_copy=TEXT + "\n", other="Road closed\nThe road is closed.\n")
    assert "Texts that come more than once: 1." in plain(findings.twice(both))
    assert "ferry.txt holds the same text as ferry_copy.txt." in plain(findings.twice(both))
    assert "1 text of them only repeats another." in plain(findings.about(both))
    assert plain(findings.twice(toy)) == "No text comes twice." and "repeats" not in plain(findings.about(toy))


def test_each_speaker_is_given_the_statements_that_can_be_counted_by_hand(toy):
    rows = findings.balance(toy).set_index("speaker")
    assert rows.loc["Ana Bo", ["statements", "direct", "indirect", "quoted_words"]].tolist() == [2, 1, 1, 6]
    assert rows.loc["Karl Dun", ["statements", "quoted_words"]].tolist() == [1, 0]


def test_reporting_lines_are_counted_apart(toy):
    assert len(findings.said(toy)) == len(toy.statements) - 1
    assert "1 reporting line (“the ministry reports”) is counted apart." in plain(findings.speakers(toy))


def test_a_phrase_in_a_reporting_line_is_narration(tmp_path):
    text = ("Ministers Meet\nThe Minister of Trade of Orland Ana Bo opened the long wooden bridge, the Ministry of "
            "Trade of Orland reports.\nAna Bo said that the long wooden bridge is safe.\n")
    texts = read(tmp_path, bridge=text)
    spots = findings.places(texts)
    assert (texts.statements["grade"] == "reporting").sum() == 1
    assert spots.loc[spots["phrase"] == "long wooden bridge", "speaker"].tolist() == ["narration", "Ana Bo"]
    assert texts.phrases.set_index("phrase")["n_speakers"]["long wooden bridge"] == 1


def test_uneven_words_stand_with_both_counts_and_only_where_the_gate_lets_the_ratio_through():
    rows = pd.DataFrame([(f"w{n}", n, 0, float(n)) for n in range(12, 0, -1)]
                        + [("tax", 1, 3, -1.5), ("fee", 0, 3, -3)],
                        columns=["word", "count_target", "count_reference", "log_ratio"])
    shown = findings.uneven(rows, most=4)
    assert shown["word"].tolist() == ["w12 (12 : 0)", "w11 (11 : 0)", "w10 (10 : 0)", "w9 (9 : 0)", "tax (1 : 3)",
                                      "fee (0 : 3)"]
    assert "w2 (2 : 0)" not in findings.uneven(rows, most=20)["word"].tolist()
    texts_first = rows.assign(document_p=[1.0] * 11 + [0.001] + [1.0] * 2)
    assert findings.uneven(texts_first, most=1, least=1)["word"].tolist() == ["w1 (1 : 0)", "fee (0 : 3)"]
    assert findings.uneven(rows.drop(columns="log_ratio")).empty


def test_words_are_shown_where_they_stand_texts_in_order_of_time(tmp_path):
    texts = read(tmp_path, b="Talks\n1 May 2031\nThe road and the sea are long.\n",
                 a="Talks\n3 May 2031\nThe sea and the sea again, and the road.\n")
    spread = pd.DataFrame([("sea", 3, 0.1, 0.2, 0.5, "more even than chance"),
                           ("road", 2, 0.9, 0.2, 0.5, "more clumped than chance"),
                           ("again", 21, 0.9, 0.2, 0.5, "more clumped than chance"),
                           ("long", 1, 0.3, 0.2, 0.5, "like chance")],
                          columns=["word", "count", "dp_norm", "chance_low", "chance_high", "reading"])
    rows = findings.strewn(texts, spread)
    assert rows.groupby("document_id")["word"].value_counts().to_dict() == {
        ("a", "sea"): 2, ("a", "road"): 1, ("b", "sea"): 1, ("b", "road"): 1}
    assert rows.loc[rows["document_id"] == "b", "place"].between(0, 1).all()      # b is the first text by its date
    assert rows.loc[rows["document_id"] == "a", "place"].between(1, 2).all()
    alone = findings.strewn(read(tmp_path / "b.txt"), spread)
    assert alone["place"].between(2, 100).all() and set(alone["reading"]) == set(spread["reading"][:2])


def test_a_sentence_says_who_is_heard_in_whose_words(toy):
    said = plain(findings.speakers(toy))
    assert "Ana Bo is given 2 of 3 statements, 1 of them in quotation marks (6 words)." in said
    assert "Karl Dun is given 1 of 3 statements, not in their own words." in said


def test_numbers_of_a_sentence_lead_to_lists_that_are_there(toy):
    lists = findings.behind(findings.said(toy), toy, "speaker", "Statements of {}", "said")
    links = re.findall(r'href="#(said-[^"]+)"', findings.speakers(toy))
    assert links and all(f'id="{link}"' in lists for link in links)


def test_a_group_takes_the_plural(tmp_path):
    texts = read(tmp_path, a="Talks\nOrland senators noted that trade grows.\nAna Bo said that trade falls.\n")
    assert "Orland senators are given 1 of 2 statements" in plain(findings.speakers(texts))


def test_why_names_source_cue_content_and_rules(toy):
    row = toy.statements.iloc[-1]
    page = plain(findings.why(toy, row["statement_id"]))
    for part in (row["source_text"], row["cue"], row["content_text"], row["rule"]):
        assert part in page


def test_a_statement_can_be_chosen_by_words_of_its_sentence(toy):
    assert "Karl Dun" in plain(findings.why(toy, "dun STRESSED"))
    assert "No statement holds the words “no such words”." in plain(findings.why(toy, "no such words"))


def test_without_words_the_first_statement_that_is_no_reporting_line_is_shown(toy):
    assert "stronger harbour" in plain(findings.why(toy))


def test_what_is_not_stated_is_said_to_be_not_stated(empty):
    assert findings.stated(empty)[["publisher", "date"]].values.tolist() == [["not stated", "not stated"]]


@pytest.mark.parametrize("name", ["about", "facts", "short", "speakers", "firmness", "themes", "silence", "phrases"])
def test_a_source_without_statements_gets_sentences_too(empty, name):
    assert len(plain(getattr(findings, name)(empty))) > 10


@pytest.mark.parametrize("name", ["balance", "names", "places", "said", "timeline"])
def test_a_source_without_statements_gets_empty_tables(empty, name):
    assert getattr(findings, name)(empty).empty


def test_without_an_echo_there_is_a_sentence(empty):
    found = echoes.find(empty.tokens, empty.sentences, empty.statements, empty.mentions)
    assert plain(findings.echo(empty, found)) == "No two speakers share a longer passage of words."
    assert plain(findings.aligned(empty, found)) == "There is no such pair of passages to show."


def test_an_echo_is_set_side_by_side(first_source):
    found = echoes.find(first_source.tokens, first_source.sentences, first_source.statements, first_source.mentions)
    page = findings.aligned(first_source, found)
    assert page.count("<mark>") == 2 * page.count("<th scope=\"row\">shared</th>")
    assert "share 16 content words in the same order" in plain(findings.echo(first_source, found))


def test_repairs_are_compared_with_the_bare_text(first_source):
    rows = findings.repaired(first_source, corpus.read(repair=False)).set_index("count")
    assert rows.loc["words in quotation marks", "with"] == 135
    assert (rows["with"] - rows["without"] == rows["difference"]).all()


def test_sentences_without_a_statement_are_those_outside_all_statements(toy, empty):
    assert findings.missed(toy).empty
    assert findings.missed(empty)["text"].tolist() == ["The road by the river is closed."]


def test_markup_in_a_name_is_shown_as_text():
    page = words.answer(words.linked("<b>", "said-<i>"))
    assert "<b>" not in page and "<i>" not in page


def test_ties_are_all_named():
    rows = pd.DataFrame({"speaker": ["A", "B", "C"], "n": [2, 2, 1]})
    assert findings.most(rows, "speaker", "n", "statement") == "A and B at the top, with 2 statements each"


def test_the_readers_own_folder_comes_before_the_first_source(tmp_path, monkeypatch):
    monkeypatch.delenv("WORKBOOK_SOURCE", raising=False)
    monkeypatch.setattr(findings.sources, "MY_TEXTS", tmp_path)
    assert "no text of yours" in plain(findings.yours()[1])
    (tmp_path / "mine.txt").write_text("A\nB.\n", encoding="utf-8")
    assert findings.yours()[0] == str(tmp_path)
