"""The dictionary form of a verb → its forms, by the rules of English spelling."""

_VOWELS = frozenset("aeiou")


def inflect(verb: str, irregular: str = "") -> dict[str, str]:
    """Return the forms of a verb with what each is: base, s (third person), past (or participle), ing.

    `irregular` lists forms that the rules of spelling do not give; they replace those of the same kind.

    >>> inflect("carry") == {"carry": "base", "carries": "s", "carried": "past", "carrying": "ing"}
    True
    >>> sorted(form for form, kind in inflect("say", "says said saying").items() if kind == "past")
    ['said']
    """
    kinds = {"base": [verb], "s": [_with_s(verb)], "past": [_with_ed(verb)], "ing": [_with_ing(verb)]}
    given: dict[str, list[str]] = {}
    for form in irregular.split():
        given.setdefault(_kind_of(form, verb), []).append(form)
    # the base is written last: "read" and "set" are both base and past, and the base needs the stricter test
    return {form: kind for kind, forms in reversed((kinds | given).items()) for form in forms}


def _kind_of(form: str, verb: str) -> str:
    """Return what an irregular form is, by its ending."""
    if form.endswith("ing"):
        return "ing"
    return "s" if form.endswith("s") and form[:-1] != verb[:-1] else "past"


def _with_s(verb: str) -> str:
    if verb.endswith(("s", "x", "z", "ch", "sh", "o")):
        return verb + "es"
    return verb[:-1] + "ies" if _consonant_y(verb) else verb + "s"


def _with_ed(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    return verb[:-1] + "ied" if _consonant_y(verb) else verb + "ed"


def _with_ing(verb: str) -> str:
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    drops_e = verb.endswith("e") and not verb.endswith(("ee", "oe", "ye"))
    return (verb[:-1] if drops_e else verb) + "ing"


def _consonant_y(verb: str) -> bool:
    return verb.endswith("y") and verb[-2:-1] not in _VOWELS
