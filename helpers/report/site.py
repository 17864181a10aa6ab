"""Pages → a report: a common frame with chapters, sections and neighbours, and links that find their page."""

import dataclasses
import functools
import re
from collections.abc import Mapping, Sequence
from typing import Any

import jinja2

from helpers import markup, reading
from helpers.report.pages import Page

_ANCHOR = re.compile(r'(<a\b[^>]*?)\shref="(?:([\w-]+\.html))?(?:#([^"]*))?"')
tag = markup.tag


@dataclasses.dataclass(frozen=True)
class _Site:
    """What all pages share: subject, list of chapters, file of each page and of each anchor."""

    subject: str
    chapters: list[tuple[str, str]]
    files: Mapping[str, str]
    homes: Mapping[str, str]


def assemble(pages: Sequence[Page], first: Page, texts: Any) -> dict[str, str]:
    """Return file name → HTML of every page; `first` becomes index.html, each text has a page of its own.

    A link to an anchor leads to the page that holds it, to the marked text before all others; a link that
    leads nowhere becomes plain text.
    """
    marked = _texts(texts)
    # The chapters end with the marked text, or the list of texts; those then follow each other.
    chapters = [first, *(page for page in pages if page is not first), marked[0]]
    files = {page.name: page.name for page in [*chapters, *marked]} | {first.name: "index.html"}
    homes = {id_: files[page.name] for page in [*reversed(chapters), *marked] for id_ in page.ids}
    number = len(texts.documents)
    subject = markup.cell(texts.documents["title"].iloc[0]) if number == 1 else f"{number:,} texts"
    names = [_short(page) for page in chapters[:-1]]
    names.append("The text, marked" if number == 1 else f"The {number:,} texts, marked")
    site = _Site(subject, list(zip((files[page.name] for page in chapters), names)), files, homes)
    written = {}
    for group in (chapters, marked[1:]):
        for before, page, after in zip([None, *group], group, [*group[1:], None]):
            here = files[(page if page in chapters else marked[0]).name]
            written[files[page.name]] = _framed(page, site, here, before, after)
    return written


def _texts(texts: Any) -> list[Page]:
    """Return the pages of the marked texts; more than one text gets a page with the list of them in front."""
    width = len(str(len(texts.documents)))
    rows, made = texts.documents.to_dict("records"), []
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
        back = tag("p", tag("a", "All texts", href="texts.html")) if len(rows) > 1 else None
        title = markup.cell(row["title"] or row["document_id"])
        body = markup.join(
            [
                back,
                tag("h1", title),
                tag("p", " · ".join(facts), class_="lead"),
                reading.marked(texts, row["document_id"]),
            ]
        )
        made.append(Page(f"text_{number:0{width}}.html", title, body))
    return made if len(rows) == 1 else [_list(texts, made), *made]


def _list(texts: Any, made: Sequence[Page]) -> Page:
    said = texts.statements["document_id"].value_counts()
    rows = [
        tag(
            "tr",
            tag("th", tag("a", page.title, href=page.name), scope="row"),
            tag("td", markup.cell(row["date"])),
            tag("td", markup.cell(row["n_words"]), class_="n"),
            tag("td", markup.cell(said.get(row["document_id"], 0)), class_="n"),
        )
        for page, row in zip(made, texts.documents.to_dict("records"))
    ]
    head = [
        tag("th", name, scope="col", class_=look)
        for name, look in (("text", None), ("date", None), ("words", "n"), ("statements", "n"))
    ]
    table = tag(
        "table", tag("caption", f"{len(made):,} texts"), tag("thead", tag("tr", *head)), tag("tbody", *rows)
    )
    return Page(
        "texts.html",
        "The texts, marked",
        markup.join([tag("h1", "The texts, marked"), markup.scroll(table, "Table of the texts")]),
    )


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
        file, anchor = match[2], match[3]
        if file in site.files:
            return f'{match[1]} href="{site.files[file]}{"#" + anchor if anchor else ""}"'
        if file or anchor is None or (anchor not in ids and anchor not in site.homes):
            return match[1]
        return f'{match[1]} href="{"" if anchor in ids else site.homes[anchor]}#{anchor}"'

    around = [other and (site.files[other.name], other.title) for other in (before, after)]
    return _template().render(
        page=page,
        site=site,
        here=here,
        body=markup.Html(_ANCHOR.sub(led, page.body)),
        before=around[0],
        after=around[1],
        style=markup.Html(_style()),
    )


@functools.cache
def _style() -> str:
    return markup.style() + (markup.TEMPLATES / "page.css").read_text(encoding="utf-8")


@functools.cache
def _template() -> jinja2.Template:
    loader = jinja2.FileSystemLoader(markup.TEMPLATES, encoding="utf-8")
    environment = jinja2.Environment(loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True)
    return environment.get_template("page.html.j2")
