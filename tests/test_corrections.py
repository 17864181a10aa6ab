"""What a reader decides by hand: found again by its words, applied, shown, counted, and never lost."""

import pandas as pd
import pytest

from helpers import accuracy, corpus, corrections, reference

HEADER = ",".join(corrections.COLUMNS)
TEXT = "\n\n".join([
    "Minister meets envoy",
    "Foreign Minister Ana Roke said that the talks were useful. She stressed the importance of trade and expressed "
    "hope for a new treaty.",
    "Ambassador Ben Ito noted that the harbour will open in May. The port director shook his head at this. "
    "\"We need more ships,\" Ben Ito said."])
WHO = "A. Student,the text says so,2031-02-03"


@pytest.fixture
def read(tmp_path, monkeypatch):
    """A function from lines of corrections.csv, beside the text and in the project, to the corpus."""
    project = tmp_path / "project.csv"
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "visit.txt").write_text(TEXT, encoding="utf-8", newline="")
    monkeypatch.setattr(corrections.decisions, "FILE", project.with_name("corrections.csv"))

    def reading(*lines, project=()):
        for place, written in ((folder, lines), (tmp_path, project)):
            (place / "corrections.csv").write_text("\n".join([HEADER, *written, ""]), encoding="utf-8")
        return corpus.read(folder)
    return reading


def said(texts):
    """Return content → name of the speaker."""
    names = texts.speakers.set_index("speaker_id").name
    rows = texts.statements
    return {row.content_text: names.get(row.speaker_id) for row in rows.itertuples()}


def states(texts):
    return texts.corrections.state.tolist()


def test_without_decisions_nothing_is_corrected(read):
    texts = read()
    assert len(texts.statements) == 5 and texts.statements.corrected.isna().all()
    assert texts.corrections.empty
    assert list(texts.corrections) == ["file", "line", *corrections.COLUMNS, "state", "problem", "statement_ids",
                                       "sentence_ids"]


def test_the_shipped_file_has_only_its_header():
    assert corrections.FILE.read_text(encoding="utf-8") == HEADER + "\n"


def test_a_statement_is_dropped_and_the_decision_stays_to_be_seen(read):
    texts = read(f"visit,drop,the talks were useful,,,{WHO}")
    assert "the talks were useful" not in said(texts) and len(texts.statements) == 4
    row = texts.corrections.iloc[0]
    assert (row.state, row.statement_ids, row.who) == ("applied", "visit:st01", "A. Student")
    assert texts.speakers.set_index("name").n_statements["Ana Roke"] == 2


def test_the_keys_of_other_statements_stay_as_they_were(read):
    before = read().statements.statement_id.tolist()
    assert read(f"visit,drop,the talks were useful,,,{WHO}").statements.statement_id.tolist() == before[1:]


def test_a_speaker_is_changed_by_name_key_alias_or_to_nobody(read):
    for value, name in (("Ben Ito", "Ben Ito"), ("ben-ito", "Ben Ito"), ("BEN ITO", "Ben Ito"), ("unattributed", None)):
        texts = read(f"visit,speaker,the talks were useful,,{value},{WHO}")
        assert said(texts)["the talks were useful"] == name
        row = texts.statements.iloc[0]
        assert (row.corrected, row.speaker_rule) == ("speaker by A. Student: the text says so", "decided by a reader")


def test_a_new_speaker_is_a_person_unless_the_line_says_otherwise(read):
    for value, kind in (("Cem Ada", "person"), ("Court of Audit [institution]", "institution")):
        texts = read(f"visit,speaker,the talks were useful,,{value},{WHO}")
        row = texts.speakers.set_index("name").loc[value.partition(" [")[0]]
        assert (row.kind, row.n_mentions, row.n_statements) == (kind, 0, 1)
    assert "is no kind of speaker" in read(f"visit,speaker,talks were,,Ada [ship],{WHO}").corrections.problem[0]


