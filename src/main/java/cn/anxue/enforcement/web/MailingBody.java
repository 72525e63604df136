package cn.anxue.enforcement.web;

import cn.anxue.enforcement.mailing.MailingDraft;
import cn.anxue.enforcement.mailing.MailingView;
import cn.anxue.enforcement.notice.NoticeKind;
import cn.anxue.institution.InstitutionCategory;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bodies of the mailings endpoint. */
public final class MailingBody {
    private MailingBody() {}

    /** What is to be sent to all institutions of a place and a category. */
    @Schema(name = "MailingRequest")
    public record Request(
            @NotNull NoticeKind kind,
            @NotBlank @Size(max = 100) String title,
            @NotBlank @Size(max = 1000) String basis,
            @NotBlank @Size(max = 4000) String text,

            @NotNull @Pattern(regexp = "^[0-9]{6}([0-9]{3})?$") @Schema(maxLength = 9, examples = "410902")
            String region,

            @Schema(description = "All categories where left out") @Nullable
            InstitutionCategory category,

            @Nullable LocalDate answerBy) {
        MailingDraft draft() {
            return new MailingDraft(kind, title.strip(), basis.strip(), text.strip(), region, category, answerBy);
        }
    }

    /** What is said of all answers at once. */
    @Schema(name = "MailingAcceptance")
    public record Acceptance(@NotBlank @Size(max = 1000) String opinion) {}

    /** A mailing, and how many of its notices stand at which step. */
    @Schema(name = "Mailing")
    public record Answer(
            UUID id,
            NoticeKind kind,
            @Schema(maxLength = 100) String title,
            @Schema(maxLength = 1000) String basis,
            @Schema(maxLength = 4000) String text,
            @Schema(maxLength = 9) String region,
            @Schema(maxLength = 20) @Nullable String category,
            LocalDate sentOn,
            int recipients,
            int waiting,
            @Nullable LocalDate answerDueOn,
            Map<String, Integer> steps) {
        static Answer from(MailingView mailing) {
            Map<String, Integer> steps = new TreeMap<>();
            mailing.steps().forEach((step, count) -> steps.put(step.name(), count));
            return new Answer(
                    mailing.id(),
                    mailing.kind(),
                    mailing.title(),
                    mailing.basis(),
                    mailing.text(),
                    mailing.regionCode(),
                    mailing.category(),
                    mailing.sentOn(),
                    mailing.recipients(),
                    mailing.waiting(),
                    mailing.answerDueOn(),
                    steps);
        }
    }
}
