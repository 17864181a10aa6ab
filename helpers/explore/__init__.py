"""Choose a speaker, a statement, a theme or a phrase, or type a word, and see the tables and charts of this one.

Each explorer works with controls in JupyterLab; where there are none, as in the report, it shows the same as lists.
"""

from helpers.explore.choices import phrase, speaker, statement, theme
from helpers.explore.explorer import Explorer
from helpers.explore.lines import concordance

__all__ = ["Explorer", "concordance", "phrase", "speaker", "statement", "theme"]
