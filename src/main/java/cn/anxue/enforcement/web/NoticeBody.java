package cn.anxue.enforcement.web;

import cn.anxue.enforcement.DocumentNumber;
import cn.anxue.enforcement.notice.CheckMethod;
import cn.anxue.enforcement.notice.CloseOut;
import cn.anxue.enforcement.notice.ItemState;
import cn.anxue.enforcement.notice.NoticeClocks;
import cn.anxue.enforcement.notice.NoticeDraft;
import cn.anxue.enforcement.notice.NoticeId;
import cn.anxue.enforcement.notice.NoticeKind;
import cn.anxue.enforcement.notice.NoticeState;
import cn.anxue.enforcement.notice.NoticeStep;
import cn.anxue.enforcement.notice.NoticeView;
import cn.anxue.enforcement.notice.ProblemCategory;
import cn.anxue.identity.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bodies of the notices endpoint. */
public final class NoticeBody {
    static final int DOCUMENTS_MAX = 20;
    private static final int ITEMS_MAX = 200;
    private static final int STEPS_MAX = 20;

    private NoticeBody() {}

    /** What is to be issued. */
    @Schema(name = "NoticeRequest")
    public record Request(
            @NotNull @Valid SubjectBody.Request subject,
            @NotNull NoticeKind kind,

            @NotBlank @Size(max = 1000) @Schema(examples = "《校外培训行政处罚暂行办法》第二十一条")
            String basis,

            @Size(max = ITEMS_MAX) @Nullable List<@NotNull @Valid ItemRequest> items,

            @Size(min = 1, max = 4000) @Schema(examples = "请于收到本函之日起十五日内书面说明有关情况。") @Nullable
            String text,

            @Schema(description = "Last day of the answer; the local rule's term from service where left out") @Nullable
            LocalDate answerBy,

            @Size(min = 1, max = 100) @Nullable String causeNumber,

            @Schema(description = "Only written down: it is checked (法制审核) and issued later") @Nullable
            Boolean draft) {
        boolean isDraft() {
            return Boolean.TRUE.equals(draft);
        }

        NoticeDraft written() {
            List<NoticeDraft.Item> drafts = items == null
                    ? List.of()
                    : items.stream().map(ItemRequest::draft).toList();
            return new NoticeDraft(subject.addressee(), kind, basis.strip(), drafts, text, answerBy, causeNumber);
        }
    }

    /** One problem to be put right. */
    @Schema(name = "NoticeItemRequest")
    public record ItemRequest(
            @NotBlank @Size(max = 1000) String problem,
            @NotNull ProblemCategory category,
            @NotBlank @Size(max = 1000) String measure,
            @NotBlank @Size(max = 100) String responsible,
            @NotNull LocalDate dueOn,
            @Size(max = STEPS_MAX) @Nullable List<@NotNull @Valid StepRequest> steps,

            @Schema(description = "The finding of an inspection it came from") @Nullable
            UUID findingId) {
        NoticeDraft.Item draft() {
            List<NoticeDraft.Step> way = steps == null
                    ? List.of()
                    : steps.stream()
                            .map(step -> new NoticeDraft.Step(step.what().strip(), step.dueOn()))
                            .toList();
            return new NoticeDraft.Item(
                    problem.strip(), category, measure.strip(), responsible.strip(), dueOn, way, findingId);
        }
    }

    /** One step on the way to putting a problem right (路线图). */
    @Schema(name = "NoticeItemStepRequest")
    public record StepRequest(
            @NotBlank @Size(max = 300) String what, @NotNull LocalDate dueOn) {}

    /** Why a notice is withdrawn. */
    @Schema(name = "NoticeWithdrawal")
    public record Withdrawal(@NotBlank @Size(max = 1000) String reason) {}

    /** What was found when an item was checked again, on the spot or on paper. */
    @Schema(name = "NoticeItemCloseOut")
    public record CloseOutRequest(
            @NotBlank @Size(max = 1000) String evidence,

            @Schema(description = "On the spot where left out") @Nullable
            CheckMethod method,

            @Size(max = DOCUMENTS_MAX) @Nullable List<@NotNull UUID> documents) {
        CloseOut.Finding finding(UUID id, int n) {
            return new CloseOut.Finding(
                    new NoticeId(id),
                    n,
                    evidence.strip(),
                    method == null ? CheckMethod.ON_SITE : method,
                    documents == null ? List.of() : documents);
        }
    }

    /** A notice. */
    @Schema(name = "Notice")
    public record Answer(
            UUID id,

            @Schema(type = SchemaType.STRING, maxLength = 40, examples = "承教监停〔2026〕12号") @Nullable
            DocumentNumber number,

            NoticeState state,
            NoticeKind kind,
            SubjectBody.Answer subject,
            @Schema(maxLength = 9) String regionCode,
            UUID authorityId,
            @Schema(maxLength = 1000) String basis,
            @Schema(maxItems = ITEMS_MAX) List<Item> items,
            LocalDate proposedOn,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate closedOn,
            @Schema(maxLength = 1000) @Nullable String withdrawalReason,
            @Nullable LocalDate withdrawnOn,
            NoticeStep step,

            @Schema(description = "Whether service, answer, a problem or taking down is late today")
            boolean overdue,

            @Schema(maxLength = 4000) @Nullable String text,
            @Schema(maxLength = 100) @Nullable String causeNumber,
            @Schema(maxLength = 1000) @Nullable String checkOpinion,
            NoticeClocks clocks,
            @Nullable LocalDate takeDownBy,
            @Nullable LocalDate takenDownOn) {
        static Answer from(NoticeView notice, Caller caller, LocalDate today) {
            return new Answer(
                    notice.id().value(),
                    notice.number(),
                    notice.state(),
                    notice.kind(),
                    SubjectBody.Answer.from(notice.subject(), caller),
                    notice.regionCode(),
                    notice.authorityId().value(),
                    notice.basis(),
                    notice.items().stream().map(item -> Item.from(item, today)).toList(),
                    notice.proposedOn(),
                    notice.issuedOn(),
                    notice.closedOn(),
                    notice.withdrawalReason(),
                    notice.withdrawnOn(),
                    notice.step(),
                    notice.isOverdue(today),
                    notice.wording().text(),
                    notice.wording().causeNumber(),
                    notice.check().checkOpinion(),
                    notice.clocks(),
                    notice.withdrawal().takeDownBy(),
                    notice.withdrawal().takenDownOn());
        }
    }

    /** One problem of a notice. */
    @Schema(name = "NoticeItem")
    public record Item(
            int n,
            @Schema(maxLength = 1000) String problem,
            ProblemCategory category,
            @Schema(maxLength = 1000) String measure,
            @Schema(maxLength = 100) String responsible,
            LocalDate dueOn,
            ItemState state,
            @Nullable LocalDate closedOn,
            @Schema(maxLength = 1000) @Nullable String evidence,
            @Nullable LocalDate reportedOn,
            @Schema(maxLength = 1000) @Nullable String report,

            @Schema(description = "The finding of an inspection it came from") @Nullable
            UUID findingId,

            boolean overdue) {
        static Item from(NoticeView.Item item, LocalDate today) {
            return new Item(
                    item.n(),
                    item.problem(),
                    item.category(),
                    item.measure(),
                    item.responsible(),
                    item.dueOn(),
                    item.state(),
                    item.closedOn(),
                    item.evidence(),
                    item.reportedOn(),
                    item.report(),
                    item.findingId(),
                    item.isOverdue(today));
        }
    }
}
