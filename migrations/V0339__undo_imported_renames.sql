-- A name that came and went with an import is no former name, and its two renamings are no history.
create function institution_rename_undo(wanted uuid, gone text, back text, former text[]) returns integer
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    forgotten integer;
begin
    delete from institution_former_name
        where institution_id = wanted and name in (gone, back) and name <> all(former);
    get diagnostics forgotten = row_count;
    delete from institution_event where id in (
        select id from institution_event where institution_id = wanted and what = 'RENAMED' order by id desc limit 2)
        and detail in (gone, back);
    return forgotten;
end $$;

revoke all on function institution_rename_undo from public;
grant execute on function institution_rename_undo to ${app_role};
