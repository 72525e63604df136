-- One match of a credit undone: its money returns to unidentified by an entry of the same id; other matches stay.
create table bank_match_undo (
    id uuid not null,
    line_id uuid not null,
    number integer not null,
    kind text not null,
    matched_id uuid,
    institution_id uuid not null references institution (id),
    amount_minor bigint not null,
    currency text not null,
    reason text not null,
    approval_id uuid,
    state text not null,
    asked_by uuid not null,
    asked_at timestamptz not null,
    settled_at timestamptz,
    constraint bank_match_undo_pk primary key (id),
    constraint bank_match_undo_line_foreign foreign key (line_id) references bank_line (id),
    constraint bank_match_undo_approval_once unique (approval_id),
    constraint bank_match_undo_kind_known check (kind in ('ORDER', 'DEPOSIT_PRINCIPAL', 'INTEREST')),
    constraint bank_match_undo_order check ((kind = 'ORDER') = (matched_id is not null)),
    constraint bank_match_undo_amount_positive check (amount_minor > 0),
    constraint bank_match_undo_reason_length check (length(reason) between 1 and 500),
    constraint bank_match_undo_state_known check (state in ('PROPOSED', 'UNDONE', 'REFUSED', 'LAPSED')),
    constraint bank_match_undo_settled_at_its_end check ((state = 'PROPOSED') = (settled_at is null))
);
create index bank_match_undo_by_line on bank_match_undo (line_id, number);
create unique index bank_match_undo_proposed_once on bank_match_undo (line_id, number) where state = 'PROPOSED';
grant select, insert, update (state, settled_at) on bank_match_undo to ${app_role};

create function bank_match_undo_keep() returns trigger language plpgsql as $$
begin
    if old.state <> 'PROPOSED' then
        raise exception 'undo % is decided once', old.id
            using errcode = 'restrict_violation', constraint = 'bank_match_undo_decided_once';
    end if;
    return new;
end $$;
create trigger bank_match_undo_keep before update on bank_match_undo
    for each row execute function bank_match_undo_keep();

-- Where a line's money stands may go back to unidentified, and be said anew.
alter table bank_line_identification drop constraint bank_line_identification_placement_known;
alter table bank_line_identification add constraint bank_line_identification_placement_known
    check (placement in ('DEPOSIT_PRINCIPAL', 'INTEREST', 'UNIDENTIFIED'));
create index bank_line_identification_undone on bank_line_identification (line_id) where placement = 'UNIDENTIFIED';
grant update (placement, reason, identified_by, identified_at) on bank_line_identification to ${app_role};
