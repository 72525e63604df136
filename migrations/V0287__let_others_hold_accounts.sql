-- Schools hold supervised accounts as institutions do: who holds money is asked of one view, whatever kind of holder it is.
create table institution_other_holder (
    id          uuid constraint institution_other_holder_pk primary key,
    kind        text not null,
    name        text not null,
    uscc        text not null,
    region_code text not null constraint institution_other_holder_region references region (code),
    recorded_at timestamptz not null default now(),
    constraint institution_other_holder_kind_known check (kind in ('SCHOOL')),
    constraint institution_other_holder_name_length check (length(name) between 1 and 100),
    constraint institution_other_holder_uscc_form check (uscc ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
    constraint institution_other_holder_uscc_unique unique (uscc)
);
create index institution_other_holder_by_region on institution_other_holder (region_code, id);
grant select, insert, update (name) on institution_other_holder to ${app_role};

create view account_holder as
select id, 'INSTITUTION' as kind, name, uscc, region_code from institution
union all
select id, kind, name, uscc, region_code from institution_other_holder;
grant select on account_holder to ${app_role};

-- The money of a holder that is no institution is supervised where it is, and by whoever stands above.
create or replace view institution_oversight_region as
select o.institution_id, o.relation, w.ancestor_code as region_code
from institution_oversight o
join region_authority a on a.id = o.authority_id
join region_within w on w.region_code = a.region_code
where o.until_on is null
union all
select h.id, 'DEPOSIT_SUPERVISOR'::text, w.ancestor_code
from institution_other_holder h join region_within w on w.region_code = h.region_code;

-- A service account is opened on the file of the bureau, without an agreement of three parties.
alter table deposit_account drop constraint deposit_account_institution_id_fkey;
alter table deposit_account drop constraint deposit_account_purpose_known;
alter table deposit_account alter column agreement_id drop not null;
alter table deposit_account
    add constraint deposit_account_purpose_known check (purpose in ('DEPOSIT', 'FEE', 'SERVICE')),
    add constraint deposit_account_agreement_unless_service check ((agreement_id is null) = (purpose = 'SERVICE')),
    add column of_institution uuid generated always as (case when purpose <> 'SERVICE' then institution_id end) stored,
    add column of_other uuid generated always as (case when purpose = 'SERVICE' then institution_id end) stored,
    add constraint deposit_account_institution_foreign foreign key (of_institution) references institution (id),
    add constraint deposit_account_other_foreign foreign key (of_other) references institution_other_holder (id);
create unique index deposit_account_one_open_service on deposit_account (institution_id)
    where state = 'OPEN' and purpose = 'SERVICE';
