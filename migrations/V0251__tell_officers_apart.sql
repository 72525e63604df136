-- The officers of a penalty case are different people: no name and no certificate twice, however they are written.
create function enforcement_plain(written text) returns text language sql immutable
    return upper(regexp_replace(normalize(written, nfkc), '[\s·•.\-_/]', '', 'g'));
create function enforcement_penalty_officer_apart() returns trigger language plpgsql as $$
begin
    if exists (select from enforcement_penalty_officer o, enforcement_penalty_officer p
        where o.case_id = new.case_id and p.case_id = new.case_id and o.n < p.n
          and (enforcement_plain(o.name) = enforcement_plain(p.name)
            or enforcement_plain(o.certificate) = enforcement_plain(p.certificate)))
    then
        raise exception 'case % names an officer twice', new.case_id
            using errcode = 'restrict_violation', constraint = 'enforcement_penalty_officer_apart';
    end if;
    return null;
end $$;
create constraint trigger enforcement_penalty_officer_apart after insert or update on enforcement_penalty_officer
    deferrable initially deferred for each row execute function enforcement_penalty_officer_apart();
