package cn.anxue.reporting.period;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Measures that one statement answers. */
enum Group {
    INSTITUTIONS(InstitutionQuestions.INSTITUTIONS, "institutions", "deposits"),
    FEES(InstitutionQuestions.FEES, "fees", "refunds"),
    NOTICES(EnforcementQuestions.NOTICES, "notices", "closeOut"),
    LISTS(EnforcementQuestions.LISTS, "lists"),
    VISITS(EnforcementQuestions.VISITS, "campaigns", "rounds", "checks", "annual"),
    SUPERVISORS(InstitutionQuestions.SUPERVISORS, "supervisors"),
    TIP_OFFS(EnforcementQuestions.TIP_OFFS, "tipoffs"),
    SCHOOLS(SchoolQuestions.SCHOOLS, "schools");

    private static final String ASKED = """
            with a as (
                select u.*, least(u.last, (u.known at time zone 'Asia/Shanghai')::date) as seen
                from unnest(?::int[], ?::text[], ?::text[], ?::date[], ?::date[], ?::timestamptz[])
                    as u(n, region, relation, first, last, known))
            """;

    /** Each counts its records by itself. */
    private static final List<Group> APART = List.of(NOTICES, LISTS, VISITS, TIP_OFFS, SCHOOLS);

    private final String question;
    private final List<String> sections;

    Group(String question, String... sections) {
        this.question = question;
        this.sections = List.of(sections);
    }

    static Group of(Measure measure) {
        return Arrays.stream(values())
                .filter(group -> group.sections.contains(measure.section()))
                .findFirst()
                .orElseThrow();
    }

    /** Statements that together count all measures. */
    static List<String> figures() {
        return Stream.concat(
                        Stream.of(ASKED + InstitutionQuestions.ALL_COUNTED),
                        APART.stream().map(group -> ASKED + group.question + EnforcementQuestions.COUNTED))
                .toList();
    }

    String byRecord() {
        return ASKED + question + " select id, code, sum(value)::bigint as value from record group by id, code";
    }

    String records() {
        return ASKED + question
                + " select id, what, on_day, value from record where code = ? order by on_day, what, id limit ? offset ?";
    }
}
