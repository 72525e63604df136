-- Interest that did not come, or came low, by a posting day of the agreement.
create table deposit_alert (
    id uuid primary key,
    institution_id uuid not null references institution (id),
    kind text not null,
    posting_on date not null,
    expected_minor bigint not null,
    received_minor bigint not null,
    currency text not null,
    raised_at timestamptz not null,
    cleared_at timestamptz,
    constraint deposit_alert_once unique (institution_id, posting_on),
    constraint deposit_alert_kind_known check (kind in ('NO_INTEREST', 'LOW_INTEREST')),
    constraint deposit_alert_amounts check (expected_minor > 0 and received_minor >= 0),
    constraint deposit_alert_currency_format check (currency ~ '^[A-Z]{3}$')
);
grant select, insert, update on deposit_alert to ${app_role};
