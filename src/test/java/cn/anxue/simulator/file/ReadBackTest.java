package cn.anxue.simulator.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.bank.format.ColumnMapping;
import cn.anxue.bank.format.FileFormat;
import cn.anxue.bank.format.StatementFoot;
import cn.anxue.bank.format.StatementHead;
import cn.anxue.bank.format.StatementLine;
import cn.anxue.bank.format.StatementReaders;
import cn.anxue.bank.format.StatementSink;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.money.Money;
import cn.anxue.simulator.file.StatementSheet.Row;
import cn.anxue.simulator.plan.DayPlan;
import cn.anxue.simulator.plan.DayPlanner;
import cn.anxue.simulator.plan.Movement;
import cn.anxue.simulator.plan.Scene;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The service's readers find in the simulator's files what truly happened. */
class ReadBackTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    private static final int ACCOUNTS = 6;
    private static final int DAYS = 40;

    /** What a reader said of one file. */
    private static final class Heard implements StatementSink {
        private final List<String> lines = new ArrayList<>();
        private String account = "";
        private Money opening = Money.ofFen(0);
        private Money closing = Money.ofFen(0);

        @Override
        public void begin(StatementHead head) {
            account = head.account();
            opening = head.opening() == null ? opening : head.opening();
        }

        @Override
        public void line(StatementLine line) {
            lines.add(String.join(
                    "|",
                    line.direction().name(),
                    String.valueOf(line.reversal()),
                    line.amount().decimal(),
                    String.valueOf(line.bookedOn()),
                    String.valueOf(line.bankReference()),
                    String.valueOf(line.endToEndId()),
                    String.valueOf(line.counterpartyName()),
                    String.valueOf(line.counterpartyAccount()),
                    String.valueOf(line.remittance())));
        }

        @Override
        public void end(StatementFoot foot) {
            closing = foot.closing() == null ? closing : foot.closing();
        }
    }

    @Test
    void readsCamt053() throws IOException {
        readsBack(FileStyle.CAMT_053, FileFormat.CAMT_053);
    }

    @Test
    void readsMt940() throws IOException {
        readsBack(FileStyle.MT940, FileFormat.MT940);
    }

    @Test
    void readsWorkbooks() throws IOException {
        readsBack(FileStyle.XLSX, FileFormat.XLSX);
    }

    private static void readsBack(FileStyle style, FileFormat format) throws IOException {
        for (int place = 1; place <= ACCOUNTS; place++) {
            Money balance = Money.ofFen(0);
            List<Movement> past = new ArrayList<>();
            for (int day = 0; day < DAYS; day++) {
                DayPlan plan = DayPlanner.plan(scene(place, FIRST.plusDays(day), balance, past));
                StatementSheet sheet = sheet(place, FIRST.plusDays(day), plan, day + 1);
                Heard heard = new Heard();
                StatementReaders.of(format, ColumnMapping.COMMON)
                        .read(new ByteArrayInputStream(style.write(sheet)), heard);
                assertEquals(sheet.account(), heard.account);
                assertEquals(plan.opening(), heard.opening);
                assertEquals(plan.closing(), heard.closing);
                assertEquals(sheet.rows().stream().map(ReadBackTest::written).toList(), heard.lines);
                balance = plan.closing();
                past = new ArrayList<>(plan.movements().stream()
                        .filter(movement -> !movement.kind().isReversal())
                        .toList());
            }
        }
    }

    private static String written(Row row) {
        return String.join(
                "|",
                row.direction().name(),
                String.valueOf(row.reversal()),
                row.amount().decimal(),
                row.bookedOn().toString(),
                row.reference(),
                String.valueOf(row.endToEndId()),
                String.valueOf(row.otherName()),
                String.valueOf(row.otherAccount()),
                String.valueOf(row.words()));
    }

    private static StatementSheet sheet(int place, LocalDate day, DayPlan plan, int sequence) {
        List<Row> rows = new ArrayList<>();
        Money balance = plan.opening();
        for (Movement movement : plan.movements()) {
            balance = balance.plus(movement.effect());
            rows.add(new Row(
                    movement.bookedOn(),
                    movement.direction(),
                    movement.kind().isReversal(),
                    movement.amount(),
                    movement.reference(),
                    movement.endToEndId(),
                    movement.other().name(),
                    movement.other().account(),
                    movement.other().words(),
                    balance));
        }
        return new StatementSheet(
                account(place), "示例培训中心", "000000000001", sequence, day, day, plan.opening(), plan.closing(), rows);
    }

    private static Scene scene(int place, LocalDate day, Money opening, List<Movement> past) {
        List<Scene.OpenOrder> orders = List.of(
                new Scene.OpenOrder("4KMNP-7RTWX", Money.ofYuan(1_800)),
                new Scene.OpenOrder("23456-789AC", Money.ofYuan(960)));
        return new Scene(
                31,
                true,
                account(place),
                place,
                place % 2 == 0 ? Purpose.FEE : Purpose.DEPOSIT,
                day,
                opening,
                new Scene.Owner("示例培训中心", "6222999999999999"),
                orders,
                orders,
                past,
                List.of());
    }

    private static String account(int place) {
        return "62220000000000%02d".formatted(place);
    }
}
