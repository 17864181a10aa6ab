"""Technical terms in plain words: the list, the terms in a piece of HTML with their meaning, and a page of all."""

import functools
import re

import bs4
import pandas as pd

from helpers import markup, reference

PAGE = "glossary.html"
# Headings, links, code and numbers keep their words as they are.
_LEFT_ALONE = ("a", "code", "pre", "h1", "h2", "h3", "h4", "summary", "table", "figure", "button")


def terms() -> pd.DataFrame:
    """Return one row a term: term, forms (its other forms, a list), meaning; in the order of the alphabet.

    The list is data/reference/glossary.csv. Raises reference.ListError where a line of it cannot be read.
    """
    rows = [(row["term"], _forms(row["forms"]), row["meaning"]) for row in reference.table("glossary")]
    return pd.DataFrame(sorted(rows, key=lambda row: row[0].lower()), columns=["term", "forms", "meaning"])


def mark(soup: bs4.BeautifulSoup) -> bs4.BeautifulSoup:
    """Give each term, where running prose first uses it, a link to the glossary that shows its meaning.

    The meaning is shown on hover and on focus, and is read aloud as the description of the link. Prose is what stands
    in paragraphs and lists of `class="prose"`. The soup is changed and returned.

    >>> page = bs4.BeautifulSoup('<div class="prose"><p>Each token counts.</p></div>', "html.parser")
    >>> mark(page).a["href"]
    'glossary.html#term-token'
    """
    seen: set[str] = set()
    for prose in soup.find_all(class_="prose"):
        for words in prose.find_all(string=_pattern()):
            if words.find_parent(["p", "li"]) and not words.find_parent(_LEFT_ALONE) and not _defines(words):
                _mark(soup, words, seen)
    return soup


def page() -> markup.Html:
    """Return the body of a page that lists every term with its meaning; the anchor of each is `term-…`."""
    entries = [markup.join([markup.tag("dt", row.term, id=_anchor(row.term)), markup.tag("dd", row.meaning)])
               for row in terms().itertuples()]
    lead = "The technical words of these pages, in plain words. On a page, a dotted line under a word leads here."
    return markup.join([markup.tag("h1", "Words to know"), markup.tag("p", lead, class_="lead"),
                        markup.tag("dl", *entries, class_="glossary")])


def _mark(soup: bs4.BeautifulSoup, words: bs4.NavigableString, seen: set[str]) -> None:
    """Cut a piece of text at the terms that are new, and put each between its neighbours again."""
    pieces, at = [], 0
    for match in _pattern().finditer(words):
        term, meaning = _meanings()[match.group().lower()]
        if term not in seen:
            seen.add(term)
            pieces += [words[at:match.start()], _linked(soup, match.group(), term, meaning)]
            at = match.end()
    if pieces:
        words.replace_with(*(piece for piece in [*pieces, words[at:]] if piece))


def _linked(soup: bs4.BeautifulSoup, word: str, term: str, meaning: str) -> bs4.Tag:
    tip = f"tip-{_anchor(term)}"
    outer = soup.new_tag("span", attrs={"class": "term"})
    link = soup.new_tag("a", attrs={"href": f"{PAGE}#{_anchor(term)}", "aria-describedby": tip})
    link.string = word
    note = soup.new_tag("span", attrs={"role": "tooltip", "id": tip, "class": "tip"})
    note.string = meaning
    outer.extend([link, note])
    return outer


def _defines(words: bs4.NavigableString) -> bool:
    """Tell whether the words stand in an entry that explains a term itself: "**Token:** one word or mark"."""
    entry = words.find_parent("li")
    return entry is not None and entry.find(True) is not None and entry.find(True).get_text().endswith(":")


def _anchor(term: str) -> str:
    return "term-" + re.sub(r"\W+", "-", term.lower()).strip("-")


def _forms(cell: str) -> list[str]:
    return [form.strip() for form in cell.split(";") if form.strip()]


@functools.cache
def _meanings() -> dict[str, tuple[str, str]]:
    """Return term and meaning by each form in small letters."""
    return {form.lower(): (row["term"], row["meaning"]) for row in reference.table("glossary")
            for form in [row["term"], *_forms(row["forms"])]}


@functools.cache
def _pattern() -> re.Pattern:
    forms = "|".join(re.escape(form) for form in sorted(_meanings(), key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{forms})(?![\w-])", re.IGNORECASE)
