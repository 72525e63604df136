-- Which authority looks after an institution, and since when. One row of each relation is open at any time.
create table institution_oversight (
    id               uuid constraint institution_oversight_pk primary key,
    institution_id   uuid not null constraint institution_oversight_institution references institution (id),
    relation         text not null,
    authority_id     uuid not null constraint institution_oversight_authority references region_authority (id),
    agreement_number text,
    from_on          date not null,
    until_on         date,
    recorded_at      timestamptz not null,
    constraint institution_oversight_relation_known check (relation in ('COMPETENT_AUTHORITY', 'DEPOSIT_SUPERVISOR')),
    constraint institution_oversight_agreement_length check (length(agreement_number) between 1 and 100),
    constraint institution_oversight_span check (until_on >= from_on)
);
create unique index institution_oversight_one_open
    on institution_oversight (institution_id, relation) where until_on is null;
create index institution_oversight_of on institution_oversight (institution_id, from_on);
create index institution_oversight_by on institution_oversight (authority_id, institution_id) where until_on is null;

-- By relation: the regions, up to the nation, whose officers act on the institution today. A triple comes once.
create view institution_oversight_region as
select o.institution_id, o.relation, w.ancestor_code as region_code
from institution_oversight o
join region_authority a on a.id = o.authority_id
join region_within w on w.region_code = a.region_code
where o.until_on is null;

-- The regions whose officers see the institution today, through either relation. A pair comes once.
create view institution_sight as
select distinct institution_id, region_code from institution_oversight_region;

grant select, insert, update on institution_oversight to ${app_role};
grant select on institution_oversight_region, institution_sight to ${app_role};
