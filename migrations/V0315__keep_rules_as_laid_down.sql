-- A rule is never edited: it is ended on a day still to come, and says which proposal it came from where people made it.
alter table region_rule drop constraint region_rule_pk;
alter table region_rule drop constraint region_rule_span;
alter table region_rule
    add column id           uuid not null default gen_random_uuid() constraint region_rule_pk primary key,
    add column proposal_id  uuid,
    -- The end that was written down, while effective_until may come earlier.
    add column stated_until date,
    -- People ended it, not the row that followed: it does not come back where that one is taken back.
    add column ended        boolean not null default false;
update region_rule set stated_until = effective_until;
-- A row that is taken back before its day ends on the day it would have begun.
alter table region_rule add constraint region_rule_span check (
    stated_until > effective_from and effective_until >= effective_from
    and (stated_until is null or effective_until is not null and effective_until <= stated_until));
create unique index region_rule_once on region_rule (region_code, key, effective_from)
    where effective_until is distinct from effective_from;

create function region_rule_keep() returns trigger language plpgsql as $$
declare
    today constant date := (now() at time zone 'Asia/Shanghai')::date;
begin
    if tg_op = 'INSERT' then
        new.stated_until := new.effective_until;
        return new;
    end if;
    -- An example that came with the program may come anew with the next release, unless people ended it.
    if tg_op = 'UPDATE' and old.example and old.proposal_id is null
        and old.effective_until is not distinct from old.stated_until
        and (new.id, new.region_code, new.key, new.effective_from, new.recorded_at)
            = (old.id, old.region_code, old.key, old.effective_from, old.recorded_at)
        and new.proposal_id is null and new.effective_until is not distinct from new.stated_until
    then
        return new;
    end if;
    if tg_op = 'UPDATE'
        and (new.id, new.region_code, new.key, new.effective_from, new.value, new.document, new.example,
            new.recorded_at, new.proposal_id, new.stated_until) is not distinct from
            (old.id, old.region_code, old.key, old.effective_from, old.value, old.document, old.example,
            old.recorded_at, old.proposal_id, old.stated_until)
        and new.ended >= old.ended
        and coalesce(least(old.effective_until, new.effective_until), today) >= today
    then
        return new;
    end if;
    raise exception 'rule % of % is kept as it was laid down', old.key, old.region_code
        using errcode = 'restrict_violation', constraint = 'region_rule_kept';
end $$;
create trigger region_rule_keep before insert or update or delete on region_rule
    for each row execute function region_rule_keep();
revoke update on region_rule from ${app_role};
grant update (effective_until, stated_until, ended, value, document, example) on region_rule to ${app_role};
