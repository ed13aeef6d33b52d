"""Export of the charts: asks where to, writes CSV or PNG at once or not at all, says in the window what came of it."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from console.data_dir import replace_bytes
from console.live import Live
from console.panes.charts.export import charts_csv, file_stem
from console.panes.charts.pane import ServicePane
from console.panes.charts.service_words import is_simulated
from console.panes.png import png_bytes
from resources.tongue import marked, tr

_CSV: Final = marked("Every sample, CSV (*.csv)")
_PNG: Final = marked("Picture at double size, PNG (*.png)")


def export_charts(live: Live, pane: ServicePane, directory: Path, parent: QWidget) -> None:
    """Of the service shown and the stretch of time shown, as they were when asked."""
    health, wanted = pane.shown_health(), pane.wanted()
    if health is None or not pane.views:
        live.failed.emit(tr("Export charts: open the charts of a service first, F4."))
        return
    text, image = charts_csv(live, health, wanted), pane.picture()
    dialog = QFileDialog(parent, tr("Export charts"), str(directory))
    # The toolkit's own: the same on every desktop, and it obeys the theme.
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setNameFilters([tr(_CSV), tr(_PNG)])
    dialog.setDefaultSuffix("csv")
    dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix("png" if chosen == tr(_PNG) else "csv"))
    marked = tr("SIMULATED ") if is_simulated(live) else ""
    dialog.selectFile(f"{marked}{file_stem(health, wanted)}.csv")

    def write(name: str) -> None:
        is_picture = dialog.selectedNameFilter() == tr(_PNG) or name.lower().endswith(".png")
        target = Path(name).with_suffix(".png" if is_picture else ".csv")
        try:
            content = png_bytes(image) if is_picture else text.encode("utf-8")
            replace_bytes(target, content)
        except OSError as error:
            live.failed.emit(
                tr(
                    "{target} can't be written: {strerror}. Nothing was changed there.",
                    target=target,
                    strerror=error.strerror or error,
                )
            )
            return
        live.told.emit(tr("Charts exported to {target}.", target=target))

    dialog.fileSelected.connect(write)
    dialog.open()
