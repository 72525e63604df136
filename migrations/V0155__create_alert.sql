-- What the figures say before anyone complains: raised by rule, handled by a person with a remark.
create table alert (
    id uuid constraint alert_pk primary key,
    kind text not null,
    institution_id uuid not null constraint alert_institution references institution (id),
    subject_id uuid not null,
    region_code text not null,
    facts jsonb not null,
    raised_at timestamptz not null,
    state text not null,
    handled_by uuid,
    handled_at timestamptz,
    remark text,
    constraint alert_kind_form check (kind ~ '^[A-Z][A-Z_]{2,39}$'),
    constraint alert_state_known check (state in ('OPEN', 'HANDLED')),
    constraint alert_facts_is_object check (jsonb_typeof(facts) = 'object'),
    constraint alert_handled_whole check (
        (state = 'HANDLED') = (handled_by is not null) and (handled_by is null) = (handled_at is null)
        and (handled_by is null) = (remark is null)),
    constraint alert_remark_length check (length(remark) between 1 and 500)
);
-- One alert of a kind about a thing stands at a time.
create unique index alert_one_open on alert (kind, subject_id) where state = 'OPEN';
create index alert_by_subject on alert (subject_id, kind, handled_at);
create index alert_by_institution on alert (institution_id, id);
grant select, insert, update on alert to ${app_role};
