-- A notice is drafted, checked, issued, served, acknowledged, answered, reviewed and closed: one step after the other.
alter table enforcement_notice
    add column step text,
    add column text text,
    add column cause_number text,
    add column answer_by date,
    add column checked_by uuid,
    add column check_opinion text,
    add column serve_by date,
    add column served_on date,
    add column acknowledged_on date,
    add column answer_due_on date,
    add column answered_on date,
    add column objection_until date,
    add column take_down_by date,
    add column taken_down_on date,
    add column taken_down_by uuid;
update enforcement_notice set step = state;
alter table enforcement_notice
    alter column step set not null,
    add constraint enforcement_notice_step check (step in ('DRAFT', 'LEGAL_CHECK', 'PROPOSED', 'REFUSED', 'ISSUED',
        'SERVED', 'ACKNOWLEDGED', 'ANSWERED', 'REVIEWING', 'ACCEPTED', 'REJECTED', 'CLOSED', 'WITHDRAWN')),
    add constraint enforcement_notice_state_of_step check (state = case
        when step in ('DRAFT', 'LEGAL_CHECK') then 'PROPOSED'
        when step in ('SERVED', 'ACKNOWLEDGED', 'ANSWERED', 'REVIEWING', 'ACCEPTED', 'REJECTED') then 'ISSUED'
        else step end),
    add constraint enforcement_notice_text_length check (length(text) between 1 and 4000),
    add constraint enforcement_notice_checker_other check (checked_by <> proposed_by),
    add constraint enforcement_notice_served check (
        step not in ('SERVED', 'ACKNOWLEDGED', 'ANSWERED', 'REVIEWING', 'ACCEPTED') or served_on is not null),
    add constraint enforcement_notice_acknowledged check (
        step not in ('ACKNOWLEDGED', 'ANSWERED', 'REVIEWING', 'ACCEPTED') or acknowledged_on is not null),
    add constraint enforcement_notice_answered check (
        step not in ('ANSWERED', 'REVIEWING', 'ACCEPTED') or answered_on is not null),
    add constraint enforcement_notice_taken_down check (
        (taken_down_on is null) = (taken_down_by is null)
        and (taken_down_on is null or step = 'WITHDRAWN'));
create index enforcement_notice_take_down on enforcement_notice (take_down_by)
    where take_down_by is not null and taken_down_on is null;
create index enforcement_notice_answer_due on enforcement_notice (answer_due_on)
    where step in ('SERVED', 'ACKNOWLEDGED', 'REJECTED');
