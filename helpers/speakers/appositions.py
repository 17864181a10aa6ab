"""Names and offices side by side: "Wang Yi, Minister of …", "the Foreign Secretary, Dame …", "of X and Y, A and B".
"""

import re
from dataclasses import replace

from helpers import words
from helpers.speakers import insertions, lists, names, phrases, runs
from helpers.speakers.actors import Named, Register
from helpers.speakers.reader import Office, Phrase

_CLOSING = frozenset(
    ', . ; : ) ] – — - and who whose on in at to for during as from by with here today yesterday or but " ” »'.split()
) | {""}
_OTHER = frozenset({"counterpart", "successor", "predecessor"})
_FIRM = frozenset({",", ")", ".", "and", "who", "", ";", ":", "–", "—"})
_WITH_NAME = frozenset({"ambassador", "prince", "king", "crown prince", "senator", "official", "governor", "head"})
_IN_PLACE = frozenset("in at from near".split())
_VERBS = words.verb_forms()
_PAUSES = frozenset({",", "(", "–", "—", "-"})


def peer(out: Register, number: int) -> Named | None:
    """Return the person named before in the same sentence, else whoever was last named with an office."""
    if out.named and out.named[-1].phrase.sentence == number:
        return out.named[-1]
    return next((n for n in reversed(out.named) if any(o.head != "counterpart" for o in n.offices)), None)


def peer_offices(out: Register, number: int, offices: list[Office], before: Named | None = None) -> list[Office]:
    """Return for "his Greek counterpart, NAME" the offices of the person named before, held for the other side."""
    own = next((o for o in offices if o.head in {"counterpart", "successor"}), None)
    before = before or peer(out, number) if own else None
    if own is None or before is None:
        return []
    if own.head == "successor":
        held = [o for o in before.offices if o.head not in _OTHER]
        return [replace(o, ranks=o.ranks - {"outgoing"} | {"designate"}) for o in held]
    return [Office(o.head, o.words, o.ranks, own.sides, False, "") for o in before.offices if o.head != "counterpart"]


def side_behind(sentence: words.Sentence, at: int, plural: bool) -> tuple[tuple[str, ...], ...]:
    """Return the country behind a name: "Li Wen of Sinara", "Ada Bloom (Luria)"."""
    if at + 2 < len(sentence) and sentence.text[at] == "(" and names.capital(sentence.text[at + 1]):
        end = next((k for k in range(at + 2, min(at + 5, len(sentence))) if sentence.text[k] == ")"), 0)
        known = tuple(sentence.lower[at + 1 : end]) in lists.COUNTRIES
        known = known or plural and _capitals_only(sentence, at + 1, end)
        return (tuple(sentence.text[at + 1 : end]),) if known else ()
    if at + 1 < len(sentence) and sentence.lower[at] == "of" and names.capital(sentence.text[at + 1]):
        size = lists.longest(lists.COUNTRIES_BY_FIRST, sentence.lower, at + 1, len(sentence))
        end = at + 1 + size if size else runs.name_end(sentence, at + 1, len(sentence))
        return (tuple(sentence.text[at + 1 : end]),)
    return ()


def _capitals_only(sentence: words.Sentence, first: int, last: int) -> bool:
    return first < last and all(word[0].isupper() for word in sentence.text[first:last])


def join(out: Register, sentence: words.Sentence, phrase: Phrase, before: Named | None) -> Named | None:
    """Return the name beside a comma that an office belongs to: the one before it, unless that one has its office."""
    if _chained(before, phrase):
        found = before_name(out, sentence, phrase)
        if found is not None:
            return found
    return after_name(out, sentence, phrase, before) or before_name(out, sentence, phrase)


