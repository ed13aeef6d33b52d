"""Export of the blast radius: asks where to, writes the form the name's ending asks for, at once or not at all."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from console.data_dir import replace_bytes
from console.live import Live
from console.panes.charts.service_words import is_simulated
from models.kernel.clock import rfc3339
from resources.tongue import marked, tr

if TYPE_CHECKING:
    from console.panes.blast_radius.pane import BlastRadiusPane

_FORMS: Final = {
    "svg": marked("Drawing, SVG (*.svg)"),
    "png": marked("Picture at double size, PNG (*.png)"),
    "json": marked("Data, JSON (*.json)"),
    "dot": marked("Graphviz, DOT (*.dot)"),
    "mmd": marked("Mermaid (*.mmd)"),
}


def export_graph(live: Live, pane: "BlastRadiusPane", directory: Path, parent: QWidget) -> None:
    """The whole graph as it was shown when asked, what does not fit the window included."""
    if pane.drawn is None or pane.drawn.situation is None or not pane.drawn.view.nodes:
        live.failed.emit(tr("Export graph: nothing is drawn. Import a catalogue, or show it with F5 first."))
        return
    forms = pane.forms()
    dialog = QFileDialog(parent, tr("Export graph"), str(directory))
    # The toolkit's own: the same on every desktop, and it obeys the theme.
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setNameFilters([tr(words) for words in _FORMS.values()])
    dialog.setDefaultSuffix("svg")
    dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(_ending(chosen)))
    simulated = tr("SIMULATED ") if is_simulated(live) or pane.asked.is_supposing else ""
    moment = rfc3339(live.clock.now_ms())[:19].replace("-", "").replace(":", "") + "Z"
    dialog.selectFile(tr("{simulated}blast radius {moment}.svg", simulated=simulated, moment=moment))
    dialog.fileSelected.connect(lambda name: _write(live, Path(name), dialog.selectedNameFilter(), forms))
    dialog.open()


def _ending(chosen: str) -> str:
    return next(ending for ending, words in _FORMS.items() if tr(words) == chosen)


def _write(live: Live, name: Path, chosen: str, forms: dict[str, Callable[[], bytes]]) -> None:
    typed = name.suffix.lstrip(".").lower()
    ending = typed if typed in forms else _ending(chosen)
    target = name if typed == ending else name.with_suffix(f".{ending}")
    try:
        replace_bytes(target, forms[ending]())
    except OSError as error:
        live.failed.emit(
            tr(
                "{target} can't be written: {strerror}. Nothing was changed there.",
                target=target,
                strerror=error.strerror or error,
            )
        )
        return
    live.told.emit(tr("Graph exported to {target}.", target=target))
