-- Lines name an account, confirmations a line. Foreign keys asked for each row by itself, three to four microseconds a row; the
-- same is asked here once for a list, and what is named cannot go. The names of the constraints stay.
create function bank_line_require_account() returns trigger language plpgsql as $$
begin
    if exists (
        select from (select distinct account from arrived) n
        where not exists (select from deposit_account a where a.number = n.account offset 0)) then
        raise exception 'a line is of no account that is kept here'
            using errcode = 'foreign_key_violation', constraint = 'bank_line_account_foreign', table = 'bank_line';
    end if;
    return null;
end $$;

create function bank_line_confirmation_require_line() returns trigger language plpgsql as $$
begin
    -- By the key for each, however little is known of the tables yet.
    if exists (
        select from arrived n
        where not exists (select from bank_line l where l.id = n.line_id offset 0)) then
        raise exception 'what is confirmed is no line'
            using errcode = 'foreign_key_violation', constraint = 'bank_line_confirmation_line_foreign',
                table = 'bank_line_confirmation';
    end if;
    return null;
end $$;

create function bank_line_keep() returns trigger language plpgsql as $$
begin
    raise exception 'a line is kept under its id: % refused', tg_op
        using errcode = 'foreign_key_violation', constraint = 'bank_line_confirmation_line_foreign', table = 'bank_line';
end $$;

create function deposit_account_keep() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.number <> new.number then
        if exists (select from bank_line l where l.account = old.number) then
            raise exception 'an account with lines is kept under its number: % refused', tg_op
                using errcode = 'foreign_key_violation', constraint = 'bank_line_account_foreign', table = 'deposit_account';
        end if;
    end if;
    return null;
end $$;

create trigger bank_line_of_account after insert on bank_line
    referencing new table as arrived for each statement execute function bank_line_require_account();
create trigger bank_line_confirmation_of_line after insert on bank_line_confirmation
    referencing new table as arrived for each statement execute function bank_line_confirmation_require_line();
create trigger bank_line_kept before delete or truncate on bank_line
    for each statement execute function bank_line_keep();
create trigger bank_line_id_kept before update of id, account on bank_line
    for each statement execute function bank_line_keep();
create trigger deposit_account_kept after delete or update of number on deposit_account
    for each row execute function deposit_account_keep();
alter table bank_line drop constraint bank_line_account_foreign;
alter table bank_line_confirmation drop constraint bank_line_confirmation_line_foreign;
