"""Sentences + codebook → theme hits: which topic is named where, by which word, and with what reserve.

The codebook is `data/reference/codebook.csv`, one theme a line, edited in a spreadsheet. A hit is not yet a
meaning: the table keeps the word that triggered it, so that a reader can look at every one.
"""

import bisect
from collections import defaultdict
from collections.abc import Callable
from itertools import accumulate

import pandas as pd

from helpers import indicators, modality, names, reference, tokens

COLUMNS = ["document_id", "sentence_id", "statement_id", "theme", "indicator", "start", "end", "text",
           "masked", "negated", "conditional", "in_list", "in_headline"]


def codebook() -> pd.DataFrame:
    """Return the topics of the codebook in the order of the file.

    One row is one theme: theme, definition, use_when, not_when, example (invented), near_miss (looks right,
    is not), indicators (separated by `;`, in the language of `indicators`), crosswalk, comment. Raises
    reference.ListError, naming the line, for a theme listed twice or without a usable indicator.

    >>> codebook()["theme"].tolist()[:3]
    ['Parliaments', 'Bilateral ties', 'Region']
    """
    seen: set[str] = set()
    for row in reference.table("codebook"):
        if row["theme"] in seen:
            raise reference.fail("codebook", row, f"the theme '{row['theme']}' is listed twice")
        seen.add(row["theme"])
        try:
            indicators.finder(_pairs([row]))
        except ValueError as error:
            raise reference.fail("codebook", row, str(error)) from None
        if not _pairs([row]):
            raise reference.fail("codebook", row, f"the theme '{row['theme']}' has no indicators")
    return reference.frame("codebook")


def find(sentences: pd.DataFrame, statements: pd.DataFrame, mentions: pd.DataFrame,
         codebook: pd.DataFrame | None = None, masked: bool = True,
         paragraphs: pd.DataFrame | None = None) -> pd.DataFrame:
    """Return every place where an indicator of a theme stands.

    One row is one indicator at one place: document_id, sentence_id, statement_id (the innermost statement
    whose content holds it, else missing), theme, indicator (as the codebook writes it), start, end, text;
    masked: it lies inside the name of a body, an office or a person, and counts for nothing; negated ("no
    sanctions"); conditional ("could", "if"); in_list (one of three or more things in a row); in_headline
    (only known when `paragraphs` are given). With `masked=False` nothing is masked. An indicator written with
    a capital is a name itself ("United Nations") and counts where a name begins with it ("United Nations
    Security Council").

    >>> rows = pd.DataFrame([("d", "d:s1", 0, 52, "The Ministry of Trade could not discuss trade today.")],
    ...                     columns=["document_id", "sentence_id", "start", "end", "text"])
    >>> find(rows, None, None)[["theme", "start", "masked", "negated", "conditional"]].values.tolist()
    [['Trade and investment', 16, True, False, False], ['Trade and investment', 40, False, True, True]]
    """
    book = _codebook_or_default(codebook)
    search, flag = indicators.finder(_pairs(book.to_dict("records"))), modality.reader()
    inside = _masks(sentences, mentions) if masked else defaultdict(names.Spans)
    statement_at, headlines = _statement_finder(statements), _headlines(paragraphs)
    rows: list[tuple] = []
    for document, sid, start, text in zip(*(sentences[c]
                                            for c in ("document_id", "sentence_id", "start", "text"))):
        spans = tokens.spans(text)
        words = [text[a:b] for a, b in spans]
        hits = search(words)
        flags = flag(words) if hits else None
        for hit in hits:
            a, b = start + spans[hit.first][0], start + spans[hit.last][1]
            is_name = _is_name(hit.indicator) and inside[document].begin(a)
            covered = inside[document].cover(a, b) and not is_name
            rows.append((document, sid, statement_at(document, a), hit.label, hit.indicator, a, b,
                         text[a - start:b - start], covered,
                         *flags(hit.first, hit.last), sid.rpartition(".")[0] in headlines))
    return pd.DataFrame(rows, columns=COLUMNS).astype({"masked": bool, "negated": bool, "conditional": bool,
                                                       "in_list": bool, "in_headline": bool})


def _codebook_or_default(book: pd.DataFrame | None) -> pd.DataFrame:
    return codebook() if book is None else book


def _pairs(rows: list[dict]) -> list[tuple[str, str]]:
    """Return (theme, indicator) for each indicator of the given codebook rows."""
    return [(row["theme"], indicator) for row in rows for indicator in indicators.listed(row["indicators"])]


def _masks(sentences: pd.DataFrame, mentions: pd.DataFrame | None) -> dict[str, names.Spans]:
    found = names.find(sentences, mentions)
    return names.by_document(found[found["kind"] != "other"])


def _is_name(indicator: str) -> bool:
    return indicator.lower() != indicator


def _headlines(paragraphs: pd.DataFrame | None) -> frozenset[str]:
    if paragraphs is None:
        return frozenset()
    return frozenset(paragraphs.loc[paragraphs["kind"] == "headline", "paragraph_id"])


def _statement_finder(statements: pd.DataFrame | None) -> Callable[[str, int], str | None]:
    """Return a function from a document and a place to the innermost statement there."""
    places = defaultdict(list)
    if statements is not None:
        columns = ("document_id", "content_start", "content_end", "statement_id")
        for document, start, end, key in zip(*(statements[c] for c in columns)):
            places[document].append((start, end, key))
    reaches = {}
    for document, spans in places.items():
        spans.sort()
        reaches[document] = list(accumulate((end for _, end, _ in spans), max))

    def at(document: str, place: int) -> str | None:
        spans, holding = places.get(document, []), []
        number = bisect.bisect_right(spans, place, key=lambda s: s[0]) - 1
        # back only as far as a statement may still reach over the place
        while number >= 0 and reaches[document][number] > place:
            start, end, key = spans[number]
            if place < end:
                holding.append((end - start, key))
            number -= 1
        return min(holding)[1] if holding else None

    return at
