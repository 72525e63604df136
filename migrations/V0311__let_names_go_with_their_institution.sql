-- What an institution is found by is made from its register entry, and goes with it where an import is undone.
alter table publicregister_name drop constraint publicregister_name_institution,
    add constraint publicregister_name_institution foreign key (institution_id) references institution (id) on delete cascade;
