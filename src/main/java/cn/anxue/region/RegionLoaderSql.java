package cn.anxue.region;

/** The statements that load shipped files, each for a whole file. */
final class RegionLoaderSql {
    /** Revision; codes; names. Keeps what a place was called before. */
    static final String FORMER_NAMES = """
            insert into region_former_name (region_code, name, valid_until)
            select r.code, r.name, ?::date
            from unnest(?::text[], ?::text[]) as f(code, name) join region r on r.code = f.code and r.name <> f.name
            on conflict do nothing""";

    /** Revision; source; revision; codes; names; kinds; parents. The first revision ever loaded gives no first day. */
    static final String REGIONS = """
            insert into region (code, name, kind, parent_code, valid_from, source, revision)
            select f.code, f.name, f.kind, nullif(f.parent, ''),
                case when exists (select 1 from region) then ?::date end, ?, ?
            from unnest(?::text[], ?::text[], ?::text[], ?::text[]) as f(code, name, kind, parent)
            on conflict (code) do update set name = excluded.name, kind = excluded.kind,
                parent_code = excluded.parent_code, valid_until = null, source = excluded.source,
                revision = excluded.revision""";

    /** Revision, twice. Streets are not in the file, so they do not cease by it. */
    static final String CEASED = """
            update region set valid_until = ?::date
            where revision <> ? and valid_until is null and kind <> 'STREET'""";

    static final String WITHIN = """
            insert into region_within (region_code, ancestor_code, distance)
            with recursive upward(region_code, ancestor_code, distance) as (
                select code, code, 0 from region
                union all
                select u.region_code, r.parent_code, u.distance + 1
                from upward u join region r on r.code = u.ancestor_code where r.parent_code is not null)
            select region_code, ancestor_code, distance from upward""";

    /** Ids; places; departments; names; prefixes; whether generated. What is recorded already is left as it is. */
    static final String AUTHORITIES = """
            insert into region_authority (id, region_code, department, name, document_prefix, generated)
            select f.id::uuid, f.region_code, f.department, f.name, f.prefix, f.generated::boolean
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                as f(id, region_code, department, name, prefix, generated)
            on conflict (region_code, department) do nothing""";

    /**
     * The file. Only examples are replaced, nothing is added that would overlap a row somebody made, and where people have
     * laid down anything the file has no more say: what they ended stays ended.
     */
    static final String RULES = """
            insert into region_rule (region_code, key, effective_from, effective_until, value, document, example)
            select f.region, f.key, f."from", f.until, f.value, f.document, coalesce(f.example, false)
            from jsonb_to_recordset(?::jsonb) as f(
                region text, key text, "from" date, until date, value jsonb, document text, example boolean)
            where not exists (
                select 1 from region_rule r
                where r.region_code = f.region and r.key = f.key
                and (r.proposal_id is not null or r.effective_until is distinct from r.stated_until
                    or r.effective_from <> f."from"
                    and daterange(r.effective_from, r.effective_until) && daterange(f."from", f.until)))
            on conflict (region_code, key, effective_from) where effective_until is distinct from effective_from
            do update set effective_until = excluded.effective_until, stated_until = excluded.effective_until,
                value = excluded.value, document = excluded.document, example = excluded.example
            where region_rule.example""";

    static final String SOURCE = """
            insert into region_source (file, digest) values (?, ?)
            on conflict (file) do update set digest = excluded.digest, loaded_at = now()""";

    private RegionLoaderSql() {}
}
