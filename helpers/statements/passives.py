"""Passives that report: it was noted that …, the importance of X was stressed, gratitude was expressed for …."""

from helpers import words
from helpers.statements.clauses import clause_follows, skip_adverbs
from helpers.statements.cues import Cue
from helpers.statements.found import Content
from helpers.statements.lexicon import nouns, stance_nouns, verbs
from helpers.statements.periods import QUOTED, Period
from helpers.statements.persons import is_person, names_person, people
from helpers.statements.reported import WH
from helpers.statements.subjects import Source, after, before
from helpers.statements.verbs import BE, HAVE, is_adverb


def passive(period: Period, cue: Cue) -> Content | None:
    """Return the content of a passive: it was noted that Y · the importance of Y was stressed · X was asked to Y."""
    subject = before(period, cue)
    if _belief(period, cue, subject) and not period.news:
        return None
    agent, behind = _agent(period, skip_adverbs(period, cue.after))
    content = _clause(period, cue, subject, behind) or _topic(period, cue, subject, agent, behind)
    if content is None and subject is not None and "passive" in cue.verb.flags:
        content = period.news and _told_of(period, cue, subject, agent, behind) or _asked(period, cue, subject, behind)
        content = content or _as_subject(period, cue, subject, agent, behind)
    elif content is None and subject is not None and period.news:
        content = _told_of(period, cue, subject, agent, behind)
    return content and content._replace(agent=content.agent or agent)


def seeming(period: Period, cue: Cue) -> Content | None:
    """Return what seems so, which nobody in particular says: X seems to Y · it appears that Y."""
    subject, behind = before(period, cue), skip_adverbs(period, cue.after)
    if subject is None or cue.kind != "finite" or behind + 1 >= len(period):
        return None
    follower = period.lower[behind]
    if _is_it(period, subject) and (follower == "that" or clause_follows(period, behind)):
        return Content(behind + (follower == "that"), None, "bare", "what seems so: a clause")
    verb = period.lower[behind + 1]
    if follower == "to" and verb in verbs() and verb not in BE | HAVE:
        return None  # "appeared to imply that Y": the verb of saying is the one behind it
    if follower in ("to", "like", "as"):
        first = cue.first - 1 if _relative(period, cue) else subject.first
        return Content(first, None, "passive", "what seems so, with its subject")
    return None


def _agent(period: Period, at: int) -> tuple[Source | None, int]:
    """Return who stands behind "by", and where the words behind it begin."""
    if at < len(period) and period.lower[at] == "by":
        source = after(period, at + 1)
        if source:
            return source._replace(rule="agent behind “by”"), source.last
    return None, at


def _clause(period: Period, cue: Cue, subject: Source | None, behind: int) -> Content | None:
    """It was noted that Y · it was agreed to Y."""
    verb, follower = cue.verb, period.lower[behind : behind + 1]
    if _is_it(period, subject) and follower == ["to"] and "to" in verb.frames:
        return Content(behind, None, "to", "passive, then an infinitive")
    said = _is_it(period, subject) and {"that", "noun"} <= verb.frames and behind + 1 < len(period)
    if said and follower[0] in ("the", "a", "an") and period.lower[cue.first] == "was":
        return Content(behind, None, "noun", "passive with “it”, then a noun phrase")  # in translated readouts
    if follower == ["that"] and "that" in verb.frames and (subject or cue.first == 0):
        return Content(behind + 1, None, "that", "passive, then a that-clause")
    return None


def _topic(period: Period, cue: Cue, subject: Source | None, agent: Source | None, behind: int) -> Content | None:
    """The President was thanked by the Mayor for Y: only a named agent tells somebody."""
    preposition = period.lower[behind] if behind + 1 < len(period) else ""
    if preposition not in cue.verb.prepositions:
        return None
    if agent is None and preposition == "for" and cue.verb.lemma in ("thank", "congratulate") and subject:
        return Content(behind + 1, None, "prep:for", "passive, then “for” and the topic")
    if agent is None:
        return _topic_before_agent(period, cue, behind)
    return Content(behind + 1, None, f"prep:{preposition}", "passive with an agent, then a preposition and the topic")


def _topic_before_agent(period: Period, cue: Cue, at: int) -> Content | None:
    """The Ambassador was informed of Y | by the Deputy Minister."""
    by = next((i for i in range(at + 2, len(period) - 1) if period.lower[i] == "by"), None)
    agent, _ = _agent(period, by) if by else (None, at)
    if agent is None or agent.last + 2 < len(period) or not names_person(period, agent.first, agent.last):
        return None
    frame = f"prep:{period.lower[at]}"
    return Content(at + 1, by, frame, "passive, then a preposition, the topic and its agent", agent)


def _asked(period: Period, cue: Cue, subject: Source, behind: int) -> Content | None:
    """All parties were asked to Y."""
    if "objto" not in cue.verb.frames or period.lower[behind : behind + 1] != ["to"]:
        return None
    if _relative(period, cue) or _generic(period, cue):
        return None
    return Content(subject.first, None, "passive", "passive, its addressee as subject")


