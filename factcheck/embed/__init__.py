"""Claims to vectors: the only place that knows an encoder.

Importing this package loads no model library; that happens when a vector is first needed.
"""

from factcheck.embed.cached import CachedEncoder
from factcheck.embed.doctor import Diagnosis, diagnose
from factcheck.embed.encoder import Encoder, TokenVectors
from factcheck.embed.loading import load_encoder
from factcheck.embed.status import ModelStatus, list_models, prepare, verify_models

__all__ = [
    "CachedEncoder",
    "Diagnosis",
    "Encoder",
    "ModelStatus",
    "TokenVectors",
    "diagnose",
    "list_models",
    "load_encoder",
    "prepare",
    "verify_models",
]
