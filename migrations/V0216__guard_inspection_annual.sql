-- Results, grades and the lists they are decided in move along their tables of states alone.
create function inspection_annual_keep() returns trigger language plpgsql as $$
begin
    if (new.id, new.institution_id, new.year) is distinct from (old.id, old.institution_id, old.year) then
        raise exception 'annual inspection % belongs to another', old.id
            using errcode = 'restrict_violation', constraint = 'inspection_annual_not_moved';
    end if;
    if new.state <> old.state and (old.state, new.state) not in (
        ('CALLED', 'SUBMITTED'), ('CALLED', 'ASSESSED'), ('SUBMITTED', 'CALLED'), ('SUBMITTED', 'ASSESSED'),
        ('ASSESSED', 'PROPOSED'), ('PROPOSED', 'ASSESSED'), ('PROPOSED', 'DECIDED'), ('DECIDED', 'PUBLISHED'),
        ('PUBLISHED', 'CORRECTED'))
    then
        raise exception 'annual inspection % cannot go from % to %', old.id, old.state, new.state
            using errcode = 'restrict_violation', constraint = 'inspection_annual_moves';
    end if;
    if old.state in ('DECIDED', 'PUBLISHED', 'CORRECTED')
        and (new.result, new.reasons, new.decided_on) is distinct from (old.result, old.reasons, old.decided_on) then
        raise exception 'annual inspection % is decided', old.id
            using errcode = 'restrict_violation', constraint = 'inspection_annual_decided_once';
    end if;
    return new;
end $$;
create trigger inspection_annual_keep before update on inspection_annual
    for each row execute function inspection_annual_keep();

create function inspection_grade_keep() returns trigger language plpgsql as $$
begin
    if (new.id, new.institution_id, new.year, new.grade, new.reasons, new.batch_id, new.assessed_by) is distinct from
       (old.id, old.institution_id, old.year, old.grade, old.reasons, old.batch_id, old.assessed_by) then
        raise exception 'grade % must not be reworded', old.id
            using errcode = 'restrict_violation', constraint = 'inspection_grade_not_reworded';
    end if;
    if new.state <> old.state and (old.state, new.state) not in (
        ('PROPOSED', 'DECIDED'), ('PROPOSED', 'REFUSED'), ('DECIDED', 'PUBLISHED'))
    then
        raise exception 'grade % cannot go from % to %', old.id, old.state, new.state
            using errcode = 'restrict_violation', constraint = 'inspection_grade_moves';
    end if;
    return new;
end $$;
create trigger inspection_grade_keep before update on inspection_grade
    for each row execute function inspection_grade_keep();

create function inspection_batch_keep() returns trigger language plpgsql as $$
begin
    if old.state <> 'PROPOSED' then
        raise exception 'list % is decided once', old.id
            using errcode = 'restrict_violation', constraint = 'inspection_batch_decided_once';
    end if;
    return new;
end $$;
create trigger inspection_batch_keep before update on inspection_batch
    for each row execute function inspection_batch_keep();
