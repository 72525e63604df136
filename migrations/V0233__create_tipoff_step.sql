-- What was done with a tip-off, step by step, and its photos: an original that one role opens, a copy without metadata for the rest.
create table tipoff_step (
    id uuid constraint tipoff_step_pk primary key,
    tipoff_id uuid not null constraint tipoff_step_of_tipoff references tipoff (id),
    state text not null,
    taken_at timestamptz not null,
    actor_id uuid,
    actor_name text,
    authority_id uuid constraint tipoff_step_of_authority references region_authority (id),
    words_ciphertext bytea,
    constraint tipoff_step_actor_whole check ((actor_id is null) = (actor_name is null))
);
create index tipoff_step_of on tipoff_step (tipoff_id, id);

create table tipoff_photo (
    id uuid constraint tipoff_photo_pk primary key,
    tipoff_id uuid not null constraint tipoff_photo_of_tipoff references tipoff (id),
    n integer not null,
    media_type text not null,
    original_ciphertext bytea not null,
    viewer_ciphertext bytea not null,
    constraint tipoff_photo_number unique (tipoff_id, n),
    constraint tipoff_photo_few check (n between 1 and 5),
    constraint tipoff_photo_type_known check (media_type in ('image/png', 'image/jpeg'))
);

-- Only a change of keys rewrites a ciphertext.
grant select, insert, update (words_ciphertext) on tipoff_step to ${app_role};
grant select, insert, update (original_ciphertext, viewer_ciphertext) on tipoff_photo to ${app_role};
