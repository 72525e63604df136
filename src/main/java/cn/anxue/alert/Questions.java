package cn.anxue.alert;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.institution.InstitutionId;
import cn.anxue.region.RegionRules;
import cn.anxue.region.Rule;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Puts each question once, for all places that have a rule for it. */
@ApplicationScoped
class Questions {
    private static final String REGIONS = "select distinct region_code from institution";
    private static final String SETTINGS = """
            with day as (select ?::date as today),
                setting as (select * from unnest(?::text[], ?::int[], ?::numeric[], ?::bigint[])
                    as s (region_code, days, ratio, least))
            """;

    private final Sql sql;
    private final RegionRules rules;
    private final Map<AlertKind, Question> questions = new HashMap<>();

    Questions(Sql sql, RegionRules rules, Uncovered uncovered) {
        this.sql = sql;
        this.rules = rules;
        questions.put(AlertKind.UNCOVERED, uncovered);
        Stream.of(MoneyQuestions.ALL, FeeQuestions.ALL, TipOffQuestions.ALL, TermQuestions.ALL)
                .forEach(asked -> asked.forEach((kind, question) ->
                        questions.put(kind, (day, settings) -> put(kind, question, day, settings))));
    }

    /** What the question of the kind finds; nothing for a kind that is told by an event. */
    List<Finding> ask(AlertKind kind, LocalDate day) {
        Question question = questions.get(kind);
        if (question == null) {
            return List.of();
        }
        List<String> regions = sql.list(REGIONS, select -> {}, row -> row.getString(1));
        Map<String, Rule<Threshold>> settings = rules.onAll(day, regions, kind.rule());
        return settings.isEmpty() ? List.of() : question.ask(day, settings);
    }

    private List<Finding> put(AlertKind kind, String question, LocalDate day, Map<String, Rule<Threshold>> settings) {
        List<Map.Entry<String, Rule<Threshold>>> places = List.copyOf(settings.entrySet());
        return sql.list(
                SETTINGS + question,
                select -> {
                    select.setObject(1, day);
                    Columns.from(select, 2, places)
                            .text(Map.Entry::getKey)
                            .integer(place -> place.getValue().value().daysOrNone());
                    BigDecimal[] ratios = places.stream()
                            .map(place -> place.getValue().value().ratioOrNone())
                            .toArray(BigDecimal[]::new);
                    select.setArray(4, select.getConnection().createArrayOf("numeric", ratios));
                    Columns.from(select, 5, places)
                            .bigint(place -> place.getValue().value().leastOrNone());
                },
                row -> new Finding(
                        kind,
                        new InstitutionId(row.getObject("institution_id", UUID.class)),
                        row.getObject("subject_id", UUID.class),
                        row.getString("region_code"),
                        row.getString("facts")));
    }
}
