"""Statements found by the rules beside statements annotated by hand: what is found, what is missed, what is wrong."""

import math
import os
import pathlib
import re
from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from helpers import corpus, gold

FOUND, WHOLE = 0.3, 0.8     # share of words that two contents must have in common to be one find; to have equal limits
MODES = {"direct": ("direct", "mixed"), "indirect": ("indirect",), "all": ("direct", "mixed", "indirect")}
RATES = ["mode", "annotated", "found", "right", "precision", "precision_low", "precision_high", "recall", "recall_low",
         "recall_high", "f1", "whole", "whole_f1", "speaker_right", "speaker", "speaker_low", "speaker_high",
         "both_f1", "mode_right"]
FINDS = ["document_id", "statement_id", "rule", "source_rule", "speaker_rule", "right", "whole", "source", "speaker"]
DIFFERENCES = ["document_id", "what", "speaker_annotated", "speaker_found", "text_annotated", "text_found",
               "statement_id", "rule"]


@dataclass(frozen=True, eq=False)
class Accuracy:
    """One measurement: `rates`, a row is a mode; `differences`, a row is a miss or a mistake; `finds`, a row is a
    statement found: is it right, are its limits, its source and its speaker? (missing where it is no statement)"""

    rates: pd.DataFrame
    differences: pd.DataFrame
    finds: pd.DataFrame
    n_texts: int
    kind: bool      # the rules were written with these texts, so the figures are kinder than on others

    def __str__(self) -> str:
        return sentence(self)


def measure(folder: str | os.PathLike | None = None) -> Accuracy:
    """Return how well the rules do on annotated texts, by default those of `data/gold`; readers' corrections are off.

    Raises sources.SourceError where the annotations cannot be read. See `compare` for what is counted.
    """
    annotated = gold.read(folder)
    found = [_found(document_id, path) for document_id, path in zip(annotated.texts.document_id, annotated.texts.path)]
    own = folder is None or pathlib.Path(folder).resolve() == gold.FOLDER.resolve()
    return compare(annotated, pd.concat(found, ignore_index=True), kind=own)


def compare(annotated: gold.Gold, found: pd.DataFrame, *, kind: bool = False) -> Accuracy:
    """Compare statements found (columns of `statements` and `name`, the speaker's) with annotated ones.

    Two contents match if at least 0.3 of the words that either covers are covered by both; each is matched once, the
    best pair first, so `right` counts pairs. `whole` asks for 0.8: the limits are right as well. Pieces of one
    interrupted quotation count as one. Annotated statements of grade marginal or reporting are neither demanded nor
    counted against the rules. A pair belongs to the mode that was annotated; mixed counts as direct. Precision is
    right ÷ found, recall right ÷ annotated, f1 their harmonic mean, `speaker` the share of right finds with the right
    speaker, `both_f1` the f1 of finds with the right speaker; low and high bound a 95 % interval (`wilson`), which
    takes statements for independent of each other and so is rather too narrow.
    """
    matched = _Matched([], [], [], [], [])
    for document_id, text in zip(annotated.texts.document_id, annotated.texts.text):
        of = lambda frame: frame[frame.document_id == document_id]      # noqa: E731
        _match_text(matched, text, of(found), of(annotated.statements), of(annotated.traps))
    speakers = dict(list(annotated.speakers.groupby("document_id")))
    nobody = annotated.speakers[:0]
    fits = [gold.same(one["name"], other["speaker"], speakers.get(other["document_id"], nobody))
            for one, other in matched.pairs]
    rates = [_rates(mode, kinds, matched, fits) for mode, kinds in MODES.items()]
    return Accuracy(pd.DataFrame(rates, columns=RATES), _differences(matched, fits), _finds(matched, fits),
                    len(annotated.texts), kind)


def table(folder: str | os.PathLike | None = None) -> pd.DataFrame:
    """Return the rates of `measure` in a form to be read: one row a mode, each share with its 95 % interval.

    >>> table().columns.tolist()
    ['mode', 'annotated', 'found', 'right', 'precision', 'recall', 'right speaker']
    """
    rates = measure(folder).rates
    shares = {name: [_share(*row) for row in rates[[column, f"{column}_low", f"{column}_high"]].itertuples(index=False)]
              for name, column in (("precision", "precision"), ("recall", "recall"), ("right speaker", "speaker"))}
    return rates[["mode", "annotated", "found", "right"]].assign(**shares)


def by_rule(accuracy: Accuracy, column: str = "rule") -> pd.DataFrame:
    """Return one row a rule (or `source_rule`, `speaker_rule`): statements found by it, share of right ones, and of
    these the shares with right limits, source (the right words of the text) and speaker; the weakest rules first.

    >>> by_rule(measure()).columns.tolist()
    ['rule', 'found', 'right', 'precision', 'whole', 'source', 'speaker']
    """
    rows = accuracy.finds.groupby(column, as_index=False, dropna=False).agg(
        found=("right", "size"), right=("right", "sum"), precision=("right", "mean"), whole=("whole", "mean"),
        source=("source", "mean"), speaker=("speaker", "mean"))
    return rows.sort_values(["precision", "found"], ascending=[True, False], ignore_index=True)


