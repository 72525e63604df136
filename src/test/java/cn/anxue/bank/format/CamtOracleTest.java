package cn.anxue.bank.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.bank.Direction;
import cn.anxue.money.Money;
import com.prowidesoftware.swift.model.mx.AbstractMX;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Our reading of camt files of every version beside Prowide's. */
class CamtOracleTest {
    private static final int FIRST_VERSION = 2;
    private static final int LAST_VERSION = 13;

    @Test
    void readsStatementsOfEveryVersionAsTheOracleDoes() throws Exception {
        compare('3');
    }

    @Test
    void readsReportsOfEveryVersionAsTheOracleDoes() throws Exception {
        compare('2');
    }

    @Test
    void readsNoticesOfEveryVersionAsTheOracleDoes() throws Exception {
        compare('4');
    }

    private static void compare(char digit) throws Exception {
        int lines = 0;
        for (int version = FIRST_VERSION; version <= LAST_VERSION; version++) {
            long seed = 7_000 + version;
            String file = CamtSamples.file(seed, version, digit, 40);
            Collected.Statement ours =
                    Collected.from(CamtSamples.format(digit), file).only();

            Object theirs =
                    Beans.first(Beans.at(oracle(file), CamtSamples.message(digit), CamtSamples.statement(digit)));

            String where = "camt.05" + digit + " version " + version + " seed " + seed;
            assertEquals(
                    Beans.at(theirs, "Acct", "Id", "Othr", "Id"), ours.head().account(), where);
            assertEquals(
                    expected(theirs),
                    ours.lines().stream().map(CamtOracleTest::told).toList(),
                    where);
            lines += ours.lines().size();
        }
        assertTrue(lines > 300, "only " + lines);
    }

    private static AbstractMX oracle(String file) {
        AbstractMX message = AbstractMX.parse(file);
        assertNotNull(message, "the oracle does not know this version");
        return message;
    }

    private static List<String> expected(Object statement) {
        List<String> expected = new ArrayList<>();
        for (Object entry : Beans.list(Beans.at(statement, "Ntry"))) {
            Object status = Beans.at(entry, "Sts");
            if (String.valueOf(status instanceof Enum<?> ? status : Beans.at(status, "Cd"))
                    .equals("BOOK")) {
                entry(entry, expected);
            }
        }
        return expected;
    }

    private static void entry(Object entry, List<String> expected) {
        List<Object> details = new ArrayList<>();
        for (Object group : Beans.list(Beans.at(entry, "NtryDtls"))) {
            details.addAll(Beans.list(Beans.at(group, "TxDtls")));
        }
        if (details.isEmpty()) {
            expected.add(line(entry, null, 1, 1));
        }
        for (int i = 0; i < details.size(); i++) {
            expected.add(line(entry, details.get(i), i + 1, details.size()));
        }
    }

    private static String line(Object entry, @Nullable Object detail, int part, int parts) {
        Object within = Beans.at(detail, "Amt");
        within = within == null ? Beans.at(detail, "AmtDtls", "TxAmt", "Amt") : within;
        BigDecimal amount = new BigDecimal(Beans.text(parts == 1 ? Beans.at(entry, "Amt") : within, "Value"));
        boolean credit = Beans.text(entry, "CdtDbtInd").equals("CRDT");
        boolean reversal = Boolean.TRUE.equals(Beans.at(entry, "RvslInd"));
        String role = credit != reversal ? "Dbtr" : "Cdtr";
        Object party = Beans.at(detail, "RltdPties", role);
        Object name = Beans.at(party, "Pty") == null ? Beans.at(party, "Nm") : Beans.at(party, "Pty", "Nm");
        Object booked = Beans.at(entry, "BookgDt", "Dt");
        booked = booked == null ? Beans.at(entry, "BookgDt", "DtTm") : booked;
        Object reference = Beans.at(detail, "Refs", "EndToEndId");
        List<String> texts = new ArrayList<>();
        Beans.list(Beans.at(detail, "RmtInf", "Ustrd")).forEach(text -> texts.add(text.toString()));
        return String.join(
                "|",
                credit ? "CREDIT" : "DEBIT",
                amount.setScale(2).toPlainString(),
                String.valueOf(reversal),
                String.valueOf(booked).substring(0, 10),
                Beans.text(entry, "ValDt", "Dt").substring(0, 10),
                String.valueOf(Beans.at(entry, "AcctSvcrRef")),
                part + "/" + parts,
                "NOTPROVIDED".equals(reference) ? "null" : String.valueOf(reference),
                String.valueOf(name),
                String.valueOf(Beans.at(detail, "RltdPties", role + "Acct", "Id", "Othr", "Id")),
                texts.isEmpty() ? Beans.text(entry, "AddtlNtryInf") : String.join(" ", texts));
    }

    private static String told(StatementLine line) {
        Money amount = line.amount();
        return String.join(
                "|",
                line.direction() == Direction.CREDIT ? "CREDIT" : "DEBIT",
                amount.decimal(),
                String.valueOf(line.reversal()),
                line.bookedOn().toString(),
                String.valueOf(line.valueOn()),
                String.valueOf(line.bankReference()),
                line.part() + "/" + line.parts(),
                String.valueOf(line.endToEndId()),
                String.valueOf(line.counterpartyName()),
                String.valueOf(line.counterpartyAccount()),
                String.valueOf(line.remittance()));
    }
}
