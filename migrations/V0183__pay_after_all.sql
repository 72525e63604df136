-- What a bank had refused and paid all the same is paid; a run of which nothing fitted says so; money that changes banks arrives.
create or replace function fee_payout_keep() returns trigger language plpgsql as $$
begin
    if (new.id, new.kind, new.source_id, new.institution_id, new.amount_minor, new.currency, new.from_path, new.prepared_at)
        is distinct from
       (old.id, old.kind, old.source_id, old.institution_id, old.amount_minor, old.currency, old.from_path, old.prepared_at)
    then
        raise exception 'payout % must not be reworded', old.id
            using errcode = 'restrict_violation', constraint = 'fee_payout_not_reworded';
    end if;
    if new.state <> old.state and (old.state, new.state) not in (
        ('READY', 'IN_RUN'), ('READY', 'CANCELLED'), ('IN_RUN', 'READY'), ('IN_RUN', 'INSTRUCTED'),
        ('INSTRUCTED', 'EXECUTED'), ('INSTRUCTED', 'REFUSED'), ('EXECUTED', 'RETURNED'), ('REFUSED', 'INSTRUCTED'))
    then
        raise exception 'payout % cannot go from % to %', old.id, old.state, new.state
            using errcode = 'restrict_violation', constraint = 'fee_payout_moves';
    end if;
    return new;
end $$;

alter table fee_payout_run drop constraint fee_payout_run_state_known;
alter table fee_payout_run add constraint fee_payout_run_state_known
    check (state in ('PROPOSED', 'RELEASED', 'HELD_BACK', 'REFUSED', 'LAPSED'));

alter table bank_line drop constraint bank_line_placement_known;
alter table bank_line add constraint bank_line_placement_known check (placement in ('DEPOSIT_PRINCIPAL', 'INTEREST',
    'UNIDENTIFIED', 'EXECUTED', 'RETURNED', 'MISSING', 'PUT_BACK', 'REVERSED', 'FEE_PAYMENT', 'TRANSFERRED', 'ARRIVED'));
alter table bank_instruction add column arrived boolean not null default false;
alter table bank_instruction add constraint bank_instruction_arrival_of_transfer check (not arrived or to_account is not null);
create index bank_instruction_to_account on bank_instruction (to_account) where to_account is not null;
grant update (arrived) on bank_instruction to ${app_role};
