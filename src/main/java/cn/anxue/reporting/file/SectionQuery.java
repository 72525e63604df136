package cn.anxue.reporting.file;

import cn.anxue.problem.Text;
import java.util.List;

/**
 * A section as a question: about one institution, its latest rows first. It answers id, day, kind, title, number, state, due,
 * amount, path and open; what it leaves out is null.
 *
 * @param forTheOffice not for the institution itself
 */
record SectionQuery(String id, Text title, boolean forTheOffice, String sql) {
    private static final String NONE = "null::uuid as id, ";

    static final List<SectionQuery> ALL = List.of(
            of("agreements", "监管协议", "Agreements", false, """
                    select id, starts_on as day, bank_code as kind, '' as title, number, state, ends_on as due,
                        null::bigint as amount, null as path, state in ('DRAFT', 'SIGNING', 'SIGNED', 'IN_FORCE') as open
                    from deposit_agreement where institution_id = ? order by id desc limit ?"""),
            of("accounts", "监管账户与最近对账单", "Accounts and their last statements", false, withoutId("""
                    s.to_on as day, a.purpose as kind, '*' || right(a.number, 4) as title, null as number, a.state,
                        null::date as due, s.closing_minor as amount,
                        '/console/bank/accounts/' || a.number as path, a.state <> 'CLOSED' as open
                    from deposit_account a left join lateral (
                        select b.to_on, b.closing_minor from bank_statement b
                        where b.account = a.number and b.kind = 'STATEMENT' order by b.to_on desc limit 1) s on true
                    where a.institution_id = ? order by a.state, a.purpose limit ?""")),
            of("breaks", "对账差异", "Breaks", false, """
                    select id, day, kind, '*' || right(account, 4) as title, null as number, state, null::date as due,
                        amount_minor as amount, '/console/bank/breaks/' || id as path, state = 'OPEN' as open
                    from bank_break where institution_id = ? order by (state = 'OPEN') desc, id desc limit ?"""),
            of("holds", "付款暂停", "Holds on payments", false, """
                    select id, (raised_at at time zone 'Asia/Shanghai')::date as day, rule as kind,
                        '*' || right(account, 4) as title, null as number, state, null::date as due,
                        amount_minor as amount, '/console/bank/holds?account=' || account as path,
                        state = 'STANDING' as open
                    from bank_hold where institution_id = ? order by id desc limit ?"""),
            of("refunds", "退费", "Refunds", false, """
                    select r.id, r.asked_on as day, r.cause as kind, '' as title, o.payment_reference as number, r.state,
                        coalesce(case when r.state = 'WAITING_FOR_INSTITUTION' then r.answer_due_on end, r.pay_due_on) as due,
                        r.asked_minor as amount, '/console/refunds/' || r.id as path, r.ended_at is null as open
                    from fee_refund r join fee_order o on o.id = r.order_id
                    where r.institution_id = ? order by r.id desc limit ?"""),
            of("alerts", "预警", "Alerts", true, """
                    select id, (raised_at at time zone 'Asia/Shanghai')::date as day, kind, coalesce(remark, '') as title,
                        null as number, state, null::date as due, null::bigint as amount,
                        '/console/alerts/' || id as path, state = 'OPEN' as open
                    from alert where institution_id = ? order by (state = 'OPEN') desc, id desc limit ?"""),
            of("notices", "文书", "Notices", false, """
                    select n.id, coalesce(n.issued_on, n.proposed_on) as day, n.kind,
                        count(i.n) filter (where i.state = 'CLOSED') || '/' || count(i.n) as title, n.number, n.state,
                        min(i.due_on) filter (where i.state <> 'CLOSED') as due, null::bigint as amount,
                        '/console/notices/' || n.id as path, n.state in ('PROPOSED', 'ISSUED') as open
                    from enforcement_notice n left join enforcement_item i on i.notice_id = n.id
                    where n.subject_id = ? group by n.id order by n.id desc limit ?"""),
            of("penalties", "行政处罚", "Penalty cases", true, """
                    select id, filed_on as day, cause_kind as kind, suspicion as title, number, state, null::date as due,
                        null::bigint as amount, '/console/penalties/' || id as path,
                        state not in ('CLOSED', 'NO_PENALTY', 'TRANSFERRED_TO_POLICE', 'WITHDRAWN') as open
                    from enforcement_penalty where subject_id = ? order by id desc limit ?"""),
            of("lists", "名单", "Lists", false, """
                    select id, from_on as day, list as kind, basis as title, number, state, until_on as due,
                        null::bigint as amount, '/console/lists' as path, state in ('PROPOSED', 'LISTED') as open
                    from enforcement_list_entry where subject_id = ? order by id desc limit ?"""),
            of("inspections", "检查", "Inspections", true, """
                    select t.id, t.planned_on as day, t.kind, count(f.id)::text as title, null as number, t.state,
                        t.publish_by as due, null::bigint as amount, '/console/tasks/' || t.id as path,
                        t.state not in ('RESULT_PUBLISHED', 'NO_PROBLEM', 'CANCELLED') as open
                    from inspection_task t left join inspection_finding f on f.task_id = t.id
                    where t.institution_id = ? group by t.id order by t.id desc limit ?"""),
            of("tip-offs", "举报", "Tip-offs", true, """
                    select id, received_on as day, kind, coalesce(action_number, '') as title, code as number, state,
                        case when state not in ('REJECTED', 'DUPLICATE', 'REPLIED', 'CLOSED')
                            then coalesce(reply_by, accept_by) end as due,
                        null::bigint as amount, '/console/tip-offs/' || id as path,
                        state not in ('REJECTED', 'DUPLICATE', 'REPLIED', 'CLOSED') as open
                    from tipoff where institution_id = ? order by id desc limit ?"""),
            of("annual", "年检与信用等级", "Annual inspection and grades", false, withoutId("""
                    y.day, y.kind, y.title, null as number, y.state, null::date as due, null::bigint as amount,
                        '/console/annual' as path, y.state not in ('PUBLISHED', 'CORRECTED') as open
                    from (select institution_id, coalesce(published_on, decided_on, assessed_on) as day,
                            coalesce(replace(result, 'FAILED', 'NOT_PASSED'), 'ANNUAL') as kind, year::text as title, state, year from inspection_annual
                        union all
                        select institution_id, coalesce(published_on, decided_on), grade, year::text, state, year
                        from inspection_grade) y
                    where y.institution_id = ? order by y.year desc, y.kind limit ?""")),
            of("supervisors", "社会监督员", "Supervisors", true, """
                    select s.id, g.since as day, 'SUPERVISOR' as kind, s.name as title, null as number, null as state,
                        null::date as due, null::bigint as amount, '/console/supervisors' as path, true as open
                    from inspection_assignment g join inspection_supervisor s on s.id = g.supervisor_id
                    where g.institution_id = ? order by g.since desc, s.id limit ?"""),
            of("handovers", "主管与监管单位", "Authorities and handovers", false, """
                    select o.id, o.from_on as day, o.relation as kind, a.name as title, o.agreement_number as number,
                        null as state, o.until_on as due, null::bigint as amount, null as path, o.until_on is null as open
                    from institution_oversight o join region_authority a on a.id = o.authority_id
                    where o.institution_id = ? order by o.from_on desc, o.relation limit ?"""),
            of("history", "经历", "History", false, """
                    select id, happened_on as day, what as kind, coalesce(detail, '') as title, nullif(decision, '') as number,
                        null as state, null::date as due, null::bigint as amount, null as path, false as open
                    from institution_event where institution_id = ? order by happened_on desc, id desc limit ?"""));

    private static SectionQuery of(String id, String zh, String en, boolean forTheOffice, String sql) {
        return new SectionQuery(id, Text.of(zh, en), forTheOffice, sql);
    }

    private static String withoutId(String rest) {
        return "select " + NONE + rest;
    }
}
