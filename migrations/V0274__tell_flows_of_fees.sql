-- What moved in the fee book of a holder within a time, by the entries recorded up to a moment: paid in, taught, released to
-- the institution, paid back; what came back from the bank is taken off.
create function reporting_fee_flow(of_holder uuid, first_on date, last_on date, as_known timestamptz)
returns table (code text, minor bigint) language sql stable as $$
    select 'fees.received', e.amount_minor from ledger_account p
    join ledger_entry e on e.holder_id = p.holder_id and e.debit_account_id = p.account_id
    where p.holder_id = of_holder and p.path like 'fee/bank/%' and e.reason = 'FEE_PAYMENT'
      and e.occurred_on between first_on and last_on and e.recorded_at <= as_known
    union all
    select 'fees.taught', e.amount_minor from ledger_account p
    join ledger_entry e on e.holder_id = p.holder_id and e.credit_account_id = p.account_id
    join ledger_account o on o.holder_id = e.holder_id and o.account_id = e.debit_account_id and o.path like 'fee/orders/%'
    where p.holder_id = of_holder and p.path = 'fee/earned' and e.reason <> 'KEPT_AT_REFUND'
      and e.occurred_on between first_on and last_on and e.recorded_at <= as_known
    union all
    select case c.path when 'fee/earned' then 'fees.released' else 'fees.refunded' end,
        case p.account_id when e.credit_account_id then e.amount_minor else -e.amount_minor end
    from ledger_account p
    join ledger_entry e on e.holder_id = p.holder_id and p.account_id in (e.credit_account_id, e.debit_account_id)
    join ledger_account c on c.holder_id = e.holder_id and c.path in ('fee/earned', 'fee/refunds')
        and c.account_id = case p.account_id when e.credit_account_id then e.debit_account_id else e.credit_account_id end
    where p.holder_id = of_holder and p.path = 'fee/outgoing'
      and e.occurred_on between first_on and last_on and e.recorded_at <= as_known
$$;
grant execute on function reporting_fee_flow(uuid, date, date, timestamptz) to ${app_role};
