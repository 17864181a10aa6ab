"""The fictional readouts in data/examples: what was planted in them is found, with its counts.

This is no independent proof. Texts, plants and tests were written together, and some of each was changed after a look
at the output. The tests keep what works from breaking.
"""

import re

import pandas as pd
import pytest

from helpers import (comparison, corpus, coverage, echoes, findings, firmness, gates, phrase_frames, reference,
                     themes)

FOLDER = reference.FOLDER.parent / "examples"
PLANTED = pd.read_csv(FOLDER / "planted.csv", encoding="utf-8", keep_default_na=False)


def planted(kind: str) -> list:
    return list(PLANTED[PLANTED["kind"] == kind].itertuples(index=False))


def listed(cell: str) -> list[str]:
    return cell.split("; ") if cell else []


@pytest.fixture(scope="module")
def examples():
    return corpus.read(FOLDER)


@pytest.fixture(scope="module")
def echoed(examples):
    return echoes.find(examples.tokens, examples.sentences, examples.statements, examples.mentions)


def test_what_they_are(examples):
    documents = examples.documents
    assert len(documents) == 36 and examples.problems.empty
    assert documents["n_words"].between(150, 350).all()
    assert documents["date"].str[:7].nunique() == 24 and documents["date"].str[:4].nunique() == 2
    assert documents["publisher"].value_counts().tolist() == [12, 12, 12]
    assert (documents["date"].str[:7].str.replace("-", "_") == documents["document_id"].str[-7:]).all()


def test_they_are_no_stamped_copies(examples):
    """Any two texts share less than an eighth of their runs of four words, mostly the name of the ministry."""
    words = examples.tokens[examples.tokens["is_word"]].groupby("document_id")["norm"].agg(list)
    runs = [{tuple(text[i:i + 4]) for i in range(len(text) - 3)} for text in words]
    shares = [len(a & b) / min(len(a), len(b)) for n, a in enumerate(runs) for b in runs[:n]]
    assert max(shares) < 1 / 8


@pytest.mark.parametrize("plant", planted("phrase"), ids=lambda plant: plant.what)
def test_a_planted_phrase_recurs_as_often_as_planted(examples, plant):
    row = examples.phrases.set_index("phrase").loc[plant.what]
    assert (row["count"], row["n_documents"], row["is_name"]) == (plant.count, len(listed(plant.where)), False)
    assert [place.partition(":")[0] for place in row["places"].split("; ")] == listed(plant.where)


@pytest.mark.parametrize("plant", planted("frame"), ids=lambda plant: plant.what)
def test_a_planted_frame_recurs_with_its_fillers(examples, plant):
    frames = phrase_frames.find(examples.tokens, examples.sentences, examples.mentions).set_index("frame")
    row = frames.loc[plant.what]
    assert (row["count"], row["n_documents"]) == (plant.count, len(listed(plant.where)))
    assert sorted(re.findall(r"(\w+) \(", row["fillers"])) == listed(plant.words)


def test_the_planted_echoes_are_found_and_no_others(examples, echoed):
    people = examples.speakers.set_index("speaker_id")["name"]
    found = {(frozenset([(row.document_a, people[row.speaker_a]), (row.document_b, people[row.speaker_b])]))
             for row in echoed.itertuples()}
    wanted = {frozenset(zip(listed(plant.where), listed(plant.what))) for plant in planted("echo")}
    assert found == wanted and len(echoed) == len(wanted)
    for plant in planted("echo"):
        texts = set(listed(plant.where))
        row = next(row for row in echoed.itertuples() if {row.document_a, row.document_b} == texts)
        assert plant.words in row.text_a and plant.words in row.text_b


def test_texts_without_a_planted_echo_have_none(examples):
    used = {text for plant in planted("echo") for text in listed(plant.where)}
    rest = examples.statements[~examples.statements["document_id"].isin(used)]
    assert rest["document_id"].nunique() == len(examples.documents) - len(used) == 29
    assert echoes.find(examples.tokens, examples.sentences, rest, examples.mentions).empty


