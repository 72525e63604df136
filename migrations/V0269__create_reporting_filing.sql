-- Figures filed level by level (三级直报): institutions file, the county checks them and signs its totals, the city sums and
-- signs. What is filed stays as it was filed; a later edition replaces it, a later record shows as a correction.
create table reporting_filing (
    id uuid constraint reporting_filing_pk primary key,
    kind text not null,
    first_on date not null,
    last_on date not null,
    region_code text not null constraint reporting_filing_region references region (code),
    institution_id uuid constraint reporting_filing_institution references institution (id),
    edition integer not null,
    state text not null,
    remark text,
    filed_by uuid not null,
    filed_at timestamptz not null,
    decided_by uuid,
    decided_at timestamptz,
    decision text,
    version bigint not null default 0,
    constraint reporting_filing_kind_known check (kind in ('HALF_MONTH', 'MONTH', 'YEAR')),
    constraint reporting_filing_span check (first_on <= last_on),
    constraint reporting_filing_edition_counted check (edition >= 1),
    constraint reporting_filing_state_known check (state in ('FILED', 'CHECKED', 'RETURNED', 'SIGNED', 'SUPERSEDED')),
    constraint reporting_filing_signed_by_regions check (state <> 'SIGNED' or institution_id is null),
    constraint reporting_filing_lengths check (length(remark) between 1 and 500 and length(decision) between 1 and 500),
    constraint reporting_filing_decided check ((decided_by is null) = (decided_at is null)
        and (state not in ('CHECKED', 'RETURNED') or decided_by is not null))
);
create unique index reporting_filing_one_of_institution on reporting_filing (institution_id, kind, last_on)
    where institution_id is not null and state <> 'SUPERSEDED';
create unique index reporting_filing_one_of_region on reporting_filing (region_code, kind, last_on)
    where institution_id is null and state <> 'SUPERSEDED';
create index reporting_filing_by_region on reporting_filing (region_code, kind, last_on);

create table reporting_filing_figure (
    filing_id uuid not null constraint reporting_filing_figure_filing references reporting_filing (id),
    code text not null,
    value bigint not null,
    constraint reporting_filing_figure_pk primary key (filing_id, code),
    constraint reporting_filing_figure_code_form check (code ~ '^[A-Za-z]+(\.[A-Za-z0-9_]+)+$')
);
grant select, insert, update on reporting_filing to ${app_role};
grant select, insert on reporting_filing_figure to ${app_role};
