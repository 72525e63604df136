package cn.anxue.inspection.web;

import cn.anxue.inspection.task.AnswerKind;
import cn.anxue.inspection.task.Finding;
import cn.anxue.inspection.task.FindingCategory;
import cn.anxue.inspection.task.Question;
import cn.anxue.inspection.task.Severity;
import cn.anxue.inspection.task.Sheet;
import cn.anxue.inspection.task.Signer;
import cn.anxue.inspection.task.TaskCause;
import cn.anxue.inspection.task.TaskKind;
import cn.anxue.inspection.task.TaskLine;
import cn.anxue.inspection.task.TaskState;
import cn.anxue.inspection.task.TaskView;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the endpoint of visits answers. */
public final class TaskAnswer {
    private TaskAnswer() {}

    /** A visit in a list. */
    @Schema(name = "InspectionTask")
    public record Line(
            UUID id,
            UUID institutionId,
            @Schema(maxLength = 200) String institutionName,
            @Schema(maxLength = 9) String regionCode,
            TaskKind kind,
            TaskCause cause,
            @Nullable UUID causeId,
            @Nullable UUID roundId,
            TaskState state,
            LocalDate plannedOn,
            @Nullable LocalDate toldOn,
            @Nullable Instant arrivedAt,
            @Nullable Instant recordedAt,
            @Nullable LocalDate signedOn,
            @Nullable Signer signer,
            @Schema(maxLength = 500) @Nullable String refusal,
            @Nullable LocalDate concludedOn,
            @Nullable LocalDate publishBy,
            @Nullable LocalDate publishedOn,
            @Schema(maxLength = 500) @Nullable String cancelReason) {
        static Line from(TaskLine task) {
            return new Line(
                    task.id().value(),
                    task.institution().value(),
                    task.institutionName(),
                    task.regionCode(),
                    task.kind(),
                    task.cause(),
                    task.causeId(),
                    task.roundId(),
                    task.state(),
                    task.plannedOn(),
                    task.toldOn(),
                    task.arrivedAt(),
                    task.recordedAt(),
                    task.signedOn(),
                    task.signer(),
                    task.refusal(),
                    task.concludedOn(),
                    task.publishBy(),
                    task.publishedOn(),
                    task.cancelReason());
        }
    }

    /** A visit with all that belongs to it. */
    @Schema(name = "InspectionTaskWhole")
    public record Whole(
            Line task,
            SheetAnswer sheet,
            @Schema(maxItems = 50) List<InspectorAnswer> inspectors,
            @Schema(maxItems = 100) List<Answered> answers,
            @Schema(maxItems = 500) List<FindingAnswer> findings,
            @Schema(maxItems = 500) List<PhotoAnswer> photos,
            @Schema(maxItems = 100) List<EvidenceAnswer> evidence) {
        static Whole from(TaskView task) {
            return new Whole(
                    Line.from(task.line()),
                    SheetAnswer.from(task.sheet()),
                    task.inspectors().stream().map(InspectorAnswer::from).toList(),
                    task.answers().stream()
                            .map(one -> new Answered(one.n(), one.answer(), one.note()))
                            .toList(),
                    task.findings().stream().map(FindingAnswer::from).toList(),
                    task.photos().stream()
                            .map(one -> new PhotoAnswer(one.document(), one.n()))
                            .toList(),
                    task.evidence().stream().map(EvidenceAnswer::from).toList());
        }
    }

    /** An edition of a check sheet. */
    @Schema(name = "InspectionSheet")
    public record SheetAnswer(
            UUID id,
            @Schema(maxLength = 40) String code,
            int edition,
            @Schema(maxLength = 9) @Nullable String regionCode,
            @Schema(maxLength = 200) String title,
            @Schema(maxItems = 100) List<QuestionAnswer> questions) {
        static SheetAnswer from(Sheet sheet) {
            return new SheetAnswer(
                    sheet.id().value(),
                    sheet.code(),
                    sheet.edition(),
                    sheet.regionCode(),
                    sheet.title(),
                    sheet.questions().stream().map(QuestionAnswer::from).toList());
        }
    }

