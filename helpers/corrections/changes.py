"""Statements, speakers and decisions → both tables as the readers want them, and what became of each decision."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

import pandas as pd

from helpers import wordforms
from helpers.corrections import places
from helpers.corrections.decisions import COLUMNS, ON_THEMES
from helpers.speakers import Actor, speaker_id
from helpers.speakers.tables import SPEAKERS

OUTCOME = ["state", "problem", "statement_ids"]
STATES = ("applied", "not needed", "does not fit", "other text")
NOBODY = "unattributed"
_KINDS = ("person", "group", "institution")
_MARKS = "\"“”„«»″'‘’"


class Corrected(NamedTuple):
    """The tables `statements` and `speakers` after the decisions, and the decisions with what became of each."""

    statements: pd.DataFrame
    speakers: pd.DataFrame
    decisions: pd.DataFrame


@dataclass(frozen=True)
class _Text:
    """One text while it is corrected: its statements, who is known in all texts, and which line settled what."""

    document_id: str
    text: str
    sentences: list[tuple[int, str]]
    rows: list[dict]
    columns: list[str]
    speakers: list[dict]
    settled: dict[tuple[str, str], str] = field(default_factory=dict)


class NotNeeded(Exception):
    """The rules say by now what the reader decided."""


def apply(statements: pd.DataFrame, speakers: pd.DataFrame, documents: pd.DataFrame, sentences: pd.DataFrame,
          decisions: pd.DataFrame) -> Corrected:
    """Return both tables with the decisions applied one after the other, and what became of each decision.

    `statements` gets the column `corrected`: who changed what and why, missing where the rules stand. The state of a
    decision is `applied`, `not needed` (the rules say so themselves), `does not fit` (`problem` says why) or `other
    text` (not among those read); statement_ids are those it changed. Of two decisions on one thing the first holds.
    Decisions on themes are left open here: `themed` is for them.
    """
    statements = statements.assign(corrected=pd.Series(None, statements.index, "str"))
    if decisions.empty:
        return Corrected(statements, speakers, _with_outcome(decisions, []))
    actors = speakers.to_dict("records")
    texts = {key: _Text(key, text, [], [], list(statements), actors)
             for key, text in zip(documents.document_id, documents.text)}
    for row in statements.to_dict("records"):
        texts[row["document_id"]].rows.append(row)
    for key, start, sentence in zip(sentences.document_id, sentences.start, sentences.sentence_id):
        texts[key].sentences.append((start, sentence))
    outcomes = [(None, None, None) if one["action"] in ON_THEMES else _outcome(texts.get(one["document_id"]), one)
                for one in decisions.to_dict("records")]
    changed = pd.DataFrame([row for text in texts.values() for row in text.rows], columns=statements.columns)
    changed = changed.astype(statements.dtypes.to_dict())
    counts = Counter(changed.speaker_id.dropna())
    actors = pd.DataFrame(actors, columns=speakers.columns)
    actors = actors.assign(n_statements=[counts[key] for key in actors.speaker_id])
    in_use = (actors.n_mentions > 0) | (actors.n_statements > 0)
    return Corrected(changed, actors[in_use].reset_index(drop=True), _with_outcome(decisions, outcomes))


def summary(decisions: pd.DataFrame) -> str:
    """Return in one sentence what became of the readers' decisions, those that do not fit by file and line.

    >>> summary(pd.DataFrame({"state": ["applied"], "action": ["drop"]}))
    'Decisions of readers: 1 applied (1 drop).'
    """
    counts = Counter(decisions["state"])
    actions = Counter(decisions.loc[decisions["state"] == "applied", "action"])
    parts = [f"{counts[state]} {state}" for state in STATES if counts[state]]
    if actions:
        parts[0] += f" ({', '.join(f'{number} {action}' for action, number in actions.items())})"
    said = f"Decisions of readers: {', '.join(parts) or 'none'}."
    for one in decisions[decisions["state"] == "does not fit"].itertuples():
        said += f" {one.file}, line {one.line}: {one.problem}."
    return said


def _with_outcome(decisions: pd.DataFrame, outcomes: list[tuple]) -> pd.DataFrame:
    known = pd.DataFrame(outcomes, columns=OUTCOME, dtype="str", index=decisions.index[:len(outcomes)])
    return pd.concat([decisions, known], axis=1)[["file", "line", *COLUMNS, *OUTCOME]]


def _outcome(text: _Text | None, one: dict) -> tuple[str, str | None, str | None]:
    if text is None:
        return "other text", "this text is not among those read", None
    one = one | {"start": None if pd.isna(one["start"]) else int(one["start"])}
    try:
        rows = _CHANGES[one["action"]](text, one)
    except places.Misfit as misfit:
        return "does not fit", str(misfit), None
    except NotNeeded:
        return "not needed", "the rules say so themselves by now", None
    note = f"{one['action']} by {one['who']}: {one['why']}"
    for row in rows:
        row["corrected"] = f"{row['corrected']}; {note}" if isinstance(row["corrected"], str) else note
    return "applied", None, "; ".join(row["statement_id"] for row in rows)


def _drop(text: _Text, one: dict) -> list[dict]:
    rows = _settle(text, one, places.meant(text.text, text.rows, one["where"], one["start"]))
    for gone in rows:
        text.rows.remove(gone)
        for row in text.rows:       # what hung on the statement hangs on what that one hung on
            for link in ("continues", "inside"):
                if row[link] == gone["statement_id"]:
                    row[link] = gone[link]
    return rows


def _speaker(text: _Text, one: dict) -> list[dict]:
    rows = places.meant(text.text, text.rows, one["where"], one["start"])
    return _set(text, one, rows, {"speaker_id": _key(text, one["value"]), "speaker_rule": "decided by a reader"})


def _mode(text: _Text, one: dict) -> list[dict]:
    rows = places.meant(text.text, text.rows, one["where"], one["start"])
    return _set(text, one, rows, {"mode": one["value"]})


def _add(text: _Text, one: dict) -> list[dict]:
    """Add a statement; where the rules find it by now, it only gets the reader's speaker."""
    start, end = places.single(text.text, one["where"], one["start"])
    key = _key(text, one["value"])
    same = [row for row in text.rows if places.share(text.text, (start, end), places.content(row)) >= places.SAME]
    if same:
        return _set(text, one, same[:1], {"speaker_id": key, "speaker_rule": "decided by a reader"})
    around = text.text[max(0, start - 1):start] + text.text[end:end + 2]
    quoted = any(mark in _MARKS for mark in around)
    number = 1 + sum(row["statement_id"].startswith(f"{text.document_id}:add") for row in text.rows)
    row = dict.fromkeys(text.columns) | {
        "statement_id": f"{text.document_id}:add{number:02d}", "document_id": text.document_id,
        "sentence_id": max((s for s in text.sentences if s[0] <= start), default=text.sentences[0])[1],
        "speaker_id": key, "mode": "direct" if quoted else "indirect",
        "form": "quote" if quoted else "reported clause", "content_start": start, "content_end": end,
        "content_text": text.text[start:end], "n_words": wordforms.count(text.text[start:end]), "grade": "core",
        "repaired": False, "rule": "added by a reader", "source_rule": "no source is named",
        "speaker_rule": "decided by a reader", "corrected": None}
    text.rows.append(_settle(text, one, [row])[0])
    text.rows.sort(key=lambda row: (row["content_start"], -row["content_end"]))
    return [row]


