"""Claims to vectors: the only place that knows an encoder.

Importing this package loads no model library; that happens when a vector is first needed.
"""

from factcheck.embed.encoder import Encoder, TokenVectors
from factcheck.embed.loading import load_encoder

__all__ = ["Encoder", "TokenVectors", "load_encoder"]
