"""Reading: the marked text is the text, every statement can be reached, and no text becomes markup."""

import itertools
from types import SimpleNamespace

import bs4
import hypothesis
import pandas as pd
import pytest
from hypothesis import strategies as any_

from helpers import markup, reading
from helpers.reading import topics
from helpers.reading.pieces import Span, pieces
from helpers.reading.voices import voices

HOSTILE = '<script>alert("x")</script> & <a href="javascript:alert(1)">press</a> <!-- -->'
HITS = "document_id sentence_id theme start end masked in_headline".split()
COLUMNS = (
    "statement_id document_id sentence_id speaker_id source_start source_end source_text cue_start cue_end "
    "cue mode content_start content_end content_text inside rule"
).split()


def corpus(text, said=(), fixes=(), *, hits=(), document="a b/ü", people=(("ana", "Ana Bo"), ("al", "Al Bee"))):
    """A corpus of one text, a paragraph a line; `said` gives (speaker, mode, start, end) and more by
    column, `hits` (number of the paragraph, theme, start, end, and whether it lies inside a name)."""
    ends = list(itertools.accumulate(len(line) + 1 for line in text.split("\n")))
    lines = [(end - 1 - len(line), end - 1) for end, line in zip(ends, text.split("\n")) if line]
    paragraphs = [
        dict(
            paragraph_id=f"{document}:p{i:02}",
            document_id=document,
            kind="body",
            start=start,
            end=end,
            text=text[start:end],
        )
        for i, (start, end) in enumerate(lines, 1)
    ]
    statements = [
        {
            **dict.fromkeys(COLUMNS),
            "statement_id": f"{document}:st{i:02}",
            "document_id": document,
            "sentence_id": f"{document}:p01.s1",
            "speaker_id": who,
            "mode": mode,
            "content_start": start,
            "content_end": end,
            "content_text": text[start:end],
            "cue": "say",
            "rule": "a rule",
            **more,
        }
        for i, (who, mode, start, end, more) in enumerate(said, 1)
    ]
    repairs = [
        dict(
            repair_id=f"{document}:r{i}",
            document_id=document,
            start=start,
            end=end,
            found=text[start:end],
            read_as=read,
            rule="Why it is read so.",
        )
        for i, (start, end, read) in enumerate(fixes, 1)
    ]
    return SimpleNamespace(
        documents=pd.DataFrame([dict(document_id=document, title=text.split("\n")[0], text=text)]),
        paragraphs=pd.DataFrame(
            paragraphs, columns=["paragraph_id", "document_id", "kind", "start", "end", "text"]
        ),
        sentences=pd.DataFrame(
            [
                dict(
                    sentence_id=f"{p['paragraph_id']}.s1",
                    document_id=document,
                    start=p["start"],
                    end=p["end"],
                    text=p["text"],
                )
                for p in paragraphs
            ],
            columns=["sentence_id", "document_id", "start", "end", "text"],
        ),
        speakers=pd.DataFrame(people, columns=["speaker_id", "name"]),
        theme_hits=pd.DataFrame(
            [
                (document, f"{document}:p{number:02}.s1", theme, start, end, masked, number == 0)
                for number, theme, start, end, masked in hits
            ],
            columns=HITS,
        ),
        statements=pd.DataFrame(statements, columns=COLUMNS),
        repairs=pd.DataFrame(
            repairs, columns=["repair_id", "document_id", "start", "end", "found", "read_as", "rule"]
        ),
    )


def shown(page):
    """The paragraphs of a marked text as they stand in the source: without short names, flags and
    insertions."""
    soup = bs4.BeautifulSoup(page, "html.parser", preserve_whitespace_tags=["p", "li"])
    for extra in soup.select(".chip, .readas, ins"):
        extra.decompose()
    return [part.get_text() for part in soup.select(".text p, .text li")]


spans = any_.lists(
    any_.tuples(
        any_.sampled_from(["ana", "al", None]),
        any_.sampled_from(["direct", "mixed", "indirect"]),
        any_.integers(0, 40),
        any_.integers(0, 40),
    ),
    max_size=6,
)


