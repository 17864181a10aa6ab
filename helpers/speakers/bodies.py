"""Institutions and countries that speak: their fullest name in the text, or the usual full name."""

import re
from bisect import bisect_left

from helpers import words
from helpers.speakers import descriptions, lists, names, runs
from helpers.speakers.actors import Named, Register
from helpers.speakers.reader import joined

_HEADS = frozenset(phrase[0] for phrase in lists.BODIES if len(phrase) == 1)
_INSIDE = frozenset("of for on and the & to in".split())
# With so many letters the adjective of a country begins as its noun does.
_LETTERS = 3
_OWN = frozenset("cabinet president presidential prime minister head state government ministry foreign".split())


def bare(name: str) -> str:
    """Return a description without its article.

    >>> bare("the two sides"), bare("The Pelagian embassy")
    ('two sides', 'Pelagian embassy')
    """
    words = re.sub(r"^(?:an? |the )?(?:large |small )?(?:number|couple|majority) of (?:the )?", "", name).split()
    while len(words) > 1 and words[0].lower() in lists.DETERMINERS:
        words = words[1:]
    return " ".join(words)


def kind(lower: list[str]) -> str | None:
    """Return the kind of body that a phrase names by its head: the last words before "of", else the last ones."""
    plain = list(lists.split(" ".join(lower)))
    cut = next((i for i, word in enumerate(plain) if i and word in {"of", "for", "on", "in", "from", "by"}), len(plain))
    for end in dict.fromkeys((cut, len(plain))):
        for size in (4, 3, 2, 1):
            found = lists.BODIES.get(tuple(plain[max(0, end - size) : end]))
            if found and end >= size:
                return found
    return None


def printed(register: Register) -> dict[str, list[int]]:
    """Return every capitalised name of a body in the text, "Peace and Security Council", with its places."""
    if register.bodies is None:
        register.bodies = {}
        for sentence in register.sentences:
            if not _HEADS.isdisjoint(sentence.lower):
                for at, name in _names_in(sentence):
                    register.bodies.setdefault(name, []).append(at)
        for name in register.bodies:
            words = name.lower().split()
            register.heads.setdefault(kind(words), []).append((name, frozenset(words)))
    return register.bodies


def _names_in(sentence) -> list[tuple[int, str]]:
    out = []
    for at in [i for i, word in enumerate(sentence.lower) if word in _HEADS and sentence.text[i][0].isupper()]:
        first, last = _left(sentence, at), _right(sentence, at)
        name = bare(descriptions.plainly(joined(sentence, first, last)))
        out.append((sentence.starts[first], re.sub(r" \(\w+\)", "", name)))
    return out


def _left(sentence, at: int) -> int:
    """Return where the capitals before a head word begin; "and" between two of them belongs to the name."""
    while at:
        if sentence.lower[at - 1] in lists.DAYS:
            break
        if sentence.text[at - 1][0].isupper() and not (at == 1 and sentence.lower[0] in lists.OPENERS):
            at -= 1
        elif (
            at > 1
            and sentence.lower[at - 1] in {"and", "&", "’s", "'s", "–", "-"}
            and sentence.text[at - 2][0].isupper()
            and sentence.lower[at - 2] not in lists.OPENERS
        ):
            at -= 2
        else:
            break
    return at


def _right(sentence, at: int) -> int:
    last = at = at + 1
    headline = runs.title_case(sentence)
    while at < len(sentence) and (
        sentence.text[at][0].isupper() or sentence.lower[at] in _INSIDE or _numbered(sentence, at)
    ):
        inside = sentence.lower[at - 1] in _INSIDE
        if headline and not inside and words.verb_forms().get(sentence.lower[at]) == "s":
            break
        if sentence.lower[at] == "on" and lists.COUNTRIES.get(tuple(sentence.lower[at - 2 : at])) in lists.UNIONS:
            break
        if sentence.lower[at] in {"and", "&"} and not (
            at + 1 < len(sentence) and sentence.lower[at + 1] in lists.FIELDS | {"government"}
        ):
            break
        at += 1
        capital = sentence.text[at - 1][0].isupper() and sentence.lower[at - 1] not in _INSIDE
        if capital or _numbered(sentence, at - 1):
            last = at
        if sentence.text[at : at + 3 : 2] == ["(", ")"] and sentence.lower[at + 3 : at + 4] == ["of"]:
            at += 3
    return last


