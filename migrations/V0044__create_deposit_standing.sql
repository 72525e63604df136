-- Since when each institution's deposit has been short or met: what no balance can tell afterwards.
create table deposit_standing (
    institution_id uuid primary key references institution (id),
    requirement_id uuid references deposit_requirement (id),
    required_minor bigint,
    position bigint not null,
    held_minor bigint not null,
    currency text not null,
    short_since date,
    met_since date,
    barred boolean not null,
    checked_at timestamptz not null,
    constraint deposit_standing_held_not_negative check (held_minor >= 0),
    constraint deposit_standing_currency_format check (currency ~ '^[A-Z]{3}$'),
    constraint deposit_standing_short_or_met check (
        (short_since is not null) = coalesce(held_minor < required_minor, false)
        and (met_since is not null) = coalesce(held_minor >= required_minor, false))
);
create index deposit_standing_short on deposit_standing (short_since) where short_since is not null;
grant select, insert, update on deposit_standing to ${app_role};
