"""The lists in `data/reference`: each can be read, holds what the rules know, and names a faulty line."""

import csv
import re

import pytest

from helpers import reference, words

KEYS = {
    "reporting_verbs": ("verb",),
    "stance_nouns": ("noun",),
    "offices": ("office",),
    "honorifics": ("honorific",),
    "bodies": ("body",),
    "groups": ("group",),
    "countries": ("country",),
    "pronouns": ("pronoun",),
    "function_words": ("word", "class"),
    "common_verbs": ("verb",),
}
VERB_CLASSES = set("neutral turn inform assert evaluate commit direct distance believe joint act".split())
SILENT = {"joint", "act"}
SPEECH_ACTS = set("assertive directive commissive expressive declaration".split())
STANCES = set("acknowledge distance endorse neutral".split())
FRAMES = set("quote that bare wh noun to ing whom objto as obj stance seems".split())
FLAGS = set("inverted parenthetical noun-too news passive no-object".split())
GRADES = {"core", "marginal", "reporting"}
WORD_CLASSES = set("""determiner preposition conjunction subordinator auxiliary modal negation wh adverb
    connective quantifier number weekday month governor asking heading wish
    clause_opener time ly_noun channel participle_opener people particle patronymic rare_particle
    first_person closed_abbreviation topic_opener empty_object wish_modifier stance_modifier joiner document definite
    shared_stance topic_noun noun_ending publisher collective not_somebody inscription utterance mute lead""".split())
BODY_KINDS = set("""ministry government office mission delegation parliament council agency organisation
    court party media forces country company meeting document""".split())
CLOSED = [
    ("stance_nouns", "class", VERB_CLASSES - SILENT),
    ("function_words", "class", WORD_CLASSES),
    ("honorifics", "gender", {"m", "f", ""}),
    ("bodies", "kind", BODY_KINDS),
    ("groups", "class", set("parties side people leaders countries members parliamentarians".split())),
    ("pronouns", "person", set("123")),
    ("pronouns", "number", {"sg", "pl", ""}),
    ("pronouns", "gender", {"m", "f", "n", ""}),
    ("pronouns", "case", {"subject", "object", "possessive"}),
]
# Words that end in -ise or -ize by nature and have no twin in the other spelling.
ONE_SPELLING = set("""advertise advise apprise appraise arise bruise chastise comprise compromise cruise demise
    despise devise disguise enterprise excise exercise expertise franchise improvise liaise likewise merchandise
    noise otherwise poise practise praise precise premise promise raise revise rise supervise surprise
    televise surmise wise prize seize size""".split())
TWINS = dict(pair.split("/") for pair in """favour/favor honour/honor labour/labor neighbour/neighbor
    endeavour/endeavor harbour/harbor defence/defense centre/center sceptical/skeptical
    scepticism/skepticism honourable/honorable neighbouring/neighboring counsellor/counselor
    councillor/councilor fulfil/fulfill organisation/organization""".split())
FORMS = [("submit", "submitted"), ("confer", "conferred"), ("say", "said"), ("call on", "called"),
         ("lay", "laid"), ("reply", "replies"), ("stress", "stresses"), ("praise", "praising"),
         ("undertake", "undertook")]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """An empty folder in the place of `data/reference`, with no list remembered before or after."""
    monkeypatch.setattr(reference, "FOLDER", tmp_path)
    for cached in (reference.table, reference.words):
        cached.cache_clear()
    yield tmp_path
    for cached in (reference.table, reference.words):
        cached.cache_clear()


def verbs() -> list[dict[str, str]]:
    """Return the rows of the reporting verbs."""
    return list(reference.table("reporting_verbs"))


@pytest.mark.parametrize("name", sorted(path.stem for path in reference.FOLDER.glob("*.csv")))
def test_every_list_can_be_read(name):
    rows = reference.table(name)
    assert rows and all(row == {column: cell.strip() for column, cell in row.items()} for row in rows)
    assert list(rows[0])[-1] == "comment"


