package cn.anxue.bank.format;

import cn.anxue.bank.Direction;
import cn.anxue.money.Money;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Values that occur in several places of a camt file; each reads the element one stands in. */
final class CamtValues {
    private CamtValues() {}

    /** @param currency of the account, where it is known already */
    static Money amount(XmlScan xml, @Nullable String currency) throws IOException {
        Money money = anyAmount(xml);
        if (currency != null && !currency.equals(money.currency())) {
            throw xml.refusal(FormatProblem.CURRENCY_DIFFERS, "currency", currency);
        }
        return money;
    }

    /** An amount that may be in another currency than the account's. */
    static Money anyAmount(XmlScan xml) throws IOException {
        String code = xml.attribute("Ccy");
        String text = xml.text();
        String currency = code == null ? null : Amounts.currency(code);
        if (currency == null) {
            throw xml.missing("@Ccy");
        }
        Money money = Amounts.exact(text, '.', currency);
        if (money == null) {
            throw xml.refusal(FormatProblem.AMOUNT_INVALID);
        }
        return money;
    }

    static Direction direction(XmlScan xml) throws IOException {
        return switch (xml.text()) {
            case "CRDT" -> Direction.CREDIT;
            case "DBIT" -> Direction.DEBIT;
            default -> throw xml.refusal(FormatProblem.FIELD_INVALID);
        };
    }

    static boolean yes(XmlScan xml) throws IOException {
        return switch (xml.text()) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw xml.refusal(FormatProblem.FIELD_INVALID);
        };
    }

    /** A choice of {@code Dt} and {@code DtTm}. */
    static @Nullable LocalDate day(XmlScan xml) throws IOException {
        LocalDate day = null;
        while (xml.child()) {
            day = Dates.iso(xml.text());
            if (day == null) {
                throw xml.refusal(FormatProblem.DATE_UNREADABLE);
            }
        }
        return day;
    }

    /** A choice of {@code IBAN} and {@code Othr/Id}. */
    static @Nullable String accountId(XmlScan xml) throws IOException {
        String id = null;
        while (xml.child()) {
            switch (xml.name()) {
                case "IBAN" -> id = Words.account(xml.text());
                case "Othr" -> id = Words.account(xml.textAt("Id"));
                default -> xml.skip();
            }
        }
        return checked(xml, id, FormatProblem.NUMBER_DAMAGED);
    }

    /** A reference, which is kept whole or not at all. */
    static @Nullable String reference(XmlScan xml) throws IOException {
        return checked(xml, Words.reference(xml.text()), null);
    }

    private static @Nullable String checked(XmlScan xml, @Nullable String id, @Nullable FormatProblem scientific) {
        if (id != null && id.length() > Words.REFERENCE_MAX) {
            throw xml.refusal(FormatProblem.CONTENT_TOO_LONG, "max", Words.REFERENCE_MAX);
        }
        if (id != null && scientific != null && Words.isScientific(id)) {
            throw xml.refusal(scientific);
        }
        return id;
    }
}
