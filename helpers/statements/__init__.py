"""Who said what, in whose words: from the sentences and quotations of a document to its statements.

The modules in reading order, each importing only from those above it. To find the rule behind a decision, take the
words in the columns `rule`, `source_rule` and `speaker_rule` of a statement and search for them here.

    lexicon       the reporting verbs and stance nouns, looked up by the form in the text
    genre         an article of the press or an official release
    periods       sentences in which each quotation is one opaque word
    verbs         which words are verbs, auxiliaries, adverbs
    persons       which words name a person or an office
    nouns         where a noun phrase starts and ends
    joined        joined X in condemning Y, A and B share Y, we continue
    cues          which words are used as verbs of reporting
    subjects      who is the subject of such a verb
    found         the record that is filled on the way, and its trimming
    clauses       whether a clause follows
    addressees    told X that Y, urged X to Y, thanked X for Y
    passives      it was noted that Y, the importance of Y was stressed
    reported      noted that Y, said: “Y”, asked whether Y
    called        called the visit timely, dismissed as baseless the claim
    contents      which construction follows a verb: all of the above, infinitives, stance nouns, objects
    breaks        where the narrator goes on behind a content
    spans         where a content ends, and which statements stand inside others
    sharing       verbs and participles without a subject of their own
    inserted      Y, X noted · Y, X noted, is Z · as X noted, Y
    attributions  what one cue attributes to whom
    according     according to X, in the words of X
    claims        X’s claim that Y, his promise to Y, concern that Y, in articles
    existing      there was agreement that Y
    turns         `NAME:` before what somebody says
    announced     words in the paragraphs behind a colon, and words with a name beside them
    introduced    X was clear: “Y” · “Y,” she smiled · X made the following statement: Y
    credited      “Y” | – X, Minister of Trade · Y – Minister X
    quoted        quotations over several paragraphs, and those without a verb
    transcripts   whole paragraphs that are a speaker's
    modes         direct, mixed or indirect; core, marginal or reporting
    find          one document from start to end
    table         the rows of the statements table
"""

from helpers.statements.find import find
from helpers.statements.table import COLUMNS, rows

__all__ = ["COLUMNS", "find", "rows"]
