"""Cut a text where its marks begin and end, so that marks that nest or overlap can be shown side by side."""

import dataclasses
from collections.abc import Iterable


@dataclasses.dataclass(frozen=True)
class Span:
    """A stretch of the document's text, offsets end exclusive, with what it marks: kind and key."""

    start: int
    end: int
    kind: str
    key: str


@dataclasses.dataclass(frozen=True)
class Piece:
    """A stretch in which the same spans hold, the outermost first; `opens` are the spans that begin here."""

    start: int
    end: int
    inside: tuple[Span, ...]
    opens: tuple[Span, ...]


def pieces(start: int, end: int, spans: Iterable[Span]) -> list[Piece]:
    """Return the pieces of the text from `start` to `end`, in order and without a gap; an empty span cuts
    nothing.

    >>> cut = pieces(0, 9, [Span(2, 6, "st", "a"), Span(4, 9, "st", "b")])
    >>> [(piece.start, piece.end, [span.key for span in piece.inside]) for piece in cut]
    [(0, 2, []), (2, 4, ['a']), (4, 6, ['a', 'b']), (6, 9, ['b'])]
    """
    here = sorted(
        (span for span in spans if span.start < end and span.end > start and span.start < span.end),
        key=lambda span: (span.start, -span.end),
    )
    cuts = sorted(
        {start, end, *(edge for span in here for edge in (span.start, span.end) if start < edge < end)}
    )
    found, waiting, active = [], list(reversed(here)), []
    for left, right in zip(cuts, cuts[1:]):
        active = [span for span in active if span.end > left]
        new = []
        while waiting and waiting[-1].start <= left:
            new.append(waiting.pop())
        active += new
        found.append(Piece(left, right, tuple(active), tuple(span for span in new if span.start == left)))
    return found
