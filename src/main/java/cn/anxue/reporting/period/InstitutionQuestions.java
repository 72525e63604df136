package cn.anxue.reporting.period;

/** What is asked of institutions, their deposits and the fees they hold: one statement for all that is asked of a group. */
final class InstitutionQuestions {
    private static final String OF_REGION = """
            , i as materialized (
                select a.n, a.first, a.last, a.known, a.seen, i.*, i.state not in ('CLOSED', 'REVOKED') as counts
                from a cross join lateral reporting_institution(a.region, a.relation, a.last, a.known) i)""";
    private static final String DEPOSITS_OF_THEM = """
            , d as materialized (
                select i.n, i.id, coalesce(r.required_minor, -1) as required,
                    reporting_balance(i.id, 'deposit/principal', i.last, i.known) as held
                from i left join lateral (
                    select q.required_minor from deposit_requirement q
                    where q.institution_id = i.id and q.from_on <= i.last and q.assessed_at <= i.known
                    order by q.from_on desc, q.assessed_at desc limit 1) r on true)""";
    static final String INSTITUTIONS = OF_REGION + DEPOSITS_OF_THEM + """
            , s as (
                select i.*, case
                    when i.licence_number is null then 'UNLICENSED'
                    when i.state in ('REVOKED', 'CLOSED') then i.state
                    when exists (
                        select from enforcement_list_entry e
                        where e.subject_id = i.id and e.list = 'BLACK' and e.listed_on <= i.seen
                          and reporting_known(e.id, i.known) and (e.removed_on is null or e.removed_on > i.seen)
                          and (e.state <> 'DECIDED' or e.published_on <= i.seen)
                          and e.from_on <= i.last and (e.until_on is null or e.until_on >= i.last)) then 'BLACKLISTED'
                    when i.state in ('OPERATION_SUSPENDED', 'MISSING') then i.state
                    when i.state in ('ENROLMENT_SUSPENDED', 'CLOSING') then 'ENROLMENT_SUSPENDED'
                    when exists (
                        select from enforcement_notice n
                        where n.subject_id = i.id and n.kind = 'RECTIFICATION_ORDER' and n.issued_on <= i.seen
                          and reporting_known(n.id, i.known) and (n.withdrawn_on is null or n.withdrawn_on > i.seen)
                          and (n.closed_on is null or n.closed_on > i.seen)) then 'RECTIFYING'
                    when i.last not between i.licence_issued_on and i.licence_expires_on then 'LICENCE_EXPIRED'
                    when d.required < 0 or d.held < d.required then 'DEPOSIT_SHORT'
                    else 'NORMAL' end as standing
                from i join d on d.n = i.n and d.id = i.id)
            , record as (
                select s.n, c.code, s.id, s.name as what, c.on_day, 1::bigint as value
                from s cross join lateral (values
                    (s.counts, 'institutions.count', s.registered_on),
                    (s.counts, 'institutions.category.' || s.category, s.registered_on),
                    (true, 'institutions.state.' || s.state, s.state_on),
                    (true, 'institutions.standing.' || s.standing, s.state_on),
                    (s.counts, 'institutions.competent.' || s.competent, s.registered_on),
                    (s.counts, 'institutions.supervising.' || s.supervising, s.registered_on),
                    (s.counts and s.on_platform, 'institutions.platform', s.registered_on),
                    (s.counts and not s.on_platform, 'institutions.offPlatform', s.registered_on),
                    (s.registered_on >= s.first, 'institutions.registered', s.registered_on),
                    (s.state = 'CLOSED' and s.state_on >= s.first, 'institutions.closed', s.state_on),
                    (s.state = 'REVOKED' and s.state_on >= s.first, 'institutions.revoked', s.state_on)
                ) c(holds, code, on_day) where c.holds)""";
    static final String DEPOSITS = OF_REGION + DEPOSITS_OF_THEM + """
            , record as (
                select i.n, c.code, i.id, i.name as what, i.registered_on as on_day, c.value
                from i join d on d.n = i.n and d.id = i.id
                cross join lateral (
                    select count(*) as accounts from deposit_account t
                    where t.institution_id = i.id and t.purpose = 'DEPOSIT' and t.opened_on <= i.seen
                      and (t.closed_on is null or t.closed_on > i.seen)) t
                cross join lateral (
                    select count(distinct g.party) as parties, bool_or(m.interest_annual_rate > 0) as bears
                    from deposit_agreement m join deposit_agreement_signature g on g.agreement_id = m.id
                    where m.institution_id = i.id and m.deposit_account is not null
                      and m.state in ('IN_FORCE', 'TERMINATED', 'EXPIRED', 'SUPERSEDED')
                      and m.starts_on <= i.last and m.recorded_at <= i.known and g.recorded_at <= i.known) m
                cross join lateral (values
                    (d.required >= 0, 'deposits.required', d.required),
                    (true, 'deposits.held', d.held),
                    (d.required >= 0 and d.held >= d.required, 'deposits.met', 1),
                    (d.required >= 0 and d.held < d.required, 'deposits.short', 1),
                    (d.required >= 0 and d.held < d.required, 'deposits.shortfall', d.required - d.held),
                    (d.required < 0, 'deposits.unassessed', 1),
                    (d.required in (10000000, 20000000, 50000000), 'deposits.tier.' || d.required / 1000000, 1),
                    (t.accounts = 1, 'deposits.oneAccount', 1),
                    (m.parties = 3, 'deposits.threeParties', 1),
                    (m.bears, 'deposits.interestBearing', 1)
                ) c(holds, code, value) where i.counts and c.holds)""";
    static final String FEES = OF_REGION + """
            , f as materialized (
                select i.n, i.id, i.name, i.last, x.code, sum(x.minor) as minor
                from i cross join lateral reporting_fee_flow(i.id, i.first, i.last, i.known) x
                where i.counts group by i.n, i.id, i.name, i.last, x.code)
            , r as materialized (
                select i.n, i.first, i.last, i.seen, f.id, f.asked_on, f.pay_due_on, f.state,
                    case when (f.ended_at at time zone 'Asia/Shanghai')::date <= i.seen
                        then (f.ended_at at time zone 'Asia/Shanghai')::date end as ended_on, i.name
                from i join fee_refund f on f.institution_id = i.id and f.asked_on <= i.last and f.asked_at <= i.known)
            , record as (
                select f.n, f.code, f.id, f.name as what, f.last as on_day, f.minor as value from f where f.minor <> 0
                union all
                select i.n, c.code, i.id, i.name, i.last, c.value from i
                cross join lateral (
                    select -reporting_balance(i.id, 'fee/bank/%', i.last, i.known) as held,
                        exists (select from deposit_account t
                            where t.institution_id = i.id and t.purpose = 'FEE' and t.opened_on <= i.seen
                              and (t.closed_on is null or t.closed_on > i.seen)) as supervised) h
                cross join lateral (values (h.held <> 0, 'fees.held', h.held), (h.supervised, 'fees.supervised', 1)
                ) c(holds, code, value) where i.counts and c.holds
                union all
                select r.n, c.code, r.id, r.name, c.on_day, c.value from r cross join lateral (values
                    (r.asked_on >= r.first, 'refunds.asked', r.asked_on, 1),
                    (r.state = 'PAID' and r.ended_on >= r.first, 'refunds.paid', r.ended_on, 1),
                    (r.state = 'PAID' and r.ended_on >= r.first, 'refunds.days', r.ended_on, r.ended_on - r.asked_on),
                    (r.state = 'PAID' and r.ended_on >= r.first and r.ended_on <= r.pay_due_on, 'refunds.inTime', r.ended_on, 1),
                    (r.ended_on is null, 'refunds.open', r.asked_on, 1),
                    (r.ended_on is null and r.pay_due_on < r.last, 'refunds.overdue', r.pay_due_on, 1)
                ) c(holds, code, on_day, value) where c.holds)""";

    private InstitutionQuestions() {}
}
