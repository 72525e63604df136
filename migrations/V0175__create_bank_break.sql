-- What did not agree on a day: opened once, closed when its cause goes away or when two people settled it. Never removed.
create table bank_break (
    id uuid not null,
    account text not null,
    day date not null,
    kind text not null,
    -- The line, the instruction or the statement it is about; the nil id where it is about the day.
    subject_id uuid not null,
    line_id uuid,
    entry_id uuid,
    amount_minor bigint not null,
    currency text not null,
    institution_id uuid not null,
    region_code text not null,
    bank_code text not null,
    owner text not null,
    assignee text,
    state text not null default 'OPEN',
    carried_reason text,
    carried_by uuid,
    carried_at timestamptz,
    opened_at timestamptz not null,
    ended_at timestamptz,
    version bigint not null default 0,
    constraint bank_break_pk primary key (id),
    constraint bank_break_day_foreign foreign key (account, day) references bank_day (account, day),
    constraint bank_break_kind_known check (kind in ('STATEMENT_MISSING', 'STATEMENT_GAP', 'STATEMENT_OVERLAP',
        'BALANCE_DIFFERENCE', 'UNIDENTIFIED_CREDIT', 'UNEXPLAINED_DEBIT', 'NOTICE_UNCONFIRMED', 'EXECUTED_WITHOUT_LINE',
        'LINE_WITHOUT_RESULT', 'LATE_LINE', 'REVERSAL_NOT_COVERED', 'CLAIMS_DIFFERENCE')),
    constraint bank_break_owner_known check (owner in ('BANK', 'OFFICER')),
    constraint bank_break_state_known check (state in ('OPEN', 'GONE', 'RESOLVED')),
    constraint bank_break_ended_at_its_end check ((state = 'OPEN') = (ended_at is null)),
    constraint bank_break_carried_whole check (
        (carried_reason is null) = (carried_by is null) and (carried_by is null) = (carried_at is null)),
    constraint bank_break_text_length check (length(carried_reason) between 1 and 500 and length(assignee) between 1 and 64)
);
-- One break for one cause, for as long as it is there; what two people settled does not come up again by itself.
create unique index bank_break_once on bank_break (account, kind, day, subject_id) where state = 'OPEN';
create unique index bank_break_settled_once on bank_break (account, kind, day, subject_id)
    where state = 'RESOLVED' and kind <> 'BALANCE_DIFFERENCE';
create index bank_break_open on bank_break (account, day) where state = 'OPEN';
create index bank_break_by_account on bank_break (account, id);
create function bank_break_keep() returns trigger language plpgsql as $$
begin
    if old.state <> 'OPEN' or (new.id, new.account, new.day, new.kind, new.subject_id, new.opened_at)
        is distinct from (old.id, old.account, old.day, old.kind, old.subject_id, old.opened_at)
    then
        raise exception 'break % has ended or must not be reworded', old.id
            using errcode = 'restrict_violation', constraint = 'bank_break_kept';
    end if;
    return new;
end $$;
create trigger bank_break_keep before update on bank_break for each row execute function bank_break_keep();
grant select, insert, update on bank_break to ${app_role};
