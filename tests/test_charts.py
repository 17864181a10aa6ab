"""Charts: nothing leaves without its words, nothing is clipped or hidden, and no label of a source can break
one."""

import base64
import io
import itertools
import re

import pandas as pd
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import to_rgb
from PIL import Image

from helpers import charts
from helpers.charts import chart as module
from helpers.charts import letters, style

SOURCE = "Source: 1 text, 6 statements, 90 words; date not stated."
WORDS = dict(title="A speaks most", xlabel="statements", ylabel="speaker", source=SOURCE)
SAID = pd.DataFrame(
    {
        "speaker": ["A", "B", "A", "C", "A", "B"],
        "mode": ["direct", "indirect"] * 3,
        "start": [0, 10, 20, 40, 60, 95],
        "end": [10, 20, 35, 60, 95, 100],
    }
)
MODES = ("direct", "mixed", "indirect")
HOSTILE = [
    "$x_1^{$",
    "<script>alert(1)</script> & co",
    "_hidden",
    "a" * 300,
    "\x00\x07\u202eabc",
    "=1+1",
    "短い",
    "",
]


def drawn(frame):
    """Every kind of chart of one frame with the columns of SAID."""
    words = {**WORDS, "title": "One of each"}
    return {
        "bars": charts.bars(frame, "speaker", **words),
        "stacked": charts.stacked(frame, "speaker", "mode", order=MODES, **words),
        "heat": charts.heat(frame, "speaker", "mode", **words),
        "positions": charts.positions(frame, "speaker", "start", "end", 100, "mode", order=MODES, **words),
        "places": charts.places(frame, "speaker", "start", 100, "mode", **words),
    }


@pytest.fixture
def figures(monkeypatch):
    """The figures of the charts drawn in a test, as they are when they are saved."""
    kept = []
    png = module._png
    monkeypatch.setattr(module, "_png", lambda figure, *rest: (kept.append(figure), png(figure, *rest))[1])
    return kept


def _ticks(axis):
    low, high = sorted(axis.get_view_interval())
    return [tick.label1 for tick in axis.get_major_ticks() if low <= tick.get_loc() <= high]


def overlaps(figure):
    """Pairs of texts of a drawn figure that lie on each other, and texts that leave it."""
    look = FigureCanvasAgg(figure).get_renderer()
    figure.draw(look)
    axes = figure.axes[0]
    texts = [
        *axes.texts,
        *_ticks(axes.xaxis),
        *_ticks(axes.yaxis),
        axes.xaxis.label,
        axes.yaxis.label,
        figure._suptitle,
        *(axes.get_legend().get_texts() if axes.get_legend() else []),
    ]
    boxes = [
        (text.get_text(), text.get_window_extent(look))
        for text in texts
        if text.get_text() and text.get_visible()
    ]
    outside = [
        name
        for name, box in boxes
        if box.x0 < 0 or box.x1 > figure.bbox.x1 + 1 or box.y1 > figure.bbox.y1 + 1
    ]
    pairs = [
        (a, b)
        for (a, first), (b, second) in itertools.combinations(boxes, 2)
        if min(first.x1, second.x1) - max(first.x0, second.x0) > 1.5
        and min(first.y1, second.y1) - max(first.y0, second.y0) > 1.5
    ]
    return outside, pairs


@pytest.mark.parametrize(
    "missing, named",
    [("title", "the title"), ("xlabel", "xlabel"), ("ylabel", "ylabel"), ("source", "source line")],
)
def test_a_chart_is_refused_without_its_words(missing, named):
    with pytest.raises(ValueError, match=f"cannot be drawn: .*{named}"):
        charts.bars(SAID, "speaker", **{**WORDS, missing: "  "})


def test_a_chart_is_refused_without_a_description():
    with pytest.raises(ValueError, match="the description in words"):
        charts.finish(None, data=SAID, description="", **WORDS)


@pytest.mark.parametrize(
    "line, named",
    [
        ("Source: my notes.", "texts and how many sentences or statements and how many words"),
        ("Source: 1 text, 9 words.", "sentences or statements"),
        ("Source: 3 sentences in 1 text.", "words"),
    ],
)
def test_the_source_line_must_count(line, named):
    with pytest.raises(ValueError, match=f"does not say how many {named}"):
        charts.bars(SAID, "speaker", **{**WORDS, "source": line})


def test_the_source_line_gives_counts_and_dates():
    two = pd.DataFrame({"n_words": [400, 700], "date": ["2024-03-02", None]})
    assert (
        charts.source(two, 1)
        == "Source: 2 texts, 1 statement, 1,100 words; dated 2024-03-02, 1 without a date."
    )
    assert (
        charts.source(two[:1], 3, "sentences") == "Source: 1 text, 3 sentences, 400 words; dated 2024-03-02."
    )


