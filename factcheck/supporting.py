"""What the support model makes of a claim's sentences beside the evidence."""

from __future__ import annotations

from factcheck.comparing import folded
from factcheck.embed import chosen, support_manifest, support_model
from factcheck.vectors import VectorTable
from factcheck.views import Comparison


def readings(comparison: Comparison, table: VectorTable) -> tuple[float, ...]:
    """How far each sentence of the claim side's body is carried by the evidence, in order: a logit, above
    nought is rather not.

    Empty where the encoder is not the one that the support model reads on from.
    """
    ours = [folded(view.sentence.text) for view in comparison.claim.sentences if view.section == "body"]
    theirs = [folded(view.sentence.text) for view in comparison.evidence.sentences]
    own, evidence = table.states(ours), table.placed(theirs)
    if own is None or evidence is None:
        return ()
    limits = support_manifest().limits
    picked = [chosen(claim, evidence, limits) for claim in own]
    table.add_states(theirs[at] for each in picked for at in each)
    model = support_model()
    return tuple(
        model.read_picked(claim, table.states([theirs[at] for at in each]) or [], evidence).logit
        for claim, each in zip(own, picked, strict=True)
    )
