-- The serving role may not change or remove what a bank sent: only what never became whole goes, and keys are changed.
create function bank_statement_file_discard(file uuid)
returns boolean language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    perform 1 from bank_statement_file f where f.id = file and f.state = 'RECEIVING' for update;
    if not found then
        return false;
    end if;
    delete from bank_statement_chunk c where c.file_id = file;
    delete from bank_statement_file f where f.id = file;
    return true;
end
$$;
create function bank_statement_chunk_reencrypt(ids uuid[], olds bytea[], news bytea[])
returns integer language sql security definer set search_path = pg_catalog, public, pg_temp as $$
    with changed as (
        update bank_statement_chunk c set sealed = w.new
            from unnest(ids, olds, news) as w (id, old, new)
            where c.id = w.id and c.sealed = w.old and octet_length(w.new) = octet_length(w.old)
            returning 1)
    select count(*)::integer from changed
$$;
revoke all on function bank_statement_file_discard, bank_statement_chunk_reencrypt from public;
grant execute on function bank_statement_file_discard, bank_statement_chunk_reencrypt to ${app_role};

-- A file that is in the books stays as it is.
create function bank_statement_file_keep() returns trigger language plpgsql as $$
begin
    if old.state = 'MATCHED' and (new.state <> old.state or new.lines <> old.lines)
        or old.state <> 'RECEIVING' and (new.sha256 is distinct from old.sha256 or new.bank_code <> old.bank_code
            or new.received_bytes <> old.received_bytes or new.chunks <> old.chunks) then
        raise exception 'what a bank sent is not changed' using errcode = '23514',
            constraint = 'bank_statement_file_kept';
    end if;
    return new;
end
$$;
create trigger bank_statement_file_kept before update on bank_statement_file
    for each row execute function bank_statement_file_keep();
