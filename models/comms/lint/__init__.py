"""What is wrong with the words of an update before anybody sends it: each finding with its place, reason and remedy."""
