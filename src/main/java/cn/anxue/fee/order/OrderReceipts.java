package cn.anxue.fee.order;

import cn.anxue.fee.FeeBooks;
import cn.anxue.identity.Caller;
import cn.anxue.seal.Receipts;
import cn.anxue.seal.SealedReceipt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** What a family keeps of its order's entries and can check without asking us. It names nobody. */
@ApplicationScoped
public class OrderReceipts {
    private final OrderRegister register;
    private final Receipts receipts;

    OrderReceipts(OrderRegister register, Receipts receipts) {
        this.register = register;
        this.receipts = receipts;
    }

    @Transactional
    public SealedReceipt of(Caller caller, OrderId id) {
        return of(register.get(caller, id));
    }

    /** For whoever has been shown the order. */
    @Transactional
    public SealedReceipt of(OrderView order) {
        return receipts.ofAccount(FeeBooks.holder(order.terms().institution()), FeeBooks.order(order.id()));
    }
}
