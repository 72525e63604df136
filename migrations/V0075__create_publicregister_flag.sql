-- What is published of notices and lists, in one shape. Letters and interviews are not, and whose name is a person's is
-- shown in its minimal form.
create view publicregister_flag as
select n.subject_id, n.subject_kind, n.subject_public_name as subject_name, n.subject_address, n.region_code,
    n.kind, n.number, a.name as authority, n.issued_on,
    case n.state when 'ISSUED' then 'IN_FORCE' when 'CLOSED' then 'DONE' else 'WITHDRAWN' end as state,
    (select max(i.due_on) from enforcement_item i where i.notice_id = n.id and i.state = 'OPEN') as due_on,
    null::date as until_on,
    coalesce(n.withdrawn_on, n.closed_on) as ended_on
from enforcement_notice n
join region_authority a on a.id = n.authority_id
where n.number is not null and n.kind in ('RECTIFICATION_ORDER', 'CLOSURE_NOTICE', 'SUSPENSION')
union all
select e.subject_id, e.subject_kind, e.subject_public_name, e.subject_address, e.region_code,
    e.list || '_LIST', e.number, a.name, e.listed_on,
    case e.state when 'LISTED' then 'IN_FORCE' when 'EXPIRED' then 'ENDED' else 'WITHDRAWN' end,
    null::date,
    e.until_on,
    e.removed_on
from enforcement_list_entry e
join region_authority a on a.id = e.authority_id
where e.number is not null;

-- Unlicensed bodies are found by part of their names.
create index publicregister_unlicensed_notice on enforcement_notice
    using gin (name_grams(plain_name(subject_public_name), 1)) where subject_kind = 'UNLICENSED';
create index publicregister_unlicensed_list_entry on enforcement_list_entry
    using gin (name_grams(plain_name(subject_public_name), 1)) where subject_kind = 'UNLICENSED';

grant select on publicregister_flag to ${app_role};
