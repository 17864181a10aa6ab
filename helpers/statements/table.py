"""Statements found in one document, with their speakers → rows of the `statements` table."""

from bisect import bisect_right
from collections.abc import Sequence

from helpers import wordforms
from helpers.quotations import Quotation
from helpers.speakers import Resolver, speaker_id
from helpers.statements.found import Found
from helpers.statements.modes import form
from helpers.words import Sentence

COLUMNS = (
    "statement_id", "document_id", "sentence_id", "speaker_id", "source_start", "source_end", "source_text",
    "cue_start", "cue_end", "cue", "verb_class", "mode", "form", "content_start", "content_end", "content_text",
    "n_words", "continues", "inside", "grade", "repaired", "rule", "source_rule", "speaker_rule",
)


def rows(
    document_id: str,
    text: str,
    sentences: Sequence[Sentence],
    sentence_ids: Sequence[str],
    found: Sequence[Found],
    quotations: Sequence[Quotation],
    resolver: Resolver,
) -> list[tuple]:
    """Return one row for each statement in the order of COLUMNS, speakers resolved in the order of the text.

    A source that the resolver cannot decide gives no speaker_id, and speaker_rule says why.
    """
    speakers = _speakers(document_id, found, resolver)
    keys = {id(item): f"{document_id}:st{number:02d}" for number, item in enumerate(found, start=1)}
    starts = [sentence.start for sentence in sentences]
    mended = [quote for quote in quotations if quote.lost]
    out = []
    for item in found:
        start, end = item.spans[0][0], item.spans[-1][1]
        sentence = sentence_ids[max(0, bisect_right(starts, start) - 1)]
        repaired = bool(mended) and any(quote.start < end and start < quote.end for quote in mended)
        speaker, speaker_rule = speakers.get(item.source, (None, "the text names no source"))
        out.append((
            keys[id(item)], document_id, sentence, speaker, *(item.surface or (None, None)),
            text[slice(*item.surface)] if item.surface else None,
            item.cue_start, item.cue_end, item.lemma, item.verb_class, item.mode, form(item),
            start, end, text[start:end], wordforms.count(text[start:end]),
            keys.get(id(item.continues)), keys.get(id(item.inside)),
            item.grade, repaired, item.rule, item.source_rule, speaker_rule,
        ))
    return out


def _speakers(
    document_id: str, found: Sequence[Found], resolver: Resolver
) -> dict[tuple[int, int], tuple[str | None, str]]:
    """Return, for each source, its speaker's key and the rule; attributions are resolved as a reader meets them."""
    resolved: dict[tuple[int, int], tuple[str | None, str]] = {}
    for item in sorted(found, key=lambda item: (item.cue_start, item.spans[0][0])):
        if item.source and item.source not in resolved:
            actor, rule = resolver.resolve(*item.source)
            resolved[item.source] = (speaker_id(actor, document_id) if actor else None, rule)
    return resolved
