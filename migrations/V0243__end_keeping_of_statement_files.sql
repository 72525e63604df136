-- A bank's file is kept for a term that the place lays down; then its pieces go, and what it was, when and from whom stays.
alter table bank_statement_file add column purged_at timestamptz;
create index bank_statement_file_kept_since on bank_statement_file (changed_at, id)
    where purged_at is null and state in ('MATCHED', 'REJECTED');
-- The serving role may not remove what a bank sent before a year has passed, whatever a place lays down.
create function bank_statement_file_purge(file uuid)
returns boolean language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    perform 1 from bank_statement_file f where f.id = file and f.state in ('MATCHED', 'REJECTED')
        and f.purged_at is null and f.changed_at < now() - interval '1 year' for update;
    if not found then
        return false;
    end if;
    delete from bank_statement_chunk c where c.file_id = file;
    update bank_statement_file f set purged_at = now() where f.id = file;
    return true;
end
$$;
revoke all on function bank_statement_file_purge from public;
grant execute on function bank_statement_file_purge to ${app_role};
