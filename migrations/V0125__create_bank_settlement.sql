-- How a collector's settlement explains one net line as many payments; what it kept back stands as commission.
create table bank_settlement (
    line_id uuid not null,
    holder_id uuid not null,
    collector text not null,
    gross_minor bigint not null,
    commission_minor bigint not null,
    net_minor bigint not null,
    currency text not null,
    settled_by uuid not null,
    settled_at timestamptz not null default now(),
    constraint bank_settlement_pk primary key (line_id),
    constraint bank_settlement_line_foreign foreign key (line_id) references bank_line (id),
    constraint bank_settlement_adds_up check (gross_minor - commission_minor = net_minor),
    constraint bank_settlement_amounts check (gross_minor > 0 and commission_minor >= 0 and net_minor > 0),
    constraint bank_settlement_collector_form check (collector ~ '^[A-Z0-9_]{2,32}$')
);
create table bank_settlement_part (
    line_id uuid not null,
    number integer not null,
    holder_id uuid not null,
    collector text not null,
    collector_reference text not null,
    order_id uuid,
    amount_minor bigint not null,
    paid_minor bigint not null,
    paid_at timestamptz,
    constraint bank_settlement_part_pk primary key (line_id, number),
    constraint bank_settlement_part_settlement_foreign foreign key (line_id) references bank_settlement (line_id),
    -- Each payment a collector took is booked once, whichever line it came with.
    constraint bank_settlement_part_once unique (holder_id, collector, collector_reference),
    constraint bank_settlement_part_amount check (amount_minor > 0 and paid_minor between 0 and amount_minor),
    constraint bank_settlement_part_order check (order_id is not null or paid_minor = 0),
    constraint bank_settlement_part_reference_length check (length(collector_reference) between 1 and 64)
);
grant select, insert on bank_settlement, bank_settlement_part to ${app_role};

-- Commission a collector kept back: missing until the institution bears it from what it earned.
create table fee_commission (
    line_id uuid not null,
    institution_id uuid not null references institution (id),
    amount_minor bigint not null,
    borne_minor bigint not null default 0,
    currency text not null,
    constraint fee_commission_pk primary key (line_id),
    constraint fee_commission_borne_within_amount check (amount_minor > 0 and borne_minor between 0 and amount_minor)
);
create index fee_commission_open on fee_commission (institution_id, line_id) where borne_minor < amount_minor;
grant select, insert, update (borne_minor) on fee_commission to ${app_role};
