-- A credit that a person says is the money that changes banks: of the transit from then on, and owed to nobody by itself.
alter table bank_line_identification drop constraint bank_line_identification_placement_known,
    add constraint bank_line_identification_placement_known
        check (placement in ('DEPOSIT_PRINCIPAL', 'INTEREST', 'UNIDENTIFIED', 'PUT_BACK', 'RETURNED', 'ARRIVED'));
alter table bank_line_placing drop constraint bank_line_placing_known, add constraint bank_line_placing_known
    check (placement in ('FEE_PAYMENT', 'INTEREST', 'RETURN_TO_PAYER', 'PUT_BACK', 'RETURNED', 'TRANSFER'));
create or replace function bank_owed_deposit(institution uuid) returns bigint language sql stable as $$
    select (coalesce((select sum(case l.placement when 'REVERSED'
                then bank_line_uncovered(l.holder_id, l.id) - abs(l.amount_minor) else abs(l.amount_minor) end)
            from deposit_account a join bank_line l on l.account = a.number
                and l.placement in ('DEPOSIT_PRINCIPAL', 'INTEREST', 'UNIDENTIFIED', 'REVERSED')
            left join bank_line_identification i on i.line_id = l.id
            where a.institution_id = institution and a.purpose = 'DEPOSIT'
                and (i.placement is null or i.placement not in ('PUT_BACK', 'RETURNED', 'ARRIVED'))), 0)
        - deposit_paid_out(institution))::bigint
$$;
