-- Families are told in the order of their orders: each stretch goes on where the one before it ended, instead of sorting anew
-- all that is left. What is told is found by its own key, which the parts of an order share.
drop index fee_release_part_untold;
create index fee_release_part_untold on fee_release_part (order_id, lessons_from) where told_on is null;
