"""Batches, losses and steps of the training of the support model, and its predictions."""

from __future__ import annotations

import random
import time
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from factcheck.embed.support import kinds
from scripts.build_encoder_graph import HANDED_OVER, HIDDEN
from scripts.saying import say
from scripts.support_network import OUT_OF_SIGHT, Batch, SupportNetwork
from scripts.support_states import Example, Part, States

SEED = 7
PIECES, PAIRS = 0.5, 0.3  # how much the losses of pieces and of pairs count beside that of claims
RARE = 3.0  # a piece out of place counts as so many others
HEADS_FASTER = 10  # what the encoder did not bring learns so much faster
DECAY, CLIP, WARM, LEAST = 0.01, 1.0, 0.06, 0.02
TOGETHER = 4  # examples of a group in one batch: pairs of them are compared
_SORTED_AT_ONCE, _PREDICTED_AT_ONCE, _SAY_EVERY = 200, 24, 40


@dataclass(frozen=True, slots=True)
class Schedule:
    """How long and how fast. ``most`` is the cost of a batch (`Example.cost`)."""

    epochs: int
    rate: float
    most: int


def collate(parts: Sequence[Part], states: States) -> Batch:
    """The parts side by side, filled up to the longest."""
    count, layers = len(parts), range(len(HANDED_OVER))
    claims = max(len(states[part.claim].ids) for part in parts)
    others = max(1, max(sum(len(states[text].ids) - 2 for text in part.evidence) for part in parts))
    claim, evidence = torch.zeros(count, claims, HIDDEN), torch.zeros(len(layers), count, others, HIDDEN)
    marks = torch.full((count, claims), 3)
    labels = torch.full((count, claims), -1.0)
    kind = torch.zeros(count, others, dtype=torch.long)
    claim_there = torch.zeros(count, claims, dtype=torch.bool)
    evidence_there = torch.zeros(count, others, dtype=torch.bool)
    for row, part in enumerate(parts):
        own, picked = states[part.claim], [states[text] for text in part.evidence]
        length = len(own.ids)
        claim[row, :length] = torch.from_numpy(own.states[0].astype(np.float32))
        marks[row, :length] = torch.tensor(part.marks)
        claim_there[row, :length] = True
        if part.labels is not None:
            labels[row, 1 : length - 1] = torch.tensor(part.labels[1:-1], dtype=torch.float)
        told = kinds(own, picked)
        kind[row, : len(told)] = torch.tensor(told, dtype=torch.long)
        evidence_there[row, : len(told)] = True
        at = 0
        for each in picked:
            for layer in layers:
                inner = each.states[layer][1:-1].astype(np.float32)
                evidence[layer, row, at : at + len(inner)] = torch.from_numpy(inner)
            at += len(each.ids) - 2
    return Batch(claim, marks, claim_there, tuple(evidence), kind, evidence_there, labels)


def batches(examples: Sequence[Example], draw: random.Random, most: int) -> list[list[Example]]:
    """Every example once; those of a group stay together by fours, those of like length come together."""
    groups: dict[str, list[Example]] = {}
    for example in examples:
        groups.setdefault(example.group, []).append(example)
    for group in groups.values():
        draw.shuffle(group)
    chunks = [group[at : at + TOGETHER] for group in groups.values() for at in range(0, len(group), TOGETHER)]
    draw.shuffle(chunks)
    made: list[list[Example]] = []
    for first in range(0, len(chunks), _SORTED_AT_ONCE):
        some = sorted(chunks[first : first + _SORTED_AT_ONCE], key=lambda c: max(e.longest for e in c))
        batch: list[Example] = []
        cost = 0
        for chunk in some:
            more = sum(example.cost for example in chunk)
            if batch and cost + more > most:
                made.append(batch)
                batch, cost = [], 0
            batch = [*batch, *chunk]
            cost += more
        made.append(batch)
    draw.shuffle(made)
    return made


def scores(
    network: SupportNetwork, examples: Sequence[Example], states: States
) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """The logits of pieces (P, C), their labels, those of sentences (P,) and of claims (R,)."""
    batch = collate([part for example in examples for part in example.parts], states)
    owner = torch.tensor([row for row, example in enumerate(examples) for _ in example.parts])
    pieces, sentences = network(batch)
    mine = owner[None, :] == torch.arange(len(examples))[:, None]
    claims = torch.logsumexp(torch.where(mine, sentences[None, :], OUT_OF_SIGHT), 1)
    return pieces, batch.labels, sentences, claims