def test_the_words_of_a_source_mean_all_that_it_says_there(read):
    texts = read(f"visit,speaker,She,,Ben Ito,{WHO}")
    changed = texts.statements[texts.statements.corrected.notna()]
    assert changed.content_text.tolist() == ["the importance of trade", "hope for a new treaty"]
    assert texts.corrections.statement_ids[0] == "visit:st02; visit:st03"


def test_a_mode_is_changed(read):
    texts = read(f"visit,mode,the harbour will open in May,,mixed,{WHO}")
    assert texts.statements.set_index("content_text")["mode"]["the harbour will open in May"] == "mixed"


def test_a_statement_is_added_where_it_stands(read):
    texts = read(f"visit,add,shook his head at this,,the port director,{WHO}")
    row = texts.statements.iloc[4]
    assert (row.statement_id, row.content_text, row["mode"]) == ("visit:add01", "shook his head at this", "indirect")
    assert row.n_words == 5 and pd.isna(row.cue) and pd.isna(row.source_start)
    assert texts.sentences.set_index("sentence_id").text[row.sentence_id].startswith("The port director")
    assert (texts.statements.content_start.diff().dropna() > 0).all()


def test_an_added_statement_in_quotation_marks_is_direct(read):
    texts = read(f"visit,drop,We need more ships,,,{WHO}", f"visit,add,We need more ships,,Ana Roke,{WHO}")
    row = texts.statements.iloc[-1]
    assert (row["mode"], said(texts)["We need more ships"], states(texts)) == ("direct", "Ana Roke", ["applied"] * 2)


def test_what_the_rules_find_by_now_is_not_added_twice(read):
    texts = read(f"visit,add,the talks were useful,,Ana Roke,{WHO}",
                 f"visit,add,the harbour will open in,,Cem Ada,{WHO}")
    assert states(texts) == ["not needed", "applied"] and len(texts.statements) == 5
    assert said(texts)["the harbour will open in May"] == "Cem Ada"


def test_what_the_rules_say_by_now_is_not_needed(read):
    texts = read(f"visit,speaker,the talks were useful,,Ana Roke,{WHO}")
    assert states(texts) == ["not needed"] and texts.statements.corrected.isna().all()


@pytest.mark.parametrize("where", [
    "the talks were useful. She", "talks were useful", "talks were", "the  talks\nwere useful"])
def test_a_decision_fits_though_the_limits_have_moved(read, where):
    texts = read(f'visit,speaker,"{where}",,Ben Ito,{WHO}')
    assert said(texts)["the talks were useful"] == "Ben Ito"


@pytest.mark.parametrize(("line", "problem"), [
    ("visit,drop,the talks were useless,,,", "these words are not in the text"),
    ("visit,drop,Minister meets envoy,,,", "no statement has these words as its content or source"),
    ("visit,drop,the,,,", "at 3 places: quote more of them, or say in 'start' which place is meant"),
    ("visit,add,the,,Ana Roke,", "at 3 places")])
def test_a_decision_that_does_not_fit_says_why(read, line, problem):
    texts = read(line + WHO)
    assert states(texts) == ["does not fit"] and problem in texts.corrections.problem[0]
    assert len(texts.statements) == 5


def test_words_are_whole_words(read):
    assert "are not in the text" in read(f"visit,drop,seful,,,{WHO}").corrections.problem[0]


def test_start_says_which_of_several_places_is_meant(read):
    texts = read(f"visit,speaker,Ben Ito,{TEXT.rindex('Ben Ito') + 3},Ana Roke,{WHO}")
    assert said(texts)["We need more ships"] == "Ana Roke"
    assert said(texts)["the harbour will open in May"] == "Ben Ito"


def test_other_texts_are_listed_and_not_touched(read):
    assert states(read(f"elsewhere,drop,the talks were useful,,,{WHO}")) == ["other text"]


def test_the_readers_own_file_comes_first_and_the_first_decision_holds(read):
    texts = read(f"visit,speaker,the talks were useful,,Ben Ito,{WHO}",
                 project=[f"visit,speaker,the talks were useful,,Cem Ada,{WHO}", f"visit,drop,a new treaty,,,{WHO}"])
    assert said(texts)["the talks were useful"] == "Ben Ito" and "hope for a new treaty" not in said(texts)
    assert states(texts) == ["applied", "does not fit", "applied"]
    assert texts.corrections.problem[1].endswith("corrections.csv, line 2")
    assert "Cem Ada" not in set(texts.speakers.name)


