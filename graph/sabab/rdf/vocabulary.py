"""The ontology's terms as Python names: a misspelt one raises AttributeError.

They are written out, not read from the file: editors see them, and importing costs nothing. A test compares
them with sabab.ttl, both ways.
"""

# ruff: noqa: N815 -- the names are those of the ontology

from __future__ import annotations

from rdflib import Namespace, URIRef
from rdflib.namespace import DefinedNamespace

#: Entities: actors, places, reports, events and all that is made from records.
ID = Namespace("https://w3id.org/sabab/id/")
#: Named graphs.
GRAPH = Namespace("https://w3id.org/sabab/graph/")
#: Shapes and checks, as the rule of a finding.
SHAPES = Namespace("https://w3id.org/sabab/shapes#")
#: The vocabulary of ontology/lexicon.
LEX = Namespace("https://w3id.org/sabab/lexicon#")
#: The ontology itself.
ONTOLOGY = URIRef("https://w3id.org/sabab/ontology")


class SABAB(DefinedNamespace):
    """The terms of ontology/sabab.ttl."""

    _NS = Namespace("https://w3id.org/sabab/ontology#")
    _fail = True

    # Classes
    AbsenceClaim: URIRef
    Action: URIRef
    Actor: URIRef
    ActorRelation: URIRef
    AdministrativeArea: URIRef
    Airport: URIRef
    Airstrike: URIRef
    Allegation: URIRef
    AllegedAttack: URIRef
    AllegedRetaliation: URIRef
    Announcement: URIRef
    Assassination: URIRef
    Attack: URIRef
    AttackOnMilitaryBase: URIRef
    Bombing: URIRef
    CasualtyFigure: URIRef
    Claim: URIRef
    ClaimScope: URIRef
    ClaimStatus: URIRef
    ClaimedAttack: URIRef
    Coalition: URIRef
    CodedValue: URIRef
    CollectiveActor: URIRef
    ContestedAttack: URIRef
    Correction: URIRef
    CounterRetaliation: URIRef
    Country: URIRef
    Crossing: URIRef
    DeconflictionZone: URIRef
    DenialClaim: URIRef
    DenialStatement: URIRef
    Deployment: URIRef
    DiplomaticMission: URIRef
    DirectionBasis: URIRef
    District: URIRef
    DroneAttack: URIRef
    EscalationLink: URIRef
    EscalationPattern: URIRef
    Event: URIRef
    EventDataset: URIRef
    EventJudgement: URIRef
    EventSeries: URIRef
    Facility: URIRef
    ForceAction: URIRef
    ForcePosture: URIRef
    Governorate: URIRef
    GroundAttack: URIRef
    HabitClaim: URIRef
    InformationThing: URIRef
    Institution: URIRef
    Interception: URIRef
    LinkBasis: URIRef
    MediaOutlet: URIRef
    MilitaryBase: URIRef
    MilitaryForce: URIRef
    MissileStrike: URIRef
    NewsArticle: URIRef
    NonStateArmedGroup: URIRef
    OccurrenceClaim: URIRef
    OilField: URIRef
    Other: URIRef
    PatternStep: URIRef
    PersonActor: URIRef
    Place: URIRef
    Port: URIRef
    PossibleResponse: URIRef
    ProxyActor: URIRef
    ProxyAttack: URIRef
    Raid: URIRef
    Region: URIRef
    Report: URIRef
    ResponsibilityClaim: URIRef
    Retaliation: URIRef
    RocketAttack: URIRef
    Sentence: URIRef
    Settlement: URIRef
    Shelling: URIRef
    StateActor: URIRef
    Statement: URIRef
    TextSpan: URIRef
    Threat: URIRef
    UnclaimedAttack: URIRef
    UnclassifiedTarget: URIRef
    UnidentifiedActor: URIRef
    Visit: URIRef
    WaterBody: URIRef
    WeaponsFacility: URIRef
    Zone: URIRef

    # Properties
    aboutEvent: URIRef
    aboutPattern: URIRef
    aboutRelation: URIRef
    allegedLinkCause: URIRef
    allegedPerpetrator: URIRef
    allegedPerpetratorCamp: URIRef
    allegedResponseTo: URIRef
    alternativeCause: URIRef
    attributesTo: URIRef
    attribution: URIRef
    backedBy: URIRef
    basis: URIRef
    certainlyAfter: URIRef
    claimScope: URIRef
    claimStatus: URIRef
    claimant: URIRef
    concerns: URIRef
    coordinatePrecision: URIRef
    correctedSlot: URIRef
    corrects: URIRef
    demonym: URIRef
    deniesAttributionTo: URIRef
    directionBasis: URIRef
    distanceKm: URIRef
    earliestEnd: URIRef
    earliestStart: URIRef
    edtf: URIRef
    evidence: URIRef
    figureStatus: URIRef
    frequency: URIRef
    generatedBy: URIRef
    given: URIRef
    greatestLagDays: URIRef
    habitual: URIRef
    hasFigure: URIRef
    hasStep: URIRef
    hedged: URIRef
    inCampOf: URIRef
    inSentence: URIRef
    injured: URIRef
    instantiatesPattern: URIRef
    isSubjectOf: URIRef
    judgedBy: URIRef
    judgedOn: URIRef
    judges: URIRef
    killed: URIRef
    killedHigh: URIRef
    killedLow: URIRef
    language: URIRef
    latestEnd: URIRef
    latestStart: URIRef
    leastLagDays: URIRef
    ledBy: URIRef
    licenceTag: URIRef
    linkCause: URIRef
    linkEffect: URIRef
    linkedResponseTo: URIRef
    loyalTo: URIRef
    mappingVersion: URIRef
    maxDistanceKm: URIRef
    maxLagDays: URIRef
    metonym: URIRef
    negated: URIRef
    notBefore: URIRef
    occursAt: URIRef
    occursWithin: URIRef
    operatedBy: URIRef
    operates: URIRef
    outlet: URIRef
    participant: URIRef
    perpetrator: URIRef
    perpetratorCamp: URIRef
    possibleLinkCause: URIRef
    possibleResponseTo: URIRef
    proxyGroupOf: URIRef
    published: URIRef
    publishedBasis: URIRef
    radiusKm: URIRef
    reason: URIRef
    redistribution: URIRef
    relObject: URIRef
    relSubject: URIRef
    relationType: URIRef
    reportedIn: URIRef
    representedBy: URIRef
    rule: URIRef
    sentenceIndex: URIRef
    sentenceText: URIRef
    sourceCode: URIRef
    sourceRow: URIRef
    spanEnd: URIRef
    spanStart: URIRef
    spanText: URIRef
    statedLinkCause: URIRef
    statedResponseTo: URIRef
    stepEventType: URIRef
    stepInitiator: URIRef
    stepInitiatorCamp: URIRef
    stepMaxLagDays: URIRef
    stepOrder: URIRef
    stepTarget: URIRef
    stepTargetCamp: URIRef
    subordinateTo: URIRef
    target: URIRef
    targetBaseSite: URIRef
    textSha256: URIRef
    toldAt: URIRef
    trigger: URIRef
    url: URIRef
    validFrom: URIRef
    validUntil: URIRef
    valueAfter: URIRef
    valueBefore: URIRef
    verdict: URIRef
    weaponText: URIRef
    windowDays: URIRef
    withdrawn: URIRef
    within: URIRef

    # Individuals of the closed lists
    BasisDeclared: URIRef
    BasisInferred: URIRef
    BasisJuxtaposed: URIRef
    BasisPattern: URIRef
    BasisStated: URIRef
    DirectionCoded: URIRef
    DirectionMapped: URIRef
    DirectionNone: URIRef
    ScopeCasualties: URIRef
    ScopeDamage: URIRef
    ScopeDate: URIRef
    ScopeOccurrence: URIRef
    ScopePlace: URIRef
    ScopeResponsibility: URIRef
    StatusAlleged: URIRef
    StatusClaimed: URIRef
    StatusDenied: URIRef
    StatusStated: URIRef
    StatusUnknown: URIRef
