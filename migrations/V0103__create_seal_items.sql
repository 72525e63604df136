-- What is sealed, to the byte: UTF-8 text, one line of name=value for each field that is not null, each ended by a line feed,
-- in the order below; within values a backslash is written \\ and a line feed \n. Java and the page for parents write the
-- same, and compare. A leaf is sha256(00 || salt || text).
create view seal_journal_item as
    select recorded_in, recorded_at, holder_id, act_id as item_id, leg,
        convert_to(concat('anxue=journal-1', E'\nholder=', holder_id, E'\nact=', act_id, E'\nleg=', leg,
            E'\ndebit=', debit_account_id, E'\ncredit=', credit_account_id,
            E'\namount=', amount_minor, E'\ncurrency=', currency,
            E'\ndebitPosition=', debit_position, E'\ncreditPosition=', credit_position,
            E'\noccurredOn=', to_char(occurred_on, 'YYYY-MM-DD'),
            E'\nrecordedAt=', to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
            E'\nreason=', reason, E'\nreverses=' || reverses_act_id, E'\n'), 'UTF8') as record
    from ledger_entry;

create function seal_escaped(value text) returns text language sql immutable as
    $$ select replace(replace(value, '\', '\\'), E'\n', '\n') $$;

create view seal_audit_item as
    select recorded_in, recorded_at, '00000000-0000-0000-0000-000000000000'::uuid as holder_id, id as item_id, 0::smallint as leg,
        convert_to(concat('anxue=audit-1', E'\nid=', id,
            E'\nrecordedAt=', to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
            E'\nactor=', actor_id, E'\nactorName=', seal_escaped(actor_name), E'\nact=', act,
            E'\nsubject=', subject, E'\nsubjectId=', subject_id,
            (select string_agg(E'\nfield=' || seal_escaped(field), '' order by place)
                from unnest(fields) with ordinality as f (field, place)),
            E'\nrequest=' || seal_escaped(request_id), E'\nregion=' || seal_escaped(region_code), E'\n'), 'UTF8') as record
    from audit_event;

grant select on seal_journal_item, seal_audit_item to ${app_role};
