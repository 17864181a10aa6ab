"""Institutions and countries that speak: their fullest name in the text, or the usual full name."""

from helpers.speakers import lists
from helpers.speakers.register import Actor, Register

_DETERMINERS = frozenset("the a an this that its their our his her one another".split())
_MINISTRIES = frozenset({"ministry", "foreign office"})


def bare(tokens: list[str]) -> list[str]:
    """Return the words of a phrase without its article."""
    at = 0
    while at < len(tokens) - 1 and tokens[at].lower() in _DETERMINERS:
        at += 1
    return tokens[at:]


def spaced(register: Register, sentence, first: int, last: int) -> str:
    """Return words as the text prints them, line breaks as spaces."""
    while first < last - 1 and sentence.lower[first] in _DETERMINERS:
        first += 1
    return " ".join(register.text[sentence.starts[first]:sentence.ends[last - 1]].split())


def kind(tokens: list[str]) -> str | None:
    """Return the kind of body that a phrase names by its head word: the last word before "of", else the last one."""
    lower = [t.lower().replace("’", "'") for t in tokens]
    cut = next((i for i, w in enumerate(lower) if w in {"of", "for", "on", "in"} and i), len(lower))
    for size in (3, 2, 1):
        if cut >= size and tuple(lower[cut - size:cut]) in lists.BODIES:
            return lists.BODIES[tuple(lower[cut - size:cut])]
    return None


def full_name(name: str, register: Register, home: str | None) -> str:
    """Return the usual full name of a ministry or press service that the text names by adjective, possessive or not at all.

    "Russia's foreign ministry" is the "Ministry of Foreign Affairs of Russia".
    """
    words = name.replace("’s ", " ’s ").replace("'s ", " 's ").split()
    lower = [w.lower() for w in words]
    if lower[-1] == "ministry" and len(words) > 1:
        side, rest = _side(words[:-1], register)
        office = "Ministry of " + _portfolio(rest) if rest else "Ministry"
        side = side or home
        return f"{office} of {side}" if side else name
    if "press" in lower and lower[-1] in {"service", "office"} or lower[:2] == ["press", "service"]:
        side, _ = _side(words, register)
        if not side and home and not any(w[0].isupper() for w in words[1:] if w.lower() not in {"head", "state", "president", "prime", "minister", "of"}):
            return f"{name[0].upper()}{name[1:]} of {home}"
    return name


def _side(words: list[str], register: Register) -> tuple[str | None, list[str]]:
    """Return the country in some words and the words that are left."""
    from helpers.speakers import places
    for size in range(min(4, len(words)), 0, -1):
        for at in range(len(words) - size + 1):
            phrase = tuple(words[at:at + size])
            key = tuple(w.lower() for w in phrase)
            if key in lists.COUNTRIES or key in lists.ADJECTIVES:
                return places.canonical(phrase, register.places), [w for w in words[:at] + words[at + size:] if w not in {"’s", "'s"}]
    caps = [w for w in words if w[0].isupper() and w.lower() not in lists.FIELDS and w not in {"’s", "'s"}]
    if caps:
        return places.canonical(tuple(caps), register.places), [w for w in words if w not in caps and w not in {"’s", "'s"}]
    return None, [w for w in words if w not in {"’s", "'s"}]


def _portfolio(words: list[str]) -> str:
    text = " ".join(w.capitalize() if w not in {"and", "&"} else w for w in words)
    return "Foreign Affairs" if text in {"Foreign", "External", "External Affairs"} else text


def fuller(name: str, register: Register, actors: list[Actor]) -> Actor | None:
    """Return the one institution already known whose name holds all words of this one."""
    wanted = set(name.lower().split())
    found = [a for a in actors if a.kind == "institution" and wanted <= set(a.name.lower().split())]
    return found[0] if len(found) == 1 else None
