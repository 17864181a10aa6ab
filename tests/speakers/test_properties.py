"""Whatever the text, reading who is named and who speaks never fails, and every mention lies inside the text."""

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers import speakers, words


def read(text: str) -> list[words.Sentence]:
    """Return each line of a text as one sentence."""
    spans, at = [], 0
    for number, line in enumerate(text.splitlines(keepends=True)):
        if line.strip():
            spans.append((at, at + len(line), number, "body" if number else "headline"))
        at += len(line)
    return words.sentences(text, spans)


PIECES = [
    "Minister",
    "of",
    "the",
    "Foreign",
    "Affairs",
    "Ada",
    "Bloom",
    "Norland",
    "President",
    ",",
    ".",
    "and",
    "He",
    "they",
    "(",
    ")",
    "“",
    "”",
    "said",
    "Dr.",
    "H.E.",
    "bin",
    "al-Hamdi",
    "SHEN",
    "his",
    "counterpart",
    "Ministry",
    "sides",
    "both",
    "’s",
    "Republic",
    "A",
    ":",
    "\n",
    "\n\n",
    "van",
    "der",
    "II",
    "ministers",
    "two",
    "We",
    "new",
]


@settings(max_examples=150)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join) | st.text(max_size=80), st.data())
def test_any_text_can_be_read(text, data):
    resolver = speakers.Resolver(speakers.register(text, read(text)))
    for _ in range(3):
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, len(text)))
        found = resolver.resolve(start, end)
        assert found.rule and (found.actor is None or found.actor.name)
    reach = 0
    for mention in resolver.mentions():
        assert reach <= mention.start < mention.end <= len(text) and mention.rule
        reach = mention.end


@settings(max_examples=50)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join))
def test_the_same_text_is_read_the_same_way(text):
    def once():
        resolver = speakers.Resolver(speakers.register(text, read(text)))
        return [(m.actor.name, m.start, m.end, m.form, m.rule) for m in resolver.mentions()]

    assert once() == once()


def test_tables_have_their_columns_and_count_what_they_say():
    text = "Minister Ada Bloom met students in Lido.\nShe said it was late.\nAda Bloom thanked the students.\n"
    spoken = read(text)
    resolver = speakers.Resolver(speakers.register(text, spoken))
    actor = resolver.resolve(text.index("She"), text.index("She") + 3).actor
    keys = [f"talks:p01.s{n}" for n in range(1, len(spoken) + 1)]
    people, mentions = speakers.tables([speakers.met("talks", resolver, keys)], [speakers.speaker_id(actor, "talks")])
    assert list(people.columns) == [
        "speaker_id",
        "name",
        "kind",
        "office",
        "side",
        "aliases",
        "n_mentions",
        "n_statements",
    ]
    assert list(mentions.columns) == [
        "mention_id",
        "speaker_id",
        "sentence_id",
        "document_id",
        "start",
        "end",
        "text",
        "form",
        "rule",
    ]
    assert people.loc[0, ["speaker_id", "n_mentions", "n_statements"]].tolist() == ["ada-bloom", 3, 1]
    assert mentions["text"].tolist() == ["Minister Ada Bloom", "She", "Ada Bloom"]
    assert mentions["form"].tolist() == ["name", "pronoun", "name"]
    assert isinstance(people, pd.DataFrame)
