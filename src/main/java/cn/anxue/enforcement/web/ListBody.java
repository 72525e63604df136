package cn.anxue.enforcement.web;

import cn.anxue.enforcement.DocumentNumber;
import cn.anxue.enforcement.list.Heard;
import cn.anxue.enforcement.list.Hearing;
import cn.anxue.enforcement.list.HearingOutcome;
import cn.anxue.enforcement.list.ListDraft;
import cn.anxue.enforcement.list.ListEntryState;
import cn.anxue.enforcement.list.ListEntryView;
import cn.anxue.enforcement.list.ListKind;
import cn.anxue.enforcement.list.ListProblem;
import cn.anxue.enforcement.list.Observation;
import cn.anxue.identity.Caller;
import cn.anxue.problem.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bodies of the lists endpoint. */
public final class ListBody {
    private ListBody() {}

    /** A listing that is proposed; it takes effect when decided. */
    @Schema(name = "ListEntryRequest")
    public record Request(
            @NotNull @Valid SubjectBody.Request subject,
            @NotBlank @Size(max = 1000) String basis,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable @Valid HearingRequest hearing,
            @Nullable PublicationWay publication) {
        ListDraft draft(ListKind list) {
            boolean publish = publication != PublicationWay.SEPARATE;
            boolean invite = hearing != null && hearing.outcome() == null;
            Heard heard = hearing == null || invite ? null : hearing.heard();
            return new ListDraft(
                    list, subject.addressee(), basis.strip(), from, until, new ListDraft.Way(invite, heard, publish));
        }
    }

    /** When a decided entry is published. */
    @Schema(name = "ListPublicationWay")
    public enum PublicationWay {
        /** With the decision. */
        ON_DECISION,
        /** By an act of its own, within the legal days. */
        SEPARATE
    }

    /** How the subject was heard; without an outcome it is invited to speak, and the decision waits for it. */
    @Schema(name = "ListHearingRequest")
    public record HearingRequest(
            @Nullable HearingOutcome outcome,
            @Nullable LocalDate on,
            @Size(max = 2000) @Nullable String statement) {
        Heard heard() {
            if (outcome == null || on == null) {
                throw new ProblemException(ListProblem.HEARING_OUTCOME_REQUIRED, "/hearing/outcome", Map.of());
            }
            return new Heard(outcome, on, statement == null ? null : statement.strip());
        }
    }

    /** Why, in words. */
    @Schema(name = "ListEntryReason")
    public record Reason(@NotBlank @Size(max = 1000) String reason) {}

    /** What the credit platform calls it. */
    @Schema(name = "ListEntrySharing")
    public record Sharing(@NotBlank @Size(max = 100) String reference) {}

    /** How the subject was heard, or until when it may speak. */
    @Schema(name = "ListHearing")
    public record HearingAnswer(
            @Nullable LocalDate invitedOn,
            @Nullable LocalDate until,
            @Nullable HearingOutcome outcome,
            @Nullable LocalDate on,
            @Schema(maxLength = 2000) @Nullable String statement) {
        static @Nullable HearingAnswer from(@Nullable Hearing hearing, boolean hidden) {
            return hearing == null
                    ? null
                    : new HearingAnswer(
                            hearing.invitedOn(),
                            hearing.until(),
                            hearing.outcome(),
                            hearing.on(),
                            hidden ? null : hearing.statement());
        }
    }

    /** What an institution says itself. */
    @Schema(name = "ListStatement")
    public record Statement(@NotBlank @Size(max = 2000) String statement) {}

    /** A hearing as the institution itself sees it. */
    @Schema(name = "OwnListHearing")
    public record OwnHearing(
            UUID id,
            @Schema(maxLength = 1000) String basis,
            ListEntryState state,
            @Nullable HearingAnswer hearing) {
        static OwnHearing from(ListEntryView entry) {
            return new OwnHearing(
                    entry.id().value(), entry.basis(), entry.state(), HearingAnswer.from(entry.hearing(), false));
        }
    }

    /** The term in which a breach is to be put right. */
    @Schema(name = "ListObservation")
    public record ObservationAnswer(
            LocalDate from,
            LocalDate until,
            @Schema(maxLength = 1000) String cause) {
        static @Nullable ObservationAnswer from(@Nullable Observation observation) {
            return observation == null
                    ? null
                    : new ObservationAnswer(observation.from(), observation.until(), observation.cause());
        }
    }

    /** Why an entry is to be taken off. */
    @Schema(name = "ListEntryRemoval")
    public record Removal(@NotBlank @Size(max = 1000) String reason) {}

    /** An entry. */
    @Schema(name = "ListEntry")
    public record Answer(
            UUID id,

            @Schema(type = SchemaType.STRING, maxLength = 40, examples = "承教监黑〔2026〕3号") @Nullable
            DocumentNumber number,

            ListKind list,
            ListEntryState state,
            SubjectBody.Answer subject,
            @Schema(maxLength = 9) String regionCode,
            UUID authorityId,
            @Schema(maxLength = 1000) String basis,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate listedOn,
            @Schema(maxLength = 1000) @Nullable String removalReason,
            @Nullable LocalDate removedOn,
            @Nullable HearingAnswer hearing,
            @Nullable ObservationAnswer observation,
            @Nullable LocalDate publishedOn,
            @Nullable LocalDate unpublishedOn,
            @Nullable LocalDate creditSharedOn,
            @Schema(maxLength = 200) @Nullable String unmet) {
        static Answer from(ListEntryView entry, Caller caller) {
            return new Answer(
                    entry.id().value(),
                    entry.number(),
                    entry.list(),
                    entry.state(),
                    SubjectBody.Answer.from(entry.subject(), caller),
                    entry.regionCode(),
                    entry.authorityId().value(),
                    entry.basis(),
                    entry.from(),
                    entry.until(),
                    entry.listedOn(),
                    entry.removalReason(),
                    entry.removedOn(),
                    HearingAnswer.from(entry.hearing(), SubjectBody.hides(entry.subject(), caller)),
                    ObservationAnswer.from(entry.observation()),
                    entry.publication().publishedOn(),
                    entry.publication().unpublishedOn(),
                    entry.creditShare() == null ? null : entry.creditShare().on(),
                    entry.unmet());
        }
    }
}
