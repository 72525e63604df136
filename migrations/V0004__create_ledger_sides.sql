-- The journal as one account sees it, after a position: the form in which statements, the past and the proofs read it.
create function ledger_sides(holder uuid, account uuid, after bigint) returns table (
    "position" bigint, debit bigint, credit bigint, occurred_on date, recorded_at timestamptz, act_id uuid,
    contra_id uuid, reason text
) language sql stable as $$
    select debit_position, amount_minor, 0::bigint, occurred_on, recorded_at, act_id, credit_account_id, reason
        from ledger_entry where holder_id = holder and debit_account_id = account and debit_position > after
    union all
    select credit_position, 0::bigint, amount_minor, occurred_on, recorded_at, act_id, debit_account_id, reason
        from ledger_entry where holder_id = holder and credit_account_id = account and credit_position > after
$$;

-- Every account as its entries alone would have it.
create view ledger_recomputed as
    select holder_id, account_id, sum(debit)::bigint as debits_minor, sum(credit)::bigint as credits_minor,
            count(*) as entries, max(position) as position
        from (
            select holder_id, debit_account_id as account_id, amount_minor as debit, 0 as credit,
                    debit_position as position from ledger_entry
            union all
            select holder_id, credit_account_id, 0, amount_minor, credit_position from ledger_entry
        ) side
        group by holder_id, account_id;

grant select on ledger_recomputed to ${app_role};
