package cn.anxue.enforcement.trace;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All that is on record about one notice, oldest first. */
public record NoticeFile(
        List<Service> services,
        List<Answer> answers,
        List<Step> steps,
        List<Check> checks,
        List<Objection> objections,
        List<Escalation> escalations,
        List<Evidence> documents) {
    /**
     * How it was served.
     *
     * @param method a {@code ServiceMethod}
     */
    @Schema(name = "NoticeFileService")
    public record Service(
            UUID id,
            String method,
            LocalDate servedOn,
            String recipient,
            @Nullable String note) {}

    /**
     * What its addressee said.
     *
     * @param recorded whether an officer wrote it down for the addressee
     * @param verdict {@code ACCEPTED} or {@code REJECTED}; null until reviewed
     */
    @Schema(name = "NoticeFileAnswer")
    public record Answer(
            UUID id,
            String text,
            LocalDate answeredOn,
            boolean recorded,
            @Nullable String verdict,
            @Nullable String opinion,
            @Nullable LocalDate reviewedOn) {}

    /** One step on the way of an item (路线图). */
    @Schema(name = "NoticeFileStep")
    public record Step(
            int item,
            int step,
            String what,
            LocalDate dueOn,
            @Nullable LocalDate doneOn) {}

    /**
     * One look at what was put right.
     *
     * @param done whether it was found put right
     */
    @Schema(name = "NoticeFileCheck")
    public record Check(UUID id, int item, String method, boolean done, String found, LocalDate checkedOn) {}

    /**
     * What its addressee holds against it.
     *
     * @param outcome {@code UPHELD} or {@code DISMISSED}; null until decided
     */
    @Schema(name = "NoticeFileObjection")
    public record Objection(
            UUID id,
            String text,
            LocalDate raisedOn,
            LocalDate decideBy,
            @Nullable String outcome,
            @Nullable String reason,
            @Nullable LocalDate decidedOn) {}

    /**
     * A rung that was reached.
     *
     * @param draftId the letter drafted for it
     */
    @Schema(name = "NoticeFileEscalation")
    public record Escalation(
            UUID id,
            String rung,
            LocalDate overdueSince,
            LocalDate reachedOn,
            @Nullable UUID draftId,
            @Nullable LocalDate settledOn) {}

    /**
     * A document that proves something.
     *
     * @param part what it belongs to: {@code SERVICE RECEIPT ANSWER REPORT CHECK OBJECTION}
     * @param partId the service, answer, check or objection; the notice itself for a receipt or a report
     * @param item the item, where it belongs to one
     */
    @Schema(name = "NoticeFileEvidence")
    public record Evidence(
            UUID documentId,
            String part,
            UUID partId,
            @Nullable Integer item,
            String fileName) {}
}