@pytest.mark.parametrize("name", sorted(KEYS))
def test_no_entry_stands_twice(name):
    keys = [tuple(row[column].lower() for column in KEYS[name]) for row in reference.table(name)]
    assert sorted(key for key in set(keys) if keys.count(key) > 1) == []


@pytest.mark.parametrize(("name", "column", "allowed"), CLOSED)
def test_a_class_is_one_of_those_the_rules_know(name, column, allowed):
    assert {row[column] for row in reference.table(name)} <= allowed


def test_each_verb_of_reporting_says_what_it_does_and_what_it_takes():
    wrong = []
    for row in verbs():
        frames, grades = row["frames"].split(), row["grade"].split()
        plain = [frame.removeprefix("news:") for frame in frames]
        fine = (row["class"] in VERB_CLASSES
                and set(row["flags"].split()) <= FLAGS
                and len(set(frames)) == len(frames)
                and all(one in FRAMES or re.fullmatch("prep:[a-z]+", one) for one in plain)
                and all(grade.split("=")[-1] in GRADES for grade in grades)
                and all(grade.split("=")[0] in frames for grade in grades if "=" in grade))
        if not fine:
            wrong.append(row["verb"])
    assert wrong == []


def test_verbs_of_acts_and_of_joint_talk_make_no_statement_and_all_others_can():
    for row in verbs():
        filled = [bool(row[column]) for column in ("frames", "speech_act", "stance", "strength", "grade")]
        assert set(filled) == {row["class"] not in SILENT}, row["verb"]
        if row["class"] not in SILENT:
            assert row["speech_act"] in SPEECH_ACTS, row["verb"]
            assert row["stance"] in STANCES and row["strength"] in {"1", "2", "3"}, row["verb"]


def test_forms_are_listed_only_where_the_rules_of_spelling_do_not_give_them():
    for row in [*verbs(), *reference.table("common_verbs")]:
        first = row["verb"].split()[0]
        assert not row["forms"] or words.inflect(first, row["forms"]) != words.inflect(first), row["verb"]


def test_a_verb_has_the_same_forms_wherever_it_is_listed():
    forms: dict[str, set[str]] = {}
    for row in [*verbs(), *reference.table("common_verbs")]:
        forms.setdefault(row["verb"].split()[0], set()).add(row["forms"])
    assert {verb: found for verb, found in forms.items() if len(found) > 1} == {}


@pytest.mark.parametrize(("verb", "form"), FORMS)
def test_a_form_in_the_text_leads_to_its_verb(verb, form):
    row = next(row for row in reference.table("reporting_verbs") if row["verb"] == verb)
    assert form in words.inflect(verb.split()[0], row["forms"])


def test_every_light_verb_of_a_stance_noun_may_stand_with_a_stance_noun():
    light = {row["verb"] for row in verbs() if "stance" in row["frames"].split()}
    used = {verb for row in reference.table("stance_nouns") for verb in row["verbs"].split()}
    assert used - light == set()
    assert light - used == set(), "a verb has the frame stance, but no noun goes with it"


def test_complements_of_stance_nouns_are_frames():
    for row in reference.table("stance_nouns"):
        assert row["verbs"] and all(frame in {"that", "to", "wh"} or re.fullmatch("prep:[a-z]+", frame)
                                    for frame in row["complements"].split()), row["noun"]


@pytest.mark.parametrize("name", sorted(set(KEYS) - {"countries", "pronouns"}))
def test_british_and_american_spelling_stand_side_by_side(name):
    entries = words_of(name)
    missing = [" ".join(entry) for entry in entries for i, word in enumerate(entry) for twin in twins(word)
               if entry[:i] + (twin,) + entry[i + 1:] not in entries]
    assert sorted(missing) == []


def words_of(name: str) -> set[tuple[str, ...]]:
    """Return the entries of a list in small letters, cut at white space and hyphens."""
    return {tuple(re.split(r"[\s-]+", row[KEYS[name][0]].lower())) for row in reference.table(name)}


