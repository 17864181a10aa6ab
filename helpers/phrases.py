"""Tokens → recurring phrases: the longest word sequences that come back, with names set apart.

A sequence that only ever stands inside a longer one is not listed by itself: its count would be the longer
one's count a second time. Phrases never cross the end of a sentence or a punctuation mark.
"""

import functools
import re
from collections.abc import Iterator

import numpy as np
import pandas as pd
from tqdm import tqdm

from helpers import names, reference, spans

COLUMNS = ["phrase", "n_words", "count", "n_sentences", "n_paragraphs", "n_documents", "n_speakers",
           "is_name", "places"]
_GLUE = frozenset(["'s", "’s", "'"])    # a possessive ending holds two words together
_PLACE = re.compile(r"(.+?):(\d+)-(\d+)(?:; |$)")
_RUN = 100       # so many places that overlap the next one make a sequence a run
_STEPS = 4       # a run is looked for up to so many words further on
Places = tuple[np.ndarray, int]    # the first words of a sequence, and its length
LONGEST = 100    # words; what comes back at greater length is listed in pieces of this length


def find(tokens: pd.DataFrame, sentences: pd.DataFrame, statements: pd.DataFrame | None = None,
         mentions: pd.DataFrame | None = None, *, minimum: int = 2) -> pd.DataFrame:
    """Return every phrase of at least two content words that comes back at least `minimum` times.

    One row is one phrase: phrase (lower case), n_words, count (places), n_sentences, n_paragraphs, n_documents,
    n_speakers (speakers in whose statements it stands, reporting lines left out), is_name (it is a whole name
    somewhere, or at most places its content words belong to names and dates; so does one word beside a name of
    one word), places (`document:start-end`, separated by `; `). Phrases that are no names come first, then the
    longer and more frequent. A phrase neither begins nor ends in a function word, except for a last preposition or
    "that" which follows it every time ("contribution to"); what always cuts a name in two is no phrase. Raises
    ValueError for a minimum below 2.

    Method: repeated sequences grow word by word, each round looks only at places that can still repeat, and a
    sequence with the same count as one that holds it is folded into it (complete subsumption, Cortes 2023).

    >>> words = "we make a real contribution to peace and they make a real contribution to trade".split()
    >>> rows = [(f"t{i}", "d:p1.s1", "d", i * 20, i * 20 + len(w), w, w,
    ...          w in {"we", "a", "to", "and", "they"})
    ...         for i, w in enumerate(words)]
    >>> columns = ["token_id", "sentence_id", "document_id", "start", "end", "text", "norm", "is_stopword"]
    >>> sentence = pd.DataFrame([("d:p1.s1", "d:p1", "d", 0, 300, " ".join(words))],
    ...     columns=["sentence_id", "paragraph_id", "document_id", "start", "end", "text"])
    >>> find(pd.DataFrame(rows, columns=columns), sentence)[["phrase", "count"]].values.tolist()
    [['make a real contribution to', 2]]
    """
    if minimum < 2:
        raise ValueError(f"phrases: a minimum of {minimum} is too low, a phrase comes back; give 2 or more")
    row = words(tokens)
    chosen = _trimmed(row, _maximal(row["code"].to_numpy(), minimum))
    if not chosen:
        return pd.DataFrame(columns=COLUMNS).astype({"is_name": bool})
    found = _occurrences(row, chosen, tokens, sentences, statements, mentions)
    rows = _table(found)
    rows = rows[rows["whole"] | ~rows["cut"]]
    return rows.sort_values(["is_name", "n_words", "count", "phrase"], ascending=[True, False, False, True],
                            ignore_index=True)[COLUMNS]


def places(phrases: pd.DataFrame) -> pd.DataFrame:
    """Return the places of phrases as rows: phrase, document_id, start, end; one row is one place.

    >>> places(pd.DataFrame([("close ties", "d:3-13; d:40-50")],
    ...                     columns=["phrase", "places"]))["start"].tolist()
    [3, 40]
    """
    rows = [(phrase, document, int(start), int(end))
            for phrase, cell in zip(phrases["phrase"], phrases["places"])
            for document, start, end in _PLACE.findall(cell)]
    return pd.DataFrame(rows, columns=["phrase", "document_id", "start", "end"])


