-- How far each place of ciphertexts has come in being encrypted anew, so that what was broken off goes on from there.
create table cipher_reencryption (
    place text not null,
    key_number integer not null,
    suite integer not null,
    passed_id uuid,
    changed bigint not null default 0,
    unreadable bigint not null default 0,
    finished_at timestamptz,
    constraint cipher_reencryption_pk primary key (place, key_number, suite),
    constraint cipher_reencryption_key_foreign foreign key (key_number) references cipher_key (number),
    constraint cipher_reencryption_counts_positive check (changed >= 0 and unreadable >= 0)
);
grant select, insert, update on cipher_reencryption to ${app_role};

-- Which key leads: nodes of an older setting, still running, leave alone what newer ones encrypt.
alter table cipher_key rename column first_used_at to current_since;
grant update (current_since) on cipher_key to ${app_role};
