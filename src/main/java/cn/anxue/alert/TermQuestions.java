package cn.anxue.alert;

import java.util.Map;

/** Questions about what is about to end. */
final class TermQuestions {
    private static final String LICENCE_ENDING = """
            select i.id as institution_id, i.region_code, i.id as subject_id,
                jsonb_build_object('expiresOn', i.licence_expires_on) as facts
            from institution i join setting s on s.region_code = i.region_code
            where i.state not in ('CLOSED', 'REVOKED') and i.licence_expires_on <= (select today from day) + s.days
            """;
    private static final String AGREEMENT_ENDING = """
            select i.id as institution_id, i.region_code, a.id as subject_id,
                jsonb_build_object('number', a.number, 'endsOn', a.ends_on) as facts
            from institution i join setting s on s.region_code = i.region_code
            join deposit_agreement a on a.institution_id = i.id
            where a.state = 'IN_FORCE' and a.ends_on <= (select today from day) + s.days
                and not exists (select from deposit_agreement n where n.replaces_id = a.id and n.state = 'IN_FORCE')
            """;

    static final Map<AlertKind, String> ALL =
            Map.of(AlertKind.LICENCE_ENDING, LICENCE_ENDING, AlertKind.AGREEMENT_ENDING, AGREEMENT_ENDING);

    private TermQuestions() {}
}
