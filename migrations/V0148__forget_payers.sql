-- When the term of keeping an order's family is over, those who paid are forgotten too. The serving role may not change a
-- line; this function takes out of it what identifies people, and only where the line is older than any term can be short.
grant update (payer_digest) on fee_payment to ${app_role};

create function bank_line_forget(ids uuid[])
returns integer language sql security definer set search_path = pg_catalog, public, pg_temp as $$
    with forgotten as (
        update bank_line l set particulars = null, payer_name_digest = null, payer_account_digest = null
            where l.id = any(ids) and l.booked_on < current_date - 365 and l.recorded_at < now() - interval '365 days'
            returning 1)
    select count(*)::integer from forgotten
$$;
revoke all on function bank_line_forget from public;
grant execute on function bank_line_forget to ${app_role};
