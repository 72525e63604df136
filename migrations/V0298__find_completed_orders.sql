-- Orders taught to the end that may be closed: found by place and by how long they have rested.
create index fee_order_completed on fee_order (region_code, moved_at) where state = 'COMPLETED';
