-- Banks correct themselves: a refund's interest is worked out anew over all postings that stand, less what it had already.
alter table fee_refund
    add column interest_settled_minor bigint not null default 0,
    add column interest_had_minor bigint not null default 0,
    add constraint fee_refund_interest_not_negative check (interest_settled_minor >= 0 and interest_had_minor >= 0);
create function fee_refund_interest_refuse() returns trigger language plpgsql as $$
begin
    raise exception 'what refund % had of interest only grows, and from the posting it was settled at', old.id
        using errcode = 'check_violation', constraint = 'fee_refund_interest_only_grows';
end $$;
create trigger fee_refund_interest_only_grows before update of interest_had_minor, interest_settled_minor, interest_position
    on fee_refund for each row
    when (new.interest_had_minor < old.interest_had_minor or old.interest_position is not null and (
        new.interest_settled_minor <> old.interest_settled_minor or new.interest_position <> old.interest_position))
    execute function fee_refund_interest_refuse();

-- What the bank posted as interest on fees, and took back: with what of it was missing by then, and what it names.
create function fee_interest_lines(holder uuid) returns table (
    "position" bigint, occurred_on date, debit bigint, credit bigint, taken_back boolean, follows boolean
) language sql stable as $$
    select s.position, s.occurred_on,
            case when s.debit = 0 then 0 else s.debit + coalesce((
                select sum(m.amount_minor) from ledger_entry m
                join ledger_account a on a.holder_id = holder and a.account_id = m.debit_account_id and a.path = 'fee/missing'
                where m.holder_id = holder and m.act_id = s.act_id), 0)::bigint end,
            s.credit,
            s.credit > 0 and exists (select from bank_line r where r.reverses_line_id = s.act_id),
            s.debit > 0 and exists (
                select from bank_line r join ledger_entry e on e.holder_id = holder and e.act_id = r.reverses_line_id
                where r.id = s.act_id and e.credit_account_id = i.account_id)
        from ledger_account i
        cross join lateral ledger_sides(holder, i.account_id, 0) s
        join ledger_account c on c.holder_id = holder and c.account_id = s.contra_id
        where i.holder_id = holder and i.path = 'fee/interest'
            and (starts_with(c.path, 'fee/bank/') or c.path = 'fee/unidentified')
        order by s.position
$$;