def _numbered(sentence, at: int) -> bool:
    """Return whether a number belongs to the name of a body: "Group of 77"."""
    return at > 1 and sentence.text[at].isdigit() and sentence.lower[at - 1] == "of"


def fullest(register: Register, name: str, where: int) -> str:
    """Return the longest name of a body in the text that has the same head and all words of this one; of several
    the one before.
    """
    wanted, head = set(name.lower().split()), kind(name.lower().split())
    found = printed(register)
    longer = {full: found[full] for full, words in register.heads.get(head, ()) if wanted < words}
    if not longer:
        return name
    nearest = {full: places[bisect_left(places, where) - 1] for full, places in longer.items() if places[0] < where}
    return max(nearest, key=nearest.get) if nearest else min(longer, key=lambda full: longer[full][0])


def usual(name: str, register: Register, home: str | None) -> str:
    """Return the usual full name of a ministry or press service that a text names by adjective, possessive or
    office alone.

    "Russia's foreign ministry" is the "Ministry of Foreign Affairs of Russia".
    """
    words = name.replace("’s ", " ’s ").replace("'s ", " 's ").split()
    lower = [word.lower() for word in words]
    side, rest = _side(words, register)
    if "press" in lower and {"service", "office"} & set(lower):
        own = not side and home and {word.lower() for word in rest} & _OWN
        return f"{name[0].upper()}{name[1:]} of {home}" if own else name
    if lower[-1] == "ministry" and len(rest) > 1:
        office = "Ministry of " + _portfolio(rest[:-1])
        return f"{office} of {side or home}" if side or home else office
    if side and "ministry" in lower and not lists.CLITICS.isdisjoint(lower):
        return f"{' '.join(rest)} of {side}"
    return name


def _side(words: list[str], register: Register) -> tuple[str | None, list[str]]:
    """Return the country in some words and the words that are left."""
    lower = [word.lower() for word in words]
    for at in range(len(words)):
        size = lists.longest(lists.COUNTRIES_BY_FIRST, lower, at, len(words)) or lists.longest(
            lists.ADJECTIVES_BY_FIRST, lower, at, len(words)
        )
        if size and words[at][0].isupper():
            left = words[:at] + words[at + size :]
            side = as_printed(register, register.place(tuple(words[at : at + size])))
            return side, [w for w in left if w not in lists.CLITICS]
    strange = [
        w
        for w in words
        if w[0].isupper()
        and w.lower() not in lists.FIELDS
        and (w.lower(),) not in lists.BODIES
        and w not in lists.CLITICS
        and w.lower() not in _OWN
    ]
    left = [w for w in words if w not in strange and w not in lists.CLITICS]
    return (register.place(tuple(strange)) if strange else None), left


def _portfolio(words: list[str]) -> str:
    text = " ".join(word if word in {"and", "&"} else word.capitalize() for word in words)
    return "Foreign Affairs" if text in {"Foreign", "External", "External Affairs"} else text


def long_name(register: Register, word: str) -> Named | str | None:
    """Return what an abbreviation stands for: the words before "(MRN)", the person of "(EAM)", or a country's
    longer name in the text.
    """
    if register.brackets is None:
        _read_brackets(register)
    if word in register.abbreviated:
        return register.abbreviated[word]
    if word in register.brackets:
        number, at = register.brackets[word]
        return _before_bracket(register.sentences[number], at, word)
    country = lists.COUNTRIES.get((word.lower(),))
    if country:
        return max(_forms(register, country), key=len, default=None)
    return None


def _read_brackets(register: Register) -> None:
    """Find, once, the capitals between brackets and the titles of persons: the first place of each."""
    register.brackets = {}
    for named in register.named:
        for title in named.phrase.titles:
            register.abbreviated.setdefault(title, named)
    for number, sentence in enumerate(register.sentences):
        text = sentence.text
        if ")" in text:
            for at in [i for i, word in enumerate(text) if word == ")" and i > 2 and text[i - 2] == "("]:
                if text[at - 1] not in register.brackets and _before_bracket(sentence, at - 2, text[at - 1]):
                    register.brackets[text[at - 1]] = number, at - 2


