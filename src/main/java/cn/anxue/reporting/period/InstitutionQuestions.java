package cn.anxue.reporting.period;

/**
 * What is asked of institutions, their deposits, the fees they hold and who watches over them. Facts are found once for each time
 * asked for (m), of all institutions (h) together, and then counted in every place that holds them.
 */
final class InstitutionQuestions {
    private static final String OF_REGIONS = """
            , m as materialized (
                select min(n) as m, relation, first, last, known, seen, array_agg(distinct region) as regions
                from a group by relation, first, last, known, seen)
            , h as materialized (
                select m.m, m.first, m.last, m.known, m.seen, i.*, i.state not in ('CLOSED', 'REVOKED') as counts
                from m cross join lateral reporting_institutions(m.regions, m.relation, m.last, m.known) i)
            , s as materialized (
                select a.n, m.m, w.region_code as place
                from a join m using (relation, first, last, known) join region_within w on w.ancestor_code = a.region)""";
    private static final String RECORDS = """
            , record as (
                select s.n, f.code, f.id, f.what, f.on_day, f.value
                from fact f join s on s.m = f.m and s.place = f.place)""";
    /** The figures of all that are asked for; {@code record} says the same record by record. */
    private static final String COUNTED = """
             select s.n, f.code, sum(f.value)::bigint as value
            from (select m, place, code, sum(value) as value from fact group by m, place, code) f
            join s on s.m = f.m and s.place = f.place group by s.n, f.code""";

