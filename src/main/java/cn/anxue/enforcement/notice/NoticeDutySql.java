package cn.anxue.enforcement.notice;

/** The questions behind {@link NoticeDuties}: one for a region's people, one for an institution. */
final class NoticeDutySql {
    /** Of those notices on which the competent authority of the caller's region acts today. */
    static final String OF_REGION = """
            with mine as (
                select d.* from enforcement_notice d
                where (d.step in ('DRAFT', 'LEGAL_CHECK') or d.state = 'ISSUED'
                        or d.take_down_by is not null and d.taken_down_on is null)
                  and (d.subject_id is null and exists (select from region_within w
                          where w.region_code = d.region_code and w.ancestor_code = ?)
                      or exists (select from institution_oversight_region o where o.institution_id = d.subject_id
                          and o.relation = 'COMPETENT_AUTHORITY' and o.region_code = ?))),
            asked as (select ?::date as today, ?::uuid as caller, ?::boolean as officer, ?::boolean as approver)
            select kind, id, about, number, due_on from (
                select 'notice.draft' as kind, id, subject_public_name as about, number, proposed_on + 7 as due_on,
                    true as by_officer from mine where step = 'DRAFT'
                union all
                select 'notice.issue', id, subject_public_name, number, proposed_on + 7, true
                    from mine where step = 'LEGAL_CHECK' and checked_by is not null
                union all
                select 'notice.check', id, subject_public_name, number, proposed_on + 7, false
                    from mine, asked where step = 'LEGAL_CHECK' and checked_by is null and proposed_by <> caller
                union all
                select 'notice.service', id, subject_public_name, number, serve_by, true
                    from mine where step = 'ISSUED' and serve_by is not null
                union all
                select 'notice.answer.overdue', id, subject_public_name, number, answer_due_on, true from mine, asked
                    where step in ('SERVED', 'ACKNOWLEDGED', 'REJECTED') and answer_due_on < today and mailing_id is null
                union all
                select 'notice.review', id, subject_public_name, number, answered_on + 7, true
                    from mine where step in ('ANSWERED', 'REVIEWING')
                union all
                select 'notice.item.overdue', m.id, m.subject_public_name, m.number, min(i.due_on), true
                    from mine m join enforcement_item i on i.notice_id = m.id, asked
                    where m.state = 'ISSUED' and i.state = 'OPEN' and i.due_on < today
                    group by m.id, m.subject_public_name, m.number
                union all
                select 'notice.item.recheck', m.id, m.subject_public_name, m.number, min(i.reported_on) + 7, false
                    from mine m join enforcement_item i on i.notice_id = m.id, asked
                    where m.state = 'ISSUED' and i.state = 'REPORTED' and m.proposed_by <> caller
                    group by m.id, m.subject_public_name, m.number
                union all
                select 'notice.objection', m.id, m.subject_public_name, m.number, o.decide_by, false
                    from mine m join enforcement_objection o on o.notice_id = m.id, asked
                    where o.outcome is null and m.proposed_by <> caller
                union all
                select 'notice.takeDown', id, subject_public_name, number, take_down_by, true
                    from mine where take_down_by is not null and taken_down_on is null
                union all
                select case e.rung when 'REMINDER' then 'notice.reminder' else 'notice.enforcement' end, m.id,
                    m.subject_public_name, m.number, e.reached_on, true
                    from mine m join enforcement_escalation e on e.notice_id = m.id
                    where m.state = 'ISSUED' and e.rung in ('REMINDER', 'ENFORCEMENT') and e.settled_on is null
                union all
                select 'notice.mailing.unanswered', g.id, g.title || '（' || count(*) || '）', null, max(m.answer_due_on), true
                    from mine m join enforcement_mailing g on g.id = m.mailing_id, asked
                    where m.step in ('SERVED', 'ACKNOWLEDGED', 'REJECTED') and m.answer_due_on < today
                    group by g.id, g.title
            ) d, asked
            where by_officer and officer or not by_officer and approver
            order by due_on, id limit ?""";

    /** Of the institution's own. */
    static final String OF_INSTITUTION = """
            with mine as (select * from enforcement_notice where subject_id = ? and state = 'ISSUED')
            select kind, id, about, number, due_on from (
                select case step when 'SERVED' then 'notice.acknowledge' else 'notice.answer' end as kind, id,
                    subject_public_name as about, number, answer_due_on as due_on
                    from mine where step in ('SERVED', 'ACKNOWLEDGED', 'REJECTED') and answer_due_on is not null
                union all
                select 'notice.item', m.id, m.subject_public_name, m.number, min(i.due_on)
                    from mine m join enforcement_item i on i.notice_id = m.id where i.state = 'OPEN'
                    group by m.id, m.subject_public_name, m.number) d
            order by due_on, id limit ?""";

    private NoticeDutySql() {}
}
