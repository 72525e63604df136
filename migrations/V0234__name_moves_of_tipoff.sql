-- The table of a tip-off's moves as a question of its own, so that every pair can be asked; the trigger asks it as well.
create function tipoff_moves(before text, after text) returns boolean language sql immutable as $$
    select (before, after) in (
        ('RECEIVED', 'SCREENED'),
        ('SCREENED', 'ACCEPTED'), ('SCREENED', 'REJECTED'), ('SCREENED', 'DUPLICATE'), ('SCREENED', 'TRANSFERRED'),
        ('TRANSFERRED', 'SCREENED'), ('TRANSFERRED', 'ACCEPTED'), ('DUPLICATE', 'SCREENED'),
        ('ACCEPTED', 'ASSIGNED'), ('ASSIGNED', 'CHECKED'),
        ('CHECKED', 'SUBSTANTIATED'), ('CHECKED', 'NOT_FOUND'),
        ('SUBSTANTIATED', 'ACTION_LINKED'), ('NOT_FOUND', 'ACTION_LINKED'),
        ('ACTION_LINKED', 'REPLIED'), ('REPLIED', 'CLOSED'), ('REJECTED', 'CLOSED'),
        ('REPLIED', 'REOPENED'), ('REJECTED', 'REOPENED'), ('CLOSED', 'REOPENED'), ('REOPENED', 'SCREENED'))
$$;

create or replace function tipoff_keep() returns trigger language plpgsql as $$
begin
    if (new.id, new.code, new.pin_digest, new.submission_id, new.channel, new.kind, new.region_code, new.supervisor_id,
        new.received_at, new.received_on)
        is distinct from
       (old.id, old.code, old.pin_digest, old.submission_id, old.channel, old.kind, old.region_code, old.supervisor_id,
        old.received_at, old.received_on)
    then
        raise exception 'tip-off % must not be reworded', old.id
            using errcode = 'restrict_violation', constraint = 'tipoff_not_reworded';
    end if;
    if new.state <> old.state and not tipoff_moves(old.state, new.state) then
        raise exception 'tip-off % cannot go from % to %', old.id, old.state, new.state
            using errcode = 'restrict_violation', constraint = 'tipoff_moves';
    end if;
    return new;
end $$;
