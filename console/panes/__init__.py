"""One module a screen: binds widgets to live state and actions, holds no rules."""
