-- Where an officer said that an unidentified line belongs: once, by an act of its own.
create table bank_line_identification (
    line_id uuid not null,
    placement text not null,
    reason text not null,
    identified_by uuid not null,
    identified_at timestamptz not null default now(),
    constraint bank_line_identification_pk primary key (line_id),
    constraint bank_line_identification_line_foreign foreign key (line_id) references bank_line (id),
    constraint bank_line_identification_placement_known check (placement in ('DEPOSIT_PRINCIPAL', 'INTEREST')),
    constraint bank_line_identification_reason_length check (length(reason) between 1 and 500)
);
grant select, insert on bank_line_identification to ${app_role};
