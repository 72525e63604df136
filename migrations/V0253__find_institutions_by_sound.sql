-- Every name an institution may be asked for by, in a plain form and by the first letters of its readings, two and three at a
-- time. The letters are made by the service, which knows the readings of characters.
create table publicregister_name (
    institution_id uuid not null,
    kind text not null,
    text text not null,
    plain text not null,
    grams text[] not null generated always as (name_grams(plain, 1)) stored,
    initials text[] not null,
    constraint publicregister_name_pk primary key (institution_id, kind, plain),
    constraint publicregister_name_institution foreign key (institution_id) references institution (id),
    constraint publicregister_name_kind check (kind in ('NAME', 'BRAND', 'FORMER', 'ADDRESS'))
);
create index publicregister_name_grams on publicregister_name using gin (grams) with (fastupdate = off);
create index publicregister_name_initials on publicregister_name using gin (initials) with (fastupdate = off);

-- Names change: what is no longer a name is taken out.
grant select, insert, delete on publicregister_name to ${app_role};
