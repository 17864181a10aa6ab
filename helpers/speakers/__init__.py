"""Who is named and who speaks: from the words of a document to its actors."""

from helpers.speakers.actors import Actor, Mention, Register
from helpers.speakers.register import register
from helpers.speakers.resolve import Resolution, Resolver
from helpers.speakers.tables import Met, met, speaker_id, tables

__all__ = ["Actor", "Met", "Mention", "Register", "Resolution", "Resolver", "met", "register", "speaker_id",
           "tables"]
