"""Actors and mentions of many documents → the `speakers` and `mentions` frames."""

import functools
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import pandas as pd

from helpers import documents as documents_of
from helpers.speakers.actors import Actor
from helpers.speakers.names import plain
from helpers.speakers.resolve import Resolver

SPEAKERS = ["speaker_id", "name", "kind", "office", "side", "aliases", "n_mentions", "n_statements"]
MENTIONS = ["mention_id", "speaker_id", "sentence_id", "document_id", "start", "end", "text", "form", "rule"]
_SPEAKER = MENTIONS.index("speaker_id")


class Met(NamedTuple):
    """Who is met in one document: the rows of its mentions, and each actor with its key."""

    mentions: list[tuple]
    actors: list[tuple[str, Actor]]


def speaker_id(actor: Actor, document_id: str) -> str:
    """Return the key of an actor: its name in small letters; a description without a proper name belongs to one
    document.

    >>> speaker_id(Actor("Shen Guowei", "person"), "talks"), speaker_id(Actor("students", "group", local=True), "talks")
    ('shen-guowei', 'talks:students')
    """
    slug = _slug(actor.name)
    return f"{document_id}:{slug}" if actor.local else slug


def met(document_id: str, resolver: Resolver, sentence_ids: Sequence[str]) -> Met:
    """Return who is met in a document, from its resolver after the statements were found and its sentences' keys."""
    text, rows = resolver.register.text, []
    for number, (actor, start, end, form, rule, sentence) in enumerate(resolver.mentions(), start=1):
        rows.append((f"{document_id}:m{number:02d}", speaker_id(actor, document_id), sentence_ids[sentence],
                     document_id, start, end, text[start:end], form, rule))
    return Met(rows, [(speaker_id(actor, document_id), actor) for actor in resolver.actors])


def tables(
    documents: Iterable[Met], spoken: Iterable[str | None] = ()
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the speakers frame (a row is an actor) and the mentions frame (a row is a place that names one).

    `spoken` gives the speaker_id of every statement. Offsets are code points of the document's text.
    """
    actors: dict[str, dict] = {}
    rows: list[tuple] = []
    counts = Counter(key for key in spoken if key)
    for found in documents:
        rows += found.mentions
        named = Counter(row[_SPEAKER] for row in found.mentions)
        for key, actor in found.actors:
            if named[key] or counts[key]:
                _add(actors, key, actor, named.pop(key, 0))
    speakers = pd.DataFrame([_row(key, found, counts[key]) for key, found in actors.items()], columns=SPEAKERS)
    return speakers, documents_of.frame(rows, MENTIONS)


@functools.lru_cache(maxsize=65536)
def _slug(name: str) -> str:
    return re.sub(r"[^\w]+", "-", plain(name)).strip("-") or "unnamed"


def _add(actors: dict[str, dict], key: str, actor: Actor, mentions: int) -> None:
    """Join an actor to the one of the same name that another document has given."""
    found = actors.setdefault(key, {"actor": actor, "aliases": [], "n": 0, "office": None, "side": None})
    found["n"] += mentions
    found["office"] = found["office"] or actor.office
    found["side"] = found["side"] or actor.side
    found["aliases"] += [a for a in actor.aliases if a not in found["aliases"] and a != actor.name]


def _row(key: str, found: dict, statements: int) -> tuple:
    actor = found["actor"]
    return (
        key,
        actor.name,
        actor.kind,
        found["office"],
        found["side"],
        "; ".join(found["aliases"]) or None,
        found["n"],
        statements,
    )