def after_name(out: Register, sentence: words.Sentence, phrase: Phrase, before: Named | None) -> Named | None:
    """Return the name that an office without a name follows after a comma: "Wang Yi, Minister of Foreign Affairs of
    China,".
    """
    at = phrase.first - 1
    if at < 1 or sentence.text[at] not in _PAUSES or phrase.plural:
        return None
    behind = phrase.last + 3 * (sentence.text[phrase.last : phrase.last + 3 : 2] == ["(", ")"])
    behind = _behind_field(sentence, behind)
    after = sentence.lower[behind] if behind < len(sentence) else ""
    if after not in (_FIRM if phrase.det == "the" else _CLOSING):
        return None
    if before and before.phrase.sentence == phrase.sentence and before.phrase.last == at:
        before.offices += phrase.offices
        before.genders |= phrase.genders
        before.phrase.last = phrase.last
        before.apposed = True
        earlier = next((n for n in reversed(out.named) if n is not before), None)
        _side_after(before, sentence)
        _inherit(before, earlier, sentence)
        return before
    return _untitled(out, sentence, phrase, before)


def _behind_field(sentence: words.Sentence, at: int) -> int:
    """Return where an office ends behind a field in small letters: "chair | of the inquiry |,"."""
    end = next((i for i in range(at, min(at + 6, len(sentence))) if sentence.text[i] == ","), at)
    field = sentence.lower[at : at + 1] in (["of"], ["for"]) and all(word.islower() for word in sentence.text[at:end])
    return end if field else at


def _chained(before: Named | None, phrase: Phrase) -> bool:
    """Return whether a name has its office already, so that the next office begins a new person: "the Minister of X,
    A, the Minister of Y, B,".
    """
    beside = before is not None and before.phrase.sentence == phrase.sentence and before.phrase.last == phrase.first - 1
    return beside and before.apposed and bool(before.offices) and phrase.det == "the"


def _untitled(out: Register, sentence: words.Sentence, phrase: Phrase, before: Named | None) -> Named | None:
    """Return the name without a title that an office behind a comma belongs to."""
    run = _run_before(out, sentence, phrase.sentence, phrase.first - 1)
    if run is None:
        return None
    whole = Phrase(phrase.sentence, run.first, phrase.last, names=[(run.first, run.last)])
    span = sentence.starts[run.first], sentence.ends[run.last - 1]
    found = Named(whole, names.of(sentence, run.first, run.last), span, list(phrase.offices), set(phrase.genders), True)
    out.named.append(found)
    _side_after(found, sentence)
    _inherit(found, before, sentence)
    return found


def after_plural(out: Register, sentence: words.Sentence, phrase: Phrase) -> bool:
    """Read the names behind an office in the plural: "the Foreign Ministers of X and Y, A and B," each with its
    side.
    """
    office, found = phrase.offices[-1], _names_behind(out, sentence, phrase.last)
    if len(found) < 2 or len(office.sides) not in {0, len(found)} or sentence.text[phrase.last] != ",":
        return False
    fields = [frozenset(part.split()) for part in re.split(", | and ", office.text.lower().partition(" of ")[2])]
    for n, (first, last) in enumerate(found):
        sides = office.sides[n : n + 1] or _first_in_bracket(sentence, last)
        words = fields[n] if len(fields) == len(found) and not office.sides else office.words
        one = Office(office.head, words, office.ranks, sides, False, "")
        whole = Phrase(phrase.sentence, first, last, names=[(first, last)])
        out.named.append(
            Named(whole, names.of(sentence, first, last),
                (sentence.starts[first], sentence.ends[last - 1]),
                [one],
                set(),
                True,
            )
        )
    return True


def _first_in_bracket(sentence: words.Sentence, at: int) -> tuple[tuple[str, ...], ...]:
    """Return the country with which a bracket behind a name begins: "Ada Bloom (Norway, Greens)"."""
    opened = sentence.text[at : at + 1] == ["("]
    size = lists.longest(lists.COUNTRIES_BY_FIRST, sentence.lower, at + 1, len(sentence)) if opened else 0
    return (tuple(sentence.text[at + 1 : at + 1 + size]),) if size else ()


