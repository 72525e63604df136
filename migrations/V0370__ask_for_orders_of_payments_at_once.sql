-- Payments name an order. The foreign key asked for each row by itself, several microseconds a row; the same is asked here once
-- for a list, under the lock the foreign key took, so that no order goes while a payment of it comes. Its name stays.
create function fee_payment_require_order() returns trigger language plpgsql as $$
declare
    named integer := (select count(distinct order_id) from arrived);
    found_orders integer;
begin
    -- By the key for each, however little is known of the tables yet.
    perform from (select distinct order_id from arrived order by order_id) n
        cross join lateral (select from fee_order o where o.id = n.order_id for key share) o;
    get diagnostics found_orders = row_count;
    if found_orders < named then
        raise exception 'a payment is of no order that is kept here'
            using errcode = 'foreign_key_violation', constraint = 'fee_payment_order_id_fkey', table = 'fee_payment';
    end if;
    return null;
end $$;

create function fee_order_keep() returns trigger language plpgsql as $$
begin
    if exists (select from fee_payment p where p.order_id = old.id) then
        raise exception 'an order that was paid is kept under its id: % refused', tg_op
            using errcode = 'foreign_key_violation', constraint = 'fee_payment_order_id_fkey', table = 'fee_order';
    end if;
    return null;
end $$;

create function fee_payment_keep_order() returns trigger language plpgsql as $$
begin
    raise exception 'a payment stays with its order'
        using errcode = 'foreign_key_violation', constraint = 'fee_payment_order_id_fkey', table = 'fee_payment';
end $$;

create trigger fee_payment_of_order after insert on fee_payment
    referencing new table as arrived for each statement execute function fee_payment_require_order();
create trigger fee_order_kept after delete or update of id on fee_order
    for each row execute function fee_order_keep();
create trigger fee_payment_order_kept before update of order_id on fee_payment
    for each statement execute function fee_payment_keep_order();
alter table fee_payment drop constraint fee_payment_order_id_fkey;