def test_numbers_order_and_description_come_from_the_frame():
    chart = charts.stacked(SAID, "speaker", "mode", order=MODES, **WORDS)
    assert chart.data.to_dict("list") == {
        "speaker": ["A", "B", "C"],
        "direct": [3, 0, 0],
        "indirect": [0, 2, 1],
        "in all": [3, 2, 1],
    }
    assert (
        chart.description
        == "Statements for each speaker, split by mode, the largest number first: A 3 (direct 3); "
        "B 2 (indirect 2); C 1 (indirect 1)."
    )
    summed = charts.bars(SAID, "speaker", "end", **WORDS)
    assert summed.data.to_dict("list") == {"speaker": ["A", "B", "C"], "end": [140, 120, 60]}


def test_positions_are_per_cent_of_the_text():
    chart = charts.positions(
        SAID, "speaker", "start", "end", 200, "mode", title="Where", ylabel="speaker", source=SOURCE
    )
    assert chart.data["to %"].tolist() == [5.0, 10.0, 17.5, 30.0, 47.5, 50.0]


def test_what_is_not_stated_is_drawn_as_such():
    frame = pd.DataFrame({"speaker": ["A", None]})
    assert charts.bars(frame, "speaker", **WORDS).data["speaker"].tolist() == ["A", "not stated"]


@pytest.mark.parametrize("name", ["bars", "stacked", "heat", "positions", "places"])
def test_an_empty_frame_gives_a_sentence(name):
    chart = drawn(SAID[:0])[name]
    assert chart.png is None
    assert "there is nothing to draw" in chart._repr_html_() and "<img" not in chart._repr_html_()


def test_many_rows_are_cut_openly():
    many = pd.DataFrame({"speaker": [f"S{i:02}" for i in range(61)], "mode": "direct"})
    chart = charts.bars(many, "speaker", **WORDS)
    assert len(chart.data) == 61
    assert "Drawn: 20 of 61 rows; the table has them all." in chart._repr_html_()
    assert "25 of 61 rows" in chart._repr_html_()


@pytest.mark.parametrize("name", ["bars", "stacked", "heat", "positions", "places"])
def test_the_picture_is_the_same_each_time_and_large_enough(name):
    first, second = drawn(SAID)[name], drawn(SAID.copy())[name]
    assert first.png == second.png
    picture = Image.open(io.BytesIO(first.png))
    assert picture.width > 1100
    assert picture.text["Description"] == first.description and picture.text["Source"] == SOURCE


@pytest.mark.parametrize(
    "frame",
    [
        SAID,
        SAID[:1],
        pd.DataFrame(
            {
                "speaker": [
                    f"{word} of Foreign Affairs and International Cooperation of the Republic"
                    for word in ("Ministry", "Department", "Committee", "Speaker", "Chair", "Deputy", "Envoy")
                    for _ in range(2)
                ],
                "mode": ["direct", "indirect"] * 7,
                "start": range(0, 98, 7),
                "end": range(5, 103, 7),
            }
        ),
    ],
    ids=["small", "one row", "long names"],
)
def test_no_text_is_clipped_or_lies_on_another(figures, frame):
    made = drawn(frame)
    for name, figure in zip(made, figures, strict=True):
        outside, pairs = overlaps(figure)
        assert not outside, f"{name}: outside the picture: {outside}"
        assert not pairs, f"{name}: on each other: {pairs}"


def test_labels_out_of_a_source_are_text():
    frame = pd.DataFrame(
        {"speaker": HOSTILE, "mode": HOSTILE[::-1], "start": range(0, 80, 10), "end": range(5, 85, 10)}
    )
    for chart in drawn(frame).values():
        page = chart._repr_html_()
        assert chart.png and "<script" not in page and "&lt;script&gt;" in page and "\0" not in page


def test_the_html_has_picture_description_source_and_table():
    page = charts.bars(SAID, "speaker", note="As the publisher reports them.", **WORDS)._repr_html_()
    assert 'alt="A speaks most. Statements for each speaker, the largest number first: A 3; B 2; C 1."' in page
    assert f"<figcaption>{SOURCE} As the publisher reports them.</figcaption>" in page
    assert '<th scope="row">A</th><td class="n">3</td>' in page
    assert base64.b64decode(page.split("base64,")[1].split('"')[0]).startswith(b"\x89PNG")


def test_numbers_lead_to_their_evidence():
    frame = SAID.assign(proof="#said by " + SAID["speaker"])
    page = charts.bars(frame, "speaker", link="proof", **WORDS)._repr_html_()
    assert '<a href="#said%20by%20A">3</a>' in page and '<th scope="col">proof' not in page


