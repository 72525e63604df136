-- Money nobody sent by name: whom it goes back to, said by two people with evidence. And what an institution pays in itself to make good.
alter table bank_line_placing drop constraint bank_line_placing_known, add constraint bank_line_placing_known
    check (placement in ('FEE_PAYMENT', 'INTEREST', 'RETURN_TO_PAYER', 'PUT_BACK', 'RETURNED', 'TRANSFER', 'MISSING_COVERED'));
create table bank_line_payer (
    id uuid not null,
    line_id uuid not null,
    institution_id uuid not null,
    payee bytea not null,
    evidence uuid[] not null,
    reason text not null,
    approval_id uuid not null,
    state text not null,
    proposed_by uuid not null,
    proposed_at timestamptz not null,
    settled_at timestamptz,
    constraint bank_line_payer_pk primary key (id),
    constraint bank_line_payer_line_foreign foreign key (line_id) references bank_line (id),
    constraint bank_line_payer_approval_once unique (approval_id),
    constraint bank_line_payer_evidence_given check (cardinality(evidence) between 1 and 10),
    constraint bank_line_payer_reason_length check (length(reason) between 1 and 500),
    constraint bank_line_payer_state_known check (state in ('PROPOSED', 'APPROVED', 'REFUSED', 'LAPSED')),
    constraint bank_line_payer_settled_at_its_end check ((state = 'PROPOSED') = (settled_at is null))
);
create unique index bank_line_payer_proposed_once on bank_line_payer (line_id) where state = 'PROPOSED';
grant select, insert, update (payee, state, settled_at) on bank_line_payer to ${app_role};
