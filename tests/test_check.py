"""The checks of the exercises: right, wrong, empty, of another kind, misread; in words, and never with the answer."""

import itertools
import re

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import check, corpus, themes
from helpers.check import answers, verdicts
from helpers.check.questions import TOPICS, seal

ALL = [(topic, question) for topic, questions in TOPICS.items() for question in questions]
COUNTED = [(topic, question) for topic, question in ALL if question.right and question.kind != "quotation"]
SEALED = [(topic, question) for topic, question in ALL if question.seal]
WRONG = {"number": 987654, "name": "Nobody at All", "names": ["nobody at all"], "letter": "z", "order": "zyxwv",
         "rows": pd.DataFrame({"statement_id": ["no:st99"]}), "quotation": "words that no source holds, ever"}
OTHER_KIND = {"number": "seven", "name": 7, "names": "Ann Lee", "letter": 3, "order": 12, "rows": [1, 2],
              "quotation": 3.5}
ODD = [..., None, "", " ", "...", 0, -1, 1.5, float("nan"), float("inf"), 1j, True, [], {}, set(), [[]], object(), len,
       b"bytes", np.int64(3), np.array([1, 2]), pd.Series([1]), pd.DataFrame(), pd.NA, ["a", 1], ("b",)]


@pytest.fixture(scope="module")
def source() -> corpus.Corpus:
    return corpus.read(corpus.SOURCE, correct=False)


@pytest.fixture(scope="module")
def pair(tmp_path_factory) -> corpus.Corpus:
    """Two texts, so that questions about several texts have an answer."""
    folder = tmp_path_factory.mktemp("pair")
    texts = {"a": "Minister Ana Roke welcomed the trade agreement. She said: “We trade more.” "
                  "She praised the free flow of grain.",
             "b": "Minister Bo Lind said that trade, climate policy and the free flow of grain matter."}
    for name, body in texts.items():
        (folder / f"{name}.txt").write_text(body, encoding="utf-8")
    return corpus.read(folder, correct=False)


@pytest.fixture(scope="module")
def silent(tmp_path_factory) -> corpus.Corpus:
    """A text in which nobody is named, nothing is said and nothing recurs."""
    path = tmp_path_factory.mktemp("silent") / "silent.txt"
    path.write_text("It rained all day.", encoding="utf-8")
    return corpus.read(path, correct=False)


def verdict(topic: str, name: str, **variables) -> verdicts.Verdict:
    return verdicts.look(topic, [name], variables).rows[0]


def written(question, right):
    """Return a right answer as a student would write it."""
    if question.kind == "rows":
        return pd.DataFrame({"statement_id": sorted(right)})
    return sorted(right) if question.kind == "names" else right


def ids(pairs):
    return [question.name for _, question in pairs]


@pytest.mark.parametrize(("topic", "question"), COUNTED, ids=ids(COUNTED))
def test_every_right_answer_is_right_and_says_what_was_checked(topic, question, source, pair):
    for texts in (source, pair):
        for right in question.right(texts):
            found = verdict(topic, question.name, texts=texts, **{question.name: written(question, right)})
            assert found.state == "right"
            assert found.sentences[0] == verdicts.message(f"{question.name}.checked")


@pytest.mark.parametrize(("topic", "question"), COUNTED, ids=ids(COUNTED))
def test_every_misreading_is_called_by_its_name(topic, question, source, pair):
    for texts, key in itertools.product((source, pair), question.misread):
        rights, taken = question.right(texts), list(itertools.takewhile(lambda k: k != key, question.misread))
        earlier = set().union(*(question.misread[name](texts) for name in taken), rights)
        for answer in question.misread[key](texts) - earlier if rights else ():
            found = verdict(topic, question.name, texts=texts, **{question.name: written(question, answer)})
            assert (found.state, found.sentences) == ("wrong", (verdicts.message(f"{question.name}.{key}"),))


@pytest.mark.parametrize(("topic", "question"), ALL, ids=ids(ALL))
def test_a_wrong_answer_gets_a_hint_and_not_the_answer(topic, question, pair):
    found = verdict(topic, question.name, texts=pair, **{question.name: WRONG[question.kind]})
    assert found.state == "wrong" and found.sentences[-1].endswith(".")
    if question.right and question.kind in ("number", "name"):
        rights = "|".join(re.escape(str(right)) for right in question.right(pair))
        assert not re.search(rf"(?<!\w)(?:{rights})(?!\w)", " ".join(found.sentences), re.IGNORECASE)


