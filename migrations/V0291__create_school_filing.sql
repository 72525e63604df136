-- What a school files with its bureau for a term (一校两案): its service plan and its plan for the money, decided as one.
create table school_filing (
    id          uuid constraint school_filing_pk primary key,
    school_id   uuid not null constraint school_filing_school references school (id),
    from_on     date not null,
    until_on    date not null,
    fee_minor   bigint not null,
    currency    text not null,
    service     text not null,
    allocation  text not null,
    state       text not null,
    approval_id uuid not null,
    filed_by    uuid not null,
    filed_at    timestamptz not null,
    decided_at  timestamptz,
    reason      text,
    constraint school_filing_span check (until_on > from_on and until_on <= from_on + 400),
    constraint school_filing_fee_not_negative check (fee_minor >= 0),
    constraint school_filing_currency_form check (currency ~ '^[A-Z]{3}$'),
    constraint school_filing_text_length check (length(service) between 1 and 2000 and length(allocation) between 1 and 2000),
    constraint school_filing_state_known check (state in ('FILED', 'APPROVED', 'REFUSED', 'LAPSED')),
    constraint school_filing_decided_when_done check ((state = 'FILED') = (decided_at is null)),
    constraint school_filing_reason_length check (length(reason) <= 500)
);
create index school_filing_by_school on school_filing (school_id, id);
create unique index school_filing_one_open on school_filing (school_id) where state = 'FILED';

-- The shares of the money by purpose, of a hundred.
create table school_filing_share (
    filing_id uuid not null constraint school_filing_share_filing references school_filing (id),
    purpose   text not null,
    percent   integer not null,
    constraint school_filing_share_pk primary key (filing_id, purpose),
    constraint school_filing_share_percent check (percent between 1 and 100),
    constraint school_filing_share_purpose_known check (purpose in ('TEACHERS', 'PROVIDERS', 'MATERIALS', 'PREMISES',
        'RELIEF'))
);

create function school_filing_keep() returns trigger language plpgsql as $$
begin
    if new.state <> old.state and (old.state, new.state) not in (
        ('FILED', 'APPROVED'), ('FILED', 'REFUSED'), ('FILED', 'LAPSED'))
    then
        raise exception 'filing % cannot go from % to %', old.id, old.state, new.state
            using errcode = 'restrict_violation', constraint = 'school_filing_moves';
    end if;
    return new;
end $$;
create trigger school_filing_keep before update on school_filing for each row execute function school_filing_keep();
grant select, insert, update (state, decided_at, reason) on school_filing to ${app_role};
grant select, insert on school_filing_share to ${app_role};
