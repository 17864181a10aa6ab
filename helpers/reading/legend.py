"""The key above a marked text, and below it the lists of its statements and repairs, which link back into
it."""

from collections.abc import Iterable

import pandas as pd

from helpers import markup
from helpers.reading.marks import NOBODY, Marks, voice_of
from helpers.reading.voices import Voice

tag = markup.tag
MODES = {
    "direct": "the speaker's own words",
    "mixed": "reported, with quoted words inside",
    "indirect": "reported in the writer's words",
}


def key(marks: Marks, n_paragraphs: int) -> markup.Html:
    """Return what the marks mean: speakers with their number of statements, modes, and the other marks."""
    words = f"{len(marks.statements):,} statements in {n_paragraphs:,} paragraphs."
    if marks.linked:
        words += " A short name and a number open each statement; they lead to its line in the list below."
    samples = [
        tag("li", tag("span", "name", class_="who v1"), " whom the text names as the source"),
        tag("li", tag("b", "verb", class_="cue"), " the cue, which says how it was put"),
        tag("li", tag("ins", "“", class_="repair"), f" repaired in reading, {len(marks.repairs)}"),
    ]
    modes = [tag("li", tag("mark", mode, class_=f"v1 {mode}"), f" {words}") for mode, words in MODES.items()]
    groups = [
        ("Speakers, statements", _people(marks)),
        ("Modes", modes),
        ("Other marks", samples),
    ]
    lists = [tag("div", tag("p", name), tag("ul", *items), class_="row") for name, items in groups if items]
    return tag("div", tag("p", tag("b", "How to read the marks. "), words), *lists, class_="key")


def lists(marks: Marks, title: str) -> Iterable[markup.Html]:
    """Yield the statements and the repairs as folded tables; each number leads back to its place in the
    text."""
    rows = [
        {
            "statement": _back(key, number, marks.holds(row["content_start"])),
            "speaker": voice_of(marks, key).name,
            "named as": row["source_text"],
            "cue": row["cue"],
            "mode": row["mode"],
            "what is said": row["content_text"],
            "rule": row["rule"],
        }
        for number, (key, row) in enumerate(marks.statements.items(), 1)
        if marks.cuts or marks.holds(row["content_start"])
    ]
    fixes = [
        {
            "repair": _back(fix["repair_id"], number, marks.holds(fix["start"])),
            "found": fix["found"],
            "read as": fix["read_as"],
            "why": fix["rule"],
        }
        for number, fix in enumerate(marks.repairs, 1)
        if marks.cuts or marks.holds(fix["start"])
    ]
    for unit, lines in (("Statements", rows), ("Repairs", fixes)):
        if lines:
            # As text, the column of links would no longer be Html.
            table = markup.table(pd.DataFrame(lines, dtype=object), f"{unit} in: {title}", most=100)
            yield markup.folded(f"{unit} as a list: {len(lines):,}", table)


def _back(key: str, number: int, shown: bool) -> markup.Html:
    return tag(
        "a",
        number,
        id=markup.anchor(f"{key}-why"),
        href="#" + markup.anchor(key) if shown else None,
        aria_label=f"{number}, show it in the text" if shown else None,
    )


def _people(marks: Marks) -> list[markup.Html]:
    grades: dict[Voice, list] = {voice: [] for voice in [*marks.looks.values(), NOBODY]}
    for row in marks.statements.values():
        grades[marks.looks.get(row["speaker_id"], NOBODY)].append(row.get("grade"))
    return [
        tag("li", tag("span", voice.short, class_=f"chip v{voice.look}"), f" {voice.name}, ", _behind(voice, found))
        for voice, found in grades.items()
        if found
    ]


def _behind(voice: Voice, grades: list) -> markup.Html:
    # The chapters list the statements of each speaker under this anchor, and reporting lines apart.
    key = "grade-reporting" if set(grades) == {"reporting"} else f"said-{voice.name}"
    words = f"{len(grades)} statement{'s' * (len(grades) != 1)} of {voice.name}"
    return tag("a", len(grades), href="#" + markup.anchor(key), aria_label=words)