def _set(text: _Text, one: dict, rows: list[dict], values: dict) -> list[dict]:
    """Change the rows in which something would change."""
    decided = next(iter(values))
    other = [row for row in rows if _value(row[decided]) != values[decided]]
    if not other:
        raise NotNeeded
    for row in _settle(text, one, other):
        row.update(values)
    return other


def _value(cell: object) -> object:
    return None if pd.isna(cell) else cell


def _settle(text: _Text, one: dict, rows: list[dict]) -> list[dict]:
    """Note which line has decided this; a second decision on the same thing is refused."""
    what = "speaker" if one["action"] in ("add", "speaker") else one["action"]
    here = f"{one['file']}, line {one['line']}"
    for row in rows:
        before = text.settled.get((row["statement_id"], what))
        if before:
            raise places.Misfit(f"this has been decided already: {before}")
    text.settled.update({(row["statement_id"], what): here for row in rows})
    return rows


def _key(text: _Text, value: object) -> str | None:
    """Return the key of the speaker a reader names: by key, name or alias, else a new one, a person unless said."""
    if pd.isna(value) or value == NOBODY:
        return None
    name, _, kind = str(value).removesuffix("]").partition(" [")
    if kind not in ("", *_KINDS):
        raise places.Misfit(f"'{kind}' is no kind of speaker: use {', '.join(_KINDS)}")
    new = {"speaker_id": speaker_id(Actor(name, kind or "person"), text.document_id), "name": name,
           "kind": kind or "person", "n_mentions": 0}
    known = [row for row in text.speakers if row["speaker_id"] in (value, new["speaker_id"]) or _called(row, name)]
    here = {row["speaker_id"] for row in text.rows}
    found = known if len(known) < 2 else [row for row in known if row["speaker_id"] in here]
    if len(known) > 1 and len(found) != 1:
        raise places.Misfit(f"{len(known)} speakers are called '{name}': write the speaker_id")
    if not found:
        found = [dict.fromkeys(SPEAKERS) | new]
        text.speakers.extend(found)
    return found[0]["speaker_id"]


def _called(row: dict, name: str) -> bool:
    aliases = row["aliases"].split("; ") if isinstance(row["aliases"], str) else []
    return name.casefold() in (other.casefold() for other in (row["name"], *aliases))


_CHANGES: dict[str, Callable[[_Text, dict], list[dict]]] = {
    "drop": _drop, "add": _add, "speaker": _speaker, "mode": _mode}
