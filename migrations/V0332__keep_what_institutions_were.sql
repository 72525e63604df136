-- What reports tell institutions apart by, as it stood on record at each time: a report of a past day, as known then, must not
-- change when somebody changes the register today. Written by the database, so that nobody can forget to.
create table institution_version (
    id                 bigint generated always as identity constraint institution_version_pk primary key,
    institution_id     uuid not null
        constraint institution_version_institution references institution (id) on delete cascade,
    recorded_at        timestamptz not null,
    category           text not null,
    on_platform        boolean not null,
    licence_number     text,
    licence_issued_on  date,
    licence_expires_on date
);
create index institution_version_of on institution_version (institution_id, recorded_at);

-- What was changed before is not known any more: the first version is what the register said when this was introduced.
insert into institution_version (institution_id, recorded_at, category, on_platform, licence_number, licence_issued_on,
        licence_expires_on)
    select id, recorded_at, category, national_platform_id is not null, licence_number, licence_issued_on, licence_expires_on
    from institution;

create function institution_version_keep() returns trigger language plpgsql as $$
begin
    insert into institution_version (institution_id, recorded_at, category, on_platform, licence_number, licence_issued_on,
        licence_expires_on)
    values (new.id,
        case tg_op when 'INSERT' then new.recorded_at else greatest(now(), new.recorded_at) end,
        new.category, new.national_platform_id is not null, new.licence_number, new.licence_issued_on, new.licence_expires_on);
    return null;
end $$;
create trigger institution_version_first after insert on institution
    for each row execute function institution_version_keep();
create trigger institution_version_next after update on institution
    for each row when ((old.category, old.national_platform_id is null, old.licence_number, old.licence_issued_on,
            old.licence_expires_on)
        is distinct from (new.category, new.national_platform_id is null, new.licence_number, new.licence_issued_on,
            new.licence_expires_on))
    execute function institution_version_keep();

grant select, insert on institution_version to ${app_role};
grant execute on function institution_version_keep() to ${app_role};
