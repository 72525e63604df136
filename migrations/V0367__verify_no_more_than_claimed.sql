-- A plan owes nobody more than he asks for: whoever is owed more claims more.
alter table failure_claim
    add constraint failure_claim_verified_within_claimed check (verified_minor <= claimed_minor);
