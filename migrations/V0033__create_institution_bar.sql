-- What decisions of upper rooms keep an institution from; lifted ones stay.
create table institution_bar (
    id             uuid constraint institution_bar_pk primary key,
    institution_id uuid not null constraint institution_bar_institution references institution (id),
    kind           text not null,
    decision       text not null,
    set_at         timestamptz not null,
    lifted_at      timestamptz,
    constraint institution_bar_kind_known check (kind in ('NO_SALES', 'NO_RELEASES')),
    constraint institution_bar_decision_length check (length(decision) between 1 and 200),
    constraint institution_bar_span check (lifted_at >= set_at)
);
create unique index institution_bar_once on institution_bar (institution_id, kind, decision) where lifted_at is null;

grant select, insert, update on institution_bar to ${app_role};
