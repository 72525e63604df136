package cn.anxue.simulator.web;

import cn.anxue.bank.Direction;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.money.Money;
import cn.anxue.simulator.DemoBank;
import cn.anxue.simulator.SimulatedAccount;
import cn.anxue.simulator.SimulatedDay;
import cn.anxue.simulator.file.FileStyle;
import cn.anxue.simulator.plan.Movement;
import cn.anxue.simulator.plan.MovementKind;
import cn.anxue.simulator.plan.StatementFate;
import cn.anxue.simulator.plan.Telling;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the simulated bank holds and did. */
final class SimulatorBody {
    private SimulatorBody() {}

    /** An account as the bank truly keeps it. */
    @Schema(name = "SimulatedAccount")
    public record AccountView(
            String number,
            String bankCode,
            Purpose purpose,

            @Schema(description = "How its statements are delivered")
            FileStyle statements,

            LocalDate joinedOn,
            Money balance) {
        static AccountView of(SimulatedAccount account) {
            return new AccountView(
                    account.number(),
                    account.bankCode(),
                    account.purpose(),
                    account.style(),
                    account.joinedOn(),
                    account.balance());
        }
    }

    /** All accounts. */
    @Schema(name = "SimulatedAccounts")
    public record Accounts(List<AccountView> items) {}

    /** One day of the bank. */
    @Schema(name = "SimulatedDay")
    public record DayView(LocalDate day, List<MovementView> movements, List<StatementView> statements) {
        static DayView of(DemoBank.Played played) {
            return new DayView(
                    played.day(),
                    played.movements().stream().map(MovementView::of).toList(),
                    played.statements().stream().map(StatementView::of).toList());
        }
    }

    /** Money that truly moved. */
    @Schema(name = "SimulatedMovement")
    public record MovementView(
            String account,
            String bankReference,
            MovementKind kind,
            Direction direction,
            Money amount,

            @Schema(description = "How the bank told of it before its statement")
            Telling told) {
        static MovementView of(Movement movement) {
            return new MovementView(
                    movement.account(),
                    movement.reference(),
                    movement.kind(),
                    movement.direction(),
                    movement.amount(),
                    movement.telling());
        }
    }

    /** What became of an account's statement of the day. */
    @Schema(name = "SimulatedStatement")
    public record StatementView(
            String account, Money openingBalance, Money closingBalance, StatementFate fate, int filesSent) {
        static StatementView of(SimulatedDay day) {
            return new StatementView(day.account(), day.opening(), day.closing(), day.statement(), day.files());
        }
    }

    /** The last days, the latest first. */
    @Schema(name = "SimulatedDays")
    public record Days(List<DayView> items) {}
}
