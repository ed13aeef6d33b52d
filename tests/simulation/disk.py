"""What survives when a process dies: everything that was committed, and nothing of what was not."""


class Crashed(BaseException):
    """The process died here. No Exception, so that nothing in between takes it for one of its own errors."""


class PowerSwitch:
    """Kills the process at one of its coming commits: just before it, or just after it and before anybody is told."""

    def __init__(self) -> None:
        self._before: int | None = None
        self._after: int | None = None
        self.commits = 0

    def arm(self, commits: int, *, after: bool) -> None:
        """Die at the commit that comes after so many others."""
        if after:
            self._after = self.commits + commits
        else:
            self._before = self.commits + commits

    def disarm(self) -> None:
        self._before = self._after = None

    def before(self) -> None:
        """All is ready to be committed, and nothing is."""
        at, self.commits = self.commits, self.commits + 1
        if self._before is not None and at >= self._before:
            self.disarm()
            raise Crashed("before a commit")

    def after(self) -> None:
        """It is durable, and nobody has been told."""
        if self._after is not None and self.commits > self._after:
            self.disarm()
            raise Crashed("after a commit")
