-- Lines on fee accounts: those an order explains, and what of a line nobody could place yet.
alter table bank_line drop constraint bank_line_placement_known;
alter table bank_line add constraint bank_line_placement_known check (placement in ('DEPOSIT_PRINCIPAL', 'INTEREST',
    'UNIDENTIFIED', 'EXECUTED', 'RETURNED', 'MISSING', 'PUT_BACK', 'REVERSED', 'FEE_PAYMENT'));

create table bank_line_rest (
    line_id uuid not null,
    holder_id uuid not null,
    left_minor bigint not null,
    currency text not null,
    payout_id uuid,
    constraint bank_line_rest_pk primary key (line_id),
    constraint bank_line_rest_line_foreign foreign key (line_id) references bank_line (id),
    constraint bank_line_rest_not_negative check (left_minor >= 0)
);
create index bank_line_rest_open on bank_line_rest (holder_id, line_id) where left_minor > 0;
create index bank_line_rest_by_payout on bank_line_rest (payout_id) where payout_id is not null;
insert into bank_line_rest (line_id, holder_id, left_minor, currency)
    select l.id, l.holder_id, abs(l.amount_minor), l.currency from bank_line l
        join deposit_account a on a.number = l.account
    where a.purpose = 'FEE' and l.placement = 'UNIDENTIFIED'
        and not exists (select from bank_line_identification i where i.line_id = l.id)
        and not exists (select from bank_line r where r.reverses_line_id = l.id);
grant select, insert, update (left_minor, payout_id) on bank_line_rest to ${app_role};

-- Where people said that what was left belongs; what was placed with the line itself is not here.
create table bank_line_placing (
    line_id uuid not null,
    part integer not null,
    placement text not null,
    amount_minor bigint not null,
    order_id uuid,
    reason text not null,
    placed_by uuid not null,
    placed_at timestamptz not null default now(),
    constraint bank_line_placing_pk primary key (line_id, part),
    constraint bank_line_placing_line_foreign foreign key (line_id) references bank_line (id),
    constraint bank_line_placing_known check (placement in ('FEE_PAYMENT', 'INTEREST', 'RETURN_TO_PAYER')),
    constraint bank_line_placing_order check ((placement = 'FEE_PAYMENT') = (order_id is not null)),
    constraint bank_line_placing_amount_positive check (amount_minor > 0),
    constraint bank_line_placing_reason_length check (length(reason) between 1 and 500)
);
grant select, insert on bank_line_placing to ${app_role};
