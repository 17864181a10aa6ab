"""Pages → a report: a common frame with chapters, sections and neighbours, and links that find their page."""

import base64
import dataclasses
import functools
import hashlib
import re
from collections.abc import Mapping, Sequence
from typing import Any

import jinja2
import pandas as pd

from helpers import glossary, markup, reading
from helpers.report.pages import Page

_ANCHOR = re.compile(r'<a\b([^>]*?)\shref="(?:([\w-]+\.html))?(?:#([^"]*))?"([^>]*)>')
_LABEL = re.compile(r'\saria-label="[^"]*"')
PART = 100_000  # characters of a text on one page; a longer one is shown in parts
tag = markup.tag


@dataclasses.dataclass(frozen=True)
class _Site:
    """What all pages share: subject, number of texts, list of chapters, file of each page and of each anchor."""

    subject: str
    number: int
    chapters: list[tuple[str, str]]
    files: Mapping[str, str]
    homes: Mapping[str, str]


def assemble(pages: Sequence[Page], first: Page, texts: Any) -> dict[str, str]:
    """Return file name → HTML of every page; `first` becomes index.html, each text has a page of its own.

    A link to an anchor leads to the page that holds it, to the marked text before all others; a link that
    leads nowhere becomes plain text.
    """
    marked = _texts(texts)
    # The marked text, or the list of texts, is the second chapter; the texts then follow each other.
    words = Page(glossary.PAGE, "Words to know", glossary.page())
    chapters = [first, marked[0], *(page for page in pages if page is not first), words]
    files = {page.name: page.name for page in [*chapters, *marked]} | {first.name: "index.html"}
    homes = {id_: files[page.name] for page in [*reversed(chapters), *marked] for id_ in page.ids}
    number = len(texts.documents)
    subject = markup.cell(texts.documents["title"].iloc[0]) if number == 1 else f"{number:,} texts"
    names = [_short(page) for page in chapters]
    names[-1] = words.title
    names[1] = "The text, marked" if number == 1 else f"The {number:,} texts, marked"
    site = _Site(subject, number, list(zip((files[page.name] for page in chapters), names)), files, homes)
    written = {}
    for group in (chapters, marked[1:]):
        for before, page, after in zip([None, *group], group, [*group[1:], None]):
            here = files[(page if page in chapters else marked[0]).name]
            written[files[page.name]] = _framed(page, site, here, before, after)
    return written


def _texts(texts: Any) -> list[Page]:
    """Return the pages of the marked texts; more than one text gets a page with the list of them in front."""
    width = len(str(len(texts.documents)))
    rows, made, firsts = texts.documents.to_dict("records"), [], []
    for number, row in enumerate(rows, 1):
        facts = [
            f"{label}: {markup.cell(row[column])}"
            for label, column in (
                ("Words", "n_words"),
                ("Date", "date"),
                ("Publisher", "publisher"),
                ("File", "path"),
            )
            if not markup.missing(row[column])
        ]
        back = tag("p", tag("a", f"All {len(rows):,} texts", href="texts.html"), class_="up") if len(rows) > 1 else None
        title = markup.cell(row["title"] or row["document_id"])
        top = [back, tag("h1", title), tag("p", " · ".join(facts), class_="lead")]
        firsts.append(len(made))
        made += _parts(texts, row, Page(f"text_{number:0{width}}.html", title, markup.join(top)))
    return made if len(rows) == 1 else [_list(texts, [made[place] for place in firsts]), *made]


def _parts(texts: Any, document: Mapping[str, Any], page: Page) -> list[Page]:
    """Return the page of a marked text, or several where the text is long, each with the way to the others."""
    key, length = document["document_id"], len(document["text"])
    starts = texts.paragraphs.loc[texts.paragraphs["document_id"] == key, "start"].sort_values().tolist()
    cuts = [0]
    for start in starts:
        if start - cuts[-1] >= PART:
            cuts.append(start)
    names = [page.name, *(page.name.replace(".html", f"_part_{part}.html") for part in range(2, len(cuts) + 1))]
    made = []
    for part, (name, start, end) in enumerate(zip(names, cuts, [*cuts[1:], length])):
        ways = [tag("a", i + 1, href=to, aria_current="page" if i == part else None) for i, to in enumerate(names)]
        told = f"Part {part + 1} of {len(cuts)}: "
        way = tag("nav", told, markup.join(ways, " "), class_="parts", aria_label="Parts")
        # A text that is one part may be empty or end in white space: it is shown to its end.
        marked = reading.marked(texts, key, first=start, most=max(end - start, 1))
        title = page.title + f", part {part + 1}" * (len(cuts) > 1)
        made.append(Page(name, title, markup.join([page.body, way if len(cuts) > 1 else None, marked])))
    return made


