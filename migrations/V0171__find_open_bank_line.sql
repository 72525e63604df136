-- Debits that nothing explains, for whoever looks for what they may be.
create index bank_line_missing on bank_line (holder_id, id) where placement = 'MISSING';
