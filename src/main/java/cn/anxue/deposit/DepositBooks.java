package cn.anxue.deposit;

import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.institution.InstitutionId;
import cn.anxue.ledger.AccountKind;
import cn.anxue.ledger.HolderId;
import cn.anxue.ledger.Ledger.Opening;
import cn.anxue.money.Money;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The only place that spells the ledger accounts of a holder's books. Per book, always: bank + missing +
 * transit = Σ liabilities.
 */
public final class DepositBooks {
    /** What the institution paid in and must keep. */
    public static final String PRINCIPAL = "deposit/principal";
    /** What the bank posted on it. */
    public static final String INTEREST = "deposit/interest";
    /** What approved plans have set apart for families. */
    public static final String CLAIMS = "deposit/claims";

    /** What lessons taught and confirmed have earned. */
    public static final String FEE_EARNED = "fee/earned";
    /** What is to go back to families. */
    public static final String FEE_REFUNDS = "fee/refunds";
    /** What the bank posted on fees. */
    public static final String FEE_INTEREST = "fee/interest";
    /** What the bank has been told to pay from fees. */
    public static final String FEE_OUTGOING = "fee/outgoing";
    /** Fees nobody could place yet. */
    public static final String FEE_UNIDENTIFIED = "fee/unidentified";

    /** What families paid a school for its after-school service. */
    public static final String SERVICE_FEES = "service/fees";
    /** What public money pays for it. */
    public static final String SERVICE_SUBSIDIES = "service/subsidies";

    private DepositBooks() {}

    public static HolderId holder(InstitutionId institution) {
        return new HolderId(institution.value());
    }

    /** The money in one real bank account. */
    public static String bank(Purpose purpose, String accountNumber) {
        return book(purpose) + "/bank/" + accountNumber;
    }

    /** Money that should be there and is not. */
    public static String missing(Purpose purpose) {
        return book(purpose) + "/missing";
    }

    /** Money that has left one bank account and not yet reached the next. */
    public static String transit(Purpose purpose) {
        return book(purpose) + "/transit";
    }

    /** Credits nobody could place yet. */
    public static String unidentified(Purpose purpose) {
        return book(purpose) + "/unidentified";
    }

    /** Instructed, not yet executed. */
    public static String outgoing(Purpose purpose) {
        return book(purpose) + "/outgoing";
    }

    /** Interest as the bank posted it. */
    public static String interest(Purpose purpose) {
        return book(purpose) + "/interest";
    }

    /** All accounts a book needs when its bank account opens; those which exist stay as they are. */
    public static List<Opening> openings(InstitutionId institution, Purpose purpose, String accountNumber) {
        Stream<String> assets = Stream.of(bank(purpose, accountNumber), missing(purpose), transit(purpose));
        Stream<String> own = switch (purpose) {
            case DEPOSIT -> Stream.of(PRINCIPAL, INTEREST, CLAIMS);
            case FEE -> Stream.of(FEE_EARNED, FEE_REFUNDS, FEE_INTEREST);
            case SERVICE -> Stream.of(SERVICE_FEES, SERVICE_SUBSIDIES, interest(purpose));
        };
        Stream<String> liabilities = Stream.concat(own, Stream.of(unidentified(purpose), outgoing(purpose)));
        return Stream.concat(
                        assets.map(path -> opening(institution, path, AccountKind.ASSET)),
                        liabilities.map(path -> opening(institution, path, AccountKind.LIABILITY)))
                .toList();
    }

    private static Opening opening(InstitutionId institution, String path, AccountKind kind) {
        return new Opening(holder(institution), path, kind, Money.CNY);
    }

    private static String book(Purpose purpose) {
        return purpose.name().toLowerCase(Locale.ROOT);
    }
}
