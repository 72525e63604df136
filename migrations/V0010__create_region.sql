-- Places by GB/T 2260 and beyond, dated, with the revision each row comes from; every check of scope stands on them.
create table region (
    code        text constraint region_pk primary key,
    name        text not null,
    kind        text not null,
    parent_code text,
    valid_from  date,
    valid_until date,
    source      text not null,
    revision    text not null,
    constraint region_code_format check (code ~ '^[0-9]{6}([0-9]{3})?$'),
    constraint region_name_length check (length(name) between 1 and 60),
    constraint region_kind_known
        check (kind in ('NATION', 'PROVINCE', 'PREFECTURE', 'COUNTY', 'MANAGEMENT_UNIT', 'STREET')),
    constraint region_parent_exists foreign key (parent_code) references region (code),
    constraint region_root_is_nation check ((parent_code is null) = (kind = 'NATION')),
    constraint region_valid_span check (valid_until > valid_from)
);
create unique index region_one_nation on region (kind) where kind = 'NATION';
create index region_parent on region (parent_code, code);

-- What a place was called before a revision changed its name; old documents keep the old one.
create table region_former_name (
    region_code text not null constraint region_former_name_region references region (code),
    name        text not null,
    valid_until date not null,
    constraint region_former_name_pk primary key (region_code, valid_until)
);

-- Every place with all it lies in, itself included at distance 0. Derived, and derived anew with each revision.
create table region_within (
    region_code   text not null constraint region_within_region references region (code),
    ancestor_code text not null constraint region_within_ancestor references region (code),
    distance      integer not null constraint region_within_distance_not_negative check (distance >= 0),
    constraint region_within_pk primary key (region_code, ancestor_code)
);
create index region_within_below on region_within (ancestor_code, region_code);

-- Which shipped files are loaded, by content.
create table region_source (
    file      text constraint region_source_pk primary key,
    digest    text not null constraint region_source_digest_format check (digest ~ '^[0-9a-f]{64}$'),
    loaded_at timestamptz not null default now()
);

grant select, insert, update on region, region_former_name, region_source to ${app_role};
grant select, insert, delete on region_within to ${app_role};
