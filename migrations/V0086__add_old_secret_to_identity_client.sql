-- A machine's secret is changed without a gap: the old one passes beside the new one until a set moment.
alter table identity_client
    add column old_secret_digest bytea,
    add column old_secret_until timestamptz,
    add constraint identity_client_old_digest_length check (length(old_secret_digest) = 32),
    add constraint identity_client_old_secret_ends check ((old_secret_digest is null) = (old_secret_until is null));
