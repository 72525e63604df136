-- A withdrawn notice is among the flags until its publication was taken down, and a problem is due until it is closed out.
create or replace view publicregister_flag as
select n.subject_id, n.subject_kind, n.subject_public_name as subject_name, n.subject_address, n.region_code,
    n.kind, n.number, a.name as authority, n.issued_on,
    case n.state when 'ISSUED' then 'IN_FORCE' when 'CLOSED' then 'DONE' else 'WITHDRAWN' end as state,
    (select max(i.due_on) from enforcement_item i where i.notice_id = n.id and i.state <> 'CLOSED') as due_on,
    null::date as until_on,
    coalesce(n.withdrawn_on, n.closed_on) as ended_on,
    (select min(e.recorded_at) from audit_event e
        where e.subject_id = n.id and e.act = 'notice.issued') as issued_at,
    (select max(e.recorded_at) from audit_event e
        where e.subject_id = n.id and e.act in ('notice.withdrawn', 'notice.item_closed')) as ended_at
from enforcement_notice n
join region_authority a on a.id = n.authority_id
where n.number is not null and n.kind in ('RECTIFICATION_ORDER', 'CLOSURE_NOTICE', 'SUSPENSION')
  and n.taken_down_on is null
