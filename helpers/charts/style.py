"""How every chart looks: one palette with meaning, patterns for readers who see no colour, one size of
type."""

import textwrap
from collections.abc import Sequence

from matplotlib import font_manager

INK, SOFT, LINE, PAPER = "#1c2733", "#51606e", "#d5dbe1", "#ffffff"
# One hue a speaker. Neighbours differ in brightness too, and no two look alike to the colour-blind.
HUES = ("#1f5a99", "#e0a030", "#0b7a6f", "#b3446c", "#6fa8dc", "#7a4a1e", "#8c6bb1", "#6b7a86")
# Steps of one hue for parts that have an order, dark first, as direct, mixed and indirect speech.
STEPS = ("#174a7e", "#6d9fcf", "#d6e4f2")
PATTERNS = ("", "///", "...", "xx", "\\\\\\", "ooo", "++", "--")
MARKERS = ("o", "s", "^", "D", "v", "P", "X", "*")
WIDTH = 7.4
# matplotlib brings DejaVu Sans: Latin, Greek, Cyrillic, Arabic, Hebrew and more. The others are for other scripts, as
# Debian, Windows and macOS install them; what is there is used.
_FONTS = (
    "Noto Sans CJK SC",
    "Noto Sans CJK JP",
    "Noto Sans SC",
    "WenQuanYi Zen Hei",
    "WenQuanYi Micro Hei",
    "Droid Sans Fallback",
    "Microsoft YaHei",
    "SimHei",
    "PingFang SC",
    "Hiragino Sans GB",
    "Yu Gothic",
    "Noto Sans CJK KR",
    "Malgun Gothic",
    "Apple SD Gothic Neo",
    "Noto Sans Devanagari",
    "Lohit Devanagari",
    "Nirmala UI",
    "Kohinoor Devanagari",
    "Noto Sans Bengali",
    "Noto Sans Thai",
    "Leelawadee UI",
    "Thonburi",
    "Noto Sans Ethiopic",
    "Ebrima",
    "Arial Unicode MS",
)
_INSTALLED = {font.name for font in font_manager.fontManager.ttflist}
RC = {
    "font.family": ["DejaVu Sans", *(name for name in _FONTS if name in _INSTALLED)],
    "font.size": 10.5,
    "text.color": INK,
    "text.parse_math": False,
    "axes.edgecolor": LINE,
    "axes.labelcolor": SOFT,
    "axes.labelsize": 9.5,
    "axes.titlesize": 13,
    "axes.titleweight": "bold",
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.axisbelow": True,
    "xtick.color": SOFT,
    "xtick.labelsize": 9.5,
    "xtick.major.size": 0,
    "ytick.color": INK,
    "ytick.labelsize": 10.5,
    "ytick.major.size": 0,
    "grid.color": LINE,
    "grid.linewidth": 0.7,
    "hatch.linewidth": 0.6,
    "legend.frameon": False,
    "legend.fontsize": 9.5,
    "figure.facecolor": PAPER,
    "axes.facecolor": PAPER,
    "savefig.facecolor": PAPER,
    "svg.hashsalt": "workbook",
}


def wrap(text: object, width: int = 30, lines: int = 3) -> str:
    """Return a label on at most `lines` lines; what does not fit ends in "…" and stands whole in the chart's
    table.

    >>> wrap("Ministry of Foreign Affairs of the Republic", 24)
    'Ministry of Foreign\\nAffairs of the Republic'
    """
    clean = "".join(letter if letter.isprintable() else " " for letter in str(text))
    return "\n".join(textwrap.wrap(clean, width, max_lines=lines, placeholder=" …")) or "–"


def fills(
    parts: Sequence[str], order: Sequence[str] = (), ordered: bool = True
) -> dict[str, dict[str, object]]:
    """Return colour and pattern of each part of a bar: `ordered` takes steps of one hue, else each has its
    own hue.

    A part in `order` looks the same in every chart, whether or not the others occur.
    """
    names = [*order, *(part for part in parts if part not in order)]
    colours = STEPS if ordered and len(names) <= len(STEPS) else HUES
    return {
        name: _fill(colours[i % len(colours)], PATTERNS[i % len(PATTERNS)]) for i, name in enumerate(names)
    }


def light(colour: str) -> bool:
    """Say whether dark type reads better than white type on a colour (its relative luminance is above 0.25).

    >>> light("#ffffff"), light("#174a7e")
    (True, False)
    """
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return 0.2126 * red**2.2 + 0.7152 * green**2.2 + 0.0722 * blue**2.2 > 0.25


def _fill(colour: str, pattern: str) -> dict[str, object]:
    # A quiet pattern: it must tell two greys apart and leave the number on it readable.
    quiet = "#3d5a78" if light(colour) else "#ffffffb0"
    edge, width = (quiet, 0.7) if light(colour) else (PAPER, 1.2)
    return {"facecolor": colour, "hatch": pattern, "edgecolor": edge, "hatchcolor": quiet, "linewidth": width}
