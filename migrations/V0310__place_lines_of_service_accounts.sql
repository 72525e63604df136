-- What a person may say of a credit on a service account, beside all that may be said of others.
alter table bank_line_identification drop constraint bank_line_identification_placement_known,
    add constraint bank_line_identification_placement_known check (placement in ('DEPOSIT_PRINCIPAL', 'INTEREST',
        'UNIDENTIFIED', 'PUT_BACK', 'RETURNED', 'ARRIVED', 'SERVICE_FEE', 'SUBSIDY'));
