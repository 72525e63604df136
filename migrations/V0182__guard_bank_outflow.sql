-- The second guard of freezes and holds: no instruction is given, and none taken, for money that may not leave.
create function bank_instruction_given() returns trigger language plpgsql as $$
declare
    frozen text;
begin
    -- Of instructions given at once for one account each waits for the one before.
    perform from deposit_account where number in (select from_account from given) order by number for no key update;
    select a.number into frozen from deposit_account a
    where a.number in (select from_account from given)
        and (a.frozen_in_full or a.frozen_minor > 0
            and bank_account_free(a.number, array['READY', 'TAKEN', 'ACCEPTED', 'EXECUTED']) < 0)
    limit 1;
    if frozen is not null then
        raise exception 'account % is frozen', frozen
            using errcode = 'check_violation', constraint = 'bank_instruction_not_frozen';
    end if;
    return null;
end $$;
create trigger bank_instruction_given after insert on bank_instruction
    referencing new table as given for each statement execute function bank_instruction_given();

create function bank_instruction_taking() returns trigger language plpgsql as $$
begin
    if new.purpose <> 'REFUND'
        and exists (select from bank_hold h where h.account = new.from_account and h.state = 'STANDING')
    then
        raise exception 'instruction % waits for a person', new.id
            using errcode = 'check_violation', constraint = 'bank_instruction_not_held';
    end if;
    perform from deposit_account where number = new.from_account and (frozen_in_full or frozen_minor > 0) for no key update;
    if exists (select from deposit_account a where a.number = new.from_account and (a.frozen_in_full or a.frozen_minor > 0
        and bank_account_free(a.number, array['TAKEN', 'ACCEPTED', 'EXECUTED'])
            < case when old.state = 'READY' then new.amount_minor else 0 end))
    then
        raise exception 'account % is frozen', new.from_account
            using errcode = 'check_violation', constraint = 'bank_instruction_not_frozen';
    end if;
    return new;
end $$;
create trigger bank_instruction_taking before update of claimed_until on bank_instruction for each row
    when (new.state = 'TAKEN') execute function bank_instruction_taking();
