-- Names are searched without regard to width, case, spaces and brackets, by grams of one and two characters: trigrams
-- find nothing in two Han characters.
create function plain_name(name text) returns text
    language sql immutable strict parallel safe
as $$ select regexp_replace(lower(normalize(name, nfkc)), '[[:space:][:punct:]·《》“”‘’、，。]', '', 'g') $$;

-- Both sizes for what is stored, one for what is asked: pairs, or the single character if there is but one.
create function name_grams(plain text, smallest integer) returns text[]
    language sql immutable strict parallel safe
as $$
    select coalesce(array_agg(distinct substr(plain, place, size)), '{}')
    from generate_series(1, length(plain)) place, generate_series(smallest, 2) size
    where place + size - 1 <= length(plain)
$$;

alter table institution
    add plain_name text not null generated always as (plain_name(name)) stored,
    add name_grams text[] not null
        generated always as (name_grams(plain_name(name || coalesce(' ' || brand_name, '')), 1)) stored;
create index institution_name_grams on institution using gin (name_grams) with (fastupdate = off);
create index institution_plain_name on institution (plain_name text_pattern_ops);

alter table institution_former_name
    add name_grams text[] not null generated always as (name_grams(plain_name(name), 1)) stored;
create index institution_former_name_grams
    on institution_former_name using gin (name_grams) with (fastupdate = off);
