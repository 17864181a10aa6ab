"""Actors and mentions of many documents → the `speakers` and `mentions` frames."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

import pandas as pd

from helpers.speakers.actors import Actor
from helpers.speakers.names import plain
from helpers.speakers.resolve import Resolver

SPEAKERS = ["speaker_id", "name", "kind", "office", "side", "aliases", "n_mentions", "n_statements"]
MENTIONS = ["mention_id", "speaker_id", "sentence_id", "document_id", "start", "end", "text", "form", "rule"]


def speaker_id(actor: Actor, document_id: str) -> str:
    """Return the key of an actor: its name in small letters; a description without a proper name belongs to one
    document.

    >>> speaker_id(Actor("Shen Guowei", "person"), "talks"), speaker_id(Actor("students", "group", local=True), "talks")
    ('shen-guowei', 'talks:students')
    """
    slug = re.sub(r"[^\w]+", "-", plain(actor.name)).strip("-") or "unnamed"
    return f"{document_id}:{slug}" if actor.local else slug


def tables(
    documents: Iterable[tuple[str, Resolver, Sequence[str]]], spoken: Iterable[str | None] = ()
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the speakers frame (a row is an actor) and the mentions frame (a row is a place that names one).

    `documents` gives for each text its key, its resolver after the statements were found, and the keys of its
    sentences;
    `spoken` gives the speaker_id of every statement. Offsets are code points of the document's text.
    """
    actors: dict[str, dict] = {}
    rows: list[tuple] = []
    counts = Counter(key for key in spoken if key)
    for document_id, resolver, sentence_ids in documents:
        text = resolver.register.text
        named = Counter()
        for number, mention in enumerate(resolver.mentions(), start=1):
            key = speaker_id(mention.actor, document_id) if mention.actor is not None else None
            named[key] += 1
            rows.append(
                (
                    f"{document_id}:m{number:02d}",
                    key,
                    sentence_ids[mention.sentence],
                    document_id,
                    mention.start,
                    mention.end,
                    text[mention.start : mention.end],
                    mention.form,
                    mention.rule,
                )
            )
        for actor in resolver.actors:
            key = speaker_id(actor, document_id)
            if named[key] or counts[key]:
                _add(actors, key, actor, named.pop(key, 0))
    speakers = pd.DataFrame([_row(key, found, counts[key]) for key, found in actors.items()], columns=SPEAKERS)
    return speakers, pd.DataFrame(rows, columns=MENTIONS)


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
