"""The words of a sentence side by side with their offsets, and the word classes that the rules ask for."""

from collections.abc import Iterable

from helpers import tokens


class Sentence:
    """One sentence as parallel lists, one entry a token; offsets count into the document's text."""

    __slots__ = ("start", "end", "paragraph", "kind", "text", "lower", "starts", "ends")

    def __init__(self, text: str, start: int, end: int, paragraph: int, kind: str):
        self.start, self.end, self.paragraph, self.kind = start, end, paragraph, kind
        spans = tokens.spans(text[start:end])
        self.starts = [start + a for a, _ in spans]
        self.ends = [start + b for _, b in spans]
        self.text = [text[a:b] for a, b in zip(self.starts, self.ends)]
        self.lower = [word.lower() for word in self.text]

    def __len__(self) -> int:
        return len(self.text)


def sentences(text: str, spans: Iterable[tuple[int, int, int, str]]) -> list[Sentence]:
    """Return the sentences of a document; `spans` gives (start, end, number of the paragraph, kind) of each."""
    return [Sentence(text, *span) for span in spans]
