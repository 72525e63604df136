-- What an institution offers, with its list price; families and orders read the published ones.
create table fee_course (
    id uuid primary key,
    institution_id uuid not null references institution (id),
    name text not null,
    subject text not null,
    billing text not null,
    lessons integer not null,
    list_price_minor bigint not null,
    currency text not null,
    state text not null,
    created_at timestamptz not null,
    published_at timestamptz,
    withdrawn_at timestamptz,
    version bigint not null,
    constraint fee_course_name_length check (length(name) between 1 and 100),
    constraint fee_course_subject_length check (length(subject) between 1 and 50),
    constraint fee_course_billing_known check (billing in ('BY_PERIOD', 'BY_LESSON')),
    constraint fee_course_lessons_positive check (lessons between 1 and 1000),
    constraint fee_course_price_positive check (list_price_minor > 0),
    constraint fee_course_currency_format check (currency ~ '^[A-Z]{3}$'),
    constraint fee_course_state_known check (state in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    constraint fee_course_published_at_when_published check (state <> 'PUBLISHED' or published_at is not null),
    constraint fee_course_withdrawn_at_when_withdrawn check ((state = 'WITHDRAWN') = (withdrawn_at is not null))
);
create index fee_course_by_institution on fee_course (institution_id, id);
grant select, insert, update on fee_course to ${app_role};
