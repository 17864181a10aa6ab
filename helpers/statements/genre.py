"""Which kind of text a document is: an official release about talks, or an article of a newspaper or agency.

A release tells what the sides said and bound themselves to; "plan", "want" and "see" are mostly the narrator's there.
An article tells what many people think, want, plan, praise and attack, and these verbs report. So some words of the
lists, flagged `news`, and some rules are read in articles only. No heading or file name is asked, only the words:
a journalist names other people's sources (polls, critics, aides, voters) and days without a date; a release names
ministries, delegations, visits and cooperation. A text that shows neither clearly is taken for a release, because
there a rule of the press would do harm, and the other way round it only misses something.
"""

import functools
from collections.abc import Sequence

from helpers import reference
from helpers.words import Sentence

# So many words of the press at least, and so many for each word of releases: a release may quote a poll or a critic.
LEAST, TIMES = 4, 1.5
# A release names its occasion once in so many words; where its words are rarer, fewer of the press are enough.
RARE, LEAST_WHERE_RARE, TIMES_WHERE_RARE = 100, 3, 1


def is_news(sentences: Sequence[Sentence]) -> bool:
    """Return whether the words of a document are those of the press rather than of an official release."""
    press, official = _words("press"), _words("official")
    either = press | official
    telling = [word for sentence in sentences for word in filter(either.__contains__, sentence.lower)]
    for_press, for_official = (sum(map(known.__contains__, telling)) for known in (press, official))
    if for_official * RARE < sum(len(sentence.lower) for sentence in sentences):
        return for_press >= LEAST_WHERE_RARE and for_press > TIMES_WHERE_RARE * for_official
    return for_press >= LEAST and for_press > TIMES * for_official


@functools.cache
def _words(genre: str) -> frozenset[str]:
    return frozenset(row["word"] for row in reference.table("genre_words") if row["genre"] == genre)
