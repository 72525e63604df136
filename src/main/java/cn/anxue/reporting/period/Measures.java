package cn.anxue.reporting.period;

import cn.anxue.problem.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** All measures, in the order of a report. */
public final class Measures {
    private static final int COLUMNS = 7;
    private static final Map<String, Measure> ALL = load();

    private Measures() {}

    public static List<Measure> all() {
        return List.copyOf(ALL.values());
    }

    public static Optional<Measure> find(String code) {
        return Optional.ofNullable(ALL.get(code));
    }

    /** @throws NullPointerException for a code that is not one */
    public static Measure get(String code) {
        return Objects.requireNonNull(ALL.get(code), code);
    }

    /** What a section is called. */
    public static Text section(String section) {
        return switch (section) {
            case "institutions" -> Text.of("培训机构", "Institutions");
            case "deposits" -> Text.of("风险保证金", "Risk deposits");
            case "fees" -> Text.of("预收费", "Prepaid fees");
            case "refunds" -> Text.of("退费", "Refunds");
            case "notices" -> Text.of("执法文书", "Notices");
            case "closeOut" -> Text.of("整改销号", "Close-out");
            case "lists" -> Text.of("黑白名单", "Lists");
            case "supervisors" -> Text.of("社会监督员", "Supervisors");
            case "campaigns" -> Text.of("专项行动", "Campaigns");
            case "rounds" -> Text.of("检查轮次", "Rounds of inspection");
            case "checks" -> Text.of("现场检查", "Visits");
            case "annual" -> Text.of("年检与信用", "Annual inspection and credit");
            case "tipoffs" -> Text.of("群众举报", "Tip-offs");
            case "schools" -> Text.of("学校课后服务", "After-school service");
            case "shares" -> Text.of("占上级比重", "Shares of the level above");
            default -> Text.of(section, section);
        };
    }

    private static Map<String, Measure> load() {
        Map<String, Measure> measures = new LinkedHashMap<>();
        try (InputStream file = Objects.requireNonNull(Measures.class.getResourceAsStream("/reporting/measures.csv"))) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", COLUMNS))
                    .forEach(cell -> measures.put(
                            cell[0],
                            new Measure(
                                    cell[0],
                                    Unit.valueOf(cell[1]),
                                    Text.of(cell[2], cell[3]),
                                    cell[4],
                                    cell[5],
                                    cell[6])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return measures;
    }
}
