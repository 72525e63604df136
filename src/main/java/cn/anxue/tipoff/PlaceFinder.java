package cn.anxue.tipoff;

import cn.anxue.batch.Sql;
import cn.anxue.problem.ProblemException;
import cn.anxue.region.Regions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the place that people write in a line of a form: a code, 双桥区, 双桥 or 河北省承德市双桥区. */
@ApplicationScoped
class PlaceFinder {
    private static final int SHOWN_MAX = 8;
    private static final String NAMED = """
            select code from region
            where kind in ('PREFECTURE', 'COUNTY', 'MANAGEMENT_UNIT') and valid_until is null
                and (? like '%' || name or (length(name) > 2 and ? like '%' || left(name, length(name) - 1)))
            order by code
            """;

    private final Sql sql;
    private final Regions regions;

    PlaceFinder(Sql sql, Regions regions) {
        this.sql = sql;
        this.regions = regions;
    }

    /** @throws ProblemException {@code PLACE_REQUIRED} where nothing fits, {@code PLACE_UNCLEAR} where several do */
    String find(@Nullable String written) {
        String plain = written == null ? "" : written.replaceAll("\\s", "");
        if (plain.matches("[0-9]{6}([0-9]{3})?")) {
            return regions.get(plain, "/place").code();
        }
        List<String> named = plain.isEmpty() ? List.of() : best(plain);
        if (named.isEmpty()) {
            throw new ProblemException(TipOffProblem.PLACE_REQUIRED, "/place", Map.of());
        }
        if (named.size() > 1) {
            String places =
                    named.stream().limit(SHOWN_MAX).map(regions::fullName).collect(Collectors.joining("、"));
            throw new ProblemException(TipOffProblem.PLACE_UNCLEAR, "/place", Map.of("places", places));
        }
        return named.get(0);
    }

    /** Of those whose name ends the line, the ones of whose path most stands in it. */
    private List<String> best(String plain) {
        List<String> named = sql.list(
                NAMED,
                select -> {
                    select.setString(1, plain);
                    select.setString(2, plain);
                },
                row -> row.getString(1));
        int most = named.stream()
                .map(code -> written(plain, code))
                .max(Comparator.naturalOrder())
                .orElse(0);
        return named.stream().filter(code -> written(plain, code) == most).toList();
    }

    /** How many characters of the line are names of the place and those above it. */
    private int written(String plain, String code) {
        return regions.ancestors(code).stream()
                .map(ancestor -> regions.get(ancestor).name())
                .mapToInt(name ->
                        plain.contains(name) ? name.length() : plain.contains(stem(name)) ? name.length() - 1 : 0)
                .sum();
    }

    private static String stem(String name) {
        return name.length() > 2 ? name.substring(0, name.length() - 1) : name;
    }
}
