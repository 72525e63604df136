-- The figures of one day as before, of accounts of whatever holder.
create or replace function bank_day_figures(number text, on_day date) returns table (
    institution uuid, region text, bank text, book text, opened date, book_minor bigint, missing_minor bigint,
    transit_minor bigint, claims_minor bigint, lines integer, moved_minor bigint
) language sql stable as $$
    select o.institution_id, i.region_code, o.bank_code, o.purpose, o.opened_on, b.own, b.missing, b.transit,
        -- Owed by now, less what came in since and what others of its accounts keep.
        (w.owed - w.borne - b.later - b.others)::bigint, d.lines, d.moved
    from deposit_account o
    join account_holder i on i.id = o.institution_id
    cross join lateral (
        select coalesce(sum(s.kept) filter (where a.path like '%/bank/' || o.number), 0)::bigint as own,
            coalesce(sum(s.kept) filter (where a.path like '%/bank/%' and a.path not like '%/bank/' || o.number), 0)::bigint
                as others,
            coalesce(sum(s.kept) filter (where a.path like '%/missing'), 0)::bigint as missing,
            coalesce(sum(s.kept) filter (where a.path like '%/transit'), 0)::bigint as transit,
            coalesce(sum(a.debits_minor - a.credits_minor - s.kept), 0)::bigint as later
        from ledger_account a
        cross join lateral (select debits - credits as kept from ledger_sums_on(a.holder_id, a.account_id, on_day)) s
        where a.holder_id = o.institution_id and a.kind = 'ASSET' and a.path like lower(o.purpose) || '/%') b
    cross join lateral (
        select case o.purpose when 'FEE' then bank_owed_fees(o.institution_id)
                when 'SERVICE' then bank_owed_service(o.institution_id)
                else bank_owed_deposit(o.institution_id) end as owed,
            coalesce((select sum(e.amount_minor) from ledger_account m
                join ledger_entry e on e.holder_id = m.holder_id and e.credit_account_id = m.account_id
                join ledger_account c on c.holder_id = e.holder_id and c.account_id = e.debit_account_id
                where m.holder_id = o.institution_id and m.path = lower(o.purpose) || '/missing'
                    and c.kind = 'LIABILITY' and e.reason not in ('PUT_BACK', 'PAID_INSTRUCTION')), 0) as borne) w
    cross join lateral (
        select count(distinct e.act_id)::integer as lines, coalesce(sum(e.debit + e.credit), 0)::bigint as moved
        from bank_account_entries(o.institution_id, o.number, on_day, on_day) e) d
    where o.number = bank_day_figures.number
$$;
