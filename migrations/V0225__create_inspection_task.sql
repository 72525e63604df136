-- One visit to one institution, from its planning or drawing to its published result (domain 4.11), by versioned check sheets.
create table inspection_sheet (
    id uuid constraint inspection_sheet_pk primary key,
    code text not null,
    edition integer not null,
    region_code text constraint inspection_sheet_region references region (code),
    category text,
    title text not null,
    questions jsonb not null,
    made_by uuid not null,
    made_on date not null,
    constraint inspection_sheet_once unique nulls not distinct (region_code, code, edition),
    constraint inspection_sheet_code_format check (code ~ '^[A-Z0-9-]{2,40}$'),
    constraint inspection_sheet_edition_positive check (edition > 0),
    constraint inspection_sheet_category_known check (category in ('SUBJECT', 'ARTS', 'SPORTS', 'SCIENCE',
        'FULLTIME_RETAKE', 'OTHER')),
    constraint inspection_sheet_questions_listed check (jsonb_typeof(questions) = 'array'
        and jsonb_array_length(questions) between 1 and 100)
);
create table inspection_task (
    id uuid constraint inspection_task_pk primary key,
    institution_id uuid not null constraint inspection_task_institution references institution (id),
    region_code text not null constraint inspection_task_region references region (code),
    kind text not null,
    cause text not null,
    cause_id uuid,
    round_id uuid constraint inspection_task_round references inspection_round (id),
    sheet_id uuid not null constraint inspection_task_sheet references inspection_sheet (id),
    state text not null,
    planned_on date not null,
    made_by uuid not null,
    made_on date not null,
    told_on date,
    arrived_at timestamptz,
    recorded_at timestamptz,
    signed_on date,
    signer text,
    refusal text,
    witness text,
    signed_paper uuid constraint inspection_task_paper references document (id),
    concluded_on date,
    publish_by date,
    published_on date,
    cancelled_on date,
    cancel_reason text,
    version bigint not null,
    constraint inspection_task_kind check (kind in ('DAILY', 'DOUBLE_RANDOM', 'SPECIAL', 'ANNUAL', 'REVISIT')),
    constraint inspection_task_cause check (cause in ('PLAN', 'DRAW', 'CAMPAIGN', 'TIP_OFF', 'REVISIT')),
    constraint inspection_task_state check (state in ('DRAWN', 'PLANNED', 'NOTIFIED', 'UNANNOUNCED', 'ON_SITE', 'RECORDED',
        'SIGNED', 'NO_PROBLEM', 'PROBLEMS', 'RESULT_PUBLISHED', 'CANCELLED'))
);
create index inspection_task_of on inspection_task (institution_id, id);
create index inspection_task_caused on inspection_task (cause, cause_id);
create unique index inspection_task_once_a_round on inspection_task (round_id, institution_id) where state <> 'CANCELLED';
create index inspection_task_by_state on inspection_task (state, planned_on);
grant select, insert on inspection_sheet to ${app_role};
grant select, insert, update on inspection_task to ${app_role};
