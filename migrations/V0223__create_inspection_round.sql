-- One round of a campaign, or a quarterly patrol (E25): the institutions it is to reach are fixed when it opens.
create table inspection_round (
    id uuid constraint inspection_round_pk primary key,
    kind text not null,
    campaign_id uuid constraint inspection_round_campaign references inspection_campaign (id),
    region_code text not null constraint inspection_round_region references region (code),
    n integer not null,
    year integer not null,
    quarter integer,
    title text not null,
    starts_on date not null,
    ends_on date not null,
    opened_by uuid not null,
    closed_on date,
    version bigint not null,
    constraint inspection_round_kind check (kind in ('CAMPAIGN', 'PATROL')),
    constraint inspection_round_of_campaign check ((kind = 'CAMPAIGN') = (campaign_id is not null)),
    constraint inspection_round_of_quarter check ((kind = 'PATROL') = (quarter is not null)),
    constraint inspection_round_quarter_known check (quarter between 1 and 4),
    constraint inspection_round_n_positive check (n > 0),
    constraint inspection_round_title_length check (length(title) between 1 and 200),
    constraint inspection_round_span check (ends_on >= starts_on),
    constraint inspection_round_once unique (campaign_id, n)
);
create unique index inspection_round_one_patrol on inspection_round (region_code, year, quarter) where kind = 'PATROL';

create table inspection_round_institution (
    round_id uuid not null constraint inspection_round_institution_round references inspection_round (id),
    institution_id uuid not null constraint inspection_round_institution_institution references institution (id),
    constraint inspection_round_institution_pk primary key (round_id, institution_id)
);

grant select, insert, update on inspection_round to ${app_role};
grant select, insert on inspection_round_institution to ${app_role};
