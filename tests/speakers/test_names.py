"""Names as they are printed, short and long forms of one name, and the splitting of a place from a name."""

import pytest

from helpers.speakers import names, offices, places
from helpers.speakers.reader import Office


@pytest.mark.parametrize(
    "words, name",
    [
        (["SHEN", "Guowei"], "Shen Guowei"),
        (["Hakan", "FIDANLI"], "Hakan Fidanli"),
        (["LI", "Wen"], "Li Wen"),
        (["JD", "Stone"], "JD Stone"),
        (["O’BRIEN"], "O’Brien"),
        (["KIM", "Jin-SU"], "Kim Jin-SU"),
        (["R.", "S.", "Blaine"], "R. S. Blaine"),
        (["AASGÅRD-MIKKELSEN"], "Aasgård-Mikkelsen"),
        (["İLKE", "SAYGUN"], "İlke Saygun"),
        (["Margarete", "II"], "Margarete II"),
    ],
)
def test_capitals_are_normalised_and_order_is_kept(words, name):
    assert names.printed(words) == name


@pytest.mark.parametrize(
    "short, long, same",
    [
        ("Bloom", "Ada Bloom", True),
        ("Ada", "Ada Bloom", True),
        ("A. Bloom", "Ada Bloom", True),
        ("Bloom", "Ada Bloom-Lund", False),
        ("Nguyen", "Trần Nguyên", True),
        ("van der Velde", "Joris van der Velde", True),
        ("Karim Al Nahr", "Rashid bin Karim Al Nahr", False),
        ("Sheikh", "Ada Bloom", False),
        ("Eva Bloom", "Ada Bloom", False),
        ("A.", "Ada Bloom", False),
        ("al", "Omar al Hamdi", False),
        ("Ada Mary Bloom", "Ada Bloom", False),
        ("Adam J Blake", "Adam J. Blake", True),
        ("T. R. Bloom", "Terence Bloom", True),
        ("T. R. Bloom", "Anna Bloom", False),
        ("T. R. Bloom", "Tom Erik Bloom", False),
        ("Terence Bloom", "T. R. Bloom", True),
    ],
)
def test_a_short_name_is_part_of_a_long_one(short, long, same):
    assert names.fits(names.key(short.split()), names.key(long.split())) is same


@pytest.mark.parametrize(
    "adjective, noun",
    [
        ("Luvenian", "Luvenia"),
        ("Pellanese", "Pellan"),
        ("Halmarker", "Halmark"),
        ("Sorethi", "Soreth"),
        ("Velmari", "Velmark"),
        ("Altaverense", "Alta Vera"),
        ("Ruvennese", "Ruvenna"),
        ("Moravelan", "Moravela"),
    ],
)
def test_an_adjective_of_an_unknown_country_finds_its_noun(adjective, noun):
    nouns = ("Luvenia", "Pellan", "Halmark", "Soreth", "Velmark", "Alta Vera", "Ruvenna", "Moravela")
    known = frozenset(tuple(noun.split()) for noun in nouns)
    assert places.canonical((adjective,), known) == noun


@pytest.mark.parametrize("word", ["Lundian", "Pelican", "Norwegian"])
def test_an_adjective_of_nothing_in_the_text_stays(word):
    assert places.canonical((word,), frozenset({("Luvenia",), ("Lu",)})) in {word, "Norway"}


def office(head: str, *words: str, ranks: tuple[str, ...] = (), text: str = "") -> Office:
    return Office(head, frozenset(words), frozenset(ranks), text=text)


@pytest.mark.parametrize(
    "asked, held, fits",
    [
        (office("minister"), office("minister", "foreign", "affairs"), True),
        (office("minister", "defence"), office("minister", "defense"), True),
        (office("minister", "defence"), office("minister", "foreign"), False),
        (
            office("head", "foreign", "ministry", text="head of the Foreign Ministry"),
            office("minister", "foreign"),
            True,
        ),
        (office("head of state"), office("president"), True),
        (office("president"), office("prime minister"), False),
        (office("prime minister"), office("prime minister", ranks=("deputy",)), False),
        (office("minister", ranks=("deputy",)), office("minister"), False),
        (office("minister"), office("minister", ranks=("former",)), False),
        (office("minister", ranks=("former",)), office("minister", ranks=("former",)), True),
        (office("diplomat"), office("ambassador"), True),
        (office("diplomat"), office("president"), False),
        (office("secretary-general"), office("secretary-general", ranks=("under",)), False),
    ],
)
def test_an_office_fits_another(asked, held, fits):
    assert bool(offices.fit(asked, held)) is fits
