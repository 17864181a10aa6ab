"""The language of the notebooks: plain enough to read, and every technical term explained."""

import json
import pathlib
import re

import pytest

from helpers import glossary

NOTEBOOKS = sorted((pathlib.Path(__file__).resolve().parent.parent / "notebooks").glob("0*.ipynb"))
HIGHEST_GRADE = 10
# Terms of text analysis, linguistics and statistics that a student cannot be expected to know.
FIELD = """adjective adverb agreement alpha anaphora annotat* apposition attribution bigram bootstrap boilerplate byline
    clause clitic codebook coder codes coding coefficient cohen* collocat* complement* concordance* confidence
    corpora corpus correlat* coreference cue cues dataframe* dateline* deviation dice dispersion distribution dp
    echo echoes encoding f1 frequency-list hapax* honorific* illocution* indicator* interval* kappa kernel
    keyness keyword* krippendorff* kwic lemma* lexem* lexic* likelihood log-likelihood log-ratio logdice mask*
    mattr median mention* modal* morpholog* n-gram* ngram* nested norm norms null offset* p-value* parser
    passive* percentile permutation* precision pronoun* quartile readout* recall regex reliab* repair* rung
    rungs sample* semantic* significan* slot slots stance* standard stem stems stopword* syntax t-score* token*
    type-token unattributed variance widget*""".split()
# Words of the list that school English knows, or that the notebooks use in their everyday sense.
EVERYDAY = set("adjective adverb passive pronoun pronouns clause clauses standard complement".split())


def prose(path: pathlib.Path) -> str:
    """Return what a student reads in a notebook: the text cells without code, links, tables and headings' marks."""
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    texts = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown"
             and "teacher" not in cell["metadata"].get("tags", [])]
    text = re.sub(r"```.*?```|`[^`]*`", "", "\n\n".join(texts), flags=re.DOTALL)
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    return re.sub(r"(?m)^\s*(?:#+|[-*]|\d+\.)\s+|^\|.*$|[*_>]", "", text)


def syllables(word: str) -> int:
    """Count the groups of vowels in a word; a silent e at its end is none.

    >>> [syllables(word) for word in ("text", "table", "minister", "made")]
    [1, 2, 3, 1]
    """
    word = word.lower()
    groups = len(re.findall(r"[aeiouy]+", word))
    silent = word.endswith("e") and not word.endswith(("le", "ee", "ye")) or re.search(r"[^aeioutd]ed$", word)
    return max(1, groups - bool(silent and groups > 1))


def grade(text: str) -> float:
    """Return the reading level in years of school after Flesch and Kincaid (1975): long sentences and words raise it.

    A line of a list or a heading without a full stop counts as a sentence.
    """
    sentences = [one for one in re.split(r"(?<=[.!?])[\"”)]*\s+|\n+", text) if re.search(r"[^\W\d_]", one)]
    words = re.findall(r"[^\W\d_][\w'’-]*", text)
    return 0.39 * len(words) / len(sentences) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def test_the_grade_rises_with_longer_words_and_sentences():
    easy = "The cat sat on the mat. It was warm."
    hard = "Notwithstanding considerable administrative difficulties, representatives endorsed the communication."
    assert grade(easy) < 2 and grade(hard) > 20


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_can_be_read_after_ten_years_of_school(path):
    level = grade(prose(path))
    print(f"{path.stem}: grade {level:.1f}")
    assert level <= HIGHEST_GRADE


def undefined(text: str) -> set[str]:
    """Return the terms of the field that a text uses and the glossary does not explain."""
    known = {form.lower() for row in glossary.terms().itertuples() for form in [row.term, *row.forms]}
    parts = {part for form in known for part in re.findall(r"[\w-]+", form)}
    field = re.compile("|".join(term.replace("*", r"\w*") for term in FIELD))
    words = {word.lower() for word in re.findall(r"[^\W\d_][\w-]*", text)}
    return {word for word in words if field.fullmatch(word)} - known - parts - EVERYDAY


def test_a_term_without_an_explanation_is_found():
    assert undefined("The hapax and the lemmas are rare; a token is not.") == {"hapax", "lemmas"}


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_every_technical_term_is_explained(path):
    assert undefined(prose(path)) == set()


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_the_words_to_know_are_in_the_glossary(path):
    known = {form.lower() for row in glossary.terms().itertuples() for form in [row.term, *row.forms]}
    text = "".join(json.loads(path.read_text(encoding="utf-8"))["cells"][0]["source"])
    words = {word.lower() for word in re.findall(r"(?m)^- \*\*(.+?):\*\*", text)}
    assert words <= known, words - known
