-- Whoever is let in was proven by the phone an order had: once its guardian is another, nobody stays in by the former one.
create function fee_family_session_end() returns trigger language plpgsql as $$
begin
    update fee_family_session set ended_at = now() where order_id = new.id and ended_at is null;
    return null;
end $$;
create trigger fee_family_session_end after update of guardian_phone_digest on fee_order
    for each row when (old.guardian_phone_digest is distinct from new.guardian_phone_digest)
    execute function fee_family_session_end();
