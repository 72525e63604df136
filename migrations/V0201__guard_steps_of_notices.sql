-- A notice moves along its one table of steps, the same as the enum's, whoever writes to the table.
create function enforcement_notice_steps() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        new.step := coalesce(new.step, new.state);
        return new;
    end if;
    if new.step <> old.step and (old.step, new.step) not in (
        ('DRAFT', 'LEGAL_CHECK'), ('DRAFT', 'REFUSED'),
        ('LEGAL_CHECK', 'DRAFT'), ('LEGAL_CHECK', 'PROPOSED'), ('LEGAL_CHECK', 'ISSUED'), ('LEGAL_CHECK', 'REFUSED'),
        ('PROPOSED', 'ISSUED'), ('PROPOSED', 'REFUSED'),
        ('ISSUED', 'SERVED'), ('ISSUED', 'CLOSED'), ('ISSUED', 'WITHDRAWN'),
        ('SERVED', 'ACKNOWLEDGED'), ('SERVED', 'CLOSED'), ('SERVED', 'WITHDRAWN'),
        ('ACKNOWLEDGED', 'ANSWERED'), ('ACKNOWLEDGED', 'CLOSED'), ('ACKNOWLEDGED', 'WITHDRAWN'),
        ('ANSWERED', 'REVIEWING'), ('ANSWERED', 'CLOSED'), ('ANSWERED', 'WITHDRAWN'),
        ('REVIEWING', 'ACCEPTED'), ('REVIEWING', 'REJECTED'), ('REVIEWING', 'CLOSED'), ('REVIEWING', 'WITHDRAWN'),
        ('ACCEPTED', 'CLOSED'), ('ACCEPTED', 'WITHDRAWN'),
        ('REJECTED', 'ANSWERED'), ('REJECTED', 'CLOSED'), ('REJECTED', 'WITHDRAWN'),
        ('CLOSED', 'REJECTED'), ('CLOSED', 'WITHDRAWN'))
    then
        raise exception 'notice % cannot go from % to %', old.id, old.step, new.step
            using errcode = 'restrict_violation', constraint = 'enforcement_notice_moves';
    end if;
    if old.step = 'LEGAL_CHECK' and new.step in ('PROPOSED', 'ISSUED') and new.checked_by is null then
        raise exception 'notice % was not checked', old.id
            using errcode = 'restrict_violation', constraint = 'enforcement_notice_unchecked';
    end if;
    if new.number is distinct from old.number and old.number is not null then
        raise exception 'notice % keeps its number', old.id
            using errcode = 'restrict_violation', constraint = 'enforcement_notice_number_kept';
    end if;
    return new;
end $$;
create trigger enforcement_notice_steps before insert or update on enforcement_notice
    for each row execute function enforcement_notice_steps();

-- What ends a notice: its items, all closed; without items, its receipt or its accepted answer; a ruling, a decision alone.
create function enforcement_notice_closes() returns trigger language plpgsql as $$
begin
    if new.kind in ('CLOSURE_NOTICE', 'SUSPENSION')
        or exists (select from enforcement_item i where i.notice_id = new.id and i.state <> 'CLOSED')
        or not exists (select from enforcement_item i where i.notice_id = new.id)
            and old.step <> 'ACCEPTED' and (old.step, new.kind) <> ('ACKNOWLEDGED', 'NOTIFICATION')
    then
        raise exception 'notice % is not fulfilled', new.id
            using errcode = 'restrict_violation', constraint = 'enforcement_notice_fulfilled';
    end if;
    return null;
end $$;
create constraint trigger enforcement_notice_closes after update on enforcement_notice
    deferrable initially deferred for each row when (old.step <> 'CLOSED' and new.step = 'CLOSED')
    execute function enforcement_notice_closes();
