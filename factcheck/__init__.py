"""factcheck: checks news stories against each other and says where they disagree.

Nothing is imported here, so that ``factcheck --help`` stays quick.
"""

__version__ = "0.1.0"
