"""Fields that people set without seeing each other: how one is named, which value is safer, and how a person settles it."""
