"""An event taken up again got another name.

“This exercise”, “that meeting”: the claim's article takes up an event under a name that no source
gives to anything.

Standard: Reuters Handbook, precision: call an event what the source calls it, the second time too.

Flags:
    evidence: The army fired two missiles in a test on Friday. Neighbouring countries protested against the
        launch.
    claim: The army fired two missiles in a test on Friday. Neighbouring countries protested against this
        invasion.

Quiet:
    evidence: The army fired two missiles in a test on Friday. Neighbouring countries protested against the
        launch.
    claim: The army fired two missiles in a test on Friday. Neighbouring countries protested against this
        launch.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck import lexis
from factcheck.checks import acts, look, phrases
from factcheck.checks.spec import Observation, Spot
from factcheck.records import Level, Severity
from factcheck.views import Comparison, Word

CODE = "EVT008"
SEVERITY = Severity.QUERY


def run(comparison: Comparison, everything: Sequence[Comparison]) -> Iterator[Observation]:
    """Demonstrative event nouns whose event, or one near it, no source names."""
    if not look.first(comparison, everything):
        return
    ours, _ = look.sources(comparison)
    for one, match in phrases.best_matches(everything):
        view = one.claim.sentences[match.sentence]
        for word in view.words:
            if acts.event_word(view, word) is None or not acts.taken_up(view, word):
                continue
            if any(_named(each, match.sentence, word) for each in everything):
                continue
            yield Observation(
                Level.ADDED,
                SEVERITY,
                Spot(match.sentence, word.span),
                None,
                f"no source calls it “{word.surface}”, as {ours} does.",
                match.score,
            )


_FAITHFUL = (lexis.EventRelation.SAME, lexis.EventRelation.NEAR, lexis.EventRelation.IMPLIED)


def _named(comparison: Comparison, sentence_index: int, word: Word) -> bool:
    """Whether a source names such an event; a word that answers another one of the sentence is taken."""
    event = lexis.event_class(word.lemma, word.pos)
    taken = {
        (link.evidence.sentence, link.evidence.word)
        for match in comparison.matches
        if match.sentence == sentence_index
        for link in match.links
        if link.claim.word != word.index
    }
    for index, sentence in enumerate(comparison.evidence.sentences):
        for other in sentence.words:
            if (index, other.index) in taken:
                continue
            if look.equal(other, word):
                return True
            known = lexis.event_class(other.lemma, other.pos) if other.kind == "word" else None
            if event is not None and known is not None and lexis.event_relation(event, known) in _FAITHFUL:
                return True
    return False
