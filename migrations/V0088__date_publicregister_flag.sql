-- Flags with the moments they were issued and ended, so that the public history is told in order within a day too.
create or replace view publicregister_flag as
select n.subject_id, n.subject_kind, n.subject_public_name as subject_name, n.subject_address, n.region_code,
    n.kind, n.number, a.name as authority, n.issued_on,
    case n.state when 'ISSUED' then 'IN_FORCE' when 'CLOSED' then 'DONE' else 'WITHDRAWN' end as state,
    (select max(i.due_on) from enforcement_item i where i.notice_id = n.id and i.state = 'OPEN') as due_on,
    null::date as until_on,
    coalesce(n.withdrawn_on, n.closed_on) as ended_on,
    (select min(e.recorded_at) from audit_event e
        where e.subject_id = n.id and e.act = 'notice.issued') as issued_at,
    (select max(e.recorded_at) from audit_event e
        where e.subject_id = n.id and e.act in ('notice.withdrawn', 'notice.item_closed')) as ended_at
from enforcement_notice n
join region_authority a on a.id = n.authority_id
where n.number is not null and n.kind in ('RECTIFICATION_ORDER', 'CLOSURE_NOTICE', 'SUSPENSION')
union all
select e.subject_id, e.subject_kind, e.subject_public_name, e.subject_address, e.region_code,
    e.list || '_LIST', e.number, a.name, e.listed_on,
    case e.state when 'LISTED' then 'IN_FORCE' when 'EXPIRED' then 'ENDED' else 'WITHDRAWN' end,
    null::date,
    e.until_on,
    e.removed_on,
    (select min(t.recorded_at) from audit_event t
        where t.subject_id = e.id and t.act = 'list_entry.listed'),
    (select max(t.recorded_at) from audit_event t
        where t.subject_id = e.id and t.act in ('list_entry.removed', 'list_entry.expired'))
from enforcement_list_entry e
join region_authority a on a.id = e.authority_id
where e.number is not null;
