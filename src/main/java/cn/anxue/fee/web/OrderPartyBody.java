package cn.anxue.fee.web;

import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderStatements.OrderStatement;
import cn.anxue.fee.order.OrderTerms;
import cn.anxue.fee.order.OrderView;
import cn.anxue.fee.order.SummaryLinks;
import cn.anxue.ledger.Statement;
import cn.anxue.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the parties of an order, and who watches over them, read besides the order itself. */
public final class OrderPartyBody {
    private OrderPartyBody() {}

    /** The people of an order, unmasked. */
    @Schema(name = "OrderPeople")
    public record People(OrderId id, OrderAnswer.Learner learner, OrderAnswer.Guardian guardian) {
        static People from(OrderView order) {
            OrderAnswer whole = OrderAnswer.from(order);
            return new People(order.id(), whole.learner(), whole.guardian());
        }
    }

    /** What became of a family's money. */
    @Schema(name = "OrderStatement")
    public record Account(
            OrderId id,
            Money price,
            Money paid,

            @Schema(description = "Lessons confirmed and what they earned")
            Taught taught,

            Money refunded,

            @Schema(description = "Left to the institution at a refund")
            Money kept,

            @Schema(description = "Still held for the family in the supervised account")
            Money left,

            List<Line> lines) {
        /** Lessons and what they earned. */
        @Schema(name = "OrderTaught")
        public record Taught(int lessons, int of, Money earned) {}

        /** One entry of the order's account. */
        @Schema(name = "OrderStatementLine")
        public record Line(
                UUID entry,
                LocalDate on,
                Instant recordedAt,

                @Schema(
                        description = "Where the money came from or went to, within the fee book",
                        examples = "fee/earned")
                String contra,

                @Schema(description = "Into the order's account, or out of it")
                boolean in,

                Money amount,
                Money after,
                String reason) {
            static Line from(Statement.Line line) {
                String contra = line.contra().startsWith(FeeBooks.bank("")) ? "fee/bank" : line.contra();
                return new Line(
                        line.actId(),
                        line.occurredOn(),
                        line.recordedAt(),
                        contra,
                        !line.debit(),
                        line.amount(),
                        line.after(),
                        line.reason());
            }
        }

        static Account from(OrderStatement statement) {
            OrderTerms terms = statement.order().terms();
            return new Account(
                    terms.id(),
                    terms.price(),
                    terms.paid(),
                    new Taught(terms.confirmedLessons(), terms.allLessons(), terms.earned()),
                    terms.refunded(),
                    terms.kept(),
                    terms.held(),
                    statement.account().lines().stream().map(Line::from).toList());
        }
    }

    /** Pages to open in a browser. */
    @Schema(name = "OrderSummaryLink")
    public record Link(
            @Schema(description = "Path on this service", examples = "/orders/…/summary?until=…&key=…")
            String url,

            @Schema(examples = "/orders/…/receipt?until=…&key=…")
            String receiptUrl,

            Instant expiresAt) {
        static Link from(SummaryLinks.Link link) {
            return new Link(page("summary", link), page("receipt", link), link.expiresAt());
        }

        private static String page(String name, SummaryLinks.Link link) {
            return "/orders/%s/%s?until=%d&key=%s".formatted(link.order(), name, link.until(), link.key());
        }
    }
}
