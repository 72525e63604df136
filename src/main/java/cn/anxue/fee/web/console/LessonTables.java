package cn.anxue.fee.web.console;

import cn.anxue.fee.lesson.ItemAnswer;
import cn.anxue.fee.lesson.LessonKey;
import cn.anxue.fee.lesson.LessonOutcome;
import cn.anxue.fee.lesson.LessonProblem;
import cn.anxue.fee.lesson.LessonRecording;
import cn.anxue.fee.order.OrderRegister;
import cn.anxue.fee.order.OrderView;
import cn.anxue.fee.order.PaymentReference;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.Text;
import cn.anxue.sheet.SheetRow;
import cn.anxue.sheet.SheetValues;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads tables of lessons: reference of the order, day, and the lesson's number where somebody keeps it. */
@ApplicationScoped
class LessonTables {
    /** What the form of the next step can carry. */
    static final int ROWS_MAX = 1_000;

    private static final Text NO_REFERENCE =
            Text.of("没有附言为此的本机构订单，请核对附言。", "No order of this institution has this reference.");
    private static final Text NO_DAY = Text.of("上课日期看不懂，请写成 2026-03-01。", "The day cannot be read; write 2026-03-01.");
    private static final Text NO_NUMBER =
            Text.of("课次看不懂，请写整数，或不填。", "The lesson’s number cannot be read; write a whole number or leave it out.");
    private static final Text RECORDED = Text.of("将登记", "Will be recorded");
    private static final Text DUPLICATE = Text.of("已登记过，不重复登记", "Recorded before");

    private final OrderRegister register;
    private final LessonRecording recording;

    LessonTables(OrderRegister register, LessonRecording recording) {
        this.register = register;
        this.recording = recording;
    }

    /** Every row with all that is wrong with it; nothing is written. */
    LessonTable read(Caller institution, List<SheetRow> sheet) {
        List<LessonRow> rows = sheet.stream()
                .filter(row -> !isHeading(row))
                .map(row -> row(institution, row))
                .toList();
        if (rows.isEmpty()) {
            throw new ProblemException(LessonProblem.LESSONS_REQUIRED);
        }
        List<LessonRow> readable = rows.stream().filter(LessonRow::isGood).toList();
        List<ItemAnswer> answers = recording.preview(
                institution, readable.stream().map(LessonRow::draft).toList());
        Map<Integer, LessonRow> judged = new HashMap<>();
        for (ItemAnswer answer : answers) {
            LessonRow row = readable.get(answer.line());
            judged.put(row.number(), judged(row, answer));
        }
        return new LessonTable(
                rows.stream().map(row -> judged.getOrDefault(row.number(), row)).toList());
    }

    private static LessonRow judged(LessonRow row, ItemAnswer answer) {
        LessonKey key = answer.key();
        if (key == null) {
            return new LessonRow(
                    row.number(),
                    row.reference(),
                    row.day(),
                    row.n(),
                    row.order(),
                    null,
                    Wrong.of(new ProblemException(answer.violations()), Map.of()));
        }
        Text state = answer.outcome() == LessonOutcome.DUPLICATE ? DUPLICATE : RECORDED;
        return new LessonRow(row.number(), row.reference(), row.day(), key.n(), row.order(), state, List.of());
    }

    private LessonRow row(Caller institution, SheetRow row) {
        String reference = SheetValues.code(row.cell(0));
        LocalDate day = SheetValues.day(row.cell(1));
        Integer n = SheetValues.whole(row.cell(2));
        Optional<OrderView> order = PaymentReference.parse(reference)
                .flatMap(register::find)
                .filter(found -> institution.scope() instanceof Scope.Institution own
                        && own.institutionId()
                                .equals(found.terms().institution().value()));
        List<Text> problems = new ArrayList<>();
        if (order.isEmpty()) {
            problems.add(NO_REFERENCE);
        }
        if (day == null) {
            problems.add(NO_DAY);
        }
        if (!row.cell(2).isEmpty() && (n == null || n < 1)) {
            problems.add(NO_NUMBER);
        }
        return new LessonRow(
                row.number(),
                order.map(found -> found.reference().toString()).orElse(reference),
                day == null ? row.cell(1).text() : day.toString(),
                n,
                order.map(found -> found.id().value()).orElse(null),
                null,
                problems);
    }

    /** Words instead of a day. */
    private static boolean isHeading(SheetRow row) {
        return row.number() == 1
                && SheetValues.day(row.cell(1)) == null
                && PaymentReference.parse(row.cell(0).text()).isEmpty();
    }
}
