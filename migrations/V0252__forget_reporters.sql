-- Who reported, and the photos, are forgotten when their term of keeping is over; the report itself stays.
alter table tipoff
    add column erased_at timestamptz,
    add constraint tipoff_erased_whole check (erased_at is null or contact_ciphertext is null);
create index tipoff_resting on tipoff (id)
    where erased_at is null and state in ('REPLIED', 'REJECTED', 'DUPLICATE', 'CLOSED');

create function tipoff_photo_kept() returns trigger language plpgsql as $$
begin
    if exists (select from tipoff t where t.id = old.tipoff_id and t.erased_at is null) then
        raise exception 'photo % is kept', old.id
            using errcode = 'restrict_violation', constraint = 'tipoff_photo_kept';
    end if;
    return old;
end $$;
create trigger tipoff_photo_kept before delete on tipoff_photo for each row execute function tipoff_photo_kept();
grant delete on tipoff_photo to ${app_role};
