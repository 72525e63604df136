-- Sheets name orders by their number alone: the number leads, so that a thousand of a million are found by as many probes.
alter table fee_order
    drop constraint fee_order_national_id_unique,
    add constraint fee_order_national_id_unique unique (national_order_id, institution_id);
