"""Joining a hub from the open console: its address, a one-time code, and a look at its fingerprint before anything is sent.

Or without a code, where the hub believes the organisation's provider: then the fingerprint must be given, and the browser opens.
"""

import webbrowser
from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from console.desk import Desk
from console.live import Live
from console.provider import Looker, Open
from console.sync.door import Door, HttpDoor
from console.sync.joining import Joined, Place, join, shown_fingerprint
from console.windows.aside import Aside
from console.windows.browser_wait import BrowserWait
from models.kernel.signing import SigningKey
from models.sync import enrolment
from models.sync.protocol import EnrolReply
from resources.tongue import marked, tr
from widgets.ask_dialog import AskDialog, heading
from widgets.buttons import Button
from widgets.check import Check
from widgets.field import Field
from widgets.notice_row import NoticeRow

_ASK: Final = marked(
    "Whoever looks after the hub makes the code with `hub enrol`, and tells it to you together with the hub's fingerprint. "
    "The code never travels; both sides prove that they know it."
)
_COMPARE: Final = marked(
    "Compare this with the fingerprint you were told, or that `hub serve` prints. Where they differ, somebody stands between: "
    "leave here. Nothing was sent yet."
)
_PROVIDER: Final = marked(
    "Your organisation's provider says who you are, and the hub which role you have. Without a code nothing but its fingerprint "
    "proves the hub; whoever looks after it tells it to you, and it is the same for everybody."
)


