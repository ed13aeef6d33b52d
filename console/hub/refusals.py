"""How the hub says no: a word for programs, a sentence for people. The service turns each into a status."""

from models.kernel.errors import WatchfloorError


class HubRefused(WatchfloorError):
    """Nothing was changed. `code` is one of the words of docs/hub.md."""

    def __init__(self, code: str, message: str) -> None:
        self.code = code
        self.message = message
        super().__init__(message)
