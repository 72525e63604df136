-- What each institution must have deposited, from when and by which document; a new row only when something changed.
create table deposit_requirement (
    id uuid primary key,
    institution_id uuid not null references institution (id),
    from_on date not null,
    until_on date,
    basis text not null,
    tier text,
    assessed_minor bigint not null,
    required_minor bigint not null,
    floor_minor bigint not null,
    currency text not null,
    document text not null,
    reason text,
    assessed_by uuid not null,
    assessed_at timestamptz not null,
    constraint deposit_requirement_basis_known check (basis in ('TIER', 'INDIVIDUAL', 'EXCEPTION')),
    constraint deposit_requirement_tier_of_tiers check ((basis = 'TIER') = (tier is not null)),
    constraint deposit_requirement_exception_reasoned check (basis <> 'EXCEPTION' or reason is not null),
    constraint deposit_requirement_amounts check (assessed_minor > 0 and required_minor in (assessed_minor, floor_minor)),
    constraint deposit_requirement_floor_not_negative check (floor_minor >= 0),
    constraint deposit_requirement_document_length check (length(document) between 1 and 300),
    constraint deposit_requirement_reason_length check (length(reason) between 1 and 500),
    constraint deposit_requirement_currency_format check (currency ~ '^[A-Z]{3}$'),
    constraint deposit_requirement_period check (until_on >= from_on)
);
create index deposit_requirement_latest on deposit_requirement (institution_id, from_on desc, id desc);
grant select, insert on deposit_requirement to ${app_role};