def losses(
    network: SupportNetwork, examples: Sequence[Example], states: States
) -> tuple[Tensor, Tensor, Tensor]:
    """Of claims (is it wrong?), of pieces (which one?), and of pairs in a group (which of two is wrong?)."""
    pieces, labels, _, claims = scores(network, examples, states)
    wrong = torch.tensor([float(example.wrong) for example in examples])
    weights = torch.tensor([example.weight for example in examples])
    each_claim = functional.binary_cross_entropy_with_logits(claims, wrong, reduction="none")
    of_claims = (each_claim * weights).sum() / weights.sum()
    known = labels >= 0
    of_pieces = of_pairs = torch.zeros(())
    if known.any():
        rare = torch.tensor(RARE)
        of_pieces = functional.binary_cross_entropy_with_logits(pieces[known], labels[known], pos_weight=rare)
    pairs = [
        (i, j)
        for i, bad in enumerate(examples)
        for j, good in enumerate(examples)
        if bad.wrong and not good.wrong and bad.group == good.group
    ]
    if pairs:
        worse, better = map(list, zip(*pairs, strict=True))
        of_pairs = functional.softplus(claims[better] - claims[worse]).mean()
    return of_claims, of_pieces, of_pairs


def fit(
    network: SupportNetwork, examples: Sequence[Example], states: States, schedule: Schedule, name: str
) -> list[tuple[float, float]]:
    """Trains in place (AdamW, Loshchilov & Hutter, ICLR 2019; the rate rises and falls in straight lines).

    Gives the mean loss of claims and of pieces for each tenth of the way.
    """
    draw = random.Random(SEED)
    torch.manual_seed(SEED)
    fresh = list(network.fresh())
    old = [each for each in network.parameters() if all(each is not other for other in fresh)]
    rates = [{"params": old, "lr": schedule.rate}, {"params": fresh, "lr": schedule.rate * HEADS_FASTER}]
    optimiser = torch.optim.AdamW(rates, weight_decay=DECAY)
    plan = [batch for _ in range(schedule.epochs) for batch in batches(examples, draw, schedule.most)]
    steps = len(plan)
    course = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda at: min(1, (at + 1) / max(1, WARM * steps)) * max(LEAST, 1 - at / steps)
    )
    seen: list[tuple[float, float]] = []
    begun = time.monotonic()
    network.train()
    for at, batch in enumerate(plan, 1):
        of_claims, of_pieces, of_pairs = losses(network, batch, states)
        optimiser.zero_grad()
        (of_claims + PIECES * of_pieces + PAIRS * of_pairs).backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(network.parameters(), CLIP)
        optimiser.step()
        course.step()
        seen.append((of_claims.item(), of_pieces.item()))
        if at % _SAY_EVERY == 0:
            claim, piece = np.mean(seen[-_SAY_EVERY:], axis=0)
            left = (time.monotonic() - begun) / at * (steps - at) / 60
            say(f"{name}: step {at} of {steps}, loss {claim:.3f}, of pieces {piece:.3f}, {left:.0f} min left")
    tenths = (seen[steps * tenth // 10 : steps * (tenth + 1) // 10] for tenth in range(10))
    return [_mean(tenth) for tenth in tenths if tenth]


def predict(network: SupportNetwork, examples: Sequence[Example], states: States) -> list[list[float]]:
    """The logit of every sentence of every example."""
    network.eval()
    found: dict[int, list[float]] = {}
    order = sorted(range(len(examples)), key=lambda at: examples[at].longest)
    with torch.no_grad():
        for first in range(0, len(order), _PREDICTED_AT_ONCE):
            some = order[first : first + _PREDICTED_AT_ONCE]
            sentences = iter(scores(network, [examples[at] for at in some], states)[2].tolist())
            for at in some:
                found[at] = [next(sentences) for _ in examples[at].parts]
    return [found[at] for at in range(len(examples))]


def _mean(seen: Sequence[tuple[float, float]]) -> tuple[float, float]:
    claim, piece = np.mean(seen, axis=0)
    return round(float(claim), 4), round(float(piece), 4)