def seen(colour, kind):
    """A colour as a colour-blind person sees it (Viénot, Brettel and Mollon 1999), or its grey."""
    red, green, blue = (part**2.2 for part in to_rgb(colour))
    if kind == "grey":
        return (0.2126 * red + 0.7152 * green + 0.0722 * blue) ** (1 / 2.2)
    mixed = 0.11238 * red + 0.88762 * green if kind == "protan" else 0.29275 * red + 0.70725 * green
    other = 0.00401 * (red - green) + blue if kind == "protan" else -0.02234 * (red - green) + blue
    return mixed ** (1 / 2.2), max(other, 0) ** (1 / 2.2)


def test_colours_are_told_apart_without_colour():
    greys = [seen(colour, "grey") for colour in style.STEPS]
    assert all(abs(a - b) > 0.2 for a, b in itertools.combinations(greys, 2))
    for kind in ("protan", "deutan"):
        views = [seen(colour, kind) for colour in style.HUES]
        for (i, one), (j, two) in itertools.combinations(enumerate(views), 2):
            assert max(abs(one[0] - two[0]), abs(one[1] - two[1])) > 0.04, (
                kind,
                style.HUES[i],
                style.HUES[j],
            )
    assert len(set(style.PATTERNS)) == len(set(style.MARKERS)) == len(style.HUES)


def test_a_mode_looks_the_same_whether_or_not_the_others_occur():
    assert (
        style.fills(["indirect"], MODES)["indirect"] == style.fills(["direct", "indirect"], MODES)["indirect"]
    )


def test_parts_that_could_not_be_told_apart_are_joined():
    many = pd.DataFrame({"speaker": [f"S{i:02}" for i in range(12)], "mode": "A", "at": range(12)})
    chart = charts.stacked(many, "mode", "speaker", ordered=False, **WORDS)
    assert "others 5" in chart.description and len(chart.data.columns) == 14
    assert charts.places(many, "mode", "at", 12, "speaker", **WORDS).data["speaker"].nunique() == 12


def test_the_table_of_very_many_numbers_has_the_first():
    many = pd.DataFrame({"speaker": [f"S{i:03}" for i in range(600)], "mode": [f"M{i % 60:02}" for i in range(600)]})
    chart = charts.heat(many, "speaker", "mode", **WORDS)
    assert re.fullmatch(
        r"Drawn: 20 of 600 rows; the table has the first 500\. Drawn: \d of 60 columns; the table has the first 40\.",
        chart.note,
    )
    page = chart._repr_html_()
    assert page.count("<tr>") == 502 and page.count('<th scope="col"') == 2 * 42
    assert len(chart.data) == 600 and len(chart.data.columns) == 62


def test_every_chart_leads_to_its_evidence():
    frame = SAID.assign(link="#said-" + SAID["speaker"], statement_id=[f"st{i}" for i in range(6)])
    for name, chart in drawn(frame).items():
        ends = {spot.anchor for spot in chart.spots}
        assert ends == (set(frame["statement_id"]) if name in ("positions", "places") else set(frame["link"])), name
        assert all(0 <= spot.left < spot.right <= 1.01 and 0 <= spot.low < spot.high <= 1 for spot in chart.spots), name
        assert all(f'href="#{end.removeprefix("#")}"' in chart._repr_html_() for end in ends), name


def test_a_spot_lies_on_its_bar():
    chart = charts.bars(SAID.assign(link="x"), "speaker", **WORDS)
    picture = Image.open(io.BytesIO(chart.png)).convert("RGB")
    bar = tuple(round(255 * part) for part in to_rgb(style.STEPS[0]))
    for spot in chart.spots:
        place = picture.width * (spot.left + spot.right) / 2, picture.height * (spot.low + spot.high) / 2
        assert max(abs(a - b) for a, b in zip(picture.getpixel(tuple(map(int, place))), bar)) < 12


def test_names_that_no_font_can_draw_become_numbers_and_are_told(recwarn):
    names = ["\N{EGYPTIAN HIEROGLYPH A001}" * 3, "وزارة الخارجية", "Министерство"]
    assert [letters.unreadable(name) for name in names] == [True, False, False]
    frame = pd.DataFrame({"speaker": [names[0], *names], "mode": names[1]})
    chart = charts.stacked(frame, "speaker", "mode", **{**WORDS, "title": f"{names[0]} speaks most"})
    assert chart.note == f"This computer has no font to draw these names: [1] {names[0]}."
    assert names[0] in chart._repr_html_() and not [w for w in recwarn if "Glyph" in str(w.message)]


def test_chinese_is_drawn_or_told():
    chart = charts.bars(pd.DataFrame({"speaker": ["外交部"]}), "speaker", **WORDS)
    assert ("[1] 外交部" in (chart.note or "")) == letters.unreadable("外交部")
