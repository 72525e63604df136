-- Takes back what an import entered by mistake, as long as nothing has been built on it: foreign keys and versions refuse the rest.
create function institution_undo(ids uuid[]) returns integer
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    gone integer;
begin
    delete from deposit_standing where institution_id = any(ids);
    delete from deposit_requirement where institution_id = any(ids);
    delete from institution_former_name where institution_id = any(ids);
    delete from institution_event where institution_id = any(ids);
    delete from institution_oversight where institution_id = any(ids);
    delete from institution where id = any(ids) and state = 'REGISTERED';
    get diagnostics gone = row_count;
    return gone;
end $$;

create function deposit_agreement_undo(ids uuid[]) returns integer
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    gone integer;
begin
    delete from deposit_agreement_signature where agreement_id = any(ids);
    delete from deposit_agreement where id = any(ids) and state in ('DRAFT', 'SIGNING');
    get diagnostics gone = row_count;
    return gone;
end $$;

create function fee_order_undo(ids uuid[]) returns integer
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    gone integer;
begin
    delete from fee_teaching t using fee_order o
        where t.order_id = o.id and o.id = any(ids) and t.look_on is null
        and t.last_n = o.confirmed_lessons and t.standing = o.confirmed_lessons;
    delete from fee_order where id = any(ids) and version = 0;
    get diagnostics gone = row_count;
    return gone;
end $$;

revoke all on function institution_undo, deposit_agreement_undo, fee_order_undo from public;
grant execute on function institution_undo, deposit_agreement_undo, fee_order_undo to ${app_role};
