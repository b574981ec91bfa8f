"""What accounts and comparisons need beside the network."""

from __future__ import annotations

from typing import Any

from sabab.escalation.account_reading import read_claims, read_limits
from sabab.escalation.accounts import ClaimTelling
from sabab.escalation.links import Limits

ID = "https://w3id.org/sabab/id/"
CLAIMS = """
graph:report\\/a {
  claim:one a :Allegation ; :aboutEvent event:a-e1 ; :claimant actor:usa ; :claimScope :ScopeResponsibility ;
    :attributesTo actor:militias , actor:iran .
  claim:two a :DenialClaim ; :aboutEvent event:a-e1 ; :claimant actor:iran ; :deniesAttributionTo actor:iran .
  claim:three a :Allegation ; :aboutEvent event:a-e1 ; :attributesTo actor:iran .
}
"""


def test_claims_of_named_voices_with_whom_they_accuse_and_clear(store: Any) -> None:
    accused = (f"{ID}actor/iran", f"{ID}actor/militias")
    assert read_claims(store(CLAIMS)) == (
        ClaimTelling(f"{ID}event/a-e1", "Allegation", f"{ID}actor/usa", "ScopeResponsibility", accused),
        ClaimTelling(f"{ID}event/a-e1", "DenialClaim", f"{ID}actor/iran", cleared=(f"{ID}actor/iran",)),
    )


def test_limits_are_those_of_the_last_run_or_the_default_ones(store: Any) -> None:
    run = "<https://w3id.org/sabab/id/run/links>"
    head = f"graph:links {{ graph:links prov:wasGeneratedBy {run} . {run} :windowDays 3"
    assert read_limits(store(head + " . }")) == Limits(3)
    assert read_limits(store(head + " ; :maxDistanceKm 200.0 . }")) == Limits(3, 200)
    assert read_limits(store("graph:links { }")) == Limits()
