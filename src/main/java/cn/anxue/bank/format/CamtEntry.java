package cn.anxue.bank.format;

import cn.anxue.bank.Direction;
import cn.anxue.money.Money;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the entries of one statement ({@code Ntry}) and makes lines of them. */
final class CamtEntry {
    private static final int PARTS_MAX = 50_000;

    private final XmlScan xml;
    private final String account;
    private final StatementTotals totals;
    private final StatementSink sink;
    private final List<CamtDetail> details = new ArrayList<>();
    private final CoveredDays days = new CoveredDays();

    private @Nullable String currency;
    private int lines;

    private @Nullable Money amount;
    private @Nullable Direction direction;
    private boolean reversal;
    private boolean booked;
    private @Nullable LocalDate bookedOn;
    private @Nullable LocalDate valueOn;
    private @Nullable String bankReference;
    private @Nullable String further;

    CamtEntry(XmlScan xml, String account, @Nullable String currency, StatementTotals totals, StatementSink sink) {
        this.xml = xml;
        this.account = account;
        this.currency = currency;
        this.totals = totals;
        this.sink = sink;
    }

    @Nullable
    String currency() {
        return currency;
    }

    /** The days of the lines so far. */
    CoveredDays days() {
        return days;
    }

    void read() throws IOException {
        forget();
        while (xml.child()) {
            switch (xml.name()) {
                case "Amt" -> amount = CamtValues.amount(xml, currency);
                case "CdtDbtInd" -> direction = CamtValues.direction(xml);
                case "RvslInd" -> reversal = CamtValues.yes(xml);
                case "Sts" -> booked = status().equals("BOOK");
                case "BookgDt" -> bookedOn = CamtValues.day(xml);
                case "ValDt" -> valueOn = CamtValues.day(xml);
                case "AcctSvcrRef" -> bankReference = CamtValues.reference(xml);
                case "NtryDtls" -> readDetails();
                case "AddtlNtryInf" -> further = xml.textOrNull();
                default -> xml.skip();
            }
        }
        emit(required(amount, "Amt"), required(direction, "CdtDbtInd"));
    }

    private void forget() {
        amount = null;
        direction = null;
        reversal = false;
        booked = true;
        bookedOn = null;
        valueOn = null;
        bankReference = null;
        further = null;
        details.clear();
    }

    /** A word by itself up to version 6, a code within since. */
    private String status() throws IOException {
        String status = xml.textOrFirstChild();
        if (status == null) {
            throw xml.missing("Cd");
        }
        return status;
    }

    private void readDetails() throws IOException {
        while (xml.child()) {
            if (!xml.name().equals("TxDtls")) {
                xml.skip();
                continue;
            }
            if (details.size() == PARTS_MAX) {
                throw xml.refusal(FormatProblem.CONTENT_TOO_LONG, "max", PARTS_MAX);
            }
            details.add(CamtDetail.read(xml));
        }
    }

    private void emit(Money sum, Direction effect) {
        currency = sum.currency();
        totals.add(effect, sum, booked);
        if (!booked || sum.isZero()) {
            return;
        }
        LocalDate day = required(bookedOn == null ? valueOn : bookedOn, "BookgDt");
        days.add(day);
        if (details.size() < 2) {
            line(sum, effect, day, details.isEmpty() ? CamtDetail.NONE : details.get(0), 1, 1);
            return;
        }
        List<CamtDetail> parts = details.stream().filter(CamtEntry::moves).toList();
        if (!addUp(parts, sum, effect)) {
            line(sum, effect, day, CamtDetail.NONE, 1, 1);
            return;
        }
        int part = 0;
        for (CamtDetail detail : parts) {
            Direction ownEffect = detail.direction() == null ? effect : detail.direction();
            line(required(detail.amount(), "Amt"), ownEffect, day, detail, ++part, parts.size());
        }
    }

    private static boolean moves(CamtDetail detail) {
        return detail.amount() == null || !detail.amount().isZero();
    }

    private static boolean addUp(List<CamtDetail> parts, Money sum, Direction effect) {
        Money rest = sum;
        for (CamtDetail part : parts) {
            if (part.amount() == null || !part.amount().currency().equals(sum.currency())) {
                return false;
            }
            boolean same = part.direction() == null || part.direction() == effect;
            rest = Amounts.sum(rest, same ? part.amount().negated() : part.amount());
        }
        return rest.isZero();
    }

    private void line(Money money, Direction effect, LocalDate day, CamtDetail detail, int part, int parts) {
        Party other = detail.counterparty(effect, reversal, account);
        sink.line(new StatementLine(
                ++lines,
                effect,
                money,
                reversal,
                day,
                valueOn,
                bankReference == null ? detail.bankReference() : bankReference,
                part,
                parts,
                detail.endToEndId(),
                other.name(),
                other.account(),
                detail.remittance() == null ? Words.remittance(further) : detail.remittance(),
                null));
    }

    private <T> T required(@Nullable T value, String element) {
        if (value == null) {
            throw xml.missing(element);
        }
        return value;
    }
}
