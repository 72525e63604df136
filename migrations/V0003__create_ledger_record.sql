-- The one writer of entries and balances: a list in one statement, each balance moved by exactly the entries written.
create function ledger_record(
    holders uuid[], acts uuid[], legs integer[], debits uuid[], credits uuid[], amounts bigint[], currencies text[],
    debit_positions bigint[], credit_positions bigint[], days date[], reasons text[], reversed uuid[]
) returns integer language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    accounts_named integer;
    accounts_moved integer;
begin
    insert into ledger_entry (holder_id, act_id, leg, debit_account_id, credit_account_id, amount_minor, currency,
            debit_position, credit_position, occurred_on, reason, reverses_act_id)
        select * from unnest(holders, acts, legs, debits, credits, amounts, currencies,
            debit_positions, credit_positions, days, reasons, reversed);

    with side as (
        select holder_id, account_id, currency, position, amount as debit, 0::bigint as credit
            from unnest(holders, debits, currencies, debit_positions, amounts)
                as d (holder_id, account_id, currency, position, amount)
        union all
        select holder_id, account_id, currency, position, 0, amount
            from unnest(holders, credits, currencies, credit_positions, amounts)
                as c (holder_id, account_id, currency, position, amount)
    ), change as (
        select holder_id, account_id, currency, sum(debit)::bigint as debit, sum(credit)::bigint as credit,
                min(position) as first, max(position) as last,
                count(*) as touches, count(distinct position) as positions
            from side group by holder_id, account_id, currency
    ), moved as (
        -- A row is touched only where the account is open, in that currency, and its positions go on without a gap.
        update ledger_account a
            set debits_minor = a.debits_minor + change.debit, credits_minor = a.credits_minor + change.credit,
                position = change.last
            from change
            where a.holder_id = change.holder_id and a.account_id = change.account_id
                and a.currency = change.currency and a.closed_at is null
                and change.first = a.position + 1 and change.last = a.position + change.touches
                and change.positions = change.touches
            returning 1
    )
    select (select count(*) from change), (select count(*) from moved) into accounts_named, accounts_moved;
    if accounts_moved <> accounts_named then
        raise exception '% of % accounts are unknown, closed, of another currency or moved meanwhile',
            accounts_named - accounts_moved, accounts_named
            using errcode = 'foreign_key_violation', constraint = 'ledger_entry_accounts_open';
    end if;
    return accounts_moved;
end $$;

revoke all on function ledger_record from public;
grant execute on function ledger_record to ${app_role};
grant select on ledger_account, ledger_entry, ledger_snapshot to ${app_role};
grant insert (holder_id, account_id, path, kind, currency) on ledger_account to ${app_role};
grant update (closed_at) on ledger_account to ${app_role};
grant insert on ledger_snapshot to ${app_role};
