"""What the Command screen and the inbox do: the actions of the table that ask about boards, people, the bridge and alerts."""

from collections.abc import Callable
from importlib import import_module
from typing import Final

from console.alarm_sounds import AlarmSounds
from console.windows.main_window import MainWindow
from resources.tongue import tr

_QUESTIONS: Final = {
    "board_prompts": {
        "poll": "open_poll",
        "poll.voice": "give_voice",
        "poll.close": "close_poll",
        "hypothesis": "add_hypothesis",
        "hypothesis.evidence": "add_evidence",
        "hypothesis.judge": "judge_hypothesis",
        "workstream": "open_workstream",
        "workstream.check_in": "check_in",
        "workstream.state": "move_workstream",
        "triage": "tick_step",
    },
    "class_prompts": {
        "classify": "classify",
        "determine": "determine",
        "determination": "settle_dispute",
        "position": "take_position",
        "dispute": "rule_dispute",
    },
    "kin_prompts": {
        "split": "split_selected",
        "link": "link_child",
        "unlink": "unlink",
        "merge": "merge",
        "reopen": "reopen",
        "dismiss": "dismiss",
    },
    "chat_prompts": {"chat.import": "import_chat", "chat.promote": "promote"},
    "sync_prompts": {
        "sync.now": "sync_now",
        "sync.join": "join_hub",
        "sync.leave": "leave_hub",
        "sync.neighbours": "switch_neighbours",
        "sync.conflicts": "show_conflicts",
        "bundle.export": "export_bundle",
        "bundle.import": "import_bundle",
    },
    "second_signature": {"enrol": "enrol"},
    "elevation_prompts": {
        "elevate": "elevate",
        "break_glass": "break_glass",
        "elevation.grant": "grant",
        "elevation.deny": "deny",
        "elevation.end": "end",
        "elevation.review": "review",
    },
    "runbook_prompts": {"evidence": "show_evidence"},
    "restore_prompts": {"runbook.restore": "restore"},
    "evidence_prompts": {"evidence.keep": "keep_state", "evidence.add": "add_evidence"},
    "fallback_prompts": {"fallback": "decide"},
    "people_prompts": {"responder": "ask_responder", "responder.call": "log_call", "bridge": "set_bridge"},
}
"""Module of console.windows, action id, and the function (live, window) that asks."""


class CommandActions:
    """One a window. Questions are read when first asked for: nobody waits for their modules at the start."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.sounds: AlarmSounds | None = None
        """Where the console makes sounds."""

    def handlers(self) -> dict[str, Callable[[], None]]:
        """By action id."""
        asking = {
            action: self._asking(module, name) for module, each in _QUESTIONS.items() for action, name in each.items()
        }
        return asking | {
            "due": self._due,
            "alerts.shelve": self._shelve,
            "alerts.mute": self._mute,
            "conflicts": self._window.conflicts.open,
        }

    def _asking(self, module: str, name: str) -> Callable[[], None]:
        return lambda: getattr(import_module(f"console.windows.{module}"), name)(self._window.live, self._window)

    def _due(self) -> None:
        from console.windows import due_prompts

        due_prompts.answer(self._window.live, self._window.post, self._window.do, self._window)

    def _shelve(self) -> None:
        self._window.show_pane("alerts")
        self._window.late.alerts.pane.shelve()

    def _mute(self) -> None:
        if self.sounds is None:
            self._window.live.told.emit(tr("This console makes no sounds."))
        else:
            self.sounds.mute()
