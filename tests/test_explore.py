"""The explorers: a change of a control shows tables and charts of what was chosen; the twin shows all of it."""

import re

import pytest

from helpers import corpus, explore, findings, markup
from helpers.explore import explorer, lines

TEXT = ("Ministers Meet in Orvale\n"
        "The Minister of Trade of Orland Ana Bo met the envoy of Westmark Karl Dun on Monday.\n"
        "“We will build a stronger harbour and open trade for our two countries,” said Ana Bo. "
        "She welcomed the ferry.\n"
        "Karl Dun noted that the new ferry brings trade and tourism, and that “trade <b>needs</b> a harbour”.\n")
NOTICE = "Road closed\nThe road by the river is closed. The bridge stays open.\n"


def read(folder, text):
    (folder / "text.txt").write_text(text, encoding="utf-8")
    return corpus.read(folder)


@pytest.fixture(scope="module")
def texts(tmp_path_factory):
    return read(tmp_path_factory.mktemp("two"), TEXT)


@pytest.fixture(scope="module")
def nothing(tmp_path_factory):
    return read(tmp_path_factory.mktemp("none"), NOTICE)


def opened(made):
    """Return the controls of an explorer by the first word of their labels, and what they show."""
    controls, view = explorer.widget(made).children
    return {control.description.split(":")[0]: control for control in controls.children}, view


def words(html):
    return " ".join(re.sub(r"<style.*?</style>|<[^>]+>", " ", html, flags=re.DOTALL).split())


def test_a_speaker_is_shown_with_chart_and_sentences(texts):
    controls, view = opened(explore.speaker(texts))
    assert [value for _, value in controls["Speaker"].options] == ["Ana Bo", "Karl Dun"]
    assert "Statements of Ana Bo: 2 statements" in words(view.value)
    controls["Speaker"].value = "Karl Dun"
    assert "Statements of Karl Dun" in words(view.value) and "Ana Bo" not in words(view.value)
    assert re.search(r'<img alt="Karl Dun: [^"]{40,}', view.value)


def test_the_twin_is_the_static_list_with_its_anchors(texts):
    told = findings.said(texts)
    assert explore.speaker(texts).twin == findings.behind(told, texts, "speaker", "Statements of {}", "said")
    for name in told["speaker"].unique():
        assert f'id="{markup.anchor(f"said-{name}")}"' in explore.speaker(texts).twin


def test_a_theme_is_shown_with_the_words_that_name_it(texts):
    hits = texts.theme_hits[~texts.theme_hits["masked"] & ~texts.theme_hits["in_headline"]]
    controls, view = opened(explore.theme(texts))
    for name in hits["theme"].unique():
        controls["Theme"].value = name
        shown = words(view.value)
        for hit in hits.loc[hits["theme"] == name, "text"]:
            assert hit.lower() in shown.lower()
        n = hits.loc[hits["theme"] == name, "sentence_id"].nunique()
        assert f"Sentences that name: {name}: {n} place" in shown


def test_a_phrase_is_shown_with_its_places(first_source):
    own = first_source.phrases[~first_source.phrases["is_name"].astype(bool)]
    controls, view = opened(explore.phrase(first_source))
    assert {value for _, value in controls["Phrase"].options} == set(own["phrase"])
    row = own.iloc[-1]
    controls["Phrase"].value = row["phrase"]
    assert f"Places of “{row['phrase']}”: {row['count']} places" in words(view.value)


def test_a_statement_says_why_and_words_of_it_find_it(texts):
    made = explore.statement(texts)
    controls, view = opened(made)
    _, key = controls["Statement"].options[1]
    controls["Statement"].value = key
    assert key in words(view.value) and "rule for the statement" in words(view.value)
    controls["or words of it"].value = "brings trade"
    assert "Karl Dun" in words(view.value) and key not in words(view.value)
    controls["or words of it"].value = "no such words"
    assert "No statement holds the words “no such words”" in words(view.value)
    assert made.twin.count("rule for the statement") == len(controls["Statement"].options)


def test_a_concordance_is_sorted_and_limited(texts):
    controls, view = opened(explore.concordance(texts, "trade"))
    assert "4 lines of “trade”" in words(view.value)
    controls["In statements of"].value = "Karl Dun"
    assert "2 lines of “trade”" in words(view.value)
    controls["only words in quotation marks"].value = True
    assert "1 line of “trade”" in words(view.value)
    controls["In statements of"].value = ""
    assert "2 lines of “trade”" in words(view.value)
    controls["Word or phrase"].value = "harb*"
    assert words(view.value).count("harbour") == 2
    controls["Word or phrase"].value = "ferry"
    assert "nothing to show" in words(view.value)


def test_the_lines_of_a_concordance_follow_what_is_asked(texts):
    nodes = {sort: lines._lines(texts, "trade; ferry", sort) for _, sort in lines.SORTS}
    assert nodes["place"]["start"].is_monotonic_increasing
    assert nodes["right"]["right"].str.lower().is_monotonic_increasing
    nearest = [left.lower().split()[::-1] for left in nodes["left"]["left"]]
    assert nearest == sorted(nearest)


@pytest.mark.parametrize("asked", ["", "...", " ; "])
def test_a_pattern_without_a_word_gets_a_sentence(texts, asked):
    controls, view = opened(explore.concordance(texts, "trade"))
    controls["Word or phrase"].value = asked
    assert "empty" in words(view.value) or "needs a word at both ends" in words(view.value)
    assert "lines of" not in words(view.value)


def test_a_twin_shows_the_lines_of_the_words_that_come_most_often(texts):
    twin = explore.concordance(texts, "ferry").twin
    assert twin.index("2 lines of “ferry”") < twin.index("“trade”: all lines")
    assert "“ferry”: all lines" not in twin


@pytest.mark.parametrize("name", ["speaker", "statement", "phrase"])
def test_without_anything_to_choose_it_says_so(nothing, name):
    made = getattr(explore, name)(nothing)
    _, view = opened(made)
    assert re.search(r"There is no|No statement", words(view.value))
    assert words(made.twin)


def test_a_text_cannot_inject_markup(texts):
    made = [explore.speaker(texts), explore.statement(texts), explore.theme(texts), explore.concordance(texts, "<b>")]
    for one in made:
        assert "<b>needs" not in one.twin + opened(one)[1].value


def test_more_choices_than_fit_are_counted():
    made = explorer.choice("Speaker:", [(f"name {n}", n) for n in range(explorer.MOST + 1)])()
    assert len(made.options) == explorer.MOST
    assert made.description == "Speaker: (500 of 501)"


def test_it_shows_a_control_and_for_programs_without_controls_a_sentence_and_the_twin(texts, monkeypatch):
    shown = []
    monkeypatch.setattr(explorer, "display", lambda thing, **settings: shown.append((thing, settings)))
    made = explore.speaker(texts)
    made._ipython_display_()
    (bundle, raw), (twin, _) = shown
    assert raw == {"raw": True}
    assert "application/vnd.jupyter.widget-view+json" in bundle
    assert made.hint in bundle["text/html"] and bundle["text/plain"] == made.hint
    assert twin is made.twin
