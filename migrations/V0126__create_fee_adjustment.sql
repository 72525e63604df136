-- What two people move within the book of fees: missing money finally borne, interest assigned.
create table fee_adjustment (
    id uuid not null,
    institution_id uuid not null references institution (id),
    kind text not null,
    amount_minor bigint not null,
    currency text not null,
    reason text not null,
    approval_id uuid not null,
    state text not null,
    proposed_by uuid not null,
    proposed_at timestamptz not null,
    settled_at timestamptz,
    constraint fee_adjustment_pk primary key (id),
    constraint fee_adjustment_approval_once unique (approval_id),
    constraint fee_adjustment_kind_known check (kind in ('MISSING_BORNE', 'INTEREST_EARNED', 'INTEREST_FOR_FAMILIES')),
    constraint fee_adjustment_amount_positive check (amount_minor > 0),
    constraint fee_adjustment_reason_length check (length(reason) between 1 and 500),
    constraint fee_adjustment_state_known check (state in ('PROPOSED', 'BOOKED', 'REFUSED', 'LAPSED')),
    constraint fee_adjustment_settled_at_its_end check ((state = 'PROPOSED') = (settled_at is null))
);
create index fee_adjustment_by_institution on fee_adjustment (institution_id, id);

create function fee_adjustment_keep() returns trigger language plpgsql as $$
begin
    if old.state <> 'PROPOSED' or
       (new.id, new.institution_id, new.kind, new.amount_minor, new.currency, new.reason, new.approval_id, new.proposed_by)
        is distinct from
       (old.id, old.institution_id, old.kind, old.amount_minor, old.currency, old.reason, old.approval_id, old.proposed_by)
    then
        raise exception 'adjustment % is decided once and never reworded', old.id
            using errcode = 'restrict_violation', constraint = 'fee_adjustment_decided_once';
    end if;
    return new;
end $$;
create trigger fee_adjustment_keep before update on fee_adjustment for each row execute function fee_adjustment_keep();
grant select, insert, update on fee_adjustment to ${app_role};
