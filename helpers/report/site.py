"""Pages → a report: a common frame with chapters, sections and neighbours, and links that find their page."""

import functools
import re
from collections.abc import Mapping, Sequence
from typing import Any

import jinja2

from helpers import markup, reading
from helpers.report.pages import Page

_ANCHOR = re.compile(r'(<a\b[^>]*?)\shref="(?:([\w-]+\.html))?(?:#([^"]*))?"')
tag = markup.tag


def assemble(chapters: Sequence[Page], first: Page, texts: Any) -> dict[str, str]:
    """Return file name → HTML of every page of the report; `first` becomes index.html, each text has its own
    page.

    A link to an anchor leads to the page that holds it, to the marked text before all others; a link that
    leads nowhere becomes plain text.
    """
    marked = _texts(texts)
    order = [first, *(page for page in chapters if page is not first)]
    names = {page.name: page.name for page in [*order, *marked]} | {first.name: "index.html"}
    homes = {id_: names[page.name] for page in [*reversed(order), *marked] for id_ in page.ids}
    lead = marked[0] if marked else None
    nav = [(names[page.name], _short(page)) for page in order] + ([(lead.name, lead.title)] if lead else [])
    if lead:
        nav[-1] = (
            lead.name,
            "The text, marked"
            if len(texts.documents) == 1
            else f"The {len(texts.documents):,} texts, marked",
        )
    subject = (
        markup.cell(texts.documents["title"].iloc[0])
        if len(texts.documents) == 1
        else f"{len(texts.documents):,} texts"
    )
    written = {}
    for group in (order + marked[:1], marked[1:]):
        for place, page in enumerate(group):
            before, after = (
                group[place - 1] if place else None,
                group[place + 1] if place + 1 < len(group) else None,
            )
            here = names[page.name] if group is not marked[1:] and page in order + marked[:1] else lead.name
            written[names[page.name]] = _framed(page, names, homes, nav, here, subject, before, after)
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


def _framed(
    page: Page,
    names: Mapping[str, str],
    homes: Mapping[str, str],
    nav: list[tuple[str, str]],
    here: str,
    subject: str,
    before: Page | None,
    after: Page | None,
) -> str:
    def led(match: re.Match) -> str:
        file, anchor = match[2], match[3]
        if file and file in names:
            return f'{match[1]} href="{names[file]}{"#" + anchor if anchor else ""}"'
        if file or anchor is None or (anchor not in page.ids and anchor not in homes):
            return match[1]
        return f'{match[1]} href="{"" if anchor in page.ids else homes[anchor]}#{anchor}"'

    around = [(names[other.name], other.title) if other else None for other in (before, after)]
    return _template().render(
        page=page,
        body=markup.Html(_ANCHOR.sub(led, page.body)),
        nav=nav,
        here=here,
        subject=subject,
        style=markup.Html(_style()),
        before=around[0],
        after=around[1],
    )


@functools.cache
def _style() -> str:
    return markup.style() + (markup.TEMPLATES / "page.css").read_text(encoding="utf-8")


@functools.cache
def _template() -> jinja2.Template:
    loader = jinja2.FileSystemLoader(markup.TEMPLATES, encoding="utf-8")
    environment = jinja2.Environment(loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True)
    return environment.get_template("page.html.j2")