def sentence(accuracy: Accuracy) -> str:
    """Return a measurement in words, to be printed beside whatever rests on the statements."""
    row = next(row for row in accuracy.rates.itertuples() if row.mode == "all")
    texts = f"{accuracy.n_texts} annotated text{'' if accuracy.n_texts == 1 else 's'}"
    said = (f"On {texts} the rules find {row.right} of {row.annotated} statements; {_wrong(row.found, row.right)}. "
            f"The speaker is right for {row.speaker_right} of {row.right}.")
    warning = " These are the texts the rules were written with, so expect less on yours."
    return said + warning if accuracy.kind else said


def unseen() -> pd.DataFrame:
    """Return what was measured on texts that nobody had read who wrote a rule, from `data/gold/unseen.csv`.

    A row is one set of texts: texts (what they are), n_texts, annotated, found, right, speaker_right (of those),
    full_name (of those), measured (the day). The texts themselves are kept apart and are not part of the project.
    """
    return pd.read_csv(gold.FOLDER / "unseen.csv", encoding="utf-8").drop(columns="comment")


def unseen_sentence(rows: pd.DataFrame) -> str:
    """Return in words what to expect on texts that the rules have never met.

    >>> rows = pd.DataFrame([("notes", 2, 10, 9, 8, 6)],
    ...                     columns=["texts", "n_texts", "annotated", "found", "right", "speaker_right"])
    >>> unseen_sentence(rows)[:80]
    'On 2 texts that no writer of a rule had read, the rules find 8 of 10 statements;'
    """
    total = rows[["n_texts", "annotated", "found", "right", "speaker_right"]].sum()
    return (f"On {total.n_texts} texts that no writer of a rule had read, the rules find {total.right} of "
            f"{total.annotated} statements; {_wrong(total.found, total.right)}. "
            f"The speaker is right for {total.speaker_right} of {total.right}. Expect rather less on yours.")


def _wrong(found: int, right: int) -> str:
    """Return in words how many finds are mistakes."""
    if found == right:
        return f"all {found} that they find are statements"
    what = "is no statement" if found - right == 1 else "are no statements"
    return f"{found - right} of the {found} that they find {what}"


def match(ours: list[frozenset[int]], theirs: list[frozenset[int]], floor: float) -> list[tuple[int, int]]:
    """Return pairs of numbers (ours, theirs): each used once, best first, sharing at least `floor` of all their words.

    >>> match([frozenset({1, 2, 3}), frozenset({8})], [frozenset({3, 9}), frozenset({2, 3})], 0.3)
    [(0, 1)]
    """
    shares = [(len(a & b) / len(a | b), i, j) for i, a in enumerate(ours) for j, b in enumerate(theirs) if a & b]
    used: tuple[set[int], set[int]] = set(), set()
    pairs = []
    for _, i, j in sorted((one for one in shares if one[0] >= floor), key=lambda one: (-one[0], *one[1:])):
        if i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            pairs.append((i, j))
    return pairs


def wilson(right: int, of: int) -> tuple[float, float]:
    """Return the bounds of the 95 % interval of a share (Wilson 1927): with few cases it is wide, never outside 0 to 1.

    >>> [round(bound, 2) for bound in wilson(9, 10)]
    [0.6, 0.98]
    """
    if not of:
        return math.nan, math.nan
    z, share = 1.959964, right / of
    middle, half = share + z * z / (2 * of), z * math.sqrt(share * (1 - share) / of + z * z / (4 * of * of))
    return tuple(min(1.0, max(0.0, (middle + side * half) / (1 + z * z / of))) for side in (-1, 1))


@dataclass(frozen=True)
class _Matched:
    """What the texts give one after the other: pairs (found, annotated), finds without partner, misses, whole pairs,
    and finds (found, trap) of what is no statement."""

    pairs: list[tuple[dict, dict]]
    alone: list[dict]
    lost: list[dict]
    whole: list[dict]
    sprung: list[tuple[dict, dict]]


def _found(document_id: str, path: str) -> pd.DataFrame:
    """Return what the rules find in one text, with the names of the speakers."""
    texts = corpus.read(path, correct=False)
    names = texts.speakers.set_index("speaker_id").name
    return texts.statements.assign(document_id=document_id, name=texts.statements.speaker_id.map(names))


