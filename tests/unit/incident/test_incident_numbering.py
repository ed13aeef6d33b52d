from models.incident.numbering import next_number


def test_next_number_counts_incidents_and_drills_apart() -> None:
    known = ["INC-204", "INC-9", "INC-D17", "INC-999x", "", "OPS-500"]
    assert next_number(known) == "INC-205"
    assert next_number(known, drill=True) == "INC-D18"
    assert next_number([]) == "INC-1"
    assert next_number([], drill=True) == "INC-D1"
