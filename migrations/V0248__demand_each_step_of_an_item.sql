-- A problem is closed out only after its notice was served, its route gone, its report made, and a second officer saw it done.
alter table enforcement_item add column reported_by uuid;
alter table enforcement_notice add column withdrawn_by uuid;
create or replace function enforcement_item_moves() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.state <> 'OPEN' then
            raise exception 'item % of % begins open', new.n, new.notice_id
                using errcode = 'restrict_violation', constraint = 'enforcement_item_begins_open';
        end if;
        return new;
    end if;
    if (old.state, new.state) not in (('OPEN', 'REPORTED'), ('REPORTED', 'OPEN'), ('REPORTED', 'CLOSED'),
        ('CLOSED', 'OPEN'))
    then
        raise exception 'item % of % cannot go from % to %', old.n, old.notice_id, old.state, new.state
            using errcode = 'restrict_violation', constraint = 'enforcement_item_moves';
    end if;
    if new.state = 'REPORTED' and (new.reported_by is null
        or not exists (select from enforcement_notice d where d.id = new.notice_id and d.served_on is not null)
        or exists (select from enforcement_item_step s
            where s.notice_id = new.notice_id and s.n = new.n and s.done_on is null))
    then
        raise exception 'item % of % cannot be reported yet', new.n, new.notice_id
            using errcode = 'restrict_violation', constraint = 'enforcement_item_way';
    end if;
    return new;
end $$;
create trigger enforcement_item_begins before insert on enforcement_item
    for each row execute function enforcement_item_moves();

-- The second officer: neither whoever issued nor whoever reported, and what was seen is written down.
create function enforcement_item_checked() returns trigger language plpgsql as $$
begin
    if new.closed_by is not distinct from new.reported_by
        or exists (select from enforcement_notice d where d.id = new.notice_id and d.proposed_by = new.closed_by)
        or not exists (select from enforcement_item_check c where c.notice_id = new.notice_id and c.n = new.n
            and c.done and c.checked_by = new.closed_by and c.checked_on >= new.reported_on)
    then
        raise exception 'item % of % was not checked by a second officer', new.n, new.notice_id
            using errcode = 'restrict_violation', constraint = 'enforcement_item_checked';
    end if;
    return null;
end $$;
create constraint trigger enforcement_item_checked after update on enforcement_item
    deferrable initially deferred for each row when (old.state <> 'CLOSED' and new.state = 'CLOSED')
    execute function enforcement_item_checked();
