"""The Command screen: who is asked and there, what is checked, supposed and asked aloud."""
