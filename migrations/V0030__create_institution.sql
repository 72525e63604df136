-- The register of institutions. Codes and legal dates are guarded here as well as in the service.
create function uscc_is_valid(code text) returns boolean
    language sql immutable strict parallel safe
as $$
    select code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'
        and substr(code, 18, 1) = substr('0123456789ABCDEFGHJKLMNPQRTUWXY', (31 - (
            select sum((strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(code, place::integer, 1)) - 1) * weight)
            from unnest(array[1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28])
                with ordinality as w(weight, place)
            )::integer % 31) % 31 + 1, 1)
$$;

create table institution (
    id                     uuid constraint institution_pk primary key,
    uscc                   text not null constraint institution_uscc_unique unique,
    name                   text not null,
    brand_name             text,
    category               text not null,
    region_code            text not null constraint institution_region references region (code),
    address                text not null,
    legal_representative   text not null,
    contact_phone          text not null,
    national_platform_id   text constraint institution_platform_id_unique unique,
    licence_number         text,
    licence_issued_on      date,
    licence_expires_on     date,
    students               integer not null,
    premises_square_metres integer not null,
    teaching_points        integer not null,
    state                  text not null,
    registered_on          date not null,
    activated_on           date,
    recorded_at            timestamptz not null,
    version                bigint not null,
    constraint institution_uscc_valid check (uscc_is_valid(uscc)),
    constraint institution_name_length check (length(name) between 1 and 100 and length(brand_name) <= 100),
    constraint institution_category_known
        check (category in ('SUBJECT', 'ARTS', 'SPORTS', 'SCIENCE', 'FULLTIME_RETAKE', 'OTHER')),
    constraint institution_licence_whole
        check (num_nulls(licence_number, licence_issued_on, licence_expires_on) in (0, 3)),
    constraint institution_licence_span check (licence_expires_on > licence_issued_on),
    constraint institution_scale_not_negative
        check (students >= 0 and premises_square_metres >= 0 and teaching_points >= 0),
    constraint institution_state_known check (state in ('REGISTERED', 'ACTIVE', 'ENROLMENT_SUSPENDED',
        'OPERATION_SUSPENDED', 'CLOSING', 'CLOSED', 'MISSING', 'REVOKED')),
    constraint institution_active_was_activated check (state <> 'ACTIVE' or activated_on is not null)
);
create index institution_region_code on institution (region_code, id);
create index institution_licence_number on institution (licence_number);

grant select, insert, update on institution to ${app_role};