def test_what_hangs_on_a_dropped_statement_is_kept(first_source):
    rows = first_source.statements.copy()
    rows.loc[rows.index[1], "inside"] = rows.statement_id.iloc[0]
    line = dict.fromkeys(corrections.COLUMNS, "x") | {
        "file": "f", "line": 2, "document_id": rows.document_id.iloc[0], "action": "drop", "start": None,
        "where": rows.content_text.iloc[0]}
    done = corrections.apply(rows, first_source.speakers, first_source.documents, first_source.sentences,
                             pd.DataFrame([line]).astype({"start": "Int64"}))
    assert done.decisions.state.tolist() == ["applied"]
    assert len(done.statements) == len(rows) - 1 and done.statements.inside.isna().all()
    assert len(rows) == len(first_source.statements)       # the frames that came in are as they were


def test_all_is_counted_in_a_sentence(read):
    texts = read(f"visit,drop,the talks were useful,,,{WHO}", f"visit,drop,nowhere,,,{WHO}", f"other,drop,x,,,{WHO}")
    said_so = corrections.summary(texts.corrections)
    assert said_so.startswith("Decisions of readers: 1 applied (1 drop), 1 does not fit, 1 other text. ")
    assert said_so.endswith("corrections.csv, line 3: these words are not in the text.")


def test_the_rules_are_measured_without_decisions(tmp_path, monkeypatch):
    line = f"05,drop,his side would dredge the second channel,,,{WHO}"
    (tmp_path / "corrections.csv").write_text(f"{HEADER}\n{line}\n", encoding="utf-8")
    before = accuracy.table()
    monkeypatch.setattr(corrections.decisions, "FILE", tmp_path / "corrections.csv")
    assert accuracy.table().equals(before)


@pytest.mark.parametrize(("line", "problem"), [
    ("visit,drop,a", "line 2: 3 cells, but the header has 8"),
    (f"visit,erase,a,,,{WHO}", "line 2: 'erase' is no action. Use drop, add, speaker, mode, drop theme or add theme"),
    (f"visit,drop,,,,{WHO}", "line 2: the cell 'where' is empty"),
    (f",drop,a,,,{WHO}", "line 2: the cell 'document_id' is empty"),
    ("visit,drop,a,,,,because,", "line 2: the cell 'who' is empty"),
    ("visit,drop,a,,,Ann,,", "line 2: the cell 'why' is empty"),
    (f"visit,drop,a,early,,{WHO}", "line 2: 'early' in 'start' is no whole number"),
    (f"visit,mode,a,,loud,{WHO}", "line 2: 'loud' is no mode. Use direct, mixed or indirect"),
    (f"visit,speaker,a,,,{WHO}", "line 2: the speaker is missing in 'value'"),
    (f"visit,add theme,a,,,{WHO}", "line 2: the theme is missing in 'value'"),
    (f'visit,drop,"a,,,{WHO}', "Close every quotation mark")])
def test_a_line_that_cannot_be_used_is_named(read, line, problem):
    with pytest.raises(reference.ListError) as error:
        read(line)
    assert problem in str(error.value) and "corrections.csv" in str(error.value)


def test_a_line_behind_a_cell_of_two_lines_has_its_true_number(read):
    with pytest.raises(reference.ListError, match="line 4: 'erase' is no action"):
        read(f'visit,drop,"the talks\nwere useful",,,{WHO}', f"visit,erase,a,,,{WHO}")


def test_a_wrong_header_and_a_wrong_encoding_are_named(tmp_path):
    (tmp_path / "corrections.csv").write_text("document_id,action\n", encoding="utf-8")
    with pytest.raises(reference.ListError, match="line 1: the header must name document_id, action, where"):
        corrections.read(tmp_path)
    (tmp_path / "corrections.csv").write_bytes(HEADER.encode() + b"\nvisit,drop,caf\xe9,,,a,b,\n")
    with pytest.raises(reference.ListError, match="is not UTF-8"):
        corrections.read(tmp_path)


