"""Events in time: the network, its chains, its patterns."""
