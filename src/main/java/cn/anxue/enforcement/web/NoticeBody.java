package cn.anxue.enforcement.web;

import cn.anxue.enforcement.DocumentNumber;
import cn.anxue.enforcement.ItemState;
import cn.anxue.enforcement.NoticeDraft;
import cn.anxue.enforcement.NoticeKind;
import cn.anxue.enforcement.NoticeState;
import cn.anxue.enforcement.NoticeView;
import cn.anxue.enforcement.ProblemCategory;
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
    private static final int ITEMS_MAX = 200;

    private NoticeBody() {}

    /** What is to be issued. */
    @Schema(name = "NoticeRequest")
    public record Request(
            @NotNull @Valid SubjectBody.Request subject,
            @NotNull NoticeKind kind,

            @NotBlank @Size(max = 1000) @Schema(examples = "《校外培训行政处罚暂行办法》第二十一条")
            String basis,

            @Size(max = ITEMS_MAX) @Nullable List<@NotNull @Valid ItemRequest> items) {
        NoticeDraft draft() {
            List<NoticeDraft.Item> drafts = items == null
                    ? List.of()
                    : items.stream().map(ItemRequest::draft).toList();
            return new NoticeDraft(subject.addressee(), kind, basis.strip(), drafts);
        }
    }

    /** One problem to be put right. */
    @Schema(name = "NoticeItemRequest")
    public record ItemRequest(
            @NotBlank @Size(max = 1000) String problem,
            @NotNull ProblemCategory category,
            @NotBlank @Size(max = 1000) String measure,
            @NotBlank @Size(max = 100) String responsible,
            @NotNull LocalDate dueOn) {
        NoticeDraft.Item draft() {
            return new NoticeDraft.Item(problem.strip(), category, measure.strip(), responsible.strip(), dueOn);
        }
    }

    /** Why a notice is withdrawn. */
    @Schema(name = "NoticeWithdrawal")
    public record Withdrawal(@NotBlank @Size(max = 1000) String reason) {}

    /** What was found when an item was checked again, on the spot or on paper. */
    @Schema(name = "NoticeItemCloseOut")
    public record CloseOutRequest(
            @NotBlank @Size(max = 1000) String evidence) {}

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
            @Nullable LocalDate withdrawnOn) {
        static Answer from(NoticeView notice, Caller caller) {
            return new Answer(
                    notice.id().value(),
                    notice.number(),
                    notice.state(),
                    notice.kind(),
                    SubjectBody.Answer.from(notice.subject(), caller),
                    notice.regionCode(),
                    notice.authorityId().value(),
                    notice.basis(),
                    notice.items().stream().map(Item::from).toList(),
                    notice.proposedOn(),
                    notice.issuedOn(),
                    notice.closedOn(),
                    notice.withdrawalReason(),
                    notice.withdrawnOn());
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
            @Schema(maxLength = 1000) @Nullable String evidence) {
        static Item from(NoticeView.Item item) {
            return new Item(
                    item.n(),
                    item.problem(),
                    item.category(),
                    item.measure(),
                    item.responsible(),
                    item.dueOn(),
                    item.state(),
                    item.closedOn(),
                    item.evidence());
        }
    }
}
