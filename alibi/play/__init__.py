"""Playing: a session over case, world and log; saving by the journal, replay, telling and settings."""
