package cn.anxue.enforcement.recomputation;

/** The questions of {@link EffectRecomputation}; each asks of the institutions within sight of a region. */
final class RecomputationSql {
    /** Bars that decisions ask for and nobody set, and bars that were set and no decision here asks for. */
    static final String BARS = """
            with seen as (select institution_id from institution_sight where region_code = ?),
            expected as (
                select n.subject_id as institution_id, b.kind, n.number as decision
                from enforcement_notice n
                cross join lateral unnest(case n.kind when 'CLOSURE_NOTICE' then array['NO_SALES', 'NO_RELEASES']
                    else array['NO_SALES'] end) as b (kind)
                where n.state = 'ISSUED' and n.kind in ('CLOSURE_NOTICE', 'SUSPENSION')
                union all
                select c.subject_id, b.kind, d.number
                from enforcement_penalty c
                join enforcement_penalty_decision d on d.case_id = c.id and d.stage = 'APPROVED' and d.outcome = 'PENALTY'
                cross join lateral (select distinct unnest(case p ->> 'kind' when 'STOP_ENROLMENT' then array['NO_SALES']
                    when 'STOP_OPERATION' then array['NO_SALES', 'NO_RELEASES']
                    when 'REVOKE_LICENCE' then array['NO_SALES', 'NO_RELEASES'] end) as kind
                    from jsonb_array_elements(d.sanctions) p) b
                where c.subject_id is not null and c.state <> 'WITHDRAWN' and c.lifted_on is null
                union all
                select e.subject_id, 'NO_SALES', e.number
                from enforcement_list_entry e where e.list = 'BLACK' and e.state in ('DECIDED', 'LISTED')),
            shown as (select b.institution_id, b.kind, b.decision from institution_bar b where b.lifted_at is null)
            select institution_id, kind, decision, s.decision is null as missing
            from (select * from expected where institution_id in (select * from seen)) e
            full join (select * from shown where institution_id in (select * from seen)) s
                using (institution_id, kind, decision)
            where e.decision is null or s.decision is null
            order by institution_id, kind""";

    /** What each institution's standing follows from; its state is that of the last decision on its record. */
    static final String FACTS = """
            select i.id, i.state as stored, s.code, i.licence_issued_on, i.licence_expires_on,
                case (select v.what from institution_event v where v.institution_id = i.id and v.what in ('REGISTERED',
                        'ACTIVATED', 'ENROLMENT_SUSPENDED', 'OPERATION_SUSPENDED', 'TEACHING_ALLOWED', 'RESUMED',
                        'WENT_MISSING', 'FOUND', 'REVOKED', 'REINSTATED', 'CLOSING_STARTED', 'CLOSING_CALLED_OFF', 'CLOSED')
                    order by v.recorded_at desc, v.id desc limit 1)
                when 'ACTIVATED' then 'ACTIVE'
                when 'RESUMED' then case when i.activated_on is null then 'REGISTERED' else 'ACTIVE' end
                when 'ENROLMENT_SUSPENDED' then 'ENROLMENT_SUSPENDED'
                when 'TEACHING_ALLOWED' then 'ENROLMENT_SUSPENDED'
                when 'CLOSING_CALLED_OFF' then 'ENROLMENT_SUSPENDED'
                when 'OPERATION_SUSPENDED' then 'OPERATION_SUSPENDED'
                when 'FOUND' then 'OPERATION_SUSPENDED'
                when 'REINSTATED' then 'OPERATION_SUSPENDED'
                when 'WENT_MISSING' then 'MISSING'
                when 'REVOKED' then 'REVOKED'
                when 'CLOSING_STARTED' then 'CLOSING'
                when 'CLOSED' then 'CLOSED'
                else 'REGISTERED' end as replayed,
                exists (select from enforcement_list_entry e where e.subject_id = i.id and e.list = 'BLACK'
                    and (e.state = 'LISTED' or e.state = 'DECIDED' and e.published_on is not null)
                    and e.from_on <= ? and coalesce(e.until_on, ?) >= ?) as blacklisted,
                exists (select from enforcement_notice n where n.subject_id = i.id and n.kind = 'RECTIFICATION_ORDER'
                    and n.state = 'ISSUED') as rectifying,
                exists (select from deposit_standing d where d.institution_id = i.id and d.met_since is not null) as deposited,
                exists (select from enforcement_notice n where n.subject_id = i.id and n.kind = 'CLOSURE_NOTICE'
                    and n.state = 'ISSUED') as closed_by_notice,
                exists (select from enforcement_notice n where n.subject_id = i.id and n.kind = 'SUSPENSION'
                    and n.state = 'ISSUED') as suspended_by_notice
            from institution i
            join institution_sight g on g.institution_id = i.id and g.region_code = ?
            join enforcement_standing(?) s on s.institution_id = i.id
            order by i.id""";

    private RecomputationSql() {}
}
