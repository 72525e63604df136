package cn.anxue.reporting.period;

/** What is asked of notices, lists, visits, campaigns and reports from the public. */
final class EnforcementQuestions {
    static final String COUNTED = " select n, code, sum(value)::bigint as value from record group by n, code";
    static final String NOTICES = """
            , w as (select a.*, r.region_code from a join region_within r on r.ancestor_code = a.region)
            , o as materialized (
                select w.n, w.first, w.last, w.seen, o.id, coalesce(o.number, '') || ' ' || o.subject_public_name as what,
                    o.kind, o.issued_on, case when o.closed_on <= w.seen then o.closed_on end as closed_on,
                    case when o.withdrawn_on <= w.seen then o.withdrawn_on end as withdrawn_on
                from w join enforcement_notice o on o.region_code = w.region_code and o.issued_on <= w.seen
                    and reporting_known(o.id, w.known))
            , t as (
                select o.n, o.id, o.what, o.issued_on, t.due_on, o.last,
                    case when t.closed_on <= o.seen then t.closed_on end as closed_on
                from o join enforcement_item t on t.notice_id = o.id
                where o.issued_on >= o.first and o.withdrawn_on is null)
            , record as (
                select o.n, c.code, o.id, o.what, c.on_day, 1::bigint as value from o cross join lateral (values
                    (o.issued_on >= o.first and o.withdrawn_on is null, 'notices.issued.' || o.kind, o.issued_on),
                    (o.closed_on is null and o.withdrawn_on is null, 'notices.open.' || o.kind, o.issued_on),
                    (o.withdrawn_on >= o.first, 'notices.withdrawn', o.withdrawn_on)
                ) c(holds, code, on_day) where c.holds
                union all
                select t.n, c.code, t.id, t.what, c.on_day, c.value from t cross join lateral (values
                    (true, 'closeOut.items', t.issued_on, 1),
                    (t.closed_on is not null, 'closeOut.closed', t.closed_on, 1),
                    (t.closed_on is not null, 'closeOut.days', t.closed_on, t.closed_on - t.issued_on),
                    (t.closed_on <= t.due_on, 'closeOut.inTime', t.closed_on, 1),
                    (t.closed_on is null and t.due_on < t.last, 'closeOut.overdue', t.due_on, 1)
                ) c(holds, code, on_day, value) where c.holds
                union all
                select w.n, 'notices.publicities', p.id, p.number || ' ' || p.title, p.published_on, 1 from w
                join enforcement_publicity p on p.region_code = w.region_code and p.published_on between w.first and w.seen
                    and reporting_known(p.id, w.known))""";
    static final String LISTS = """
            , w as (select a.*, r.region_code from a join region_within r on r.ancestor_code = a.region)
            , e as (
                select w.n, w.first, w.last, w.seen, e.*, case when e.removed_on <= w.seen then e.removed_on end as left_on,
                    not coalesce(e.observed_from <= w.seen and (e.state <> 'LISTED' or e.published_on > w.seen), false)
                        and e.from_on <= w.last and (e.until_on is null or e.until_on >= w.last) as in_force
                from w join enforcement_list_entry e on e.region_code = w.region_code and e.listed_on <= w.seen
                    and reporting_known(e.id, w.known))
            , record as (
                select e.n, c.code, e.id, coalesce(e.number, '') || ' ' || e.subject_public_name as what, c.on_day, 1::bigint as value
                from e cross join lateral (values
                    (e.left_on is null and e.in_force, 'lists.' || lower(e.list), e.listed_on),
                    (e.list = 'BLACK' and e.left_on is null and e.in_force, 'lists.black.' || e.subject_kind, e.listed_on),
                    (e.listed_on >= e.first, 'lists.' || lower(e.list) || '.added', e.listed_on),
                    (e.left_on >= e.first, 'lists.' || lower(e.list) || '.removed', e.left_on)
                ) c(holds, code, on_day) where c.holds)""";
    static final String VISITS = """
            , w as (select a.*, r.region_code from a join region_within r on r.ancestor_code = a.region)
            , v as materialized (
                select w.n, w.seen, t.id, t.institution_id, i.name, t.signed_on
                from w join inspection_task t on t.region_code = w.region_code and t.signed_on between w.first and w.seen
                    and reporting_known(t.id, w.known)
                join institution i on i.id = t.institution_id)
            , f as (select v.n, v.name, f.task_id, f.found_on, f.forwarded_on, f.answered_on from v join inspection_finding f on f.task_id = v.id and f.found_on <= v.seen)
            , record as (
                select v.n, 'checks.visits' as code, v.id, v.name as what, v.signed_on as on_day, 1::bigint as value from v
                union all
                select v.n, 'checks.withProblems', v.id, v.name, v.signed_on, 1 from v
                where exists (select from inspection_finding f where f.task_id = v.id)
                union all
                select v.n, 'checks.institutions', v.institution_id, v.name, max(v.signed_on), 1 from v
                group by v.n, v.institution_id, v.name
                union all
                select f.n, c.code, f.task_id, f.name, c.on_day, 1 from f join a on a.n = f.n cross join lateral (values
                    (true, 'checks.findings', f.found_on),
                    (f.forwarded_on <= a.seen, 'checks.forwarded', f.forwarded_on),
                    (f.answered_on <= a.seen, 'checks.answered', f.answered_on)) c(holds, code, on_day) where c.holds
                union all
                select w.n, x.code, c.id, c.title, x.on_day, 1 from w
                join inspection_campaign c on c.region_code = w.region_code and reporting_known(c.id, w.known)
                cross join lateral (values
                    (c.opened_on between w.first and w.seen, 'campaigns.opened', c.opened_on),
                    (c.closed_on between w.first and w.seen, 'campaigns.closed', c.closed_on)) x(holds, code, on_day) where x.holds
                union all
                select w.n, 'checks.draws', d.id, d.title, (d.published_at at time zone 'Asia/Shanghai')::date, 1 from w
                join inspection_draw d on d.region_code = w.region_code and d.published_at <= w.known
                    and (d.published_at at time zone 'Asia/Shanghai')::date between w.first and w.last
                union all
                select distinct w.n, 'campaigns.department.' || d.department, c.id, c.title, c.opened_on, 1 from w
                join inspection_campaign c on c.region_code = w.region_code and reporting_known(c.id, w.known)
                    and c.opened_on between w.first and w.seen
                join region_authority d on d.id = c.lead_authority_id or d.id = any (c.joining_authority_ids)
                union all
                select w.n, x.code, r.id, r.title, r.starts_on, 1 from w
                join inspection_round r on r.region_code = w.region_code and r.starts_on between w.first and w.last
                    and reporting_known(r.id, w.known)
                cross join lateral (
                    select count(*) > 0 and bool_and(coalesce(g.reached_on <= w.seen, false)) as complete
                    from inspection_coverage g where g.round_id = r.id) g
                cross join lateral (values (true, 'rounds.begun'), (g.complete, 'rounds.complete')) x(holds, code) where x.holds
                union all
                select w.n, 'annual.result.' || y.result, y.institution_id, i.name, y.published_on, 1 from w
                join institution i on i.region_code = w.region_code
                join inspection_annual y on y.institution_id = i.id and y.published_on between w.first and w.seen
                    and reporting_known(y.id, w.known)
                union all
                select w.n, 'annual.grade.' || g.grade, g.institution_id, i.name, g.published_on, 1 from w
                join institution i on i.region_code = w.region_code
                join inspection_grade g on g.institution_id = i.id and g.published_on between w.first and w.seen
                    and reporting_known(g.id, w.known))""";
    static final String TIP_OFFS = """
            , t as materialized (
                select a.n, a.last, a.seen, t.id, t.code, t.received_on, t.channel, t.action_kind,
                    coalesce(t.reply_by, t.accept_by) as due_on,
                    array(select s.state from tipoff_step s where s.tipoff_id = t.id and s.taken_at <= a.known
                        and (s.taken_at at time zone 'Asia/Shanghai')::date <= a.last
                        order by s.taken_at desc, s.id desc) as steps
                from a join region_within w on w.ancestor_code = a.region
                join tipoff t on t.region_code = w.region_code and t.received_on between a.first and a.last
                    and t.received_at <= a.known)
            , record as (
                select t.n, c.code, t.id, t.code as what, t.received_on as on_day, 1::bigint as value
                from t cross join lateral (values
                    (true, 'tipoffs.received'),
                    (true, 'tipoffs.channel.' || t.channel),
                    ('REJECTED' = any (t.steps), 'tipoffs.rejected'),
                    (t.steps[1] = 'DUPLICATE', 'tipoffs.repeated'),
                    ('SUBSTANTIATED' = any (t.steps), 'tipoffs.substantiated'),
                    ('NOT_FOUND' = any (t.steps), 'tipoffs.nothingFound'),
                    ('REPLIED' = any (t.steps), 'tipoffs.replied'),
                    (t.action_kind is not null and 'ACTION_LINKED' = any (t.steps), 'tipoffs.action.' || t.action_kind),
                    (t.steps[1] is distinct from 'DUPLICATE' and not t.steps && array['REPLIED', 'REJECTED'], 'tipoffs.open'),
                    (t.steps[1] is distinct from 'DUPLICATE' and not t.steps && array['REPLIED', 'REJECTED'] and t.due_on < t.last, 'tipoffs.overdue')
                ) c(holds, code) where c.holds)""";

    private EnforcementQuestions() {}
}
