"""What `doctor` says of signing in here and of what went wrong in the program. Pure."""

from collections.abc import Sequence

from console.cli.doctor_rows import Row
from console.sync_note import SyncNote
from models.freshness.table import span

_HOUR_MS = 3_600_000


def signing_row(keeper: str | None, minutes: int, hours: int, note: SyncNote | None, now_ms: int) -> Row:
    """Signing in: what unlocks, when it locks, and for how long it opens without the hub.

    `keeper` is vault or keyring, None for a new directory. Whether a passphrase was chosen only the keyring knows, and it is
    not asked.
    """
    locks = f"locks after {minutes} idle minutes" if minutes else "never locks by itself"
    opener = {"vault": "the vault's passphrase unlocks", "keyring": "the passphrase chosen in the console unlocks"}
    words = ", ".join([locks, *([opener[keeper]] if keeper in opener else [])])
    if note is None or note.exchanged_ms is None:
        return Row("signing in", "ok", words)
    away_ms = max(0, now_ms - note.exchanged_ms)
    left_ms = hours * _HOUR_MS - away_ms
    if left_ms <= 0:
        words = f"{words}; nothing was exchanged for {span(away_ms)}, and {hours} h without the hub are allowed"
        return Row("signing in", "warn", words, "reach the hub once: until then nobody may be let in")
    if left_ms < hours * _HOUR_MS // 4:
        words = f"{words}; without the hub for at most {span(left_ms)} more"
        return Row("signing in", "warn", words, "reach the hub before that")
    return Row("signing in", "ok", f"{words}; without the hub for at most {span(left_ms)} more")


def crashes_row(files: Sequence[str]) -> Row:
    """Crash files by name, the newest first."""
    if not files:
        return Row("crashes", "ok", "none noted")
    count = "1 crash file" if len(files) == 1 else f"{len(files)} crash files"
    mend = "doctor --bundle FILE packs them without content, for whoever helps; nothing was sent"
    return Row("crashes", "warn", f"{count}, the newest of {files[0][:10]}", mend)
