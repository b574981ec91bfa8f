"""What a sentence mentions: actors, places, triggers, weapons, noun phrases."""
