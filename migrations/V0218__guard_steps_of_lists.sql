-- No step of a listing can be skipped, and the public sees an entry only from its publication to its withdrawal.
create function enforcement_list_entry_keep() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.state not in ('HEARING', 'PROPOSED') then
            raise exception 'list entry % starts as %', new.id, new.state
                using errcode = 'restrict_violation', constraint = 'enforcement_list_entry_starts';
        end if;
        return new;
    end if;
    if (new.id, new.list, new.subject_kind, new.subject_id, new.subject_name, new.basis) is distinct from
       (old.id, old.list, old.subject_kind, old.subject_id, old.subject_name, old.basis)
       or old.number is not null and new.number is distinct from old.number then
        raise exception 'list entry % must not be reworded', old.id
            using errcode = 'restrict_violation', constraint = 'enforcement_list_entry_not_reworded';
    end if;
    if new.state <> old.state and (old.state, new.state) not in (
        ('HEARING', 'PROPOSED'), ('HEARING', 'REFUSED'), ('PROPOSED', 'DECIDED'), ('PROPOSED', 'REFUSED'),
        ('DECIDED', 'LISTED'), ('DECIDED', 'OBSERVATION'), ('DECIDED', 'REMOVED'), ('DECIDED', 'EXPIRED'),
        ('LISTED', 'DECIDED'), ('LISTED', 'OBSERVATION'), ('LISTED', 'REMOVED'), ('LISTED', 'EXPIRED'),
        ('OBSERVATION', 'LISTED'), ('OBSERVATION', 'REMOVED'))
    then
        raise exception 'list entry % cannot go from % to %', old.id, old.state, new.state
            using errcode = 'restrict_violation', constraint = 'enforcement_list_entry_moves';
    end if;
    return new;
end $$;
create trigger enforcement_list_entry_keep before insert or update on enforcement_list_entry
    for each row execute function enforcement_list_entry_keep();

-- What the register shows of lists: from publication on, with the day it was taken down.
create view enforcement_list_published as
select e.id, e.subject_id, e.subject_kind, e.subject_public_name as subject_name, e.subject_address, e.region_code,
    e.list || '_LIST' as kind, e.number, e.authority_id, e.published_on as issued_on,
    case e.state when 'LISTED' then 'IN_FORCE' when 'EXPIRED' then 'ENDED' else 'WITHDRAWN' end as state,
    e.until_on, e.unpublished_on as ended_on,
    (select min(t.recorded_at) from audit_event t
        where t.subject_id = e.id and t.act = 'list_entry.published') as issued_at,
    (select max(t.recorded_at) from audit_event t where t.subject_id = e.id
        and t.act in ('list_entry.removed', 'list_entry.expired', 'list_entry.unpublished', 'list_entry.observed'))
        as ended_at
from enforcement_list_entry e
where e.published_on is not null;
grant select on enforcement_list_published to ${app_role};

alter view publicregister_flag rename to publicregister_flag_of_notices;
create view publicregister_flag as
select * from publicregister_flag_of_notices where kind not in ('BLACK_LIST', 'WHITE_LIST')
union all
select e.subject_id, e.subject_kind, e.subject_name, e.subject_address, e.region_code, e.kind, e.number, a.name,
    e.issued_on, e.state, null::date, e.until_on, e.ended_on, e.issued_at, e.ended_at
from enforcement_list_published e join region_authority a on a.id = e.authority_id;
grant select on publicregister_flag to ${app_role};