def _names_behind(out: Register, sentence: words.Sentence, at: int) -> list[tuple[int, int]]:
    """Return the ranges of names that follow one by one behind a comma or "and", without titles and brackets."""
    found = []
    while at + 1 < len(sentence) and sentence.lower[at] in {",", "and"} and names.capital(sentence.text[at + 1]):
        begin = at + 1 + lists.longest(lists.HONORIFICS_BY_FIRST, sentence.lower, at + 1, len(sentence))
        end = runs.name_end(sentence, begin, len(sentence)) if begin < len(sentence) else begin
        place = tuple(sentence.text[begin:end]) in out.known.places
        if end - begin < 2 or place or sentence.lower[begin] in lists.FIELDS:
            break
        found.append((begin, end))
        closed = next((i for i in range(end, min(end + 6, len(sentence))) if sentence.text[i] == ")"), 0)
        at = closed + 1 if closed and sentence.text[end] == "(" else end
    return found


def in_brackets(out: Register, sentence: words.Sentence, phrase: Phrase) -> bool:
    """Read the names in brackets behind countries, "the Foreign Ministers of X (Ada Bloom) and Y (Karl Dietz)", or
    before them, "the Presidents of X, Ada Bloom (South) and Karl Dietz (North)".
    """
    office = phrase.offices[-1]
    pairs = _bracketed(sentence, phrase.last - len(office.sides[-1]), phrase.last) if office.sides else []
    pairs = pairs if len(office.sides) == 1 else [(inner, outer) for outer, inner in pairs]
    shortest = min((last - first for _, (first, last) in pairs), default=0)
    if len(pairs) < 2 or shortest < 2:
        return False
    for (begin, end), (first, last) in pairs:
        side, title = tuple(sentence.text[begin:end]), office.text.partition(" of ")[0]
        one = Office(office.head, office.words, office.ranks, (side,), False, title)
        whole = Phrase(phrase.sentence, first, last, names=[(first, last)])
        span = sentence.starts[first], sentence.ends[last - 1]
        out.named.append(Named(whole, names.of(sentence, first, last), span, [one], set(), True))
    return True


