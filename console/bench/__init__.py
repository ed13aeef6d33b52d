"""The console's own benchmarks, one module each. Every figure stands beside a peer or a physical limit of the same run."""
