"""What readers have decided by hand against the rules: read after them, applied, counted apart, and never lost."""

from helpers.corrections.changes import Corrected, apply, summary
from helpers.corrections.decisions import ACTIONS, COLUMNS, FILE, read

__all__ = ["ACTIONS", "COLUMNS", "FILE", "Corrected", "apply", "read", "summary"]
