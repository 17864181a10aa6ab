"""Passives that report: it was noted that …, the importance of X was stressed, gratitude was expressed for …."""

from helpers import words
from helpers.statements.clauses import skip_adverbs
from helpers.statements.cues import Cue
from helpers.statements.found import Content
from helpers.statements.lexicon import stance_nouns
from helpers.statements.periods import Period
from helpers.statements.persons import is_person, people
from helpers.statements.subjects import Source, after, before
from helpers.statements.verbs import HAVE


def passive(period: Period, cue: Cue) -> Content | None:
    """it was noted that … · the importance of X was stressed · gratitude was expressed for …"""
    verb, lower = cue.verb, period.lower
    subject = before(period, cue)
    at = skip_adverbs(period, cue.after)
    agent, after = _agent(period, at)
    follower = lower[after] if after < len(period) else ""
    impersonal = subject is not None and lower[subject.first : subject.last] == ["it"]
    if impersonal and lower[cue.first : cue.at] == ["is"] and verb.verb_class != "assert":
        return None  # it is said, believed, expected: nobody in particular
    if impersonal and follower == "to" and "to" in verb.frames:
        return Content(after, None, "to", "passive, then an infinitive", agent, agent is None)
    if follower == "that" and "that" in verb.frames:
        if subject or cue.first == 0:
            return Content(after + 1, None, "that", "passive, then a that-clause", agent, agent is None)
    if "passive" not in verb.flags or subject is None or subject.last - subject.first < 1:
        return None
    generic = {"is", "are", "be"} & set(lower[cue.first : cue.at]) and not HAVE & set(lower[cue.first : cue.at])
    relative = lower[cue.first - 1] in ("which", "that", "who")
    if "objto" in verb.frames and follower == "to" and not relative and not generic:
        return Content(subject.first, None, "passive", "passive, its addressee as subject", agent, agent is None)
    if (
        relative
        or generic
        or lower[subject.first] in words.pronouns()
        or lower[subject.first] in ("this", "these", "it")
    ):
        return None
    if "stance" in verb.frames and "noun" not in verb.frames:
        if not any(word in stance_nouns() for word in lower[subject.first : subject.last]):
            return None
        if verb.lemma == "pay" and "attention" in lower[subject.first : subject.last]:
            return None
        ends = follower == "that" or follower in words.of_class("preposition")
        last = None if ends and agent is None else subject.last
        return Content(subject.first, last, "passive", "passive with its content as subject", agent, agent is None)
    if "noun" in verb.frames and _abstract(period, subject):
        aside = period.lower[cue.first - 1] == ","  # the subject with all that stands between it and its verb
        return Content(
            subject.first,
            cue.first - 1 if aside else subject.last,
            "passive",
            "passive with its content as subject",
            agent,
            agent is None,
        )
    return None


def _abstract(period: Period, subject: Source) -> bool:
    """A passive reports only if its subject is a topic ("the importance of joint patrols"), not a person or a thing done."""
    last = next(
        (i for i in range(subject.first + 1, subject.last) if period.lower[i] in words.of_class("preposition")),
        subject.last,
    )
    return (
        period.lower[subject.first] not in words.pronouns()
        and period.lower[last - 1] not in people()
        and not (is_person(period, subject.first, subject.last))
    )


def _agent(period: Period, at: int) -> tuple[Source | None, int]:
    if at < len(period) and period.lower[at] == "by":
        source = after(period, at + 1)
        if source:
            return source._replace(rule="agent behind “by”"), source.last
    return None, at
