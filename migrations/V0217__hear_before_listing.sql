-- Before anybody is blacklisted he is heard; decision and publication are two acts; white-listed ones can be observed.
alter table enforcement_list_entry
    add column hearing_invited_on date,
    add column hearing_until date,
    add column hearing_outcome text,
    add column hearing_on date,
    add column hearing_statement text,
    add column unmet text,
    add column publish_on_decision boolean not null default true,
    add column published_on date,
    add column unpublished_on date,
    add column unpublication_reason text,
    add column observed_from date,
    add column observed_until date,
    add column observation_cause text,
    add column observed_by uuid,
    add column return_evidence text,
    add column return_asked_by uuid,
    add column credit_shared_on date,
    add column credit_reference text;

update enforcement_list_entry set
    hearing_outcome = case list when 'BLACK' then 'BEFORE_PROPOSAL' end,
    published_on = listed_on,
    unpublished_on = case when state in ('REMOVED', 'EXPIRED') then removed_on end;

alter table enforcement_list_entry
    drop constraint enforcement_list_entry_state,
    drop constraint enforcement_list_entry_numbered,
    add constraint enforcement_list_entry_state check (state in
        ('HEARING', 'PROPOSED', 'REFUSED', 'DECIDED', 'LISTED', 'OBSERVATION', 'REMOVED', 'EXPIRED')),
    add constraint enforcement_list_entry_numbered check (
        (state in ('HEARING', 'PROPOSED', 'REFUSED')) = (number is null)
        and (number is null) = (listed_on is null)
        and (number is null or decided_by is not null)),
    add constraint enforcement_list_entry_hearing check (
        hearing_outcome in ('STATEMENT', 'WAIVED', 'SILENT', 'BEFORE_PROPOSAL')),
    add constraint enforcement_list_entry_heard check (
        list = 'WHITE' or state in ('HEARING', 'REFUSED') or hearing_outcome is not null),
    add constraint enforcement_list_entry_invited check (
        (hearing_invited_on is null) = (hearing_until is null)
        and (state <> 'HEARING' or hearing_invited_on is not null)
        and (hearing_outcome <> 'SILENT' or hearing_on > hearing_until)
        and (hearing_outcome <> 'STATEMENT' or hearing_statement is not null)),
    add constraint enforcement_list_entry_published check (
        (state = 'LISTED') = (published_on is not null and unpublished_on is null)
        and (published_on is not null or unpublished_on is null)),
    add constraint enforcement_list_entry_observed check (
        (state <> 'OBSERVATION' or observed_from is not null)
        and num_nulls(observed_from, observed_until, observation_cause, observed_by) in (0, 4)
        and (observed_from is null or list = 'WHITE' and observed_until > observed_from)),
    add constraint enforcement_list_entry_return check ((return_evidence is null) = (return_asked_by is null)),
    add constraint enforcement_list_entry_credit check (
        (credit_shared_on is null) = (credit_reference is null) and credit_shared_on >= listed_on);

drop index enforcement_list_entry_one_live;
create unique index enforcement_list_entry_one_live on enforcement_list_entry (list, subject_id)
    where subject_id is not null and state in ('HEARING', 'PROPOSED', 'DECIDED', 'LISTED', 'OBSERVATION');
