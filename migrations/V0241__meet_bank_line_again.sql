-- The lines of other statements that a statement tells of again, so that each is told once by it over all its lists.
create table bank_line_sighting (
    statement_id uuid not null,
    line_id uuid not null,
    seen_at timestamptz not null default now(),
    constraint bank_line_sighting_pk primary key (statement_id, line_id),
    constraint bank_line_sighting_line_foreign foreign key (line_id) references bank_line (id)
);
create index bank_line_sighting_by_line on bank_line_sighting (line_id);
grant select, insert on bank_line_sighting to ${app_role};

-- The parts of a batch are all known by the one line that is their sum.
alter table bank_line_alias drop constraint bank_line_alias_line_once;
create index bank_line_alias_by_line on bank_line_alias (line_id);

-- A reference is named without blanks and in capitals. Where two lines then had one name both are left: they were booked as two.
create temporary table bank_line_name on commit drop as
    select id, account, identity, upper(regexp_replace(normalize(identity, nfkc), '\s', '', 'g')) as name
    from (select id, account, identity from bank_line union all select line_id, account, identity from bank_line_alias) l
    where substr(identity, 2, 1) = ':';
delete from bank_line_name n using (
    select account, name from bank_line_name group by account, name having count(*) > 1) t
where t.account = n.account and t.name = n.name;
delete from bank_line_name where name = identity or length(name) not between 5 and 100;
update bank_line_alias a set identity = n.name from bank_line_name n
where n.id = a.line_id and n.account = a.account and n.identity = a.identity;
-- Lines of the earliest form are encrypted when the application starts, after this.
alter table bank_line drop constraint bank_line_digest_keyed, drop constraint bank_line_particulars_encrypted;
update bank_line l set identity = n.name from bank_line_name n where n.id = l.id and n.identity = l.identity;
alter table bank_line
    add constraint bank_line_digest_keyed check (octet_length(content_digest) = 33) not valid,
    add constraint bank_line_particulars_encrypted check (counterparty_name is null and counterparty_account is null
        and remittance is null) not valid;
