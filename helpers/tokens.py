"""Sentences → tokens (provisional; the foundation owner replaces this file and keeps `spans`)."""

import re

_TOKEN = re.compile(r"(?:[A-Z]\.){2,}|(?:Mr|Mrs|Ms|Dr|St|No|Hon|Prof|Gen|Col|Lt|Sr|Jr|vs)\.(?=\s)|\d+(?:[.,:]\d+)*%?|[^\W_]+(?:[-'’‘][^\W_]+)*|''|``|\.\.\.|\S")
_CLITIC = re.compile(r"['’]s$", re.IGNORECASE)


def spans(text: str) -> list[tuple[int, int]]:
    """Return (start, end) of each token; a possessive 's is a token of its own."""
    out = []
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        clitic = _CLITIC.search(text, start, end)
        if clitic and clitic.start() > start:
            out += [(start, clitic.start()), (clitic.start(), end)]
        else:
            out.append((start, end))
    return out
