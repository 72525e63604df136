-- How a debit finds the instructions it is the sum of, and a credit the payment it returns.
create index bank_instruction_by_amount on bank_instruction (from_account, amount_minor);
create index bank_instruction_waiting on bank_instruction (from_account) where not booked;
