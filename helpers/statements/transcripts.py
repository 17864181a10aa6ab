"""Transcripts: what stands behind `NAME:` up to the next label is that speaker's, whole paragraphs of it."""

from helpers.statements import turns
from helpers.statements.found import Found, attribute_label, trim
from helpers.statements.periods import Period
from helpers.words import Sentence

# Of so many paragraphs of a last turn, one at least says I or we.
LONGEST_PAUSE = 2
# In an article of so many turns more than one is in the first person or asks: below headings that are names nobody is.
LEAST_SPOKEN = 2


def read(
    text: str, sentences: list[Sentence], labels: list[turns.Label], news: bool = False
) -> tuple[list[Found], set[int]]:
    """Return the turns of a transcript as statements, and the paragraphs that they cover."""
    by_paragraph: dict[int, list[Sentence]] = {}
    for sentence in sentences:
        if sentence.kind != "boilerplate":
            by_paragraph.setdefault(sentence.paragraph, []).append(sentence)
    if news:  # a name and a colon in the first line are a headline
        labels = [label for label in labels if label.paragraph != next(iter(by_paragraph), None)]
    letters = [label for label in labels if label.announced and _opens_letter(text, by_paragraph, label)]
    labels = [label for label in labels if not label.announced] or letters
    lone = not news and _lone_turn(text, by_paragraph, labels)
    if not turns.is_transcript(labels) and not letters and not lone:
        return [], set()
    found, covered = [], set()
    ends = _ends(by_paragraph, labels)
    if news and not letters and not _are_spoken(by_paragraph, labels, ends):
        return [], set()
    askers = _askers(text, labels, [by_paragraph[last][-1].end for last in ends])
    for label, last in zip(labels, ends):
        covered.update(range(label.paragraph, last + 1))
        span = trim(text, *_without_stage_directions(text, label.words, by_paragraph[last][-1].end))
        if label.asks or text[label.first : label.last] in askers or span[0] >= span[1]:
            continue
        item = attribute_label(Period(label.paragraph, "body"), 0, (label.last, label.words),
                               (label.first, label.last), (0, 0), "label before the words")
        item.spans = [span]
        found.append(item)
    return found, covered


def _are_spoken(by_paragraph: dict[int, list[Sentence]], labels: list[turns.Label], ends: list[int]) -> bool:
    """Tell turns, in some of which somebody says I or we or asks, from paragraphs below the names of their topics."""
    spoken = 0
    for label, last in zip(labels, ends):
        own = [s for p in range(label.paragraph, last + 1) for s in by_paragraph.get(p, [])]
        spoken += label.asks or any(turns.speaks(s) and not turns.quotes(s) for s in own)
    return spoken * LEAST_SPOKEN > len(labels)


def _opens_letter(text: str, by_paragraph: dict[int, list[Sentence]], label: turns.Label) -> bool:
    """Tell "From the Minister:" above paragraphs without quotation marks."""
    behind = by_paragraph.get(label.paragraph + 1)
    alone = by_paragraph[label.paragraph][-1].end <= label.words
    own = behind or []
    speaks = any(map(turns.speaks, own + by_paragraph.get(label.paragraph + 2, [])))
    return bool(own) and alone and speaks and own[0].kind == "body" and not turns.quotes(own[0])


def _lone_turn(text: str, by_paragraph: dict[int, list[Sentence]], labels: list[turns.Label]) -> bool:
    """Tell whether one label alone opens somebody's words: they say I or we, and stand in no quotation marks."""
    if len(labels) != 1 or labels[0].asks:
        return False
    own = by_paragraph[labels[0].paragraph]
    quoted = text[labels[0].words : own[-1].end].lstrip()[:1] in "\"“«„‘'"
    return own[0].kind != "headline" and not quoted and any(turns.speaks(s) for s in own)


def _ends(by_paragraph: dict[int, list[Sentence]], labels: list[turns.Label]) -> list[int]:
    """Return the last paragraph of each turn."""
    following = [*(label.paragraph for label in labels[1:]), None]
    return [_turn_end(by_paragraph, label, after) for label, after in zip(labels, following)]


def _askers(text: str, labels: list[turns.Label], ends: list[int]) -> set[str]:
    """Return the names, without an office, of those who only ask: "IOANNA KALLIGA: Will it be a hot summer?"."""
    said: dict[str, list[str]] = {}
    for label, end in zip(labels, ends):
        said.setdefault(text[label.first : label.last], []).append(text[label.words : end].rstrip())
    last = text[labels[-1].first : labels[-1].last]
    return {
        name for name, turns_of in said.items()
        if name != last and all("?" in turn for turn in turns_of) and not turns.names_office(name)
        and (len(turns_of) > 1 or turns_of[0].endswith("?"))
    }


def _turn_end(by_paragraph: dict[int, list[Sentence]], label: turns.Label, following: int | None) -> int:
    """Return the last paragraph of a turn: up to the next label, else as far as the speaker says I or we."""
    last = label.paragraph
    if following is not None:
        return next((p for p in range(following - 1, last, -1) if p in by_paragraph), last)
    for paragraph in sorted(p for p in by_paragraph if p > label.paragraph):
        if paragraph > last + LONGEST_PAUSE or by_paragraph[paragraph][0].lower[1:2] == [":"]:
            break  # "Contact: …" is nobody's turn
        if any(turns.speaks(s) and not turns.quotes(s) for s in by_paragraph[paragraph]):
            last = paragraph
    return max(last, label.paragraph + 1) if label.announced else last


def _without_stage_directions(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a span without "(Applause.)" at its edges."""
    while True:
        body = text[start:end].strip()
        start = text.index(body, start) if body else end
        end = start + len(body)
        if body.startswith("(") and ")" in body and body.index(")") < len(body) - 1:
            start += body.index(")") + 1
        elif body.endswith(")") and "(" in body and body.rindex("(") > 0:
            end = start + body.rindex("(")
        else:
            return start, end
