"""Statements → the firmness ladder: from a topic named to a paper signed, and how far each speaker climbs.

The rungs are `data/reference/firmness.csv`. A rung is a reading of words, not of what states will do.
"""

import re

import pandas as pd

from helpers import indicators, modality, moves, reference

COLUMNS = ["document_id", "sentence_id", "statement_id", "speaker_id", "rung", "label", "signal",
           "conditional", "text"]
READY, AGREED, AGREED_AND_FIXED = 4, 5, 6
# a date, a sum or a body
_FIXED = re.compile(r"\b\d{4}\b|\d\s*(?:million|billion|%|per cent)|[$€£]\s?\d|\bnext (?:week|month|year)\b|"
                    r"\bthis year\b|\bby the end of\b|\b(?:working group|commission|committee|secretariat)\b")


def ladder() -> pd.DataFrame:
    """Return the rungs, lowest first: rung (0 to 7), label, definition, example, near_miss, cues, signals.

    Raises reference.ListError, naming the line, for a rung that is no number.

    >>> ladder()["label"].tolist()[4]
    'readiness or support'
    """
    for row in reference.table("firmness"):
        if not row["rung"].isdigit():
            raise reference.fail("firmness", row, f"the rung '{row['rung']}' is no number")
    return reference.frame("firmness").assign(rung=lambda f: f["rung"].astype(int)).sort_values("rung",
                                                                                                ignore_index=True)


def climb(statements: pd.DataFrame, sentences: pd.DataFrame | None = None) -> pd.DataFrame:
    """Return the rung of each statement and, with `sentences`, of narrated deals (rung 5 and up, no speaker).

    One row is one statement, or one sentence outside all statements: document_id, sentence_id, statement_id,
    speaker_id, rung, label, signal (the words that decided), conditional (they stand under "could", or with
    an "if"), text. The verb decides first: what is welcomed stays on rung 1, however firm the thing that is welcomed.
    Else the highest signal in the words counts; a negated signal does not. Reporting lines are left out.

    >>> rows = pd.DataFrame([("d", "d:p1.s1", "s1", "ann", "express", "readiness to help", "core", 0, 17),
    ...                      ("d", "d:p1.s2", "s2", "ann", "welcome", "the treaty that was signed", "core",
    ...                       20, 46)],
    ...     columns=["document_id", "sentence_id", "statement_id", "speaker_id", "cue", "content_text",
    ...              "grade",
    ...              "content_start", "content_end"])
    >>> climb(rows)[["rung", "signal"]].values.tolist()
    [[4, 'readiness'], [1, 'welcome']]
    """
    rungs = ladder()
    read = _reader(rungs)
    told = statements[statements["grade"] != "reporting"]
    keys = ["document_id", "sentence_id", "statement_id", "speaker_id"]
    rows = [(*key, *read(cue, content), content)
            for *key, cue, content in told[[*keys, "cue", "content_text"]].itertuples(index=False, name=None)]
    for document, sid, text in _narrated(sentences, statements):
        rung, signal, conditional = read(None, text)
        if rung >= AGREED:
            rows.append((document, sid, None, None, rung, signal, conditional, text))
    columns = [column for column in COLUMNS if column != "label"]
    labels = dict(zip(rungs["rung"], rungs["label"]))
    return pd.DataFrame(rows, columns=columns).assign(label=lambda f: f["rung"].map(labels))[COLUMNS]


def highest(rungs: pd.DataFrame) -> pd.DataFrame:
    """Return for each speaker of each text the first statement on the highest rung reached, firmest first.

    Statements under a condition count only where a speaker has nothing else. Rows are rows of `climb`;
    narrated deals are one row a text, with a missing speaker and a missing statement_id.
    """
    order = rungs.sort_values(["conditional", "rung"], ascending=[True, False], kind="stable")
    by = [order["document_id"], order["speaker_id"], order["statement_id"].isna()]
    best = order.groupby(by, dropna=False, sort=False).head(1)
    return best.sort_values("rung", ascending=False, kind="stable", ignore_index=True)


def by(rungs: pd.DataFrame, column: str) -> pd.DataFrame:
    """Return how much of each value of `column` stands on each rung; rungs that nobody reaches are zeros.

    One row is one rung with one value of the column, the highest rung first: rung, step (its number and label), the
    column, n_statements (rows of `climb`).
    """
    steps = ladder().set_index("rung")["label"][::-1]
    values = rungs[column].value_counts().index
    grid = pd.MultiIndex.from_product([steps.index, values], names=["rung", column])
    counts = rungs.groupby(["rung", column]).size().reindex(grid, fill_value=0).rename("n_statements").reset_index()
    counts.insert(1, "step", counts["rung"].astype(str) + " " + counts["rung"].map(steps).astype(str))
    return counts


def _reader(rungs: pd.DataFrame):
    """Return a function from cue and words to (rung, signal, conditional)."""
    by_cue = {cue: rung for rung,
              cell in zip(rungs["rung"], rungs["cues"]) for cue in indicators.listed(cell)}
    search = indicators.finder([(str(rung), signal) for rung, cell in zip(rungs["rung"], rungs["signals"])
                                for signal in indicators.listed(cell)])
    flag = modality.reader()

    def read(cue: str | None, text: str) -> tuple[int, str | None, bool]:
        if cue in by_cue:
            # "pledged to pay if …" binds under a condition; "hoped that, if it rains, …" is a hope all the same
            bound = by_cue[cue] >= READY and modality.holds_condition(moves.unit(None, text))
            return by_cue[cue], cue, bound
        words = moves.unit(cue, text)
        flags = flag(words)
        found = [(int(m.label), -m.first, m, flags(m.first, m.last)) for m in search(words)]
        found = [entry for entry in found if not entry[3][0]]
        if not found:
            return 0, None, False
        rung, _, match, (_, conditional, _) = max(found, key=lambda entry: entry[:2])
        rung = AGREED_AND_FIXED if rung == AGREED and _fixed(text) else rung
        return rung, " ".join(words[match.first:match.last + 1]), conditional

    return read


def _narrated(sentences: pd.DataFrame | None, statements: pd.DataFrame):
    """Return document, id and text of the sentences in which no statement's content begins."""
    if sentences is None:
        return []
    told = set(statements.loc[statements["grade"] != "reporting", "sentence_id"])
    left = sentences[~sentences["sentence_id"].isin(told)]
    return list(left[["document_id", "sentence_id", "text"]].itertuples(index=False, name=None))


def _fixed(text: str) -> bool:
    """Return whether the words name a date, a sum or a body."""
    months = "|".join(re.escape(row["month"]) for row in reference.table("months"))
    return bool(_FIXED.search(text)
                or re.search(rf"\b(?:in|by|on|until|\d) (?:{months})\b", text, re.IGNORECASE))
