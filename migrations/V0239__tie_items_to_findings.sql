-- A finding of an inspection that became a problem of a notice: said at the notice, read from both sides.
alter table enforcement_item
    add column finding_id uuid,
    add constraint enforcement_item_finding foreign key (finding_id) references inspection_finding (id);
create index enforcement_item_of on enforcement_item (finding_id) where finding_id is not null;

create view enforcement_item_of_finding as
select i.finding_id, i.notice_id, n.number, i.n, i.state, i.due_on, i.closed_on
from enforcement_item i
join enforcement_notice n on n.id = i.notice_id
where i.finding_id is not null and n.step not in ('REFUSED', 'WITHDRAWN');

grant select on enforcement_item_of_finding to ${app_role};

-- The finding is about whom the notice is addressed to.
create function enforcement_item_finding() returns trigger language plpgsql as $$
begin
    if not exists (
        select from inspection_finding f join enforcement_notice n on n.subject_id = f.institution_id
        where f.id = new.finding_id and n.id = new.notice_id)
    then
        raise exception 'finding % is not about the addressee of %', new.finding_id, new.notice_id
            using errcode = 'foreign_key_violation', constraint = 'enforcement_item_finding_of_addressee';
    end if;
    return new;
end $$;
create trigger enforcement_item_finding before insert on enforcement_item
    for each row when (new.finding_id is not null) execute function enforcement_item_finding();
