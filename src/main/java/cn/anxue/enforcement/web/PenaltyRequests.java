package cn.anxue.enforcement.web;

import cn.anxue.enforcement.penalty.CauseKind;
import cn.anxue.enforcement.penalty.Circumstance;
import cn.anxue.enforcement.penalty.DecisionDraft;
import cn.anxue.enforcement.penalty.FilingDraft;
import cn.anxue.enforcement.penalty.NoPenaltyGround;
import cn.anxue.enforcement.penalty.Officer;
import cn.anxue.enforcement.penalty.Outcome;
import cn.anxue.enforcement.penalty.PaperKind;
import cn.anxue.enforcement.penalty.Pause;
import cn.anxue.enforcement.penalty.Payment;
import cn.anxue.enforcement.penalty.PenaltyBasis;
import cn.anxue.enforcement.penalty.PenaltyExecution;
import cn.anxue.enforcement.penalty.PenaltyHearings;
import cn.anxue.enforcement.penalty.PenaltyInvestigation;
import cn.anxue.enforcement.penalty.Preserved;
import cn.anxue.enforcement.penalty.Sanction;
import cn.anxue.enforcement.penalty.SanctionKind;
import cn.anxue.enforcement.penalty.Service;
import cn.anxue.enforcement.penalty.ServiceMethod;
import cn.anxue.enforcement.penalty.Severity;
import cn.anxue.enforcement.penalty.Terms;
import cn.anxue.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is asked of the penalty track. */
public final class PenaltyRequests {
    private static final int OFFICERS_MAX = 10;
    private static final int CHOICES_MAX = 9;

    private PenaltyRequests() {}

    /** A case to be filed. */
    @Schema(name = "PenaltyFiling")
    public record Filing(
            @NotNull @Valid SubjectBody.Request subject,
            @NotNull CauseKind causeKind,
            @Nullable UUID causeId,

            @Size(max = 100) @Schema(examples = "承教监改〔2026〕12号") @Nullable
            String causeNumber,

            @NotBlank @Size(max = 2000) String suspicion,
            @Nullable LocalDate endedOn,
            @NotNull LocalDate discoveredOn,
            boolean harm) {
        FilingDraft draft() {
            return new FilingDraft(
                    subject.addressee(),
                    causeKind,
                    causeId,
                    causeNumber,
                    suspicion.strip(),
                    endedOn,
                    discoveredOn,
                    harm);
        }
    }

    /** A paper for the file. */
    @Schema(name = "PenaltyPaper")
    public record Paper(
            @NotNull PaperKind kind,
            @NotBlank @Size(max = 200) String title,
            @NotNull LocalDate madeOn,
            @Size(max = 10000) @Nullable String content,
            @Nullable UUID documentId) {
        PenaltyInvestigation.PaperDraft draft() {
            return new PenaltyInvestigation.PaperDraft(kind, title.strip(), madeOn, content, documentId);
        }
    }

    /** Evidence that could be lost. */
    @Schema(name = "PenaltyPreservation")
    public record Preservation(
            @NotBlank @Size(max = 500) String what, @NotNull LocalDate preservedOn) {}

    /** What becomes of it. */
    @Schema(name = "PenaltyPreservationDecision")
    public record PreservationDecision(
            @NotNull Preserved.Outcome outcome, @NotNull LocalDate on) {}

    /** What the investigation came to. */
    @Schema(name = "PenaltyInvestigation")
    public record Investigation(
            @NotNull @Size(max = OFFICERS_MAX) List<@NotNull @Valid OfficerRequest> officers,
            @NotBlank @Size(max = 10000) String findings,
            @NotNull Money collected,
            @NotNull Money refunded,
            @Nullable LocalDate refundsEndedOn) {
        PenaltyInvestigation.Report report() {
            return new PenaltyInvestigation.Report(
                    officers.stream().map(OfficerRequest::officer).toList(),
                    findings.strip(),
                    collected,
                    refunded,
                    refundsEndedOn);
        }
    }

    /** Who investigated. */
    @Schema(name = "PenaltyOfficer")
    public record OfficerRequest(
            @NotBlank @Size(max = 50) String name,
            @NotBlank @Size(max = 50) String certificate) {
        Officer officer() {
            return new Officer(name.strip(), certificate.strip());
        }
    }

