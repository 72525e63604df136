-- How two people settle a break: one proposes, another decides, and one entry explains it. Nothing is edited.
create table bank_resolution (
    id uuid not null,
    break_id uuid not null,
    kind text not null,
    amount_minor bigint not null,
    currency text not null,
    credit_line_id uuid,
    reason text not null,
    approval_id uuid not null,
    state text not null,
    proposed_by uuid not null,
    proposed_at timestamptz not null,
    settled_at timestamptz,
    constraint bank_resolution_pk primary key (id),
    constraint bank_resolution_break_foreign foreign key (break_id) references bank_break (id),
    constraint bank_resolution_line_foreign foreign key (credit_line_id) references bank_line (id),
    constraint bank_resolution_approval_once unique (approval_id),
    constraint bank_resolution_kind_known check (kind in ('BORNE', 'BORNE_FROM_INTEREST', 'PUT_BACK',
        'ADJUSTED_TO_MISSING', 'ADJUSTED_FROM_MISSING', 'EXPLAINED')),
    constraint bank_resolution_line_puts_back check ((kind = 'PUT_BACK') = (credit_line_id is not null)),
    constraint bank_resolution_amount_fits check (amount_minor > 0 or kind = 'EXPLAINED' and amount_minor >= 0),
    constraint bank_resolution_reason_length check (length(reason) between 1 and 500),
    constraint bank_resolution_state_known check (state in ('PROPOSED', 'BOOKED', 'REFUSED', 'LAPSED')),
    constraint bank_resolution_settled_at_its_end check ((state = 'PROPOSED') = (settled_at is null))
);
-- A break waits for one decision at a time and is settled once.
create unique index bank_resolution_one_a_break on bank_resolution (break_id) where state in ('PROPOSED', 'BOOKED');
create unique index bank_resolution_line_once on bank_resolution (credit_line_id) where state = 'BOOKED';
create function bank_resolution_keep() returns trigger language plpgsql as $$
begin
    if old.state <> 'PROPOSED' or
       (new.id, new.break_id, new.kind, new.amount_minor, new.currency, new.reason, new.approval_id, new.proposed_by)
        is distinct from
       (old.id, old.break_id, old.kind, old.amount_minor, old.currency, old.reason, old.approval_id, old.proposed_by)
    then
        raise exception 'resolution % is decided once and never reworded', old.id
            using errcode = 'restrict_violation', constraint = 'bank_resolution_decided_once';
    end if;
    return new;
end $$;
create trigger bank_resolution_keep before update on bank_resolution
    for each row execute function bank_resolution_keep();
grant select, insert, update on bank_resolution to ${app_role};

-- A credit nobody could place may turn out to be what the bank put back.
alter table bank_line_identification drop constraint bank_line_identification_placement_known,
    add constraint bank_line_identification_placement_known
        check (placement in ('DEPOSIT_PRINCIPAL', 'INTEREST', 'UNIDENTIFIED', 'PUT_BACK'));
alter table bank_line_placing drop constraint bank_line_placing_known, add constraint bank_line_placing_known
    check (placement in ('FEE_PAYMENT', 'INTEREST', 'RETURN_TO_PAYER', 'PUT_BACK'));
