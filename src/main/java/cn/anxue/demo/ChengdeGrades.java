package cn.anxue.demo;

import cn.anxue.inspection.annual.BatchKind;
import cn.anxue.inspection.annual.Earlier;
import cn.anxue.inspection.annual.ImportService;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The annual inspection of 2022 and the grades of 2023, taken over from the tables they were decided in. */
@ApplicationScoped
class ChengdeGrades {
    private static final LocalDate ENTERED_ON = LocalDate.of(2023, 12, 25);
    private static final Earlier ANNUAL =
            new Earlier("示教年检〔2023〕1号", LocalDate.of(2023, 6, 20), LocalDate.of(2023, 6, 28));
    private static final Earlier GRADES =
            new Earlier("示教信用〔2023〕1号", LocalDate.of(2023, 12, 11), LocalDate.of(2023, 12, 18));
    private static final int BASICALLY_PASSED_EVERY = 41;
    private static final List<String> GRADE_CYCLE = List.of("A", "B", "B", "C", "B", "A", "B", "B", "D", "B");

    private final ImportService imports;
    private final ChengdeApprover approver;
    private final Cast cast;

    ChengdeGrades(ImportService imports, ChengdeApprover approver, Cast cast) {
        this.imports = imports;
        this.approver = approver;
        this.cast = cast;
    }

    List<Step> steps(List<PlannedInstitution> all) {
        IntFunction<String> results = i -> i % BASICALLY_PASSED_EVERY == 0 ? "基本合格" : "合格";
        IntFunction<String> grades = i -> GRADE_CYCLE.get(i % GRADE_CYCLE.size());
        return List.of(
                new Step("chengde.annual", ENTERED_ON, () -> take(BatchKind.ANNUAL, 2022, ANNUAL, all, results)),
                new Step("chengde.grades", ENTERED_ON, () -> take(BatchKind.GRADE, 2023, GRADES, all, grades)),
                new Step("chengde.grades.decided", ENTERED_ON.plusDays(1), approver::approveAll));
    }

    private void take(
            BatchKind kind, int year, Earlier earlier, List<PlannedInstitution> all, IntFunction<String> value) {
        String table = IntStream.range(0, all.size())
                .mapToObj(i -> all.get(i).uscc().value() + "," + value.apply(i) + ",示例：按年度材料评定")
                .collect(Collectors.joining("\r\n"));
        imports.take(cast.named("officer.chengde"), kind, year, earlier, table.getBytes(StandardCharsets.UTF_8), false);
    }
}
