-- A proposal of one person and the decision of another, for all that two people decide.
create table approval (
    id uuid primary key,
    kind text not null,
    subject text not null,
    subject_id uuid not null,
    region_code text not null,
    summary jsonb not null,
    state text not null,
    proposer_id uuid not null,
    proposer_name text not null,
    proposed_at timestamptz not null,
    expires_at timestamptz not null,
    decider_id uuid,
    decider_name text,
    decided_at timestamptz,
    reason text,
    version bigint not null,
    constraint approval_state_known check (state in ('PROPOSED', 'APPROVED', 'REFUSED', 'EXPIRED', 'WITHDRAWN')),
    constraint approval_two_people check (decider_id <> proposer_id),
    constraint approval_decided_by_somebody check (
        (state in ('APPROVED', 'REFUSED')) = (decider_id is not null)
        and (decider_id is null) = (decider_name is null)
        and (state = 'PROPOSED') = (decided_at is null)
    ),
    constraint approval_refused_with_reason check (state <> 'REFUSED' or btrim(reason) <> ''),
    constraint approval_decided_in_time check (state not in ('APPROVED', 'REFUSED') or decided_at < expires_at),
    constraint approval_expires_later check (expires_at > proposed_at),
    constraint approval_summary_is_object check (jsonb_typeof(summary) = 'object'),
    constraint approval_reason_length check (length(reason) <= 1000)
);

-- The same act on the same thing waits for one decision at a time.
create unique index approval_one_open on approval (kind, subject_id) where state = 'PROPOSED';
create index approval_by_region on approval (region_code, state, id);
create index approval_due on approval (expires_at) where state = 'PROPOSED';

grant select, insert, update on approval to ${app_role};