def _before_bracket(sentence, end: int, word: str) -> str | None:
    """Return the capitalised words before a bracket whose first letters begin with that of the abbreviation."""
    first = end
    while first and (
        sentence.text[first - 1][0].isupper()
        or sentence.lower[first - 1] in _INSIDE
        or sentence.lower[first - 1] in lists.CLITICS
    ):
        first -= 1
    capitals = [i for i in range(first, end) if sentence.text[i][0].isupper()]
    start = next((i for i in capitals if names.plain(sentence.text[i])[:1] == word[0].lower()), None)
    if start is not None and start > 1 and sentence.lower[start - 1] in lists.CLITICS:
        start = _left(sentence, start)
    return joined(sentence, start, end) if start is not None else None


def _forms(register: Register, country: str) -> set[str]:
    """Return the nouns of several words with which the text prints a country, without its official additions."""
    return {
        form
        for form in _printed_nouns(register, country)
        if " " in form and not {"Republic", "Kingdom"} & set(form.split()[:-1])
    }


def _printed_nouns(register: Register, country: str) -> set[str]:
    """Return every noun for a country that the text prints; each country is looked for once."""
    if country in register.forms:
        return register.forms[country]
    out = register.forms[country] = set()
    for phrase in [phrase for phrase, name in lists.COUNTRIES.items() if name == country]:
        for sentence in register.sentences:
            if phrase[0] in sentence.lower:
                out |= {
                    " ".join(sentence.text[at : at + len(phrase)])
                    for at in range(len(sentence))
                    if sentence.text[at][0].isupper() and tuple(sentence.lower[at : at + len(phrase)]) == phrase
                }
    return out


def union(register: Register, where: int, of_states: bool) -> str | None:
    """Return the body of the text that "the organisation" or, if `of_states`, "the bloc" can mean: whose letters stand
    in a bracket behind its name, else the nearest before.
    """
    wanted = {"organisation"} if of_states else {"organisation", "agency"}
    before = {}
    for name, places in printed(register).items():
        at = bisect_left(places, where)
        if at and " " in name and kind(name.lower().split()) in wanted | {"agency"}:
            bracket = register.text[places[0] + len(name) :].lstrip()[:1] == "("
            before[name] = (of_states and bracket, places[at - 1])
    named = {name: at for name, at in before.items() if at[0] or kind(name.lower().split()) in wanted}
    return max(named, key=named.get, default=None)


def organisations(register: Register) -> set[str]:
    """Return the international organisations of the list that the text names."""
    return {name for name in lists.UNIONS if _printed_nouns(register, name)}


def spoken_of(register: Register, side: str, number: int, where: int) -> bool:
    """Return whether a text has a country or body, or its adjective, before a place."""
    if register.text.find(side, 0, where) >= 0:
        return True
    begin = side[:_LETTERS]
    for sentence in register.sentences[: number + 1]:
        for word, start in zip(sentence.text, sentence.starts):
            known = word.startswith(begin) or word[0].isupper() and (word.lower(),) in lists.ADJECTIVES
            if known and start < where and register.place((word,)) == side:
                return True
    return False


def named(register: Register, name: str) -> bool:
    """Return whether the text prints a noun for a country."""
    return bool(_printed_nouns(register, name))


def as_printed(register: Register, name: str) -> str:
    """Return a country as the text prints it, else by its usual name."""
    forms = {form for form in _printed_nouns(register, name) if not form.isupper()}
    return name if name in forms or not forms else max(forms, key=len)


def country(register: Register, name: str) -> str:
    """Return a country as the text prints it, with "the" where its name asks for it; else by its usual name."""
    best = as_printed(register, name)
    return (
        f"the {best}"
        if best.split()[0] in {"Republic", "Kingdom", "United", "Commonwealth", "State", "Netherlands", "Philippines"}
        else best
    )