@pytest.mark.parametrize("empty", [..., None, "", "...", "…", ["..."], ["", ...]])
@pytest.mark.parametrize(("topic", "question"), ALL, ids=ids(ALL))
def test_a_blank_is_not_answered_yet(topic, question, empty, source):
    assert verdict(topic, question.name, texts=source, **{question.name: empty}).state == "empty"


@pytest.mark.parametrize(("topic", "question"), ALL, ids=ids(ALL))
def test_an_answer_of_another_kind_is_told_so(topic, question, source):
    found = verdict(topic, question.name, texts=source, **{question.name: OTHER_KIND[question.kind]})
    assert found.state == "wrong"
    assert found.sentences[0] in {verdicts.message(key, name=question.name) for key in verdicts._messages()
                                  if key.startswith("type_")}


@pytest.mark.parametrize(("topic", "question"), [pair for pair in SEALED if pair[1].kind == "letter"])
def test_one_letter_is_right_and_each_wrong_one_has_its_message(topic, question, source):
    states = {letter: verdict(topic, question.name, texts=source, **{question.name: letter}) for letter in "abcxyz"}
    right = [letter for letter, found in states.items() if found.state == "right"]
    assert len(right) == 1 and right[0] in "abc"
    assert {letter for letter in "abc" if states[letter].sentences == (verdicts.message("no_such_letter"),)} == set()


@pytest.mark.parametrize(("topic", "question"), [pair for pair in SEALED if pair[1].kind == "order"])
def test_one_order_of_five_steps_is_right_however_it_is_written(topic, question, source):
    right = [order for order in itertools.permutations("abcde") if seal(question.name, "".join(order)) == question.seal]
    assert len(right) == 1
    for answer in ("".join(right[0]).upper(), ", ".join(right[0]), list(right[0])):
        assert verdict(topic, question.name, texts=source, **{question.name: answer}).state == "right"


@pytest.mark.parametrize(("topic", "question"), ALL, ids=ids(ALL))
def test_nothing_a_student_writes_makes_a_traceback(topic, question, pair, silent):
    for texts, odd in itertools.product((pair, silent, None, 7), ODD):
        assert verdict(topic, question.name, texts=texts, **{question.name: odd}).state in verdicts._SIGNS


@pytest.mark.parametrize(("topic", "question"), COUNTED, ids=ids(COUNTED))
def test_a_source_with_nothing_in_it_can_be_asked(topic, question, silent):
    rights = question.right(silent)
    found = verdict(topic, question.name, texts=silent, **{question.name: WRONG[question.kind]})
    assert found.state == ("wrong" if rights else "void")


@given(st.text(max_size=40))
def test_case_blanks_and_marks_around_a_text_do_not_count(text):
    assert answers.words(f' "{text.upper().casefold()}  ') == answers.words(text.upper().casefold())


def test_numbers_of_numpy_and_whole_fractions_are_numbers():
    assert [answers.plain("number", value) for value in (np.int64(3), 3.0, np.float64(3))] == [3, 3, 3]
    with pytest.raises(answers.Unreadable):
        answers.plain("number", True)


@pytest.mark.parametrize(("kind", "answer", "key"), [
    ("number", pd.Series([1]).max, "type_call"), ("number", pd.Series([1, 2]), "type_number_table"),
    ("name", pd.Series(["a"]), "type_name_table"), ("names", pd.DataFrame({"a": [1]}), "type_names_table"),
    ("rows", pd.Series([True]), "type_rows"), ("number", "texts.sentences.max()", "type_number_text")])
def test_a_line_of_code_that_is_nearly_right_is_told_what_it_lacks(kind, answer, key):
    with pytest.raises(answers.Unreadable, match=f"^{key}$"):
        answers.plain(kind, answer)
    assert verdicts.message(key)


def test_a_name_that_is_too_short_or_too_long_is_nearly_right(pair):
    for topic, name, near in (("phrases", "longest_phrase", "free flow of"), ("statements", "commonest_cue", "saying")):
        right = sorted(next(q for q in TOPICS[topic] if q.name == name).right(pair))[0]
        for answer in (near, f"{right} again"):
            found = verdict(topic, name, texts=pair, **{name: answer})
            assert found.state == "wrong" and found.sentences[0] == verdicts.message("near_name"), (right, answer)
    assert verdict("phrases", "longest_phrase", texts=pair, longest_phrase="of").sentences == (
        verdicts.message("longest_phrase.hint"),)