@pytest.mark.parametrize("plant", planted("theme"), ids=lambda plant: plant.what)
def test_a_planted_theme_begins_in_its_month(examples, plant):
    rows = coverage.over_time(examples.theme_hits, examples.documents)
    rows = rows[rows["theme"] == plant.what].set_index("period")["n_texts"]
    wanted = pd.Series([text[-7:].replace("_", "-") for text in listed(plant.where)]).value_counts()
    assert rows[rows > 0].to_dict() == wanted.to_dict() and rows.sum() == plant.count


@pytest.mark.parametrize("plant", planted("false hit"), ids=lambda plant: plant.words)
def test_a_false_hit_is_dropped_by_the_reader(examples, plant):
    rules = corpus.read(FOLDER, correct=False).theme_hits
    found = [hits[(hits["document_id"] == plant.where) & (hits["theme"] == plant.what)]["text"].tolist()
             for hits in (rules, examples.theme_hits)]
    assert found == [[plant.words], []]
    assert examples.corrections["state"].tolist() == ["applied"]


def test_the_planted_silence(examples):
    assert findings.silence(examples).count("<b>") == 1
    rows = coverage.totals(examples.theme_hits, examples.statements).set_index("theme")
    for plant in planted("silence"):
        assert rows.loc[plant.what, ["n_hits", "n_headline"]].tolist() == [0, 0]
        assert plant.what in findings.silence(examples)
    assert set(rows.index) == set(themes.codebook()["theme"])


@pytest.mark.parametrize("plant", planted("keyword"), ids=lambda plant: plant.what)
def test_a_planted_keyword_comes_first(examples, plant):
    own = examples.documents.set_index("document_id")["publisher"] == plant.words
    target = examples.tokens["document_id"].map(own)
    rows = comparison.keyness(examples.tokens[target], examples.tokens[~target])
    best = rows.sort_values("document_p").iloc[0]
    assert (best["word"], best["n_documents_target"], best["n_documents_reference"]) == (plant.what, plant.count, 0)


def test_the_planted_word_of_one_text_is_clumped(examples):
    rows = comparison.dispersion(examples.tokens, "document_id").set_index("word")
    for plant in planted("clumped"):
        row = rows.loc[plant.what]
        assert (row["count"], row["range"], row["reading"]) == (plant.count, 1, "more clumped than chance")
        assert row["dp_norm"] == rows["dp_norm"].max()


@pytest.mark.parametrize("plant", planted("rung"), ids=lambda plant: f"{plant.where} {plant.what}")
def test_the_planted_rungs(examples, plant):
    best = firmness.highest(firmness.climb(examples.statements, examples.sentences))
    who = best["speaker_id"].map(examples.speakers.set_index("speaker_id")["name"]).fillna("")
    row = best[(best["document_id"] == plant.where) & (who == plant.what)].iloc[0]
    assert row["rung"] == plant.count
    assert all(word in f"{row['signal']} {row['text']}" for word in plant.words.split(" … "))


def test_what_is_negated_is_no_rung(examples):
    rungs = firmness.climb(examples.statements, examples.sentences)
    for plant in planted("near miss"):
        assert not rungs["text"].str.contains(plant.what).any()


def test_the_gates_that_so_much_text_opens(examples):
    """Two gates need 50,000 words, and no real corpus of that size is here.

    So they are opened with the same 36 texts seven times, each copy with a number behind it that makes it a text of
    its own. This shows that the gate opens at its size. It shows nothing about the scores behind it: copies are no
    evidence, and unchanged copies open no gate.
    """
    verdicts = gates.overview(examples.documents).set_index("measure")["open"]
    assert set(verdicts.index[~verdicts]) == {"keyness", "association"}
    seven = pd.concat([examples.documents] * 7)
    assert gates.overview(seven).set_index("measure")["open"].equals(verdicts)
    numbered = seven.assign(text=[f"{text} {n}" for n, text in enumerate(seven["text"])])
    assert gates.overview(numbered)["open"].all()
