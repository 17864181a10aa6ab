"""Offices: whether "the Luvenian Foreign Minister" can be the person who was introduced with a certain office."""

import functools

from helpers.speakers.reader import Office

# What a general word may stand for.
_STANDS_FOR = {
    "head of state": {"president", "king"},
    "president": {"head of state"},
    "king": {"head of state"},
    "leader": {
        "chair",
        "speaker",
        "secretary-general",
        "president",
        "king",
        "prime minister",
        "head of state",
        "chancellor",
        "crown prince",
        "chief minister",
    },
    "diplomat": {
        "minister",
        "secretary",
        "ambassador",
        "charge",
        "consul",
        "representative",
        "counsellor",
        "high representative",
    },
    "ambassador": {"representative", "charge", "commissioner"},
    "representative": {"ambassador", "spokesperson"},
    "chair": {"speaker", "president"},
    "speaker": {"chair", "president"},
    "head": {"chair", "director", "speaker", "president", "secretary-general", "commissioner"},
    "official": {
        "minister",
        "spokesperson",
        "ambassador",
        "director",
        "counsellor",
        "representative",
        "secretary",
        "head",
        "secretary-general",
        "high representative",
        "commissioner",
        "rapporteur",
    },
    "legislator": {"senator", "member", "deputy", "speaker", "president"},
    # of a Latin American state: its foreign minister
    "chancellor": {"minister"},
    "minister": set(),
    "director": {"head"},
    "chief minister": {"prime minister"},
    "prince": {"crown prince"},
}
_SOVEREIGN = frozenset({"head of state", "president", "king"})
_SAME_WORD = {
    "external": "foreign",
    "overseas": "foreign",
    "defense": "defence",
    "organization": "organisation",
    "commerce": "trade",
    "labor": "labour",
    "center": "centre",
    "interior": "home",
    "treasury": "finance",
    "fishery": "fisheries",
}
_EMPTY = frozenset(
    "affairs ministry department and general the office of matters mfa relations republic kingdom commonwealth "
    "state's "
    "government federation diplomatic".split()
)
_LOWER = frozenset(
    "deputy vice assistant under second third junior acting interim caretaker special honorary designate shadow "
    "joint additional state".split()
)
# A deputy is never called by these without "deputy".
_ONLY_ONE = frozenset(
    {"president", "head of state", "king", "prime minister", "secretary-general", "speaker", "chancellor", "governor"}
)
_TOP = frozenset({"top", "chief", "leading"})
_FOREIGN_MINISTRIES = frozenset("mfa mofa mofaic dfa mea dfat fcdo dirco".split())
_FOR_NOW = frozenset({"acting", "interim", "caretaker"})
PAST = frozenset("former ex late outgoing".split())
_HELD_BEFORE = PAST - {"outgoing"}
_BY_BODY = (
    ("ministry", "minister", ""),
    ("foreign ministry", "minister", "foreign"),
    ("ministry of foreign affairs", "minister", "foreign"),
    ("foreign affairs ministry", "minister", "foreign"),
    ("diplomacy", "minister", "foreign"),
    ("mfa", "minister", "foreign"),
    ("foreign office", "secretary", "foreign"),
    ("defence ministry", "minister", "defence"),
    ("defense ministry", "minister", "defence"),
    ("finance ministry", "minister", "finance"),
    ("interior ministry", "minister", "home"),
    ("state department", "secretary", "state"),
    ("department", "head", ""),
    ("embassy", "ambassador", ""),
    ("mission", "ambassador", ""),
    ("government", "prime minister", ""),
    ("cabinet", "prime minister", ""),
    ("parliament", "speaker", ""),
    ("state", "president", ""),
    ("country", "president", ""),
)


@functools.cache
def heads(head: str) -> frozenset[str] | None:
    """Return the classes of office that can fit one that is asked for; None if its class leaves that open."""
    if head == "head":
        return None
    same = _SOVEREIGN if head == "head of state" else {head, "head of state"} if head in _SOVEREIGN else {head}
    return frozenset({"head"} | same | _STANDS_FOR.get(head, set()))


