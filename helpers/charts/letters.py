"""Names in scripts that a font of this computer cannot draw: they become numbers, and are told in words."""

import functools
import re

from matplotlib import font_manager, ft2font
from matplotlib.axes import Axes
from matplotlib.ticker import FixedLocator

from helpers.charts import style


def unreadable(text: str) -> bool:
    """Say whether a letter of the text is in none of the fonts that charts are drawn with.

    >>> unreadable("Ministère, Министр"), unreadable("\U000e0041")
    (False, True)
    """
    return any(ord(letter) not in _drawn() for letter in text if not letter.isspace())


def replaced(axes: Axes, title: str) -> tuple[str, str | None]:
    """Put numbers in place of labels that cannot be drawn; return the title so changed, and a note that names them.

    The second part is None where every label can be drawn.
    """
    names: dict[str, str] = {}
    for axis in (axes.yaxis, axes.xaxis):
        if isinstance(axis.get_major_locator(), FixedLocator):
            axis.set_ticklabels([_number(label.get_text(), names) for label in axis.get_majorticklabels()])
    for text in axes.get_legend().get_texts() if axes.get_legend() else ():
        text.set_text(_number(text.get_text(), names))
    for name, number in names.items():
        title = title.replace(name, number)
    plain = "".join("\0" if unreadable(letter) else letter for letter in title)
    told = "; ".join(f"{number} {name}" for name, number in names.items())
    note = f"This computer has no font to draw these names: {told}." if told else None
    return re.sub("\0+", "…", plain), note


def _number(label: str, names: dict[str, str]) -> str:
    if not unreadable(label):
        return label
    # The name as one line: a label may be wrapped.
    return names.setdefault(label.replace("\n", " "), f"[{len(names) + 1}]")


@functools.cache
def _drawn() -> frozenset[int]:
    """Return the code points that the fonts of the charts can draw, with those of other installed fonts."""
    return frozenset(
        code
        for name in style.RC["font.family"]
        for code in ft2font.FT2Font(font_manager.findfont(name)).get_charmap()
    )
