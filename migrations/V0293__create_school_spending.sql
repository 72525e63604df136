-- What a school spends of its after-school money: proposed by one person, decided by another, paid by its bank.
create table school_spending (
    id              uuid constraint school_spending_pk primary key,
    school_id       uuid not null constraint school_spending_school references school (id),
    filing_id       uuid not null constraint school_spending_filing references school_filing (id),
    provider_id     uuid constraint school_spending_provider references school_provider (id),
    approval_id     uuid not null,
    purpose         text not null,
    reason          text not null,
    amount_minor    bigint not null,
    subsidies_minor bigint not null default 0,
    currency        text not null,
    from_account    text not null,
    payee_bank_name text not null,
    payee_account   text not null,
    payee_name      text not null,
    state           text not null,
    proposed_by     uuid not null,
    proposed_at     timestamptz not null,
    settled_on      date,
    constraint school_spending_purpose_known check (purpose in ('TEACHERS', 'PROVIDERS', 'MATERIALS', 'PREMISES', 'RELIEF')),
    constraint school_spending_provider_paid check (provider_id is null or purpose = 'PROVIDERS'),
    constraint school_spending_reason_length check (length(reason) between 1 and 500),
    constraint school_spending_amount_positive check (amount_minor > 0),
    constraint school_spending_subsidies_within check (subsidies_minor between 0 and amount_minor),
    constraint school_spending_currency_form check (currency ~ '^[A-Z]{3}$'),
    constraint school_spending_payee_length check (length(payee_bank_name) between 1 and 100
        and length(payee_name) between 1 and 100 and payee_account ~ '^[0-9]{6,32}$'),
    constraint school_spending_state_known check (
        state in ('PROPOSED', 'INSTRUCTED', 'EXECUTED', 'REFUSED', 'LAPSED', 'CANCELLED', 'RETURNED'))
);
create index school_spending_by_school on school_spending (school_id, id);

create function school_spending_keep() returns trigger language plpgsql as $$
begin
    if (new.id, new.school_id, new.amount_minor, new.purpose, new.payee_account)
        is distinct from (old.id, old.school_id, old.amount_minor, old.purpose, old.payee_account)
        or new.state <> old.state and (old.state, new.state) not in (
            ('PROPOSED', 'INSTRUCTED'), ('PROPOSED', 'REFUSED'), ('PROPOSED', 'LAPSED'), ('INSTRUCTED', 'EXECUTED'),
            ('INSTRUCTED', 'CANCELLED'), ('EXECUTED', 'RETURNED'))
    then
        raise exception 'spending % cannot go from % to %', old.id, old.state, new.state
            using errcode = 'restrict_violation', constraint = 'school_spending_moves';
    end if;
    return new;
end $$;
create trigger school_spending_keep before update on school_spending for each row execute function school_spending_keep();
grant select, insert, update (state, subsidies_minor, settled_on) on school_spending to ${app_role};
