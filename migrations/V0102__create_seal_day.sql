-- One head a day is published for good; and nothing of a seal is changed or removed, whoever asks.
create table seal_day (
    day date not null,
    log smallint not null,
    size bigint not null,
    constraint seal_day_pk primary key (log, day),
    constraint seal_day_head_fk foreign key (log, size) references seal_head (log, size)
);

-- Where the next look goes on: after this row, by writer and key. Numbers of writers are those of one database cluster; after
-- a restore into another one (clusters > 1) the sealer looks for what has no leaf yet.
create table seal_position (
    log smallint not null,
    recorded_in bigint not null,
    holder_id uuid not null,
    item_id uuid not null,
    leg smallint not null,
    cluster_id bigint not null,
    clusters smallint not null,
    constraint seal_position_pk primary key (log),
    constraint seal_position_log_known check (log in (1, 2))
);

create function seal_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % refused', tg_table_name, tg_op
        using errcode = 'restrict_violation', constraint = 'seal_append_only';
end $$;

create trigger seal_key_append_only before update or delete or truncate on seal_key
    for each statement execute function seal_refuse_change();
create trigger seal_leaf_append_only before update or delete or truncate on seal_leaf
    for each statement execute function seal_refuse_change();
create trigger seal_node_append_only before update or delete or truncate on seal_node
    for each statement execute function seal_refuse_change();
create trigger seal_head_append_only before update or delete or truncate on seal_head
    for each statement execute function seal_refuse_change();
create trigger seal_day_append_only before update or delete or truncate on seal_day
    for each statement execute function seal_refuse_change();

revoke all on seal_key, seal_leaf, seal_node, seal_head, seal_day from public;
grant select, insert on seal_key, seal_leaf, seal_node, seal_head, seal_day to ${app_role};
grant select, insert, update on seal_position to ${app_role};
