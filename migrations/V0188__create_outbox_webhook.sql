-- Who wants to be told what: a bank of its own accounts, an office of its region. The secret is encrypted and bound to its row;
-- while it is changed two are valid. A removed subscription keeps its row and loses its secrets.
create table outbox_webhook (
    id uuid constraint outbox_webhook_pk primary key,
    url text not null,
    host text not null,
    types text[] not null,
    bank_code text,
    region_code text constraint outbox_webhook_region references region (code),
    secret bytea,
    previous_secret bytea,
    previous_until timestamptz,
    state text not null,
    failing_since timestamptz,
    created_by uuid not null,
    created_at timestamptz not null,
    constraint outbox_webhook_url_length check (length(url) between 10 and 500),
    constraint outbox_webhook_host_form check (host ~ '^[0-9a-z.:-]{1,253}$'),
    constraint outbox_webhook_types_some check (cardinality(types) between 1 and 20),
    constraint outbox_webhook_one_owner check ((bank_code is null) <> (region_code is null)),
    constraint outbox_webhook_bank_form check (bank_code ~ '^[0-9]{12}$'),
    constraint outbox_webhook_state_known check (state in ('ACTIVE', 'PAUSED', 'DISABLED', 'REMOVED')),
    constraint outbox_webhook_secret_while_kept check ((state = 'REMOVED') = (secret is null)),
    constraint outbox_webhook_previous_whole check ((previous_secret is null) = (previous_until is null))
);
create index outbox_webhook_by_bank on outbox_webhook (bank_code, id) where bank_code is not null;
create index outbox_webhook_by_region on outbox_webhook (region_code, id) where region_code is not null;
grant select, insert, update on outbox_webhook to ${app_role};
