"""Tables → plain sentences: what a text says and by whom, every number counted and linked to its evidence."""

from helpers.findings.brief import short
from helpers.findings.evidence import behind
from helpers.findings.pieces import facts, made_of, repaired
from helpers.findings.sources import about, chosen, stated, timeline, twice, yours
from helpers.findings.statements import MODES, WAYS, balance, named, said, spoken
from helpers.findings.themes import shared, silence, themes
from helpers.findings.trust import caution, doubts, measured, missed, mistakes
from helpers.findings.voices import firmness, names, order, speakers
from helpers.findings.why import why
from helpers.findings.wording import aligned, echo, phrases, places, strewn, uneven
from helpers.findings.words import most

__all__ = ["MODES", "WAYS", "about", "aligned", "balance", "behind", "caution", "chosen", "doubts", "echo", "facts",
           "firmness", "made_of", "measured", "missed", "mistakes", "most", "named", "names", "order", "phrases",
           "places", "repaired", "said", "shared", "short", "silence", "speakers", "spoken", "stated",
           "strewn", "themes", "timeline", "twice", "uneven", "why", "yours"]
