"""Statements → diplomatic moves: what a statement does (praise, hope, promise, call), whatever it is about.

The moves are `data/reference/moves.csv`, one a line, tried from top to bottom. A statement has one move.
"""

import pandas as pd

from helpers import indicators, modality, reference, tokens

COLUMNS = ["statement_id", "document_id", "sentence_id", "speaker_id", "move", "signal", "rule", "negated",
           "conditional"]


def codebook() -> pd.DataFrame:
    """Return the moves in the order in which they are tried.

    One row is one move: move, definition, use_when, not_when, example (invented), near_miss, cues (lemmas of
    reporting verbs that make the move by themselves; `*` takes every statement), signals (indicators in the
    words of the statement), crosswalk, comment.

    >>> codebook()["move"].tolist()[-1]
    'Describe'
    """
    return reference.frame("moves")


def find(statements: pd.DataFrame, moves: pd.DataFrame | None = None) -> pd.DataFrame:
    """Return the move of each statement; reporting lines are left out.

    One row is one statement: statement_id, document_id, sentence_id, speaker_id, move, signal (the words that
    decided, missing for a rest), rule (in words), negated and conditional (of the signal). The cue decides
    before the content: "welcomed the readiness" welcomes.

    >>> rows = pd.DataFrame([("s1", "d", "d:p1.s1", "ann", "express", "readiness to help", "core"),
    ...                      ("s2", "d", "d:p1.s2", "ann", "note", "the harbour has two docks", "core")],
    ...     columns=["statement_id", "document_id", "sentence_id", "speaker_id", "cue", "content_text",
    ...              "grade"])
    >>> find(rows)["move"].tolist()
    ['Commit', 'Describe']
    """
    book = codebook() if moves is None else moves
    by_cue = {cue: row for row in book[::-1].to_dict("records") for cue in indicators.listed(row["cues"])}
    search = indicators.finder([(row["move"], s) for row in book.to_dict("records")
                                for s in indicators.listed(row["signals"])])
    flag, order = modality.reader(), {move: number for number, move in enumerate(book["move"])}
    told = statements[statements["grade"] != "reporting"]
    rows = []
    for *keys, cue, content in told[[*COLUMNS[:4], "cue", "content_text"]].itertuples(index=False, name=None):
        words = unit(cue, content)
        hits = sorted(search(words), key=lambda m: (order[m.label], m.first))
        if cue in by_cue:
            rows.append((*keys, by_cue[cue]["move"], cue, f"the verb '{cue}' makes this move by itself", False,
                         False))
        elif hits:
            shown = " ".join(words[hits[0].first:hits[0].last + 1])
            flags = flag(words)(hits[0].first, hits[0].last)
            rows.append((*keys, hits[0].label, shown, f"the signal '{hits[0].indicator}'", *flags[:2]))
        else:
            rest = by_cue["*"]["move"] if "*" in by_cue else None
            rows.append((*keys, rest, None, "no verb and no signal of another move", False, False))
    return pd.DataFrame(rows, columns=COLUMNS)


def unit(cue: str | None, content: str) -> list[str]:
    """Return the words in which signals are sought: the cue and the content of a statement.

    >>> unit("agree", "to meet.")
    ['agree', 'to', 'meet', '.']
    """
    head = cue.split() if isinstance(cue, str) and cue[:1].isalpha() else []
    return [*head, *(content[a:b] for a, b in tokens.spans(content))]
