-- What is owed to whom, counted in the rooms that owe it and never in the journal's liabilities, which it is compared with.
-- What an institution bore of missing money left both sides at once and is taken off by the account of what is missing.
create function fee_owed(institution uuid) returns bigint language sql stable as $$
    select (coalesce((select sum(o.paid_minor) from fee_order o where o.institution_id = institution), 0)
        - coalesce((select sum(p.amount_minor) from fee_payout p
            where p.institution_id = institution and p.kind <> 'RETURN' and p.state = 'EXECUTED'), 0)
        + coalesce((select sum(p.amount_minor) from fee_payout p
            where p.institution_id = institution and p.kind = 'RETURN' and p.state = 'INSTRUCTED'), 0))::bigint
$$;
create index fee_payout_by_institution on fee_payout (institution_id) where state in ('INSTRUCTED', 'EXECUTED');
create function deposit_paid_out(institution uuid) returns bigint language sql stable as $$
    select coalesce(sum(o.principal_minor + o.interest_minor), 0)::bigint from deposit_outflow o
        where o.institution_id = institution and o.state = 'EXECUTED'
$$;

-- Lines that are neither payments nor instructions paid: few, and looked for by account.
create index bank_line_exceptional on bank_line (account, id)
    where placement in ('INTEREST', 'MISSING', 'REVERSED', 'PUT_BACK');
create index bank_line_placing_interest on bank_line_placing (line_id) where placement = 'INTEREST';
create index bank_match_undo_interest on bank_match_undo (institution_id) where kind = 'INTEREST';
-- What a line that took money back found gone: that part of its own act went to what is missing.
create function bank_line_uncovered(holder uuid, line uuid) returns bigint language sql stable as $$
    select coalesce(sum(e.amount_minor), 0)::bigint from ledger_entry e
        join ledger_account a on a.holder_id = e.holder_id and a.account_id = e.debit_account_id
        where e.holder_id = holder and e.act_id = line and a.path in ('deposit/missing', 'fee/missing')
$$;
-- Signed as the account sees it: what a line takes out is negative.
create function bank_owed_fees(institution uuid) returns bigint language sql stable as $$
    select (fee_owed(institution)
        + coalesce((select sum(q.left_minor) from bank_line_rest q left join fee_payout p on p.id = q.payout_id
            where q.holder_id = institution and (p.id is null or p.state in ('READY', 'IN_RUN'))), 0)
        + coalesce((select sum(case l.placement when 'INTEREST' then abs(l.amount_minor)
                else bank_line_uncovered(l.holder_id, l.id) - abs(l.amount_minor) end)
            from deposit_account a join bank_line l on l.account = a.number and l.placement in ('INTEREST', 'REVERSED')
            left join bank_line e on e.id = l.reverses_line_id
            left join bank_line_identification i on i.line_id = e.id
            where a.institution_id = institution and a.purpose = 'FEE'
                and (l.placement = 'INTEREST' or coalesce(i.placement, e.placement) = 'INTEREST')), 0)
        + coalesce((select sum(g.amount_minor) from bank_line_placing g join bank_line l on l.id = g.line_id
            where g.placement = 'INTEREST' and l.holder_id = institution), 0)
        - coalesce((select sum(u.amount_minor) from bank_match_undo u join bank_line l on l.id = u.line_id
            join deposit_account a on a.number = l.account and a.purpose = 'FEE'
            where u.institution_id = institution and u.kind = 'INTEREST' and u.state = 'UNDONE'), 0))::bigint
$$;
create function bank_owed_deposit(institution uuid) returns bigint language sql stable as $$
    select (coalesce((select sum(case l.placement when 'REVERSED'
                then bank_line_uncovered(l.holder_id, l.id) - abs(l.amount_minor) else abs(l.amount_minor) end)
            from deposit_account a join bank_line l on l.account = a.number
                and l.placement in ('DEPOSIT_PRINCIPAL', 'INTEREST', 'UNIDENTIFIED', 'REVERSED')
            left join bank_line_identification i on i.line_id = l.id
            where a.institution_id = institution and a.purpose = 'DEPOSIT'
                and i.placement is distinct from 'PUT_BACK'), 0)
        - deposit_paid_out(institution))::bigint
$$;
