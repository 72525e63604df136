-- The entries on our book of a bank account after a position; none where no position is named.
create function bank_entries_after(number text, after bigint) returns table (
    "position" bigint, debit bigint, credit bigint, occurred_on date, recorded_at timestamptz, act_id uuid
) language sql stable as $$
    select e.position, e.debit, e.credit, e.occurred_on, e.recorded_at, e.act_id
    from deposit_account a
    join ledger_account k on k.holder_id = a.institution_id and k.path = lower(a.purpose) || '/bank/' || a.number
    cross join lateral ledger_sides(k.holder_id, k.account_id, after) e
    where a.number = bank_entries_after.number
$$;
-- What should be in a book of an institution and is not.
create function bank_missing(institution uuid, purpose text) returns bigint language sql stable as $$
    select coalesce(sum(m.debits_minor - m.credits_minor), 0)::bigint from ledger_account m
        where m.holder_id = institution and m.path = lower(purpose) || '/missing'
$$;
-- Closed days for which something was recorded since the latest closing of their account.
create function bank_late_days() returns table (account text, day date) language sql stable as $$
    select distinct a.number, c.day
    from ledger_account k
    cross join lateral (
        select distinct e.occurred_on from ledger_sides(k.holder_id, k.account_id, k.closed_day_position) e
        where e.occurred_on <= k.closed_day) e
    join deposit_account a on a.institution_id = k.holder_id and k.path = lower(a.purpose) || '/bank/' || a.number
    cross join lateral (
        select c.day from bank_day_closing c where c.account = a.number and c.day >= e.occurred_on
        order by c.day limit 1) c
    where k.closed_day is not null and k.position > k.closed_day_position
$$;
