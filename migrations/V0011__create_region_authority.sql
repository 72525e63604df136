-- The offices that issue documents and sign agreements, one for each department of a place.
create table region_authority (
    id              uuid constraint region_authority_pk primary key,
    name            text not null,
    department      text not null,
    region_code     text not null constraint region_authority_region references region (code),
    document_prefix text not null,
    phone           text,
    generated       boolean not null,
    constraint region_authority_name_length check (length(name) between 1 and 100),
    constraint region_authority_department_known check (department in ('EDUCATION', 'CULTURE_TOURISM', 'SPORTS',
        'SCIENCE_TECHNOLOGY', 'ADMINISTRATIVE_APPROVAL', 'MARKET_SUPERVISION', 'HOUSING', 'PUBLIC_SECURITY',
        'CIVIL_AFFAIRS')),
    constraint region_authority_prefix_length check (length(document_prefix) between 1 and 60),
    constraint region_authority_phone_format check (phone ~ '^[0-9+() -]{3,30}$'),
    constraint region_authority_once_a_place unique (region_code, department),
    -- Numbers of documents begin with it, and no two documents may share a number.
    constraint region_authority_prefix_once unique (document_prefix)
);

grant select, insert, update on region_authority to ${app_role};
