-- Which keys personal data was encrypted with: check values only, so that a start with another key is refused by name.
create table cipher_key (
    number integer not null,
    check_value bytea not null,
    first_used_at timestamptz not null,
    retired_at timestamptz,
    constraint cipher_key_pk primary key (number),
    constraint cipher_key_number_range check (number between 1 and 255),
    constraint cipher_key_check_length check (octet_length(check_value) = 32)
);
grant select, insert, update (retired_at) on cipher_key to ${app_role};

-- The key of the digests that data is found by, encrypted with the current key. It stays when keys change.
create table cipher_digest_key (
    only_one boolean not null default true,
    suite integer not null,
    sealed bytea not null,
    constraint cipher_digest_key_pk primary key (only_one),
    constraint cipher_digest_key_only_one check (only_one),
    constraint cipher_digest_key_suite_known check (suite in (1, 2)),
    constraint cipher_digest_key_length check (octet_length(sealed) = 62)
);
grant select, insert, update (sealed) on cipher_digest_key to ${app_role};
