-- A licence is asked for by the beginning of its number, and a flagged body without one by sound, as institutions are.
create index institution_licence_beginning on institution (licence_number text_pattern_ops)
    where licence_number is not null;

create table publicregister_body_name (
    text     text constraint publicregister_body_name_pk primary key,
    plain    text not null,
    grams    text[] not null generated always as (name_grams(plain, 1)) stored,
    initials text[] not null
);
create index publicregister_body_name_grams on publicregister_body_name using gin (grams) with (fastupdate = off);
create index publicregister_body_name_initials on publicregister_body_name using gin (initials) with (fastupdate = off);
grant select, insert on publicregister_body_name to ${app_role};
