-- Rights change at once: a token carries the number its actor's rights had, every change raises it, and tokens of a lesser one end.
alter table identity_actor
    add column rights_version bigint not null default 0,
    add column rights_changed_at timestamptz;
alter table identity_client
    add column rights_version bigint not null default 0,
    add column rights_changed_at timestamptz;

create index identity_actor_rights_changed on identity_actor (rights_changed_at) where rights_changed_at is not null;
create index identity_client_rights_changed on identity_client (rights_changed_at) where rights_changed_at is not null;

-- The second guard: a change that forgets to raise the number is raised here, and the database's clock is that of all nodes.
create function identity_raise_rights() returns trigger language plpgsql as $$
begin
    if (new.scope_kind, new.region_code, new.bank_code, new.institution_id, new.disabled_at is null)
        is distinct from (old.scope_kind, old.region_code, old.bank_code, old.institution_id, old.disabled_at is null)
        or to_jsonb(new) -> 'roles' is distinct from to_jsonb(old) -> 'roles'
    then
        new.rights_version := greatest(new.rights_version, old.rights_version + 1);
    end if;
    if new.rights_version < old.rights_version then
        raise exception 'rights of % must not go back', old.id
            using errcode = 'restrict_violation', constraint = 'identity_rights_forward';
    end if;
    if new.rights_version > old.rights_version then
        new.rights_changed_at := clock_timestamp();
    end if;
    return new;
end $$;

create trigger identity_actor_raise_rights before update on identity_actor
    for each row execute function identity_raise_rights();
create trigger identity_client_raise_rights before update on identity_client
    for each row execute function identity_raise_rights();