@hypothesis.given(any_.text(min_size=1, max_size=40).map(lambda text: text.replace("\0", "x")), spans)
def test_the_marked_text_is_the_text_whatever_is_marked(text, found):
    text = text.replace("\r", " ").encode("utf-8", "replace").decode()
    said = [
        (who, mode, min(a, b), max(a, b), {})
        for who, mode, a, b in found
        if a != b and max(a, b) <= len(text)
    ]
    page = reading.marked(corpus(text, said))
    assert shown(page) == [line for line in text.split("\n") if line]
    ids = [element["id"] for element in bs4.BeautifulSoup(page, "html.parser").find_all(id=True)]
    assert len(ids) == len(set(ids))


@hypothesis.given(any_.lists(any_.tuples(any_.integers(0, 30), any_.integers(0, 30)), max_size=8))
def test_pieces_cover_the_text_without_a_gap(edges):
    marks = [Span(min(edge), max(edge), "said", str(i)) for i, edge in enumerate(edges)]
    found = pieces(5, 25, marks)
    assert [piece.start for piece in found] + [25] == [5] + [piece.end for piece in found]
    for piece, mark in itertools.product(found, marks):
        assert (mark in piece.inside) == (
            mark.start <= piece.start and piece.end <= mark.end and mark.start < mark.end
        )


def test_a_statement_tells_who_how_and_why_and_can_be_reached():
    texts = corpus(
        "Ana Bo said we go.",
        [
            (
                "ana",
                "direct",
                12,
                17,
                dict(source_start=0, source_end=6, cue_start=7, cue_end=11, source_text="Ana Bo"),
            )
        ],
    )
    soup = bs4.BeautifulSoup(reading.marked(texts), "html.parser")
    chip = soup.select_one(".text .chip")
    assert (
        chip["id"] == "a%20b/%C3%BC:st01"
        and chip["aria-label"] == "AB 1: Ana Bo · “say” · direct speech · rule: a rule"
    )
    mark = soup.select_one(".text mark")
    assert mark["class"] == ["v1", "direct"] and mark.text == "we go"
    assert mark["data-note"] == chip.select_one(".note").get_text() == "Ana Bo\n“say” · direct speech\nrule: a rule"
    assert soup.select_one(".text .who").text == "Ana Bo" and soup.select_one(".text .cue").text == "said"
    line = soup.find(id=chip["href"][1:])
    assert line["href"] == "#" + chip["id"]


def test_nested_statements_show_the_inner_one_in_the_outer_one():
    texts = corpus(
        "A said B had gone home.",
        [("ana", "indirect", 7, 22, {}), ("al", "indirect", 13, 22, dict(inside="a b/ü:st01"))],
    )
    marks = bs4.BeautifulSoup(reading.marked(texts), "html.parser").select(".text mark")
    assert [(mark.text, mark["class"]) for mark in marks] == [
        ("B had ", ["v2", "indirect"]),
        ("gone home", ["v1", "indirect", "nested"]),
    ]


def test_a_statement_over_paragraphs_goes_on_without_a_second_anchor():
    soup = bs4.BeautifulSoup(
        reading.marked(corpus("One two.\nThree four.", [("ana", "direct", 0, 19, {})])), "html.parser"
    )
    assert [chip.get_text() for chip in soup.select(".text span.chip")] == ["AB1 …"]
    assert len(soup.select(".text a.chip")) == 1


def test_nobody_is_guessed():
    page = reading.marked(corpus("It was noted.", [(None, "indirect", 0, 2, {})]))
    assert "unattributed · “say”" in page
    assert "unattributed, 1" in bs4.BeautifulSoup(page, "html.parser").select_one(".key").get_text()


def test_repairs_are_flagged_where_they_are_and_listed():
    texts = corpus("We go.. Now", fixes=[(5, 7, "."), (0, 0, "“")])
    soup = bs4.BeautifulSoup(reading.marked(texts), "html.parser")
    assert soup.select_one(".text span.repair").text == ".."
    assert soup.select_one(".readas").contents[0] == "read as “.”"
    assert soup.select_one(".text ins").text == "“" and shown(str(soup)) == ["We go.. Now"]
    assert "Repairs as a list: 2" in soup.get_text()


