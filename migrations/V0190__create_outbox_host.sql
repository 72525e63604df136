-- Hosts of private networks that webhooks may reach, such as a municipal platform's. Only an administrator names them.
create table outbox_host (
    id uuid constraint outbox_host_pk primary key,
    host text not null constraint outbox_host_unique unique,
    reason text not null,
    created_by uuid not null,
    created_at timestamptz not null,
    constraint outbox_host_form check (host ~ '^[0-9a-z.:-]{1,253}$'),
    constraint outbox_host_reason_length check (length(reason) between 1 and 200)
);
grant select, insert, delete on outbox_host to ${app_role};
