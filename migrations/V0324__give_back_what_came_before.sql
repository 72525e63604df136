-- Orders taken over were paid before any payment was kept here: what goes back of them names no payment, and its payee is to be said.
alter table fee_refund_part alter column payment_id drop not null;
