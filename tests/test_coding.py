"""The coding lab: sheets that can be repeated, files as spreadsheets leave them, figures by hand, saved choices."""

import csv

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers import agreement, coding, corpus, markup
from helpers.coding import controls, sheets

HARBOUR = ("Ministers Meet in Orvale\n"
           "The Minister of Trade of Orland Ana Bo met the envoy of Westmark on Monday.\n"
           "“We attach great importance to the ferry. We hope that it sails in May,” said Ana Bo.\n"
           "She expressed readiness to send two engineers. The port has two docks.\n")
SHEET = pd.DataFrame({"sentence_id": ["a:p1.s1", "a:p1.s2", "a:p2.s1"], "sentence": ["One.", "=Two.", "Three."]})
HEAD = "sentence_id,sentence,code,comment\n"


@pytest.fixture
def harbour(tmp_path):
    (tmp_path / "source").mkdir()
    (tmp_path / "source" / "harbour.txt").write_text(HARBOUR, encoding="utf-8")
    return corpus.read(tmp_path / "source")


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "sheets").mkdir()
    return tmp_path / "sheets"


def put(folder, name: str, text: str, encoding="utf-8"):
    (folder / name).write_bytes(text.encode(encoding))


def gather(folder, kind="moves", sheet=SHEET):
    return coding.gather(sheet, kind, folder, folder / "no stand-ins")


def codes(*columns: str, names="XYZ") -> pd.DataFrame:
    """One string a coder, one letter a sentence; a full stop is a gap."""
    rows = [(name, str(number), None if code == "." else code, None) for name, column in zip(names, columns)
            for number, code in enumerate(column)]
    return pd.DataFrame(rows, columns=["coder", "unit", "code", "comment"], dtype="str")


class TestSheet:
    """Which sentences are coded, and with which codes."""

    def test_headlines_are_left_out_and_a_short_source_is_taken_whole(self, harbour):
        assert coding.sheet(harbour)["sentence_id"].tolist() == [
            f"harbour:{key}" for key in ("p02.s1", "p03.s1", "p03.s2", "p04.s1", "p04.s2")]

    def test_the_lot_falls_the_same_way_each_time_and_in_the_order_of_the_text(self, first_source):
        drawn = [coding.sheet(first_source, size=8, seed=seed)["sentence_id"].tolist() for seed in (1, 1, 2)]
        assert drawn[0] == drawn[1] != drawn[2]
        whole = first_source.sentences["sentence_id"].tolist()
        assert len(set(drawn[0])) == 8 and drawn[0] == sorted(drawn[0], key=whole.index)

    @pytest.mark.parametrize(("kind", "none"), coding.KINDS.items())
    def test_the_codes_are_those_of_the_codebook_and_one_for_none(self, kind, none):
        book = coding.codebook(kind)
        assert book["code"].is_unique and book["code"].iloc[-1] == none and book["definition"].notna().all()

    def test_another_kind_is_refused_in_words(self):
        with pytest.raises(ValueError, match="write 'moves' or 'themes'"):
            coding.codebook("verbs")


class TestRules:
    """The rules as one more coder, on the same sentences."""

    def test_each_sentence_has_the_code_of_the_statement_that_reaches_into_it(self, harbour):
        found = coding.rules(harbour, coding.sheet(harbour), "moves")
        assert found["code"].tolist() == ["No statement", "Value", "Hope or confidence", "Commit", "No statement"]
        assert set(found["coder"]) == {"the rules"}

    def test_the_main_theme_has_most_hits_and_among_equals_comes_first(self, tmp_path):
        (tmp_path / "a.txt").write_text("Talks\nTrade and a ferry and exports grow. The visa and the museum are old. "
                                        "It rains.\n", encoding="utf-8")
        texts = corpus.read(tmp_path)
        found = coding.rules(texts, coding.sheet(texts), "themes")
        assert found["code"].tolist() == ["Trade and investment", "Mobility", "No theme"]
        assert found["comment"].iloc[0] == "Trade; exports"

    def test_the_codes_are_codes_of_the_codebook(self, first_source):
        for kind in coding.KINDS:
            found = coding.rules(first_source, coding.sheet(first_source), kind)
            assert len(found) == 20 and set(found["code"]) <= set(coding.codebook(kind)["code"])


