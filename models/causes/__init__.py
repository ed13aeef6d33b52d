"""Which service or change most likely began it: ranked candidates with evidence for and against; alert clusters."""