def _match_text(matched: _Matched, text: str, found: pd.DataFrame, annotated: pd.DataFrame,
                traps: pd.DataFrame) -> None:
    ours, theirs = _joined(text, found, "statement_id"), _joined(text, annotated, "annotation_id")
    words = [one["words"] for one in ours], [one["words"] for one in theirs]
    pairs = match(*words, FOUND)
    ours_used, theirs_used = {i for i, _ in pairs}, {j for _, j in pairs}
    matched.pairs.extend((ours[i], theirs[j]) for i, j in pairs if theirs[j]["grade"] == "core")
    matched.alone.extend(one for i, one in enumerate(ours) if i not in ours_used)
    matched.lost.extend(one for j, one in enumerate(theirs) if one["grade"] == "core" and j not in theirs_used)
    matched.whole.extend(theirs[j] for _, j in match(*words, WHOLE) if theirs[j]["grade"] == "core")
    for trap in traps.to_dict("records"):
        inside = _words(text, [(trap["start"], trap["end"])])
        matched.sprung.extend((one, trap) for one in ours if match([one["words"]], [inside], WHOLE))


def _joined(text: str, statements: pd.DataFrame, key: str) -> list[dict]:
    """Return statements as dicts, the pieces of an interrupted quotation joined, with the numbers of their words."""
    roots: dict[str, dict] = {}
    out = []
    for row in statements.to_dict("records"):
        root = roots.get(row["continues"]) if isinstance(row["continues"], str) else None
        if root is None:
            root = row | {"spans": []}
            out.append(root)
        root["spans"].append((row["content_start"], row["content_end"]))
        roots[row[key]] = root
    for one in out:
        one["words"] = _words(text, one["spans"])
    return out


def _words(text: str, spans: Iterable[tuple[int, int]]) -> frozenset[int]:
    """Return the words of some spans, each as the place where it starts; a word that is cut counts as well."""
    words = [word.span() for word in re.finditer(r"\w+", text)]
    return frozenset(start for start, end in words if any(start < last and first < end for first, last in spans))


def _rates(mode: str, kinds: Iterable[str], matched: _Matched, fits: list[bool]) -> tuple:
    pairs = [(other, fit, one["mode"] == other["mode"]) for (one, other), fit in zip(matched.pairs, fits)
             if other["mode"] in kinds]
    right, speaker = len(pairs), sum(fit for _, fit, _ in pairs)
    annotated = right + sum(one["mode"] in kinds for one in matched.lost)
    found = right + sum(one["mode"] in kinds for one in matched.alone)
    whole = sum(one["mode"] in kinds for one in matched.whole)
    f1 = lambda hits: _ratio(2 * hits, annotated + found)       # noqa: E731
    return (mode, annotated, found, right, _ratio(right, found), *wilson(right, found), _ratio(right, annotated),
            *wilson(right, annotated), f1(right), whole, f1(whole), speaker, _ratio(speaker, right),
            *wilson(speaker, right), f1(speaker), sum(same for *_, same in pairs))


def _ratio(part: int, of: int) -> float:
    return part / of if of else math.nan


def _share(value: float, low: float, high: float) -> str | None:
    return None if math.isnan(value) else f"{value:.2f} ({low:.2f} to {high:.2f})"


def _differences(matched: _Matched, fits: list[bool]) -> pd.DataFrame:
    """Return what a person would want to look at: misses first, then false finds, then what is wrong in right ones."""
    whole = _keys(matched.whole)
    rows = [_row("missed", None, one) for one in matched.lost]
    rows += [_row("no statement", one, None) for one in matched.alone]
    rows += [_row(f"no statement but: {trap['why']}", one, None) for one, trap in matched.sprung]
    for (one, other), fit in zip(matched.pairs, fits):
        wrong = {"wrong speaker": not fit, "wrong mode": one["mode"] != other["mode"],
                 "wrong limits": (other["document_id"], other["annotation_id"]) not in whole}
        rows += [_row(what, one, other) for what, holds in wrong.items() if holds]
    return pd.DataFrame(rows, columns=DIFFERENCES)


def _row(what: str, found: dict | None, annotated: dict | None) -> tuple:
    ours, theirs = found or {}, annotated or {}
    return ((found or annotated)["document_id"], what, theirs.get("speaker"), ours.get("name"),
            theirs.get("content_text"), ours.get("content_text"), ours.get("statement_id"), ours.get("rule"))


def _finds(matched: _Matched, fits: list[bool]) -> pd.DataFrame:
    whole = _keys(matched.whole)
    rows = [(*_why(one), True, float((other["document_id"], other["annotation_id"]) in whole),
             float(_same_source(one, other)), float(fit)) for (one, other), fit in zip(matched.pairs, fits)]
    return pd.DataFrame(rows + [(*_why(one), False, None, None, None) for one in matched.alone], columns=FINDS)


def _why(one: dict) -> tuple:
    return tuple(one.get(name) for name in FINDS[:5])


def _keys(annotated: list[dict]) -> set[tuple[str, str]]:
    return {(one["document_id"], one["annotation_id"]) for one in annotated}


def _same_source(found: dict, annotated: dict) -> bool:
    """Tell whether both take words of the same place for the source, or neither any."""
    ours, theirs = ([one.get(name) for name in ("source_start", "source_end")] for one in (found, annotated))
    if pd.isna(ours[0]) or pd.isna(theirs[0]):
        return bool(pd.isna(ours[0]) and pd.isna(theirs[0]))
    return bool(ours[0] < theirs[1] and theirs[0] < ours[1])
