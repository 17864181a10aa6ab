"""The word lists of this package, read once from `data/reference` into look-up tables."""

from helpers import reference

Words = tuple[str, ...]


def longest(table: dict[str, tuple[Words, ...]], lower: list[str], at: int, limit: int) -> int:
    """Return how many words from `at` on are the longest phrase of a table by first words; 0 if none is."""
    for phrase in table.get(lower[at], ()) if at < limit else ():
        size = len(phrase)
        if at + size <= limit and (size == 1 or tuple(w.replace("’", "'") for w in lower[at:at + size]) == phrase):
            return size
    return 0


def _by_words(name: str, column: str, value: str) -> dict[Words, str]:
    """Return the cells of one column, split into lower-case words, with the value that stands beside each."""
    return {tuple(row[column].lower().replace("’", "'").split()): row[value] for row in reference.table(name)}


def _by_first(phrases: dict[Words, str]) -> dict[str, tuple[Words, ...]]:
    """Return phrases by their first word, longest first: one look-up a word decides whether any can begin there."""
    out: dict[str, list[Words]] = {}
    for phrase in phrases:
        out.setdefault(phrase[0], []).append(phrase)
    return {first: tuple(sorted(found, key=len, reverse=True)) for first, found in out.items()}


def _plural(phrase: Words) -> Words:
    """Return an office in the plural: the first noun of "secretary of state" takes the s, else the last.

    >>> _plural(("secretary", "of", "state")), _plural(("deputy",)), _plural(("spokesman",))
    (('secretaries', 'of', 'state'), ('deputies',), ('spokesmen',))
    """
    at = phrase.index("of") - 1 if "of" in phrase else len(phrase) - 1
    if phrase[-1] == "general":
        at = 0
    word = phrase[at]
    if word.endswith("man"):
        word = word[:-3] + "men"
    elif word.endswith("y") and word[-2] not in "aeou":
        word = word[:-1] + "ies"
    else:
        word += "es" if word.endswith(("s", "ch", "ss")) else "s"
    return phrase[:at] + (word,) + phrase[at + 1:]


def _places() -> tuple[dict[Words, str], dict[Words, str]]:
    """Return countries by name and by adjective or people, each leading to one name."""
    names, adjectives = {}, {}
    for row in reference.table("countries"):
        for column, into in (("country", names), ("short", names), ("adjective", adjectives), ("people", adjectives)):
            for cell in filter(None, row[column].replace(",", ";").split(";")):
                into.setdefault(tuple(cell.lower().replace("’", "'").split()), row["country"])
    return names, adjectives


HONORIFICS = _by_words("honorifics", "honorific", "gender")
OFFICES = _by_words("offices", "office", "class")
PLURALS = {_plural(office): kind for office, kind in OFFICES.items()}
BODIES = _by_words("bodies", "body", "kind")
GROUPS = _by_words("groups", "group", "class")
COUNTRIES, ADJECTIVES = _places()
CAPITALS = {tuple(city.lower().split()): row["country"] for row in reference.table("countries")
            for city in row.get("capital", "").split(";") if city}
RANKS = frozenset(row["word"].lower() for row in reference.table("portfolios") if row["class"] == "rank")
FIELDS = frozenset(row["word"].lower() for row in reference.table("portfolios") if row["class"] == "field")

DETERMINERS = frozenset("the a an his her its their our my your this that these those both all some several many other another one each every "
                        "no any same".split())
ARTICLES = frozenset("the a an his her its their our my both another one some several many".split())
INDEFINITE = frozenset({"a", "an", "another", "one", "some", "any"})
NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
CLITICS = frozenset({"'s", "’s", "'", "’"})

HONORIFICS_BY_FIRST = _by_first(HONORIFICS)
OFFICES_BY_FIRST = _by_first(OFFICES | PLURALS)
BODIES_BY_FIRST = _by_first(BODIES)
COUNTRIES_BY_FIRST = _by_first(COUNTRIES)
ADJECTIVES_BY_FIRST = _by_first(ADJECTIVES)
PRONOUNS = {row["pronoun"]: row for row in reference.table("pronouns")}

# Parts of a personal name that are written small; "and" and "of" are not among them.
PARTICLES = frozenset("van der den de und del della di da do dos das du la le von zu zum zur af av bin ibn bint ben ould al el ul "
                      "ur uulu kyzy qizi oglu ogly oğlu o'g'li uly y e ter ten te 't".split())
# Letters after a name that are no part of it.
POSTNOMINALS = frozenset("MP MPs KC QC CBE OBE MBE KBE DBE CMG KCMG GCMG DCMG CH AO AM AC OAM ONZM CNZM DNZM KNZM PhD PHD MD PC OM CVO KCVO "
                         "SC OC CC DSO MEP MLA MSP TD Esq Esq. psc ret retd".split())
SUFFIXES = frozenset("Jr Jr. Sr Sr. II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI".split())
# First words that only together with the next one name a country or a place.
PLACE_PREFIXES = frozenset("new north south east west northern southern eastern western central upper lower great greater saint st st. san "
                           "santa sao são port fort cape costa el la los las saudi sri sierra papua burkina cabo trinidad isle united "
                           "free holy equatorial outer inner old grand".split())
DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september "
                 "october november december jan feb mar apr jun jul aug sept sep oct nov dec".split())
# Small words that a sentence may begin with; capitalised there, they are still no names.
OPENERS = frozenset("the a an this that these those he she it they we i you his her its their our my your and but or so yet for nor in on at "
                    "by to from of with within without during after before since until while when where as if because although though upon "
                    "once both all each every many some several such other another no not also then there here thus hence however moreover "
                    "furthermore meanwhile today yesterday tomorrow earlier later now recently finally first firstly second secondly third "
                    "thirdly additionally following according regarding concerning speaking addressing welcoming noting recalling thanking "
                    "stressing emphasizing emphasising highlighting referring responding commenting asked answering who what which why how "
                    "is are was were has have had will would can could may might shall should do does did let only even just against among "
                    "between under over about across along around behind beyond despite into like near off onto out outside per than "
                    "through throughout toward towards via besides instead accordingly separately overall similarly likewise prior further "
                    "question answer photo source one two three four five dear distinguished thank good".split())

