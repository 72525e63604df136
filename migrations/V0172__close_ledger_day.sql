-- Closing a day pins the day and the journal position it covers on the balance row, under the lock that every posting
-- takes. What is recorded later for a day that is closed keeps its date and shows as a correction.
alter table ledger_account add column closed_day date, add column closed_day_position bigint;

create table ledger_closing (
    holder_id uuid not null,
    account_id uuid not null,
    day date not null,
    position bigint not null,
    closed_at timestamptz not null default now(),
    constraint ledger_closing_pk primary key (holder_id, account_id, day, position)
);
create trigger ledger_closing_append_only before update or delete on ledger_closing
    for each row execute function ledger_refuse_change();
create trigger ledger_closing_no_truncate before truncate on ledger_closing
    for each statement execute function ledger_refuse_change();
-- Fires only where these columns are written, so no posting pays for it.
create trigger ledger_account_closes_forward before update of closed_day, closed_day_position on ledger_account
    for each row when (new.closed_day < old.closed_day or new.closed_day_position < old.closed_day_position
        or new.closed_day is null or new.closed_day_position is distinct from new.position)
    execute function ledger_refuse_change();

-- The one writer of closings; answers the position each covers. A day before the latest closed one is noted, not pinned.
create function ledger_close_days(holders uuid[], accounts uuid[], days date[])
returns table (holder uuid, account uuid, covered bigint)
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
    with asked as materialized (
        select a.holder_id, a.account_id, a.position, w.day, a.closed_day
        from unnest(holders, accounts, days) as w (holder_id, account_id, day)
        cross join lateral (
            select * from ledger_account a where a.holder_id = w.holder_id and a.account_id = w.account_id for update) a
    ), pinned as (
        update ledger_account a set closed_day = w.day, closed_day_position = w.position
        from asked w where a.holder_id = w.holder_id and a.account_id = w.account_id
            and (w.closed_day is null or w.day >= w.closed_day)
    ), noted as (
        insert into ledger_closing (holder_id, account_id, day, position)
        select holder_id, account_id, day, position from asked
        on conflict on constraint ledger_closing_pk do nothing
    )
    select holder_id, account_id, position from asked
$$;
revoke all on function ledger_close_days from public;
grant execute on function ledger_close_days to ${app_role};
grant select on ledger_closing to ${app_role};

-- What an account has seen up to a day, by booked date.
create function ledger_sums_on(holder uuid, account uuid, on_day date) returns table (debits bigint, credits bigint)
language sql stable as $$
    select (s.debits_minor + coalesce(sum(e.debit), 0))::bigint, (s.credits_minor + coalesce(sum(e.credit), 0))::bigint
    from (select coalesce(max(debits_minor), 0) as debits_minor, coalesce(max(credits_minor), 0) as credits_minor,
                coalesce(max(position), 0) as position
            from ledger_snapshot where holder_id = holder and account_id = account and day <= on_day) s
    left join lateral ledger_sides(holder, account, s.position) e on e.occurred_on <= on_day
    group by s.debits_minor, s.credits_minor
$$;
