from console.cli.manual import verbs


def test_the_manual_names_every_verb_once() -> None:
    names = [name for name, _ in verbs()]
    assert {"demo", "incident", "hub", "wall", "doctor", "manual", "retention"} <= set(names)
    assert len(names) == len(set(names)) and all(text for _, text in verbs())
