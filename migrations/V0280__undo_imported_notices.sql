-- Takes back a former notice that was entered by mistake, as long as nothing happened to it since.
create function enforcement_notice_undo(wanted uuid) returns integer
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    gone integer;
begin
    delete from enforcement_item_check c using enforcement_notice n
        where c.notice_id = n.id and n.id = wanted and n.version = 0;
    delete from enforcement_item i using enforcement_notice n
        where i.notice_id = n.id and n.id = wanted and n.version = 0;
    delete from enforcement_notice where id = wanted and version = 0;
    get diagnostics gone = row_count;
    return gone;
end $$;

revoke all on function enforcement_notice_undo from public;
grant execute on function enforcement_notice_undo to ${app_role};
