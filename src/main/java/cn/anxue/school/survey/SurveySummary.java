package cn.anxue.school.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What schools answered, as a whole and by county. Computed. */
@Schema(name = "SurveySummary")
public record SurveySummary(Completion total, List<Completion> counties, List<Result> results) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * How far a place has come.
     *
     * @param percent of its schools, with two decimals
     */
    @Schema(name = "SurveyCompletion")
    public record Completion(String regionCode, String region, long schools, long answered, String percent) {
        static Completion of(String code, String name, List<Answered> schools) {
            long answered =
                    schools.stream().filter(school -> school.values() != null).count();
            return new Completion(code, name, schools.size(), answered, share(answered, schools.size()));
        }
    }

    /**
     * What came of one question.
     *
     * @param counts how many schools gave each answer; none for numbers
     * @param sum of all answers
     * @param average with two decimals
     */
    @Schema(name = "SurveyResult")
    public record Result(
            int number, String wording, QuestionKind kind, Map<Integer, Long> counts, long sum, String average) {}

    static SurveySummary of(Survey survey, String regionName, List<Answered> schools) {
        Map<String, List<Answered>> places = schools.stream()
                .collect(Collectors.groupingBy(Answered::regionCode, LinkedHashMap::new, Collectors.toList()));
        List<Completion> counties = places.entrySet().stream()
                .map(place ->
                        Completion.of(place.getKey(), place.getValue().get(0).region(), place.getValue()))
                .toList();
        List<Result> results = new ArrayList<>();
        for (int q = 0; q < survey.asked().questions().size(); q++) {
            results.add(result(q, survey.asked().questions().get(q), schools));
        }
        return new SurveySummary(Completion.of(survey.asked().regionCode(), regionName, schools), counties, results);
    }

    private static Result result(int at, Question question, List<Answered> schools) {
        List<Integer> given = new ArrayList<>();
        for (Answered school : schools) {
            List<Integer> values = school.values();
            if (values != null) {
                given.add(values.get(at));
            }
        }
        Map<Integer, Long> counts = question.kind() == QuestionKind.NUMBER
                ? Map.of()
                : given.stream().collect(Collectors.groupingBy(value -> value, TreeMap::new, Collectors.counting()));
        long sum = given.stream().mapToLong(Integer::longValue).sum();
        String average = given.isEmpty()
                ? "0.00"
                : BigDecimal.valueOf(sum)
                        .divide(BigDecimal.valueOf(given.size()), 2, RoundingMode.HALF_UP)
                        .toPlainString();
        return new Result(at + 1, question.wording(), question.kind(), counts, sum, average);
    }

    private static String share(long part, long whole) {
        return whole == 0
                ? "0.00"
                : BigDecimal.valueOf(part)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}