def _list(texts: Any, made: Sequence[Page]) -> Page:
    """Return the page to choose a text from; a script adds a field that filters it."""
    told = texts.statements.assign(
        speaker=texts.statements["speaker_id"].map(texts.speakers.set_index("speaker_id")["name"])
    )
    first = told.groupby("document_id")["speaker"].agg(lambda names: names.mode().iloc[0] if names.any() else None)
    documents = texts.documents
    rows = pd.DataFrame(
        {
            # As text, the column of links would no longer be Html.
            "text": pd.Series([tag("a", page.title, href=page.name) for page in made], dtype=object),
            "date": documents["date"].tolist(),
            "publisher": documents["publisher"].tolist(),
            "words": documents["n_words"].tolist(),
            "statements": documents["document_id"].map(told["document_id"].value_counts()).fillna(0).tolist(),
            "heard most": documents["document_id"].map(first).tolist(),
        }
    )
    table = markup.table(rows, f"{len(made):,} texts; each leads to its marked page", most=len(rows))
    words = "Choose a text. On its page the statements are marked, each with its speaker, its verb and its rule."
    body = markup.join(
        [
            tag("h1", "The texts, marked", id="texts"),
            tag("p", words, class_="lead"),
            markup.Html(table.replace('class="data"', 'class="data filtered"', 1)),
        ]
    )
    return Page("texts.html", "The texts, marked", body)


def _short(page: Page) -> str:
    """Return the name of a chapter for the list of chapters: its file name in words.

    >>> _short(Page("02_speaker_frequency.html", "Who speaks?", ""))
    'Speaker frequency'
    """
    return re.sub(r"^\d+_", "", page.name.removesuffix(".html")).replace("_", " ").capitalize()


def _framed(page: Page, site: _Site, here: str, before: Page | None, after: Page | None) -> str:
    """Return a whole page; `here` is the file of the chapter that it belongs to."""
    ids = page.ids

    def led(match: re.Match) -> str:
        left, file, anchor, right = match.groups()
        if file in site.files:
            return f'<a{left} href="{site.files[file]}{"#" + anchor if anchor else ""}"{right}>'
        if file or anchor is None or (anchor not in ids and anchor not in site.homes):
            # What is no link has no name of its own either.
            return f"<a{_LABEL.sub('', left)}{_LABEL.sub('', right)}>"
        return f'<a{left} href="{"" if anchor in ids else site.homes[anchor]}#{anchor}"{right}>'

    around = [other and (site.files[other.name], other.title) for other in (before, after)]
    return _template().render(
        page=page,
        site=site,
        here=here,
        body=markup.Html(_ANCHOR.sub(led, page.body)),
        before=around[0],
        after=around[1],
        style=markup.Html(_style()),
        script=markup.Html(_script()),
        hash=_hash(_script()),
        home=here == "index.html",
    )


@functools.cache
def _style() -> str:
    whole = markup.style() + (markup.TEMPLATES / "page.css").read_text(encoding="utf-8")
    return re.sub(r"\s*/\*.*?\*/|\n\s*(?=\n)|(?<=\n)\s+", "", whole, flags=re.DOTALL)


@functools.cache
def _script() -> str:
    return (markup.TEMPLATES / "report.js").read_text(encoding="utf-8")


@functools.cache
def _hash(script: str) -> str:
    """Return the one script that the security policy of a page allows, by its content."""
    return "sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()


@functools.cache
def _template() -> jinja2.Template:
    loader = jinja2.FileSystemLoader(markup.TEMPLATES, encoding="utf-8")
    environment = jinja2.Environment(loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True)
    return environment.get_template("page.html.j2")
