-- A credit that returned a payment before its debit was seen is tied to it when the debit comes.
alter table bank_line_identification drop constraint bank_line_identification_placement_known,
    add constraint bank_line_identification_placement_known
        check (placement in ('DEPOSIT_PRINCIPAL', 'INTEREST', 'UNIDENTIFIED', 'PUT_BACK', 'RETURNED'));
alter table bank_line_placing drop constraint bank_line_placing_known, add constraint bank_line_placing_known
    check (placement in ('FEE_PAYMENT', 'INTEREST', 'RETURN_TO_PAYER', 'PUT_BACK', 'RETURNED'));
create or replace function bank_owed_deposit(institution uuid) returns bigint language sql stable as $$
    select (coalesce((select sum(case l.placement when 'REVERSED'
                then bank_line_uncovered(l.holder_id, l.id) - abs(l.amount_minor) else abs(l.amount_minor) end)
            from deposit_account a join bank_line l on l.account = a.number
                and l.placement in ('DEPOSIT_PRINCIPAL', 'INTEREST', 'UNIDENTIFIED', 'REVERSED')
            left join bank_line_identification i on i.line_id = l.id
            where a.institution_id = institution and a.purpose = 'DEPOSIT'
                and (i.placement is null or i.placement not in ('PUT_BACK', 'RETURNED'))), 0)
        - deposit_paid_out(institution))::bigint
$$;
-- Money that changes banks, for a credit at the new bank that does not name it.
create index bank_instruction_arriving on bank_instruction (to_account, amount_minor)
    where to_account is not null and not arrived;

-- Replaced accounts that nothing will come to any more: empty for a month by our book and by the bank's last statement,
-- their agreement superseded, nothing of theirs open.
create function deposit_account_emptied(on_day date) returns table (number text, region_code text)
language sql stable as $$
    select a.number, i.region_code from deposit_account a
    join institution i on i.id = a.institution_id
    join deposit_agreement g on g.id = a.agreement_id and g.state = 'SUPERSEDED'
    cross join lateral (
        select s.to_on, s.closing_minor from bank_statement s
        where s.account = a.number and s.kind = 'STATEMENT' and s.booked_at is not null
        order by s.to_on desc, s.id desc limit 1) s
    where a.state = 'DRAINING' and s.closing_minor = 0
        and not exists (select from ledger_account l where l.holder_id = a.institution_id
            and l.path = lower(a.purpose) || '/bank/' || a.number and l.debits_minor <> l.credits_minor)
        and not exists (select from bank_line l where l.account = a.number and l.booked_on > least(s.to_on, on_day - 30))
        and not exists (select from bank_line_rest q join bank_line l on l.id = q.line_id
            where l.account = a.number and q.left_minor > 0)
        and not exists (select from bank_line_doubt d where d.account = a.number and d.state = 'OPEN')
        and not exists (select from bank_instruction t where (t.from_account = a.number or t.to_account = a.number)
            and (t.state in ('READY', 'TAKEN', 'ACCEPTED') or t.state = 'EXECUTED' and not t.booked))
$$;
