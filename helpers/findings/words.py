"""Numbers and names → parts of a sentence: "3 statements", "A, B and 2 more", a number that links to its evidence."""

from collections.abc import Sequence

import pandas as pd

from helpers import markup

tag = markup.tag


def count(n: int, unit: str) -> str:
    """Return a number with its unit.

    >>> count(1, "statement"), count(0, "statement"), count(1200, "word")
    ('1 statement', 'no statement', '1,200 words')
    """
    return f"no {unit}" if n == 0 else f"{int(n):,} {unit}{'' if n == 1 else 's'}"


def listed(names: Sequence[str], most: int = 5) -> str:
    """Return names as one part of a sentence; past `most` it says how many more there are.

    >>> listed(["A"]), listed(["A", "B", "C"]), listed(["A", "B", "C"], most=1)
    ('A', 'A, B and C', 'A and 2 more')
    """
    shown = [str(name) for name in names[:most]]
    if len(names) > most:
        shown.append(f"{len(names) - most:,} more")
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}" if shown else "none"


def most(frame: pd.DataFrame, label: str, value: str | None, unit: str, *, overlap: bool = False) -> str:
    """Return the sentence that names the label with the highest number, as a chart's title; ties are all named.

    Without `value` each row counts one. `unit` is the singular of what is counted. With `overlap` one unit may belong
    to several labels, so no sum is given.

    >>> most(pd.DataFrame({"speaker": ["A", "B", "A"]}), "speaker", None, "statement")
    'A at the top, with 2 of 3 statements'
    >>> most(pd.DataFrame({"speaker": ["A", "B"], "n": [2, 2]}), "speaker", "n", "quoted word")
    'A and B at the top, with 2 quoted words each'
    >>> most(pd.DataFrame({"speaker": [], "n": []}), "speaker", "n", "statement")
    'There is no statement to count'
    >>> most(pd.DataFrame({"speaker": ["A", "B"], "n": [0, 9]}), "speaker", "n", "quoted word")
    'All 9 quoted words go to B'
    >>> most(pd.DataFrame({"theme": ["trade", "visas"], "n": [3, 2]}), "theme", "n", "sentence", overlap=True)
    'trade at the top, with 3 sentences'
    """
    counts = frame[label].value_counts() if value is None else frame.groupby(label, sort=False)[value].sum()
    if counts.empty or not counts.max():
        return f"There is no {unit} to count"
    first = counts[counts == counts.max()].index.tolist()
    if len(first) == 1:
        if overlap:
            return f"{first[0]} at the top, with {count(counts.max(), unit)}"
        if counts.max() == counts.sum():
            many = counts.sum() > 1
            return f"{f'All {count(counts.sum(), unit)} go' if many else f'The only {unit} goes'} to {first[0]}"
        return f"{first[0]} at the top, with {int(counts.max()):,} of {count(counts.sum(), unit)}"
    return f"{listed(first, 3)} at the top, with {count(counts.max(), unit)} each"


def answer(*children: object) -> markup.Html:
    """Return a sentence that answers the question of a section."""
    return tag("p", *children, class_="answer")


def answers(items: Sequence[markup.Html], key: str | None = None) -> markup.Html:
    """Return several answers as a list, with `key` as its anchor."""
    return tag("div", tag("ul", *items), class_="answer", id=key)


def linked(words: object, key: str) -> markup.Html:
    """Return words that lead to the evidence with this key.

    >>> linked(3, "said-Ana Bo")
    '<a href="#said-Ana%20Bo">3</a>'
    """
    return tag("a", words, href="#" + markup.anchor(key))