    /** One question of a sheet. */
    @Schema(name = "InspectionQuestion")
    public record QuestionAnswer(
            FindingCategory category,
            @Schema(maxLength = 500) String text,
            @Schema(maxLength = 500) String basis) {
        static QuestionAnswer from(Question question) {
            return new QuestionAnswer(question.category(), question.text(), question.basis());
        }
    }

    /** An inspector of a visit. */
    @Schema(name = "InspectionTaskInspector")
    public record InspectorAnswer(
            UUID id,
            @Schema(maxLength = 20) String workNumber,
            @Nullable Instant signedAt,
            @Nullable LocalDate replacedOn,
            @Schema(maxLength = 500) @Nullable String replacedWhy) {
        static InspectorAnswer from(TaskView.OnSite one) {
            return new InspectorAnswer(
                    one.id().value(), one.workNumber(), one.signedAt(), one.replacedOn(), one.replacedWhy());
        }
    }

    /** A question answered. */
    @Schema(name = "InspectionAnswer")
    public record Answered(
            int n,
            AnswerKind answer,
            @Schema(maxLength = 1000) @Nullable String note) {}

    /** A finding. */
    @Schema(name = "InspectionFinding")
    public record FindingAnswer(
            UUID id,
            @Nullable Integer n,
            @Schema(maxLength = 1000) String problem,
            FindingCategory category,
            @Schema(maxLength = 500) String basis,
            Severity severity,
            LocalDate foundOn,
            @Schema(maxLength = 100) @Nullable String forwardedTo,
            @Nullable LocalDate forwardedOn,
            @Nullable LocalDate answerDueOn,
            @Schema(maxLength = 500) @Nullable String answer,
            @Nullable LocalDate answeredOn) {
        static FindingAnswer from(Finding finding) {
            return new FindingAnswer(
                    finding.id().value(),
                    finding.n(),
                    finding.problem(),
                    finding.category(),
                    finding.basis(),
                    finding.severity(),
                    finding.foundOn(),
                    finding.forwardedTo(),
                    finding.forwardedOn(),
                    finding.answerDueOn(),
                    finding.answer(),
                    finding.answeredOn());
        }
    }

    /** A photo, to be read at the documents endpoint. */
    @Schema(name = "InspectionPhoto")
    public record PhotoAnswer(UUID documentId, @Nullable Integer n) {}

    /** Evidence kept in advance. */
    @Schema(name = "InspectionEvidence")
    public record EvidenceAnswer(
            UUID id,
            @Schema(maxLength = 500) String what,
            LocalDate preservedOn,
            LocalDate decideBy,
            @Schema(maxLength = 500) @Nullable String decision,
            @Nullable LocalDate decidedOn) {
        static EvidenceAnswer from(TaskView.Evidence one) {
            return new EvidenceAnswer(
                    one.id(), one.what(), one.preservedOn(), one.decideBy(), one.decision(), one.decidedOn());
        }
    }

    /** A result everybody may read: no photo, no note, inspectors by work number. */
    @Schema(name = "PublicInspection")
    public record Result(
            UUID id,
            @Schema(maxLength = 200) String institutionName,
            @Schema(maxLength = 18) String uscc,
            TaskKind kind,
            LocalDate visitedOn,
            @Nullable LocalDate publishedOn,
            @Schema(maxItems = 50) List<@Size(max = 20) String> inspectors,
            @Schema(maxItems = 500) List<PublicFinding> findings) {
        static Result from(TaskView task) {
            TaskLine line = task.line();
            LocalDate visited = line.signedOn();
            return new Result(
                    line.id().value(),
                    line.institutionName(),
                    line.uscc(),
                    line.kind(),
                    visited == null ? line.plannedOn() : visited,
                    line.publishedOn(),
                    task.standing().stream().map(TaskView.OnSite::workNumber).toList(),
                    task.findings().stream()
                            .map(one -> new PublicFinding(one.category(), one.problem(), one.basis(), one.severity()))
                            .toList());
        }
    }

    /** A finding as everybody reads it. */
    @Schema(name = "PublicFinding")
    public record PublicFinding(
            FindingCategory category,
            @Schema(maxLength = 1000) String problem,
            @Schema(maxLength = 500) String basis,
            Severity severity) {}
}
