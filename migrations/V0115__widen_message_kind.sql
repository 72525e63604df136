-- Rooms name the kinds of their messages as they name their acts: words of small letters, digits, hyphens or underscores.
alter table message
    drop constraint message_kind_form,
    add constraint message_kind_form check (kind ~ '^[a-z][a-z0-9_-]*(\.[a-z][a-z0-9_-]*)+$' and length(kind) <= 64);
