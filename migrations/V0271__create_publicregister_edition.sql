-- Open data: each day's edition of a data set as it was published, so that its digest holds for everybody who fetched it,
-- and what changed from one edition to the next.
create table publicregister_edition (
    dataset text not null,
    day date not null,
    row_count integer not null,
    csv bytea not null,
    csv_sha256 bytea not null,
    json bytea not null,
    json_sha256 bytea not null,
    made_at timestamptz not null,
    constraint publicregister_edition_pk primary key (dataset, day),
    constraint publicregister_edition_dataset_known check (dataset in ('INSTITUTIONS', 'LISTS', 'NOTICES')),
    constraint publicregister_edition_rows_counted check (row_count >= 0),
    constraint publicregister_edition_digests check (length(csv_sha256) = 32 and length(json_sha256) = 32)
);

create table publicregister_change (
    id bigint generated always as identity constraint publicregister_change_pk primary key,
    dataset text not null,
    day date not null,
    key text not null,
    change text not null,
    row text[] not null,
    constraint publicregister_change_edition foreign key (dataset, day) references publicregister_edition (dataset, day),
    constraint publicregister_change_known check (change in ('ADDED', 'CHANGED', 'REMOVED')),
    constraint publicregister_change_once unique (dataset, day, key)
);
create index publicregister_change_feed on publicregister_change (dataset, id);
grant select, insert on publicregister_edition, publicregister_change to ${app_role};
