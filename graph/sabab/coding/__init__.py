"""From mentions to events, claims, links and habits."""
