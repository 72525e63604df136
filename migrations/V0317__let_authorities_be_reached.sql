-- When and where an office is to be found, entered by its own people; changes are told by the version.
alter table region_authority
    add column opening_hours text,
    add column address       text,
    add column version       bigint not null default 0,
    add constraint region_authority_opening_hours_length check (length(opening_hours) between 1 and 100),
    add constraint region_authority_address_length check (length(address) between 1 and 200);
