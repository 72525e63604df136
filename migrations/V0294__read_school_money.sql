-- What schools of a region took in, and what their accounts hold, from the books and as known at a moment.
create function school_received(region text, first_day date, last_day date, known timestamptz)
    returns table (region_code text, kind text, amount_minor bigint) language sql stable as $$
    select h.region_code, a.path, sum(case when e.credit_account_id = a.account_id
        then e.amount_minor else -e.amount_minor end)::bigint
    from school s
    join institution_other_holder h on h.id = s.id
    join ledger_account a on a.holder_id = s.id
        and a.path in ('service/fees', 'service/subsidies', 'service/interest')
    join ledger_entry e on e.holder_id = a.holder_id
        and (e.credit_account_id = a.account_id and e.reason in ('SERVICE_FEE', 'SUBSIDY', 'INTEREST')
            or e.debit_account_id = a.account_id and e.reason = 'REVERSED')
    where e.occurred_on between first_day and last_day and e.recorded_at <= known and exists (
        select from region_within w where w.region_code = h.region_code and w.ancestor_code = region)
    group by h.region_code, a.path order by h.region_code, a.path
$$;
create function school_held(region text, last_day date, known timestamptz)
    returns table (region_code text, kind text, amount_minor bigint) language sql stable as $$
    select h.region_code, 'held'::text, sum(case when e.debit_account_id = a.account_id
        then e.amount_minor else -e.amount_minor end)::bigint
    from school s
    join institution_other_holder h on h.id = s.id
    join ledger_account a on a.holder_id = s.id and a.path like 'service/bank/%'
    join ledger_entry e on e.holder_id = a.holder_id
        and (e.debit_account_id = a.account_id or e.credit_account_id = a.account_id)
    where e.occurred_on <= last_day and e.recorded_at <= known and exists (
        select from region_within w where w.region_code = h.region_code and w.ancestor_code = region)
    group by h.region_code order by h.region_code
$$;
