-- What places lay down, dated, with the document it stands in: almost every number of this field is a local one.
create table region_rule (
    region_code     text not null constraint region_rule_region references region (code),
    key             text not null,
    effective_from  date not null,
    effective_until date,
    value           jsonb not null,
    document        text not null,
    example         boolean not null default false,
    recorded_at     timestamptz not null default now(),
    constraint region_rule_pk primary key (region_code, key, effective_from),
    constraint region_rule_key_format check (key ~ '^[a-z][A-Za-z]*(\.[a-z][A-Za-z]*)+$'),
    constraint region_rule_span check (effective_until > effective_from),
    constraint region_rule_value_present check (jsonb_typeof(value) <> 'null'),
    constraint region_rule_document_length check (length(document) between 1 and 300)
);

-- At most one row decides on any day. Equality of place and key is written as the overlap of two one-point ranges,
-- which GiST can index without the extension that plain equality would need.
create type region_text_range as range (subtype = text, collation = "C");
alter table region_rule add constraint region_rule_no_overlap exclude using gist (
    region_text_range(region_code || ' ' || key, region_code || ' ' || key, '[]') with &&,
    daterange(effective_from, effective_until) with &&
);

grant select, insert, update on region_rule to ${app_role};
