package cn.anxue.bank.statement;

import cn.anxue.bank.Direction;
import cn.anxue.bank.LineDraft;
import cn.anxue.bank.format.StatementLine;
import cn.anxue.money.Money;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some hundred lines of one statement as they wait to be booked. Kept for minutes; its form may change with any version that books all first. */
final class LineBlock {
    static final int LINES_MAX = 500;
    private static final int BYTES_MAX = 1 << 18;
    private static final int NAME_MAX = 140;
    private static final int REMITTANCE_MAX = 500;
    private static final String REVERSAL = "冲正";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final int firstLine;
    private int lines;

    /** @param firstLine the place of its first line in the statement, from 1 */
    LineBlock(int firstLine) {
        this.firstLine = firstLine;
    }

    int firstLine() {
        return firstLine;
    }

    int lines() {
        return lines;
    }

    boolean isFull() {
        return lines == LINES_MAX || bytes.size() >= BYTES_MAX;
    }

    byte[] content() {
        return bytes.toByteArray();
    }

    void add(StatementLine line) {
        try {
            out.writeBoolean(line.direction() == Direction.CREDIT);
            out.writeLong(line.amount().minor());
            out.writeLong(line.bookedOn().toEpochDay());
            LocalDate valueOn = line.valueOn() == null ? line.bookedOn() : line.valueOn();
            out.writeLong(valueOn.toEpochDay());
            out.writeInt(line.parts() > 1 ? line.part() : 0);
            write(line.bankReference());
            write(line.endToEndId());
            write(shortened(line.counterpartyName(), NAME_MAX));
            write(line.counterpartyAccount());
            write(shortened(remittance(line), REMITTANCE_MAX));
            lines++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines as the bank room takes them, in the order they were added. */
    static List<LineDraft> drafts(byte[] content, int lines, String account, String currency) {
        List<LineDraft> drafts = new ArrayList<>(lines);
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
            for (int i = 0; i < lines; i++) {
                drafts.add(read(in, account, currency));
            }
            if (in.available() > 0) {
                throw new IllegalStateException("a block holds more lines than it says");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return drafts;
    }

    private static LineDraft read(DataInputStream in, String account, String currency) throws IOException {
        String direction = (in.readBoolean() ? Direction.CREDIT : Direction.DEBIT).name();
        String amount = new Money(in.readLong(), currency).decimal();
        String bookedOn = LocalDate.ofEpochDay(in.readLong()).toString();
        String valueOn = LocalDate.ofEpochDay(in.readLong()).toString();
        int part = in.readInt();
        String bankReference = text(in);
        String endToEndId = text(in);
        LineDraft.Counterparty counterparty = new LineDraft.Counterparty(text(in), text(in));
        String remittance = text(in);
        return new LineDraft(
                account,
                bankReference,
                part == 0 ? null : part,
                bookedOn,
                valueOn,
                direction,
                new LineDraft.Amount(amount, currency),
                counterparty,
                remittance,
                endToEndId,
                null);
    }

    /** The rules know a line that takes another back by its words; a bank's mark becomes one. */
    private static @Nullable String remittance(StatementLine line) {
        String text = line.remittance();
        if (!line.reversal() || text != null && text.contains(REVERSAL)) {
            return text;
        }
        return text == null ? REVERSAL : REVERSAL + " " + text;
    }

    private static @Nullable String shortened(@Nullable String text, int max) {
        if (text == null || text.length() <= max) {
            return text;
        }
        boolean splits = Character.isHighSurrogate(text.charAt(max - 1));
        return text.substring(0, splits ? max - 1 : max);
    }

    private void write(@Nullable String text) throws IOException {
        out.writeUTF(text == null ? "" : text);
    }

    private static @Nullable String text(DataInputStream in) throws IOException {
        String text = in.readUTF();
        return text.isEmpty() ? null : text;
    }
}
