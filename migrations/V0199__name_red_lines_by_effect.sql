-- A red line and a debit marked 冲正 are one movement: names begin with where the money went, not with how the bank wrote it.
-- A name that the other way of writing has taken already is left: those two were booked as two.
update bank_line_alias a set identity = translate(left(a.identity, 1), 'CD', 'DC') || substr(a.identity, 2)
from bank_line l
where l.id = a.line_id and l.amount_minor < 0 and left(a.identity, 1) = left(l.direction, 1)
    and not exists (
        select from bank_line_alias o where o.account = a.account
            and o.identity = translate(left(a.identity, 1), 'CD', 'DC') || substr(a.identity, 2));

-- Lines of the earliest form are encrypted when the application starts, after this.
alter table bank_line drop constraint bank_line_digest_keyed, drop constraint bank_line_particulars_encrypted;
update bank_line l set identity = translate(left(l.identity, 1), 'CD', 'DC') || substr(l.identity, 2)
where l.amount_minor < 0
    and not exists (
        select from bank_line o where o.account = l.account
            and o.identity = translate(left(l.identity, 1), 'CD', 'DC') || substr(l.identity, 2));
alter table bank_line
    add constraint bank_line_digest_keyed check (octet_length(content_digest) = 33) not valid,
    add constraint bank_line_particulars_encrypted check (counterparty_name is null and counterparty_account is null
        and remittance is null) not valid;
