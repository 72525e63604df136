package cn.anxue.demo;

import cn.anxue.bank.BankLines;
import cn.anxue.bank.LineAnswer;
import cn.anxue.bank.LineDraft;
import cn.anxue.bank.LineOutcome;
import cn.anxue.calendar.Today;
import cn.anxue.fee.order.OrderSearch;
import cn.anxue.fee.order.OrderView;
import cn.anxue.identity.Caller;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What families paid for the demo orders, as the bank reports it. */
@ApplicationScoped
class DemoPayments implements Chapter {
    private static final int DAYS_AGO = DemoSales.DAYS_AGO - 1;

    private final Roll roll;
    private final OrderSearch orders;
    private final BankLines bankLines;
    private final Cast cast;
    private final Today today;

    DemoPayments(Roll roll, OrderSearch orders, BankLines bankLines, Cast cast, Today today) {
        this.roll = roll;
        this.orders = orders;
        this.bankLines = bankLines;
        this.cast = cast;
        this.today = today;
    }

    @Override
    public List<Step> steps() {
        LocalDate on = today.date().minusDays(DAYS_AGO);
        return List.of(new Step("yangquan.payments", on, () -> pay(on)));
    }

    private void pay(LocalDate on) {
        PlannedInstitution institution = YangquanPlan.selling();
        Map<String, OrderView> made = orders
                .search(
                        Caller.SYSTEM,
                        new OrderSearch.Query(roll.idOf(institution).value(), null, null, null, 100))
                .items()
                .stream()
                .filter(order -> order.nationalOrderId() != null)
                .collect(Collectors.toMap(
                        order -> Objects.requireNonNull(order.nationalOrderId()), Function.identity()));
        List<LineDraft> lines = DemoOrder.ALL.stream()
                .filter(order -> order.paidYuan() != null)
                .map(order -> line(order, Objects.requireNonNull(made.get(order.nationalOrderId())), on))
                .toList();
        for (LineAnswer answer : bankLines.record(cast.bank(institution.bankCode()), lines)) {
            if (answer.outcome() != LineOutcome.BOOKED) {
                throw new IllegalStateException("not booked: " + answer);
            }
        }
    }

    private static LineDraft line(DemoOrder order, OrderView made, LocalDate on) {
        Money amount = Money.ofYuan(Objects.requireNonNull(order.paidYuan()));
        return new LineDraft(
                made.payTo().account(),
                "DEMOFEE%06d".formatted(order.serial()),
                null,
                on.toString(),
                on.toString(),
                "CREDIT",
                new LineDraft.Amount(amount.decimal(), amount.currency()),
                new LineDraft.Counterparty(made.guardian().name(), "6222020000%06d".formatted(order.serial())),
                "学费 " + made.reference(),
                null,
                null);
    }
}