    private static final String DEPOSITS_OF_THEM = """
            , r as (
                select distinct on (h.m, h.id) h.m, h.id, q.required_minor as required
                from h join deposit_requirement q
                    on q.institution_id = h.id and q.from_on <= h.last and q.assessed_at <= h.known
                order by h.m, h.id, q.from_on desc, q.assessed_at desc)
            , b as materialized (
                select b.* from (select array_agg(distinct id) as all_of_them from h) x
                cross join (
                    select array_agg(m order by m) as times, array_agg(last order by m) as lasts,
                        array_agg(known order by m) as knowns
                    from m) w
                cross join lateral reporting_deposits(x.all_of_them, w.times, w.lasts, w.knowns) b)
            , d as materialized (
                select h.*, coalesce(r.required, -1) as required, coalesce(b.held, 0) as held
                from h left join r on r.m = h.m and r.id = h.id left join b on b.m = h.m and b.id = h.id)""";
    private static final String AGREED_BY_THEM = """
            , accounts as (
                select h.m, h.id, count(*) as many from h join deposit_account t
                    on t.institution_id = h.id and t.purpose = 'DEPOSIT' and t.opened_on <= h.seen
                    and (t.closed_on is null or t.closed_on > h.seen)
                group by h.m, h.id)
            , agreements as (
                select h.m, h.id, count(distinct g.party) as parties, bool_or(g.interest_annual_rate > 0) as bears
                from h join (
                    select m.institution_id, m.starts_on, m.recorded_at, m.interest_annual_rate, g.party,
                        g.recorded_at as signed_at
                    from deposit_agreement m join deposit_agreement_signature g on g.agreement_id = m.id
                    where m.deposit_account is not null
                      and m.state in ('IN_FORCE', 'TERMINATED', 'EXPIRED', 'SUPERSEDED')) g
                    on g.institution_id = h.id and g.starts_on <= h.last
                    and g.recorded_at <= h.known and g.signed_at <= h.known
                group by h.m, h.id)""";
    private static final String STANDING_OF_THEM = """
            , black as (
                select distinct m.m, e.subject_id as id from m join enforcement_list_entry e
                    on e.list = 'BLACK' and e.subject_id is not null and e.listed_on <= m.seen
                    and reporting_known(e.id, m.known) and (e.removed_on is null or e.removed_on > m.seen)
                    and (e.state <> 'DECIDED' or e.published_on <= m.seen)
                    and e.from_on <= m.last and (e.until_on is null or e.until_on >= m.last))
            , rectifying as (
                select distinct m.m, n.subject_id as id from m join enforcement_notice n
                    on n.kind = 'RECTIFICATION_ORDER' and n.subject_id is not null and n.issued_on <= m.seen
                    and reporting_known(n.id, m.known) and (n.withdrawn_on is null or n.withdrawn_on > m.seen)
                    and (n.closed_on is null or n.closed_on > m.seen))
            , t as (
                select d.*, case
                    when d.licence_number is null then 'UNLICENSED'
                    when d.state in ('REVOKED', 'CLOSED') then d.state
                    when (d.m, d.id) in (select m, id from black) then 'BLACKLISTED'
                    when d.state in ('OPERATION_SUSPENDED', 'MISSING') then d.state
                    when d.state in ('ENROLMENT_SUSPENDED', 'CLOSING') then 'ENROLMENT_SUSPENDED'
                    when (d.m, d.id) in (select m, id from rectifying) then 'RECTIFYING'
                    when d.last not between d.licence_issued_on and d.licence_expires_on then 'LICENCE_EXPIRED'
                    when d.required < 0 or d.held < d.required then 'DEPOSIT_SHORT'
                    else 'NORMAL' end as standing
                from d)""";
    private static final String INSTITUTION_FACTS = DEPOSITS_OF_THEM + AGREED_BY_THEM + STANDING_OF_THEM + """
            , institution_fact as (
                select t.m, t.place, c.code, t.id, t.name as what, c.on_day, 1::bigint as value
                from t cross join lateral (values
                    (t.counts, 'institutions.count', t.registered_on),
                    (t.counts, 'institutions.category.' || t.category, t.registered_on),
                    (true, 'institutions.state.' || t.state, t.state_on),
                    (true, 'institutions.standing.' || t.standing, t.state_on),
                    (t.counts, 'institutions.competent.' || t.competent, t.registered_on),
                    (t.counts, 'institutions.supervising.' || t.supervising, t.registered_on),
                    (t.counts and t.on_platform, 'institutions.platform', t.registered_on),
                    (t.counts and not t.on_platform, 'institutions.offPlatform', t.registered_on),
                    (t.registered_on >= t.first, 'institutions.registered', t.registered_on),
                    (t.state = 'CLOSED' and t.state_on >= t.first, 'institutions.closed', t.state_on),
                    (t.state = 'REVOKED' and t.state_on >= t.first, 'institutions.revoked', t.state_on)
                ) c(holds, code, on_day) where c.holds
                union all
                select d.m, d.place, c.code, d.id, d.name, d.registered_on, c.value
                from d left join accounts t on t.m = d.m and t.id = d.id
                left join agreements g on g.m = d.m and g.id = d.id
                cross join lateral (values
                    (d.required >= 0, 'deposits.required', d.required),
                    (true, 'deposits.held', d.held),
                    (d.required >= 0 and d.held >= d.required, 'deposits.met', 1),
                    (d.required >= 0 and d.held < d.required, 'deposits.short', 1),
                    (d.required >= 0 and d.held < d.required, 'deposits.shortfall', d.required - d.held),
                    (d.required < 0, 'deposits.unassessed', 1),
                    (d.required in (10000000, 20000000, 50000000), 'deposits.tier.' || d.required / 1000000, 1),
                    (t.many = 1, 'deposits.oneAccount', 1),
                    (g.parties = 3, 'deposits.threeParties', 1),
                    (g.bears, 'deposits.interestBearing', 1)
                ) c(holds, code, value) where d.counts and c.holds)""";
    private static final String FEE_FACTS = """
            , f as materialized (
                select f.* from (select array_agg(distinct id) as all_of_them from h where counts) x
                cross join (
                    select array_agg(m order by m) as times, array_agg(first order by m) as firsts,
                        array_agg(last order by m) as lasts, array_agg(known order by m) as knowns
                    from m) w
                cross join lateral reporting_fees(x.all_of_them, w.times, w.firsts, w.lasts, w.knowns) f)
            , v as (
                select distinct h.m, h.id from h join deposit_account t on t.institution_id = h.id and t.purpose = 'FEE'
                    and t.opened_on <= h.seen and (t.closed_on is null or t.closed_on > h.seen))
            , refund as materialized (
                select h.m, h.place, h.first, h.last, h.seen, f.id, f.asked_on, f.pay_due_on, f.state,
                    case when (f.ended_at at time zone 'Asia/Shanghai')::date <= h.seen
                        then (f.ended_at at time zone 'Asia/Shanghai')::date end as ended_on, h.name
                from h join fee_refund f on f.institution_id = h.id and f.asked_on <= h.last and f.asked_at <= h.known)
            , fee_fact as (
                select h.m, h.place, c.code, h.id, h.name as what, h.last as on_day, c.value
                from h left join f on f.m = h.m and f.id = h.id left join v on v.m = h.m and v.id = h.id
                cross join lateral (values
                    ('fees.held', f.held), ('fees.received', f.received), ('fees.taught', f.taught),
                    ('fees.released', f.released), ('fees.refunded', f.refunded),
                    ('fees.supervised', case when v.id is not null then 1 end)) c(code, value)
                where h.counts and c.value <> 0
                union all
                select r.m, r.place, c.code, r.id, r.name, c.on_day, c.value from refund r cross join lateral (values
                    (r.asked_on >= r.first, 'refunds.asked', r.asked_on, 1),
                    (r.state = 'PAID' and r.ended_on >= r.first, 'refunds.paid', r.ended_on, 1),
                    (r.state = 'PAID' and r.ended_on >= r.first, 'refunds.days', r.ended_on, r.ended_on - r.asked_on),
                    (r.state = 'PAID' and r.ended_on >= r.first and r.ended_on <= r.pay_due_on, 'refunds.inTime', r.ended_on, 1),
                    (r.ended_on is null, 'refunds.open', r.asked_on, 1),
                    (r.ended_on is null and r.pay_due_on < r.last, 'refunds.overdue', r.pay_due_on, 1)
                ) c(holds, code, on_day, value) where c.holds)""";
    private static final String SUPERVISOR_FACTS = """
            , supervisor_fact as (
                select m.m, p.region_code as place, 'supervisors.count' as code, p.id, p.name as what, p.appointed_on as on_day,
                    1::bigint as value
                from m join inspection_supervisor p on p.appointed_on <= m.seen and reporting_known(p.id, m.known)
                    and (p.ended_on is null or p.ended_on > m.seen)
                union all
                select h.m, h.place, 'supervisors.institutions', h.id, h.name, min(g.since), 1 from h
                join inspection_assignment g on g.institution_id = h.id and g.since <= h.seen
                join inspection_supervisor p on p.id = g.supervisor_id and reporting_known(p.id, h.known)
                    and (p.ended_on is null or p.ended_on > h.seen)
                where h.counts group by h.m, h.place, h.id, h.name)""";
    static final String INSTITUTIONS = OF_REGIONS + INSTITUTION_FACTS + ", fact as (table institution_fact)" + RECORDS;
    static final String FEES = OF_REGIONS + FEE_FACTS + ", fact as (table fee_fact)" + RECORDS;
    static final String SUPERVISORS = OF_REGIONS + SUPERVISOR_FACTS + ", fact as (table supervisor_fact)" + RECORDS;
    /** All of them at once: what is slow to find is which institutions there were. */
    static final String ALL_COUNTED = OF_REGIONS + INSTITUTION_FACTS + FEE_FACTS + SUPERVISOR_FACTS + """
            , fact as (table institution_fact union all table fee_fact union all table supervisor_fact)""" + COUNTED;

    private InstitutionQuestions() {}
}
