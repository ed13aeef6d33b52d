"""The least a console of this kind can be: one window with one empty plot, painted once. Run as a program of its own."""

import sys

import pyqtgraph
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow


def main() -> int:
    """Show it, paint it, say so, end."""
    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.setCentralWidget(pyqtgraph.PlotWidget())
    window.resize(1280, 800)
    window.show()

    def painted() -> None:
        window.grab()
        sys.stderr.write("first paint\n")
        sys.stderr.flush()
        window.close()

    QTimer.singleShot(0, painted)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
