-- A verifiable draw (双随机): pool and algorithm published first, two officers' commitments next, their secrets last. PostgreSQL redoes every hash.
create table inspection_draw (
    id uuid constraint inspection_draw_pk primary key,
    region_code text not null constraint inspection_draw_region references region (code),
    title text not null,
    algorithm text not null,
    state text not null,
    pool text not null,
    pool_sha256 text not null,
    visits_from date not null,
    visits_until date not null,
    announced boolean not null,
    published_by uuid not null,
    published_at timestamptz not null,
    due_on date not null,
    replaces_id uuid constraint inspection_draw_replaces references inspection_draw (id),
    first_officer uuid,
    first_commitment text,
    first_committed_at timestamptz,
    first_secret text,
    second_officer uuid,
    second_commitment text,
    second_committed_at timestamptz,
    second_secret text,
    seed text,
    result text,
    result_sha256 text,
    ended_at timestamptz,
    ended_reason text,
    version bigint not null,
    constraint inspection_draw_title_length check (length(title) between 1 and 200),
    constraint inspection_draw_algorithm check (algorithm = 'anxue-draw-1'),
    constraint inspection_draw_state check (state in ('PUBLISHED', 'COMMITTED', 'DRAWN', 'LAPSED', 'ABANDONED')),
    constraint inspection_draw_visits check (visits_until >= visits_from),
    constraint inspection_draw_pool_digest check (pool_sha256 = encode(sha256(convert_to(pool, 'UTF8')), 'hex')),
    constraint inspection_draw_two_officers check (first_officer <> second_officer),
    constraint inspection_draw_commitments_differ check (first_commitment <> second_commitment),
    constraint inspection_draw_first_committed check ((first_officer is null) = (first_commitment is null)
        and (first_officer is null) = (first_committed_at is null) and (first_secret is null or first_officer is not null)),
    constraint inspection_draw_second_committed check ((second_officer is null) = (second_commitment is null)
        and (second_officer is null) = (second_committed_at is null) and (second_officer is null or first_officer is not null)
        and (second_secret is null or second_officer is not null)),
    constraint inspection_draw_first_reveal check (first_commitment = encode(sha256(convert_to(first_secret, 'UTF8')), 'hex')),
    constraint inspection_draw_second_reveal check (second_commitment = encode(sha256(convert_to(second_secret, 'UTF8')), 'hex')),
    constraint inspection_draw_committed check (state in ('PUBLISHED', 'LAPSED', 'ABANDONED') or second_officer is not null),
    constraint inspection_draw_drawn check ((state = 'DRAWN') = (result is not null) and (result is null) = (seed is null)
        and (result is null) = (result_sha256 is null) and (state <> 'DRAWN' or first_secret is not null and second_secret is not null)),
    constraint inspection_draw_seed check (seed = encode(sha256(convert_to(algorithm || e'\n' || pool_sha256 || e'\n'
        || first_secret || e'\n' || second_secret || e'\n', 'UTF8')), 'hex')),
    constraint inspection_draw_result_digest check (result_sha256 = encode(sha256(convert_to(result, 'UTF8')), 'hex')),
    constraint inspection_draw_ended check ((state in ('PUBLISHED', 'COMMITTED')) = (ended_at is null))
);
create index inspection_draw_by_region on inspection_draw (region_code, id);
grant select, insert, update on inspection_draw to ${app_role};
