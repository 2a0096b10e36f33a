"""The support model as a torch module, for training: the same computation as ``models/support.onnx``.

The upper three layers of the encoder (a BERT, Devlin et al., NAACL 2019), taken over with their weights, read
the claim's sentence anew; in each, the claim's pieces attend to themselves and to the evidence, whose states
the untouched encoder gave (lower layers apart, upper ones together: DeFormer, Cao et al., ACL 2020). Each
piece of the claim carries a mark that says whether the evidence has it, each piece of the evidence one that
says whether the claim has it (exact matches as in DrQA, Chen et al., ACL 2017). One head says of every
piece whether it is out of place (replaced-token detection as in ELECTRA, Clark et al., ICLR 2020), one what
the whole sentence adds to that; a sentence is as suspect as its most suspect part (a soft maximum, near to
noisy-or pooling).
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass

# Read once, when torch is imported: on shared cores, waiting threads must not take the time of others.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
os.environ.setdefault("GOMP_SPINCOUNT", "0")

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from scripts.build_encoder_graph import EPSILON, HANDED_OVER, HEADS, HIDDEN

MARKS, KINDS = 4, 2
DROPOUT = 0.1
OUT_OF_SIGHT = -30.0  # the logit of a piece that only fills up a batch
_HEAD_SPREAD, _TOKEN_BIAS, _WHOLE_BIAS = 0.02, -3.0, -1.0
_FRESH = ("mark", "token.", "whole.")
Weights = Mapping[str, NDArray[np.float32]]


@dataclass(frozen=True, slots=True)
class Batch:
    """Claims beside their evidence, filled up to one length: B claims, C and E pieces at most, width D.

    ``claim`` (B, C, D) are states, ``marks`` (B, C) 0..3, ``claim_there`` (B, C) tells pieces from filling.
    ``evidence`` has (B, E, D) for each layer, ``kinds`` (B, E) 0..1, ``evidence_there`` (B, E). ``labels``
    (B, C) are 1 for a piece out of place, 0 for one that is not, -1 where nobody knows.
    """

    claim: Tensor
    marks: Tensor
    claim_there: Tensor
    evidence: tuple[Tensor, ...]
    kinds: Tensor
    evidence_there: Tensor
    labels: Tensor


class Layer(nn.Module):
    """One layer of the encoder whose pieces attend to the evidence as well."""

    def __init__(self, weights: Weights, index: int) -> None:
        """``weights`` are a BertModel's, ``index`` counts its layers from nought."""
        super().__init__()
        prefix = f"encoder.layer.{index}."
        self.query = _linear(weights, f"{prefix}attention.self.query")
        self.key = _linear(weights, f"{prefix}attention.self.key")
        self.value = _linear(weights, f"{prefix}attention.self.value")
        self.attend = _linear(weights, f"{prefix}attention.output.dense")
        self.attend_norm = _norm(weights, f"{prefix}attention.output.LayerNorm")
        self.inner = _linear(weights, f"{prefix}intermediate.dense")
        self.output = _linear(weights, f"{prefix}output.dense")
        self.output_norm = _norm(weights, f"{prefix}output.LayerNorm")
        self.kind = nn.Parameter(torch.zeros(KINDS, HIDDEN))

    def forward(self, claim: Tensor, evidence: Tensor, kinds: Tensor, there: Tensor) -> Tensor:
        """(B, C, D) beside (B, E, D) to (B, C, D); ``there`` (B, C + E) is what may be attended to."""
        everything = torch.cat([claim, evidence + self.kind[kinds]], 1)
        attended = functional.scaled_dot_product_attention(
            _heads(self.query(claim)),
            _heads(self.key(everything)),
            _heads(self.value(everything)),
            attn_mask=there[:, None, None, :],
        )
        attended = self.attend(attended.transpose(1, 2).reshape(claim.shape))
        claim = self.attend_norm(claim + functional.dropout(attended, DROPOUT, self.training))
        thought = self.output(functional.gelu(self.inner(claim)))
        read: Tensor = self.output_norm(claim + functional.dropout(thought, DROPOUT, self.training))
        return read


class SupportNetwork(nn.Module):
    """All layers, the marks and the two heads. Seed torch before: the heads start at random."""

    def __init__(self, encoder: Weights) -> None:
        """``encoder`` are the weights of the encoder as its safetensors file names them."""
        super().__init__()
        self.layers = nn.ModuleList(Layer(encoder, index) for index in HANDED_OVER)
        self.mark = nn.Parameter(torch.zeros(MARKS, HIDDEN))
        self.token, self.whole = nn.Linear(HIDDEN, 1), nn.Linear(HIDDEN, 1)
        for head, bias in ((self.token, _TOKEN_BIAS), (self.whole, _WHOLE_BIAS)):
            nn.init.normal_(head.weight, 0, _HEAD_SPREAD)
            nn.init.constant_(head.bias, bias)

    def forward(self, batch: Batch) -> tuple[Tensor, Tensor]:
        """The logits of the pieces (B, C) and of the sentences (B,)."""
        claim = batch.claim + self.mark[batch.marks]
        there = torch.cat([batch.claim_there, batch.evidence_there], 1)
        for layer, evidence in zip(self.layers, batch.evidence, strict=True):
            claim = layer(claim, evidence, batch.kinds, there)
        pieces = self.token(claim).squeeze(-1).masked_fill(~batch.claim_there, OUT_OF_SIGHT)
        whole = self.whole(claim[:, :1]).squeeze(-1)
        return pieces, torch.logsumexp(torch.cat([whole, pieces[:, 1:]], 1), 1)

    def fresh(self) -> list[nn.Parameter]:
        """The parameters that the encoder did not bring."""
        named = self.named_parameters()
        return [each for name, each in named if name.startswith(_FRESH) or name.endswith(".kind")]


def tensors(network: SupportNetwork) -> dict[str, NDArray[np.float16]]:
    """The weights in half precision, under the names and in the layout of ``build_support_graph.shapes``."""
    named: dict[str, NDArray[np.float16]] = {}
    for name, value in network.state_dict().items():
        ours = name.replace("layers.", "layer.").replace("_norm.", ".norm.")
        turned = name.endswith(".weight") and "norm" not in name  # a linear layer's is (out, in) in torch
        array = value.numpy().astype("<f2")
        named[ours] = np.ascontiguousarray(array.T if turned else array)
    return dict(sorted(named.items()))


def _heads(states: Tensor) -> Tensor:
    return states.view(len(states), -1, HEADS, HIDDEN // HEADS).transpose(1, 2)


def _linear(weights: Weights, name: str) -> nn.Linear:
    taken = torch.tensor(weights[f"{name}.weight"])
    linear = nn.Linear(taken.shape[1], taken.shape[0])
    linear.load_state_dict({"weight": taken, "bias": torch.tensor(weights[f"{name}.bias"])})
    return linear


def _norm(weights: Weights, name: str) -> nn.LayerNorm:
    norm = nn.LayerNorm(HIDDEN, eps=EPSILON)
    norm.load_state_dict({part: torch.tensor(weights[f"{name}.{part}"]) for part in ("weight", "bias")})
    return norm
