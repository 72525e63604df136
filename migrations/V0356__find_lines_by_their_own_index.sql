-- With statistics from when accounts had a line or two each, the index by amounts seemed as good as that of names for finding a
-- line by account and name, and all lines of the account were read for each. Names have an index now that only they can be
-- given, and that is of no use for anything else.
alter table bank_line drop constraint bank_line_identity_unique;
create unique index bank_line_identity_unique on bank_line (identity, (account || ''));
