-- Lines and payments of service accounts: what they may be, and what is owed to whom, counted apart from the journal.
alter table bank_line drop constraint bank_line_placement_known;
alter table bank_line add constraint bank_line_placement_known check (placement in ('DEPOSIT_PRINCIPAL', 'INTEREST',
    'UNIDENTIFIED', 'EXECUTED', 'RETURNED', 'MISSING', 'PUT_BACK', 'REVERSED', 'FEE_PAYMENT', 'TRANSFERRED', 'ARRIVED',
    'SERVICE_FEE', 'SUBSIDY'));
alter table bank_instruction drop constraint bank_instruction_purpose_known;
alter table bank_instruction add constraint bank_instruction_purpose_known check (purpose in ('CLAIM', 'RETURN', 'EXCESS',
    'INTEREST', 'RELEASE', 'REFUND', 'FEE_RETURN', 'FEE_CLAIM', 'DEPOSIT_TRANSFER', 'FEE_TRANSFER', 'SERVICE_SPENDING',
    'SERVICE_TRANSFER'));
alter table bank_instruction drop constraint bank_instruction_transfer_arrives;
alter table bank_instruction add constraint bank_instruction_transfer_arrives check (
    (purpose in ('DEPOSIT_TRANSFER', 'FEE_TRANSFER', 'SERVICE_TRANSFER')) = (to_account is not null));

create or replace function bank_line_uncovered(holder uuid, line uuid) returns bigint language sql stable as $$
    select coalesce(sum(e.amount_minor), 0)::bigint from ledger_entry e
        join ledger_account a on a.holder_id = e.holder_id and a.account_id = e.debit_account_id
        where e.holder_id = holder and e.act_id = line and a.path in ('deposit/missing', 'fee/missing', 'service/missing')
$$;
create function bank_owed_service(holder uuid) returns bigint language sql stable as $$
    select (coalesce((select sum(case l.placement when 'REVERSED'
                then bank_line_uncovered(l.holder_id, l.id) - abs(l.amount_minor) else abs(l.amount_minor) end)
            from deposit_account a join bank_line l on l.account = a.number
                and l.placement in ('SERVICE_FEE', 'SUBSIDY', 'INTEREST', 'UNIDENTIFIED', 'REVERSED')
            left join bank_line_identification i on i.line_id = l.id
            where a.institution_id = holder and a.purpose = 'SERVICE'
                and (i.placement is null or i.placement not in ('PUT_BACK', 'RETURNED', 'ARRIVED'))), 0)
        - coalesce((select sum(i.amount_minor) from deposit_account a
            join bank_instruction i on i.from_account = a.number and i.state = 'EXECUTED' and i.booked
                and i.purpose = 'SERVICE_SPENDING'
            where a.institution_id = holder and a.purpose = 'SERVICE'), 0))::bigint
$$;
