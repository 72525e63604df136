-- What families asked back, what the institution said to it, and how far it has come.
create table fee_refund (
    id uuid primary key,
    order_id uuid not null references fee_order (id),
    institution_id uuid not null references institution (id),
    region_code text not null,
    cause text not null,
    reason text not null,
    asked_by text not null,
    asked_by_actor uuid not null,
    asked_on date not null,
    asked_at timestamptz not null,
    asked_minor bigint not null,
    state text not null,
    answer_due_on date,
    pay_due_on date not null,
    contested_cause text,
    contest_reason text,
    ruling_cause text,
    ruling_reason text,
    agreed_cause text,
    agreed_by text,
    agreed_minor bigint not null default 0,
    owed_minor bigint not null default 0,
    kept_minor bigint not null default 0,
    currency text not null,
    steps jsonb not null,
    payee bytea,
    payee_state text,
    evidence jsonb not null,
    second_person boolean not null default false,
    ended_at timestamptz,
    version bigint not null
);
create index fee_refund_by_order on fee_refund (order_id, id);
create index fee_refund_by_institution on fee_refund (institution_id, id);
create index fee_refund_answer_due on fee_refund (answer_due_on) where state = 'WAITING_FOR_INSTITUTION';
create index fee_refund_pay_due on fee_refund (pay_due_on) where state not in ('PAID', 'WITHDRAWN');
create index fee_refund_waiting on fee_refund (institution_id) where state = 'WAITING_FOR_PLAN';
create index fee_refund_owed on fee_refund (institution_id, id) where owed_minor > 0;
grant select, insert, update on fee_refund to ${app_role};