def _bracketed(sentence: words.Sentence, first: int, last: int) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Return the ranges of "A (B), C (D) and E (F)", by pairs, from the range of A on."""
    found = []
    while last + 2 < len(sentence) and sentence.text[last] == "(" and names.capital(sentence.text[last + 1]):
        end = _capitals(sentence, last + 1)
        if end >= len(sentence) or sentence.text[end] != ")":
            break
        found.append(((first, last), (last + 1, end)))
        first = next((i for i in range(end + 1, len(sentence)) if sentence.lower[i] not in {",", "and", "the"}), end)
        last = _capitals(sentence, first)
    return found


def _capitals(sentence: words.Sentence, at: int) -> int:
    """Return where a country or a name that begins at a word ends."""
    size = lists.longest(lists.COUNTRIES_BY_FIRST, sentence.lower, at, len(sentence))
    return at + size if size else runs.name_end(sentence, at, len(sentence))


def _side_after(found: Named, sentence: words.Sentence) -> None:
    """Take the country between commas behind an office as its side: "Richard Marles, Minister for Defence,
    Australia,".
    """
    at = found.phrase.last
    if at + 2 < len(sentence) and sentence.text[at] == "," and not any(o.sides for o in found.offices):
        size = lists.longest(lists.COUNTRIES_BY_FIRST, sentence.lower, at + 1, len(sentence))
        if size and at + 1 + size < len(sentence) and sentence.lower[at + 1 + size] in {",", ".", ";", "and", "at"}:
            found.offices = [
                Office(o.head, o.words, o.ranks, (tuple(sentence.text[at + 1 : at + 1 + size]),), o.plural, o.text)
                for o in found.offices
            ]
            found.phrase.last = at + 1 + size


def _inherit(found: Named, before: Named | None, sentence: words.Sentence) -> None:
    """Give the side of one delegate to the next: "A, Minister of Trade of X, and B, Minister of Defence," """
    if (
        before
        and before.apposed
        and before.phrase.sentence == found.phrase.sentence
        and not any(o.sides for o in found.offices)
    ):
        between = sentence.lower[before.phrase.last : found.phrase.first]
        sides = next((o.sides for o in before.offices if o.sides), ())
        if set(between) <= {",", "and", "mr", "mr.", "ms", "ms.", "dr", "dr.", "the", "hon", "hon."}:
            found.offices = [Office(o.head, o.words, o.ranks, sides, o.plural, o.text) for o in found.offices]


def _run_before(out: Register, sentence: words.Sentence, number: int, at: int) -> runs.Run | None:
    """Return the run of two or more name words that ends right before word `at`."""
    for run in out.known.by_word.get(sentence.lower[at - 1], ()):
        if run.sentence == number and run.last == at:
            proper = [word for word in run.words if names.capital(word)]
            person = len(proper) > 1 and run.before not in _IN_PLACE and run.words not in out.known.places
            return run if person else None
    return None


def before_name(out: Register, sentence: words.Sentence, phrase: Phrase) -> Named | None:
    """Read the name after an office and a comma: "the Foreign Secretary, Dame Philippa Ayrton-Voss,"."""
    at = phrase.last
    if sentence.text[at : at + 4 : 2] == ["(", ")"] and sentence.text[at + 1][0].isupper():
        at += 3
    inserted = insertions.end(sentence, at) if at < len(sentence) else 0
    at = inserted or at
    if at + 1 >= len(sentence) or not (inserted or sentence.text[at] in _PAUSES) or not phrase.offices or phrase.plural:
        return None
    probe = phrases.read(phrase.sentence, sentence, at + 1, len(sentence), out.known)
    if probe is None or len(probe.names) != 1 or probe.det and not probe.titles:
        return None
    after = sentence.lower[probe.last] if probe.last < len(sentence) else ""
    first, last = probe.names[0]
    said = after in _VERBS and _VERBS[after] in {"past", "s"} and len(names.key(sentence.text[first:last])) > 1
    said = said and (phrase.first == 0 or not sentence.text[phrase.first - 1][-1].isalnum())
    if after not in _CLOSING | {"("} and not said or probe.offices and probe.offices[0].head not in _WITH_NAME:
        return None
    proper = [word for word in sentence.text[first:last] if names.capital(word)]
    place = tuple(sentence.text[first:last]) in out.known.places
    if not (probe.titles or probe.offices) and (len(proper) < 2 and not _one_name(out, phrase, proper) or place):
        return None
    whole = Phrase(phrase.sentence, phrase.first, probe.last, phrase.det, names=probe.names)
    whole.titles = probe.titles | phrase.titles
    span, genders = (sentence.starts[probe.first], sentence.ends[last - 1]), phrase.genders | probe.genders
    found = Named(whole, names.of(sentence, first, last), span, phrase.offices + probe.offices, genders, True)
    found.offices += peer_offices(out, phrase.sentence, found.offices)
    out.named.append(found)
    return found


def _one_name(out: Register, phrase: Phrase, proper: list[str]) -> bool:
    """Return whether one word behind "his Luvenian counterpart," is a person of one name, who acts elsewhere in the
    text.
    """
    word = tuple(part.lower() for part in proper)
    if len(word) != 1 or word in lists.COUNTRIES or word in lists.CAPITALS or not phrase.offices[-1].sides:
        return False
    alone = [run for run in out.known.by_word.get(word[0], ()) if len(run.words) == 1]
    return len(alone) > 1 and any(_VERBS.get(run.after) in {"past", "s"} for run in alone)


def share_side(found: Named, before: Named, sentence: words.Sentence) -> None:
    """Give the side of one guest to the next: "met Ostmark Minister A and Minister B"."""
    between = sentence.lower[before.phrase.last : found.phrase.first]
    sides = next((o.sides for o in before.offices if o.sides), ())
    guest = sentence.lower[before.phrase.first - 1] not in {".", "”", '"', "•", ")"}
    if guest and sides and between in (["and"], [",", "and"]) and not any(o.sides for o in found.offices):
        found.offices = [Office(o.head, o.words, o.ranks, sides, o.plural, o.text) for o in found.offices]
