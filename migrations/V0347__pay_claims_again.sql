-- What a bank refused or sent back of a plan's payments is paid again: to the same family, or to a payee whom a second person has seen.
alter table failure_payment
    add column payee bytea,
    add column approval_id uuid,
    add constraint failure_payment_payee_proposed check (
        (payee is null) = (approval_id is null) and (payee is null or state = 'RETURNED'));
create index failure_payment_proposed on failure_payment (approval_id) where approval_id is not null;
