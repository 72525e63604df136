-- A dated questionnaire that the schools of a region answer (双减监测): what is asked, and every answer with its corrections.
create table school_survey (
    id          uuid constraint school_survey_pk primary key,
    region_code text not null constraint school_survey_region references region (code),
    title       text not null,
    from_on     date not null,
    due_on      date not null,
    opened_by   uuid not null,
    opened_at   timestamptz not null,
    constraint school_survey_title_length check (length(title) between 1 and 100),
    constraint school_survey_span check (due_on >= from_on and due_on <= from_on + 120)
);
create index school_survey_by_region on school_survey (region_code, id);

create table school_survey_question (
    survey_id uuid not null constraint school_survey_question_survey references school_survey (id),
    number    integer not null,
    wording   text not null,
    kind      text not null,
    constraint school_survey_question_pk primary key (survey_id, number),
    constraint school_survey_question_numbered check (number between 1 and 20),
    constraint school_survey_question_wording_length check (length(wording) between 1 and 200),
    constraint school_survey_question_kind_known check (kind in ('YES_NO', 'LEVEL', 'NUMBER'))
);

create table school_survey_answer (
    survey_id   uuid not null constraint school_survey_answer_survey references school_survey (id),
    school_id   uuid not null constraint school_survey_answer_school references school (id),
    revision    integer not null,
    given       integer[] not null,
    answered_by uuid not null,
    recorded_at timestamptz not null,
    constraint school_survey_answer_pk primary key (survey_id, school_id, revision),
    constraint school_survey_answer_revision_counted check (revision > 0),
    constraint school_survey_answer_given check (cardinality(given) between 1 and 20
        and 0 <= all (given) and 1000000 >= all (given))
);
grant select, insert on school_survey, school_survey_question, school_survey_answer to ${app_role};
