"""Why the hub says no, and why it was not reached, as it arrived or was recorded: plain English, here a sentence again.

What a hub answers, and what the record says of a time without one, is English for everybody. A window shows what is known here
in the language spoken; a hub of another version may say something else, which stays as it is. Pure; any thread.
"""

import re
from functools import cache
from typing import Final

from resources.said import Said, say

_SENTENCES: Final = (
    say("this device is not a member; join with a code"),
    say("{name} is no longer a member; a new code is needed to join again"),
    say("{name} ({role}) may read, not write"),
    say("no open code is like this one: used up, run out, or never given"),
    say("the code is wrong, or what the device sees is not this hub"),
    say("its former record can't be adopted: {why}"),
    say("{count} codes are open; wait until one has run out (15 minutes)"),
    say("too many attempts from this address"),
    say("too many requests at once"),
    say("too many events of this device are parked already"),
    say("more than {count} events a second"),
    say("the hub is stopping"),
    say("too much is waiting to be written"),
    say("there is too much to do; send it again"),
    say("another replica of the hub was in the way; send it again"),
    say("something is wrong with the hub; its journal says what"),
    say("the hub has no room for further attachments"),
    say("this was erased by order; it is not kept again"),
    say("this hub knows no provider; join with a code from its operator"),
    say("{name} is in no group that has a role here"),
    say("{name}'s membership was ended here; a code is needed to join again"),
    say("the device belongs to somebody else"),
    say("the directory holds at most {count} people"),
    say("{base_url} can't be reached: {said}"),
    say("{url} broke off its answer"),
    say("{url} answered with something odd: {error}"),
    say("the hub answered {status}"),
    say("the hub's answer makes no sense: {error}"),
    say("the clock here is {span} behind the hub's"),
    say("the clock here is {span} ahead of the hub's"),
)
_PLACE: Final = re.compile(r"\\\{(\w+)\\\}")


def heard(text: str) -> str:
    """The same text; where it is one of the sentences known here, with what it was made of."""
    if isinstance(text, Said) or not text:
        return text
    for template, pattern in _patterns():
        if (found := pattern.fullmatch(text)) is not None:
            return Said(text, template, found.groupdict())
    return Said(text, text)


@cache
def _patterns() -> tuple[tuple[str, "re.Pattern[str]"], ...]:
    return tuple(
        (str.__str__(each), re.compile(_PLACE.sub(r"(?P<\1>.+)", re.escape(each)), re.DOTALL)) for each in _SENTENCES
    )
