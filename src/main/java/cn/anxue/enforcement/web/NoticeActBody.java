package cn.anxue.enforcement.web;

import cn.anxue.enforcement.notice.CheckMethod;
import cn.anxue.enforcement.notice.CloseOut;
import cn.anxue.enforcement.notice.NoticeExchange;
import cn.anxue.enforcement.notice.NoticeId;
import cn.anxue.enforcement.notice.ServiceMethod;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bodies of what is done to a notice on its way. */
public final class NoticeActBody {
    private NoticeActBody() {}

    /** What was said of a draft's law. */
    @Schema(name = "NoticeLegalCheck")
    public record LegalCheck(
            @NotNull Boolean passed,
            @NotBlank @Size(max = 1000) String opinion) {}

    /** How a notice reached its addressee. */
    @Schema(name = "NoticeService")
    public record Service(
            @NotNull ServiceMethod method,
            @NotNull LocalDate servedOn,
            @NotBlank @Size(max = 100) String recipient,

            @Size(max = 500) @Schema(description = "For electronic service: where the consent was given") @Nullable
            String note,

            @Size(max = NoticeBody.DOCUMENTS_MAX) @Nullable List<@NotNull UUID> documents) {
        NoticeExchange.Service service() {
            return new NoticeExchange.Service(method, servedOn, recipient.strip(), note, orNone(documents));
        }
    }

    /** That it was received. */
    @Schema(name = "NoticeReceipt")
    public record Receipt(
            @Size(max = NoticeBody.DOCUMENTS_MAX) @Nullable List<@NotNull UUID> documents) {}

    /** What somebody says, with documents that prove it. */
    @Schema(name = "NoticeStatement")
    public record Statement(
            @NotBlank @Size(max = 4000) String text,
            @Size(max = NoticeBody.DOCUMENTS_MAX) @Nullable List<@NotNull UUID> documents) {
        NoticeExchange.Statement statement() {
            return new NoticeExchange.Statement(text.strip(), orNone(documents));
        }
    }

    /** That an item was put right. */
    @Schema(name = "NoticeItemReport")
    public record Report(
            @NotBlank @Size(max = 1000) String text,
            @Size(max = NoticeBody.DOCUMENTS_MAX) @Nullable List<@NotNull UUID> documents) {
        NoticeExchange.Statement statement() {
            return new NoticeExchange.Statement(text.strip(), orNone(documents));
        }
    }

    /** Whether the answer will do. */
    @Schema(name = "NoticeVerdict")
    public record Verdict(
            @NotNull Boolean accepted,
            @NotBlank @Size(max = 1000) String opinion,

            @Schema(description = "The new day, where it will not do") @Nullable
            LocalDate newDueOn) {}

    /** That an item is not done. */
    @Schema(name = "NoticeItemReopening")
    public record Reopening(
            @NotBlank @Size(max = 1000) String evidence,
            @NotNull LocalDate newDueOn,
            @Nullable CheckMethod method,
            @Size(max = NoticeBody.DOCUMENTS_MAX) @Nullable List<@NotNull UUID> documents) {
        CloseOut.Finding finding(UUID id, int n) {
            return new CloseOut.Finding(
                    new NoticeId(id),
                    n,
                    evidence.strip(),
                    method == null ? CheckMethod.ON_SITE : method,
                    orNone(documents));
        }
    }

    /** What was decided on an objection. */
    @Schema(name = "NoticeObjectionDecision")
    public record ObjectionDecision(
            @NotNull Boolean upheld,
            @NotBlank @Size(max = 1000) String reason) {}

    static List<UUID> orNone(@Nullable List<UUID> documents) {
        return documents == null ? List.of() : documents;
    }
}
