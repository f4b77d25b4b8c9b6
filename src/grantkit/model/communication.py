"""How the project was made known."""

import datetime as dt
from decimal import Decimal
from enum import StrEnum

from attrs import frozen

from grantkit.model.text import Text


class CommunicationKind(StrEnum):
    """The kind of publicity."""

    WEB = "web"
    SOCIAL_MEDIA = "social_media"
    PRESS = "press"
    BROADCAST = "broadcast"
    PRINT = "print"
    POSTER = "poster"
    PLAQUE = "plaque"
    EVENT = "event"


@frozen(kw_only=True)
class CommunicationItem:
    """One publication, post, poster or announcement.

    Attributes:
        title: What it was.
        kind: The kind of publicity.
        date: The day it appeared.
        channel: Where it appeared.
        url: Its address, where it has one.
        statement: The sentence about the funder, letter by letter as it was printed.
        partner: Id of the partner that published it.
        language: Of the text; ISO 639-1.
        emblem: Whether the funder's emblem or logo stands on it.
        logo_width_mm: Width of the programme's logo, in millimetres.
        disclaimer: The sentence on who answers for the content, as printed.
        annex: Id of the annex that shows it.
    """

    title: Text | None = None
    kind: CommunicationKind | None = None
    date: dt.date | None = None
    channel: str | None = None
    url: str | None = None
    statement: str | None = None
    partner: str | None = None
    language: str | None = None
    emblem: bool | None = None
    logo_width_mm: Decimal | None = None
    disclaimer: str | None = None
    annex: str | None = None
