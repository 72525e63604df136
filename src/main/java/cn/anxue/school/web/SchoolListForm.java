package cn.anxue.school.web;

import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.school.AccountDraft;
import cn.anxue.school.CountDraft;
import cn.anxue.school.SchoolDraft;
import cn.anxue.school.SchoolId;
import cn.anxue.school.Stage;
import cn.anxue.web.Fields;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** What the forms about many schools hold: lines of a list, or a table of counts. */
public class SchoolListForm {
    private static final int NEEDED = 5;
    private static final int WITH_ACCOUNT = 7;
    private static final int ROWS_MAX = 200;

    @RestForm
    @Nullable
    String lines;

    @RestForm
    @Nullable
    String region;

    @RestForm
    @Nullable
    String month;

    @RestForm
    @Nullable
    List<String> school;

    @RestForm
    @Nullable
    List<String> pupils;

    @RestForm
    @Nullable
    List<String> participants;

    @RestForm
    @Nullable
    List<String> teachers;

    /** A school with its account, if the line names one. */
    record Line(
            SchoolDraft draft,
            @Nullable String number,
            @Nullable String bankCode) {
        @Nullable
        AccountDraft account(SchoolId id) {
            return number == null || bankCode == null ? null : new AccountDraft(id, number, bankCode);
        }
    }

    public String lines() {
        return lines == null ? "" : lines;
    }

    public String region() {
        return Fields.text(region);
    }

    public String month() {
        return Fields.text(month);
    }

    /** One school a line: code, name, stage, region, since when, and where there is one account and bank. */
    List<Line> schools() {
        List<Line> found = new ArrayList<>();
        String[] typed = lines().split("\\R");
        for (int i = 0; i < typed.length; i++) {
            if (!typed[i].isBlank()) {
                found.add(line(typed[i], i));
            }
        }
        if (found.isEmpty()) {
            throw new ProblemException(RequestProblem.REQUIRED, "/lines", Map.of());
        }
        return found;
    }

    /** Rows left blank are left out. */
    List<CountDraft> counts() {
        List<String> ids = school == null ? List.of() : school;
        if (ids.size() > ROWS_MAX) {
            throw new ProblemException(RequestProblem.TOO_MANY_ITEMS, "/school", Map.of("max", ROWS_MAX));
        }
        List<CountDraft> counts = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            if (!at(pupils, i).isBlank() || !at(participants, i).isBlank()) {
                counts.add(new CountDraft(
                        new SchoolId(Fields.id(ids.get(i), "/school")),
                        firstOf(month()),
                        SchoolFormReader.number(at(pupils, i), "/pupils"),
                        SchoolFormReader.number(at(participants, i), "/participants"),
                        at(teachers, i).isBlank() ? 0 : SchoolFormReader.number(at(teachers, i), "/teachers")));
            }
        }
        return counts;
    }

    /** What was typed for a school; null where the form does not hold it. */
    @Nullable
    CountRow typed(CountRow row) {
        int i = school == null ? -1 : school.indexOf(row.id());
        return i < 0
                ? null
                : new CountRow(row.id(), row.name(), row.region(), at(pupils, i), at(participants, i), at(teachers, i));
    }

    static LocalDate firstOf(String month) {
        try {
            return YearMonth.parse(month).atDay(1);
        } catch (DateTimeParseException e) {
            throw new ProblemException(RequestProblem.INVALID_VALUE, "/month", Map.of("reason", "YYYY-MM"));
        }
    }

    private static String at(@Nullable List<String> values, int i) {
        return values == null || i >= values.size() ? "" : values.get(i);
    }

    private static Line line(String typed, int number) {
        String[] parts =
                Arrays.stream(typed.split("[\\t,，]")).map(String::strip).toArray(String[]::new);
        if (parts.length != NEEDED && parts.length != WITH_ACCOUNT) {
            throw new ProblemException(
                    RequestProblem.INVALID_VALUE,
                    "/lines",
                    Map.of("reason", "第 %d 行 / line %1$d".formatted(number + 1)));
        }
        SchoolDraft draft =
                new SchoolDraft(parts[1], parts[0], parts[3], stage(parts[2], number), Fields.day(parts[4], "/lines"));
        return parts.length == NEEDED ? new Line(draft, null, null) : new Line(draft, parts[5], parts[6]);
    }

    private static Stage stage(String text, int number) {
        return Arrays.stream(Stage.values())
                .filter(one -> one.text().zh().equals(text) || one.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        RequestProblem.INVALID_VALUE,
                        "/lines",
                        Map.of("reason", "第 %d 行学段 / stage in line %1$d".formatted(number + 1))));
    }
}
