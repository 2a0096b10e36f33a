"""Which word weakens or denies which predicate, in sentences as newspapers write them.

Expected cues read ``family/value word>predicate``; a sentence's cues must be these and no others.
"""

import pytest

from factcheck.extract.stance import read_cues
from factcheck.parse.spacy_parser import parse
from factcheck.records import Span


def cues_of(text: str) -> list[str]:
    cues = read_cues(parse(text, (Span(0, len(text)),)))
    assert all(cue.span.of(text) == cue.surface for cue in cues)
    return sorted(f"{cue.family}/{cue.value} {cue.surface}>{cue.target.of(text)}" for cue in cues)


HEDGES = [
    ("The colonel allegedly sold fuel to smugglers.", ["hedge/alleged allegedly>sold"]),
    ("Norway has reportedly shipped 40 drones.", ["hedge/reported reportedly>shipped"]),
    ("The pilot apparently misread the map.", ["hedge/apparent apparently>misread"]),
    ("Apparently the plan failed.", ["hedge/apparent Apparently>failed"]),
    ("The bridge was possibly struck by a barge.", ["hedge/possible possibly>struck"]),
    ("The ferry seems to have lost power.", ["hedge/apparent seems>lost"]),
    ("The fire appeared to start in the kitchen.", ["hedge/apparent appeared>start"]),
    ("It appears that the vote was delayed.", ["hedge/apparent appears>delayed"]),
    ("The singer appeared in court on Monday.", []),
    ("The crew is believed to have drowned.", ["hedge/believed believed>drowned"]),
    ("The gunman is said to be a former clerk.", ["hedge/reported said>be"]),
    ("Forty miners are feared dead.", ["hedge/believed feared>dead"]),
    ("A ship believed to be carrying grain ran aground.", ["hedge/believed believed>carrying"]),
    ("Officers suspect arson.", []),
    ("The suspected arsonist was held.", ["hedge/suspected suspected>arsonist"]),
    ("An alleged spy was expelled.", ["hedge/alleged alleged>spy"]),
    ("The so-called council met twice.", ["hedge/alleged so-called>council"]),
    ("The army left, with about 600 reported casualties.", ["hedge/reported reported>casualties"]),
    ("The bank is likely to cut rates.", ["direction/down cut>rates", "hedge/likely likely>cut"]),
    ("It is likely that rates fell early.", ["direction/down fell>rates", "hedge/likely likely>fell"]),
    ("Tin is a likely source of income.", ["hedge/likely likely>source"]),
    ("It is unlikely that the truce lasted.", ["hedge/unlikely unlikely>lasted"]),
    ("There is a possibility that the ballots were lost.", ["hedge/possible possibility>lost"]),
    ("Allegations that he took bribes surfaced.", ["hedge/alleged Allegations>took"]),
    ("The mayor was accused of taking bribes.", ["hedge/alleged accused>taking"]),
    ("She bought a reported 30 paintings.", ["hedge/reported reported>paintings"]),
    ("The colonel sold fuel to smugglers.", []),
]

