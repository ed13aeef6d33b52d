"""The Handover screen (F12): command is offered with a briefing that fills itself, and taken after reading it back."""
