"""First signs: a streaming detector a series, explainable, numpy and the standard library only."""
