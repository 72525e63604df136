-- The Merkle logs (RFC 6962) over journal and audit trail: leaves in order, complete subtrees, signed heads, one head a day.
create table seal_key (
    number integer not null,
    suite smallint not null,
    public_key bytea not null,
    first_used_at timestamptz not null,
    constraint seal_key_pk primary key (number),
    constraint seal_key_public_key_unique unique (public_key),
    constraint seal_key_number_positive check (number > 0)
);

create table seal_leaf (
    seq bigint not null,
    holder_id uuid,
    item_id uuid not null,
    salt uuid not null,
    log smallint not null,
    leg smallint not null,
    hash bytea not null,
    constraint seal_leaf_pk primary key (log, seq),
    constraint seal_leaf_log_known check (log in (1, 2)),
    constraint seal_leaf_seq_counted check (seq >= 0),
    constraint seal_leaf_hash_length check (length(hash) = 32)
);
create index seal_leaf_by_item on seal_leaf (item_id);
create index seal_leaf_by_hash on seal_leaf using hash (hash);

-- A node of level n stands for 256^n leaves; what lies between is computed from these.
create table seal_node (
    index bigint not null,
    log smallint not null,
    level smallint not null,
    hash bytea not null,
    constraint seal_node_pk primary key (log, level, index),
    constraint seal_node_log_known check (log in (1, 2)),
    constraint seal_node_level_counted check (level between 1 and 7),
    constraint seal_node_hash_length check (length(hash) = 32)
);

create table seal_head (
    size bigint not null,
    signed_at timestamptz not null,
    log smallint not null,
    suite smallint not null,
    key_number integer not null,
    root bytea not null,
    signature bytea not null,
    constraint seal_head_pk primary key (log, size),
    constraint seal_head_log_known check (log in (1, 2)),
    constraint seal_head_size_positive check (size > 0),
    constraint seal_head_key_fk foreign key (key_number) references seal_key (number)
);
