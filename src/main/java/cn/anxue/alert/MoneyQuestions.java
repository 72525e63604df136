package cn.anxue.alert;

import java.util.Map;

/** Questions about deposits and debits. Each answers institution, region, subject and facts. */
final class MoneyQuestions {
    private static final String DEPOSIT_SHORT = """
            select i.id as institution_id, i.region_code, i.id as subject_id,
                jsonb_build_object('requiredFen', d.required_minor, 'heldFen', d.held_minor, 'since', d.short_since) as facts
            from institution i join setting s on s.region_code = i.region_code
            join deposit_standing d on d.institution_id = i.id
            where i.state not in ('CLOSED', 'REVOKED', 'REGISTERED') and d.short_since <= (select today from day) - s.days
            """;
    private static final String DEPOSIT_FLOOR = """
            select i.id as institution_id, i.region_code, i.id as subject_id,
                jsonb_build_object('heldFen', d.held_minor, 'collectedFen', o.collected, 'days', s.days) as facts
            from institution i join setting s on s.region_code = i.region_code
            join deposit_standing d on d.institution_id = i.id
            cross join lateral (
                select coalesce(sum(o.paid_minor), 0) as collected from fee_order o
                where o.institution_id = i.id and o.ordered_at >= (select today from day) - s.days) o
            where o.collected > 0 and d.held_minor < o.collected * s.ratio
            """;
    private static final String UNEXPLAINED_DEBIT = """
            select i.id as institution_id, i.region_code, l.id as subject_id,
                jsonb_build_object('amountFen', abs(l.amount_minor), 'bookedOn', l.booked_on,
                    'account', right(l.account, 4)) as facts
            from institution i join setting s on s.region_code = i.region_code
            join bank_line l on l.holder_id = i.id
            where l.placement = 'MISSING' and abs(l.amount_minor) >= s.least
                and l.booked_on >= (select today from day) - s.days
                and not exists (select from bank_line r where r.reverses_line_id = l.id)
            """;

    static final Map<AlertKind, String> ALL = Map.of(
            AlertKind.DEPOSIT_SHORT, DEPOSIT_SHORT,
            AlertKind.DEPOSIT_BELOW_FLOOR, DEPOSIT_FLOOR,
            AlertKind.UNEXPLAINED_DEBIT, UNEXPLAINED_DEBIT);

    private MoneyQuestions() {}
}