    /** What is intended or imposed. */
    @Schema(name = "PenaltyTerms")
    public record TermsRequest(
            @NotNull PenaltyBasis basis,
            @NotBlank @Size(max = 1000) String article,
            @NotNull Severity severity,

            @Size(max = CHOICES_MAX) @Nullable List<@NotNull Circumstance> circumstances,

            @NotBlank @Size(max = 10000) String facts,
            @NotBlank @Size(max = 5000) String reasons,

            @NotNull @Size(max = CHOICES_MAX) List<@NotNull @Valid SanctionRequest> sanctions,

            @NotBlank @Size(max = 2000) String correction,
            @Nullable LocalDate correctBy) {
        Terms terms() {
            return new Terms(
                    basis,
                    article.strip(),
                    severity,
                    circumstances == null ? List.of() : circumstances,
                    facts.strip(),
                    reasons.strip(),
                    sanctions.stream().map(SanctionRequest::sanction).toList(),
                    correction.strip(),
                    correctBy);
        }
    }

    /** One penalty; a fine or a confiscation has an amount. */
    @Schema(name = "PenaltySanction")
    public record SanctionRequest(
            @NotNull SanctionKind kind,
            @Nullable Money amount,
            @Size(max = 500) @Nullable String detail) {
        Sanction sanction() {
            return new Sanction(kind, amount == null ? 0 : amount.minor(), detail);
        }
    }

    /** When and where a hearing is held. */
    @Schema(name = "PenaltyHearingCall")
    public record HearingCall(
            @NotNull LocalDate on,
            @NotBlank @Size(max = 200) String place,
            @NotBlank @Size(max = 50) String chair) {
        PenaltyHearings.Call call() {
            return new PenaltyHearings.Call(on, place.strip(), chair.strip());
        }
    }

    /** How the case is to be decided. */
    @Schema(name = "PenaltyDecisionRequest")
    public record Decision(
            @NotNull Outcome outcome,
            @Nullable NoPenaltyGround ground,
            @NotBlank @Size(max = 5000) String reasons,
            @Valid @Nullable TermsRequest terms) {
        DecisionDraft draft() {
            return new DecisionDraft(
                    outcome,
                    outcome == Outcome.NO_PENALTY ? ground : null,
                    reasons.strip(),
                    outcome == Outcome.PENALTY && terms != null ? terms.terms() : null);
        }
    }

    /** That a letter was served. */
    @Schema(name = "PenaltyService")
    public record ServiceRequest(
            @NotNull PenaltyExecution.Letter letter,
            @NotNull LocalDate on,
            @NotNull ServiceMethod method,
            @NotBlank @Size(max = 200) String proof) {
        Service service() {
            return new Service(on, method, proof.strip());
        }
    }

    /** That the party paid at a bank. */
    @Schema(name = "PenaltyPayment")
    public record PaymentRequest(
            @NotNull Payment.Purpose purpose,
            @NotNull LocalDate paidOn,
            @NotNull Money amount,
            @NotBlank @Size(max = 100) String receiptNumber) {
        PenaltyExecution.Receipt receipt() {
            return new PenaltyExecution.Receipt(purpose, paidOn, amount, receiptNumber.strip());
        }
    }

    /** That the surcharge rests; with the same document again and a last day, that it goes on. */
    @Schema(name = "PenaltyPause")
    public record PauseRequest(
            @NotNull Pause.Kind kind,
            @NotNull LocalDate fromOn,
            @Nullable LocalDate untilOn,
            @NotBlank @Size(max = 200) String document) {
        Pause pause() {
            return new Pause(kind, fromOn, untilOn, document.strip());
        }
    }

    /** How a case goes on after its decision. */
    @Schema(name = "PenaltyMove")
    public record MoveRequest(
            @NotNull PenaltyExecution.Move move,
            @NotNull LocalDate on,
            @NotBlank @Size(max = 1000) String note) {}

    /** Words for the record, or for the public. */
    @Schema(name = "PenaltyWords")
    public record Words(@NotBlank @Size(max = 5000) String text) {}
}