class TestGather:
    """Sheets as students and spreadsheets leave them."""

    @pytest.mark.parametrize(("separator", "encoding"), [(",", "utf-8"), (";", "utf-8-sig"), ("\t", "utf-8"),
                                                         (";", "cp1252")])
    def test_a_sheet_is_read_however_it_was_saved(self, folder, separator, encoding):
        rows = [["sentence_id", "sentence", "code", "comment"], ["a:p1.s1", "One – “one”.", " value ", "clear"],
                ["a:p1.s2", "=Two, or; more", "NO  STATEMENT", ""], ["a:p2.s1", "Three.", "Call", ""], ["", "", "", ""]]
        text = "\r\n".join(separator.join(f'"{cell}"' for cell in row) for row in rows)
        put(folder, "my_moves_Ann_B.csv", text, encoding)
        found = gather(folder)
        assert found.problems.empty
        assert found.codes.values.tolist()[0] == ["Ann B", "a:p1.s1", "Value", "clear"]
        assert found.codes["code"].tolist() == ["Value", "No statement", "Call"]

    @pytest.mark.parametrize(("lines", "line", "problem"), [
        ("a:p1.s1,,Valeu,\na:p1.s2,,Call,\na:p2.s1,,Call,\n", 2, "'Valeu' is no code. Did you mean 'Value'?"),
        ("a:p1.s1,,zzz,\na:p1.s2,,Call,\na:p2.s1,,Call,\n", 2, "'zzz' is no code. Take a code of the codebook."),
        ("a:p1.s1,,Call,\na:p1.s1,,Value,\na:p1.s2,,Call,\na:p2.s1,,Call,\n", 3, "stands on line 2 already"),
        ("a:p1.s1,,Call,\nb:p9.s9,,Value,\na:p1.s2,,Call,\na:p2.s1,,Call,\n", 3, "'b:p9.s9' is no sentence of this"),
        ("a:p1.s1,,Call,\na:p1.s2,,,\na:p2.s1,,,\n", None, "2 of the 3 sentences have no code yet"),
        ("a:p1.s1,,Call,\n", None, "2 of the 3 sentences are missing from the sheet"),
        ("b:p1.s1,,Call,\n", None, "it is of other sentences"),
        ('a:p1.s1,"two\nlines",Call,\na:p1.s2,,Cal,\na:p2.s1,,Call,\n', 4, "'Cal' is no code. Did you mean 'Call'?"),
    ])
    def test_what_is_wrong_is_named_with_its_line(self, folder, lines, line, problem):
        put(folder, "my_moves_Ann.csv", HEAD + lines)
        found = gather(folder).problems
        named = [(row.sheet, None if pd.isna(row.line) else row.line) for row in found.itertuples()
                 if problem in row.problem]
        assert named == [("my_moves_Ann.csv", line)]

    def test_what_is_wrong_counts_as_no_code(self, folder):
        put(folder, "my_moves_Ann.csv", HEAD + "a:p1.s1,,Valeu,\na:p1.s1,,Call,\na:p1.s2,,Value,\n")
        assert gather(folder).codes["code"].isna().tolist() == [True, False, True]

    @pytest.mark.parametrize("text", ["", "PK\x03\x04 a spreadsheet", "sentence,code\nx,y\n"])
    def test_a_file_that_is_no_sheet_is_left_out_and_the_others_count(self, folder, text):
        put(folder, "my_moves_Ann.csv", text)
        put(folder, "my_moves_Ben.csv", HEAD + "a:p1.s1,,Call,\na:p1.s2,,Call,\na:p2.s1,,Call,\n")
        found = gather(folder)
        assert set(found.codes["coder"]) == {"Ben"}
        assert "no column sentence_id" in found.problems["problem"].item()

    def test_an_empty_sheet_makes_no_coder_of_its_owner(self, folder):
        coding.form(SHEET, "moves", "Ann", folder)
        assert gather(folder).codes.empty

    def test_sheets_of_the_other_kind_do_not_count(self, folder):
        put(folder, "my_themes_Ann.csv", HEAD + "a:p1.s1,,Region,\n")
        assert gather(folder).codes.empty and gather(folder).problems.empty

    @settings(max_examples=50)
    @given(st.text(), st.sampled_from(["utf-8", "utf-16", "latin-1"]))
    def test_no_file_ends_in_a_traceback(self, tmp_path_factory, text, encoding):
        folder = tmp_path_factory.mktemp("any")
        (folder / "my_moves_X.csv").write_bytes((HEAD + text).encode(encoding, "replace"))
        found = gather(folder)
        assert set(found.codes["unit"]) <= set(SHEET["sentence_id"])


