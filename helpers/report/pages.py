"""An executed notebook → the body of a page: code folded, tables easy to follow, nothing from outside."""

import dataclasses
import pathlib
import re

import bs4
import mistune
import nbformat
from nbconvert import HTMLExporter
from traitlets.config import Config

from helpers import editions, glossary, markup

_GONE = [
    "script",
    "style",
    "iframe",
    "object",
    "embed",
    "form",
    "link",
    "base",
    "meta",
    "noscript",
    "template",
]
_PICTURE = re.compile(r"data:image/(png|jpeg|gif|svg\+xml|webp);base64,")
_GLOSSARY = "../data/reference/glossary.csv"
_FETCH = (
    "src",
    "srcset",
    "data",
    "poster",
    "background",
    "action",
    "formaction",
    "ping",
    "xlink:href",
    "cite",
    "longdesc",
)
# A control that came with words of its own is shown as these words; its static twin is the output after it.
_SEEN = [
    "text/html",
    "application/vnd.jupyter.widget-view+json",
    "text/markdown",
    "image/svg+xml",
    "image/png",
    "image/jpeg",
    "text/plain",
]


@dataclasses.dataclass(frozen=True, eq=False)
class Page:
    """The body of one page: file name, heading, HTML, and id and words of its sections."""

    name: str
    title: str
    body: str
    sections: tuple[tuple[str, str], ...] = ()

    @property
    def ids(self) -> frozenset[str]:
        """The anchors of the page."""
        return frozenset(re.findall(r'\sid="([^"]+)"', self.body))


def render(notebook: nbformat.NotebookNode, path: pathlib.Path) -> Page:
    """Return the page of an executed notebook; the first heading is its title.

    Nothing but anchors, links to other notebooks and embedded pictures is kept as an address.
    """
    shown = {"NbConvertBase": {"display_data_priority": _SEEN}}
    exporter = HTMLExporter(
        config=Config(shown),
        template_name="report",
        embed_images=True,
        extra_template_basedirs=[str(markup.TEMPLATES)],
        exclude_anchor_links=True,
    )
    exporter.register_filter("safe_markdown", _markdown)
    body, _ = exporter.from_notebook_node(
        notebook, {"metadata": {"name": path.stem, "path": str(path.parent)}}
    )
    soup = glossary.mark(clean(_read_only(bs4.BeautifulSoup(body, "html.parser"))))
    first = soup.find("h1")
    name = path.stem.removeprefix(editions.OWN)
    title = first.get_text(" ", strip=True) if first else name.replace("_", " ")
    if first is None:
        heading = soup.new_tag("h1")
        heading.string = title
        soup.insert(0, heading)
    sections = tuple(
        (head["id"], head.get_text(" ", strip=True)) for head in soup.find_all("h2") if head.get("id")
    )
    return Page(f"{name}.html", title, str(soup), sections)


def clean(soup: bs4.BeautifulSoup) -> bs4.BeautifulSoup:
    """Return the page without anything that runs or fetches, with one id once, one h1, and tables that can be
    followed."""
    for comment in soup.find_all(string=lambda text: isinstance(text, bs4.element.PreformattedString)):
        comment.extract()
    for element in soup.find_all(_GONE):
        element.decompose()
    seen: set[str] = set()
    for element in soup.find_all(True):
        _attributes(element)
        if element.get("id") in seen:
            del element["id"]
        seen.add(element.get("id"))
    for head in soup.find_all("h1")[1:]:
        head.name = "h2"
    for head in soup.find_all(["h2", "h3"]):
        _anchor(head, seen)
    for table in soup.find_all("table"):
        _table(soup, table)
    return soup


def _read_only(soup: bs4.BeautifulSoup) -> bs4.BeautifulSoup:
    """Return the page without the checks of exercises that nobody has answered: a page is no place to answer."""
    for check in soup.select("ul.checks:not(:has(> li:not(.empty)))"):
        check.decompose()
    return soup


def _markdown(text: str) -> str:
    # What a cell prints may hold words of a source: its HTML is shown as text, and no link runs a script.
    return mistune.create_markdown(escape=True, plugins=["table", "strikethrough"])(text)


def _attributes(element: bs4.Tag) -> None:
    for name in list(element.attrs):
        value = str(element[name])
        outside = name.lower() in _FETCH and not (
            name == "src" and element.name == "img" and _PICTURE.match(value)
        )
        if (
            name.lower().startswith("on")
            or outside
            or (name == "style" and re.search(r"url|expression|@|\\", value))
        ):
            del element[name]
    if element.get("href") is not None:
        _link(element)
    if element.name == "img":
        if not element.get("src"):
            element.replace_with(element.get("alt") or "")
        elif element.get("alt") is None:
            element["alt"] = "A picture without a description."


def _link(element: bs4.Tag) -> None:
    """Keep an anchor, the name of another notebook, which becomes the name of its page, and the glossary; drop
    every other address."""
    match = re.fullmatch(r"(?:\./)?([\w-]+)\.(?:ipynb|html)(#[^\s]*)?", element["href"])
    if match:
        element["href"] = f"{match[1].removeprefix(editions.OWN)}.html{match[2] or ''}"
    elif element["href"] == _GLOSSARY:
        element["href"] = glossary.PAGE
    elif not element["href"].startswith("#"):
        del element["href"]
    for name in ("target", "rel", "download"):
        del element[name]


def _anchor(head: bs4.Tag, seen: set[str]) -> None:
    name = (
        head.get("id") or re.sub(r"\W+", "-", head.get_text(" ", strip=True).lower()).strip("-") or "section"
    )
    while head.get("id") is None and name in seen:
        name += "-again"
    head["id"] = name
    seen.add(name)


def _table(soup: bs4.BeautifulSoup, table: bs4.Tag) -> None:
    del table["border"]
    for head in table.find_all("th"):
        if not head.get_text(strip=True):
            head.name = "td"
            del head["scope"]
        elif not head.get("scope"):
            head["scope"] = "col" if head.find_parent("thead") else "row"
    if not table.find_parent(class_="scroll"):
        label = table.caption.get_text(" ", strip=True) if table.caption else "Table"
        scroll = {"class": "scroll", "role": "group", "aria-label": label, "tabindex": "0"}
        table.wrap(soup.new_tag("div", attrs=scroll)).wrap(soup.new_tag("div", attrs={"class": "data"}))
