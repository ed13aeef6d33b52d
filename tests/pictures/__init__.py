"""What the tests know of how the screens look: pictures that were looked at and found right, and how words are painted.

`python -m tests.pictures` puts the pictures as they are now in place of the kept ones: look at the difference before landing it.
"""
