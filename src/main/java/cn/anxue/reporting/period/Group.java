package cn.anxue.reporting.period;

import java.util.Arrays;
import java.util.List;

/** Measures that one statement answers. */
enum Group {
    INSTITUTIONS(InstitutionQuestions.INSTITUTIONS, InstitutionQuestions.COUNTED, "institutions", "deposits"),
    FEES(InstitutionQuestions.FEES, InstitutionQuestions.COUNTED, "fees", "refunds"),
    NOTICES(EnforcementQuestions.NOTICES, EnforcementQuestions.COUNTED, "notices", "closeOut"),
    LISTS(EnforcementQuestions.LISTS, EnforcementQuestions.COUNTED, "lists"),
    VISITS(EnforcementQuestions.VISITS, EnforcementQuestions.COUNTED, "campaigns", "rounds", "checks", "annual"),
    SUPERVISORS(EnforcementQuestions.SUPERVISORS, EnforcementQuestions.COUNTED, "supervisors"),
    TIP_OFFS(EnforcementQuestions.TIP_OFFS, EnforcementQuestions.COUNTED, "tipoffs"),
    SCHOOLS(SchoolQuestions.SCHOOLS, EnforcementQuestions.COUNTED, "schools");

    private static final String ASKED = """
            with a as (
                select u.*, least(u.last, (u.known at time zone 'Asia/Shanghai')::date) as seen
                from unnest(?::int[], ?::text[], ?::text[], ?::date[], ?::date[], ?::timestamptz[])
                    as u(n, region, relation, first, last, known))
            """;

    private final String question;
    private final String counted;
    private final List<String> sections;

    Group(String question, String counted, String... sections) {
        this.question = question;
        this.counted = counted;
        this.sections = List.of(sections);
    }

    static Group of(Measure measure) {
        return Arrays.stream(values())
                .filter(group -> group.sections.contains(measure.section()))
                .findFirst()
                .orElseThrow();
    }

    String figures() {
        return ASKED + question + counted;
    }

    String byRecord() {
        return ASKED + question + " select id, code, sum(value)::bigint as value from record group by id, code";
    }

    String records() {
        return ASKED + question
                + " select id, what, on_day, value from record where code = ? order by on_day, what, id limit ? offset ?";
    }
}
