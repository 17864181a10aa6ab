"""The glossary: a term is marked once a page, where prose uses it, and nowhere else; the list is whole."""

import bs4
import pytest

from helpers import glossary


def marked(html: str) -> bs4.BeautifulSoup:
    return glossary.mark(bs4.BeautifulSoup(f'<div class="prose">{html}</div>', "html.parser"))


def linked(html: str) -> list[str]:
    return [link.get_text() for link in marked(html).select(".term a")]


def test_the_first_use_of_a_term_is_marked_and_only_the_first():
    assert linked("<p>A token is small. Two tokens are more.</p><p>The token again.</p>") == ["token"]


def test_another_form_counts_as_the_term_and_keeps_its_own_letters():
    assert linked("<p>Concordances come first.</p>") == ["Concordances"]


def test_the_longest_term_wins():
    assert linked("<p>A nested statement stands inside.</p>") == ["nested statement"]


@pytest.mark.parametrize("html", [
    "<h2>What is a token?</h2>", "<p><code>token</code></p>", '<p><a href="#x">token</a></p>',
    "<ul><li><strong>Token:</strong> one word, a token.</li></ul>", "<p>tokenised pre-token</p>",
    "<table><tr><td>token</td></tr></table>", "<div>token</div>"])
def test_what_is_no_running_prose_stays_as_it_is(html):
    assert linked(html) == []


def test_nothing_outside_prose_is_marked():
    page = bs4.BeautifulSoup("<p>A token.</p>", "html.parser")
    assert not glossary.mark(page).find(class_="term")


def test_no_word_of_the_page_is_lost():
    html = "<p>The <em>mode</em> of a statement, its cue &amp; content; two modes &lt; three.</p>"
    page = marked(html)
    for tip in page.find_all(role="tooltip"):
        tip.decompose()
    assert page.get_text() == bs4.BeautifulSoup(html, "html.parser").get_text()


def test_each_marked_term_has_a_meaning_that_is_told_and_a_place_to_go():
    page, whole = marked("<p>A token, a cue and two echoes.</p>"), bs4.BeautifulSoup(glossary.page(), "html.parser")
    for link in page.select(".term a"):
        assert page.find(id=link["aria-describedby"]).get_text()
        assert whole.find(id=link["href"].split("#")[1])


def test_terms_are_sorted_explained_and_no_form_belongs_to_two():
    terms = glossary.terms()
    assert list(terms.term) == sorted(terms.term, key=str.lower) and terms.meaning.str.endswith(".").all()
    forms = [form.lower() for row in terms.itertuples() for form in [row.term, *row.forms]]
    assert sorted(form for form in set(forms) if forms.count(form) > 1) == []
