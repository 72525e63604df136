-- Nothing in the journal is changed or removed, and the sums of an account only grow, whoever asks.
create function ledger_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % refused', tg_table_name, tg_op
        using errcode = 'restrict_violation', constraint = 'ledger_append_only';
end $$;

create trigger ledger_entry_append_only before update or delete on ledger_entry
    for each row execute function ledger_refuse_change();
create trigger ledger_entry_no_truncate before truncate on ledger_entry
    for each statement execute function ledger_refuse_change();
create trigger ledger_snapshot_append_only before update or delete on ledger_snapshot
    for each row execute function ledger_refuse_change();
create trigger ledger_snapshot_no_truncate before truncate on ledger_snapshot
    for each statement execute function ledger_refuse_change();
create trigger ledger_account_kept before delete on ledger_account
    for each row execute function ledger_refuse_change();
create trigger ledger_account_no_truncate before truncate on ledger_account
    for each statement execute function ledger_refuse_change();
create trigger ledger_account_only_grows before update on ledger_account
    for each row
    when (new.debits_minor < old.debits_minor or new.credits_minor < old.credits_minor
        or new.position < old.position or old.closed_at <> coalesce(new.closed_at, '-infinity')
        or new.kind <> old.kind or new.currency <> old.currency
        or new.path <> old.path or new.holder_id <> old.holder_id or new.account_id <> old.account_id)
    execute function ledger_refuse_change();

-- A reversal mirrors what it reverses, leg by leg.
create function ledger_check_reversal() returns trigger language plpgsql as $$
begin
    perform from ledger_entry
        where holder_id = new.holder_id and act_id = new.reverses_act_id and leg = new.leg
            and debit_account_id = new.credit_account_id and credit_account_id = new.debit_account_id
            and amount_minor = new.amount_minor and currency = new.currency and reverses_act_id is null;
    if not found then
        raise exception 'act % does not mirror act %', new.act_id, new.reverses_act_id
            using errcode = 'check_violation', constraint = 'ledger_reversal_mirrors';
    end if;
    return new;
end $$;
create trigger ledger_entry_reversal_mirrors before insert on ledger_entry
    for each row when (new.reverses_act_id is not null) execute function ledger_check_reversal();
