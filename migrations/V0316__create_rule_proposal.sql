-- What an officer would have laid down, ended or taken back. Who decided, when and how stands in the approval it belongs to.
create table rule_proposal (
    approval_id     uuid constraint rule_proposal_pk primary key
        constraint rule_proposal_approval references approval (id),
    act             text not null,
    region_code     text not null constraint rule_proposal_region references region (code),
    key             text not null,
    rule_id         uuid constraint rule_proposal_rule references region_rule (id),
    effective_from  date not null,
    effective_until date,
    value           jsonb,
    document        text not null,
    constraint rule_proposal_act_known check (act in ('ENACT', 'END', 'WITHDRAW')),
    constraint rule_proposal_of_a_row check ((act = 'ENACT') = (rule_id is null)),
    constraint rule_proposal_value_present check ((act = 'ENACT') = (value is not null) and jsonb_typeof(value) <> 'null'),
    constraint rule_proposal_span check (effective_until > effective_from),
    constraint rule_proposal_document_length check (length(document) between 1 and 300)
);
create index rule_proposal_by_key on rule_proposal (region_code, key);
alter table region_rule add constraint region_rule_proposal foreign key (proposal_id) references rule_proposal (approval_id);
create unique index region_rule_proposal_once on region_rule (proposal_id);
grant select, insert on rule_proposal to ${app_role};
