"""Give each speaker a colour, a pattern and a short name that are the same wherever the speaker is marked."""

import dataclasses
import itertools
from typing import Any

import pandas as pd

COUNT = 8
UNKNOWN = "unattributed"


@dataclasses.dataclass(frozen=True)
class Voice:
    """How one speaker is shown: full name, short name of a few letters, and number of colour and pattern."""

    name: str
    short: str
    look: int


def voices(speakers: pd.DataFrame, statements: pd.DataFrame) -> dict[str, Voice]:
    """Return speaker_id → Voice for those with a statement, the one with most statements first.

    >>> people = pd.DataFrame({"speaker_id": ["a", "b"], "name": ["Ana Bo", "Al Bee"]})
    >>> [voice.short for voice in voices(people, pd.DataFrame({"speaker_id": ["a", "a", "b"]})).values()]
    ['AB', 'AB2']
    """
    counts = statements["speaker_id"].dropna().value_counts()
    names = dict(zip(speakers["speaker_id"], speakers["name"]))
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], str(names.get(pair[0], pair[0]))))
    found, taken = {}, set()
    for place, (key, _) in enumerate(ranked):
        name = str(names.get(key, key))
        found[key] = Voice(name, _short(name, taken), place % COUNT + 1)
    return found


def order(texts: Any) -> list[str]:
    """Return the names of the speakers of a Corpus in the order of their colours, for the `order` of a chart.

    >>> from types import SimpleNamespace as Texts
    >>> people = pd.DataFrame({"speaker_id": ["a", "b"], "name": ["Ana", "Bo"]})
    >>> order(Texts(speakers=people, statements=pd.DataFrame({"speaker_id": ["b"]})))
    ['Bo']
    """
    return [voice.name for voice in voices(texts.speakers, texts.statements).values()]


def _short(name: str, taken: set[str]) -> str:
    words = (
        [word for word in name.split() if word[0].isupper() or not word.isascii()] or name.split() or ["?"]
    )
    base = "".join(word[0] for word in words[:3]).upper()
    endings = itertools.chain([""], map(str, itertools.count(2)))
    short = next(base + ending for ending in endings if base + ending not in taken)
    taken.add(short)
    return short
