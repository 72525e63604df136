-- What a family bought: terms that stay, people encrypted, and running figures that equal the order's account in the ledger.
create table fee_order (
    id uuid primary key,
    institution_id uuid not null references institution (id),
    region_code text not null,
    course_id uuid references fee_course (id),
    course_name text not null,
    subject text not null,
    subject_key text not null,
    learner bytea not null,
    learner_digest bytea not null,
    learner_id_digest bytea,
    learner_under_14 boolean not null,
    guardian bytea not null,
    guardian_phone_digest bytea not null,
    lessons integer not null,
    gift_lessons integer not null,
    price_minor bigint not null,
    list_price_minor bigint not null,
    currency text not null,
    starts_on date not null,
    ends_on date not null,
    billing text not null,
    national_order_id text,
    payment_reference text not null,
    pay_to_bank_name text not null,
    pay_to_account text not null,
    pay_to_name text not null,
    contract_version text not null,
    contract_digest bytea not null,
    state text not null,
    ordered_at timestamptz not null,
    pay_by date not null,
    accepted_at timestamptz,
    accepted_by uuid,
    paid_minor bigint not null default 0,
    earned_minor bigint not null default 0,
    confirmed_lessons integer not null default 0,
    refunded_minor bigint not null default 0,
    kept_minor bigint not null default 0,
    passed_minor bigint not null default 0,
    version bigint not null default 0
);
create index fee_order_by_institution on fee_order (institution_id, id);
create index fee_order_by_learner on fee_order (learner_digest, institution_id);
create index fee_order_by_learner_id on fee_order (learner_id_digest, institution_id) where learner_id_digest is not null;
create index fee_order_by_phone on fee_order (guardian_phone_digest);
create index fee_order_unpaid on fee_order (pay_by) where state in ('QUOTED', 'AWAITING_PAYMENT');
grant select, insert, update on fee_order to ${app_role};
