-- All institutions of some regions at once, as they stood on a day by what was recorded up to a moment: one pass over the
-- register for a whole report, instead of one for each institution. What the register says of an institution holds from the
-- issue of the licence it was said with: a change without a new licence corrects what was said all along.
create function reporting_institutions(of_regions text[], by_relation text, as_of date, as_known timestamptz)
returns table (id uuid, name text, category text, state text, state_on date, on_platform boolean, competent text,
    supervising text, place text, registered_on date, licence_number text, licence_issued_on date, licence_expires_on date)
language plpgsql stable rows 2000 as $$
begin
    return query with candidate as materialized (
        select distinct o.institution_id as id from institution_oversight o
        join region_authority a on a.id = o.authority_id
        join region_within w on w.region_code = a.region_code and w.ancestor_code = any(of_regions)
        where o.relation = by_relation),
    watched as materialized (
        select distinct on (o.institution_id, o.relation) o.institution_id as id, o.relation, a.department, a.region_code
        from candidate c join institution_oversight o on o.institution_id = c.id
        join region_authority a on a.id = o.authority_id
        where o.from_on <= as_of and o.recorded_at <= as_known
        order by o.institution_id, o.relation, o.from_on desc, o.recorded_at desc, o.id desc),
    told as materialized (
        select distinct on (v.institution_id) v.*
        from candidate c join institution_version v on v.institution_id = c.id
        where v.recorded_at <= as_known
        order by v.institution_id, coalesce(v.licence_issued_on, '-infinity') <= as_of desc, v.recorded_at desc, v.id desc),
    moved as materialized (
        select distinct on (v.institution_id) v.institution_id as id, v.what, v.happened_on
        from candidate c join institution_event v on v.institution_id = c.id
        where v.happened_on <= as_of and v.recorded_at <= as_known
          and v.what not in ('RENAMED', 'LICENCE_CHANGED', 'COMPETENCE_TRANSFERRED', 'SUPERVISION_TRANSFERRED')
        order by v.institution_id, v.happened_on desc, v.recorded_at desc, v.id desc)
    select i.id, i.name, t.category,
        case e.what
            when 'ACTIVATED' then 'ACTIVE' when 'RESUMED' then 'ACTIVE'
            when 'TEACHING_ALLOWED' then 'ENROLMENT_SUSPENDED' when 'CLOSING_CALLED_OFF' then 'ENROLMENT_SUSPENDED'
            when 'FOUND' then 'OPERATION_SUSPENDED' when 'REINSTATED' then 'OPERATION_SUSPENDED'
            when 'WENT_MISSING' then 'MISSING' when 'CLOSING_STARTED' then 'CLOSING'
            else coalesce(e.what, 'REGISTERED')
        end,
        e.happened_on, t.on_platform, c.department, s.department, p.place,
        i.registered_on, t.licence_number, t.licence_issued_on, t.licence_expires_on
    from told t join institution i on i.id = t.institution_id
    join watched c on c.id = i.id and c.relation = 'COMPETENT_AUTHORITY'
    join watched s on s.id = i.id and s.relation = 'DEPOSIT_SUPERVISOR'
    cross join lateral (
        select case by_relation when 'DEPOSIT_SUPERVISOR' then s.region_code else c.region_code end as place) p
    left join moved e on e.id = i.id
    where i.registered_on <= as_of and i.recorded_at <= as_known
      and exists (select from region_within w where w.ancestor_code = any(of_regions) and w.region_code = p.place);
end $$;
grant execute on function reporting_institutions(text[], text, date, timestamptz) to ${app_role};

drop function reporting_institution(text, text, date, timestamptz);
drop function reporting_balance(uuid, text, date, timestamptz);
drop function reporting_fee_flow(uuid, date, date, timestamptz);
