-- A tip-off moves along its one table of states; what was reported is never reworded.
create index tipoff_by_institution on tipoff (institution_id, received_on);
create index tipoff_by_handler on tipoff (handler_region, id);
create index tipoff_by_region on tipoff (region_code, id);
create index tipoff_by_group on tipoff (group_id);
create index tipoff_by_main on tipoff (main_id) where main_id is not null;
create index tipoff_waiting on tipoff (handler_region, state)
    where state not in ('REJECTED', 'DUPLICATE', 'REPLIED', 'CLOSED');

create function tipoff_keep() returns trigger language plpgsql as $$
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
    if new.state <> old.state and (old.state, new.state) not in (
        ('RECEIVED', 'SCREENED'),
        ('SCREENED', 'ACCEPTED'), ('SCREENED', 'REJECTED'), ('SCREENED', 'DUPLICATE'), ('SCREENED', 'TRANSFERRED'),
        ('TRANSFERRED', 'SCREENED'), ('TRANSFERRED', 'ACCEPTED'), ('DUPLICATE', 'SCREENED'),
        ('ACCEPTED', 'ASSIGNED'), ('ASSIGNED', 'CHECKED'),
        ('CHECKED', 'SUBSTANTIATED'), ('CHECKED', 'NOT_FOUND'),
        ('SUBSTANTIATED', 'ACTION_LINKED'), ('NOT_FOUND', 'ACTION_LINKED'),
        ('ACTION_LINKED', 'REPLIED'), ('REPLIED', 'CLOSED'), ('REJECTED', 'CLOSED'),
        ('REPLIED', 'REOPENED'), ('REJECTED', 'REOPENED'), ('CLOSED', 'REOPENED'), ('REOPENED', 'SCREENED'))
    then
        raise exception 'tip-off % cannot go from % to %', old.id, old.state, new.state
            using errcode = 'restrict_violation', constraint = 'tipoff_moves';
    end if;
    return new;
end $$;
create trigger tipoff_keep before update on tipoff for each row execute function tipoff_keep();

create function tipoff_start() returns trigger language plpgsql as $$
begin
    if new.state <> 'RECEIVED' then
        raise exception 'tip-off % starts as %', new.id, new.state
            using errcode = 'restrict_violation', constraint = 'tipoff_starts_received';
    end if;
    return new;
end $$;
create trigger tipoff_start before insert on tipoff for each row execute function tipoff_start();

grant select, insert, update on tipoff to ${app_role};
