"""Sentences → tokens: words, numbers and punctuation marks with their offsets."""

from collections.abc import Sequence

import pandas as pd
from nltk.stem.snowball import SnowballStemmer

from helpers import documents, layout, reference, wordforms

_NAMED = ("name", "short name", "office")
_COLUMNS = ("token_id", "sentence_id", "document_id", "start", "end", "text", "in_name")
_PLAIN = str.maketrans("’‘‐‑", "''--", "\u00ad\u200b\u200c\u200d\u2060\ufeff")


def spans(text: str) -> list[tuple[int, int]]:
    """Return (start, end) of each token; every character that is no white space lies in exactly one.

    How a token looks is written down in `wordforms`.

    >>> spans("They met.")
    [(0, 4), (5, 8), (8, 9)]
    """
    return wordforms.spans(text)


def split(sentences: pd.DataFrame, mentions: pd.DataFrame) -> pd.DataFrame:
    """Return one row a token: where it stands, its norm and Snowball stem (Porter 2001), and what it is.

    norm is in small letters with straight apostrophes and without soft hyphens; is_word: it has a letter and is no
    clitic; is_stopword: stopwords.csv lists the norm; in_name: it lies in a mention by name or office, or in a run of
    capitalised words inside a sentence.
    """
    named = _named(mentions)
    columns: dict[str, list] = {name: [] for name in _COLUMNS}
    for sentence, document, begin, text in zip(*(sentences[name].tolist() for name in (
            "sentence_id", "document_id", "start", "text"))):
        places = spans(text)
        texts = [text[start:end] for start, end in places]
        in_name = _in_run(texts)
        for start, end in named.get(sentence, ()):
            in_name = [was or start <= begin + a and begin + b <= end for was, (a, b) in zip(in_name, places)]
        columns["token_id"] += [f"{sentence}.t{number:02}" for number in range(1, len(places) + 1)]
        columns["sentence_id"] += [sentence] * len(places)
        columns["document_id"] += [document] * len(places)
        columns["start"] += [begin + start for start, _ in places]
        columns["end"] += [begin + end for _, end in places]
        columns["text"] += texts
        columns["in_name"] += in_name
    return _described(pd.DataFrame(columns))


def _named(mentions: pd.DataFrame) -> dict[str, list[tuple[int, int]]]:
    found: dict[str, list[tuple[int, int]]] = {}
    for sentence, form, start, end in zip(mentions.sentence_id, mentions.form, mentions.start, mentions.end):
        if form in _NAMED:
            found.setdefault(sentence, []).append((start, end))
    return found


def _in_run(texts: Sequence[str]) -> list[bool]:
    """Tell for each token whether its capital letter, or its place between two such words, makes it part of a name."""
    words = [word for word in texts if word[0].isalpha()]
    if layout.in_title_case(words) and texts[-1] not in ".?!":
        return [False] * len(texts)
    stop = reference.words("stopwords")
    marked = [word[0].isupper() and word.lower() not in stop for word in texts]
    after_start = True
    for at, word in enumerate(texts):
        if marked[at] and after_start and not (at + 1 < len(texts) and marked[at + 1]):
            marked[at] = False
        after_start = not word[0].isalnum() and (after_start or word in "“\"«„:")
    for at in range(1, len(texts) - 1):
        if texts[at] == "of" and marked[at - 1]:
            to = at + 2 if texts[at + 1] == "the" else at + 1
            if to < len(texts) and marked[to]:
                marked[at:to] = [True] * (to - at)
    return marked


def _described(tokens: pd.DataFrame) -> pd.DataFrame:
    """Add what depends on the word form alone, worked out once for each form."""
    stop, stem = reference.words("stopwords"), SnowballStemmer("english").stem
    forms = pd.DataFrame({"text": tokens.text.unique()}).astype("str")
    forms["norm"] = [text.casefold().translate(_PLAIN) or text for text in forms.text]
    forms["stem"] = [stem(norm) for norm in forms.norm]
    forms["is_word"] = [wordforms.is_word(norm) for norm in forms.norm]
    forms["is_stopword"] = [norm in stop for norm in forms.norm]
    columns = ["token_id", "sentence_id", "document_id", "start", "end", "text", "norm", "stem", "is_word",
               "is_stopword", "in_name"]
    merged = tokens.astype({"text": "str"}).merge(forms, on="text", how="left")
    return merged[columns].astype(documents.types(columns))
