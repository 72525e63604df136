-- Nearly all money is of one currency: to compare it with that one costs a tenth of matching the pattern, which each line of a bank
-- paid for on five tables. The same forms; rows kept so far were held to them. Locked as postings lock: orders first, accounts after them.
lock table fee_order, fee_payment, bank_line, ledger_account, ledger_entry in access exclusive mode;
alter table ledger_account
    drop constraint ledger_account_currency_form,
    add constraint ledger_account_currency_form check (currency = 'CNY' or currency ~ '^[A-Z]{3}$') not valid;
alter table ledger_entry
    drop constraint ledger_entry_currency_form,
    add constraint ledger_entry_currency_form check (currency = 'CNY' or currency ~ '^[A-Z]{3}$') not valid;
alter table bank_line
    drop constraint bank_line_currency_form,
    add constraint bank_line_currency_form check (currency = 'CNY' or currency ~ '^[A-Z]{3}$') not valid;
alter table fee_order
    drop constraint fee_order_currency_format,
    add constraint fee_order_currency_format check (currency = 'CNY' or currency ~ '^[A-Z]{3}$') not valid;
alter table fee_payment
    drop constraint fee_payment_currency_form,
    add constraint fee_payment_currency_form check (currency = 'CNY' or currency ~ '^[A-Z]{3}$') not valid;
