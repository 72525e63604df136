-- Money nobody could place that a plan shares out is no longer left of its lines, and is owed to the families of the plan until it is paid.
alter table bank_line_placing drop constraint bank_line_placing_known, add constraint bank_line_placing_known check (placement in (
    'FEE_PAYMENT', 'INTEREST', 'RETURN_TO_PAYER', 'PUT_BACK', 'RETURNED', 'TRANSFER', 'MISSING_COVERED', 'SHARED_OUT'));
create index bank_line_placing_gone on bank_line_placing (line_id) where placement in ('MISSING_COVERED', 'SHARED_OUT');
-- What covers something missing is taken off with all that was borne, so it must not be taken off as left of its line as well.
create or replace function fee_owed(institution uuid) returns bigint language sql stable as $$
    select (coalesce((select sum(o.paid_minor) from fee_order o where o.institution_id = institution), 0)
        - coalesce((select sum(p.amount_minor) from fee_payout p
            where p.institution_id = institution and p.kind <> 'RETURN' and p.state = 'EXECUTED'), 0)
        + coalesce((select sum(p.amount_minor) from fee_payout p
            where p.institution_id = institution and p.kind = 'RETURN' and p.state = 'INSTRUCTED'), 0)
        + coalesce((select sum(g.amount_minor) from bank_line_placing g join bank_line l on l.id = g.line_id
            where g.placement in ('MISSING_COVERED', 'SHARED_OUT') and l.holder_id = institution), 0))::bigint
$$;
