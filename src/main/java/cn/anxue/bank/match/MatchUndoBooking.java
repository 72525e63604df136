package cn.anxue.bank.match;

import cn.anxue.bank.BankProblem;
import cn.anxue.bank.FeeMoves;
import cn.anxue.bank.LineRests;
import cn.anxue.batch.Sql;
import cn.anxue.deposit.DepositBooks;
import cn.anxue.deposit.DepositStandings;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderLocks;
import cn.anxue.fee.order.OrderTerms;
import cn.anxue.fee.payment.LinePayment;
import cn.anxue.fee.payment.TakenBack;
import cn.anxue.fee.payout.PayoutKind;
import cn.anxue.identity.ActorId;
import cn.anxue.ledger.Act;
import cn.anxue.ledger.ActId;
import cn.anxue.ledger.Entry;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Books that one match is undone: orders are locked first, then what is left of the line, then the ledger's accounts. */
@ApplicationScoped
class MatchUndoBooking {
    private static final String STANDS_UNIDENTIFIED = """
            insert into bank_line_identification (line_id, placement, reason, identified_by)
            select l.id, 'UNIDENTIFIED', ?, ? from bank_line l left join bank_line_identification i on i.line_id = l.id
                where l.id = ? and coalesce(i.placement, l.placement) in ('DEPOSIT_PRINCIPAL', 'INTEREST')
                    and not exists (select from bank_line r where r.reverses_line_id = l.id)
            on conflict on constraint bank_line_identification_pk do update
                set placement = excluded.placement, reason = excluded.reason, identified_by = excluded.identified_by,
                    identified_at = now()
            """;
    /** How much of what a person placed still stands; nothing where the bank has taken the whole line back. */
    private static final String PLACED = """
            select g.amount_minor - coalesce((
                select sum(u.amount_minor) from bank_match_undo u
                where u.line_id = g.line_id and u.number = g.part and u.state = 'UNDONE'), 0)::bigint
            from bank_line_placing g where g.line_id = ? and g.part = ? and not exists (
                select from bank_line_identification i join bank_line r on r.reverses_line_id = i.line_id
                where i.line_id = g.line_id and i.placement = 'INTEREST')
            """;

    private final OrderLocks orders;
    private final LineRests rests;
    private final FeeMoves moves;
    private final DepositStandings standings;
    private final Sql sql;

    MatchUndoBooking(OrderLocks orders, LineRests rests, FeeMoves moves, DepositStandings standings, Sql sql) {
        this.orders = orders;
        this.rests = rests;
        this.moves = moves;
        this.standings = standings;
        this.sql = sql;
    }

    /** @throws ProblemException where the money is no longer where the match brought it */
    void book(MatchUndo undo, Purpose purpose, ActorId by, LocalDate on) {
        switch (purpose) {
            case FEE -> undoFee(undo, by, on);
            case DEPOSIT -> undoDeposit(undo, by, on);
            // A school's money is moved between fees and subsidies where it is kept.
            case SERVICE -> throw new ProblemException(BankProblem.NOTHING_TO_UNDO);
        }
    }

    private void undoFee(MatchUndo undo, ActorId by, LocalDate on) {
        UUID named = undo.matched();
        OrderId order = named == null ? null : new OrderId(named);
        if (order != null) {
            requireHeld(undo, Objects.requireNonNull(orders.lock(List.of(order)).get(order)));
        }
        free(undo);
        if (order == null && undo.number() > 0) {
            requirePlaced(undo);
        }
        String from = order == null ? FeeBooks.INTEREST : FeeBooks.order(order);
        record(undo, from, FeeBooks.UNIDENTIFIED, on);
        rests.add(undo.line(), undo.institution(), undo.amount());
        if (order != null) {
            moves.payments()
                    .unplace(List.of(new TakenBack(payment(undo, order), undo.id(), on, undo.amount(), undo.amount())));
            return;
        }
        standUnidentified(undo, by);
    }

    /** Asked under the lock on what is left of the line: nobody has undone it meanwhile. */
    private void requirePlaced(MatchUndo undo) {
        boolean placed = sql
                .list(
                        PLACED,
                        select -> {
                            select.setObject(1, undo.line().value());
                            select.setInt(2, undo.number());
                        },
                        row -> row.getLong(1))
                .stream()
                .anyMatch(standing -> standing >= undo.amount().minor());
        if (!placed) {
            throw new ProblemException(BankProblem.NOTHING_TO_UNDO);
        }
    }

    /** What is left of the line is nobody's: a payout that takes it back to its payer is called off, if it still can be. */
    private void free(MatchUndo undo) {
        moves.keepHere(PayoutKind.RETURN, undo.line().value());
        LineRests.Rest rest = rests.lock(List.of(undo.line())).get(undo.line());
        if (rest != null && rest.payout() != null) {
            throw new ProblemException(BankProblem.LINE_GOES_BACK);
        }
    }

    private static void requireHeld(MatchUndo undo, OrderTerms order) {
        if (undo.amount().compareTo(order.held()) > 0) {
            throw new ProblemException(
                    BankProblem.MATCH_HOLDS_LESS,
                    Map.of("most", order.held().max(Money.ofFen(0)).decimal()));
        }
    }

    private LinePayment payment(MatchUndo undo, OrderId order) {
        return moves.payments().ofLines(List.of(undo.line().value())).stream()
                .filter(payment ->
                        payment.part() == undo.number() && payment.order().equals(order))
                .filter(payment -> payment.standing().compareTo(undo.amount()) >= 0)
                .findFirst()
                .orElseThrow(() -> new ProblemException(BankProblem.NOTHING_TO_UNDO));
    }

    private void undoDeposit(MatchUndo undo, ActorId by, LocalDate on) {
        String from =
                undo.kind() == MatchKind.INTEREST ? DepositBooks.interest(Purpose.DEPOSIT) : DepositBooks.PRINCIPAL;
        record(undo, from, DepositBooks.unidentified(Purpose.DEPOSIT), on);
        standUnidentified(undo, by);
        standings.moved(List.of(undo.institution()));
    }

    private void record(MatchUndo undo, String from, String to, LocalDate on) {
        Entry entry = new Entry(from, to, undo.amount(), MatchReason.MATCH_UNDONE);
        moves.book(new Act(new ActId(undo.id()), DepositBooks.holder(undo.institution()), on, entry));
    }

    /** Asked under the lock on the money: nobody has undone it meanwhile, nor has the bank taken it back. */
    private void standUnidentified(MatchUndo undo, ActorId by) {
        int standing = sql.update(STANDS_UNIDENTIFIED, statement -> {
            statement.setString(1, undo.reason());
            statement.setObject(2, by.value());
            statement.setObject(3, undo.line().value());
        });
        if (standing == 0 && undo.number() == 0) {
            throw new ProblemException(BankProblem.NOTHING_TO_UNDO);
        }
    }
}
