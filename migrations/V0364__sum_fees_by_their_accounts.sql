-- Fees of many institutions, as before, but what the banks hold is read from the banks' accounts alone, and what happened in a
-- period from the entries of its days alone, instead of looking up both accounts of every entry there ever was.
create or replace function reporting_fees(of_holders uuid[], times integer[], firsts date[], lasts date[], knowns timestamptz[])
returns table (m integer, id uuid, held bigint, received bigint, taught bigint, released bigint, refunded bigint)
language plpgsql stable rows 2000 as $$
declare
    first_day date := (select min(f.day) from unnest(firsts) as f(day));
begin
    return query
    with k as materialized (
        select a.holder_id, a.account_id,
            case when a.path like 'fee/bank/%' then 'bank' else substr(a.path, 5) end as book
        from unnest(of_holders) as h(id)
        join ledger_account a on a.holder_id = h.id and a.path not like 'fee/orders/%'),
    e as (
        select e.holder_id, e.occurred_on, e.recorded_at, e.amount_minor as minor, e.reason, k.book as debit, null as credit
        from k join ledger_entry e on e.holder_id = k.holder_id and e.debit_account_id = k.account_id
        where k.book = 'bank'
        union all
        select e.holder_id, e.occurred_on, e.recorded_at, e.amount_minor, e.reason, null, k.book
        from k join ledger_entry e on e.holder_id = k.holder_id and e.credit_account_id = k.account_id
        where k.book = 'bank'
        union all
        select e.holder_id, e.occurred_on, e.recorded_at, e.amount_minor, e.reason,
            coalesce(d.book, 'orders'), coalesce(c.book, 'orders')
        from unnest(of_holders) as h(id) join ledger_entry e on e.holder_id = h.id and e.occurred_on >= first_day
        left join k d on d.holder_id = e.holder_id and d.account_id = e.debit_account_id
        left join k c on c.holder_id = e.holder_id and c.account_id = e.credit_account_id
        where 'bank' not in (coalesce(d.book, 'orders'), coalesce(c.book, 'orders')))
    select t.n, e.holder_id,
        (sum(case when e.debit = 'bank' then e.minor else -e.minor end)
            filter (where e.debit = 'bank' or e.credit = 'bank'))::bigint,
        (sum(e.minor) filter (where e.debit = 'bank' and e.reason = 'FEE_PAYMENT' and e.occurred_on >= t.first))::bigint,
        (sum(e.minor) filter (where e.debit = 'orders' and e.credit = 'earned' and e.reason <> 'KEPT_AT_REFUND'
            and e.occurred_on >= t.first))::bigint,
        (sum(case when e.debit = 'earned' then e.minor else -e.minor end) filter (
            where (e.debit, e.credit) in (('earned', 'outgoing'), ('outgoing', 'earned')) and e.occurred_on >= t.first))::bigint,
        (sum(case when e.debit = 'refunds' then e.minor else -e.minor end) filter (
            where (e.debit, e.credit) in (('refunds', 'outgoing'), ('outgoing', 'refunds')) and e.occurred_on >= t.first))::bigint
    from unnest(times, firsts, lasts, knowns) as t(n, first, last, known)
    join e on e.occurred_on <= t.last and e.recorded_at <= t.known
    group by t.n, e.holder_id;
end $$;

-- How many a question is about, its arguments alone tell: a plan for any of them took a hundred times as long for a province.
alter function reporting_institutions(text[], text, date, timestamptz) set plan_cache_mode = force_custom_plan;
alter function reporting_deposits(uuid[], integer[], date[], timestamptz[]) set plan_cache_mode = force_custom_plan;
alter function reporting_fees(uuid[], integer[], date[], date[], timestamptz[]) set plan_cache_mode = force_custom_plan;
