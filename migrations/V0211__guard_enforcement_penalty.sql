-- The table of moves of a penalty case, a second time; and what was filed, announced, decided and paid is never reworded.
create function enforcement_penalty_keep() returns trigger language plpgsql as $$
begin
    if (new.id, new.number, new.authority_id, new.subject_kind, new.subject_id, new.subject_name, new.filed_on, new.filed_by)
        is distinct from
       (old.id, old.number, old.authority_id, old.subject_kind, old.subject_id, old.subject_name, old.filed_on, old.filed_by)
    then
        raise exception 'penalty case % must not be reworded', old.id
            using errcode = 'restrict_violation', constraint = 'enforcement_penalty_not_reworded';
    end if;
    if new.state <> old.state and (old.state, new.state) not in (
        ('CASE_FILED', 'INVESTIGATED'), ('CASE_FILED', 'NO_PENALTY'), ('CASE_FILED', 'TRANSFERRED_TO_POLICE'),
        ('INVESTIGATED', 'PRE_NOTICE'), ('INVESTIGATED', 'NO_PENALTY'), ('INVESTIGATED', 'TRANSFERRED_TO_POLICE'),
        ('PRE_NOTICE', 'INVESTIGATED'), ('PRE_NOTICE', 'HEARING'), ('PRE_NOTICE', 'DECIDED'),
        ('PRE_NOTICE', 'NO_PENALTY'), ('PRE_NOTICE', 'TRANSFERRED_TO_POLICE'),
        ('HEARING', 'INVESTIGATED'), ('HEARING', 'DECIDED'), ('HEARING', 'NO_PENALTY'), ('HEARING', 'TRANSFERRED_TO_POLICE'),
        ('DECIDED', 'SERVED'), ('DECIDED', 'WITHDRAWN'),
        ('SERVED', 'PERFORMED'), ('SERVED', 'SURCHARGE'), ('SERVED', 'ENFORCEMENT'), ('SERVED', 'WITHDRAWN'),
        ('SURCHARGE', 'PERFORMED'), ('SURCHARGE', 'ENFORCEMENT'), ('SURCHARGE', 'WITHDRAWN'),
        ('ENFORCEMENT', 'PERFORMED'), ('ENFORCEMENT', 'CLOSED'), ('ENFORCEMENT', 'WITHDRAWN'),
        ('PERFORMED', 'CLOSED'), ('PERFORMED', 'WITHDRAWN'), ('CLOSED', 'WITHDRAWN'),
        ('TRANSFERRED_TO_POLICE', 'INVESTIGATED'))
    then
        raise exception 'penalty case % cannot go from % to %', old.id, old.state, new.state
            using errcode = 'restrict_violation', constraint = 'enforcement_penalty_moves';
    end if;
    return new;
end $$;
create trigger enforcement_penalty_moves before update on enforcement_penalty
    for each row execute function enforcement_penalty_keep();

create function enforcement_penalty_word_keep() returns trigger language plpgsql as $$
begin
    if to_jsonb(new) - array['served_on', 'service_method', 'service_proof', 'recalled_on', 'stage', 'authority_id', 'number',
            'decided_on', 'decided_by'] <> to_jsonb(old) - array['served_on', 'service_method', 'service_proof', 'recalled_on',
            'stage', 'authority_id', 'number', 'decided_on', 'decided_by']
        or to_jsonb(old) ->> 'number' <> to_jsonb(new) ->> 'number'
        or (to_jsonb(old) ->> 'stage' in ('APPROVED', 'REFUSED') and to_jsonb(new) <> to_jsonb(old))
    then
        raise exception '% of case % must not be reworded', tg_table_name, old.case_id
            using errcode = 'restrict_violation', constraint = 'enforcement_penalty_word_kept';
    end if;
    return new;
end $$;
create trigger enforcement_penalty_pre_notice_kept before update on enforcement_penalty_pre_notice
    for each row execute function enforcement_penalty_word_keep();
create trigger enforcement_penalty_decision_kept before update on enforcement_penalty_decision
    for each row execute function enforcement_penalty_word_keep();
create function enforcement_penalty_payment_keep() returns trigger language plpgsql as $$
begin
    raise exception 'a payment stays as recorded' using errcode = 'restrict_violation',
        constraint = 'enforcement_penalty_payment_kept';
end $$;
create trigger enforcement_penalty_payment_kept before update on enforcement_penalty_payment
    for each row execute function enforcement_penalty_payment_keep();
