-- The second guard of a refund: one at a time for an order, known words, and every step with what it rests on.
create unique index fee_refund_one_open on fee_refund (order_id) where ended_at is null;
alter table fee_refund
    add constraint fee_refund_cause_known check (
        cause in ('NOT_STARTED', 'COOLING_OFF', 'OPERATOR', 'FORCE_MAJEURE', 'CONSUMER')),
    add constraint fee_refund_contested_cause_known check (
        contested_cause in ('NOT_STARTED', 'COOLING_OFF', 'OPERATOR', 'FORCE_MAJEURE', 'CONSUMER')),
    add constraint fee_refund_ruling_cause_known check (
        ruling_cause in ('NOT_STARTED', 'COOLING_OFF', 'OPERATOR', 'FORCE_MAJEURE', 'CONSUMER')),
    add constraint fee_refund_agreed_cause_known check (
        agreed_cause in ('NOT_STARTED', 'COOLING_OFF', 'OPERATOR', 'FORCE_MAJEURE', 'CONSUMER')),
    add constraint fee_refund_asked_by_known check (asked_by in ('FAMILY', 'INSTITUTION', 'OFFICER')),
    add constraint fee_refund_agreed_by_known check (
        agreed_by in ('RECORDS', 'INSTITUTION', 'SILENCE', 'RULING')),
    add constraint fee_refund_agreed_whole check ((agreed_cause is null) = (agreed_by is null)),
    add constraint fee_refund_state_known check (state in ('REQUESTED', 'WAITING_FOR_INSTITUTION', 'AGREED', 'CONTESTED',
        'RULED', 'WAITING_FOR_PLAN', 'CALCULATED', 'APPROVED', 'INSTRUCTED', 'PAID', 'FAILED', 'WITHDRAWN')),
    add constraint fee_refund_ended_in_state check (
        case when ended_at is null then state not in ('PAID', 'WITHDRAWN') else state in ('PAID', 'WITHDRAWN', 'FAILED', 'INSTRUCTED') end),
    add constraint fee_refund_answer_day check (state <> 'WAITING_FOR_INSTITUTION' or answer_due_on is not null),
    add constraint fee_refund_agreed_in_state check (agreed_cause is not null
        or state in ('REQUESTED', 'WAITING_FOR_INSTITUTION', 'CONTESTED', 'RULED', 'WITHDRAWN')),
    add constraint fee_refund_contest_whole check ((contested_cause is null) = (contest_reason is null)),
    add constraint fee_refund_ruling_whole check ((ruling_cause is null) = (ruling_reason is null)),
    add constraint fee_refund_amounts_not_negative check (
        asked_minor > 0 and agreed_minor >= 0 and owed_minor >= 0 and kept_minor >= 0),
    add constraint fee_refund_owed_within_agreed check (owed_minor <= agreed_minor),
    add constraint fee_refund_nothing_agreed_when_withdrawn check (state <> 'WITHDRAWN' or agreed_minor = 0),
    add constraint fee_refund_paid_owes_nothing check (state <> 'PAID' or owed_minor = 0),
    add constraint fee_refund_currency_form check (currency ~ '^[A-Z]{3}$'),
    add constraint fee_refund_reason_length check (length(reason) between 1 and 500),
    add constraint fee_refund_payee_state_known check (payee_state in ('PROPOSED', 'APPROVED', 'REFUSED')),
    add constraint fee_refund_payee_with_evidence check (
        (payee is null) = (payee_state is null) and (payee is null or jsonb_array_length(evidence) > 0));
