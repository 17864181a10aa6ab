"""Echoes: what two speakers share in the same order is found; what everybody says is not."""

import pandas as pd
import pytest

from helpers import echoes
from tests import toys

ANN = "clean rivers bring healthy fish, busy harbours and proud villages"
BEN = "clean rivers should bring healthier fish, crowded busy harbours and proud old villages"


def found(*texts, said):
    toy = toys.tables(*texts, said=said)
    return toy, echoes.find(toy.tokens, toy.sentences, toy.statements, toy.mentions)


def test_an_echo_with_small_gaps_is_found_and_aligned():
    toy, rows = found(f"Ann said that {ANN}.\nBen said that {BEN}.", said=(("ann", ANN), ("ben", BEN)))
    assert rows[["speaker_a", "speaker_b", "n_shared", "n_content_a", "n_content_b"]].values.tolist() == [
        ["ann", "ben", 8, 9, 11]]
    assert rows[["text_a", "text_b"]].values.tolist() == [[ANN, BEN]]
    how = echoes.aligned(toy.tokens, rows.iloc[0])
    assert how.loc[how["how"] == "only b", "word_b"].tolist() == ["should", "healthier", "crowded", "old"]
    assert how.loc[how["how"] == "only a", "word_a"].tolist() == ["healthy"]


def test_a_changed_ending_is_shared():
    told = "our harbours protect small islands and quiet bays"
    back = "every harbour protected the smallest island and a quiet bay"
    toy, rows = found(f"{told}.\n{back}.", said=(("ann", told), ("ben", back)))
    how = echoes.aligned(toy.tokens, rows.iloc[0]).set_index("word_a")["how"]
    assert how["harbours"] == how["protect"] == "changed form" and how["quiet"] == "same"


def test_echoes_cross_texts():
    _, rows = found(f"Ann said that {ANN}.", f"Ben said that {BEN}.", said=(("ann", ANN), ("ben", BEN)))
    assert rows[["document_a", "document_b"]].values.tolist() == [["d1", "d2"]]


@pytest.mark.parametrize("said", [
    (("ann", ANN), ("ann", BEN)),                                   # one speaker is no echo
    (("ann", ANN), ("ben", "proud villages and busy harbours")),     # too short
    (("ann", ANN), ("ben", "nothing is like it")), ((None, ANN), ("ben", BEN)), (),
])
def test_no_echo(said):
    text = f"x {ANN}.\nx {BEN}.\nproud villages and busy harbours.\nnothing is like it."
    assert found(text, said=said)[1].empty


def test_what_many_voices_say_is_common_coin():
    formula, names = "steady trade brings peace, growth and proud villages", [f"v{n}" for n in range(12)]
    text = "\n".join(f"x {formula}." for _ in names)
    assert found(text, said=tuple((name, formula) for name in names))[1].empty
    assert len(found(text, said=tuple((name, formula) for name in names[:2]))[1]) == 1


def test_names_are_no_echo():
    words = "the Ministry of Clean Rivers and Healthy Fish of the United Harbours of Proud Villages"
    assert found(f"x {words}.\nx {words}.", said=(("ann", words), ("ben", words)))[1].empty


def test_a_statement_inside_another_is_no_echo():
    outer = f"Ben had said that {ANN}"
    assert found(f"Ann said that {outer}.", said=(("ann", outer), ("ben", ANN)))[1].empty


def test_the_first_source_echoes_the_minister(first_source):
    rows = echoes.find(first_source.tokens, first_source.sentences, first_source.statements, first_source.mentions)
    assert rows[["speaker_a", "speaker_b"]].values.tolist() == [["yermek-kosherbayev", "british-mps"]]
    for passage in rows[["text_a", "text_b"]].iloc[0]:
        assert all(part in passage for part in ("addressing common challenges, including", "regional stability",
                                                "sustainable development", "climate change", "strengthening ties"))
    text = first_source.documents["text"].iloc[0]
    assert text[rows["start_b"].iloc[0]:rows["end_b"].iloc[0]] == rows["text_b"].iloc[0]


def test_an_empty_corpus_has_no_echo():
    toy = toys.tables("")
    assert isinstance(echoes.find(toy.tokens, toy.sentences, toy.statements, toy.mentions), pd.DataFrame)
