"""Stories: which articles tell of one happening, and which happenings belong to one development."""

from tawatur.stories.tell import tell_stories

__all__ = ["tell_stories"]
