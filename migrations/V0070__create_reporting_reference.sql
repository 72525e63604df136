-- Totals of a place above, entered for a region from a document, since they cannot be computed here.
create table reporting_reference (
    region_code text not null constraint reporting_reference_region references region (code),
    of_region_code text not null constraint reporting_reference_of_region references region (code),
    figure text not null,
    as_of date not null,
    value bigint not null,
    source text not null,
    entered_by uuid not null,
    entered_at timestamptz not null,
    constraint reporting_reference_pk primary key (region_code, figure, as_of),
    constraint reporting_reference_figure check (figure in ('INSTITUTIONS', 'SUPERVISED_FUNDS')),
    constraint reporting_reference_positive check (value > 0),
    constraint reporting_reference_source check (length(source) between 1 and 300)
);
comment on column reporting_reference.value is 'a count, or for money the amount in fen';

grant select, insert, update on reporting_reference to ${app_role};
