-- Institutions as they stood on a day, by what was recorded up to a moment: reports of a past day do not change when
-- somebody books something with an earlier date today.
create function reporting_institution(of_region text, by_relation text, as_of date, as_known timestamptz)
returns table (id uuid, name text, region_code text, category text, state text, state_on date, on_platform boolean,
    competent text, supervising text, registered_on date, licence_number text, licence_issued_on date, licence_expires_on date)
language sql stable as $$
    select i.id, i.name, i.region_code, i.category,
        case e.what
            when 'ACTIVATED' then 'ACTIVE' when 'RESUMED' then 'ACTIVE'
            when 'TEACHING_ALLOWED' then 'ENROLMENT_SUSPENDED' when 'CLOSING_CALLED_OFF' then 'ENROLMENT_SUSPENDED'
            when 'FOUND' then 'OPERATION_SUSPENDED' when 'REINSTATED' then 'OPERATION_SUSPENDED'
            when 'WENT_MISSING' then 'MISSING' when 'CLOSING_STARTED' then 'CLOSING'
            else coalesce(e.what, 'REGISTERED')
        end,
        e.happened_on, i.national_platform_id is not null, ca.department, sa.department, i.registered_on,
        i.licence_number, i.licence_issued_on, i.licence_expires_on
    from institution i
    cross join lateral (
        select o.authority_id from institution_oversight o
        where o.institution_id = i.id and o.relation = 'COMPETENT_AUTHORITY'
          and o.from_on <= as_of and o.recorded_at <= as_known
        order by o.from_on desc, o.recorded_at desc, o.id desc limit 1) c
    join region_authority ca on ca.id = c.authority_id
    cross join lateral (
        select o.authority_id from institution_oversight o
        where o.institution_id = i.id and o.relation = 'DEPOSIT_SUPERVISOR'
          and o.from_on <= as_of and o.recorded_at <= as_known
        order by o.from_on desc, o.recorded_at desc, o.id desc limit 1) s
    join region_authority sa on sa.id = s.authority_id
    left join lateral (
        select v.what, v.happened_on from institution_event v
        where v.institution_id = i.id and v.happened_on <= as_of and v.recorded_at <= as_known
          and v.what not in ('RENAMED', 'LICENCE_CHANGED', 'COMPETENCE_TRANSFERRED', 'SUPERVISION_TRANSFERRED')
        order by v.happened_on desc, v.recorded_at desc, v.id desc limit 1) e on true
    where i.registered_on <= as_of and i.recorded_at <= as_known
      and i.id in (
        select o.institution_id from institution_oversight o
        join region_authority a on a.id = o.authority_id
        join region_within w on w.region_code = a.region_code and w.ancestor_code = of_region
        where o.relation = by_relation)
      and exists (
        select from region_within w
        where w.ancestor_code = of_region
          and w.region_code = case by_relation when 'DEPOSIT_SUPERVISOR' then sa.region_code else ca.region_code end)
$$;

-- What stood on an account of a holder at the end of a day, by the entries recorded up to a moment: credits less debits.
create function reporting_balance(of_holder uuid, of_path text, as_of date, as_known timestamptz) returns bigint
language sql stable as $$
    select coalesce(sum(c.minor), 0)::bigint from ledger_account p cross join lateral (
        select e.amount_minor as minor from ledger_entry e
        where e.holder_id = p.holder_id and e.credit_account_id = p.account_id
          and e.occurred_on <= as_of and e.recorded_at <= as_known
        union all
        select -e.amount_minor from ledger_entry e
        where e.holder_id = p.holder_id and e.debit_account_id = p.account_id
          and e.occurred_on <= as_of and e.recorded_at <= as_known) c
    where p.holder_id = of_holder and p.path like of_path
$$;