MODALITY = [
    ("Spain will send ten doctors.", ["modality/will will>send"]),
    ("They'll send ten doctors.", ["modality/will 'll>send"]),
    ("Spain is going to send ten doctors.", ["modality/will going>send"]),
    ("The port may close.", ["modality/may may>close"]),
    ("The port might or could close.", ["modality/may could>close", "modality/may might>close"]),
    ("Tenants must pay by Friday.", ["modality/must must>pay"]),
    ("Tenants have to pay by Friday.", ["modality/must have>pay"]),
    ("Tenants have two ways to pay.", []),
    ("The board should resign.", ["modality/should should>resign"]),
    ("The rules would ban petrol cars.", ["modality/would would>ban"]),
    ('"The rules would help," the mayor said.', ["modality/would would>help"]),
    ("Rates are tipped to hold.", ["modality/expect tipped>hold"]),
    ("The firm said it would close two plants.", ["modality/will would>close"]),
    ("Chile has agreed to send engineers.", ["modality/agree agreed>send"]),
    ("There are plans for Chile to send engineers.", ["modality/plan plans>send"]),
    (
        "The city plans to build and lease 300 flats.",
        ["modality/plan plans>build", "modality/plan plans>lease"],
    ),
    ("The planned strike was called off.", ["modality/plan planned>strike"]),
    ("The fleet is expected to sail on Monday.", ["modality/expect expected>sail"]),
    ("A vote expected in June was put off.", ["modality/expect expected>vote"]),
    ("The fleet was due to sail on Monday.", ["modality/scheduled due>sail"]),
    ("The envoy was to fly to Lima on Friday.", ["modality/scheduled was to>fly"]),
    ("The envoy was scheduled to fly to Lima.", ["modality/scheduled scheduled>fly"]),
    ("The aim is to win.", []),
    ("The leaders vowed to deepen ties.", ["modality/promise vowed>deepen"]),
    ("The rebels threatened to burn the mill.", ["modality/threaten threatened>burn"]),
    ("Workers tried to shut the valve.", ["modality/attempt tried>shut"]),
    ("An attempt to shut the valve went wrong.", ["modality/attempt attempt>shut"]),
    ("The plant began to leak.", ["modality/begin began>leak"]),
    ("The cabinet is considering raising fares.", ["modality/consider considering>raising"]),
    ("The union wants to meet the minister.", ["modality/seek wants>meet"]),
    ("The crews were hoping to land by dusk.", ["modality/hope hoping>land"]),
    ("The judge ordered the firm to pay.", ["modality/order ordered>pay"]),
    ("The missile can reach the coast.", ["modality/ability can>reach"]),
    ("The drone is capable of carrying mines.", ["modality/ability capable>carrying"]),
    ("The state has the ability to enrich fuel.", ["modality/ability ability>enrich"]),
    ("The navy bought nuclear-capable bombers.", ["modality/ability nuclear-capable>bombers"]),
    ("The navy bought nuclear-armed bombers.", []),
    ("A would-be robber was caught.", ["modality/attempt would-be>robber"]),
    ("If the dam breaks, villages flood.", ["modality/condition If>breaks"]),
    ("The clerk asked whether the mail had come.", ["modality/question whether>come"]),
    ("In May, the mill shut.", []),
    ("The May vote was calm.", []),
    ("The count on May 5 was calm.", []),
    ("Her will left it all to Will Hardy.", []),
    ("Rome showed its military might.", []),
]

NEGATION = [
    ("The report did not name the ship.", ["negation/not not>name"]),
    ("The report didn't name the ship or list the crew.", ["negation/not n't>list", "negation/not n't>name"]),
    ("The firm never paid.", ["negation/never never>paid"]),
    ("No survivors were found.", ["negation/no No>found"]),
    ("Divers found no survivors.", ["negation/no no>found"]),
    ("Nobody was hurt.", ["negation/no Nobody>hurt"]),
    ("None of the sailors spoke.", ["negation/no None>spoke"]),
    ("Neither the army nor the navy replied.", ["negation/no Neither>replied"]),
    ("No more than 20 people came.", []),
    ("No fewer than 20 people came.", []),
    ("Police arrested No. 2 on the list.", []),
    ("Prices are no longer rising.", ["direction/up rising>Prices", "negation/no-longer no>rising"]),
    ("He left without paying.", ["negation/without without>paying"]),
    ("The envoy refused to talk.", ["negation/refuse refused>talk"]),
    ("The envoy rejected the offer.", ["negation/reject rejected>offer"]),
    ("The clerk failed to lock the safe.", ["negation/fail failed>lock"]),
    ("The clerk denied taking the cash.", ["negation/deny denied>taking"]),
    ("The army denied that a village was hit.", ["negation/deny denied>hit"]),
    ("Crews were unable to reach the hut.", ["negation/unable unable>reach"]),
    ("Police ruled out arson.", ["negation/rule-out ruled>arson"]),
    ("The town has yet to recover.", ["negation/not-yet yet>recover"]),
    ("Barriers prevented flooding.", ["negation/prevent prevented>flooding"]),
    ("The driver was unhurt.", ["negation/affix unhurt>unhurt"]),
    ("He is not only rich but famous.", []),
    ("I do not think it is true.", ["negation/not not>is", "negation/not not>think"]),
    ("The envoy spoke instead of leaving.", ["negation/instead instead of>leaving"]),
]

DIRECTION = [
    ("Exports rose 5 percent.", ["direction/up rose>Exports"]),
    ("Unemployment fell to 6 percent.", ["direction/down fell>Unemployment"]),
    ("The bank cut rates.", ["direction/down cut>rates"]),
    ("The bank raised its forecast by 2 percent.", ["direction/up raised>forecast"]),
    ("The statue fell into the river.", []),
    ("Doctors cut the cord.", []),
    ("An increase in wages followed.", ["direction/up increase>wages"]),
    ("Planes dropped leaflets.", []),
]


@pytest.mark.parametrize(("sentence", "expected"), HEDGES + MODALITY + NEGATION + DIRECTION)
def test_cues_and_their_predicates(sentence: str, expected: list[str]) -> None:
    assert cues_of(sentence) == sorted(expected)
