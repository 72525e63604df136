-- The interest the account bore on what goes back is paid with it, and gives no payment back.
alter table fee_refund_part
    add column interest_minor bigint not null default 0,
    add constraint fee_refund_part_interest_within check (interest_minor between 0 and amount_minor);
