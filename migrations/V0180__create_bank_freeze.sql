-- Money that may not leave an account by order of a court or of the bureau; what all orders come to stands on the account.
alter table deposit_account
    add column frozen_in_full boolean not null default false,
    add column frozen_minor bigint not null default 0,
    add constraint deposit_account_frozen_not_negative check (frozen_minor >= 0);

create table bank_freeze (
    id uuid not null,
    account text not null,
    institution_id uuid not null,
    bank_code text not null,
    region_code text not null,
    kind text not null,
    amount_minor bigint,
    currency text not null,
    document text not null,
    from_on date not null,
    until_on date,
    told_by_bank boolean not null,
    state text not null,
    ordered_by uuid not null,
    ordered_at timestamptz not null,
    acknowledged_at timestamptz,
    lifted_by uuid,
    lifted_at timestamptz,
    lifting_document text,
    lifting_acknowledged_at timestamptz,
    version bigint not null,
    constraint bank_freeze_pk primary key (id),
    constraint bank_freeze_account_foreign foreign key (account) references deposit_account (number),
    constraint bank_freeze_kind_known check (kind in ('COURT', 'BUREAU')),
    constraint bank_freeze_state_known check (state in ('STANDING', 'LIFTED', 'EXPIRED')),
    constraint bank_freeze_amount_positive check (amount_minor > 0),
    constraint bank_freeze_document_length check (length(document) between 1 and 200),
    constraint bank_freeze_period check (until_on > from_on),
    constraint bank_freeze_lifted_whole check ((state = 'LIFTED') = (lifted_at is not null)
        and (lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lifting_document is null)),
    constraint bank_freeze_lifting_document_length check (length(lifting_document) between 1 and 200),
    -- A freeze the bank told us of it knows already.
    constraint bank_freeze_told_is_known check (not told_by_bank or acknowledged_at is not null)
);
create index bank_freeze_standing on bank_freeze (account) where state = 'STANDING';
create index bank_freeze_of_account on bank_freeze (account, id);
create index bank_freeze_to_acknowledge on bank_freeze (bank_code, id)
    where acknowledged_at is null or state <> 'STANDING' and lifting_acknowledged_at is null;
grant select, insert, update on bank_freeze to ${app_role};
