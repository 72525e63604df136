package cn.anxue.fee;

import cn.anxue.deposit.DepositBooks;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.fee.order.OrderId;
import cn.anxue.institution.InstitutionId;
import cn.anxue.ledger.AccountKind;
import cn.anxue.ledger.HolderId;
import cn.anxue.ledger.Ledger.Opening;
import cn.anxue.money.Money;

/** The accounts of the fee book: those an agreement opens, which {@link DepositBooks} spells, and one for each order. */
public final class FeeBooks {
    /** What lessons taught and confirmed have earned. */
    public static final String EARNED = DepositBooks.FEE_EARNED;
    /** What is to go back to families. */
    public static final String REFUNDS = DepositBooks.FEE_REFUNDS;
    /** What the bank posted on fees. */
    public static final String INTEREST = DepositBooks.FEE_INTEREST;
    /** Credits nobody could place yet. */
    public static final String UNIDENTIFIED = DepositBooks.unidentified(Purpose.FEE);
    /** Instructed, not yet executed. */
    public static final String OUTGOING = DepositBooks.outgoing(Purpose.FEE);
    /** Money that should be there and is not. */
    public static final String MISSING = DepositBooks.missing(Purpose.FEE);
    /** Money that has left one bank account and not yet reached the next. */
    public static final String TRANSIT = DepositBooks.transit(Purpose.FEE);
    /** What the accounts of all orders begin with. */
    public static final String ORDERS = "fee/orders/";

    private FeeBooks() {}

    public static HolderId holder(InstitutionId institution) {
        return DepositBooks.holder(institution);
    }

    /** What one order was paid and has neither been taught nor given back. */
    public static String order(OrderId order) {
        return ORDERS + order.value();
    }

    /** The money in one real bank account. */
    public static String bank(String accountNumber) {
        return DepositBooks.bank(Purpose.FEE, accountNumber);
    }

    public static Opening opening(InstitutionId institution, OrderId order) {
        return new Opening(holder(institution), order(order), AccountKind.LIABILITY, Money.CNY);
    }
}
