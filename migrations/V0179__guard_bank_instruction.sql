-- An instruction moves along its one table of states, the same as the enum's; each word of a bank is kept as it came.
create or replace function bank_instruction_keep() returns trigger language plpgsql as $$
begin
    if (new.id, new.source_id, new.purpose, new.bank_code, new.from_account, new.to_account, new.amount_minor, new.currency,
        new.requested_on) is distinct from
       (old.id, old.source_id, old.purpose, old.bank_code, old.from_account, old.to_account, old.amount_minor, old.currency,
        old.requested_on)
    then
        raise exception 'instruction % must not be reworded', old.id
            using errcode = 'restrict_violation', constraint = 'bank_instruction_not_reworded';
    end if;
    if old.booked and not new.booked or new.state <> old.state and (old.state, new.state) not in (
        ('READY', 'TAKEN'), ('READY', 'ACCEPTED'), ('READY', 'EXECUTED'), ('READY', 'REFUSED'), ('READY', 'CANCELLED'),
        ('TAKEN', 'ACCEPTED'), ('TAKEN', 'EXECUTED'), ('TAKEN', 'REFUSED'), ('TAKEN', 'CANCELLED'),
        ('ACCEPTED', 'EXECUTED'), ('ACCEPTED', 'REFUSED'), ('ACCEPTED', 'CANCELLED'),
        ('EXECUTED', 'REFUSED'), ('EXECUTED', 'RETURNED'), ('REFUSED', 'EXECUTED'), ('CANCELLED', 'EXECUTED'))
    then
        raise exception 'instruction % cannot go from % to %', old.id, old.state, new.state
            using errcode = 'restrict_violation', constraint = 'bank_instruction_moves';
    end if;
    -- What a bank had in hand may have been paid, though nobody heard of it: only the bank's own word calls it off.
    if new.state = 'CANCELLED' and old.state <> 'CANCELLED' and old.times_taken > 0
        and new.said is distinct from 'CANCELLED'
    then
        raise exception 'instruction % was in the hands of the bank', old.id
            using errcode = 'restrict_violation', constraint = 'bank_instruction_taken';
    end if;
    -- What ended without payment is paid after all by a line of the bank alone, and shows it.
    if old.state in ('REFUSED', 'CANCELLED') and new.state = 'EXECUTED' and not (new.booked and new.contradicted) then
        raise exception 'instruction % has ended as %', old.id, old.state
            using errcode = 'restrict_violation', constraint = 'bank_instruction_moves';
    end if;
    return new;
end $$;

create table bank_instruction_word (
    id uuid not null,
    instruction_id uuid not null,
    outcome text not null,
    verdict text not null,
    reason text,
    said_by uuid not null,
    said_at timestamptz not null,
    constraint bank_instruction_word_pk primary key (id),
    constraint bank_instruction_word_foreign foreign key (instruction_id) references bank_instruction (id),
    constraint bank_instruction_word_known check (outcome in ('ACCEPTED', 'EXECUTED', 'REFUSED', 'CANCELLED')),
    constraint bank_instruction_word_verdict check (verdict in ('MOVED', 'SAME', 'LATE', 'CONTRADICTS')),
    constraint bank_instruction_word_reason_length check (length(reason) between 1 and 500)
);
create index bank_instruction_word_of on bank_instruction_word (instruction_id, id);
grant select, insert on bank_instruction_word to ${app_role};
