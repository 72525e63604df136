package cn.anxue.bank.web;

import cn.anxue.approval.ApprovalId;
import cn.anxue.bank.reconciliation.Break;
import cn.anxue.bank.reconciliation.BreakId;
import cn.anxue.bank.reconciliation.BreakKind;
import cn.anxue.bank.reconciliation.BreakOwner;
import cn.anxue.bank.reconciliation.BreakState;
import cn.anxue.bank.reconciliation.DayClosing;
import cn.anxue.bank.reconciliation.DayDetail;
import cn.anxue.bank.reconciliation.DaySheets;
import cn.anxue.bank.reconciliation.DayState;
import cn.anxue.bank.reconciliation.Resolution;
import cn.anxue.bank.reconciliation.ResolutionKind;
import cn.anxue.bank.reconciliation.ResolutionState;
import cn.anxue.money.Money;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bodies about days of accounts and their breaks. */
final class ReconciliationBody {
    private static final int PERMILLE_DIGITS = 1;

    private ReconciliationBody() {}

    private static BigDecimal percent(int permille) {
        return BigDecimal.valueOf(permille, PERMILLE_DIGITS);
    }

    @Schema(name = "ReconciliationDay")
    record Day(
            String account,
            LocalDate date,
            DayState state,

            @Schema(description = "The bank's closing balance; absent while no statement covers the day") @Nullable
            Money bankBalance,

            Money bookBalance,

            @Schema(description = "What the account must keep for all who are owed")
            Money claimsTotal,

            @Schema(
                    description =
                            "Zero only where all three agree: bank less book, or where these agree book less claims")
            @Nullable
            Money difference,

            Money missing,
            Money inTransit,

            @Schema(description = "What the book has and the bank's statements show on another day, or not yet")
            Money unconfirmed,

            int lines,
            BigDecimal explainedPercent,
            List<BreakAnswer> breaks,
            List<Closing> closings,

            @Schema(description = "What came for the day after it was first closed")
            List<Correction> corrections,

            @Nullable Instant lookedAt) {
        static Day of(DayDetail detail) {
            var day = detail.day();
            return new Day(
                    day.account(),
                    day.day(),
                    day.state(),
                    day.bank(),
                    day.book(),
                    day.claims(),
                    day.difference(),
                    day.missing(),
                    day.transit(),
                    day.unconfirmed(),
                    day.lines(),
                    percent(detail.explainedPermille()),
                    detail.breaks().stream()
                            .map(one -> BreakAnswer.of(one, detail.asOf()))
                            .toList(),
                    detail.closings().stream().map(Closing::of).toList(),
                    detail.corrections().stream().map(Correction::of).toList(),
                    day.lookedAt());
        }
    }

    @Schema(name = "ReconciliationClosing")
    record Closing(
            long position,
            @Nullable Money bankBalance,
            Money bookBalance,
            Money claimsTotal,
            int carriedOver,
            Instant closedAt) {
        static Closing of(DayDetail.Closing closing) {
            return new Closing(
                    closing.position(),
                    closing.bank(),
                    closing.book(),
                    closing.claims(),
                    closing.carriedOver(),
                    closing.closedAt());
        }
    }

    @Schema(name = "ReconciliationCorrection")
    record Correction(UUID entry, long position, Money amount, Instant recordedAt) {
        static Correction of(DayDetail.Correction one) {
            return new Correction(one.entry(), one.position(), one.amount(), one.recordedAt());
        }
    }

    @Schema(name = "ReconciliationBreak")
    record BreakAnswer(
            BreakId id,
            BreakKind kind,
            String account,
            LocalDate date,
            @Nullable UUID line,
            @Nullable UUID entry,
            Money amount,
            long ageDays,
            BreakOwner owner,
            @Nullable String assignee,
            BreakState state,

            @Schema(description = "Why an officer carried it over to later days") @Nullable
            String carriedOver,

            List<ResolutionKind> resolutions,
            Instant openedAt,
            @Nullable Instant endedAt) {
        static BreakAnswer of(Break one, LocalDate asOf) {
            return new BreakAnswer(
                    one.id(),
                    one.kind(),
                    one.account(),
                    one.day(),
                    one.line(),
                    one.entry(),
                    one.amount(),
                    Math.max(0, ChronoUnit.DAYS.between(one.day(), asOf)),
                    one.owner(),
                    one.assignee(),
                    one.state(),
                    one.carriedReason(),
                    List.copyOf(ResolutionKind.of(one.kind())),
                    one.openedAt(),
                    one.endedAt());
        }
    }

    @Schema(name = "DayClosingBody")
    record Close(@Nullable @Size(max = 500) List<@NotNull @Valid CarryOver> carriedOver) {
        List<DayClosing.CarryOver> read() {
            return carriedOver == null
                    ? List.of()
                    : carriedOver.stream().map(CarryOver::read).toList();
        }
    }

    @Schema(name = "DayClosingCarryOver")
    record CarryOver(
            @JsonProperty("break") @NotNull UUID breakId,

            @NotNull @Size(min = 1, max = 500) String reason) {
        DayClosing.CarryOver read() {
            return new DayClosing.CarryOver(new BreakId(breakId), reason.strip());
        }
    }

    @Schema(name = "BreakResolutionBody")
    record Resolve(
            @NotNull ResolutionKind kind,

            @Schema(description = "For PUT_BACK: the credit that put the money back") @Nullable
            UUID line,

            @Schema(description = "For PAID_INSTRUCTION: the instruction that the debit paid") @Nullable
            UUID instruction,

            @NotNull @Size(min = 1, max = 500) String reason) {}

    @Schema(name = "BreakResolution")
    record Resolved(
            UUID id,
            BreakId breakId,
            ResolutionKind kind,
            Money amount,
            String reason,

            @Schema(description = "The proposal another person decides on")
            ApprovalId approvalId,

            ResolutionState state,
            Instant proposedAt) {
        static Resolved of(Resolution one) {
            return new Resolved(
                    one.id(),
                    one.breakId(),
                    one.kind(),
                    one.amount(),
                    one.reason(),
                    one.approvalId(),
                    one.state(),
                    one.proposedAt());
        }
    }

    @Schema(name = "BreakAssignmentBody")
    record Assign(
            @NotNull BreakOwner owner,
            @Nullable @Size(min = 1, max = 64) String assignee) {}

    @Schema(name = "DaySheet")
    record Sheet(LocalDate date, List<SheetRow> items) {
        static Sheet of(LocalDate date, List<DaySheets.Row> rows) {
            return new Sheet(date, rows.stream().map(SheetRow::of).toList());
        }
    }

    @Schema(name = "DaySheetRow")
    record SheetRow(
            String regionCode,
            String bankCode,
            int accounts,
            int open,
            int balanced,
            int closed,
            long lines,
            Money moved,
            BigDecimal explainedPercent,
            Unexplained unexplained) {
        static SheetRow of(DaySheets.Row row) {
            return new SheetRow(
                    row.regionCode(),
                    row.bankCode(),
                    row.accounts(),
                    row.open(),
                    row.balanced(),
                    row.closed(),
                    row.lines(),
                    row.moved(),
                    percent(row.explainedPermille()),
                    new Unexplained(row.breaks(), row.unexplained(), row.oldestDays(), row.averageDays()));
        }
    }

    @Schema(name = "DaySheetUnexplained")
    record Unexplained(int breaks, Money amount, int oldestDays, int averageDays) {}
}
