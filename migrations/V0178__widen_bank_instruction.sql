-- Instructions from being given to their end: taken under a lease, accepted, called off; the bank's last word beside its line.
alter table bank_instruction drop constraint bank_instruction_state_known;
alter table bank_instruction drop constraint bank_instruction_purpose_known;
alter table bank_instruction drop constraint bank_instruction_booked_fits;
alter table bank_instruction drop constraint bank_instruction_refused_with_reason;
alter table bank_instruction
    add column times_taken integer not null default 0,
    add column claim_id uuid,
    add column said text,
    add column said_at timestamptz,
    add column contradicted boolean not null default false,
    add column requested_on date,
    add column to_account text,
    add column cancelled_by uuid;
update bank_instruction set requested_on = (instructed_at at time zone 'Asia/Shanghai')::date;
alter table bank_instruction alter column requested_on set not null;
alter table bank_instruction
    add constraint bank_instruction_purpose_known check (purpose in ('CLAIM', 'RETURN', 'EXCESS', 'INTEREST', 'RELEASE',
        'REFUND', 'FEE_RETURN', 'FEE_CLAIM', 'DEPOSIT_TRANSFER', 'FEE_TRANSFER')),
    add constraint bank_instruction_state_known check (state in ('READY', 'TAKEN', 'ACCEPTED', 'EXECUTED', 'REFUSED',
        'RETURNED', 'CANCELLED')),
    add constraint bank_instruction_booked_fits check (
        (state <> 'RETURNED' or booked) and (not booked or state in ('EXECUTED', 'RETURNED'))),
    add constraint bank_instruction_ended_with_reason check (
        (state not in ('REFUSED', 'CANCELLED') or refused_reason is not null)
        and length(refused_reason) between 1 and 500),
    add constraint bank_instruction_taken_by_somebody check (
        state <> 'TAKEN' or claimed_by is not null and times_taken > 0),
    add constraint bank_instruction_said_known check (
        said in ('ACCEPTED', 'EXECUTED', 'REFUSED', 'CANCELLED') and said_at is not null or said is null and said_at is null),
    add constraint bank_instruction_accepted_by_word check (state <> 'ACCEPTED' or said is not null),
    -- Money that changes banks goes from one supervised account to another, and nowhere else.
    add constraint bank_instruction_transfer_arrives check (
        (purpose in ('DEPOSIT_TRANSFER', 'FEE_TRANSFER')) = (to_account is not null)),
    add constraint bank_instruction_to_account_foreign foreign key (to_account) references deposit_account (number),
    add constraint bank_instruction_transfer_moves check (to_account <> from_account);
drop index bank_instruction_claimable;
create index bank_instruction_claimable on bank_instruction (bank_code, id) where state in ('READY', 'TAKEN');
-- What is still to leave an account.
create index bank_instruction_open on bank_instruction (from_account, id)
    where state in ('READY', 'TAKEN', 'ACCEPTED') or state = 'EXECUTED' and not booked;
create index bank_instruction_unanswered on bank_instruction (from_account, id)
    where booked and said is null or not booked and state = 'EXECUTED' or contradicted;
create index bank_line_by_instruction on bank_line (instruction_id) where instruction_id is not null;
grant update (times_taken, claim_id, said, said_at, contradicted, cancelled_by) on bank_instruction to ${app_role};
