-- The table of moves of a release, a second time.
create function fee_release_refuse() returns trigger language plpgsql as $$
begin
    raise exception 'release % may not go from % to %', old.id, old.state, new.state
        using errcode = 'check_violation', constraint = 'fee_release_moves';
end $$;

create trigger fee_release_moves before update on fee_release for each row
    when (new.id <> old.id or new.amount_minor <> old.amount_minor or new.state <> old.state and not (
        old.state = 'PREPARED' and new.state in ('INSTRUCTED', 'CANCELLED')
        or old.state = 'INSTRUCTED' and new.state in ('EXECUTED', 'REFUSED')
        or old.state = 'EXECUTED' and new.state = 'RETURNED'))
    execute function fee_release_refuse();