def words(tokens: pd.DataFrame) -> pd.DataFrame:
    """Return words and breaks in order, one row a word or a break between words that no phrase crosses.

    Columns: code (number of the word form, -1 for a break), stop (function word), tail (may end a phrase),
    article, token (row number in `tokens`, -1 for a break).

    >>> rows = pd.DataFrame({"norm": ["fair", "trade", ",", "peace"], "sentence_id": "s",
    ...                      "is_stopword": False})
    >>> words(rows)["code"].tolist()
    [0, 1, -1, 3]
    """
    code, norms = pd.factorize(tokens["norm"])
    glue = np.array([norm in _GLUE for norm in norms], dtype=bool)
    word = np.array([any(c.isalnum() for c in norm) for norm in norms], dtype=bool)
    stop = tokens["is_stopword"].to_numpy(dtype=bool) | glue[code]
    tail, article = (np.array([norm in listed for norm in norms], dtype=bool)[code]
                     for listed in (_of_class("preposition") | {"that"}, _of_class("article or determiner")))
    code = np.where(word[code], code, -1)
    sentence = pd.factorize(tokens["sentence_id"])[0]
    cut = np.flatnonzero(np.diff(sentence)) + 1
    return pd.DataFrame({"code": np.insert(code, cut, -1), "stop": np.insert(stop, cut, False),
                         "tail": np.insert(tail, cut, False), "article": np.insert(article, cut, False),
                         "token": np.insert(np.arange(len(tokens)), cut, -1)})


def _maximal(code: np.ndarray, minimum: int) -> Iterator[tuple[int, list[np.ndarray]]]:
    """Yield (length, places of each sequence) for sequences that no longer one with the same count holds."""
    group = np.where(code >= 0, code, -1)
    counts = np.bincount(code[code >= 0], minlength=1)
    places = np.flatnonzero(code >= 0)
    for length in tqdm(range(1, LONGEST + 1), desc="phrases", unit="round", delay=2, disable=None,
                       leave=False):
        longer = places[:-1] if len(places) and places[-1] == len(code) - 1 else places
        longer = longer[group[longer + 1] >= 0]
        _, key, longer_counts = np.unique(group[longer] * len(counts) + group[longer + 1],
                                          return_inverse=True, return_counts=True)
        same = longer_counts[key]
        longest = np.ones(len(counts), dtype=bool)
        if length < LONGEST:
            longest[group[longer][same == counts[group[longer]]]] = False
            longest[group[longer + 1][same == counts[group[longer + 1]]]] = False
        if length > 1:
            yield length, _grouped(places, group, longest & (counts >= minimum))
        keep = same >= minimum
        places, group, counts = longer[keep], np.full(len(code), -1), longer_counts
        group[places] = key[keep]
        places = _without_runs(places, group, length + 1)
        if not len(places):
            return


def _without_runs(places: np.ndarray, group: np.ndarray, length: int) -> np.ndarray:
    """Leave out sequences that come back mostly inside themselves, as in one word a thousand times over."""
    inside = np.zeros(len(places), dtype=bool)
    for step in range(1, min(length, _STEPS + 1)):
        near = np.minimum(places + step, len(group) - 1)
        inside |= (group[near] == group[places]) & (near > places)
    if inside.sum() <= _RUN:
        return places
    overlaps, size = np.bincount(group[places][inside]), np.bincount(group[places])
    overlaps = np.pad(overlaps, (0, len(size) - len(overlaps)))
    left_out = ((overlaps > _RUN) & (2 * overlaps > size))[group[places]]
    group[places[left_out]] = -1
    return places[~left_out]


def _grouped(places: np.ndarray, group: np.ndarray, wanted: np.ndarray) -> list[np.ndarray]:
    """Return the places of each wanted group."""
    places = places[wanted[group[places]]]
    places = places[np.argsort(group[places], kind="stable")]
    return np.split(places, np.flatnonzero(np.diff(group[places])) + 1) if len(places) else []


def _trimmed(row: pd.DataFrame, sequences: Iterator[tuple[int, list[np.ndarray]]]) -> list[Places]:
    """Return (places, length) without function words at the edges; of equal cores the most frequent stays."""
    code, stop = row["code"].to_numpy(), row["stop"].to_numpy()
    tail = row["tail"].to_numpy()
    best: dict[bytes, tuple[int, np.ndarray, int]] = {}
    for length, groups in sequences:
        for places in groups:
            first, last = int(places[0]), int(places[0]) + length
            begin, end = first, last
            while begin < end and stop[begin]:
                begin += 1
            while end > begin and stop[end - 1]:
                end -= 1
            if (~stop[begin:end]).sum() < 2:
                continue
            key = code[begin:end].tobytes()
            if key not in best or len(places) > best[key][0]:
                best[key] = len(places), places + (begin - first), end - begin + (end < last and tail[end])
    return [(places, length) for _, places, length in best.values()]


