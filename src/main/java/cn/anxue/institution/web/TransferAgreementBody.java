package cn.anxue.institution.web;

import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.transfer.FileLine;
import cn.anxue.institution.transfer.TransferDraft;
import cn.anxue.institution.transfer.TransferLine;
import cn.anxue.institution.transfer.TransferState;
import cn.anxue.institution.transfer.TransferView;
import cn.anxue.region.AuthorityId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bodies of transfer agreements. */
public final class TransferAgreementBody {
    private static final int INSTITUTIONS_MAX = 500;

    private TransferAgreementBody() {}

    /** What one side proposes. */
    @Schema(name = "TransferProposal")
    public record Request(
            @NotNull @Size(min = 1, max = INSTITUTIONS_MAX) List<@NotNull UUID> institutions,
            @NotNull UUID toAuthorityId,
            @NotBlank @Size(max = 100) String agreementNumber,
            @Nullable UUID documentId,
            @NotNull LocalDate takesEffectOn,
            boolean depositToo,
            @Size(max = 1000) @Nullable String remark) {
        TransferDraft draft() {
            return new TransferDraft(
                    institutions.stream().map(InstitutionId::new).toList(),
                    new AuthorityId(toAuthorityId),
                    agreementNumber.strip(),
                    documentId,
                    takesEffectOn,
                    depositToo,
                    remark);
        }
    }

    /** Why an accepted agreement is called off. */
    @Schema(name = "TransferCallOff")
    public record CallOff(@NotBlank @Size(max = 1000) String reason) {}

    /** An agreement. */
    @Schema(name = "Transfer")
    public record Answer(
            UUID id,
            @Schema(maxLength = 100) String agreementNumber,
            @Nullable UUID documentId,
            UUID fromAuthorityId,
            UUID toAuthorityId,
            LocalDate takesEffectOn,
            boolean depositToo,
            @Schema(maxLength = 1000) @Nullable String remark,
            TransferState state,
            LocalDate proposedOn,
            @Nullable LocalDate decidedOn,
            @Nullable LocalDate endedOn,
            @Schema(maxLength = 1000) @Nullable String endedBecause,
            @Schema(maxItems = INSTITUTIONS_MAX) List<Line> institutions) {
        static Answer from(TransferView view) {
            return new Answer(
                    view.id().value(),
                    view.agreementNumber(),
                    view.documentId(),
                    view.from().value(),
                    view.to().value(),
                    view.takesEffectOn(),
                    view.depositToo(),
                    view.remark(),
                    view.state(),
                    view.proposedOn(),
                    view.decidedOn(),
                    view.endedOn(),
                    view.endedBecause(),
                    view.lines().stream().map(Line::from).toList());
        }
    }

    /** One institution, with what is open about it, or was on the day. */
    @Schema(name = "TransferLine")
    public record Line(
            UUID id,
            @Schema(maxLength = 200) String name,
            @Schema(maxLength = 18) String uscc,
            TransferLine.@Nullable Outcome outcome,
            @Schema(maxItems = 5000) List<FileLine> files) {
        static Line from(TransferLine line) {
            return new Line(
                    line.institutionId(),
                    line.name(),
                    line.uscc(),
                    line.outcome(),
                    line.files() == null ? List.of() : line.files());
        }
    }
}
