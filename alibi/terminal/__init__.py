"""The second front end: a case in plain lines of text, for screen readers and for machines without a window."""
