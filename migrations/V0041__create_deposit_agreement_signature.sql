-- The three signatures under an agreement, in the order they came; a signature is never changed or taken back.
create table deposit_agreement_signature (
    id uuid primary key,
    agreement_id uuid not null references deposit_agreement (id),
    party text not null,
    signed_by text not null,
    signed_on date not null,
    document_id uuid,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    constraint deposit_agreement_signature_once unique (agreement_id, party),
    constraint deposit_agreement_signature_party_known check (party in ('BUREAU', 'BANK', 'INSTITUTION')),
    constraint deposit_agreement_signature_signed_by_length check (length(signed_by) between 1 and 64)
);
grant select, insert on deposit_agreement_signature to ${app_role};