class TestStandIns:
    """The two coders who come with the workbook."""

    @pytest.mark.parametrize("kind", coding.KINDS)
    def test_they_have_coded_the_first_source_whole_and_differ_a_little(self, first_source, folder, kind):
        sheet = coding.sheet(first_source)
        found = coding.gather(sheet, kind, folder)
        assert found.problems.empty and found.stand_ins == ["Ines", "Tom"]
        assert len(found.codes) == 40 and found.codes["code"].notna().all()
        assert 12 <= coding.pairs(found.codes)["same"].item() <= 17
        for path in sheets.SHIPPED.glob(f"{kind}_*.csv"):
            shipped = {row.sentence_id: row.sentence for row in sheets.read(path)}
            assert shipped == dict(zip(sheet["sentence_id"], sheet["sentence"]))

    def test_they_leave_when_two_people_have_coded(self, first_source, folder):
        sheet = coding.sheet(first_source)
        for name in ("Ann", "Ben"):
            assert coding.gather(sheet, "moves", folder).stand_ins == ["Ines", "Tom"]
            sheets.write(sheet.assign(code="Value"), folder / f"my_moves_{name}.csv")
        found = coding.gather(sheet, "moves", folder)
        assert found.stand_ins == [] and set(found.codes["coder"]) == {"Ann", "Ben"}
        assert "made up" not in coding.found(found)

    def test_they_are_said_to_be_made_up(self, first_source, folder):
        found = coding.gather(coding.sheet(first_source), "moves", folder)
        assert "Ines and Tom are made up" in coding.found(found)

    def test_on_another_source_they_are_not_there(self, harbour, folder):
        found = coding.gather(coding.sheet(harbour), "moves", folder)
        assert found.codes.empty and found.stand_ins == []
        assert "Nobody has coded these sentences yet" in coding.found(found)


class TestResults:
    """Figures that can be counted by hand."""

    def test_agreement_is_said_in_words_and_is_that_of_the_measure(self):
        rows = codes("aabb", "abbb")
        shown = coding.agree(rows)
        assert "X and Y give the same code to <b>3 of 4</b> sentences" in shown
        for value in agreement.measure(rows)["value"]:
            assert f">{markup.cell(value)}<" in shown

    def test_three_coders_are_counted_together_where_all_have_coded(self):
        shown = coding.agree(codes("aab.", "abbb", "aabb"))
        assert "All 3 coders give the same code to <b>2 of 3</b> sentences" in shown

    @pytest.mark.parametrize("rows", [codes(), codes("ab"), codes("a.", ".b")])
    def test_without_two_codes_of_one_sentence_it_says_what_to_do(self, rows):
        assert "no sentence yet that two people have coded" in coding.agree(rows)

    def test_one_code_only_is_undefined_and_says_so(self):
        assert "undefined: all judgements are the same code" in coding.agree(codes("aaa", "aaa"))

    def test_pairs_are_counted_two_by_two(self):
        found = coding.pairs(codes("aabb", "abbb", "...."))
        assert found[["first", "second", "sentences", "same", "percent"]].values.tolist() == [["X", "Y", 4, 3, 75.0]]
        found = coding.pairs(codes("ab..", "..ab", "abab"))
        assert found["sentences"].tolist() == [0, 2, 2] and found["percent"].isna().tolist() == [True, False, False]

    def test_sentences_to_talk_about_have_everybody_s_code_and_comment(self):
        rows = codes("aab", "abb").assign(comment=[None, "it's <b>", None, None, None, None])
        sheet = pd.DataFrame({"sentence_id": ["0", "1", "2"], "sentence": ["One.", "Two & a half.", "Three."]})
        shown = coding.discuss(rows, sheet)
        assert "1 of 3" in shown and "Two &amp; a half." in shown and "One." not in shown
        assert "<b>a</b>: X (it&#x27;s &lt;b&gt;)" in shown and "<b>b</b>: Y" in shown
        assert coding.discuss(codes("aa", "aa"), sheet).endswith("none.</p>")
        assert "two coders are needed" in coding.discuss(codes("aa"), sheet)


