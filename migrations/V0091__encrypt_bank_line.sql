-- What a line says of people is kept encrypted, one ciphertext a line, found by keyed digests. What tells lines apart is
-- keyed too: a plain digest of a name and an amount can be guessed back.
alter table bank_line
    add column particulars bytea,
    add column payer_name_digest bytea,
    add column payer_account_digest bytea,
    drop constraint bank_line_digest_length,
    -- Lines kept before are converted at the next start; no new one comes in the old form.
    add constraint bank_line_digest_keyed check (octet_length(content_digest) = 33) not valid,
    add constraint bank_line_particulars_encrypted
        check (counterparty_name is null and counterparty_account is null and remittance is null) not valid,
    add constraint bank_line_particulars_length check (octet_length(particulars) between 31 and 4096),
    add constraint bank_line_payer_digest_length
        check (octet_length(payer_name_digest) = 33 and octet_length(payer_account_digest) = 33);
create index bank_line_unconverted on bank_line (id) where octet_length(content_digest) = 32;
create index bank_line_by_payer on bank_line (payer_account_digest)
    where payer_account_digest is not null and placement = 'UNIDENTIFIED';

-- The serving role may not change a line. These two functions change its form alone: from plain to encrypted, and from one
-- ciphertext to another of the same length.
create function bank_line_encrypt(
    ids uuid[], identities text[], contents bytea[], sealed bytea[], names bytea[], accounts bytea[]
) returns integer language sql security definer set search_path = pg_catalog, public, pg_temp as $$
    with converted as (
        update bank_line l
            set identity = case when l.identity like '_#%' then w.identity else l.identity end,
                content_digest = w.content, particulars = w.sealed,
                payer_name_digest = w.name, payer_account_digest = w.account,
                counterparty_name = null, counterparty_account = null, remittance = null
            from unnest(ids, identities, contents, sealed, names, accounts)
                as w (id, identity, content, sealed, name, account)
            where l.id = w.id and octet_length(l.content_digest) = 32
            returning 1)
    select count(*)::integer from converted
$$;
create function bank_line_reencrypt(ids uuid[], olds bytea[], news bytea[])
returns integer language sql security definer set search_path = pg_catalog, public, pg_temp as $$
    with changed as (
        update bank_line l set particulars = w.new
            from unnest(ids, olds, news) as w (id, old, new)
            where l.id = w.id and l.particulars = w.old and octet_length(w.new) = octet_length(w.old)
            returning 1)
    select count(*)::integer from changed
$$;
revoke all on function bank_line_encrypt, bank_line_reencrypt from public;
grant execute on function bank_line_encrypt, bank_line_reencrypt to ${app_role};
