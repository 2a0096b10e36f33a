"""The one error a user meets: what went wrong, where, and the way out, in one line."""

from __future__ import annotations


class FactcheckError(Exception):
    """A failure the user can act on.

    Args:
        what: what went wrong, in a few words.
        where: the file, option or line at fault.
        way_out: what to do about it.
    """

    def __init__(self, what: str, where: str, way_out: str) -> None:
        self.what = what
        self.where = where
        self.way_out = way_out
        super().__init__(self.line)

    def __reduce__(self) -> tuple[type[FactcheckError], tuple[str, str, str]]:
        """From one process to another, whole."""
        return type(self), (self.what, self.where, self.way_out)

    @property
    def line(self) -> str:
        """``where: what; way out``, with line breaks folded."""
        return " ".join(f"{self.where}: {self.what}; {self.way_out}".split())
