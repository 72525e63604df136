-- Blocks the index does not summarize yet are read whole at every look, so the sealer has them summarized as it goes instead of
-- waiting for a vacuum. Only the owner of an index may, hence the function; where a vacuum holds the table, it is left for later.
drop index ledger_entry_by_writer;
create index ledger_entry_by_writer on ledger_entry using brin (recorded_in) with (pages_per_range = 128);
drop index audit_event_by_writer;
create index audit_event_by_writer on audit_event using brin (recorded_in) with (pages_per_range = 128);

create function seal_summarize(log integer) returns integer
language plpgsql security definer set search_path = pg_catalog, public, pg_temp set lock_timeout = '100ms' as $$
begin
    if log = 1 then
        return brin_summarize_new_values('ledger_entry_by_writer');
    end if;
    return brin_summarize_new_values('audit_event_by_writer');
exception
    when lock_not_available then
        return 0;
end $$;

revoke all on function seal_summarize from public;
grant execute on function seal_summarize to ${app_role};
