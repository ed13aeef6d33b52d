"""What a question between neighbours is called. The name of who is asked is part of it, and so of what is signed: a question that
was put to one neighbour is good for no other, and for no hub.
"""

from typing import Final

from models.sync.device import DeviceId
from models.sync.neighbour_words import Ask, AskNames, AskNews, CompareChains, Fetch, Greet

VERBS: Final[dict[type, str]] = {
    Greet: "greet",
    CompareChains: "compare",
    Fetch: "fetch",
    AskNews: "news",
    AskNames: "names",
}


def path_of(asked: DeviceId, question: Ask | None = None) -> str:
    """The target of a question to a device; without a question, what all of them begin with."""
    return f"/lan/1/{asked}" + (f"/{VERBS[type(question)]}" if question is not None else "")
