-- An agreement that another one replaces ends once its accounts are empty; nothing is taken again from an account frozen in full.
create index deposit_account_draining on deposit_account (institution_id) where state = 'DRAINING';

/* Agreements in force, or run out, that others in force replace for every account, once all of these hold nothing. */
create function deposit_agreement_ended(institutions uuid[]) returns setof uuid language sql stable as $$
    select old.id from deposit_agreement old
    join deposit_agreement new on new.replaces_id = old.id and new.state = 'IN_FORCE'
    where old.institution_id = any(institutions) and old.state in ('IN_FORCE', 'EXPIRED')
        and (old.deposit_account is null or new.deposit_account is not null)
        and (old.fee_account is null or new.fee_account is not null)
        and not exists (
            select from deposit_account a join ledger_account l on l.holder_id = a.institution_id
                and l.path in (lower(a.purpose) || '/bank/' || a.number, lower(a.purpose) || '/transit')
            where a.institution_id = old.institution_id and a.state = 'DRAINING'
                and a.number in (old.deposit_account, old.fee_account) and l.debits_minor <> l.credits_minor)
$$;

create or replace function bank_instruction_taking() returns trigger language plpgsql as $$
begin
    if new.purpose <> 'REFUND'
        and exists (select from bank_hold h where h.account = new.from_account and h.state = 'STANDING')
    then
        raise exception 'instruction % waits for a person', new.id
            using errcode = 'check_violation', constraint = 'bank_instruction_not_held';
    end if;
    perform from deposit_account where number = new.from_account and (frozen_in_full or frozen_minor > 0) for no key update;
    if exists (select from deposit_account a where a.number = new.from_account and (a.frozen_in_full
        or a.frozen_minor > 0 and bank_account_free(a.number, array['TAKEN', 'ACCEPTED', 'EXECUTED'])
            < case when old.state = 'READY' then new.amount_minor else 0 end))
    then
        raise exception 'account % is frozen', new.from_account
            using errcode = 'check_violation', constraint = 'bank_instruction_not_frozen';
    end if;
    return new;
end $$;
