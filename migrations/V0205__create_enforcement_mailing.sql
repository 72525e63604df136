-- One letter to all institutions of a place and a category: what was sent, and each recipient's own notice with its number.
create table enforcement_mailing (
    id uuid constraint enforcement_mailing_pk primary key,
    kind text not null,
    title text not null,
    basis text not null,
    text text not null,
    region_code text not null constraint enforcement_mailing_region references region (code),
    category text,
    answer_by date,
    sent_on date not null,
    sent_by uuid not null,
    recipients integer not null,
    constraint enforcement_mailing_kind check (kind in ('NOTIFICATION', 'COMMITMENT')),
    constraint enforcement_mailing_length check (
        length(title) between 1 and 100 and length(basis) between 1 and 1000 and length(text) between 1 and 4000),
    constraint enforcement_mailing_category
        check (category in ('SUBJECT', 'ARTS', 'SPORTS', 'SCIENCE', 'FULLTIME_RETAKE', 'OTHER')),
    constraint enforcement_mailing_recipients check (recipients > 0)
);
create index enforcement_mailing_place on enforcement_mailing (region_code, id);

alter table enforcement_notice
    add column mailing_id uuid,
    add constraint enforcement_notice_mailing foreign key (mailing_id) references enforcement_mailing (id);
create index enforcement_notice_of_mailing on enforcement_notice (mailing_id, step) where mailing_id is not null;
create unique index enforcement_notice_mailed_once on enforcement_notice (mailing_id, subject_id)
    where mailing_id is not null;

grant select, insert on enforcement_mailing to ${app_role};
