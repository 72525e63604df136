-- Other names under which a line came: a bank's notice and its statement may number one movement differently.
create table bank_line_alias (
    account text not null,
    identity text not null,
    content_digest bytea not null,
    line_id uuid not null,
    rule text not null,
    weight integer not null,
    named_at timestamptz not null default now(),
    constraint bank_line_alias_pk primary key (account, identity),
    constraint bank_line_alias_line_once unique (line_id),
    constraint bank_line_alias_line_foreign foreign key (line_id) references bank_line (id),
    constraint bank_line_alias_identity_length check (length(identity) between 3 and 160),
    constraint bank_line_alias_digest_keyed check (octet_length(content_digest) = 33),
    constraint bank_line_alias_rule_form check (rule ~ '^[A-Z][A-Z_]{2,39}$'),
    constraint bank_line_alias_weighs check (weight between 1 and 100)
);
grant select, insert on bank_line_alias to ${app_role};

-- Through which day statements have brought an account's lines: a notice of such a day is late, and may be among them.
create table bank_account_confirmed (
    account text not null,
    through date not null,
    constraint bank_account_confirmed_pk primary key (account),
    constraint bank_account_confirmed_account_foreign foreign key (account) references deposit_account (number)
);
grant select, insert, update (through) on bank_account_confirmed to ${app_role};
