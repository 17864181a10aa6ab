"""Tables → plain sentences: what a text says and by whom, every number counted and linked to its evidence."""

from helpers.findings.evidence import behind
from helpers.findings.sources import about, chosen, facts, made_of, repaired, stated, timeline, yours
from helpers.findings.statements import balance, firmness, named, names, said, speakers, why
from helpers.findings.themes import silence, themes
from helpers.findings.trust import caution, measured, missed
from helpers.findings.words import most
from helpers.findings.wording import aligned, echo, phrases, places

__all__ = ["about", "aligned", "balance", "behind", "caution", "chosen", "echo", "facts", "firmness", "made_of", "measured", "missed",
           "most", "named", "names", "phrases", "places", "repaired", "said", "silence", "speakers", "stated", "themes", "timeline", "why", "yours"]