def test_an_empty_list_is_an_answer(silent):
    found = verdict("speakers", "heard_in_quotes", texts=silent, heard_in_quotes=[])
    assert found.state == "right"


def test_the_first_theme_is_the_one_of_the_chart(tmp_path):
    """Trade has more hits, climate more sentences; the headline counts for neither."""
    (tmp_path / "t.txt").write_text(
        "Tourism and Sport in Orvale\nThey met. Trade, tariffs, exports and investment grow. "
        "The climate changes. A climate plan is ready.", encoding="utf-8")
    texts = corpus.read(tmp_path, correct=False)

    def say(name):
        return verdict("themes", "top_theme", texts=texts, top_theme=name).sentences[0]
    assert say("climate and nature") == verdicts.message("top_theme.checked")
    assert say("Trade and investment") == verdicts.message("top_theme.hits")
    assert say("Culture and people") == verdicts.message("top_theme.hint")
    told = verdict("themes", "silent_themes", texts=texts, silent_themes=sorted(
        set(themes.codebook()["theme"]) - {"Climate and nature", "Trade and investment"}))
    assert told.sentences == (verdicts.message("silent_themes.headline"),)


def test_an_answer_is_found_wherever_its_cell_stands(source):
    cells = {"check": check, "texts": source}
    exec("body_sentences = 21", cells)
    exec("x = 1\nlater = check.source('body_sentences')", cells)
    assert cells["later"].rows[0].sentences == (verdicts.message("body_sentences.headline"),)


def test_each_topic_looks_at_its_own_answers_and_says_which_it_has(source):
    for topic, questions in TOPICS.items():
        assert [row.name for row in getattr(check, topic)().rows] == [question.name for question in questions]
    assert "body_sentences" in repr(check.source("no_such"))


def test_without_texts_or_answer_it_says_which_cell_to_run():
    assert verdict("source", "body_sentences", body_sentences=3).sentences == (verdicts.message("no_texts"),)
    assert "body_sentences =" in verdict("source", "body_sentences").sentences[0]


def test_a_tie_makes_each_of_them_right(tmp_path):
    (tmp_path / "tie.txt").write_text("Minister Ana Roke said that it rains. Minister Bo Lind said that it snows.",
                                      encoding="utf-8")
    texts = corpus.read(tmp_path, correct=False)
    for name in ("Ana Roke", "bo lind"):
        found = verdict("speakers", "most_named", texts=texts, most_named=name)
        assert found.state == "right" and verdicts.message("tie") in found.sentences


def test_a_quotation_must_stand_in_the_text_letter_by_letter(pair):
    def say(words):
        return verdict("findings", "my_quotation", texts=pair, my_quotation=words).sentences[0]
    assert say("welcomed the  trade agreement") == verdicts.message("my_quotation.checked")
    assert say("“We trade more.”") == verdicts.message("my_quotation.checked")
    assert say("Welcomed the trade agreement") == verdicts.message("my_quotation.letters")
    assert say("trade agreement") == verdicts.message("my_quotation.short")
    assert say("welcomed the climate agreement") == verdicts.message("my_quotation.hint")


def test_verdicts_are_words_signs_and_escaped(source):
    shown = verdicts.look("source", ["<b>x</b>"], {"texts": source})
    assert "<b>x" not in shown._repr_html_() and "&lt;b&gt;x" in shown._repr_html_()
    assert repr(shown).startswith("○")


def test_every_message_is_used_and_every_used_one_is_there():
    keys = set(verdicts._messages())
    general = {key for key in keys if "." not in key}
    own = {f"{q.name}.{key}" for _, q in COUNTED for key in ["checked", "hint", *q.misread]}
    own |= {f"my_quotation.{key}" for key in ("checked", "short", "letters", "hint")}
    for _, q in SEALED:
        own |= {f"{q.name}.right"} | ({f"{q.name}.hint"} if q.kind == "order" else
                                      {f"{q.name}.{x}" for x in "abc" if seal(q.name, x) != q.seal})
    assert keys - general == own
