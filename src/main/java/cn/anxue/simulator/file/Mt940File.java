package cn.anxue.simulator.file;

import cn.anxue.bank.Direction;
import cn.anxue.money.Money;
import cn.anxue.simulator.file.StatementSheet.Row;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** MT940, every other account with the envelope blocks and the others without, as both are met. */
final class Mt940File {
    private static final DateTimeFormatter YYMMDD = DateTimeFormatter.ofPattern("yyMMdd");
    private static final DateTimeFormatter MMDD = DateTimeFormatter.ofPattern("MMdd");
    private static final int WIDTH_MAX = 65;
    private static final int LINES_MAX = 6;

    private Mt940File() {}

    static byte[] write(StatementSheet sheet) {
        List<String> lines = new ArrayList<>();
        boolean enveloped = sheet.account().hashCode() % 2 == 0;
        if (enveloped) {
            lines.add("{1:F01SIMBCNBJAXXX0000000000}{2:I940ANXUCNBJXXXXN}{4:");
        }
        lines.add(":20:" + sheet.reference());
        lines.add(":25:" + sheet.account());
        lines.add(":28C:" + sheet.sequence() + "/1");
        lines.add(":60F:" + balance(sheet.opening(), sheet.from().minusDays(1)));
        for (Row row : sheet.rows()) {
            lines.add(statementLine(row));
            lines.addAll(information(row));
        }
        lines.add(":62F:" + balance(sheet.closing(), sheet.to()));
        lines.add(enveloped ? "-}" : "-");
        return (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String balance(Money amount, LocalDate day) {
        return (amount.isNegative() ? "D" : "C")
                + YYMMDD.format(day)
                + amount.currency()
                + comma(amount.isNegative() ? amount.negated() : amount);
    }

    /** A credit taken back is {@code RC}, a debit taken back {@code RD}. */
    private static String statementLine(Row row) {
        String mark = row.direction() == Direction.CREDIT ? row.reversal() ? "RD" : "C" : row.reversal() ? "RC" : "D";
        return ":61:"
                + YYMMDD.format(row.bookedOn())
                + MMDD.format(row.bookedOn())
                + mark
                + comma(row.amount())
                + "NTRF"
                + "NONREF//"
                + row.reference();
    }

    private static List<String> information(Row row) {
        StringBuilder text = new StringBuilder();
        add(text, "EREF", row.endToEndId());
        add(text, "NAME", row.otherName());
        add(text, "ACCT", row.otherAccount());
        add(text, "REMI", row.words());
        List<String> lines = new ArrayList<>();
        for (int from = 0; from < text.length() && lines.size() < LINES_MAX; from += WIDTH_MAX) {
            String piece = text.substring(from, Math.min(text.length(), from + WIDTH_MAX));
            lines.add(lines.isEmpty() ? ":86:" + piece : piece);
        }
        return lines;
    }

    private static void add(StringBuilder text, String code, @Nullable String value) {
        if (value != null) {
            text.append('/').append(code).append('/').append(value);
        }
    }

    private static String comma(Money amount) {
        return amount.decimal().replace('.', ',');
    }
}
