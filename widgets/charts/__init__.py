"""Charts: painted sparklines and tiles, and one detailed chart on pyqtgraph."""
