-- That a credit is the money from the former bank may have been said wrongly: undone once, and said anew of another line.
alter table bank_match_undo
    drop constraint bank_match_undo_kind_known,
    add constraint bank_match_undo_kind_known check (kind in ('ORDER', 'DEPOSIT_PRINCIPAL', 'INTEREST', 'TRANSFER')),
    drop constraint bank_match_undo_order,
    add constraint bank_match_undo_matched check ((kind in ('ORDER', 'TRANSFER')) = (matched_id is not null));
alter table bank_line_match
    add column undone_by uuid,
    add constraint bank_line_match_undone_foreign foreign key (undone_by) references bank_match_undo (id)
        deferrable initially deferred,
    add constraint bank_line_match_undone_where_told check (undone_by is null or rule = 'PERSON');
drop index bank_line_match_instruction_once;
create unique index bank_line_match_instruction_once on bank_line_match (matched_id)
    where kind = 'INSTRUCTION' and undone_by is null;
grant update (undone_by) on bank_line_match to ${app_role};

create function bank_line_match_keep() returns trigger language plpgsql as $$
begin
    raise exception 'match % of line % is undone once and otherwise kept', old.number, old.line_id
        using errcode = 'restrict_violation', constraint = 'bank_line_match_undone_once';
end $$;
create trigger bank_line_match_keep before update on bank_line_match for each row
    when (old.undone_by is not null or new.undone_by is null) execute function bank_line_match_keep();
