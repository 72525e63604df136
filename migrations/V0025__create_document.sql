-- Files live with the rows that name them: content once by its SHA-256, one document for each time it was handed in.
create table document_content (
    sha256 bytea primary key,
    content bytea not null,
    constraint document_content_digest_length check (length(sha256) = 32),
    constraint document_content_is_what_it_is_named check (sha256 = sha256(content)),
    constraint document_content_size check (length(content) between 1 and 10485760)
);

-- Scans are compressed already.
alter table document_content alter column content set storage external;

create table document (
    id uuid primary key,
    sha256 bytea not null,
    media_type text not null,
    file_name text not null,
    size_bytes bigint not null,
    stored_by uuid not null,
    stored_at timestamptz not null,
    institution_id uuid,
    region_code text,
    version bigint not null,
    constraint document_has_content foreign key (sha256) references document_content (sha256),
    constraint document_media_type_known check (media_type in ('application/pdf', 'image/png', 'image/jpeg')),
    constraint document_file_name_length check (length(file_name) between 1 and 200),
    constraint document_size_positive check (size_bytes > 0),
    constraint document_region_format check (region_code ~ '^[0-9]{6}([0-9]{3}){0,2}$')
);

create index document_by_content on document (sha256);

grant select, insert on document_content to ${app_role};
grant select, insert, update on document to ${app_role};
