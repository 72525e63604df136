-- What was not served cannot close; what a second person closed out or decided is withdrawn by two.
create function enforcement_notice_ends() returns trigger language plpgsql as $$
begin
    if old.step = 'ISSUED' and new.step = 'CLOSED' then
        raise exception 'notice % cannot go from % to %', old.id, old.step, new.step
            using errcode = 'restrict_violation', constraint = 'enforcement_notice_unserved';
    end if;
    if new.step = 'WITHDRAWN' and (new.withdrawn_by is null or new.withdrawn_by = new.withdrawal_asked_by)
        and (old.step = 'CLOSED' or new.kind in ('CLOSURE_NOTICE', 'SUSPENSION')
            or exists (select from enforcement_item_check c where c.notice_id = new.id and c.done))
    then
        raise exception 'two people withdraw notice %', new.id
            using errcode = 'restrict_violation', constraint = 'enforcement_notice_withdrawn_by_two';
    end if;
    return new;
end $$;
create trigger enforcement_notice_ends before update on enforcement_notice
    for each row when (old.step <> new.step) execute function enforcement_notice_ends();
