package cn.anxue.bank.format;

import cn.anxue.bank.Direction;
import cn.anxue.money.Money;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A booked balance of a camt statement.
 *
 * @param amount below zero for an account overdrawn
 */
record CamtBalance(String code, Money amount, @Nullable LocalDate on) {

    /** The two that matter; both may be missing. */
    record Pair(@Nullable CamtBalance opening, @Nullable CamtBalance closing) {

        /** A balance carried over from the day before, or reached so far, only counts where there is no better one. */
        Pair with(CamtBalance balance) {
            return switch (balance.code) {
                case "OPBD" -> new Pair(balance, closing);
                case "PRCD" -> new Pair(opening == null ? balance : opening, closing);
                case "CLBD" -> new Pair(opening, balance);
                default -> new Pair(opening, closing == null ? balance : closing);
            };
        }

        @Nullable
        Money openingAmount() {
            return opening == null ? null : opening.amount;
        }

        @Nullable
        LocalDate openingOn() {
            return opening == null ? null : opening.on;
        }

        @Nullable
        Money closingAmount() {
            return closing == null ? null : closing.amount;
        }

        @Nullable
        LocalDate closingOn() {
            return closing == null ? null : closing.on;
        }
    }

    /** Reads a balance; nothing where it is of a kind that says nothing of what is booked. */
    static @Nullable CamtBalance read(XmlScan xml, @Nullable String currency) throws IOException {
        String code = null;
        Money amount = null;
        Direction direction = Direction.CREDIT;
        LocalDate on = null;
        while (xml.child()) {
            switch (xml.name()) {
                case "Tp" -> code = xml.textAt("CdOrPrtry", "Cd");
                case "Amt" -> amount = CamtValues.amount(xml, currency);
                case "CdtDbtInd" -> direction = CamtValues.direction(xml);
                case "Dt" -> on = CamtValues.day(xml);
                default -> xml.skip();
            }
        }
        if (amount == null) {
            throw xml.missing("Amt");
        }
        if (code == null || !code.matches("OPBD|PRCD|CLBD|ITBD")) {
            return null;
        }
        return new CamtBalance(code, direction == Direction.DEBIT ? amount.negated() : amount, on);
    }
}
