package cn.anxue.alert;

import java.util.Map;

/** The question of what people report. */
final class TipOffQuestions {
    /**
     * Tip-offs of the last days that nobody has turned down or merged into another. Those that an alert has told of do not raise
     * the next, so that there is one to a span however long the span is.
     */
    private static final String TIP_OFF_WAVE = """
            select i.id as institution_id, i.region_code, i.id as subject_id,
                jsonb_build_object('tipOffs', t.told, 'since', t.since, 'days', s.days, 'threshold', s.least) as facts
            from institution i join setting s on s.region_code = i.region_code
            cross join lateral (
                select count(*) as told, min(t.received_on) as since from tipoff t
                where t.institution_id = i.id and t.received_on > (select today from day) - s.days
                    and t.state not in ('REJECTED', 'DUPLICATE')
                    and t.received_at > coalesce((select max(a.raised_at) from alert a
                        where a.subject_id = i.id and a.kind = 'TIP_OFF_WAVE'), '-infinity')) t
            where t.told >= greatest(s.least, 2)
            """;

    static final Map<AlertKind, String> ALL = Map.of(AlertKind.TIP_OFF_WAVE, TIP_OFF_WAVE);

    private TipOffQuestions() {}
}
