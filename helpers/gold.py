"""Texts annotated by hand → their statements as a person reads them: the yardstick for the rules."""

import hashlib
import json
import os
import pathlib
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pandas as pd

from helpers import reference, sources

FOLDER = reference.FOLDER.parent / "gold"
TEXTS = ["document_id", "path", "text"]
STATEMENTS = ["document_id", "annotation_id", "speaker", "source_start", "source_end", "cue", "mode", "grade",
              "content_start", "content_end", "content_text", "continues", "inside", "constructions"]
SPEAKERS = ["document_id", "name", "kind", "aliases"]
TRAPS = ["document_id", "start", "end", "text", "why"]
_SUFFIXES = frozenset("jr sr sc kc qc am ao mp phd ii iii".split())


@dataclass(frozen=True, eq=False)
class Gold:
    """Annotated texts: `texts`, their `statements`, who says them (`speakers`), and `traps` that are no statements."""

    texts: pd.DataFrame
    statements: pd.DataFrame
    speakers: pd.DataFrame
    traps: pd.DataFrame


def read(folder: str | os.PathLike | None = None) -> Gold:
    """Return the annotations of a folder, by default those of `data/gold`; what they mean: data/README.md.

    Each NAME.json belongs to the text NAME.txt beside it or, without one, to that of `data/source`. `texts`:
    document_id (NAME), path, text. `statements`: a row is one annotated statement, offsets in code points of the text,
    a speaker nobody names is missing. `speakers`: a row is one name with its kind and a tuple of aliases. `traps`: a
    row is a place that looks like a statement and is none. Raises sources.SourceError, naming file and line, for
    an annotation that cannot be used or does not belong to its text.

    >>> len(read().statements) > 50
    True
    """
    folder = pathlib.Path(folder or FOLDER)
    parts = [_annotation(path) for path in sorted(folder.glob("*.json"))]
    if not parts:
        raise sources.SourceError(sources.message(str(folder), "there is no annotation here", None,
                                                  "Give a folder that holds texts with a .json file each."))
    return Gold(pd.DataFrame([text for text, _ in parts], columns=TEXTS), _frame(parts, _statements, STATEMENTS),
                _frame(parts, _speakers, SPEAKERS), _frame(parts, _traps, TRAPS))


def same(name: str | None, annotated: str | None, speakers: pd.DataFrame) -> bool:
    """Tell whether a name that was found means the annotated speaker; `speakers` are those of the same text.

    Case and honorifics do not count. A person may be named in part if no other person of the text fits as well; a
    group or body by an alias; a group also by its members. Missing is right where nobody is named.

    >>> here = pd.DataFrame([("d", "Ana Roke", "person", ()), ("d", "Li Roke", "person", ())], columns=SPEAKERS)
    >>> same("Dr. Ana ROKE", "Ana Roke", here), same("Ana", "Ana Roke", here), same("Roke", "Ana Roke", here)
    (True, True, False)
    """
    if not isinstance(annotated, str) or not isinstance(name, str):
        return not isinstance(annotated, str) and not isinstance(name, str)
    if _plain(name) == _plain(annotated):
        return True
    rows = speakers[speakers.name == annotated]
    if not rows.empty and rows.kind.iloc[0] == "person":
        people = speakers[(speakers.kind == "person") & (speakers.name != annotated)]
        return _in_part(name, annotated) and not any(_in_part(name, other) for other in people.name)
    aliases = {_plain(alias) for found in rows.aliases for alias in found}
    ours, theirs = _members(name), _members(annotated)
    return _plain(name) in aliases or len(theirs) == len(ours) > 1 and all(
        any(_in_part(one, other) for one in ours) for other in theirs)


def _plain(name: str) -> tuple[str, ...]:
    """Return the words of a name in small letters, without the honorifics before it."""
    words = re.findall(r"[\w.’'-]+", unicodedata.normalize("NFKC", name).casefold().replace("’", "'"))
    words = [word.strip(".") for word in words]
    while len(words) > 1 and (words[0] in _honorifics() or words[0] in ("the", "his", "her", "excellency")):
        words.pop(0)
    return tuple(words)


def _honorifics() -> frozenset[str]:
    return frozenset(word.strip(".") for word in reference.words("honorifics") if " " not in word)


def _in_part(name: str, other: str) -> bool:
    ours, theirs = set(_plain(name)) - _SUFFIXES, set(_plain(other)) - _SUFFIXES
    return bool(ours and theirs) and (ours <= theirs or theirs <= ours)


def _members(name: str) -> list[str]:
    """Return the names that "and" and commas join; "Jr." belongs to the name before it."""
    return [part for part in re.split(r",? and |, (?!jr\b|sr\b)|; ", name, flags=re.IGNORECASE) if part.strip()]


def _annotation(path: pathlib.Path) -> tuple[tuple[str, str, str], dict]:
    """Return (document_id, path of the text, text) and the annotation, which must belong to that text."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        text_path = next((place for place in (path.with_suffix(".txt"), FOLDER.parent / "source" / f"{path.stem}.txt")
                          if place.exists()), None)
        if text_path is None:
            raise sources.SourceError(sources.message(str(path), "its text is missing", None,
                                                      f"Put {path.stem}.txt beside it."))
        raw = text_path.read_bytes()
        text = raw.decode("utf-8")
        _demand_same(path, data, raw, text)
    except json.JSONDecodeError as error:
        raise sources.SourceError(sources.message(str(path), f"this is no JSON: {error.msg}", f"line {error.lineno}",
                                                  "Correct the line.")) from None
    except (KeyError, TypeError) as error:
        raise sources.SourceError(sources.message(str(path), f"the annotation lacks {error}", None,
                                                  "Compare it with a file in data/gold.")) from None
    return (path.stem, str(text_path), text), data


def _demand_same(path: pathlib.Path, data: dict, raw: bytes, text: str) -> None:
    """An annotation counts characters, so it holds for one version of its text only."""
    stated = data.get("sha256")
    if stated and stated != hashlib.sha256(raw).hexdigest():
        raise sources.SourceError(sources.message(str(path), "its text has changed since it was annotated", None,
                                                  "Put the old text back, or annotate the new one."))
    ends = [one["content_end"] for one in data["statements"]]
    if max(ends, default=0) > len(text):
        raise sources.SourceError(sources.message(str(path), "a statement ends behind the end of the text", None,
                                                  "Correct its offsets."))


def _frame(parts: list[tuple], rows: Callable, columns: list[str]) -> pd.DataFrame:
    return pd.DataFrame([row for text, data in parts for row in rows(text, data)], columns=columns)


def _statements(text: tuple[str, str, str], data: dict) -> Iterator[tuple]:
    for one in data["statements"]:
        start, end = one["content_start"], one["content_end"]
        speaker = None if one["speaker"] == "unattributed" else one["speaker"]
        yield (text[0], one["id"], speaker, one["speaker_start"], one["speaker_end"], one["cue"], one["mode"],
               one.get("grade", "core"), start, end, text[2][start:end], one.get("continues"), one.get("inside"),
               " ".join(one.get("tags", [])))


def _speakers(text: tuple[str, str, str], data: dict) -> Iterator[tuple]:
    for one in data["speakers"]:
        if one["name"] != "unattributed":
            yield text[0], one["name"], one["kind"], tuple(one["aliases"])


def _traps(text: tuple[str, str, str], data: dict) -> Iterator[tuple]:
    for one in data.get("not_statements", []):
        yield text[0], one["start"], one["end"], text[2][one["start"]:one["end"]], one["why"]
