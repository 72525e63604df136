package cn.anxue.fee.order;

import cn.anxue.fee.FeeBooks;
import cn.anxue.identity.Caller;
import cn.anxue.ledger.AccountHistory;
import cn.anxue.ledger.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** What became of a family's money, entry by entry (domain.md §3, D5). */
@ApplicationScoped
public class OrderStatements {
    private static final int LINES_MAX = 1_000;

    private final OrderRegister register;
    private final AccountHistory history;

    OrderStatements(OrderRegister register, AccountHistory history) {
        this.register = register;
        this.history = history;
    }

    /** An order with the entries of its account in the books. */
    public record OrderStatement(OrderView order, Statement account) {}

    @Transactional
    public OrderStatement of(Caller caller, OrderId id) {
        OrderView order = register.get(caller, id);
        return new OrderStatement(
                order,
                history.statement(FeeBooks.holder(order.terms().institution()), FeeBooks.order(id), 0, LINES_MAX));
    }
}
