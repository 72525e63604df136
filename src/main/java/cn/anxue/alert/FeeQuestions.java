package cn.anxue.alert;

import java.util.Map;

/** Questions about what is sold, taught and asked back. */
final class FeeQuestions {
    /** Sold in the last days against the average of the twelve weeks before, while no lesson was held for a week. */
    private static final String SALES_SURGE = """
            select i.id as institution_id, i.region_code, i.id as subject_id,
                jsonb_build_object('soldFen', o.late, 'usualFen', round(o.early * s.days / 84.0), 'days', s.days) as facts
            from institution i join setting s on s.region_code = i.region_code
            cross join lateral (
                select coalesce(sum(o.price_minor) filter (where o.ordered_at >= (select today from day) - s.days), 0) as late,
                    coalesce(sum(o.price_minor) filter (where o.ordered_at < (select today from day) - s.days), 0) as early
                from fee_order o
                where o.institution_id = i.id and o.ordered_at >= (select today from day) - s.days - 84
                    and o.state not in ('CANCELLED', 'EXPIRED_UNPAID')) o
            where o.late >= s.least and o.late > s.ratio * o.early * s.days / 84.0
                and not exists (select from fee_order t join fee_lesson l on l.order_id = t.id
                    where t.institution_id = i.id and l.held_on >= (select today from day) - 7)
            """;

    private static final String SILENT_CONFIRMATIONS = """
            select i.id as institution_id, i.region_code, i.id as subject_id,
                jsonb_build_object('bySilence', l.silent, 'confirmed', l.confirmed, 'days', s.days) as facts
            from institution i join setting s on s.region_code = i.region_code
            cross join lateral (
                select count(*) as confirmed, count(*) filter (where l.state = 'AUTO_CONFIRMED') as silent
                from fee_order o join fee_lesson l on l.order_id = o.id
                where o.institution_id = i.id and l.state in ('CONFIRMED', 'AUTO_CONFIRMED')
                    and l.answered_at >= (select today from day) - s.days) l
            where l.confirmed >= s.least and l.silent > s.ratio * l.confirmed
            """;
    private static final String SILENT_INSTITUTION = """
            select i.id as institution_id, i.region_code, i.id as subject_id,
                jsonb_build_object('orders', o.waiting, 'heldFen', o.held, 'days', s.days) as facts
            from institution i join setting s on s.region_code = i.region_code
            cross join lateral (
                select count(*) as waiting,
                    sum(o.paid_minor - o.earned_minor - o.refunded_minor - o.kept_minor - o.passed_minor) as held
                from fee_order o
                where o.institution_id = i.id and o.state in ('FUNDED', 'IN_DELIVERY', 'PAID_UNCONFIRMED')
                    and o.starts_on <= (select today from day) - s.days and o.ends_on >= (select today from day)
                    and o.paid_minor > 0) o
            where o.waiting >= greatest(s.least, 1)
                and not exists (select from fee_order t join fee_lesson l on l.order_id = t.id
                    where t.institution_id = i.id and l.recorded_at >= (select today from day) - s.days)
            """;
    private static final String REFUND_WAVE = """
            select i.id as institution_id, i.region_code, i.id as subject_id,
                jsonb_build_object('refunds', r.asked, 'orders', o.live, 'days', s.days) as facts
            from institution i join setting s on s.region_code = i.region_code
            cross join lateral (
                select count(*) as asked from fee_refund r
                where r.institution_id = i.id and r.asked_on >= (select today from day) - s.days) r
            cross join lateral (
                select count(*) as live from fee_order o
                where o.institution_id = i.id and o.paid_minor > 0 and o.ends_on >= (select today from day) - s.days) o
            where r.asked >= greatest(s.least, 1) and r.asked > s.ratio * o.live
            """;
    private static final String REFUND_LATE = """
            select i.id as institution_id, i.region_code, r.id as subject_id,
                jsonb_build_object('dueOn', r.pay_due_on, 'state', r.state, 'order', r.order_id) as facts
            from institution i join setting s on s.region_code = i.region_code
            join fee_refund r on r.institution_id = i.id
            where r.ended_at is null and r.pay_due_on < (select today from day) - s.days
            """;
    /** One phone for many children of one institution; brothers and sisters are fewer than the rule says. */
    private static final String SHARED_PHONE = """
            select i.id as institution_id, i.region_code, o.first_order as subject_id,
                jsonb_build_object('learners', o.learners) as facts
            from institution i join setting s on s.region_code = i.region_code
            cross join lateral (
                select min(o.id::text)::uuid as first_order, count(distinct o.learner_digest) as learners from fee_order o
                where o.institution_id = i.id and o.state not in ('CANCELLED', 'EXPIRED_UNPAID')
                group by o.guardian_phone_digest) o
            where o.learners >= greatest(s.least, 2)
            """;

    static final Map<AlertKind, String> ALL = Map.of(
            AlertKind.SALES_SURGE, SALES_SURGE,
            AlertKind.SILENT_CONFIRMATIONS, SILENT_CONFIRMATIONS,
            AlertKind.SILENT_INSTITUTION, SILENT_INSTITUTION,
            AlertKind.REFUND_WAVE, REFUND_WAVE,
            AlertKind.REFUND_LATE, REFUND_LATE,
            AlertKind.SHARED_PHONE, SHARED_PHONE);

    private FeeQuestions() {}
}
