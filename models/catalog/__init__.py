"""The estate: services, what they depend on, vendors and business functions, and where they are read from."""