def _as_subject(period: Period, cue: Cue, subject: Source, agent: Source | None, behind: int) -> Content | None:
    """The importance of Y was stressed · gratitude was expressed for Y."""
    frames, lower = cue.verb.frames, period.lower
    opening = lower[subject.first]
    if _relative(period, cue) or _generic(period, cue):
        return None
    if opening in words.pronouns() or opening in ("this", "these", "it", "no", "neither", "little"):
        return None
    rule = "passive with its content as subject"
    if "stance" in frames and "noun" not in frames:
        if not _has_stance(period, cue, subject):
            return None
        goes_on = lower[behind : behind + 1] == ["that"] or _at_preposition(period, behind)
        known = [nouns()[word] for word in lower[subject.first : subject.last] if word in nouns()]
        feeling = any(noun.noun_class == "evaluate" for noun in known)
        if not feeling and lower[behind : behind + 1] == ["to"] and not {"for", "on", "to"} & set(lower[behind + 1 :]):
            goes_on = False  # an invitation was conveyed to the Minister
        topic = agent is None or lower[behind : behind + 1] in (["for"], ["at"], ["over"], ["about"], ["that"])
        return Content(subject.first, None if goes_on and topic else subject.last, "passive", rule)
    if "noun" in frames and _is_topic(period, subject):
        if agent is None and lower[behind : behind + 1] == ["of"] and "of" not in lower[subject.first : subject.last]:
            return Content(subject.first, None, "passive", rule)  # the importance was stressed of joint patrols
        if lower[behind : behind + 4] == [",", "as", "well", "as"]:
            return Content(subject.first, None, "passive", rule)  # the need was noted, as well as the cost
        aside = lower[cue.first - 1] == ","  # the subject with all that stands between it and its verb
        return Content(subject.first, cue.first - 1 if aside else subject.last, "passive", rule)
    return None


def _told_of(period: Period, cue: Cue, subject: Source, agent: Source | None, behind: int) -> Content | None:
    """X is expected to Y · X was accused of Y · X is seen as Y · X was asked whether Y: what an article says of X."""
    verb, lower = cue.verb, period.lower
    if behind >= len(period):
        return None
    follower, whole = lower[behind], cue.first - 1 if _relative(period, cue) else subject.first
    if "wh" in verb.frames and follower in WH and not _is_it(period, subject):
        return Content(behind, None, "wh", "passive, then a clause with a question word")
    duty = verb.lemma.endswith("suppose")  # "is supposed to", which nobody supposes
    expects = follower == "to" and verb.frames & {"objto", "that"} and behind + 1 < len(period) and not duty
    blames = follower in ("of", "for", "with") and verb.verb_class in ("evaluate", "distance")
    named = "as" in verb.frames and _is_named(period, behind)
    if expects or blames or named:
        return Content(whole, None, "passive", "passive, with the one it is said of")
    if agent and "noun" in verb.frames and not _relative(period, cue):
        return Content(whole, subject.last, "passive", "passive of judging")
    return None


def _is_named(period: Period, at: int) -> bool:
    """Tell "was declared the winner", "is seen as X", "was deemed relevant" from "was declared in May"."""
    word = period.lower[at]
    if word in ("as", QUOTED) or word in words.of_class("determiner"):
        return True
    small = words.of_class("preposition", "conjunction", "subordinator", "adverb", "weekday", "clause_opener")
    return word.isalpha() and word not in small and not is_adverb(word)


def _belief(period: Period, cue: Cue, subject: Source | None) -> bool:
    """Tell "it is believed, expected": nobody in particular."""
    told = cue.verb.verb_class != "assert" and period.lower[cue.first : cue.at] == ["is"]
    return told and _is_it(period, subject)


def _is_it(period: Period, subject: Source | None) -> bool:
    return subject is not None and period.lower[subject.first : subject.last] == ["it"]


def _relative(period: Period, cue: Cue) -> bool:
    return period.lower[cue.first - 1] in ("which", "that", "who")


def _generic(period: Period, cue: Cue) -> bool:
    """Tell what holds always, "is asked", from what somebody did, "was asked", "has been asked"."""
    helpers = set(period.lower[cue.first : cue.at])
    return bool(helpers & {"is", "are", "be"}) and not helpers & HAVE


def _has_stance(period: Period, cue: Cue, subject: Source) -> bool:
    """Tell "gratitude was expressed" from "attention was paid", which is no statement."""
    subject_words = period.lower[subject.first : subject.last]
    if cue.verb.lemma == "pay" and "attention" in subject_words:
        return False
    return any(word in stance_nouns() for word in subject_words)


def _is_topic(period: Period, subject: Source) -> bool:
    """Tell a topic, "the importance of joint patrols", from a person or a thing done: only a topic is reported."""
    last = next((i for i in range(subject.first + 1, subject.last) if _at_preposition(period, i)), subject.last)
    if period.lower[subject.first] in words.pronouns() or period.lower[last - 1] in people():
        return False
    return not is_person(period, subject.first, subject.last)


def _at_preposition(period: Period, at: int) -> bool:
    return at < len(period) and period.lower[at] in words.of_class("preposition")
