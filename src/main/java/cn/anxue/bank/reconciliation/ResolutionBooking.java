package cn.anxue.bank.reconciliation;

import cn.anxue.bank.instruction.InstructionId;
import cn.anxue.bank.instruction.LaterPayments;
import cn.anxue.bank.reconciliation.ResolutionKind.Sides;
import cn.anxue.calendar.Today;
import cn.anxue.deposit.DepositBooks;
import cn.anxue.deposit.DepositStandings;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.identity.ActorId;
import cn.anxue.ledger.AccountKind;
import cn.anxue.ledger.Act;
import cn.anxue.ledger.ActId;
import cn.anxue.ledger.Balance;
import cn.anxue.ledger.Entry;
import cn.anxue.ledger.HolderId;
import cn.anxue.ledger.Ledger;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What settling a break does to the books: one entry that explains it. */
@ApplicationScoped
class ResolutionBooking {
    private final Ledger ledger;
    private final PutBacks putBacks;
    private final LaterPayments payments;
    private final DepositStandings standings;
    private final Today today;

    ResolutionBooking(
            Ledger ledger, PutBacks putBacks, LaterPayments payments, DepositStandings standings, Today today) {
        this.ledger = ledger;
        this.putBacks = putBacks;
        this.payments = payments;
        this.standings = standings;
        this.today = today;
    }

    /** Asked when it is proposed and again when it is decided, with the accounts locked. */
    void require(Resolution resolution, Break found, Purpose purpose, @Nullable Sides sides) {
        if (sides == null) {
            return;
        }
        HolderId holder = DepositBooks.holder(found.institution());
        Map<String, Balance> held = ledger.lock(Map.of(holder, List.of(sides.debit(), sides.credit())))
                .getOrDefault(holder, Map.of());
        Balance from = held.get(sides.debit());
        if (from == null || from.kind() == AccountKind.LIABILITY) {
            requireAtMost(resolution.amount(), from);
        }
        // What was missing and is there again, or is borne, cannot be more than what is missing.
        if (sides.credit().equals(DepositBooks.missing(purpose))) {
            requireAtMost(resolution.amount(), held.get(sides.credit()));
        }
        if (resolution.kind() == ResolutionKind.PUT_BACK) {
            credited(resolution, found, purpose);
        }
        if (resolution.instruction() != null) {
            payments.require(new InstructionId(resolution.instruction()), found.subject());
        }
    }

    /** @param closed whether the day of the break is closed */
    void book(Resolution resolution, Break found, Purpose purpose, @Nullable Sides sides, ActorId by, boolean closed) {
        if (sides == null) {
            return;
        }
        LocalDate on = on(resolution, found, purpose, closed);
        if (resolution.kind() == ResolutionKind.PUT_BACK) {
            putBacks.place(
                    Objects.requireNonNull(resolution.creditLine()),
                    purpose,
                    resolution.amount(),
                    resolution.reason(),
                    by);
        }
        Entry entry = new Entry(sides.debit(), sides.credit(), resolution.amount(), resolution.kind());
        HolderId holder = DepositBooks.holder(found.institution());
        ledger.record(List.of(new Act(new ActId(resolution.id()), holder, on, entry)))
                .get(0)
                .orThrow();
        if (purpose == Purpose.DEPOSIT) {
            standings.moved(List.of(found.institution()));
        }
    }

    /** Dated on the day it explains, as long as that is open; an adjustment of a balance always. */
    private LocalDate on(Resolution resolution, Break found, Purpose purpose, boolean closed) {
        return switch (resolution.kind()) {
            case ADJUSTED_TO_MISSING, ADJUSTED_FROM_MISSING -> found.day();
            case BORNE, BORNE_FROM_INTEREST, PAID_INSTRUCTION, EXPLAINED, BOOKED_AS_OWN, SAME_LINE, NOT_PAID ->
                closed ? today.date() : found.day();
            case PUT_BACK -> {
                LocalDate credited = credited(resolution, found, purpose);
                yield closed ? today.date() : credited.isAfter(found.day()) ? credited : found.day();
            }
        };
    }

    private LocalDate credited(Resolution resolution, Break found, Purpose purpose) {
        return putBacks.require(
                Objects.requireNonNull(resolution.creditLine()),
                purpose,
                found.institution().value(),
                resolution.amount());
    }

    private static void requireAtMost(Money amount, @Nullable Balance balance) {
        Money most = balance == null ? Money.ofFen(0) : balance.amount();
        if (amount.compareTo(most) > 0) {
            throw new ProblemException(ReconciliationProblem.NOT_SO_MUCH_HELD, Map.of("most", most.decimal()));
        }
    }
}
