-- People named as payees are forgotten with their term: those of lines nobody sent by name, and claimants outside custody.
alter table bank_line_payer add column erased_at timestamptz;
create index bank_line_payer_resting on bank_line_payer (id) where erased_at is null and settled_at is not null;
alter table failure_claim add column erased_at timestamptz;
create index failure_claim_outside_custody on failure_claim (id) where erased_at is null and order_id is null;
grant update (erased_at) on bank_line_payer to ${app_role};
