-- What the addressee says against a notice (申辩、异议), with its clock; somebody other than the issuer decides.
create table enforcement_objection (
    id uuid constraint enforcement_objection_pk primary key,
    notice_id uuid not null constraint enforcement_objection_notice references enforcement_notice (id),
    text text not null,
    raised_on date not null,
    raised_by uuid not null,
    decide_by date not null,
    outcome text,
    reason text,
    decided_on date,
    decided_by uuid,
    constraint enforcement_objection_length check (length(text) between 1 and 4000 and length(reason) <= 1000),
    constraint enforcement_objection_outcome check (outcome in ('UPHELD', 'DISMISSED')),
    constraint enforcement_objection_decided check (num_nulls(outcome, reason, decided_on, decided_by) in (0, 4))
);
create index enforcement_objection_of on enforcement_objection (notice_id, id);
create unique index enforcement_objection_one_open on enforcement_objection (notice_id) where outcome is null;

-- What followed from letting a day pass (E31): each rung once for each notice and each first day overdue.
create table enforcement_escalation (
    id uuid constraint enforcement_escalation_pk primary key,
    notice_id uuid not null constraint enforcement_escalation_notice references enforcement_notice (id),
    rung text not null,
    overdue_since date not null,
    reached_on date not null,
    draft_id uuid constraint enforcement_escalation_draft references enforcement_notice (id),
    settled_on date,
    settled_by uuid,
    constraint enforcement_escalation_rung check (
        rung in ('REMINDER', 'WARNING_LETTER', 'REGULATORY_INTERVIEW', 'ENFORCEMENT')),
    constraint enforcement_escalation_settled check ((settled_on is null) = (settled_by is null)),
    constraint enforcement_escalation_once unique (notice_id, rung, overdue_since)
);
grant select, insert, update on enforcement_objection, enforcement_escalation to ${app_role};