def test_no_text_becomes_markup():
    texts = corpus(
        HOSTILE,
        [("ana", "direct", 0, 20, dict(source_text=HOSTILE, cue=HOSTILE, rule=HOSTILE))],
        [(0, 7, HOSTILE)],
        document=HOSTILE,
        people=[("ana", HOSTILE)],
    )
    for page in (reading.marked(texts), reading.evidence(texts.statements, texts, HOSTILE, key=HOSTILE)):
        soup = bs4.BeautifulSoup(page, "html.parser")
        assert not soup.find_all(["script", "img"]) and "<!--" not in page
        assert all(link["href"].startswith("#") for link in soup.find_all("a", href=True))
        assert HOSTILE in soup.get_text()


def test_a_long_text_says_where_it_ends():
    texts = corpus("word " * 100 + "\nlast", [("ana", "direct", 0, 4, {}), ("al", "direct", 501, 505, {})])
    page = reading.marked(texts, most=50)
    assert "Shown: the first 50 of 505 characters" in page and "Statements as a list: 2" in page
    assert len(shown(page)) == 1 and len(shown(page)[0]) == 50


def test_a_theme_can_be_shown_alone():
    text = "Trade grows in the Ministry of Trade.\nRain falls on trade."
    hits = [(1, "Trade", 0, 5, False), (1, "Trade", 31, 36, True)]
    hits += [(2, "Trade", 52, 57, False), (2, "Rain", 38, 42, False)]
    soup = bs4.BeautifulSoup(reading.marked(corpus(text, hits=hits)), "html.parser")
    assert [label.get_text() for label in soup.select(".themes label")] == ["none", "Trade", "Rain"]
    assert [link.get_text() for link in soup.select(".themes a")] == ["2", "1"]
    assert soup.select_one(".themes a")["href"] == "#theme-Trade"
    assert {button["name"] for button in soup.select(".themes input")} == {"theme-a%20b/%C3%BC"}
    assert [part.get_text() for part in soup.select(".text .h1")] == ["Trade", "trade"], "a name is no hit"
    assert "".join(part.get_text() for part in soup.select(".text .s1")) == text.replace("\n", "")
    assert "".join(part.get_text() for part in soup.select(".text .s2")) == "Rain falls on trade."
    assert shown(str(soup)) == text.split("\n")


def test_every_theme_that_can_be_chosen_has_its_rules():
    rules = markup.style()
    for look in range(1, topics.MOST + 1):
        assert f":has(.t{look}:checked) .s{look}" in rules and f":has(.t{look}:checked) .h{look}" in rules


def test_no_theme_no_choice():
    assert "themes" not in reading.marked(corpus("A text."))


def test_an_unknown_document_is_named():
    with pytest.raises(KeyError, match="There is no document 'x'"):
        reading.marked(corpus("A text."), "x")


def test_short_names_are_unique_and_ordered_by_statements():
    people = pd.DataFrame({"speaker_id": list("abc"), "name": ["British MPs", "Ben May", "ministers"]})
    found = voices(people, pd.DataFrame({"speaker_id": ["b", "b", "a", "c", None]}))
    assert [(voice.name, voice.short, voice.look) for voice in found.values()] == [
        ("Ben May", "BM", 1),
        ("British MPs", "BM2", 2),
        ("ministers", "M", 3),
    ]


def test_evidence_shows_the_sentence_and_leads_to_the_statement():
    texts = corpus("Ana Bo said we go. Then we stay.", [("ana", "direct", 12, 31, {})])
    texts.sentences.loc[0, ["end", "text"]] = [18, "Ana Bo said we go."]
    soup = bs4.BeautifulSoup(reading.evidence(texts.statements, texts, "Ana", key="ana"), "html.parser")
    assert soup.summary.get_text() == "Ana: 1 statement"
    assert soup.mark.get_text() == "we go. Then we stay"  # a statement of two sentences is shown to its end
    assert soup.select_one("tbody a")["href"] == "#a%20b/%C3%BC:st01" and soup.table["id"] == "ana"


def test_evidence_counts_what_it_folds_and_what_it_leaves_out():
    texts = corpus("We go.")
    rows = pd.concat([texts.sentences] * 700)
    page = reading.evidence(rows, texts, "Many")
    assert "Many: 700 places" in page and "10 of 200 rows" in page and "Shown: 200 of 700" in page
    assert "no sentence" in reading.evidence(rows[:0], texts, "None")


def test_evidence_needs_sentences():
    with pytest.raises(ValueError, match="its rows have no column sentence_id"):
        reading.evidence(pd.DataFrame({"a": [1]}), corpus("We go."), "What")
