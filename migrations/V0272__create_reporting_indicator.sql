-- Assessment (考核) of places by the level above: dated indicators with their points, deductions made by hand with the record
-- that caused each, and the year's result as it was published.
create table reporting_indicator (
    id uuid constraint reporting_indicator_pk primary key,
    region_code text not null constraint reporting_indicator_region references region (code),
    year integer not null,
    n integer not null,
    title text not null,
    points numeric(6, 2) not null,
    measure text,
    each numeric(6, 2) not null,
    basis text not null,
    entered_by uuid not null,
    entered_at timestamptz not null,
    version bigint not null default 0,
    constraint reporting_indicator_numbered unique (region_code, year, n),
    constraint reporting_indicator_n_range check (n between 1 and 99),
    constraint reporting_indicator_year_range check (year between 2000 and 2999),
    constraint reporting_indicator_points_positive check (points > 0 and each > 0 and each <= points),
    constraint reporting_indicator_lengths check (length(title) between 1 and 200 and length(basis) between 1 and 300
        and length(measure) between 1 and 60)
);

create table reporting_deduction (
    id uuid constraint reporting_deduction_pk primary key,
    indicator_id uuid not null constraint reporting_deduction_indicator references reporting_indicator (id),
    region_code text not null constraint reporting_deduction_region references region (code),
    on_day date not null,
    points numeric(6, 2) not null,
    reason text not null,
    record text not null,
    entered_by uuid not null,
    entered_at timestamptz not null,
    constraint reporting_deduction_points_positive check (points > 0),
    constraint reporting_deduction_lengths check (length(reason) between 1 and 300),
    constraint reporting_deduction_record_form check (record ~ '^/console/[a-z/-]+/[0-9a-f-]{36}$')
);
create index reporting_deduction_by_indicator on reporting_deduction (indicator_id, region_code);
grant select, insert, update on reporting_indicator to ${app_role};
grant select, insert on reporting_deduction to ${app_role};
