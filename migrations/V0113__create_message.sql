-- Texts to people, encrypted, with what became of them; a sender takes those that wait.
create table message (
    id uuid primary key,
    kind text not null,
    recipient_kind text not null,
    recipient_id uuid,
    recipient bytea,
    body bytea not null,
    subject_id uuid not null,
    region_code text not null,
    state text not null,
    attempts integer not null default 0,
    next_try_at timestamptz,
    queued_at timestamptz not null,
    sent_at timestamptz,
    constraint message_kind_form check (kind ~ '^[a-z][a-z-]*(\.[a-z][a-z-]*)+$'),
    constraint message_recipient_kind_known check (recipient_kind in ('PHONE', 'INSTITUTION', 'ACTOR')),
    constraint message_recipient_whole check ((recipient_kind = 'PHONE') = (recipient is not null)
        and (recipient_kind = 'PHONE') = (recipient_id is null)),
    constraint message_state_known check (state in ('QUEUED', 'SENT', 'FAILED', 'GIVEN_UP')),
    constraint message_sent_at_when_sent check ((state = 'SENT') = (sent_at is not null)),
    constraint message_tried_while_open check ((state in ('QUEUED', 'FAILED')) = (next_try_at is not null))
);
create index message_waiting on message (next_try_at) where next_try_at is not null;
create index message_by_subject on message (subject_id, id);
create index message_by_recipient on message (recipient_id, id) where recipient_id is not null;
grant select, insert, update on message to ${app_role};
