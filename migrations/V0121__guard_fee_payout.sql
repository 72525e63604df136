-- A payout moves along its one table of states, and what it pays never changes.
create function fee_payout_keep() returns trigger language plpgsql as $$
begin
    if (new.id, new.kind, new.source_id, new.institution_id, new.amount_minor, new.currency, new.from_path, new.prepared_at)
        is distinct from
       (old.id, old.kind, old.source_id, old.institution_id, old.amount_minor, old.currency, old.from_path, old.prepared_at)
    then
        raise exception 'payout % must not be reworded', old.id
            using errcode = 'restrict_violation', constraint = 'fee_payout_not_reworded';
    end if;
    if new.state <> old.state and (old.state, new.state) not in (
        ('READY', 'IN_RUN'), ('READY', 'CANCELLED'), ('IN_RUN', 'READY'), ('IN_RUN', 'INSTRUCTED'),
        ('INSTRUCTED', 'EXECUTED'), ('INSTRUCTED', 'REFUSED'), ('EXECUTED', 'RETURNED'))
    then
        raise exception 'payout % cannot go from % to %', old.id, old.state, new.state
            using errcode = 'restrict_violation', constraint = 'fee_payout_moves';
    end if;
    return new;
end $$;
create trigger fee_payout_keep before update on fee_payout for each row execute function fee_payout_keep();

create function fee_payout_start() returns trigger language plpgsql as $$
begin
    if new.state <> 'READY' then
        raise exception 'payout % starts as %', new.id, new.state
            using errcode = 'restrict_violation', constraint = 'fee_payout_starts_ready';
    end if;
    return new;
end $$;
create trigger fee_payout_start before insert on fee_payout for each row execute function fee_payout_start();

create function fee_payout_run_keep() returns trigger language plpgsql as $$
begin
    if old.state <> 'PROPOSED' or
       (new.id, new.bank_code, new.region_code, new.approval_id, new.payouts, new.total_minor, new.currency, new.composed_at)
        is distinct from
       (old.id, old.bank_code, old.region_code, old.approval_id, old.payouts, old.total_minor, old.currency, old.composed_at)
    then
        raise exception 'run % is decided once and never reworded', old.id
            using errcode = 'restrict_violation', constraint = 'fee_payout_run_decided_once';
    end if;
    return new;
end $$;
create trigger fee_payout_run_keep before update on fee_payout_run for each row execute function fee_payout_run_keep();

grant select, insert, update on fee_payout, fee_payout_run to ${app_role};
