-- Instructions for fees as well: families as payees, encrypted; the bank's word on them; clients that lease them.
alter table bank_instruction drop constraint bank_instruction_purpose_known;
alter table bank_instruction drop constraint bank_instruction_state_known;
alter table bank_instruction alter column payee_bank_name drop not null;
alter table bank_instruction alter column payee_account drop not null;
alter table bank_instruction alter column payee_name drop not null;
alter table bank_instruction add column payee bytea;
alter table bank_instruction add column booked boolean not null default false;
alter table bank_instruction add column claimed_by uuid;
alter table bank_instruction add column claimed_until timestamptz;
alter table bank_instruction add column refused_reason text;
update bank_instruction set booked = true where state in ('EXECUTED', 'RETURNED');
alter table bank_instruction
    add constraint bank_instruction_purpose_known check (purpose in ('CLAIM', 'RETURN', 'EXCESS', 'INTEREST',
        'RELEASE', 'REFUND', 'FEE_RETURN', 'FEE_CLAIM')),
    add constraint bank_instruction_state_known check (state in ('READY', 'EXECUTED', 'REFUSED', 'RETURNED')),
    -- An institution's own account stands in clear, a family's never.
    add constraint bank_instruction_payee_once check (
        (payee is null) = (payee_account is not null) and (payee_account is null) = (payee_name is null)
        and (payee is null or payee_bank_name is null)),
    add constraint bank_instruction_families_encrypted check (
        purpose not in ('REFUND', 'FEE_RETURN', 'FEE_CLAIM') or payee is not null),
    add constraint bank_instruction_booked_fits check (
        (state <> 'RETURNED' or booked) and (state not in ('READY', 'REFUSED') or not booked)),
    add constraint bank_instruction_claim_whole check ((claimed_by is null) = (claimed_until is null)),
    add constraint bank_instruction_refused_with_reason check (
        (state = 'REFUSED') = (refused_reason is not null) and length(refused_reason) between 1 and 500);
create index bank_instruction_claimable on bank_instruction (bank_code, id) where state = 'READY';

create function bank_instruction_keep() returns trigger language plpgsql as $$
begin
    if (new.id, new.source_id, new.purpose, new.bank_code, new.from_account, new.amount_minor, new.currency)
        is distinct from
       (old.id, old.source_id, old.purpose, old.bank_code, old.from_account, old.amount_minor, old.currency)
    then
        raise exception 'instruction % must not be reworded', old.id
            using errcode = 'restrict_violation', constraint = 'bank_instruction_not_reworded';
    end if;
    if old.booked and not new.booked or new.state <> old.state and (old.state, new.state) not in (
        ('READY', 'EXECUTED'), ('READY', 'REFUSED'), ('EXECUTED', 'REFUSED'), ('EXECUTED', 'RETURNED'))
    then
        raise exception 'instruction % cannot go from % to %', old.id, old.state, new.state
            using errcode = 'restrict_violation', constraint = 'bank_instruction_moves';
    end if;
    return new;
end $$;
create trigger bank_instruction_keep before update on bank_instruction
    for each row execute function bank_instruction_keep();
grant update (state, version, booked, claimed_by, claimed_until, refused_reason, payee) on bank_instruction to ${app_role};
