-- A family is paid to the account that paid, and banks that name the account seldom name its bank: a plan pays out of the deposit all the same.
alter table deposit_outflow alter column payee_bank_name drop not null;
