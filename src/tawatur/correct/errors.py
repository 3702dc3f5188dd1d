"""What a correction is refused for."""


class CorrectionError(Exception):
    """A correction cannot be made as it was asked for: the message says what was found, what is allowed, what to do."""
