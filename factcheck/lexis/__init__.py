"""What two words are to each other: relations of words, events and modifiers, and paraphrases of news
English. Everything here is a pure function over the lexicons under ``models/lexicon``.
"""

from factcheck.lexis.equivalents import canonical_phrase, equivalent, fold, groups_of
from factcheck.lexis.events import event, event_class, event_classes, event_relation
from factcheck.lexis.function_words import is_content, is_generic_noun, is_light_verb
from factcheck.lexis.kinds import EventClass, EventRelation, ModifierRelation, Relation
from factcheck.lexis.modifiers import modifier_relation
from factcheck.lexis.relations import antonyms, relation, similar
from factcheck.lexis.spelling import normal

__all__ = [
    "EventClass",
    "EventRelation",
    "ModifierRelation",
    "Relation",
    "antonyms",
    "canonical_phrase",
    "equivalent",
    "event",
    "event_class",
    "event_classes",
    "event_relation",
    "fold",
    "groups_of",
    "is_content",
    "is_generic_noun",
    "is_light_verb",
    "modifier_relation",
    "normal",
    "relation",
    "similar",
]
