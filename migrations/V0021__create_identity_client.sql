-- Machines of banks and institutions. Their secrets are made by us with 256 random bits, so a plain digest keeps them.
create table identity_client (
    id uuid primary key,
    name text not null,
    secret_digest bytea not null,
    scope_kind text not null,
    region_code text,
    bank_code text,
    institution_id uuid,
    created_by uuid not null,
    version bigint not null,
    created_at timestamptz not null,
    disabled_at timestamptz,
    constraint identity_client_name_unique unique (name),
    constraint identity_client_name_format check (name ~ '^[a-z0-9][a-z0-9._-]{1,62}$'),
    constraint identity_client_digest_length check (length(secret_digest) = 32),
    constraint identity_client_bound check (
        (scope_kind = 'BANK' and bank_code is not null and institution_id is null)
        or (scope_kind = 'INSTITUTION' and institution_id is not null and bank_code is null)
    ),
    constraint identity_client_no_region check (region_code is null),
    constraint identity_client_bank_format check (bank_code ~ '^[0-9]{12}$')
);

grant select, insert, update on identity_client to ${app_role};