class TestForm:
    """A sheet to fill in."""

    @pytest.mark.parametrize("name", [..., None, 3, "", " ", "_", "12"])
    def test_without_a_name_nothing_is_made(self, folder, name):
        shown = coding.form(SHEET, "moves", name, folder)
        assert shown.path is None and "Write your name in quotation marks" in shown.said
        assert list(folder.iterdir()) == []

    def test_the_sheet_is_made_once_and_never_again(self, folder):
        shown = coding.form(SHEET, "moves", "Ann", folder)
        assert shown.path == folder / "my_moves_Ann.csv"
        with open(shown.path, encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file))
        assert rows[0] == sheets.COLUMNS and rows[2] == ["a:p1.s2", "'=Two.", "", ""]
        put(folder, "my_moves_Ann.csv", HEAD + "a:p1.s1,One.,Call,why\n")
        coding.form(SHEET, "moves", "Ann", folder)
        assert (folder / "my_moves_Ann.csv").read_text(encoding="utf-8") == HEAD + "a:p1.s1,One.,Call,why\n"

    def test_a_name_leads_to_no_other_folder(self, folder):
        assert coding.form(SHEET, "moves", "../../Ann/../B", folder).path.parent == folder

    @pytest.mark.parametrize("text", [HEAD + "z:p1.s1,One.,Call,\n", "no sheet\n"])
    def test_a_file_that_is_no_sheet_of_these_sentences_is_left_alone(self, folder, text):
        put(folder, "my_moves_Ann.csv", text)
        shown = coding.form(SHEET, "moves", "Ann", folder)
        assert shown.path is None and "my_moves_Ann.csv" in shown.said
        assert (folder / "my_moves_Ann.csv").read_text(encoding="utf-8") == text

    def test_each_choice_is_saved_at_once_and_shown_again(self, folder):
        shown = coding.form(SHEET, "moves", "Ann", folder)
        choose(shown, 1, "code", "Call")
        choose(shown, 1, "comment", "- because")
        choose(shown, 0, "code", "Value")
        found = gather(folder)
        assert found.codes["code"].tolist()[:2] == ["Value", "Call"] and found.codes["comment"].iloc[1] == "- because"
        _, *boxes, state = controls.widget(shown).children
        assert [box.children[1].children[0].value for box in boxes] == ["Value", "Call", ""]
        assert "2 of 3 sentences have a code" in state.value

    def test_what_was_changed_in_a_spreadsheet_meanwhile_stays(self, folder):
        shown = coding.form(SHEET, "moves", "Ann", folder)
        open_form = controls.widget(shown)
        put(folder, "my_moves_Ann.csv", HEAD + "a:p1.s1,One.,Call,mine\nold:p1.s1,Old.,Value,\n")
        open_form.children[3].children[1].children[0].value = "Agree"
        rows = {row.sentence_id: (row.code, row.comment) for row in sheets.read(shown.path)}
        assert rows == {"a:p1.s1": ("Call", "mine"), "old:p1.s1": ("Value", ""), "a:p1.s2": ("", ""),
                        "a:p2.s1": ("Agree", "")}

    def test_a_choice_that_cannot_be_saved_is_said_so(self, folder, monkeypatch):
        def refuse(*_arguments):
            raise PermissionError(13, "Permission denied")

        shown = coding.form(SHEET, "moves", "Ann", folder)
        open_form = controls.widget(shown)
        monkeypatch.setattr(sheets, "write", refuse)
        open_form.children[1].children[1].children[0].value = "Call"
        assert "Not saved:</b> Permission denied" in open_form.children[-1].value

    def test_a_sentence_cannot_inject_markup(self, folder):
        sheet = SHEET.assign(sentence="<script>alert(1)</script>")
        first = controls.widget(coding.form(sheet, "moves", "Ann", folder)).children[1]
        assert "<script" not in first.children[0].value


def choose(shown: coding.Form, number: int, column: str, value: str) -> None:
    """Choose a code or write a comment, as with the mouse."""
    code, comment = controls.widget(shown).children[1 + number].children[1].children
    (code if column == "code" else comment).value = value
