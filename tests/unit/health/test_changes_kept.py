from models.health.change import Change, newest_kept


def test_the_oldest_go_where_there_are_too_many_and_none_before() -> None:
    changes = {change.key: change for change in (Change(str(at), (at * 7) % 100, None, "x", "A") for at in range(100))}
    assert newest_kept(changes, 100) == changes
    kept = newest_kept(changes, 50)
    assert sorted(change.at_ms for change in kept.values()) == list(range(55, 100))
    assert all(changes[key] is change for key, change in kept.items())
