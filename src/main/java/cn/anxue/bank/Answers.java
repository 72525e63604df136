package cn.anxue.bank;

import cn.anxue.bank.BankLines.Report;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The answers to the lines of several reports, as they come. */
final class Answers {
    private final Map<UUID, @Nullable LineAnswer[]> byReport = new HashMap<>();

    Answers(List<Report> reports) {
        reports.forEach(report ->
                byReport.put(report.id(), new LineAnswer[report.lines().size()]));
    }

    void put(Report report, LineAnswer answer) {
        put(report.id(), answer);
    }

    void put(UUID report, LineAnswer answer) {
        Objects.requireNonNull(byReport.get(report))[answer.line()] = answer;
    }

    /** All answers to a report, in the order of its lines; none may be missing. */
    List<LineAnswer> of(Report report) {
        return Arrays.stream(Objects.requireNonNull(byReport.get(report.id())))
                .map(Objects::requireNonNull)
                .toList();
    }
}
