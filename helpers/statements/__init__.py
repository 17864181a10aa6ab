"""Who said what, in whose words: from the sentences and quotations of a document to its statements."""

from helpers.statements.find import find
from helpers.statements.table import COLUMNS, rows

__all__ = ["COLUMNS", "find", "rows"]
