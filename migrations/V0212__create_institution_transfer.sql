-- An agreement by which one authority hands institutions over to another (移交协议): proposed by one, accepted by the other.
create table institution_transfer (
    id uuid not null constraint institution_transfer_pk primary key,
    agreement_number text not null,
    document_id uuid constraint institution_transfer_document references document (id),
    from_id uuid not null constraint institution_transfer_from references region_authority (id),
    to_id uuid not null constraint institution_transfer_to references region_authority (id),
    takes_effect_on date not null,
    deposit_too boolean not null,
    remark text,
    state text not null,
    proposed_by uuid not null,
    proposed_on date not null,
    decided_by uuid,
    decided_on date,
    ended_on date,
    ended_because text,
    version bigint not null,
    constraint institution_transfer_two_sides check (from_id <> to_id),
    constraint institution_transfer_two_people check (decided_by <> proposed_by),
    constraint institution_transfer_number_length check (length(agreement_number) between 1 and 100),
    constraint institution_transfer_state check (state in ('PROPOSED', 'ACCEPTED', 'REFUSED', 'IN_FORCE', 'CALLED_OFF')),
    constraint institution_transfer_accepted check (state not in ('ACCEPTED', 'IN_FORCE') or decided_by is not null),
    constraint institution_transfer_ended check (
        (state in ('IN_FORCE', 'CALLED_OFF')) = (ended_on is not null) and (state <> 'CALLED_OFF' or ended_because is not null))
);
create index institution_transfer_of on institution_transfer (from_id);
create index institution_transfer_by on institution_transfer (to_id);
create index institution_transfer_due on institution_transfer (takes_effect_on) where state = 'ACCEPTED';

create table institution_transfer_line (
    transfer_id uuid not null constraint institution_transfer_line_of references institution_transfer (id),
    n integer not null,
    institution_id uuid not null constraint institution_transfer_line_institution references institution (id),
    name text not null,
    uscc text not null,
    open boolean not null,
    outcome text,
    files jsonb,
    constraint institution_transfer_line_pk primary key (transfer_id, n),
    constraint institution_transfer_line_outcome check (outcome in ('HANDED_OVER', 'NOT_OURS_ANY_MORE', 'NOT_HANDED_OVER')),
    constraint institution_transfer_line_ended check (open = (outcome is null))
);
create unique index institution_transfer_line_one_open on institution_transfer_line (institution_id) where open;

create function institution_transfer_keep() returns trigger language plpgsql as $$
begin
    if new.state <> old.state and (old.state, new.state) not in (('PROPOSED', 'ACCEPTED'), ('PROPOSED', 'REFUSED'),
        ('ACCEPTED', 'IN_FORCE'), ('ACCEPTED', 'CALLED_OFF'))
    then
        raise exception 'transfer % cannot go from % to %', old.id, old.state, new.state
            using errcode = 'restrict_violation', constraint = 'institution_transfer_moves';
    end if;
    return new;
end $$;
create trigger institution_transfer_moves before update on institution_transfer
    for each row execute function institution_transfer_keep();
grant select, insert, update on institution_transfer, institution_transfer_line to ${app_role};