class JoinDialog(AskDialog):
    """`joined` is called when the workstation belongs to the hub; the record must then be opened anew."""

    def __init__(
        self,
        live: Live,
        joined: Callable[[Joined], None],
        parent: QWidget | None = None,
        door: Callable[[str], Door] = HttpDoor,
        browser: Open = webbrowser.open,
    ) -> None:
        super().__init__(tr("Join a hub"), 720, parent)
        self._live, self._joined, self._door, self._browser = live, joined, door, browser
        self._aside: Aside | None = None
        self._found: str | None = None
        """The fingerprint that was shown, hexadecimal digits; None before."""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.heading, self.said = heading(self.windowTitle()), QLabel(tr(_ASK))
        self.said.setWordWrap(True)
        self.error = NoticeRow(is_inner=True)
        self.error.hide()
        self.url = Field(tr("The hub's address"), placeholder="https://hub.example:7443")
        self.standby = Field(tr("Further addresses of the same hub"), note=tr("where it has any; separated by spaces"))
        self.code = Field(tr("Code"), placeholder="7K3Q-M9XW2-D4RT", note=tr("13 letters and digits, good once"))
        self.by_provider = Check(tr("Sign in with the organisation's provider, without a code"), False)
        self.known = Field(
            tr("The hub's fingerprint"), placeholder="94e0 4b2d …", note=tr("64 digits, as `hub serve` prints them")
        )
        self.known.hide()
        self.wait = BrowserWait(self)
        self.apart = Check(tr("Never share what was recorded here before"), False)
        self.fingerprint = QLabel()
        self.fingerprint.setProperty("role", "value")
        self.fingerprint.setWordWrap(True)
        self.fingerprint.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.fingerprint.hide()
        self.button = Button(tr("Show its fingerprint"), "Ctrl+Enter", is_primary=True)
        self.leave = Button(tr("Cancel"), "Esc")
        self._lay_out()
        self.button.clicked.connect(self._go_on)
        self.leave.clicked.connect(self.reject)
        for field in self._fields:
            field.committed.connect(self._go_on)
        self.by_provider.toggled.connect(lambda _on: self._show_way())
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self._go_on)
        self.url.setFocus()

    @property
    def is_busy(self) -> bool:
        """Whether the hub is being asked."""
        return self._aside is not None or self.wait.is_busy

    @property
    def _fields(self) -> Sequence[Field]:
        return (self.url, self.standby, self.code, self.known)

    def _show_way(self) -> None:
        """By a code, or by the provider."""
        by_provider = self.by_provider.isChecked()
        self.said.setText(tr(_PROVIDER) if by_provider else tr(_ASK))
        self.code.setVisible(not by_provider)
        self.known.setVisible(by_provider)
        self.button.set_label(tr("Sign in in the browser") if by_provider else tr("Show its fingerprint"))
        self.error.hide()

    def _urls(self) -> tuple[str, ...]:
        return tuple(each.rstrip("/") for each in (self.url.text().strip(), *self.standby.text().split()))

    def _go_on(self) -> None:
        if self.is_busy:
            return
        if self.by_provider.isChecked():
            self._sign_in()
        elif self._found is None:
            self._look()
        else:
            self._join(self._found)

    def _look(self) -> None:
        url, code = self._urls()[0], self.code.text().strip()
        if not self._is_address(url):
            return

        def work(_heard: Callable[[int], None]) -> str:
            enrolment.key_of(code)  # a mistyped code is said before anybody is asked
            return self._door(url).authority()[1].hex()

        self._run(work, lambda found: self.compare(str(found)))

    def _is_address(self, url: str) -> bool:
        if not url.startswith("https://"):
            self._refused(tr("The hub's address begins with https://, such as https://hub.example:7443."))
            return False
        return True

    def _sign_in(self) -> None:
        urls, known = self._urls(), self.known.text().strip()
        if not self._is_address(urls[0]):
            return
        if not known:
            self._refused(tr("The hub's fingerprint is needed: without a code nothing else proves the hub."))
            return
        desk, browser, adopt, door = self._live.desk, self._browser, not self.apart.isChecked(), self._door(urls[0])

        def work(looker: Looker) -> Joined:
            from console.sync.oidc_joining import place_by_oidc  # what reads tokens is imported by those who need it

            def prove(url: str, ca_pem: str, ca: bytes, key: SigningKey) -> EnrolReply:
                return place_by_oidc(url, ca_pem, ca, key, "", browser, looker)

            return join(place_of(desk), urls, None, known, adopt, desk.clock, door, prove)

        self.error.hide()
        self._show_asking(False)
        self.wait.start(work, self._is_joined, self._not_signed_in)

    def _not_signed_in(self, sentence: str) -> None:
        self._show_asking(True)
        self._refused(sentence)
        self.known.setFocus()

    def _show_asking(self, is_asking: bool) -> None:
        """Whether something can be filled in, or the browser's turn has come."""
        for widget in (self.said, self.url, self.standby, self.known, self.by_provider, self.apart, self.button):
            widget.setVisible(is_asking)

    def compare(self, found: str) -> None:
        """Show a fingerprint (hexadecimal digits) and ask whether it is the one that was told."""
        self._found = found
        self.heading.setText(tr("Is this the hub you mean?"))
        self.said.setText(tr(_COMPARE))
        for widget in (*self._fields, self.apart, self.by_provider):
            widget.hide()
        groups = shown_fingerprint(found).upper().split(" ")
        # Two lines of eight, so that eyes and voices keep their place.
        self.fingerprint.setText("\n".join((" ".join(groups[:8]), " ".join(groups[8:]))))
        self.fingerprint.setAccessibleName(
            tr("Fingerprint {shown_fingerprint}", shown_fingerprint=shown_fingerprint(found))
        )
        self.fingerprint.show()
        self.button.set_label(tr("They are the same: join"))
        self.leave.setFocus()

    def _join(self, found: str) -> None:
        desk, urls, code = self._live.desk, self._urls(), self.code.text().strip()
        adopt, door = not self.apart.isChecked(), self._door(urls[0])
        self._run(lambda _heard: join(place_of(desk), urls, code, found, adopt, desk.clock, door), self._is_joined)

    def _is_joined(self, joined: object) -> None:
        assert isinstance(joined, Joined), "what join gives"
        self.accept()
        self._joined(joined)

    def _run(self, work: Callable[[Callable[[int], None]], object], done: Callable[[object], None]) -> None:
        self.error.hide()
        aside = self._aside = Aside("join", self)
        self.button.set_busy(-1)

        def ended(then: Callable[[], None]) -> None:
            self._aside = None
            aside.deleteLater()
            self.button.set_busy(None)
            then()

        aside.done.connect(lambda result: ended(lambda: done(result)))
        aside.refused.connect(lambda sentence: ended(lambda: self._refused(sentence)))
        aside.start(work)

    def _refused(self, sentence: str) -> None:
        self.error.set_notice(sentence)
        self.error.show()

    def reject(self) -> None:
        """Leave, or stop waiting for the browser; not in the middle of joining, whose outcome must be seen."""
        if not self.wait.stop() and not self.is_busy:
            super().reject()

    def done(self, result: int) -> None:
        """Nobody waits for the browser any longer."""
        self.wait.abandon()
        super().done(result)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.button)
        row.addWidget(self.leave)
        row.addStretch(1)
        shown = (self.heading, self.said, self.error, *self._fields, self.by_provider, self.apart)
        for widget in (*shown, self.fingerprint, self.wait):
            self.column.addWidget(widget)
        self.column.addLayout(row)


def place_of(desk: Desk) -> Place:
    """What joining changes, of a record that is open."""
    identity = desk.identity
    return Place(
        meta=desk.meta,
        certificates=desk.certificates,
        people=desk.people,
        secrets=desk.keeper,
        authority=identity.authority,
        device=identity.device,
        events=desk.read(desk.log.newest),
        pending=0,
        call=desk.read,
    )
