from dataclasses import replace

import numpy as np
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from models.health.samples import Unit
from widgets.charts.detail_view import DetailChartView, LineView, MarkView
from widgets.charts.table_rows import MOST_ROWS, ChartTable, as_tsv, table_of
from widgets.charts.table_twin import TableTwin
from widgets.gallery_charts import chart
from widgets.gallery_samples import HOUR, NOON
from widgets.itemmodels.chart_table_model import ChartTableModel


def view(end: float = NOON, step: float = 15.0, span: float = HOUR) -> DetailChartView:
    times = np.arange(np.ceil((end - span) / step) * step, end, step)
    return DetailChartView("Errors", end - span, end, (LineView(times, times % 60 / 100, "eu"),), unit=Unit.RATIO)


def column(table: ChartTable, head: str) -> list[str]:
    return [row.cells[table.heads.index(head)] for row in table.rows]


def test_rows_are_newest_first_and_no_finer_than_the_samples() -> None:
    table = table_of([view()])
    assert table.step == 15
    assert [row.at for row in table.rows] == sorted((row.at for row in table.rows), reverse=True)
    assert len(table.rows) <= MOST_ROWS + 1
    assert table.rows[0].cells[0] == "14:35:45Z"
    assert column(table, "Errors eu")[:4] == ["45 %", "30 %", "15 %", "0 %"]


def test_stretches_of_several_samples_show_lowest_and_highest() -> None:
    table = table_of([view(step=5.0, span=6 * HOUR)])
    assert table.step == 60
    assert set(column(table, "Errors eu")[1:-1]) == {"0 % to 55 %"}


def test_gaps_usual_and_what_happened_have_their_words() -> None:
    table = table_of([chart()])
    assert "no data" in column(table, "Traffic, per minute paid")
    assert "no data" not in column(table, "Traffic, per minute retry")[1:-1]
    assert all(" to " in cell for cell in column(table, "Traffic, per minute usual")[1:-1])
    happened = [cell for cell in column(table, "What happened") if cell]
    assert "change: orders v88" in happened and "alert: TrafficDrop" in happened


def test_charts_without_lines_make_no_columns() -> None:
    assert table_of([DetailChartView("Errors", 0, 1)]) == ChartTable(("Time",), ())
    assert table_of([DetailChartView("Latency", NOON - HOUR, NOON), view()]).heads == (
        "Time, UTC",
        "Errors eu",
        "What happened",
    )


def test_tsv_runs_no_formula_and_keeps_its_columns() -> None:
    text = as_tsv(("Time", "x"), [("14:36Z", "=cmd|' /C calc'!A0"), ("14:35Z", "a\tb\nc")])
    assert text == "Time\tx\n14:36Z\t'=cmd|' /C calc'!A0\n14:35Z\ta b c"


def test_the_model_keeps_qt_s_contract_through_every_change(qtmodeltester: ModelTester) -> None:
    model = ChartTableModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    for each in (view(), view(NOON + 40), view(NOON + 40), view(NOON + 7 * HOUR), view(span=6 * HOUR)):
        model.set_table(table_of([each]))
        qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # pytest-qt has no types for it
        assert [model.index(at, 0).data() for at in range(model.rowCount())] == [
            row.cells[0] for row in table_of([each]).rows
        ]
    model.set_table(ChartTable(("Time",), ()))
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # pytest-qt has no types for it
    assert model.rowCount() == 0 and tester.model() is model


def test_a_little_later_rows_come_and_go_instead_of_all_anew() -> None:
    model = ChartTableModel()
    model.set_table(table_of([view()]))
    came: list[tuple[int, int]] = []
    gone: list[tuple[int, int]] = []
    resets: list[bool] = []
    model.rowsInserted.connect(lambda _parent, first, last: came.append((first, last)))
    model.rowsRemoved.connect(lambda _parent, first, last: gone.append((first, last)))
    model.modelReset.connect(lambda: resets.append(True))
    model.set_table(table_of([view(NOON + 30)]))
    assert (came, len(gone), resets) == ([(0, 1)], 1, [])


def test_a_screen_reader_hears_the_head_with_the_figure() -> None:
    model = ChartTableModel()
    model.set_table(table_of([view()]))
    index = model.index(1, 1)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Errors eu: 30 %"
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Errors eu"
    assert model.data(QModelIndex()) is None


def test_letters_and_digits_are_left_to_the_pane(qtbot: QtBot) -> None:
    twin = TableTwin()
    qtbot.addWidget(twin)
    twin.show_views([view(), replace(view(), title="Latency", unit=Unit.SECONDS, marks=(MarkView(NOON - 60, "x"),))])
    twin.show()
    before = twin.currentIndex().row()
    QTest.keyClick(twin, Qt.Key.Key_1)
    assert twin.currentIndex().row() == before
    QTest.keyClick(twin, Qt.Key.Key_Down)
    assert twin.currentIndex().row() == before + 1
    with qtbot.waitSignal(twin.left, timeout=30_000):
        QTest.keyClick(twin, Qt.Key.Key_Escape)
