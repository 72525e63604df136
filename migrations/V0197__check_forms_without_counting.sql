-- The same forms as before, without counted repetition: a bound like {1,255} costs the database some ten microseconds a row,
-- the length beside a plain pattern less than one. Rows kept so far were held to the same forms.
alter table ledger_entry
    drop constraint ledger_entry_reason_form,
    add constraint ledger_entry_reason_form check (length(reason) <= 40 and reason ~ '^[A-Z][A-Z_]*$') not valid;
alter table audit_event
    drop constraint audit_event_act_format,
    drop constraint audit_event_subject_format,
    add constraint audit_event_act_format check (length(act) between 3 and 81 and act ~ '^[a-z][a-z_.-]*$') not valid,
    add constraint audit_event_subject_format
        check (length(subject) between 2 and 41 and subject ~ '^[a-z][a-z_-]*$') not valid;
alter table idempotency_record
    drop constraint idempotency_record_key_form,
    add constraint idempotency_record_key_form check (length(key) between 1 and 255 and key !~ '[^!-~]') not valid;
