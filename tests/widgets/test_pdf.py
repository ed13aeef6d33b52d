import re

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtWidgets import QApplication

from console.papers.pdf import laid_out, pdf_bytes
from models.incident.forms.document import Cell, Document, Facts, Heading, Points, Table, Words


def document(rows: int, foot: str = "INC-204 · head abcd") -> Document:
    cells = (
        Cell("14:31Z"),
        Cell("fact"),
        Cell("<b>bold</b>\n<img src='http://x/'> &amp; more", is_struck=True),
        Cell("Ana"),
    )
    table = Table(("When", "Kind", "Entry", "By"), (cells,) * rows)
    return Document(
        "Incident <record>", (Facts((("State", "OPEN"),)), Heading("Log"), Words("a"), Points(()), table), foot
    )


def test_it_is_a_pdf_with_as_many_pages_as_it_needs(qapp: QApplication) -> None:
    one, many = pdf_bytes(document(3)), pdf_bytes(document(600))
    assert one.startswith(b"%PDF-") and one.rstrip().endswith(b"%%EOF")
    assert len(re.findall(rb"/Type /Page\b", one)) == 1
    assert len(re.findall(rb"/Type /Page\b", many)) > 10


def test_what_is_typed_stays_text(qapp: QApplication) -> None:
    text = laid_out(document(1), QSizeF(600, 900)).toPlainText()
    assert "<b>bold</b> <img src='http://x/'> &amp; more" in text
    assert "Incident <record>" in text and "None on record." in text
    assert b"/URI" not in pdf_bytes(document(1)) and b"/Link" not in pdf_bytes(document(1))


def test_every_row_is_there_and_corrected_ones_are_struck(qapp: QApplication) -> None:
    laid = laid_out(document(600), QSizeF(600, 900))
    assert laid.toPlainText().count("bold") == 600
    block = laid.begin()
    while "bold" not in block.text():
        block = block.next()
    assert block.charFormat().fontStrikeOut() or block.begin().fragment().charFormat().fontStrikeOut()


@pytest.mark.parametrize("text", ["\u202egnp.exe", "a\u2029b\x00c", "\x1b[31mred"])
def test_signs_that_mislead_do_not_reach_the_page(qapp: QApplication, text: str) -> None:
    laid = laid_out(Document("t", (Words(text),), "f"), QSizeF(600, 900))
    assert laid.blockCount() == 2
    assert not set(laid.toPlainText()) & set("\u202e\x00\x1b")
