-- Numbers of documents run without gaps per authority, series and year; the row is locked by whoever draws the next.
create table enforcement_number (
    authority_id uuid not null constraint enforcement_number_authority references region_authority (id),
    series text not null,
    year integer not null,
    last integer not null,
    constraint enforcement_number_pk primary key (authority_id, series, year),
    constraint enforcement_number_positive check (last > 0),
    constraint enforcement_number_year check (year between 2000 and 2999)
);

-- A counter that went back or jumped would hand out a number twice or leave one out.
create function enforcement_number_steps() returns trigger language plpgsql as $$
begin
    if new.last <= old.last or (new.authority_id, new.series, new.year) <> (old.authority_id, old.series, old.year) then
        raise exception 'a counter of document numbers only grows' using errcode = '23514',
            constraint = 'enforcement_number_grows';
    end if;
    return new;
end $$;
create trigger enforcement_number_grows before update on enforcement_number
    for each row execute function enforcement_number_steps();

grant select, insert, update on enforcement_number to ${app_role};
