"""Toy tables that a person can count by eye: a line is a paragraph and a sentence, one text or several."""

from types import SimpleNamespace

import pandas as pd

from helpers import tokens

STATEMENT = ["statement_id", "document_id", "sentence_id", "speaker_id", "cue", "mode", "form", "grade",
             "content_start",
             "content_end", "content_text"]


def tables(*texts: str, said: tuple = ()) -> SimpleNamespace:
    """Return documents, paragraphs, sentences, tokens, statements and mentions of the texts d1, d2 …

    `said` holds (speaker, words) or (speaker, words, cue): each is a statement whose content is those words, at
    the first place not yet taken. The first line of a text is a headline if it ends without a full stop.
    """
    documents, lines = [], []
    for number, text in enumerate(texts, 1):
        documents.append((f"d{number}", text, len(text.split())))
        start = 0
        for line_number, line in enumerate(text.split("\n"), 1):
            kind = "headline" if line_number == 1 and not line.endswith((".", "?", "!")) else "body"
            lines.append((f"d{number}:p{line_number}", f"d{number}", kind, start, start + len(line), line))
            start += len(line) + 1
    paragraphs = pd.DataFrame(lines, columns=["paragraph_id", "document_id", "kind", "start", "end", "text"])
    sentences = paragraphs.drop(columns="kind").assign(sentence_id=paragraphs["paragraph_id"] + ".s1")
    mentions = pd.DataFrame(columns=["mention_id", "speaker_id", "sentence_id", "document_id", "start", "end", "text",
                                     "form", "rule"])
    return SimpleNamespace(
        documents=pd.DataFrame(documents, columns=["document_id", "text", "n_words"]), paragraphs=paragraphs,
        sentences=sentences, mentions=mentions, tokens=tokens.split(sentences, mentions),
        statements=statements(dict(zip((f"d{n}" for n in range(1, len(texts) + 1)), texts)), sentences, said))


def statements(texts: dict[str, str], sentences: pd.DataFrame, said: tuple) -> pd.DataFrame:
    rows, taken = [], {document: 0 for document in texts}
    for number, (speaker, words, *cue) in enumerate(said, 1):
        document = next(key for key, text in texts.items() if text.find(words, taken[key]) >= 0)
        start = texts[document].find(words, taken[document])
        taken[document] = start + 1
        home = sentences[(sentences["document_id"] == document) & (sentences["start"] <= start)]["sentence_id"].iloc[-1]
        rows.append((f"s{number}", document, home, speaker, *(cue or ["say"]), "indirect", "reported clause", "core",
                     start, start + len(words), words))
    return pd.DataFrame(rows, columns=STATEMENT)
