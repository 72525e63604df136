-- The sealer must find what was committed since it last looked, and skip nothing that is committed late: each row keeps the
-- full number (64 bits, never wrapping) of the database transaction that wrote it. A block-range index finds the newest
-- rows; it takes a few bytes per megabyte, where a tree would cost every posting another page.
alter table ledger_entry add column recorded_in bigint not null default (pg_current_xact_id()::text::bigint);
create index ledger_entry_by_writer on ledger_entry using brin (recorded_in)
    with (pages_per_range = 32, autosummarize = on);

alter table audit_event add column recorded_in bigint not null default (pg_current_xact_id()::text::bigint);
create index audit_event_by_writer on audit_event using brin (recorded_in)
    with (pages_per_range = 32, autosummarize = on);
