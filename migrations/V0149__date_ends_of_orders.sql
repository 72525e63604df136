-- From which day the term of keeping an order's people is counted, and when they were forgotten.
alter table fee_order
    add column moved_at timestamptz not null default now(),
    add column erased_at timestamptz;
create function fee_order_note_move() returns trigger language plpgsql as $$
begin
    new.moved_at = now();
    return new;
end $$;
create trigger fee_order_note_move before update on fee_order
    for each row when (old.state <> new.state) execute function fee_order_note_move();
create index fee_order_ended on fee_order (id)
    where erased_at is null and state in ('CLOSED', 'CANCELLED', 'EXPIRED_UNPAID', 'REFUNDED_FULL', 'TERMINATED');
