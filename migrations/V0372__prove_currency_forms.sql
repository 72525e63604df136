-- Asked of the rows that are kept too, in a database transaction of its own: it stops nobody's writing.
alter table ledger_account validate constraint ledger_account_currency_form;
alter table ledger_entry validate constraint ledger_entry_currency_form;
alter table bank_line validate constraint bank_line_currency_form;
alter table fee_order validate constraint fee_order_currency_format;
alter table fee_payment validate constraint fee_payment_currency_form;