def test_a_file_from_a_spreadsheet_is_read(tmp_path):
    row = "visit,drop,the talks,,,Ann,because,\r\n,,,,,,,\r\n"
    (tmp_path / "corrections.csv").write_text(f"{HEADER}\r\n{row}", encoding="utf-8-sig", newline="")
    assert corrections.read(tmp_path).line.tolist() == [2]


def themed(texts):
    return list(zip(texts.theme_hits["theme"], texts.theme_hits["text"]))


def test_a_theme_is_dropped_and_the_decision_stays_to_be_seen(read):
    assert ("Trade and investment", "trade") in themed(read())
    texts = read(f"visit,drop theme,the importance of trade,,Trade and investment,{WHO}")
    assert ("Trade and investment", "trade") not in themed(texts)
    row = texts.corrections.iloc[0]
    assert (row.state, row.statement_ids, row.sentence_ids) == ("applied", "visit:st02", "visit:p02.s2")
    assert corrections.summary(texts.corrections) == "Decisions of readers: 1 applied (1 drop theme)."


def test_a_theme_is_added_with_who_why_and_its_reserve(read):
    texts = read(f"visit,add theme,hope for a new treaty,,Multilateral order,{WHO}")
    row = texts.theme_hits.set_index("theme").loc["Multilateral order"]
    assert (row["text"], row["statement_id"], row["sentence_id"]) == ("hope for a new treaty", "visit:st03",
                                                                      "visit:p02.s2")
    assert pd.isna(row["indicator"]) and not (row["masked"] or row["negated"] or row["in_headline"])
    assert row["corrected"] == "add theme by A. Student: the text says so"
    assert texts.theme_hits["corrected"].notna().sum() == 1
    assert texts.theme_hits["start"].is_monotonic_increasing


def test_an_added_theme_in_the_headline_is_counted_apart(read):
    texts = read(f"visit,add theme,meets envoy,,Bilateral ties,{WHO}")
    assert texts.theme_hits.set_index("theme").loc["Bilateral ties", "in_headline"]
    assert pd.isna(texts.corrections.statement_ids[0]) and texts.corrections.sentence_ids[0] == "visit:p01.s1"


@pytest.mark.parametrize("line, state, problem", [
    ("add theme,the importance of trade,,Trade and investment", "not needed", "the rules say so"),
    ("drop theme,the talks were useful,,Trade and investment", "not needed", "the rules say so"),
    ("drop theme,the importance of trade,,Trade", "does not fit", "'Trade' is no theme of the codebook"),
    ("add theme,the price of fish,,Trade and investment", "does not fit", "these words are not in the text"),
    ("add theme,the,,Trade and investment", "does not fit", "these words stand at 3 places")])
def test_a_decision_on_a_theme_that_does_not_fit_is_reported(read, line, state, problem):
    before = themed(read())
    texts = read(f"visit,{line},{WHO}")
    assert states(texts) == [state] and problem in texts.corrections.problem[0]
    assert themed(texts) == before and texts.theme_hits["corrected"].isna().all()


def test_a_decision_on_a_theme_of_another_text_waits(read):
    assert states(read(f"other,add theme,trade,,Mobility,{WHO}")) == ["other text"]


def test_of_two_decisions_on_one_theme_the_first_holds(read):
    texts = read(f"visit,drop theme,the importance of trade,,Trade and investment,{WHO}",
                 f"visit,add theme,importance of trade,,Trade and investment,{WHO}",
                 f"visit,mode,the talks were useful,,direct,{WHO}")
    assert states(texts) == ["applied", "does not fit", "applied"]
    assert "corrections.csv, line 2" in texts.corrections.problem[1]


def test_without_decisions_on_themes_the_hits_are_those_of_the_rules(first_source):
    assert first_source.theme_hits["corrected"].isna().all()
    assert first_source.theme_hits["indicator"].notna().all()
