-- A decision stands: what was proposed is never reworded and a decided proposal never changes again.
create function approval_keep() returns trigger language plpgsql as $$
begin
    if old.state <> 'PROPOSED' then
        raise exception 'approval % is decided', old.id
            using errcode = 'restrict_violation', constraint = 'approval_decided_once';
    end if;
    if (new.id, new.kind, new.subject, new.subject_id, new.region_code, new.summary, new.proposer_id, new.proposed_at)
        is distinct from
       (old.id, old.kind, old.subject, old.subject_id, old.region_code, old.summary, old.proposer_id, old.proposed_at)
    then
        raise exception 'approval % must not be reworded', old.id
            using errcode = 'restrict_violation', constraint = 'approval_not_reworded';
    end if;
    return new;
end $$;

create trigger approval_keep before update on approval for each row execute function approval_keep();
