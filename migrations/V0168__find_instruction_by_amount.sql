-- How a credit finds the payment it returns.
create index bank_instruction_by_amount on bank_instruction (from_account, amount_minor);
