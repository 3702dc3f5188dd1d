"""Who is at the keyboard."""

import getpass


def login() -> str:
    """The login name, empty for a process without a user, as in some containers."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return ""
