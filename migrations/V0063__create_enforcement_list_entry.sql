-- Black and white list: proposed by one officer, decided by another; removed ones stay.
create table enforcement_list_entry (
    id uuid not null,
    list text not null,
    subject_kind text not null,
    subject_id uuid constraint enforcement_list_entry_institution references institution (id),
    subject_name text not null,
    subject_public_name text not null,
    subject_address text,
    region_code text not null constraint enforcement_list_entry_region references region (code),
    authority_id uuid not null constraint enforcement_list_entry_authority references region_authority (id),
    basis text not null,
    from_on date not null,
    until_on date,
    state text not null,
    number text,
    proposed_by uuid not null,
    decided_by uuid,
    listed_on date,
    removal_reason text,
    removal_asked_by uuid,
    removed_on date,
    version bigint not null,
    constraint enforcement_list_entry_pk primary key (id),
    constraint enforcement_list_entry_number_unique unique (authority_id, number),
    constraint enforcement_list_entry_number_format check (number ~ '^[^〔〕0-9 ]{2,20}〔2[0-9]{3}〕[1-9][0-9]{0,6}号$'),
    constraint enforcement_list_entry_list check (list in ('BLACK', 'WHITE')),
    constraint enforcement_list_entry_subject_kind
        check (subject_kind in ('INSTITUTION', 'UNLICENSED', 'SCHOOL', 'PERSON')),
    constraint enforcement_list_entry_subject_id check ((subject_kind = 'INSTITUTION') = (subject_id is not null)),
    constraint enforcement_list_entry_white check (list = 'BLACK' or subject_kind = 'INSTITUTION'),
    constraint enforcement_list_entry_term check (until_on >= from_on),
    constraint enforcement_list_entry_state check (state in ('PROPOSED', 'REFUSED', 'LISTED', 'REMOVED', 'EXPIRED')),
    constraint enforcement_list_entry_numbered check (
        (state in ('PROPOSED', 'REFUSED')) = (number is null)
        and (number is null) = (listed_on is null)
        and (number is null or decided_by is not null)),
    constraint enforcement_list_entry_decider_other check (decided_by <> proposed_by),
    constraint enforcement_list_entry_removed check (
        (state in ('REMOVED', 'EXPIRED')) = (removed_on is not null)
        and (state <> 'REMOVED' or removal_reason is not null)),
    constraint enforcement_list_entry_removal check ((removal_reason is null) = (removal_asked_by is null))
);
create unique index enforcement_list_entry_one_live on enforcement_list_entry (list, subject_id)
    where subject_id is not null and state in ('PROPOSED', 'LISTED');
create index enforcement_list_entry_subject on enforcement_list_entry (subject_id) where subject_id is not null;
create index enforcement_list_entry_region on enforcement_list_entry (region_code, list, state);

grant select, insert, update on enforcement_list_entry to ${app_role};
