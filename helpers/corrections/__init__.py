"""What readers have decided by hand against the rules: read after them, applied, counted apart, and never lost."""

from helpers.corrections.changes import Corrected, apply, summary
from helpers.corrections.decisions import ACTIONS, COLUMNS, FILE, ON_THEMES, read
from helpers.corrections.themed import Themed, themed

__all__ = ["ACTIONS", "COLUMNS", "FILE", "ON_THEMES", "Corrected", "Themed", "apply", "read", "summary", "themed"]
