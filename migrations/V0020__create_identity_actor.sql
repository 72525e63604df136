-- People who act: what each may do (roles) and how far he reaches (scope). Machines stand in identity_client.
create table identity_actor (
    id uuid primary key,
    name text not null,
    secret text not null,
    roles text not null,
    scope_kind text not null,
    region_code text,
    bank_code text,
    institution_id uuid,
    demo boolean not null,
    version bigint not null,
    created_at timestamptz not null,
    disabled_at timestamptz,
    constraint identity_actor_name_unique unique (name),
    constraint identity_actor_name_format check (name ~ '^[a-z0-9][a-z0-9._-]{1,62}$'),
    constraint identity_actor_secret_hashed check (secret ~ '^\$2[aby]\$[0-9]{2}\$'),
    constraint identity_actor_scope_known check (scope_kind in ('REGION', 'BANK', 'INSTITUTION', 'NONE')),
    constraint identity_actor_scope_filled check (
        (scope_kind = 'REGION') = (region_code is not null)
        and (scope_kind = 'BANK') = (bank_code is not null)
        and (scope_kind = 'INSTITUTION') = (institution_id is not null)
    ),
    constraint identity_actor_region_format check (region_code ~ '^[0-9]{6}([0-9]{3}){0,2}$'),
    constraint identity_actor_bank_format check (bank_code ~ '^[0-9]{12}$'),
    -- Whoever keeps the actors touches nothing else (三权分立); a role reaches by its own kind of scope or not at all.
    constraint identity_actor_roles_fit_scope check (
        case scope_kind
            when 'REGION' then roles ~ '^(officer|approver|inspector|auditor)(,(officer|approver|inspector|auditor))*$'
            when 'BANK' then roles = 'bank'
            when 'INSTITUTION' then roles = 'institution'
            else roles in ('administrator', 'bank', 'institution')
                or roles ~ '^(officer|approver|inspector|auditor)(,(officer|approver|inspector|auditor))*$'
        end
    )
);

grant select, insert, update on identity_actor to ${app_role};
