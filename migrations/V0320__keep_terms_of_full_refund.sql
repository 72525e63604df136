-- Within how many days or lessons all goes back, as the parties filled it into the contract (R3); and the cause that rests on it.
alter table fee_order
    add column refund_days_before_start integer,
    add column refund_days_after_start integer,
    add column refund_lessons integer,
    add constraint fee_order_refund_terms_whole check (
        (refund_days_before_start is null) = (refund_days_after_start is null)
        and (refund_days_before_start is null) = (refund_lessons is null)),
    add constraint fee_order_refund_terms_range check (
        refund_days_before_start between 0 and 365 and refund_days_after_start between 0 and 365
        and refund_lessons between 0 and lessons
        and refund_days_before_start + refund_days_after_start + refund_lessons > 0);
alter table fee_refund
    drop constraint fee_refund_cause_known,
    drop constraint fee_refund_contested_cause_known,
    drop constraint fee_refund_ruling_cause_known,
    drop constraint fee_refund_agreed_cause_known,
    add constraint fee_refund_cause_known check (
        cause in ('NOT_STARTED', 'COOLING_OFF', 'AGREED_TERMS', 'OPERATOR', 'FORCE_MAJEURE', 'CONSUMER')),
    add constraint fee_refund_contested_cause_known check (
        contested_cause in ('NOT_STARTED', 'COOLING_OFF', 'AGREED_TERMS', 'OPERATOR', 'FORCE_MAJEURE', 'CONSUMER')),
    add constraint fee_refund_ruling_cause_known check (
        ruling_cause in ('NOT_STARTED', 'COOLING_OFF', 'AGREED_TERMS', 'OPERATOR', 'FORCE_MAJEURE', 'CONSUMER')),
    add constraint fee_refund_agreed_cause_known check (
        agreed_cause in ('NOT_STARTED', 'COOLING_OFF', 'AGREED_TERMS', 'OPERATOR', 'FORCE_MAJEURE', 'CONSUMER'));
