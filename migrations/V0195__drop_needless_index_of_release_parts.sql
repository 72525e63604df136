-- Nobody asks for the parts of a release: an order's are found by the order, and releases are never deleted. Each part cost
-- a place in this index twice, once when written and once when told.
drop index fee_release_part_by_release;
