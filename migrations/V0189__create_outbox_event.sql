-- What happened, for other systems: written in the database transaction of what it tells, and only where somebody wants it.
-- The payload is kept as it is signed and sent. Deliveries name their webhook without a foreign key: each would lock the
-- webhook's row from every booking at once. Webhooks are never deleted, so none can dangle.
create table outbox_event (
    id uuid constraint outbox_event_pk primary key,
    type text not null,
    subject_id uuid not null,
    region_code text not null,
    bank_code text,
    payload text not null,
    recorded_at timestamptz not null,
    constraint outbox_event_type_form check (type ~ '^[a-z]+\.[a-z]+$'),
    constraint outbox_event_payload_length check (length(payload) between 2 and 20000)
);
create index outbox_event_by_age on outbox_event (recorded_at);

create table outbox_delivery (
    webhook_id uuid not null,
    event_id uuid not null constraint outbox_delivery_event references outbox_event (id) on delete cascade,
    state text not null,
    attempts integer not null,
    series_attempts integer not null,
    next_try_at timestamptz,
    last_tried_at timestamptz,
    last_outcome text,
    last_status integer,
    delivered_at timestamptz,
    constraint outbox_delivery_pk primary key (webhook_id, event_id),
    constraint outbox_delivery_state_known check (state in ('WAITING', 'SENDING', 'DELIVERED', 'GIVEN_UP')),
    constraint outbox_delivery_next_while_open check ((state in ('WAITING', 'SENDING')) = (next_try_at is not null)),
    constraint outbox_delivery_delivered_whole check (state <> 'DELIVERED' or delivered_at is not null),
    constraint outbox_delivery_attempts_count check (series_attempts between 0 and attempts),
    constraint outbox_delivery_status_form check (last_status between 100 and 999)
);
create index outbox_delivery_due on outbox_delivery (webhook_id, next_try_at) where next_try_at is not null;
create index outbox_delivery_by_event on outbox_delivery (event_id);
grant select, insert, delete on outbox_event to ${app_role};
grant select, insert, update on outbox_delivery to ${app_role};
