-- Figures of orders change with every list of lessons: room on their pages keeps such changes off the indexes.
alter table fee_order set (fillfactor = 70);
