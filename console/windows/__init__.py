"""Windows and dialogs: they place panes, bind actions, and turn intents into commands."""
