"""What other systems posted to the hub, asked for by a line of its own: neither the record nor its exchange waits for it."""

from collections.abc import Callable

from console.desk import Desk
from console.sync.hub_line import HubLine, NoAnswer
from models.sync import protocol
from models.sync.reading import Malformed
from models.sync.session import Failure, Trouble
from models.sync.suggestions import SuggestionPage
from resources.said import say


def suggestions_of(desk: Desk) -> tuple[Callable[[int], SuggestionPage], Callable[[], None]] | None:
    """How to ask for what was posted after a number, and how to end; None where the workstation belongs to no hub.

    Asking raises NoAnswer, and tries the hub's next address the next time. On one thread.
    """
    if desk.identity.hub is None:
        return None
    line = HubLine(desk.identity.hub, desk.identity.device, desk.clock)

    def ask(after: int) -> SuggestionPage:
        try:
            return SuggestionPage.from_plain(protocol.load(line.raw("GET", f"/v1/suggestions?after={after}").content))
        except NoAnswer:
            line.stand_by()
            raise
        except Malformed as error:
            raise NoAnswer(
                Failure(Trouble.MALFORMED, say("{url} answered with something odd: {error}", url=line.url, error=error))
            ) from None

    return ask, line.close