def twins(word: str) -> list[str]:
    """Return the other spelling of a word, or none.

    >>> twins("recognise"), twins("stabilize"), twins("promise"), twins("honor")
    (['recognize'], ['stabilise'], [], ['honour'])
    """
    if word in ONE_SPELLING:
        return []
    if word.endswith(("ise", "ize")):
        return [word[:-2] + ("ze" if word.endswith("ise") else "se")]
    return [b if word == a else a for a, b in TWINS.items() if word in (a, b)]


def test_no_name_belongs_to_two_countries():
    owners: dict[str, set[str]] = {}
    for row in reference.table("countries"):
        for column in ("country", "short", "adjective", "people"):
            for name in filter(None, row[column].split(";")):
                owners.setdefault(name.lower(), set()).add(row["country"])
    assert {name: found for name, found in owners.items() if len(found) > 1} == {}


def test_the_members_of_the_united_nations_are_all_there():
    known = {row["country"] for row in reference.table("countries")}
    assert {"Afghanistan", "Côte d'Ivoire", "Kiribati", "North Macedonia", "Türkiye", "Zimbabwe"} <= known
    assert len(known) >= 193


def test_closed_word_classes_are_complete():
    days = set("monday tuesday wednesday thursday friday saturday sunday".split())
    assert days <= words.of_class("weekday")
    assert {"one", "twelve", "both", "several"} <= words.of_class("number")
    assert {"in turn", "for her part", "on the other hand"} <= words.of_class("connective")
    assert not {"said", "noted", "minister"} & {row["word"] for row in reference.table("function_words")}


@pytest.mark.parametrize(("text", "problem"), [
    ("verb,forms,comment\nsay,said\n", "line 2: 2 cells, but the header has 3"),
    ("verb,forms,comment\nsay,said,\ntell,told,short, old\n", "line 3: 4 cells, but the header has 3"),
    ("verb,forms,comment\n ,said,\n", "line 2: the first cell, 'verb', is empty"),
])
def test_a_faulty_line_is_named_with_its_file(folder, text, problem):
    (folder / "verbs.csv").write_text(text, encoding="utf-8")
    with pytest.raises(reference.ListError, match=re.escape(problem)) as raised:
        reference.table("verbs")
    assert "verbs.csv" in str(raised.value)


def test_a_list_that_is_missing_or_no_utf_8_is_named(folder):
    with pytest.raises(reference.ListError, match=r"verbs\.csv: the list is missing"):
        reference.table("verbs")
    (folder / "verbs.csv").write_bytes("verb,comment\nprotéger,\n".encode("latin-1"))
    with pytest.raises(reference.ListError, match=r"verbs\.csv: byte 17 is not UTF-8"):
        reference.table("verbs")


def test_a_list_saved_by_a_spreadsheet_reads_the_same(folder):
    rows = [["verb", "comment"], ["say", 'often; "said"'], ["", ""], ["tell", "with, an addressee"]]
    with open(folder / "verbs.csv", "w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(rows)
    read = [list(row.values()) for row in reference.table("verbs")]
    assert read == [["say", 'often; "said"'], ["tell", "with, an addressee"]]


def test_an_empty_cell_is_missing_in_the_frame_and_left_out_of_the_words(folder):
    (folder / "verbs.csv").write_text("verb,forms,comment\nSay,said,\ncall,,\n", encoding="utf-8")
    assert reference.frame("verbs")["forms"].isna().tolist() == [False, True]
    assert reference.words("verbs") == {"say", "call"} and reference.words("verbs", "forms") == {"said"}


def test_a_cell_that_cannot_be_used_is_named_with_its_line(folder):
    (folder / "verbs.csv").write_text("verb,comment\nsay,\ncall,\n", encoding="utf-8")
    error = reference.fail("verbs", reference.table("verbs")[1], "the class is unknown")
    assert isinstance(error, reference.ListError) and "verbs.csv, line 3: the class is unknown" in str(error)
