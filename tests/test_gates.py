"""Gates: each statistic is closed on the first source or open, and opens on a corpus large enough."""

import pandas as pd
import pytest

from helpers import gates

LARGE = pd.DataFrame({"n_words": [2000] * 30})
CLOSED_ON_ONE = {"association", "keyness", "document keyness", "difference test", "time line"}


def test_one_text_keeps_inference_closed(first_source):
    rows = gates.overview(first_source.documents).set_index("measure")
    assert set(rows.index[~rows["open"]]) == CLOSED_ON_ONE


def test_a_large_corpus_opens_every_gate():
    assert gates.overview(LARGE)["open"].all()


@pytest.mark.parametrize("measure", gates.table()["measure"])
def test_each_gate_opens_exactly_at_its_minimum(measure):
    gate = gates.table().set_index("measure").loc[measure]
    n = gate["min_documents"]
    words = -(-gate["min_words"] // n)
    assert gates.check(measure, pd.DataFrame({"n_words": [words] * n})).open
    assert not gates.check(measure, pd.DataFrame({"n_words": [words] * (n - 1)})).open
    assert not gates.check(measure, pd.DataFrame({"n_words": [words - 1] * n})).open


@pytest.mark.parametrize("measure", sorted(CLOSED_ON_ONE))
def test_the_message_has_two_sentences(first_source, measure):
    message = gates.check(measure, first_source.documents).message
    assert message.endswith(".") and message.count(". ") == 1


def test_a_copy_is_no_further_evidence():
    once = pd.DataFrame({"path": ["a.txt"], "text": ["We met."], "n_words": [60_000]})
    copied = pd.concat([once.assign(path=f"{n}.txt", text="We  met.\n") for n in range(30)])
    verdict = gates.check("keyness", copied)
    assert not verdict.open and "here is 1 text with 60,000 words, copies left out" in verdict.message
    different = copied.assign(text=[f"We met {n} times." for n in range(30)])
    assert gates.check("keyness", different).open and "copies" not in gates.check("keyness", different).message


def test_too_few_hits_close_a_gate():
    assert gates.check("dispersion", LARGE, hits=5).open
    assert "needs 5 hits, and here are 4" in gates.check("dispersion", LARGE, hits=4).message


def test_what_is_held_back_is_the_score_and_not_the_count(first_source):
    rows = pd.DataFrame({"word": ["sea"], "count_target": [3], "log_likelihood": [9.9], "log_ratio": [2.0]})
    few, message = gates.hold_back(rows, "keyness", first_source.documents)
    assert "count_target" in few and "log_likelihood" not in few and "30 texts" in message
    assert gates.hold_back(rows, "keyness", LARGE)[0].equals(rows)


def test_an_unknown_measure_is_refused():
    with pytest.raises(ValueError, match="no gate; the measures are"):
        gates.check("luck", LARGE)
