-- Taking a publication down hides the entry, not what was decided: the black list's standing ends by removal alone.
create or replace function enforcement_standing(day date) returns table (institution_id uuid, code text)
language sql stable parallel safe as $$
    select i.id, case
        when i.licence_number is null then 'UNLICENSED'
        when i.state in ('REVOKED', 'CLOSED') then i.state
        when exists (
            select from enforcement_list_entry e
            where e.subject_id = i.id and e.list = 'BLACK' and (e.state = 'LISTED' or e.state = 'DECIDED' and e.published_on is not null)
              and e.from_on <= day and (e.until_on is null or e.until_on >= day)) then 'BLACKLISTED'
        when i.state in ('OPERATION_SUSPENDED', 'MISSING') then i.state
        when i.state in ('ENROLMENT_SUSPENDED', 'CLOSING') then 'ENROLMENT_SUSPENDED'
        when exists (
            select from enforcement_notice n
            where n.subject_id = i.id and n.kind = 'RECTIFICATION_ORDER' and n.state = 'ISSUED') then 'RECTIFYING'
        when day not between i.licence_issued_on and i.licence_expires_on then 'LICENCE_EXPIRED'
        when not exists (
            select from deposit_standing s
            where s.institution_id = i.id and s.met_since is not null) then 'DEPOSIT_SHORT'
        else 'NORMAL'
    end
    from institution i
$$;