def fit(asked: Office, held: Office) -> int:
    """Return how well an office that a text asks for fits one that a person holds; 0 if it cannot be the same.

    >>> fit(Office("minister", frozenset({"foreign"})), Office("minister", frozenset({"foreign", "affairs"})))
    8
    >>> fit(Office("minister", frozenset({"foreign"})), Office("minister", frozenset({"defence"})))
    0
    """
    head, wanted = _head(asked)
    own, words = _head(held)
    if asked.head == "head" and asked.words and wanted and wanted <= words | held.words:
        return _ranked(6, asked.ranks, held.ranks)
    if asked.head == "diplomat" and asked.ranks & _TOP:
        return 6 if _leads_diplomacy(held) else 0
    if head == "official" and noun(asked) == "official" and (own == head or own in _STANDS_FOR[head]):
        return _ranked(3, asked.ranks & PAST, held.ranks & PAST)
    if head == "chancellor" and asked.sides and own == "minister" and "foreign" in words:
        return _ranked(3, asked.ranks, held.ranks)
    if head == "official" and noun(asked) != "official" and noun(asked) != noun(held):
        if (noun(asked), own) != ("expert", "rapporteur"):
            return 0
    if head == own or {head, own} <= _SOVEREIGN and "head of state" in (head, own):
        points = 6 if head != "secretary-general" or _general(asked) == _general(held) else 3
    elif own in _STANDS_FOR.get(head, ()) and head != "chancellor":
        points = 3
    else:
        return 0
    general = asked.head == "head" and head == "minister" and wanted == {"foreign"} and not words
    if not wanted <= words and not general:
        return 0
    if (head, own) == ("ambassador", "commissioner") and noun(asked) != "commissioner":
        return 0
    points += bool(wanted) + (wanted == words)
    if head in _ONLY_ONE and held.ranks & _LOWER - _FOR_NOW and not asked.ranks & _LOWER:
        return 0
    return _ranked(points, _ranks(asked), _ranks(held))


def _ranks(office: Office) -> frozenset[str]:
    """Return the ranks of an office: "Minister of State" is one as "State Minister" is, "State Secretary" is not."""
    if office.head == "minister" and "state" in office.words:
        return office.ranks | {"state"}
    return office.ranks if office.head == "minister" else office.ranks - {"state"}


def _ranked(points: int, asked: frozenset[str], held: frozenset[str]) -> int:
    if (asked & (_LOWER | PAST)) - held:
        return 0
    if held & _HELD_BEFORE and not asked & PAST:
        return 0
    return max(1, points - 4) if (held - asked) & _LOWER else points


def _general(office: Office) -> bool:
    """Return whether an office is a secretary-general's by name, and not that of an executive secretary."""
    return noun(office).endswith("general")


def _head(office: Office) -> tuple[str, frozenset[str]]:
    """Return the class of an office and the words that tell it apart, both in one common form."""
    head, words = office.head, {_SAME_WORD.get(w, w) for w in office.words}
    if head == "head" and {"foreign", "policy"} <= words:
        return "minister", frozenset({"foreign"})
    if head == "head":
        text = office.text.lower()
        found = [entry for entry in _BY_BODY if entry[0] in words]
        if found:
            body, head, portfolio = min(found, key=lambda entry: text.find(entry[0]))
            words = words - {body} | {portfolio} - {""}
    if head in {"diplomat", "leader"}:
        words = set()
    if head in {"head of state", "king", "prime minister", "president", "minister"}:
        words.discard("state")
    return head, frozenset(words - _EMPTY)


def noun(office: Office) -> str:
    """Return the head word of an office as the text prints it."""
    return (office.text.split(" of ")[0].split(" for ")[0].split() or [""])[-1].lower()


def chief_diplomat(office: Office) -> bool:
    """Return whether an office is a foreign minister's under another name: secretary of state, foreign secretary."""
    words = office.words - _EMPTY
    return office.head == "secretary" and words in ({"state"}, {"foreign"}) and not office.ranks & _LOWER


def _leads_diplomacy(office: Office) -> bool:
    """Return whether an office is a foreign minister's under any name, of a state or of a union."""
    minister = office.head == "minister" and "foreign" in {_SAME_WORD.get(w, w) for w in office.words}
    top = minister and not office.ranks & _LOWER - _FOR_NOW or office.head == "high representative"
    return top or chief_diplomat(office)


def by_letters(office: Office) -> Office:
    """Return the office behind the letters of a ministry: "the MFA chief" is a top diplomat."""
    letters = office.sides[-1][0].lower() if office.head == "head" and office.sides else ""
    if letters in _FOREIGN_MINISTRIES:
        return Office("diplomat", frozenset(), frozenset({"top"}), office.sides[:-1], text=office.text)
    return office


def lower(office: Office) -> bool:
    """Return whether the office is a deputy's or was held before."""
    return bool(office.ranks & (_LOWER | PAST))


def letters(held: list[Office], word: str) -> bool:
    """Return whether an abbreviation is made of the first letters of a person's offices, in their order.

    >>> letters([Office("secretary", text="Prime Cabinet Secretary")], "PCS")
    True
    """
    initials = [part[0] for office in held for part in office.text.replace("-", " ").split() if part[0].isupper()]
    left = iter(initials)
    return initials[:1] == [word[:1]] and len(word) > 1 and all(letter in left for letter in word if letter.isalpha())


def stands_in(word: str, office: Office) -> bool:
    """Return whether an abbreviation is made of neighbouring words of an office: "NA" of "National Assembly
    Chairman".
    """
    return word in "".join(part[0] for part in office.text.replace("-", " ").split() if part[0].isupper())
