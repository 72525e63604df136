-- A year's results (考核结果) as they were published, with each deduction as it stood then. Nothing of it is changed.
create table reporting_result (
    id uuid constraint reporting_result_pk primary key,
    by_region text not null constraint reporting_result_by references region (code),
    region_code text not null constraint reporting_result_region references region (code),
    year integer not null,
    number text not null,
    published_on date not null,
    published_by uuid not null,
    recorded_at timestamptz not null,
    constraint reporting_result_once unique (by_region, year, region_code),
    constraint reporting_result_number_length check (length(number) between 1 and 60)
);

create table reporting_result_line (
    result_id uuid not null constraint reporting_result_line_result references reporting_result (id),
    n integer not null,
    title text not null,
    points numeric(6, 2) not null,
    deducted numeric(6, 2) not null,
    constraint reporting_result_line_pk primary key (result_id, n),
    constraint reporting_result_line_deducted check (deducted between 0 and points)
);

create table reporting_result_cause (
    result_id uuid not null,
    n integer not null,
    seq integer not null,
    what text not null,
    on_day date,
    points numeric(6, 2) not null,
    record text not null,
    constraint reporting_result_cause_pk primary key (result_id, n, seq),
    constraint reporting_result_cause_line foreign key (result_id, n) references reporting_result_line (result_id, n)
);
grant select, insert on reporting_result, reporting_result_line, reporting_result_cause to ${app_role};
