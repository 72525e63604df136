-- What the books of many holders said at several times at once, by the entries recorded up to a moment of each: deposits held;
-- fees held at the end, paid in, taught, released to the institution and paid back since the first day.
create function reporting_deposits(of_holders uuid[], times integer[], lasts date[], knowns timestamptz[])
returns table (m integer, id uuid, held bigint) language plpgsql stable rows 2000 as $$
begin
    return query
    with p as materialized (
        select a.holder_id, a.account_id from unnest(of_holders) as h(id)
        join ledger_account a on a.holder_id = h.id and a.path = 'deposit/principal'),
    e as (
        select p.holder_id, e.occurred_on, e.recorded_at, e.amount_minor as minor from p
        join ledger_entry e on e.holder_id = p.holder_id and e.credit_account_id = p.account_id
        union all
        select p.holder_id, e.occurred_on, e.recorded_at, -e.amount_minor from p
        join ledger_entry e on e.holder_id = p.holder_id and e.debit_account_id = p.account_id)
    select t.n, e.holder_id, sum(e.minor)::bigint
    from unnest(times, lasts, knowns) as t(n, last, known) join e on e.occurred_on <= t.last and e.recorded_at <= t.known
    group by t.n, e.holder_id;
end $$;

create function reporting_fees(of_holders uuid[], times integer[], firsts date[], lasts date[], knowns timestamptz[])
returns table (m integer, id uuid, held bigint, received bigint, taught bigint, released bigint, refunded bigint)
language plpgsql stable rows 2000 as $$
begin
    return query
    with k as materialized (
        select a.holder_id, a.account_id,
            case when a.path like 'fee/bank/%' then 'bank' else substr(a.path, 5) end as book
        from unnest(of_holders) as h(id)
        join ledger_account a on a.holder_id = h.id and a.path not like 'fee/orders/%'),
    e as (
        select e.holder_id, e.occurred_on, e.recorded_at, e.amount_minor as minor, e.reason,
            coalesce(d.book, 'orders') as debit, coalesce(c.book, 'orders') as credit
        from unnest(of_holders) as h(id) join ledger_entry e on e.holder_id = h.id
        left join k d on d.holder_id = e.holder_id and d.account_id = e.debit_account_id
        left join k c on c.holder_id = e.holder_id and c.account_id = e.credit_account_id
        where 'bank' in (d.book, c.book) or e.occurred_on >= (select min(f.day) from unnest(firsts) as f(day)))
    select t.n, e.holder_id,
        (sum(case when e.debit = 'bank' then e.minor else -e.minor end)
            filter (where 'bank' in (e.debit, e.credit)))::bigint,
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
grant execute on function reporting_deposits, reporting_fees to ${app_role};
