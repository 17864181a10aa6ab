"""A text with its statements, speakers and repairs marked in place, and the sentences behind a number
(HTML)."""

from helpers.reading.evidence import evidence
from helpers.reading.marked import marked
from helpers.reading.voices import order

__all__ = ["evidence", "marked", "order"]
