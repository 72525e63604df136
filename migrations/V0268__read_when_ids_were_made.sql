-- When a record was made, read from its id (UUID version 7): reports as known at a moment leave out what came later,
-- also where a former document was entered with an earlier date.
create function reporting_known(record_id uuid, as_known timestamptz) returns boolean
language sql immutable parallel safe as $$
    select as_known = 'infinity'
        or to_timestamp(('x' || substr(replace(record_id::text, '-', ''), 1, 12))::bit(48)::bigint / 1000.0) <= as_known
$$;
grant execute on function reporting_known(uuid, timestamptz) to ${app_role};
grant execute on function reporting_institution(text, text, date, timestamptz) to ${app_role};
grant execute on function reporting_balance(uuid, text, date, timestamptz) to ${app_role};
