-- A school has one approved plan at a time, of days around its filing, and pays others, never itself.
alter table school_filing drop constraint school_filing_state_known,
    add constraint school_filing_state_known check (state in ('FILED', 'APPROVED', 'REFUSED', 'LAPSED', 'REPLACED')),
    add constraint school_filing_days_around_filing check (
        until_on >= (filed_at at time zone 'Asia/Shanghai')::date
        and from_on <= (filed_at at time zone 'Asia/Shanghai')::date + 400);

create or replace function school_filing_keep() returns trigger language plpgsql as $$
begin
    if new.state <> old.state and (old.state, new.state) not in (
        ('FILED', 'APPROVED'), ('FILED', 'REFUSED'), ('FILED', 'LAPSED'), ('APPROVED', 'REPLACED'))
    then
        raise exception 'filing % cannot go from % to %', old.id, old.state, new.state
            using errcode = 'restrict_violation', constraint = 'school_filing_moves';
    end if;
    if new.state = 'APPROVED' and old.state is distinct from 'APPROVED' then
        perform from school where id = new.school_id for update;
        if exists (select from school_filing f where f.school_id = new.school_id and f.id <> new.id
            and f.state = 'APPROVED' and f.from_on <= new.until_on and f.until_on >= new.from_on)
        then
            raise exception 'another plan of school % is approved for some of these days', new.school_id
                using errcode = 'exclusion_violation', constraint = 'school_filing_one_a_day';
        end if;
    end if;
    return new;
end $$;
create or replace trigger school_filing_keep before insert or update on school_filing
    for each row execute function school_filing_keep();

alter table school_spending
    add constraint school_spending_payee_other check (payee_account <> from_account);
alter table school
    add constraint school_opened_in_our_days check (opened_on >= date '2000-01-01');
alter table school_provider
    add constraint school_provider_days_around_selection check (
        until_on >= (selected_at at time zone 'Asia/Shanghai')::date
        and from_on <= (selected_at at time zone 'Asia/Shanghai')::date + 400);
