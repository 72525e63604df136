-- Who replaces a total says which one he has read.
alter table reporting_reference add column version bigint not null default 0;