@functools.cache
def _of_class(name: str) -> frozenset[str]:
    """Return the function words of one class; a preposition, or the "that" of a clause, may end a phrase."""
    return frozenset(row["word"].lower() for row in reference.table("stopwords") if row["class"] == name)


def _occurrences(row: pd.DataFrame, chosen: list[Places], tokens: pd.DataFrame, sentences: pd.DataFrame,
                 statements: pd.DataFrame | None, mentions: pd.DataFrame | None) -> pd.DataFrame:
    """Return one row for each place of each phrase."""
    first = np.concatenate([places for places, _ in chosen])
    length = np.repeat([length for _, length in chosen], [len(places) for places, _ in chosen])
    name = spans.holder(tokens, names.find(sentences, mentions))
    months = {entry["month"].lower() for entry in reference.table("months")}
    named = (name >= 0) | (tokens["norm"].isin(months) | tokens["norm"].str.isdigit()).to_numpy(dtype=bool)
    token = row["token"].to_numpy()
    content = ~row["stop"].to_numpy()
    inside, outside = (np.cumsum([0, *(content & part[token])]) for part in (named, ~named))    # content words so far
    one, last = token[first], token[first + length - 1]
    told = statements if statements is None else statements[statements["grade"] != "reporting"]
    speaker = spans.labels(tokens, told, "speaker_id", "content_start", "content_end")
    paragraph = sentences.set_index("sentence_id")["paragraph_id"]
    sentence = tokens["sentence_id"].to_numpy()[one]
    return pd.DataFrame({
        "number": np.repeat(np.arange(len(chosen)), [len(places) for places, _ in chosen]), "n_words": length,
        "first": one, "last": last, "document": tokens["document_id"].to_numpy()[one], "sentence": sentence,
        "paragraph": paragraph.reindex(sentence).to_numpy(), "speaker": speaker[one],
        "start": tokens["start"].to_numpy()[one], "end": tokens["end"].to_numpy()[last],
        # one word beside a name, as in "Berg said", is no formula either
        "beside": outside[first + length] - outside[first] < 1 + (inside[first + length] - inside[first] == 1),
        "name": outside[first + length] == outside[first],
        "cut": (cut := _same(name, one - 1, one) | _same(name, last, last + 1)),
        "exact": (name[one] >= 0) & (name[one] == name[last]) & ~cut,
    }).assign(phrase=lambda f: _wording(f, tokens))


def _same(name: np.ndarray, here: np.ndarray, there: np.ndarray) -> np.ndarray:
    """Return whether one name holds both tokens, so that a cut between them would halve it."""
    held = np.append(name, -1)    # the place after the last token, and the one before the first, hold no name
    return (held[here] >= 0) & (held[here] == held[there])


def _wording(found: pd.DataFrame, tokens: pd.DataFrame) -> pd.Series:
    """Return the words of each phrase, taken from its first place."""
    norms = tokens["norm"].to_numpy(dtype=object)
    shown = found.drop_duplicates("number")
    texts = {number: " ".join(norms[a:b + 1]).replace(" 's", "'s")
             for number, a, b in zip(shown["number"], shown["first"], shown["last"])}
    return found["number"].map(texts)


def _table(found: pd.DataFrame) -> pd.DataFrame:
    place = found["document"].astype(str) + ":" + found["start"].astype(str) + "-" + found["end"].astype(str)
    groups = found.assign(place=place).groupby("number", sort=False)
    return groups.agg(phrase=("phrase", "first"), n_words=("n_words", "first"), count=("start", "size"),
                      n_sentences=("sentence", "nunique"), n_paragraphs=("paragraph", "nunique"),
                      n_documents=("document", "nunique"), n_speakers=("speaker", "nunique"),
                      cut=("cut", "all"), exact=("exact", "any"), name=("name", "mean"), beside=("beside", "mean"),
                      places=("place", "; ".join)).assign(whole=lambda f: f["exact"] | (f["name"] > 0.5),
                                                          is_name=lambda f: f["whole"] | (f["beside"] > 0.5))
