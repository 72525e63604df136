package cn.anxue.bank.web;

import cn.anxue.bank.freeze.Freeze;
import cn.anxue.bank.freeze.FreezeDraft;
import cn.anxue.bank.freeze.FreezeKind;
import cn.anxue.bank.freeze.FreezeState;
import cn.anxue.money.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is said of freezes over HTTP. */
final class FreezeBody {
    static final int DOCUMENT_MAX = 200;

    private FreezeBody() {}

    /** What is to be frozen. */
    @Schema(name = "FreezeOrder")
    record Order(
            @NotNull FreezeKind kind,

            @Schema(description = "Up to this amount; without it all that the account holds") @Nullable
            Money amount,

            @Schema(description = "The order, as it is quoted") @NotBlank @Size(max = DOCUMENT_MAX)
            String document,

            @Schema(description = "The last day; without it until it is lifted") @Nullable
            LocalDate until) {
        FreezeDraft draft() {
            return new FreezeDraft(kind, amount, document, until);
        }
    }

    /** The paper that lifts a freeze. */
    @Schema(name = "FreezeLifting")
    record Lifting(@NotBlank @Size(max = DOCUMENT_MAX) String document) {}

    /** A freeze. */
    @Schema(name = "Freeze")
    record View(
            UUID id,
            String account,
            FreezeKind kind,

            @Schema(description = "Absent where all of it is frozen") @Nullable
            Money amount,

            String document,
            LocalDate from,
            @Nullable LocalDate until,
            FreezeState state,

            @Schema(description = "Whether the bank told us of it; of the others the bank is told, and confirms")
            boolean toldByBank,

            Instant orderedAt,
            @Nullable Instant acknowledgedAt,
            @Nullable Instant liftedAt,
            @Nullable String liftingDocument,
            @Nullable Instant liftingAcknowledgedAt) {
        static View of(Freeze freeze) {
            return new View(
                    freeze.id().value(),
                    freeze.account(),
                    freeze.kind(),
                    freeze.amount(),
                    freeze.document(),
                    freeze.from(),
                    freeze.until(),
                    freeze.state(),
                    freeze.toldByBank(),
                    freeze.orderedAt(),
                    freeze.acknowledgedAt(),
                    freeze.liftedAt(),
                    freeze.liftingDocument(),
                    freeze.liftingAcknowledgedAt());
        }
    }

    /** The freezes of one account, latest first. */
    @Schema(name = "FreezesOfAccount")
    record Views(List<View> items) {
        static Views of(List<Freeze> freezes) {
            return new Views(freezes.stream().map(View::of).toList());
        }
    }
}
