"""Claims to vectors: the only place that knows an encoder.

Importing this package loads no model library; that happens when a vector is first needed.
"""

from factcheck.embed.cached import CachedEncoder
from factcheck.embed.doctor import Diagnosis, diagnose
from factcheck.embed.encoder import Encoder, TokenStates
from factcheck.embed.loading import load_encoder
from factcheck.embed.manifest import support_manifest
from factcheck.embed.status import ModelStatus, list_models, prepare, verify_models
from factcheck.embed.support import Support, SupportModel, chosen, support_model

__all__ = [
    "CachedEncoder",
    "Diagnosis",
    "Encoder",
    "ModelStatus",
    "Support",
    "SupportModel",
    "TokenStates",
    "chosen",
    "diagnose",
    "list_models",
    "load_encoder",
    "prepare",
    "support_manifest",
    "support_model",
    "verify_models",
]
