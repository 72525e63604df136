package cn.anxue.simulator;

import cn.anxue.bank.format.FileFormat;
import cn.anxue.bank.statement.Delivery;
import cn.anxue.bank.statement.StatementUploads;
import cn.anxue.bank.statement.StatementWork;
import cn.anxue.simulator.file.FileStyle;
import cn.anxue.simulator.file.StatementSheet;
import cn.anxue.simulator.plan.Movement;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Sends the statements of a day, and those of the day before that are late, as files. */
@ApplicationScoped
class Posting {
    private static final String ORIGIN = "simulated bank";

    private final StatementUploads uploads;
    private final StatementWork work;
    private final Truth truth;

    Posting(StatementUploads uploads, StatementWork work, Truth truth) {
        this.uploads = uploads;
        this.work = work;
        this.truth = truth;
    }

    void send(Run run, Map<String, SimulatedAccount> accounts, LocalDate day) {
        Map<String, List<Movement>> movements = truth.movements(run, day.minusDays(1), day).stream()
                .collect(Collectors.groupingBy(movement -> movement.account() + movement.bookedOn()));
        // The day's own first: a late one comes after it.
        for (LocalDate of : List.of(day, day.minusDays(1))) {
            for (SimulatedDay one : truth.days(run, of, of)) {
                SimulatedAccount account = Objects.requireNonNull(accounts.get(one.account()));
                List<Movement> moved = movements.getOrDefault(one.account() + one.day(), List.of());
                send(
                        account,
                        one,
                        StatementDesk.sheet(account, one, moved),
                        one.day().equals(day));
            }
        }
        work.run();
    }

    private void send(SimulatedAccount account, SimulatedDay day, StatementSheet sheet, boolean today) {
        switch (day.statement()) {
            case SENT -> sendIf(today, account, day, sheet, true);
            case SENT_TWICE -> {
                sendIf(today, account, day, sheet, true);
                sendIf(today, account, day, sheet, true);
            }
            case LATE -> sendIf(!today, account, day, sheet, true);
            case NEVER -> {}
            case WRONG_TOTAL_FIRST -> {
                sendIf(today, account, day, StatementDesk.wrong(sheet), false);
                sendIf(today, account, day, sheet, true);
            }
            case WRONG_TOTAL -> sendIf(today, account, day, StatementDesk.wrong(sheet), false);
        }
    }

    private void sendIf(boolean due, SimulatedAccount account, SimulatedDay day, StatementSheet sheet, boolean right) {
        if (!due) {
            return;
        }
        byte[] file = account.style().write(sheet);
        Delivery delivery = new Delivery(format(account.style()), null, ORIGIN);
        uploads.receive(BankVoice.of(account.bankCode()), delivery, new ByteArrayInputStream(file));
        truth.told(day, right);
    }

    private static FileFormat format(FileStyle style) {
        return switch (style) {
            case CAMT_053 -> FileFormat.CAMT_053;
            case MT940 -> FileFormat.MT940;
            case XLSX -> FileFormat.XLSX;
        };
    }
}
