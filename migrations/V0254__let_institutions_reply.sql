-- An institution may say its side beside what was published against it; an officer looks whether it may be shown, not
-- whether it is right.
create table publicregister_reply (
    id uuid not null,
    institution_id uuid not null,
    number text not null,
    words text not null,
    state text not null,
    written_by uuid not null,
    written_on date not null,
    decided_by uuid,
    decided_on date,
    reason text,
    constraint publicregister_reply_pk primary key (id),
    constraint publicregister_reply_institution foreign key (institution_id) references institution (id),
    constraint publicregister_reply_words check (length(words) between 1 and 300),
    constraint publicregister_reply_state check (state in ('PROPOSED', 'PUBLISHED', 'REFUSED', 'WITHDRAWN')),
    constraint publicregister_reply_decided check (
        (state = 'PROPOSED') = (decided_by is null) and (decided_by is null) = (decided_on is null)),
    constraint publicregister_reply_refused check (state <> 'REFUSED' or reason is not null),
    constraint publicregister_reply_decider_other check (decided_by <> written_by or state = 'WITHDRAWN')
);
create unique index publicregister_reply_one on publicregister_reply (institution_id, number)
    where state in ('PROPOSED', 'PUBLISHED');

create function publicregister_reply_keep() returns trigger language plpgsql as $$
begin
    if new.state <> old.state and (old.state, new.state) not in (
        ('PROPOSED', 'PUBLISHED'), ('PROPOSED', 'REFUSED'), ('PROPOSED', 'WITHDRAWN'), ('PUBLISHED', 'WITHDRAWN'))
    then
        raise exception 'reply % cannot go from % to %', old.id, old.state, new.state
            using errcode = 'restrict_violation', constraint = 'publicregister_reply_moves';
    end if;
    return new;
end $$;
create trigger publicregister_reply_keep before update of state on publicregister_reply
    for each row execute function publicregister_reply_keep();
grant select, insert, update on publicregister_reply to ${app_role};
