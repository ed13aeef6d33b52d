"""What holds for every test: property tests have no deadline, since wall time says nothing about being right."""

from hypothesis import settings

settings.register_profile("watchfloor", deadline=None, print_blob=True)
settings.load_profile("watchfloor")
