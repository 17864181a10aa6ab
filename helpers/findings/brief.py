"""The findings of all chapters in a few sentences, the first thing a reader of the report sees."""

from typing import Any

import pandas as pd

from helpers import echoes, firmness, markup
from helpers.findings.statements import UNKNOWN, balance, named
from helpers.findings.themes import loud, unnamed
from helpers.findings.words import answer, answers, count, linked, listed

tag = markup.tag


def short(texts: Any) -> markup.Html:
    """Return the findings in short: who speaks, in whose words, on what, on what not, how firmly, with which echo.

    Every number leads to its sentences, in the lists `said-NAME`, `quoted`, `theme-NAME` or in the marked text.
    """
    rows = balance(texts)
    if rows.empty:
        return answer("No statement was found: nobody in this source is said to say anything.")
    people = rows[rows["speaker"] != UNKNOWN]
    parts = [_first(people, rows["statements"].sum()), _quoted(people), *_themes(texts), _firmest(texts), _echo(texts)]
    return answers([tag("li", *part) for part in parts if part])


def _first(people: pd.DataFrame, total: int) -> list[object]:
    if people.empty:
        return ["No statement can be given to a speaker with certainty."]
    first, rest = people.iloc[0], people["speaker"].tolist()[1:]
    share = linked(f"{first['statements']:,} of {count(total, 'statement')}", first["link"])
    verb = " are" if first["kind"] == "group" else " is"
    if not rest:
        return [tag("b", first["speaker"]), verb, " the only voice: ", share, "."]
    return [tag("b", first["speaker"]), verb, " given most, ", share, f". Also heard: {listed(rest, 4)}."]


def _quoted(people: pd.DataFrame) -> list[object]:
    total = people["quoted_words"].sum()
    if not total:
        return ["Nobody is quoted: no word of a speaker stands in quotation marks."]
    own = people[people["quoted_words"] > 0].sort_values("quoted_words", ascending=False)
    words = linked(count(total, "word"), "quoted")
    silent = count(len(people) - len(own), "other speaker")
    if len(own) == 1:
        rest = [f" {silent.capitalize()} can be read only in the writer's words."] if len(own) < len(people) else []
        return [words, " in quotation marks, all given to ", tag("b", own["speaker"].iloc[0]), ".", *rest]
    top = own.iloc[0]
    return [words, f" in quotation marks, from {count(len(own), 'speaker')} of {len(people):,}. ",
            tag("b", top["speaker"]), f" has most of them, {top['quoted_words']:,}."]


def _themes(texts: Any) -> list[list[object]]:
    top, silent = loud(texts), unnamed(texts)
    if top.empty:
        return [["No theme of the codebook is named."]]
    parts = [markup.join([tag("b", name), " (", linked(count(n, "sentence"), f"theme-{name}"), ")"])
             for name, n in zip(top["theme"], top["n_sentences"])]
    most = ["The themes that come most: ", markup.join(parts, ", "), "."]
    return [most, [f"Not named at all: {listed(silent, 6)}."]] if silent else [most]


def _firmest(texts: Any) -> list[object]:
    best = firmness.highest(firmness.climb(texts.statements, texts.sentences))
    told = named(best[best["speaker_id"].notna() & ~best["conditional"].astype(bool)], texts)
    if told.empty:
        return []
    top = told[told["rung"] == told["rung"].max()]
    return ["The firmest words of a speaker reach rung ", linked(top["rung"].iloc[0], top["statement_id"].iloc[0]),
            f" of {firmness.ladder()['rung'].max()} on the firmness ladder, “{top['label'].iloc[0]}”: ",
            listed(top["speaker"].drop_duplicates().tolist(), 3), "."]


def _echo(texts: Any) -> list[object]:
    found = echoes.find(texts.tokens, texts.sentences, texts.statements, texts.mentions)
    if found.empty:
        return []
    first, people = found.iloc[0], texts.speakers.set_index("speaker_id")["name"]
    return [tag("b", people[first["speaker_a"]]), " and ", tag("b", people[first["speaker_b"]]),
            " are given the same words in one passage: ",
            linked(count(first["n_shared"], "shared content word"), "echo"), "."]
