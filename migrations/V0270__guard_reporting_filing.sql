-- Filings move along their table of states alone, and what was filed is not rewritten.
create function reporting_filing_keep() returns trigger language plpgsql as $$
begin
    if (new.id, new.kind, new.first_on, new.last_on, new.region_code, new.institution_id, new.edition, new.filed_by,
        new.filed_at) is distinct from (old.id, old.kind, old.first_on, old.last_on, old.region_code, old.institution_id,
        old.edition, old.filed_by, old.filed_at) then
        raise exception 'filing % must not be rewritten', old.id
            using errcode = 'restrict_violation', constraint = 'reporting_filing_not_rewritten';
    end if;
    if new.state <> old.state and (old.state, new.state) not in (
        ('FILED', 'CHECKED'), ('FILED', 'RETURNED'), ('FILED', 'SUPERSEDED'), ('CHECKED', 'RETURNED'),
        ('CHECKED', 'SUPERSEDED'), ('RETURNED', 'SUPERSEDED'), ('SIGNED', 'SUPERSEDED'))
    then
        raise exception 'filing % cannot go from % to %', old.id, old.state, new.state
            using errcode = 'restrict_violation', constraint = 'reporting_filing_moves';
    end if;
    return new;
end $$;
create trigger reporting_filing_keep before update on reporting_filing
    for each row execute function reporting_filing_keep();
grant execute on function reporting_filing_keep() to ${app_role};
